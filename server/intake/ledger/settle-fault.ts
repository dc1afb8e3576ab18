/**
 * A clash or a differing list does not mend itself, and a day may never add up: somebody of the sending agency looks, says why, and it is
 * over.
 */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { chainAfter } from './advance-head.ts'
import type { FaultKind, FeedOf } from './feed-faults.ts'
import { settleDay } from './statements.ts'

/** Kinds that a person may end; the others end only when they are mended. */
export const settled: readonly FaultKind[] = ['clash', 'chain', 'statement']

type Fault = FeedOf & { kind: FaultKind; values: { day: string; stated: number; received: number } }

/** Throws `not-found` for a fault of another agency, one that is over, or one that mends itself. */
export async function settleFault(ctx: Context, input: { id: string; reason: string }): Promise<void> {
  const [fault] = await ctx.sql<Fault>`
    update intake.feed_faults set over_at = ${ctx.now}, values = values || jsonb_build_object('settled', ${input.reason}::text)
    where id = ${input.id} and agency = ${ctx.actor.agency} and over_at is null and kind = any (${settled}) 
    returning source, agency, post, kind, values`
  if (fault === undefined) throw new Problem('not-found')
  if (fault.kind === 'chain') await anchor(ctx, fault)
  if (fault.kind === 'statement') await settleDay(ctx, fault, fault.values, input.reason)
  ctx.tell('feeds', fault.source)
}

/** From now on the rolling hash goes on from what the sender stated last. */
async function anchor(ctx: Context, feed: FeedOf): Promise<void> {
  const [head] = await ctx.sql<{ upto: string }>`
    select upto from intake.ledger_heads where source = ${feed.source} and agency = ${feed.agency} and post = ${feed.post} for update`
  const rows = await ctx.sql<{ hash: Buffer; stated: Buffer | null }>`
    select hash, stated from intake.ledger
    where source = ${feed.source} and agency = ${feed.agency} and post = ${feed.post} and number <= ${head!.upto}
      and number >= (select max(number) from intake.ledger where source = ${feed.source} and agency = ${feed.agency}
        and post = ${feed.post} and number <= ${head!.upto} and stated is not null)
    order by number`
  const [stated, ...later] = rows
  if (stated?.stated == null) return
  const chain = later.reduce((before, row) => chainAfter(before, row.hash), stated.stated)
  await ctx.sql`
    update intake.ledger_heads set chain = ${chain}
    where source = ${feed.source} and agency = ${feed.agency} and post = ${feed.post}`
}
