/**
 * Takes a delivery in: kept byte for byte, then each record answered for itself. The source's own reference makes it idempotent:
 * the same content is already kept, other content is kept as version n and the earlier one leaves resolving.
 */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { explainRow } from './explain-row.ts'
import { keepDelivery } from './keep-delivery.ts'
import type { Facts, FieldProblem, Occurred, RecordAnswer } from './model.ts'
import type { Source } from './source.ts'
import type { Piece } from './split-delivery.ts'

/** What the door answers for a whole delivery; `sha256` lets the sender prove what was taken in. */
export type Receipt = {
  delivery: string
  installation: string
  receivedAt: string
  sha256: string
  counts: { kept: number; alreadyKept: number; newVersions: number; refused: number }
  answers: RecordAnswer[]
}

type Taken = { piece: Piece; ref: string; hash: string; occurred: Occurred; facts: Facts }
type Current = { id: string; version: number; hash: string }
type Kept = Taken & { id: string; version: number; replaces: string | null }

/** One delivery in one transaction; nothing of it is half done. */
export async function receiveRecords(
  ctx: Context,
  source: Source,
  delivery: { body: Buffer; media: string; channel: 'api' | 'file' | 'form'; sentAt: Date | null },
  pieces: Piece[],
): Promise<Receipt> {
  const id = ctx.id()
  const read = pieces.map((piece) => readPiece(source, piece))
  const keys = await keepDelivery(ctx, { id, source: source.id, ...delivery }, pieces)
  const taken = read.flatMap((one) => ('taken' in one ? [one.taken] : []))
  const { kept, answers } = await decide(ctx, source, taken)
  for (const one of read) if ('refused' in one) answers.set(one.refused.position, one.refused)
  await writeRecords(ctx, source, id, delivery.sentAt, kept, keys)
  const refused = [...answers.values()].filter((answer) => answer.result === 'refused')
  await writeRefusals(ctx, source, id, refused)
  const count = (result: RecordAnswer['result']) =>
    [...answers.values()].filter((answer) => answer.result === result).length
  const counts = {
    kept: count('kept'),
    alreadyKept: count('already kept'),
    newVersions: count('new version'),
    refused: refused.length,
  }
  await ctx.sql`
    update intake.deliveries set kept = ${counts.kept}, already_kept = ${counts.alreadyKept}, new_versions = ${counts.newVersions},
      refused = ${counts.refused}
    where id = ${id}`
  await noteFeed(ctx, source, kept.length)
  const left = kept.flatMap((record) => record.replaces ?? [])
  await ctx.leave('record left', left)
  await ctx.leave(
    'record kept',
    kept.filter((record) => isCurrent(record, kept)).map((record) => record.id),
  )
  ctx.tell('feeds', source.id)
  return {
    delivery: id,
    installation: ctx.installation.id,
    receivedAt: ctx.now.toISOString(),
    sha256: createHash('sha256').update(delivery.body).digest('hex'),
    counts,
    answers: pieces.map((piece) => answers.get(piece.place)!),
  }
}

const isCurrent = (record: Kept, all: Kept[]) => !all.some((other) => other.replaces === record.id)

function readPiece(source: Source, piece: Piece): { taken: Taken } | { refused: RecordAnswer } {
  const read = source.layout.safeParse(piece.value, { reportInput: true })
  if (!read.success) {
    return {
      refused: { position: piece.place, ref: null, result: 'refused', problems: explainRow(source, read.error) },
    }
  }
  const hash = createHash('sha256').update(JSON.stringify(read.data)).digest('hex')
  return {
    taken: {
      piece,
      ref: source.reference(read.data),
      hash,
      occurred: source.occurred(read.data),
      facts: source.facts(read.data),
    },
  }
}

/** Compares with what is kept under each reference, in the order of the delivery (one reference may come twice in it). */
async function decide(
  ctx: Context,
  source: Source,
  taken: Taken[],
): Promise<{ kept: Kept[]; answers: Map<number, RecordAnswer> }> {
  const rows = await ctx.sql<Current & { ref: string }>`
    select ref, id, version, encode(content_hash, 'hex') hash from intake.records
    where agency = ${ctx.actor.agency} and source = ${source.id} and ref = any (${taken.map((one) => one.ref)}) and state = 'current'`
  const current = new Map<string, Current>(rows.map((row) => [row.ref, row]))
  const kept: Kept[] = []
  const answers = new Map<number, RecordAnswer>()
  for (const one of taken) {
    const before = current.get(one.ref)
    const position = one.piece.place
    if (before?.hash === one.hash) {
      answers.set(position, { position, ref: one.ref, result: 'already kept', record: before.id })
      continue
    }
    const record: Kept = { ...one, id: ctx.id(), version: (before?.version ?? 0) + 1, replaces: before?.id ?? null }
    kept.push(record)
    current.set(one.ref, { id: record.id, version: record.version, hash: record.hash })
    answers.set(position, {
      position,
      ref: one.ref,
      result: before === undefined ? 'kept' : 'new version',
      record: record.id,
    })
  }
  return { kept, answers }
}

/** Another process may have kept the same reference a moment ago: then look again (the transaction is tried anew). */
const lookAgain = () => Object.assign(new Error('kept by another process meanwhile'), { code: '40001' })

async function writeRecords(
  ctx: Context,
  source: Source,
  delivery: string,
  sentAt: Date | null,
  kept: Kept[],
  keys: Map<number, string>,
) {
  if (kept.length === 0) return
  const own = new Set(kept.map((record) => record.id))
  const replaced = kept.flatMap((record) =>
    record.replaces !== null && !own.has(record.replaces) ? [record.replaces] : [],
  )
  const left = await ctx.sql`
    update intake.records set state = 'replaced' where id = any (${replaced}::uuid[]) and state = 'current' returning id`
  if (left.length < replaced.length) throw lookAgain()
  const rows = kept.map((record) => ({
    id: record.id,
    place: record.piece.place,
    key: keys.get(record.piece.place),
    ref: record.ref,
    version: record.version,
    state: isCurrent(record, kept) ? 'current' : 'replaced',
    hash: record.hash,
    at: record.occurred.at,
    precision: record.occurred.precision,
    zone: record.occurred.zone,
    facts: record.facts,
  }))
  const written = await ctx.sql`
    insert into intake.records (id, source, source_version, protected, agency, post, delivery, place, key, ref, version, state,
      content_hash, occurred_at, occurred_precision, zone, sent_at, received_at, facts)
    select r.id, ${source.id}, ${source.version}, ${source.protected}, ${ctx.actor.agency}, ${ctx.actor.post}, ${delivery}, r.place,
      r.key, r.ref, r.version, r.state, decode(r.hash, 'hex'), r.at, r.precision, r.zone, ${sentAt}, ${ctx.now}, r.facts
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, place int, key uuid, ref text, version int, state text,
      hash text, at timestamptz, precision text, zone text, facts jsonb)
    on conflict do nothing returning id`
  if (written.length < rows.length) throw lookAgain()
}

async function writeRefusals(ctx: Context, source: Source, delivery: string, refused: RecordAnswer[]): Promise<void> {
  if (refused.length === 0) return
  const rows = refused.map((answer) => ({
    id: ctx.id(),
    place: answer.position,
    problems: answer.problems as FieldProblem[],
  }))
  await ctx.sql`
    insert into intake.refusals (id, delivery, source, agency, post, place, problems, at, state)
    select r.id, ${delivery}, ${source.id}, ${ctx.actor.agency}, ${ctx.actor.post}, r.place, r.problems, ${ctx.now}, 'open'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, place int, problems jsonb)`
}

async function noteFeed(ctx: Context, source: Source, records: number): Promise<void> {
  await ctx.sql`
    insert into intake.feeds (source, agency, post, first_at, last_at, records)
    values (${source.id}, ${ctx.actor.agency}, ${ctx.actor.post}, ${ctx.now}, ${ctx.now}, ${records})
    on conflict (source, agency, post) do update
      set last_at = greatest(intake.feeds.last_at, excluded.last_at), records = intake.feeds.records + excluded.records`
}
