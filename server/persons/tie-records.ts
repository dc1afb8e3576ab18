/** Ties: what joins unrelated people (one sponsor's phone on five applications). An edge, never an identity. */
import { createHash } from 'node:crypto'
import type { Facts } from '../intake/model.ts'
import { normalizePhone } from '../matching/phone.ts'
import type { Context } from '../platform/context.ts'
import type { PersonRecord } from './model.ts'

/** Kinds of ties. */
export type TieKind = 'sponsor phone' | 'sponsor address' | 'phone' | 'address'

const hashed = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)
const squeezed = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Ties of one record, values hashed; an address shorter than twelve letters ties nobody. */
function tiesOf(facts: Facts): { kind: TieKind; value: string }[] {
  const ties: { kind: TieKind; value: string }[] = []
  const addPhone = (kind: TieKind, text: string | undefined) => {
    const phone = text === undefined ? null : normalizePhone(text)
    if (phone !== null) ties.push({ kind, value: hashed(phone) })
  }
  const addAddress = (kind: TieKind, text: string | undefined) => {
    const address = squeezed(text ?? '')
    if (address.length >= 12) ties.push({ kind, value: hashed(address) })
  }
  addPhone('sponsor phone', facts.sponsor?.phone)
  addAddress('sponsor address', facts.sponsor?.address)
  addPhone('phone', facts.phone)
  addAddress('address', facts.address)
  return ties
}

/** Writes the ties of new records; a protected record ties nobody (P1). */
export async function tieRecords(ctx: Context, records: PersonRecord[]): Promise<void> {
  const rows = records
    .filter((r) => !r.protected)
    .flatMap((r) => tiesOf(r.facts).map((tie) => ({ ...tie, record: r.id })))
  await ctx.sql`
    insert into persons.ties (kind, value, record)
    select * from unnest(${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.value)}::text[], ${rows.map((r) => r.record)}::uuid[])
    on conflict do nothing`
}

/** Records tied to these by one kind of tie, with the person each belongs to. */
export const findTied = (ctx: Context, kind: TieKind, record: string) =>
  ctx.sql<{ record: string; person: string; value: string }>`
    select t.record, l.person, t.value
    from persons.ties mine
      join persons.ties t on t.kind = mine.kind and t.value = mine.value
      join persons.links l on l.record = t.record
    where mine.kind = ${kind} and mine.record = ${record} limit 500`
