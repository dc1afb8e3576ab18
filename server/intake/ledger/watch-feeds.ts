/**
 * The step that watches the feeds, every five minutes: silence, keys never heard, holes, rolling hashes, unusual hours, deliveries that betray their
 * sender, days that do not add up.
 */
import type { Context } from '../../platform/context.ts'
import { learnHours } from '../calendar/learn-hours.ts'
import type { Zone } from '../model.ts'
import { readFeeds } from '../read-feeds.ts'
import { zoneHours } from '../read-moment.ts'
import { sources } from '../sources.ts'
import { advanceHeads } from './advance-head.ts'
import { closeFault, type FeedOf, openFault } from './feed-faults.ts'
import type { Awaited } from './read-awaited.ts'
import { compareStatements } from './statements.ts'
import { weighHours } from './usual-hours.ts'
import { weighDeliveries } from './weigh-deliveries.ts'

const everyMs = 5 * 60_000

/** One interval of the source, at least ten minutes, at most a day: what is late by less may still be on its way. */
const patienceMs = (source: string): number => {
  const every = sources.find((one) => one.id === source)?.rhythm.everyMinutes ?? 1440
  return Math.min(Math.max(every, 10), 1440) * 60_000
}

/** A moment as the post's own clock showed it: 2026-11-22 05.33 WIB. */
function localMinute(at: string, zone: Zone): string {
  const [day, time] = new Date(Date.parse(at) + zoneHours[zone] * 3_600_000).toISOString().slice(0, 16).split('T')
  const name = { 7: 'WIB', 8: 'WITA' }[zoneHours[zone]] ?? ''
  return `${day} ${time!.replace(':', '.')} ${name}`
}

/** The subject is the installation; it leaves itself again. */
export async function watchFeeds(ctx: Context): Promise<void> {
  ctx.leave('feeds watched', [ctx.installation.id], new Date(ctx.now.getTime() + everyMs))
  // The demo's past is sent by the month: nobody was silent there.
  if (ctx.installation.loading) return
  await learnHours(ctx)
  const feeds = await readFeeds(ctx)
  for (const { source, posts } of feeds) {
    for (const { agency, post, zone, state, lastAt } of posts) {
      const feed = { source: source.id, agency, post }
      if (state === 'silent') await openFault(ctx, feed, 'silent', { since: localMinute(lastAt, zone), fromAt: lastAt })
      else await closeFault(ctx, feed, 'silent')
    }
  }
  await watchAwaited(
    ctx,
    feeds.flatMap((one) => one.awaited),
  )
  await advanceHeads(ctx, patienceMs)
  await weighHours(ctx)
  await weighDeliveries(ctx)
  await compareStatements(ctx)
}

/** A key that was never heard is a fault until something comes, or until no key is left to be heard; a key made anew ends no wait. */
async function watchAwaited(ctx: Context, awaited: Awaited[]): Promise<void> {
  for (const { source, agency, post, zone, since, overdue } of awaited) {
    const fromAt = since.toISOString()
    if (overdue) await openFault(ctx, { source, agency, post }, 'unheard', { since: localMinute(fromAt, zone), fromAt })
  }
  const open = await ctx.sql<FeedOf>`
    select source, agency, post from intake.feed_faults where kind = 'unheard' and over_at is null`
  for (const feed of open) {
    const isAwaited = awaited.some(
      (one) => one.source === feed.source && one.agency === feed.agency && one.post === feed.post,
    )
    if (!isAwaited) await closeFault(ctx, feed, 'unheard')
  }
}
