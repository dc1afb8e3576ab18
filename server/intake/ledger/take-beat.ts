/**
 * A sign of life from a post that has nothing new: a quiet night told apart from a dead line. It may say the last number given, so that
 * records lost at the end show too, and it answers where the numbers stand, so that the sender knows at once what to send again.
 */
import type { Context } from '../../platform/context.ts'
import { advanceHead } from './advance-head.ts'
import { closeFault, openFault } from './feed-faults.ts'
import { noteFeed } from './note-feed.ts'
import { chainStart } from './note-numbers.ts'

type Beat = { source: string; last?: number | undefined; chain?: string | undefined }
/** Numbers without a hole up to `upto`, the rolling hash over them (hex), and the first hundred holes. */
type Standing = { upto: number; highest: number; chain: string; missing: { from: number; to: number }[] }

const mostHoles = 100

/** Notes the beat; null for a feed that does not number. */
export async function takeBeat(ctx: Context, { source, last, chain }: Beat): Promise<Standing | null> {
  const feed = { source, agency: ctx.actor.agency!, post: ctx.actor.post! }
  if (last !== undefined)
    await ctx.sql`
      insert into intake.ledger_heads (source, agency, post, chain, highest, told_at)
      values (${source}, ${feed.agency}, ${feed.post}, ${chainStart}, ${last}, ${ctx.now})
      on conflict (source, agency, post) do update set highest = excluded.highest, told_at = excluded.told_at
        where intake.ledger_heads.highest < excluded.highest`
  const head = await advanceHead(ctx, feed)
  if (head !== null && head.upto === last && chain !== undefined) {
    if (chain === head.chain) await closeFault(ctx, feed, 'chain')
    else await openFault(ctx, feed, 'chain', { number: last })
  }
  const missing = head === null ? [] : await holesOf(ctx, { ...feed, ...head })
  await noteFeed(ctx, source, { by: ctx.id(), records: 0, spoke: true })
  ctx.tell('feeds', source)
  return head && { ...head, missing }
}

async function holesOf(
  ctx: Context,
  at: { source: string; agency: string; post: string; upto: number; highest: number },
): Promise<Standing['missing']> {
  const holes = await ctx.sql<{ from: string; to: string }>`
    select number + 1 "from", coalesce(next, ${at.highest}::bigint + 1) - 1 "to" from (
      select number, lead(number) over (order by number) next from (
        select ${at.upto}::bigint number union all select number from intake.ledger
        where source = ${at.source} and agency = ${at.agency} and post = ${at.post} and number > ${at.upto}) known) step
    where coalesce(next, ${at.highest}::bigint + 1) > number + 1 order by number limit ${mostHoles}`
  return holes.map(({ from, to }) => ({ from: Number(from), to: Number(to) }))
}
