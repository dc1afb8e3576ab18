/** Follows a post's numbers as far as they stand without a hole, and with them the rolling hash that both sides can compute. */
import { createHash } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { closeFault, type FeedOf, openFault } from './feed-faults.ts'

/** The rolling hash after a record: SHA-256 of the 32 bytes before it and the SHA-256 of the record's own bytes. */
export const chainAfter = (before: Buffer, hash: Buffer): Buffer =>
  createHash('sha256').update(before).update(hash).digest()

const atATime = 20_000

type Head = FeedOf & { upto: string; chain: Buffer; highest: string; toldAt: Date | null }
type Row = { number: string; hash: Buffer; stated: Buffer | null }

/** Follows every feed that is numbered; a hole older than `patienceMs` is a gap. */
export async function advanceHeads(ctx: Context, patienceMs: (source: string) => number): Promise<void> {
  const heads =
    await ctx.sql<Head>`select source, agency, post, upto, chain, highest, told_at "toldAt" from intake.ledger_heads for update`
  for (const head of heads) {
    const { upto } = await follow(ctx, head)
    const hole = upto < Number(head.highest) ? await holeAfter(ctx, head, upto) : null
    if (hole === null) await closeFault(ctx, head, 'gap')
    else if (ctx.now.getTime() - hole.seenAt.getTime() >= patienceMs(head.source))
      await openFault(ctx, head, 'gap', hole.values)
  }
}

/** Follows one feed now; null where it does not number. `chain` in hex. */
export async function advanceHead(
  ctx: Context,
  { source, agency, post }: FeedOf,
): Promise<{ upto: number; highest: number; chain: string } | null> {
  const [head] = await ctx.sql<Head>`
    select source, agency, post, upto, chain, highest, told_at "toldAt" from intake.ledger_heads
    where source = ${source} and agency = ${agency} and post = ${post} for update`
  if (head === undefined) return null
  const { upto, chain } = await follow(ctx, head)
  return { upto, highest: Number(head.highest), chain: chain.toString('hex') }
}

/** As far as the next hole: the last number before it, and the rolling hash there. */
async function follow(ctx: Context, head: Head): Promise<{ upto: number; chain: Buffer }> {
  let [upto, chain] = [Number(head.upto), head.chain]
  for (;;) {
    const rows = await ctx.sql<Row>`
      select number, hash, stated from intake.ledger
      where source = ${head.source} and agency = ${head.agency} and post = ${head.post} and number > ${upto} order by number limit ${atATime}`
    const before = upto
    for (const row of rows) {
      if (Number(row.number) !== upto + 1) break
      upto += 1
      chain = chainAfter(chain, row.hash)
      if (row.stated === null) continue
      if (row.stated.equals(chain)) await closeFault(ctx, head, 'chain')
      else await openFault(ctx, head, 'chain', { number: upto })
    }
    if (upto - before < atATime) break
  }
  if (upto > Number(head.upto)) {
    await ctx.sql`
      update intake.ledger_heads set upto = ${upto}, chain = ${chain}
      where source = ${head.source} and agency = ${head.agency} and post = ${head.post}`
  }
  return { upto, chain }
}

/**
 * The first hole after a number, when it was first seen (the next number's coming, or the heartbeat that told of a higher one), and how
 * many numbers are missing in all.
 */
async function holeAfter(ctx: Context, { source, agency, post, highest, toldAt }: Head, upto: number) {
  const [next] = await ctx.sql<{ number: string; at: Date }>`
    select number, at from intake.ledger
    where source = ${source} and agency = ${agency} and post = ${post} and number > ${upto} order by number limit 1`
  const [last] = await ctx.sql<{ at: Date }>`
    select at from intake.ledger where source = ${source} and agency = ${agency} and post = ${post} and number = ${upto}`
  const hole = (seenAt: Date, to: number, missing: number) => ({
    seenAt,
    values: { from: upto + 1, to, missing, fromAt: (last?.at ?? seenAt).toISOString(), toAt: seenAt.toISOString() },
  })
  // The highest number was only told of, by a heartbeat: what lies before it is dated by when it was told.
  if (next === undefined) return toldAt && hole(toldAt, Number(highest), Number(highest) - upto)
  const [there] = await ctx.sql<{ n: string }>`
    select count(*) n from intake.ledger where source = ${source} and agency = ${agency} and post = ${post} and number > ${upto}`
  return hole(next.at, Number(next.number) - 1, Number(highest) - upto - Number(there!.n))
}
