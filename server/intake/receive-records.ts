/**
 * Takes a delivery in: kept byte for byte, then each record answered for itself. The source's own reference makes it idempotent:
 * the same content is already kept, other content is kept as version n and the earlier one leaves resolving.
 */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { explainRow } from './explain-row.ts'
import { type Closing, type Counts, choosePartKeys, keepDelivery } from './keep-delivery.ts'
import type { Facts, FieldProblem, Occurred, RecordAnswer } from './model.ts'
import type { Source } from './source.ts'
import type { Piece } from './split-delivery.ts'

/** What the door answers for a whole delivery; `sha256` lets the sender prove what was taken in. */
export type Receipt = {
  delivery: string
  installation: string
  receivedAt: string
  sha256: string
  counts: Counts
  answers: RecordAnswer[]
}

type Taken = { piece: Piece; ref: string; hash: string; occurred: Occurred; facts: Facts }
/** The newest version kept under a reference; `closing` says what closes its bytes. */
type Latest = { id: string; version: number; state: string; hash: string; closing: Closing }
type Kept = Taken & { id: string; version: number; replaces: string | null }
type Decision = { kept: Kept[]; answers: Map<number, RecordAnswer>; closings: Map<number, Closing> }

/** One delivery in one transaction; nothing of it is half done. */
export async function receiveRecords(
  ctx: Context,
  source: Source,
  delivery: { body: Buffer; media: string; channel: 'api' | 'file' | 'form'; sentAt: Date | null },
  pieces: Piece[],
): Promise<Receipt> {
  const id = ctx.id()
  const read = pieces.map((piece) => readPiece(source, piece))
  const taken = read.flatMap((one) => ('taken' in one ? [one.taken] : []))
  const { kept, answers, closings } = await decide(ctx, source, taken)
  for (const one of read) if ('refused' in one) answers.set(one.refused.position, one.refused)
  const keys = await choosePartKeys(ctx, new Map(pieces.map(({ place }) => [place, closings.get(place) ?? 'own'])))
  if (keys === null) throw lookAgain()
  const count = (result: RecordAnswer['result']) =>
    [...answers.values()].filter((answer) => answer.result === result).length
  const counts = {
    kept: count('kept'),
    alreadyKept: count('already kept'),
    newVersions: count('new version'),
    refused: count('refused'),
  }
  await keepDelivery(ctx, { id, source: source.id, counts, ...delivery }, pieces, keys)
  const replaced = new Set(kept.flatMap((record) => record.replaces ?? []))
  await writeRecords(
    ctx,
    source,
    { id, sentAt: delivery.sentAt },
    kept.map((record) => ({
      ...record,
      key: keys.by.get(record.piece.place)!.id,
      state: replaced.has(record.id) ? 'replaced' : 'current',
    })),
  )
  await writeRefusals(
    ctx,
    source,
    id,
    [...answers.values()].filter((answer) => answer.result === 'refused'),
  )
  await ctx.leave('record left', [...replaced])
  await ctx.leave(
    'record kept',
    kept.flatMap((record) => (replaced.has(record.id) ? [] : record.id)),
  )
  // Last of all: who sends for the same post may wait for this row until we have committed.
  await noteFeed(ctx, source, id, kept.length)
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

/**
 * Who sends for the same reference waits here until the other has committed, so that what is read next is the newest. Not one lock a
 * reference (10,000 would not fit into PostgreSQL's table of locks) but 64 a feed, taken in one order so that nobody waits in a ring.
 */
async function takeTurns(ctx: Context, source: Source, refs: string[]): Promise<void> {
  await ctx.sql`
    select pg_advisory_xact_lock(hashtext(${`${ctx.actor.agency} ${source.id}`}), turn)
    from (select distinct hashtext(ref) & 63 turn from unnest(${refs}::text[]) ref order by turn) t`
}

/** Compares with what is kept under each reference, in the order of the delivery (one reference may come twice in it). */
async function decide(ctx: Context, source: Source, taken: Taken[]): Promise<Decision> {
  const refs = taken.map((one) => one.ref)
  await takeTurns(ctx, source, refs)
  const rows = await ctx.sql<Omit<Latest, 'closing'> & { ref: string; key: string }>`
    select distinct on (ref) ref, id, version, state, encode(content_hash, 'hex') hash, key from intake.records
    where agency = ${ctx.actor.agency} and source = ${source.id} and ref = any (${refs}) order by ref, version desc`
  const latest = new Map<string, Latest>(rows.map((row) => [row.ref, { ...row, closing: { underKey: row.key } }]))
  const decided: Decision = { kept: [], answers: new Map(), closings: new Map() }
  for (const one of taken) {
    const before = latest.get(one.ref)
    const { place } = one.piece
    if (before?.state === 'erased') {
      decided.answers.set(place, { position: place, ref: one.ref, result: 'refused', problems: [erasedBefore] })
      decided.closings.set(place, 'lost')
      continue
    }
    const current = before?.state === 'current' ? before : undefined
    if (before !== undefined && current?.hash === one.hash) {
      decided.answers.set(place, { position: place, ref: one.ref, result: 'already kept', record: before.id })
      decided.closings.set(place, before.closing)
      continue
    }
    const record: Kept = { ...one, id: ctx.id(), version: (before?.version ?? 0) + 1, replaces: current?.id ?? null }
    decided.kept.push(record)
    latest.set(one.ref, { ...record, state: 'current', closing: { likePlace: place } })
    const result = before === undefined ? 'kept' : 'new version'
    decided.answers.set(place, { position: place, ref: one.ref, result, record: record.id })
  }
  return decided
}

/** A nightly copy of everything must not bring back what two people destroyed; the sender's screen shows the refusal. */
const erasedBefore: FieldProblem = {
  field: '',
  id: 'Catatan dengan nomor rujukan ini sudah dihapus menurut hukum dan tidak disimpan lagi; kejadian baru dikirim dengan nomor rujukan baru.',
  en: 'The record under this reference was lawfully erased and is not kept again; send a new happening under a new reference.',
}

/** Withdrawn or erased by another process between our look and now: look again (the transaction is tried anew). */
const lookAgain = () => Object.assign(new Error('changed by another process meanwhile'), { code: '40001' })

async function writeRecords(
  ctx: Context,
  source: Source,
  delivery: { id: string; sentAt: Date | null },
  kept: (Kept & { key: string; state: 'current' | 'replaced' })[],
) {
  if (kept.length === 0) return
  const own = new Set(kept.map((record) => record.id))
  const replaced = kept.flatMap((record) =>
    record.replaces !== null && !own.has(record.replaces) ? [record.replaces] : [],
  )
  if (replaced.length > 0) {
    const left = await ctx.sql`
      update intake.records set state = 'replaced' where id = any (${replaced}::uuid[]) and state = 'current' returning id`
    if (left.length < replaced.length) throw lookAgain()
  }
  const rows = kept.map(({ id, piece, key, ref, version, state, hash, occurred, facts }) => {
    return { id, place: piece.place, key, ref, version, state, hash, ...occurred, facts }
  })
  const written = await ctx.sql`
    insert into intake.records (id, source, source_version, protected, agency, post, delivery, place, key, ref, version, state,
      content_hash, occurred_at, occurred_precision, zone, sent_at, received_at, facts)
    select r.id, ${source.id}, ${source.version}, ${source.protected}, ${ctx.actor.agency}, ${ctx.actor.post}, ${delivery.id}, r.place,
      r.key, r.ref, r.version, r.state, decode(r.hash, 'hex'), r.at, r.precision, r.zone, ${delivery.sentAt}, ${ctx.now}, r.facts
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

async function noteFeed(ctx: Context, source: Source, delivery: string, records: number): Promise<void> {
  const stripe = Number.parseInt(delivery.slice(-1), 16)
  await ctx.sql`
    insert into intake.feeds (source, agency, post, stripe, first_at, last_at, records)
    values (${source.id}, ${ctx.actor.agency}, ${ctx.actor.post}, ${stripe}, ${ctx.now}, ${ctx.now}, ${records})
    on conflict (source, agency, post, stripe) do update
      set last_at = greatest(intake.feeds.last_at, excluded.last_at), records = intake.feeds.records + excluded.records`
}
