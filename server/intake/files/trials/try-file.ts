/**
 * A dry run: every row read and judged as the load would, nothing written. A small file is tried at once; of a large one a step tries part after
 * part, and asking again with the same rules tells how far it is, then what it found.
 */
import { createHash } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/problem.ts'
import { getSendableSource } from '../../may-send.ts'
import { checkRules } from '../keep-mapping.ts'
import { mapRows } from '../map-row.ts'
import type { MappingRules } from '../model.ts'
import { getOwnFile, readHead, readRows, readSealed, zoneOfPost } from '../store.ts'
import { judgePart, noTrial, type Seen, type ShownRow, type Trial, type Tried, tellTrial } from './judge-part.ts'

/** A file of so many rows is tried while its officer waits: a second or two. */
const rowsAtOnce = 5_000

/** What the whole file would become, or how far the trial is. */
export type TrialAnswer = { rows: number; done: number; trial: Trial | null }

/** For whoever dropped the file and may send for the source. */
export async function tryFile(
  ctx: Context,
  input: { file: string; source: string } & MappingRules,
): Promise<TrialAnswer> {
  const source = await getSendableSource(ctx, input.source)
  const file = await getOwnFile(ctx, input.file)
  const head = await readHead(ctx, file.id)
  if (head === null) throw new Problem('not-found')
  checkRules(source, head.columns, input)
  const unmapped = head.columns.filter((column) => !Object.hasOwn(input.columns, column))
  if (file.rows > rowsAtOnce) return askTrial(ctx, file.id, file.rows, source.id, input, unmapped)
  const map = mapRows(source, head.columns, input, await zoneOfPost(ctx, ctx.actor.post!))
  const found: Tried = noTrial()
  const shown: ShownRow[] = []
  const seen = new Map<string, Seen>()
  for (let place = 1; ; place++) {
    const rows = await readRows(ctx, file.id, place)
    if (rows === null) break
    const look = async (keys: string[]) =>
      new Map(keys.flatMap((key) => (seen.has(key) ? [[key, seen.get(key)!]] : [])))
    for (const [key, one] of await judgePart(ctx, source, rows, map, head.columns, { found, shown, look }))
      seen.set(key, one)
  }
  return { rows: file.rows, done: file.rows, trial: tellTrial(found, shown, unmapped) }
}

async function askTrial(
  ctx: Context,
  file: string,
  rows: number,
  source: string,
  { columns, constants }: MappingRules,
  unmapped: string[],
): Promise<TrialAnswer> {
  const rules = JSON.stringify({ columns, constants })
  const hash = createHash('sha256').update(rules).digest()
  const [trial] = await ctx.sql<{ done: number; found: Tried; place: number; ended: Date | null }>`
    select rows_done done, found, place, ended_at ended from intake.trials
    where file = ${file} and source = ${source} and rules_hash = ${hash}`
  if (trial === undefined) {
    const id = ctx.id()
    await ctx.sql`
      insert into intake.trials (id, file, source, rules, rules_hash, place, found, asked_at)
      select ${id}, ${file}, ${source}, ${rules}::jsonb, ${hash}, coalesce(min(place), 0) - 1, ${JSON.stringify(noTrial())}::jsonb, ${ctx.now}
      from intake.trials where file = ${file}`
    ctx.leave('trial asked', [id])
    return { rows, done: 0, trial: null }
  }
  if (trial.ended === null) return { rows, done: trial.done, trial: null }
  const shown = (await readSealed<ShownRow[]>(ctx, file, trial.place)) ?? []
  return { rows, done: rows, trial: tellTrial(trial.found, shown, unmapped) }
}
