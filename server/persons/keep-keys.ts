/** The index by which records find each other: keys as numbers, and which of them are a crowd's. */
import { createHash } from 'node:crypto'
import { type Cells, cellsOf } from '../matching/columns/cells-of.ts'
import { keysOf } from '../matching/keys.ts'
import type { Context } from '../platform/context.ts'
import { crowdFrom, mostOfOne, type PersonRecord } from './model.ts'

/** Keys of which one person may rightly have a hundred records: a trader on one border pass. */
const ofOnePerson = /^(nik|passport|travel paper)\|/

/**
 * The first 64 bits of a key's hash, the last of them telling a number of one person. Two keys of one number would bring strangers to a
 * comparison, no more.
 */
export const keyNumber = (key: string): bigint => (hashOf(key) & ~1n) | (ofOnePerson.test(key) ? 1n : 0n)

const hashOf = (text: string): bigint => createHash('sha256').update(text).digest().readBigInt64BE()

/** A key of a record, and the number of all that is compared of it. */
export type KeyRow = { key: bigint; look: bigint; record: string }

/** All that is compared of a record as one number: records of one look weigh the same against any other. */
export const lookOf = (cells: Cells): bigint => hashOf(JSON.stringify(cells))

/** Keys of records, as rows. */
export const keyRows = (records: Pick<PersonRecord, 'id' | 'facts'>[]): KeyRow[] =>
  records.flatMap((record) => {
    const cells = cellsOf(record.facts)
    const look = lookOf(cells)
    return keysOf(cells).map((key) => ({ key: keyNumber(key), look, record: record.id }))
  })

/**
 * Writes the keys of records that are present and drops those of records that left, under the turn at all of them; `kept` are the keys
 * they had. Answers which of their keys are a crowd's now, and which became that by this, or are one no more: pairs that stand under
 * these must be looked at again.
 */
export async function keepKeys(
  ctx: Context,
  rows: KeyRow[],
  gone: string[],
  kept: bigint[],
): Promise<{ crowds: bigint[]; turned: bigint[] }> {
  const present = [...new Set(rows.map((row) => row.record))]
  const [keys, looks] = [rows.map((row) => row.key), rows.map((row) => row.look)]
  const records = rows.map((row) => row.record)
  const touched = [...new Set([...keys, ...kept])]
  // Where keys only come, none turns but those that stand just below the line.
  const near = kept.length > 0 ? touched : await findCrowds(ctx, touched, Math.max(0, ...countEach(keys).values()))
  const dropOld = () =>
    ctx.sql`
      delete from persons.keys k where k.record = any (${gone}::uuid[])
        or (k.record = any (${present}::uuid[])
          and not exists (select from unnest(${keys}::bigint[], ${records}::uuid[]) n (key, record) where n.key = k.key and n.record = k.record))`
  const write = () =>
    ctx.sql`
      insert into persons.keys (key, look, record)
      select * from unnest(${keys}::bigint[], ${looks}::bigint[], ${records}::uuid[]) on conflict do nothing`
  const [before, , , after] = await Promise.all([
    findCrowds(ctx, near),
    kept.length > 0 ? dropOld() : null,
    keys.length > 0 ? write() : null,
    findCrowds(ctx, near),
  ])
  const turned = near.filter((key) => before.includes(key) !== after.includes(key))
  return { crowds: after, turned }
}

const countEach = (keys: bigint[]): Map<bigint, number> => {
  const counts = new Map<bigint, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Which of these keys are a crowd's (model.ts, `crowdFrom`), or would be with so many more records. */
export async function findCrowds(ctx: Context, keys: bigint[], more = 0): Promise<bigint[]> {
  if (keys.length === 0) return []
  const rows = await ctx.sql<{ key: string }>`
    select key from persons.crowds_among(${keys}::bigint[], greatest(0, ${crowdFrom}::int - ${more}::int), greatest(0, ${mostOfOne}::int - ${more}::int)) key`
  return rows.map((row) => BigInt(row.key))
}

/** Records that stand under keys. */
export const recordsUnder = async (ctx: Context, keys: bigint[]): Promise<string[]> =>
  (await ctx.sql<{ record: string }>`select distinct record from persons.keys where key = any (${keys}::bigint[])`).map(
    (row) => row.record,
  )

/** Pairs among these records that share a key which is not a crowd's. */
export const findSharing = (ctx: Context, records: string[]) =>
  ctx.sql<{ first: string; second: string }>`
    with mine as materialized (select key, record from persons.keys where record = any (${records}::uuid[])),
    shared as materialized (select key from mine group by key having count(*) > 1),
    crowds as materialized (
      select key from persons.crowds_among((select array_agg(key) from shared), ${crowdFrom}, ${mostOfOne}) key)
    select distinct a.record as first, b.record as second
    from mine a join mine b on b.key = a.key and b.record > a.record
    where a.key in (select key from shared) and not exists (select from crowds where crowds.key = a.key)`

/** Keys that records have now. */
export const keysKept = async (ctx: Context, records: string[]): Promise<bigint[]> =>
  (await ctx.sql<{ key: string }>`select distinct key from persons.keys where record = any (${records}::uuid[])`).map(
    (row) => BigInt(row.key),
  )
