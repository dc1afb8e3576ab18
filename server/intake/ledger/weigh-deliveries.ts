/** What the deliveries of a feed betray about its sender: rows refused one after the other, a clock that runs ahead, a heap sent again. */
import type { Context } from '../../platform/context.ts'
import { closeFault, type FeedOf, openFault } from './feed-faults.ts'

/** So many rows refused with none accepted in between are no slip of the pen: the columns have changed. */
const fewestRefused = 3
/** Clocks of offices differ by minutes; an hour is already the wrong zone. */
const mostAheadMs = 30 * 60_000
/** A day sent again by hand is common, a heap is not. */
const fewestRepeated = 100
/** Two nights of the last seven with at least half as many: that is how this sender works (a nightly copy of everything). */
const nightsThatExplain = 2
const deliveriesLookedAt = 20

/** Opens and closes the faults `refused`, `clock` and `repeat`. */
export async function weighDeliveries(ctx: Context): Promise<void> {
  await weighRefusals(ctx)
  await weighClocks(ctx)
  await weighRepeats(ctx)
}

/** Walks back from the newest delivery of each feed to the last one of which most was accepted. */
async function weighRefusals(ctx: Context): Promise<void> {
  const rows = await ctx.sql<FeedOf & { refused: number; taken: number }>`
    select f.source, f.agency, f.post, d.refused, d.taken
    from (select distinct source, agency, post from intake.feeds) f, lateral (
      select refused, kept + already_kept + new_versions taken, received_at from intake.deliveries
      where source = f.source and agency = f.agency and post = f.post and channel = 'api'
      order by received_at desc limit ${deliveriesLookedAt}) d
    order by f.source, f.agency, f.post, d.received_at desc`
  for (const deliveries of Map.groupBy(rows, (row) => `${row.source} ${row.agency} ${row.post}`).values()) {
    const good = deliveries.findIndex(({ refused, taken }) => taken >= refused)
    const refused = deliveries.slice(0, good < 0 ? undefined : good).reduce((sum, one) => sum + one.refused, 0)
    if (refused >= fewestRefused) await openFault(ctx, deliveries[0]!, 'refused', { rows: refused })
    else await closeFault(ctx, deliveries[0]!, 'refused')
  }
}

/** By the hour that the newest delivery states, and by what its records say happened; without either nothing is known. */
async function weighClocks(ctx: Context): Promise<void> {
  const feeds = await ctx.sql<FeedOf & { aheadMs: number | null }>`
    select f.source, f.agency, f.post, extract(epoch from greatest(d.sent_at - d.received_at, r.ahead))::float8 * 1000 "aheadMs"
    from (select distinct source, agency, post from intake.feeds) f,
      lateral (select id, sent_at, received_at from intake.deliveries
        where source = f.source and agency = f.agency and post = f.post and channel = 'api' order by received_at desc limit 1) d,
      lateral (select max(occurred_at - received_at) ahead from intake.records
        where delivery = d.id and occurred_precision in ('minute', 'second')) r`
  for (const { aheadMs, ...feed } of feeds) {
    if (aheadMs === null) continue
    if (aheadMs > mostAheadMs) await openFault(ctx, feed, 'clock', { minutes: Math.round(aheadMs / 60_000) })
    else await closeFault(ctx, feed, 'clock')
  }
}

type Repeated = FeedOf & { records: number; nights: number }

/** Sums the last hour of every feed that repeats much, beside the same hour of the seven days before; over when the hour has passed. */
async function weighRepeats(ctx: Context): Promise<void> {
  const found = await ctx.sql<Repeated>`
    with now as (
      select source, agency, post, sum(already_kept)::int records from intake.deliveries
      where channel = 'api' and already_kept > 0 and received_at > ${ctx.now}::timestamptz - interval '1 hour'
      group by 1, 2, 3 having sum(already_kept) >= ${fewestRepeated} and sum(already_kept) > sum(kept + new_versions))
    select now.*, (select count(*)::int from generate_series(1, 7) night where now.records <= 2 * (
        select coalesce(sum(d.already_kept), 0) from intake.deliveries d
        where d.source = now.source and d.agency = now.agency and d.post = now.post and d.channel = 'api'
          and d.received_at > ${ctx.now}::timestamptz - night * interval '1 day' - interval '1 hour'
          and d.received_at <= ${ctx.now}::timestamptz - night * interval '1 day')) nights
    from now`
  const unusual = found.filter((one) => one.nights < nightsThatExplain)
  for (const { records, ...feed } of unusual) await openFault(ctx, feed, 'repeat', { records })
  const open =
    await ctx.sql<FeedOf>`select source, agency, post from intake.feed_faults where kind = 'repeat' and over_at is null`
  for (const feed of open)
    if (!unusual.some((one) => one.source === feed.source && one.agency === feed.agency && one.post === feed.post))
      await closeFault(ctx, feed, 'repeat')
}
