/**
 * The step that tries large files, a part a transaction: what it found stands in the trial's row in the same transaction, references met so far
 * in a table as eight bytes of a hash, so that memory is flat and a crash loses nothing.
 */
import { createHash } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { closeUnder } from '../../../platform/data-keys.ts'
import { sources } from '../../sources.ts'
import { mapRows } from '../map-row.ts'
import type { MappingRules } from '../model.ts'
import { aboutPart, readHead, readRows, readSealed, zoneOfPost } from '../store.ts'
import { judgePart, type Seen, type ShownRow, type Tried } from './judge-part.ts'

type Row = {
  id: string
  file: string
  key: string
  source: string
  rules: MappingRules
  place: number
  parts: number
  found: Tried
  agency: string
  post: string
  officer: string | null
  sender: string | null
}

/** Subjects are ids of trials; each goes one part further and is left again until its file is read to the end. */
export async function runTrials(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    const [trial] = await ctx.sql<Row>`
      select t.id, t.file, f.key, t.source, t.rules, t.place, t.parts_done parts, t.found, f.agency, f.post, f.officer, f.sender
      from intake.trials t join intake.files f on f.id = t.file
      where t.id = ${id} and t.ended_at is null and f.gone_at is null for update of t`
    if (trial !== undefined) await tryPart(ctx, trial)
  }
}

async function tryPart(ctx: Context, trial: Row): Promise<void> {
  const source = sources.find((one) => one.id === trial.source)
  const head = await readHead(ctx, trial.file)
  const rows = await readRows(ctx, trial.file, trial.parts + 1)
  if (source === undefined || head === null || rows === null) {
    await ctx.sql`update intake.trials set ended_at = ${ctx.now} where id = ${trial.id}`
    await ctx.sql`delete from intake.trial_refs where trial = ${trial.id}`
    ctx.tell('feeds', trial.source)
    return
  }
  const { agency, post, officer, sender } = trial
  const as: Context = { ...ctx, actor: { ...ctx.actor, agency, post, officer, key: sender } }
  const shown = (await readSealed<ShownRow[]>(ctx, trial.file, trial.place)) ?? []
  const before = shown.length
  const map = mapRows(source, head.columns, trial.rules, await zoneOfPost(ctx, post))
  const look = (refs: string[]) => findRefs(ctx, trial.id, refs)
  await keepRefs(
    ctx,
    trial.id,
    await judgePart(as, source, rows, map, head.columns, { found: trial.found, shown, look }),
  )
  if (shown.length > before) {
    const sealed = await closeUnder(
      ctx,
      trial.key,
      Buffer.from(JSON.stringify(shown)),
      aboutPart(trial.file, trial.place),
    )
    await ctx.sql`
      insert into intake.file_parts (file, place, sealed) values (${trial.file}, ${trial.place}, ${sealed})
      on conflict (file, place) do update set sealed = excluded.sealed`
  }
  await ctx.sql`
    update intake.trials set parts_done = parts_done + 1, rows_done = rows_done + ${rows.length}, found = ${JSON.stringify(trial.found)}::jsonb
    where id = ${trial.id}`
  ctx.leave('trial asked', [trial.id])
  if (trial.parts % partsAnUpdate === 0) ctx.tell('feeds', trial.source)
}

/** So often the page that waits is told how far it is. */
const partsAnUpdate = 10

/** The trial's id in it: the same reference has another hash in the next trial. */
const hashOf = (trial: string, ref: string): bigint =>
  createHash('sha256').update(`${trial} ${ref}`).digest().readBigInt64BE()

async function findRefs(ctx: Context, trial: string, refs: string[]): Promise<Map<string, Seen>> {
  const byHash = new Map(refs.map((ref) => [String(hashOf(trial, ref)), ref]))
  const rows = await ctx.sql<{ ref: string } & Seen>`
    select ref, encode(hash, 'hex') hash, version from intake.trial_refs where trial = ${trial} and ref = any (${[...byHash.keys()]}::bigint[])`
  return new Map(rows.map(({ ref, ...seen }) => [byHash.get(ref)!, seen]))
}

async function keepRefs(ctx: Context, trial: string, mine: Map<string, Seen>): Promise<void> {
  const rows = [...mine]
  await ctx.sql`
    insert into intake.trial_refs (trial, ref, hash, version)
    select ${trial}::uuid, ref, decode(hash, 'hex'), version
    from unnest(${rows.map(([ref]) => String(hashOf(trial, ref)))}::bigint[], ${rows.map(([, seen]) => seen.hash)}::text[],
      ${rows.map(([, seen]) => seen.version)}::int[]) r (ref, hash, version)
    on conflict (trial, ref) do update set hash = excluded.hash, version = excluded.version`
}
