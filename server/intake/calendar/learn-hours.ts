/**
 * Learns what is usual at each hour of each kind of day, once a day and whenever a day off was changed: the last eight of a weekday that were
 * no days off, and the days off of the last thirteen months. Days of which a silence was told are left out, or they would be learned as usual.
 */
import type { Context } from '../../platform/context.ts'
import type { FeedOf } from '../ledger/feed-faults.ts'
import type { Zone } from '../model.ts'
import { sources } from '../sources.ts'
import { dayOffKind, hourOfDay, kindOfDay, usualOf } from './calendar.ts'
import { localOf, readDaysOff } from './read-calendar.ts'

const [hourMs, dayMs] = [3_600_000, 86_400_000]
const [weeksBack, daysOffBack] = [8, 400]

type Feed = FeedOf & { zone: Zone; first: Date }

/** Does nothing when it was done today. */
export async function learnHours(ctx: Context): Promise<void> {
  const [done] = await ctx.sql<{ fresh: boolean }>`
    select coalesce(max(u.learned_at) >= date_trunc('day', ${ctx.now}::timestamptz)
      and max(u.learned_at) > (select coalesce(max(greatest(changed_at, removed_at)), '-infinity') from intake.days_off), false) fresh
    from intake.usual_hours u`
  if (done!.fresh) return
  const quick = sources.filter((one) => one.rhythm.everyMinutes < 1440).map((one) => one.id)
  const feeds = await ctx.sql<Feed>`
    select f.source, f.agency, f.post, p.zone, min(f.first_at) first from intake.feeds f join access.posts p on p.id = f.post
    group by f.source, f.agency, f.post, p.zone`
  const isOff = await readDaysOff(ctx)
  await ctx.sql`delete from intake.usual_hours`
  for (const feed of feeds) await learnFeed(ctx, feed, isOff, quick.includes(feed.source))
}

async function learnFeed(
  ctx: Context,
  feed: Feed,
  isOff: (localMidnight: number) => boolean,
  isQuick: boolean,
): Promise<void> {
  const { source, agency, post, zone } = feed
  const came = await ctx.sql<{ hour: Date; records: number }>`
    select hour, records from intake.feed_hours where source = ${source} and agency = ${agency} and post = ${post}
      and hour >= ${new Date(ctx.now.getTime() - (daysOffBack + 1) * dayMs)}`
  // A rhythm of days whose deliveries never fill an hour has no usual hours to learn.
  if (!isQuick && came.every((row) => row.records < 10)) return
  const silences = await ctx.sql<{ from: Date; to: Date }>`
    select coalesce((values->>'fromAt')::timestamptz, began_at) "from", coalesce(over_at, ${ctx.now}) "to" from intake.feed_faults
    where source = ${source} and agency = ${agency} and post = ${post} and kind = 'silent'
      and coalesce(over_at, ${ctx.now}) > ${new Date(ctx.now.getTime() - daysOffBack * dayMs)}`
  const byHour = new Map(came.map((row) => [localOf(row.hour, zone), row.records]))
  const local = (at: Date) => localOf(at, zone)
  const quiet = silences.map((one) => [local(one.from), local(one.to)] as const)
  const today = Math.floor(local(ctx.now) / dayMs) * dayMs
  const began = Math.ceil(local(feed.first) / dayMs) * dayMs
  const hours = new Map<string, number[]>()
  for (let midnight = Math.max(began, today - daysOffBack * dayMs); midnight < today; midnight += dayMs) {
    const kind = kindOfDay(midnight, isOff)
    if (kind !== dayOffKind && midnight < today - weeksBack * 7 * dayMs) continue
    if (quiet.some(([from, to]) => from < midnight + dayMs && to > midnight)) continue
    for (let at = midnight; at < midnight + dayMs; at += hourMs) {
      const key = `${kind} ${hourOfDay(at)}`
      const some = hours.get(key)
      if (some === undefined) hours.set(key, [byHour.get(at) ?? 0])
      else some.push(byHour.get(at) ?? 0)
    }
  }
  const rows = [...hours].map(([key, records]) => {
    const [kind, hour] = key.split(' ').map(Number)
    return { kind, hour, ...usualOf(records) }
  })
  await ctx.sql`
    insert into intake.usual_hours (source, agency, post, kind, hour, days, mean, deviation, least, most, empty, learned_at)
    select ${source}, ${agency}, ${post}, kind, hour, days, mean, deviation, least, most, empty, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as u (kind smallint, hour smallint, days int, mean real, deviation real, least int, most int, empty int)`
}
