/** Days off, posts' own hours and learned hours, as feeds are judged by. */
import type { Context } from '../../platform/context.ts'
import type { FeedOf } from '../ledger/feed-faults.ts'
import type { Zone } from '../model.ts'
import { zoneHours } from '../read-moment.ts'
import { type Calendar, type Opening, type UsualHour, usualBy } from './calendar.ts'

/** Which local midnights are days off. */
export async function readDaysOff(ctx: Context): Promise<(localMidnight: number) => boolean> {
  const rows = await ctx.sql<{ day: string }>`select day::text from intake.days_off where removed_at is null`
  const off = new Set(rows.map((row) => Date.parse(`${row.day}T00:00:00Z`)))
  return (localMidnight) => off.has(localMidnight)
}

/** The posts that have hours of their own. */
export async function readPostHours(ctx: Context): Promise<Map<string, Opening>> {
  const rows = await ctx.sql<Opening & { post: string }>`
    select post, weekdays, opens, closes, on_days_off "onDaysOff" from intake.post_hours`
  return new Map(rows.map(({ post, ...opening }) => [post, opening]))
}

type Row = FeedOf & UsualHour & { kind: number; hour: number }

/** What is usual at these feeds, by feed, kind of day and hour. */
export async function readUsualHours(
  ctx: Context,
  feeds: FeedOf[],
  isOff: (localMidnight: number) => boolean,
): Promise<(feed: FeedOf) => Calendar['usual']> {
  const rows =
    feeds.length === 0
      ? []
      : await ctx.sql<Row>`
        select u.source, u.agency, u.post, u.kind, u.hour, u.days, u.mean, u.deviation, u.least, u.most, u.empty from intake.usual_hours u
          join unnest(${feeds.map((feed) => feed.source)}::text[], ${feeds.map((feed) => feed.agency)}::uuid[],
            ${feeds.map((feed) => feed.post)}::uuid[]) f (source, agency, post) using (source, agency, post)`
  const known = new Map(rows.map((row) => [`${keyOf(row)} ${row.kind} ${row.hour}`, row]))
  return (feed) => usualBy((key) => known.get(`${keyOf(feed)} ${key}`), isOff)
}

const keyOf = ({ source, agency, post }: FeedOf) => `${source} ${agency} ${post}`

/** A moment by the clock of a zone. */
export const localOf = (at: Date, zone: Zone): number => at.getTime() + zoneHours[zone] * 3_600_000
