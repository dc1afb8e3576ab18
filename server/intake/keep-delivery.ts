/** Keeps a delivery byte for byte: each record under a key of its own, what stands between them under the delivery's key. */
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { close, type DataKey, keepDataKeys, makeDataKey, open } from '../platform/data-keys.ts'
import type { Piece } from './split-delivery.ts'

/** What is known of a delivery before its records are looked at. */
export type Delivery = {
  id: string
  source: string
  body: Buffer
  media: string
  channel: 'api' | 'file' | 'form'
  sentAt: Date | null
}

const about = (delivery: string, place: number) => `delivery ${delivery} part ${place}`

/** Writes the delivery and its parts; returns the key of each record by place. */
export async function keepDelivery(ctx: Context, delivery: Delivery, pieces: Piece[]): Promise<Map<number, string>> {
  await ctx.sql`
    insert into intake.deliveries (id, source, agency, post, key, officer, channel, media, size, sha256, sent_at, received_at)
    values (${delivery.id}, ${delivery.source}, ${ctx.actor.agency}, ${ctx.actor.post}, ${ctx.actor.key}, ${ctx.actor.officer},
      ${delivery.channel}, ${delivery.media}, ${delivery.body.length}, ${createHash('sha256').update(delivery.body).digest()},
      ${delivery.sentAt}, ${ctx.now})`
  const made: DataKey[] = []
  const sealed: { place: number; bytes: Buffer }[] = []
  const seal = (place: number, bytes: Buffer) => {
    const key = makeDataKey(ctx)
    made.push(key)
    sealed.push({ place, bytes: close(key, bytes, about(delivery.id, place)) })
    return key.id
  }
  seal(0, between(delivery.body, pieces))
  const keys = new Map(
    pieces.map((piece) => [piece.place, seal(piece.place, delivery.body.subarray(piece.from, piece.to))]),
  )
  await keepDataKeys(ctx, made)
  await ctx.sql`
    insert into intake.parts (delivery, place, sealed)
    select ${delivery.id}, place, decode(bytes, 'hex')
    from unnest(${sealed.map((part) => part.place)}::int[], ${sealed.map((part) => part.bytes.toString('hex'))}::text[]) as p (place, bytes)`
  return keys
}

/** What stands between the records: the lengths as one line of JSON, then the bytes. */
function between(body: Buffer, pieces: Piece[]): Buffer {
  const gaps: Buffer[] = []
  let at = 0
  for (const piece of pieces) {
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
  const parts: Buffer[] = []
  for (const row of rows) {
    const opened = await open(ctx, row.sealed, about(delivery, row.place))
    if (opened === null) return null
    parts.push(opened)
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
