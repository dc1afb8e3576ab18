/** The index by which records find each other: keys as numbers, and which of them are a crowd's. */
import { createHash } from 'node:crypto'
import { keysOf } from '../matching/keys.ts'
import { cellsOf } from '../matching/link/cells-of.ts'
import type { Context } from '../platform/context.ts'
import { crowdFrom, type PersonRecord } from './model.ts'

/** The first 64 bits of a key's hash. Two keys of one number would bring strangers to a comparison, no more. */
export const keyNumber = (key: string): bigint => createHash('sha256').update(key).digest().readBigInt64BE()

/** Keys of records, as rows. */
export const keyRows = (records: Pick<PersonRecord, 'id' | 'facts'>[]): { key: bigint; record: string }[] =>
  records.flatMap((record) => keysOf(cellsOf(record.facts)).map((key) => ({ key: keyNumber(key), record: record.id })))

/**
 * Writes the keys of records that are present and drops those of records that left, under the turn at all of them. Answers which keys
 * became a crowd's by this, or are one no more: pairs that stand under those must be looked at again.
 */
export async function keepKeys(
  ctx: Context,
  rows: { key: bigint; record: string }[],
  gone: string[],
): Promise<bigint[]> {
  const present = [...new Set(rows.map((row) => row.record))]
  const [keys, records] = [rows.map((row) => row.key), rows.map((row) => row.record)]
  const dropped = await ctx.sql<{ key: string }>`
    delete from persons.keys k where k.record = any (${gone}::uuid[])
      or (k.record = any (${present}::uuid[])
        and not exists (select from unnest(${keys}::bigint[], ${records}::uuid[]) n (key, record) where n.key = k.key and n.record = k.record))
    returning key`
  const added = await ctx.sql<{ key: string }>`
    insert into persons.keys (key, record)
    select * from unnest(${keys}::bigint[], ${records}::uuid[]) on conflict do nothing returning key`
  if (dropped.length + added.length === 0) return []
  const change = new Map<string, number>()
  for (const { key } of added) change.set(key, (change.get(key) ?? 0) + 1)
  for (const { key } of dropped) change.set(key, (change.get(key) ?? 0) - 1)
  const touched = [...change.keys()]
  // Above the crowd it is only asked whether it was one before, too: so many more are counted as changed at most.
  const most = crowdFrom + Math.max(0, ...change.values()) + 1
  const counts = await ctx.sql<{ key: string; count: number }>`
    select key, (select count(*)::int from (select from persons.keys k where k.key = t.key limit ${most}::int) n) as count
    from unnest(${touched}::bigint[]) t (key)`
  return counts
    .filter(({ key, count }) => count > crowdFrom !== count - change.get(key)! > crowdFrom)
    .map(({ key }) => BigInt(key))
}

/** Records that stand under keys. */
export const recordsUnder = async (ctx: Context, keys: bigint[]): Promise<string[]> =>
  (await ctx.sql<{ record: string }>`select distinct record from persons.keys where key = any (${keys}::bigint[])`).map(
    (row) => row.record,
  )

/** Keys that records have now. */
export const keysKept = async (ctx: Context, records: string[]): Promise<bigint[]> =>
  (await ctx.sql<{ key: string }>`select distinct key from persons.keys where record = any (${records}::uuid[])`).map(
    (row) => BigInt(row.key),
  )
