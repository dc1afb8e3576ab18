/**
 * Takes a delivery in: kept byte for byte, then each record answered for itself. The source's own reference makes it idempotent:
 * the same content is already kept, other content is kept as version n and the earlier one leaves resolving.
 */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { wrongField } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import { erasedBefore, judge, type Known, type ReadRow, readKnown, readRow } from './judge-rows.ts'
import { type Closing, type Counts, choosePartKeys, keepDeliveries } from './keep-delivery.ts'
import { judgeNumbers } from './ledger/judge-number.ts'
import { noteFeed } from './ledger/note-feed.ts'
import { type Numbered, noteNumbers } from './ledger/note-numbers.ts'
import type { FieldProblem, RecordAnswer } from './model.ts'
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

/** What came, and where its records stand in it. */
export type Sent = {
  body: Buffer
  media: string
  channel: 'api' | 'file' | 'form' | 'pull'
  sentAt: Date | null
  pieces: Piece[]
  /** The running number of the first record, the others following, and the rolling hash after the last (hex). */
  numbering?: { from: number; chain: string | null } | undefined
  /** The load of a file that brings it. */
  load?: string
  /** The mapping its pieces' values were read by, where the sender names one. */
  mapping?: string | undefined
}

/** A record among all that are taken in together: `at` counts through the deliveries, `delivery` is the id of its own. */
type Placed = {
  at: number
  delivery: string
  sentAt: Date | null
  piece: Piece
  line: { number: number; hash: string } | null
}
type Taken = Placed & ReadRow
/** The newest version kept under a reference; `closing` says what closes its bytes. */
type Latest = Known & { closing: Closing }
/** `late`: its sender wrote something newer under this reference, which is here already. */
type Kept = Taken & { id: string; version: number; replaces: string | null; late: boolean }
type Decision = { kept: Kept[]; answers: Map<number, RecordAnswer>; closings: Map<number, Closing> }

/** One delivery in one transaction; nothing of it is half done. */
export const receiveRecords = async (ctx: Context, source: Source, sent: Sent): Promise<Receipt> =>
  (await receiveDeliveries(ctx, source, [sent]))[0]!

/** Deliveries of one sender in one transaction, as if they had come one after the other. */
export async function receiveDeliveries(ctx: Context, source: Source, sent: Sent[]): Promise<Receipt[]> {
  if (source.oneAtATime && sent.some((one) => one.pieces.length > 1)) throw wrongField('records', oneOnly)
  let at = 0
  const deliveries = sent.map((one) => {
    const id = ctx.id()
    const placed = one.pieces.map(
      (piece, i): Placed => ({ at: at++, delivery: id, sentAt: one.sentAt, piece, line: lineOf(one, piece, i) }),
    )
    return { ...one, id, source: source.id, placed }
  })
  const placed = deliveries.flatMap((delivery) => delivery.placed)
  const read = placed.map((one) => readPiece(source, one))
  const { kept, answers, closings } = await decide(
    ctx,
    source,
    read.flatMap((one) => ('taken' in one ? [one.taken] : [])),
  )
  for (const one of read) if ('refused' in one) answers.set(one.at, one.refused)
  const keys = await choosePartKeys(ctx, new Map(placed.map((one) => [one.at, closings.get(one.at) ?? 'own'])))
  if (keys === null) throw lookAgain()
  const answered = deliveries.map((delivery) => {
    const own = delivery.placed.map((one) => answers.get(one.at)!)
    return { ...delivery, answers: own, counts: countOf(own) }
  })
  const replaced = new Set(kept.flatMap((record) => record.replaces ?? []))
  const spoke = answered.some((one) => one.counts.refused < one.pieces.length)
  // Sent together and done in this order: records point at deliveries and keys.
  await Promise.all([
    keepDeliveries(ctx, answered, keys),
    writeRecords(
      ctx,
      source,
      kept.map((record) => ({
        ...record,
        key: keys.by.get(record.at)!.id,
        state: record.late || replaced.has(record.id) ? 'replaced' : 'current',
      })),
    ),
    writeRefusals(ctx, source, placed, answers),
    noteNumbers(ctx, source.id, answered.flatMap(numbersOf)),
    // Last of all: who sends for the same post may wait for this row until we have committed.
    noteFeed(ctx, source.id, { by: deliveries[0]!.id, records: kept.length, spoke }),
  ])
  ctx.leave(
    'rows refused',
    answered.flatMap(({ id, counts }) => (counts.refused > 0 ? id : [])),
  )
  ctx.leave('record left', [...replaced])
  ctx.leave(
    'record kept',
    kept.flatMap((record) => (record.late || replaced.has(record.id) ? [] : record.id)),
  )
  ctx.tell('feeds', source.id)
  return answered.map(({ id, body, counts, answers: own }) => ({
    delivery: id,
    installation: ctx.installation.id,
    receivedAt: ctx.now.toISOString(),
    sha256: createHash('sha256').update(body).digest('hex'),
    counts,
    answers: own,
  }))
}

/** A record's running number and the hash of its bytes, where its sender numbers. */
const lineOf = ({ body, numbering }: Sent, { from, to }: Piece, i: number): Placed['line'] =>
  numbering === undefined
    ? null
    : { number: numbering.from + i, hash: createHash('sha256').update(body.subarray(from, to)).digest('hex') }

/** The lines of a delivery, each with what became of its record. */
function numbersOf(one: Sent & { id: string; placed: Placed[]; answers: RecordAnswer[] }): Numbered[] {
  const last = one.placed.length - 1
  return one.placed.flatMap(({ line, delivery }, i) => {
    const { ref, result } = one.answers[i]!
    const stated = i === last ? (one.numbering?.chain ?? null) : null
    return line === null ? [] : [{ ...line, ref, stated, delivery, changes: result === 'new version' }]
  })
}

/** Nothing of such a delivery is kept, not even as refused: the list itself is what must not be. */
const oneOnly: Words = {
  id: 'sumber ini menerima satu catatan per kiriman, tidak pernah daftar',
  en: 'this source takes one record a delivery, never a list',
}

function countOf(answers: RecordAnswer[]): Counts {
  const count = (result: RecordAnswer['result']) => answers.filter((answer) => answer.result === result).length
  return {
    kept: count('kept'),
    alreadyKept: count('already kept'),
    newVersions: count('new version'),
    refused: count('refused'),
  }
}

function readPiece(source: Source, placed: Placed): { taken: Taken } | { at: number; refused: RecordAnswer } {
  const { at, piece } = placed
  const read = readRow(source, piece.value)
  if ('row' in read) return { taken: { ...placed, ...read.row } }
  return { at, refused: { position: piece.place, ref: null, result: 'refused', problems: read.problems } }
}

/**
 * Who sends for the same reference waits here until the other has committed, so that what is read next is the newest. Not one lock a
 * reference (10,000 would not fit into PostgreSQL's table of locks) but 64 a feed, taken in one order so that nobody waits in a ring.
 */
export async function takeTurns(ctx: Context, source: Source, refs: string[]): Promise<void> {
  await ctx.sql`
    select pg_advisory_xact_lock(hashtext(${`${ctx.actor.agency} ${source.id}`}), turn)
    from (select distinct hashtext(ref) & 63 turn from unnest(${refs}::text[]) ref order by turn) t`
}

/** Compares with what is kept under each reference, in the order they came (one reference may come twice). */
async function decide(ctx: Context, source: Source, taken: Taken[]): Promise<Decision> {
  const refs = taken.map((one) => one.ref)
  const numbered = taken.flatMap((one) => (one.line === null ? [] : [{ ...one.line, ref: one.ref }]))
  // Sent together, answered in order: what is read is read under the turn.
  const [, known, numberSays] = await Promise.all([
    takeTurns(ctx, source, refs),
    readKnown(ctx, source, refs),
    judgeNumbers(ctx, source.id, numbered),
  ])
  const latest = new Map<string, Latest>(
    [...known].map(([ref, row]) => [ref, { ...row, closing: { underKey: row.key } }]),
  )
  const decided: Decision = { kept: [], answers: new Map(), closings: new Map() }
  for (const one of taken) {
    const before = latest.get(one.ref)
    const answer = { position: one.piece.place, ref: one.ref }
    const told = one.line === null ? 'news' : numberSays({ ...one.line, ref: one.ref })
    const judged = judge(before, one.hash)
    const result = told === 'replay' && judged === 'new version' ? 'already kept' : judged
    if (result === 'ended') {
      decided.answers.set(one.at, { ...answer, result: 'refused', problems: [erasedBefore] })
      decided.closings.set(one.at, 'lost')
      continue
    }
    const current = before?.state === 'current' ? before : undefined
    const late = told === 'late' && current !== undefined
    if (result === 'already kept') {
      decided.answers.set(one.at, { ...answer, result, record: before!.id })
      decided.closings.set(one.at, before!.closing)
      continue
    }
    const version = (before?.version ?? 0) + 1
    const record: Kept = { ...one, id: ctx.id(), version, replaces: late ? null : (current?.id ?? null), late }
    decided.kept.push(record)
    latest.set(one.ref, late ? { ...before!, version } : { ...record, state: 'current', closing: { likeAt: one.at } })
    decided.answers.set(one.at, { ...answer, result, record: record.id })
  }
  return decided
}

/** Withdrawn or erased by another process between our look and now: look again (the transaction is tried anew). */
const lookAgain = () => Object.assign(new Error('changed by another process meanwhile'), { code: '40001' })

async function writeRecords(
  ctx: Context,
  source: Source,
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
  const rows = kept.map(({ id, delivery, sentAt, piece, key, ref, version, state, hash, occurred, facts }) => {
    return { id, delivery, sent: sentAt, place: piece.place, key, ref, version, state, hash, ...occurred, facts }
  })
  const written = await ctx.sql`
    insert into intake.records (id, source, source_version, protected, agency, post, delivery, place, key, ref, version, state,
      content_hash, occurred_at, occurred_precision, zone, sent_at, received_at, facts)
    select r.id, ${source.id}, ${source.version}, ${source.protected}, ${ctx.actor.agency}, ${ctx.actor.post}, r.delivery, r.place,
      r.key, r.ref, r.version, r.state, decode(r.hash, 'hex'), r.at, r.precision, r.zone, r.sent, ${ctx.now}, r.facts
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, delivery uuid, sent timestamptz, place int, key uuid, ref text, version int, state text,
      hash text, at timestamptz, precision text, zone text, facts jsonb)
    on conflict do nothing returning id`
  if (written.length < rows.length) throw lookAgain()
}

async function writeRefusals(
  ctx: Context,
  source: Source,
  placed: Placed[],
  answers: Map<number, RecordAnswer>,
): Promise<void> {
  const rows = placed.flatMap(({ at, delivery, piece: { place } }) => {
    const { result, problems } = answers.get(at)!
    return result === 'refused' ? [{ id: ctx.id(), delivery, place, problems: problems as FieldProblem[] }] : []
  })
  if (rows.length === 0) return
  await ctx.sql`
    insert into intake.refusals (id, delivery, source, agency, post, place, problems, at, state)
    select r.id, r.delivery, ${source.id}, ${ctx.actor.agency}, ${ctx.actor.post}, r.place, r.problems, ${ctx.now}, 'open'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, delivery uuid, place int, problems jsonb)`
}
