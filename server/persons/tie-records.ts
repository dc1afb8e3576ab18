/** Ties: what joins people who are not one (one sponsor's phone on five applications, one car over the border). An edge, never an identity. */
import { createHash } from 'node:crypto'
import type { Facts } from '../intake/model.ts'
import { normalizePhone } from '../matching/phone.ts'
import type { Context } from '../platform/context.ts'
import type { PersonRecord, TieKind } from './model.ts'

/** What a tie rests on in a record: its kind, the text as it was said, and the text as it is compared. */
export type Tie = { kind: TieKind; said: string; value: string }

/** The text as it is compared, as it is kept. */
export const hashed = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)
const squeezed = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Number plates of Indonesia (KB 1234 XY) and of Sarawak and Sabah (QAA 1234 B, SAB 12 C), with or without blanks. */
const plate = /\b([a-z]{1,3})\s?(\d{1,4})\s?([a-z]{1,3})?\b/i

/** The plate in what an officer wrote of group or vehicle; null when there is none. */
export function plateIn(text: string): string | null {
  const [, area, number, series = ''] = plate.exec(text) ?? []
  return area === undefined || number === undefined ? null : `${area}${number}${series}`.toUpperCase()
}

/** How the text of a thing is read for comparing; null where it ties nobody. */
export const comparable = {
  phone: normalizePhone,
  address: (text: string) => (squeezed(text).length < 12 ? null : squeezed(text)),
  household: (text: string) => (/^\d{12}(?!0000)\d{4}$/.test(text) ? text : null),
  vehicle: plateIn,
} satisfies Record<string, (text: string) => string | null>

type Tying = Pick<PersonRecord, 'facts' | 'occurredAt' | 'source'>

/** Ties of one record. An address shorter than twelve letters ties nobody, nor does a family card that is no number of sixteen digits. */
export function tiesOf({ facts, occurredAt }: Tying): Tie[] {
  const ties: Tie[] = []
  const add = (kind: TieKind, said: string | undefined, read: (text: string) => string | null) => {
    const value = said === undefined ? null : read(said)
    if (value !== null) ties.push({ kind, said: said!, value: hashed(value) })
  }
  add('sponsor phone', facts.sponsor?.phone, comparable.phone)
  add('sponsor address', facts.sponsor?.address, comparable.address)
  add('phone', facts.phone, comparable.phone)
  add('address', facts.address, comparable.address)
  add('household', facts.kk, comparable.household)
  add('vehicle', facts.travelWith, comparable.vehicle)
  add('journey', facts.travelWith, (text) => journeyOf(text, facts, occurredAt))
  return ties
}

/** One group or vehicle at one place on one day (UTC: the posts are open by day, when it is one day in all zones of the region). */
const journeyOf = (text: string, { place, direction }: Facts, at: Date): string | null =>
  place === undefined || squeezed(text).length < 3
    ? null
    : [squeezed(text), squeezed(place), direction ?? '', at.toISOString().slice(0, 10)].join('|')

/** Writes the ties of new records; a protected record ties nobody (P1). */
export async function tieRecords(ctx: Context, records: PersonRecord[]): Promise<void> {
  const rows = records.filter((r) => !r.protected).flatMap((r) => tiesOf(r).map((tie) => ({ ...tie, record: r.id })))
  if (rows.length === 0) return
  await ctx.sql`
    insert into persons.ties (kind, value, record)
    select * from unnest(${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.value)}::text[], ${rows.map((r) => r.record)}::uuid[])
    on conflict do nothing`
}

/** At most so many records share a tie with one: a sponsor of thousands is known by fewer. */
const mostTied = 500

/** Records tied to each of these by the kind that is asked for, with the person each belongs to. */
export const findTied = (ctx: Context, asked: { kind: TieKind; record: string }[]): Promise<Tied[]> =>
  ctx.sql<Tied>`
    select mine.kind, mine.record mine, other.record, other.person, mine.value
    from unnest(${asked.map((one) => one.kind)}::text[], ${asked.map((one) => one.record)}::uuid[]) asked (kind, record)
      join persons.ties mine on mine.record = asked.record and mine.kind = asked.kind
      cross join lateral (
        select t.record, l.person from persons.ties t join persons.links l on l.record = t.record
        where t.kind = mine.kind and t.value = mine.value limit ${mostTied}) other`

/** The same for records that tie nobody themselves (an offer of work): whose records give the same text. */
export const findTiedTo = (ctx: Context, ties: { kind: TieKind; record: string; value: string }[]): Promise<Tied[]> =>
  ctx.sql<Tied>`
    select mine.kind, mine.record mine, other.record, other.person, mine.value
    from unnest(${ties.map((one) => one.kind)}::text[], ${ties.map((one) => one.record)}::uuid[], ${ties.map((one) => one.value)}::text[])
        mine (kind, record, value)
      cross join lateral (
        select t.record, l.person from persons.ties t join persons.links l on l.record = t.record
        where t.kind = mine.kind and t.value = mine.value limit ${mostTied}) other`

/** A record that shares with `mine` the tie `value` of a kind, and whose it is. */
export type Tied = { kind: TieKind; mine: string; record: string; person: string; value: string }
