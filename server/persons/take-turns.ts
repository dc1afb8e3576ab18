/**
 * Several workers resolve at once, and none makes two persons of one. Records that share a key take turns at that key; whoever moves
 * links takes turns at the records of the component; whatever cannot be told beforehand (a key that becomes a crowd's, new weights)
 * is done alone. Locks of one kind are taken in one order, and keys before records, so nobody waits in a ring (decision 0020).
 */
import type { Context } from '../platform/context.ts'

/** Names of the locks: one for all, one for keys, one for records. */
const [house, keyTurn, recordTurn] = [7254, 7256, 7257]

/** So many keys or records share one turn: few enough for PostgreSQL's lock table, enough that strangers seldom meet. */
const turns = 1024

/** Beside others. */
export const takePart = (ctx: Context) => ctx.sql`select pg_advisory_xact_lock_shared(${house})`

/** Alone: waits until all others are done. */
export const takeHouse = (ctx: Context) => ctx.sql`select pg_advisory_xact_lock(${house})`

/** The turn at these keys. */
export const takeKeys = (ctx: Context, keys: bigint[]) =>
  take(
    ctx,
    keyTurn,
    keys.map((key) => Number(BigInt.asUintN(32, key)) % turns),
  )

/** The turn at these records. */
export const takeRecords = (ctx: Context, records: string[]) =>
  take(
    ctx,
    recordTurn,
    records.map((id) => Number.parseInt(id.slice(-6), 16) % turns),
  )

async function take(ctx: Context, kind: number, numbers: number[]): Promise<void> {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  await ctx.sql`select pg_advisory_xact_lock(${kind}, number) from unnest(${sorted}::int[]) with ordinality as t (number, place) order by place`
}
