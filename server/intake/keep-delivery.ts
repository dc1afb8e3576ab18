/** Keeps a delivery byte for byte: each record under a key of its own, what stands between them under the delivery's key. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { close, type DataKey, keepDataKeys, makeDataKey, open } from '../platform/data-keys.ts'
import { decrypt, keyIdOf, unwrapKey } from '../platform/keys.ts'
import type { Piece } from './split-delivery.ts'

/** A delivery whose records were answered. */
type Delivery = {
  id: string
  source: string
  body: Buffer
  media: string
  channel: 'api' | 'file' | 'form' | 'pull'
  sentAt: Date | null
  load?: string
  mapping?: string | undefined
  counts: Counts
  /** Its records; `at` counts through all deliveries that are kept together. */
  placed: { at: number; piece: Piece }[]
}

/** How a delivery's records were answered. */
export type Counts = { kept: number; alreadyKept: number; newVersions: number; refused: number }

const about = (delivery: string, place: number) => `delivery ${delivery} part ${place}`

/**
 * What a record's bytes are closed under: a key of its own; the key of the record that already holds this content (just
 * now or earlier), so that destroying that key destroys every copy; or a key that is never written, so that what comes again
 * under an erased reference is unreadable at once and only the delivery's hash tells of it.
 */
export type Closing = 'own' | 'lost' | { likeAt: number } | { underKey: string }

/** The keys of records by `at`, and those of them that are new and must be written. */
export type PartKeys = { by: Map<number, DataKey>; made: DataKey[] }

/** Chooses them; null when a key to be shared was destroyed meanwhile. */
export async function choosePartKeys(ctx: Context, closings: Map<number, Closing>): Promise<PartKeys | null> {
  const shared = [...closings.values()].flatMap((one) =>
    typeof one === 'object' && 'underKey' in one ? one.underKey : [],
  )
  const kept = await openDataKeys(ctx, shared)
  const by = new Map<number, DataKey>()
  const made: DataKey[] = []
  const keyFor = (closing: Closing) => {
    if (typeof closing === 'string') return makeDataKey(ctx)
    return 'underKey' in closing ? kept.get(closing.underKey) : by.get(closing.likeAt)
  }
  // In the order they came: a record is like one before it.
  for (const [at, closing] of [...closings].toSorted(([a], [b]) => a - b)) {
    const key = keyFor(closing)
    if (key === undefined) return null
    if (closing === 'own') made.push(key)
    by.set(at, key)
  }
  return { by, made }
}

/** Data keys by id; one that was destroyed is absent. */
async function openDataKeys(ctx: Context, ids: string[]): Promise<Map<string, DataKey>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.sql<{ id: string; master: string; wrapped: Buffer }>`
    select id, master, wrapped from platform.keys where id = any (${[...new Set(ids)]}::uuid[]) and wrapped is not null`
  return new Map(
    rows.map(({ id, master, wrapped }) => [id, { id, key: unwrapKey(ctx.keys.masters, wrapped, master, id) }]),
  )
}

/** Writes deliveries, their parts and the new keys. */
export async function keepDeliveries(ctx: Context, deliveries: Delivery[], keys: PartKeys): Promise<void> {
  const rows = deliveries.map(({ id, source, media, channel, body, sentAt, load, mapping, counts }) => ({
    ...{ id, source, media, channel, size: body.length, sent: sentAt, load, mapping, ...counts },
    sha256: createHash('sha256').update(body).digest('hex'),
  }))
  const frames = deliveries.map(() => makeDataKey(ctx))
  const seal = (delivery: string, place: number, key: DataKey, bytes: Buffer) => ({
    ...{ delivery, place },
    bytes: close(key, bytes, about(delivery, place)).toString('hex'),
  })
  const sealed = deliveries.flatMap(({ id, body, placed }, i) => [
    seal(id, 0, frames[i]!, between(body, placed)),
    ...placed.map(({ at, piece: { place, from, to } }) => seal(id, place, keys.by.get(at)!, body.subarray(from, to))),
  ])
  const delivered = ctx.sql`
    insert into intake.deliveries (id, source, agency, post, key, officer, channel, media, size, sha256, sent_at, received_at,
      kept, already_kept, new_versions, refused, load, mapping)
    select d.id, d.source, ${ctx.actor.agency}, ${ctx.actor.post}, ${ctx.actor.key}, ${ctx.actor.officer}, d.channel, d.media, d.size,
      decode(d.sha256, 'hex'), d.sent, ${ctx.now}, d.kept, d."alreadyKept", d."newVersions", d.refused, d.load, d.mapping
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (id uuid, source text, channel text, media text, size int, sha256 text,
      sent timestamptz, kept int, "alreadyKept" int, "newVersions" int, refused int, load uuid, mapping uuid)`
  const locked = keepDataKeys(ctx, [...frames, ...keys.made])
  const kept = ctx.sql`
    insert into intake.parts (delivery, place, sealed)
    select delivery, place, decode(bytes, 'hex')
    from unnest(${sealed.map((part) => part.delivery)}::uuid[], ${sealed.map((part) => part.place)}::int[],
      ${sealed.map((part) => part.bytes)}::text[]) as p (delivery, place, bytes)`
  await Promise.all([delivered, locked, kept])
}

/** What stands between the records: the lengths as one line of JSON, then the bytes. */
function between(body: Buffer, placed: { piece: Piece }[]): Buffer {
  const gaps: Buffer[] = []
  let at = 0
  for (const { piece } of placed) {
    gaps.push(body.subarray(at, piece.from))
    at = piece.to
  }
  gaps.push(body.subarray(at))
  return Buffer.concat([Buffer.from(`${JSON.stringify(gaps.map((gap) => gap.length))}\n`), ...gaps])
}

/** The bytes as they came, or null when a record of it was destroyed since. */
export async function readDelivery(ctx: Context, delivery: string): Promise<Buffer | null> {
  const rows = await ctx.sql<{ place: number; sealed: Buffer }>`
    select place, sealed from intake.parts where delivery = ${delivery} order by place`
  const keys = await openDataKeys(
    ctx,
    rows.map((row) => keyIdOf(row.sealed)),
  )
  const parts: Buffer[] = []
  for (const row of rows) {
    const key = keys.get(keyIdOf(row.sealed))
    if (key === undefined) return null
    parts.push(decrypt(key.key, row.sealed, about(delivery, row.place)))
  }
  const [first, ...records] = parts
  if (first === undefined) return null
  const line = first.indexOf(0x0a)
  const lengths = JSON.parse(first.toString('utf8', 0, line)) as number[]
  const body: Buffer[] = []
  let at = line + 1
  for (const [i, length] of lengths.entries()) {
    body.push(first.subarray(at, at + length))
    at += length
    if (records[i] !== undefined) body.push(records[i])
  }
  return Buffer.concat(body)
}

/** One refused or kept record's bytes as they came, or null when destroyed. */
export async function readPart(ctx: Context, delivery: string, place: number): Promise<Buffer | null> {
  const [row] = await ctx.sql<{ sealed: Buffer }>`
    select sealed from intake.parts where delivery = ${delivery} and place = ${place}`
  return row === undefined ? null : open(ctx, row.sealed, about(delivery, place))
}
