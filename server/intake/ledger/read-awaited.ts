/** Feeds that are waited for: a key was issued, its agreement is in force, and nothing has ever come. */
import type { Context } from '../../platform/context.ts'
import { type Calendar, everyDay, type Opening } from '../calendar/calendar.ts'
import { feedState } from '../feed-state.ts'
import type { Zone } from '../model.ts'
import { sources } from '../sources.ts'
import type { FeedOf } from './feed-faults.ts'

/** One of them: since when a key of it could have sent; `overdue` when its first word is late enough to be told as silence is. */
export type Awaited = FeedOf & { zone: Zone; since: Date; overdue: boolean }

/** However quick its rhythm, a system that is being connected is given two days on which its office works. */
const quickestRhythm = 1440

/** Judged by the source's rhythm, its post's hours and days off, counted from the key's issue. A protected one is told to its own agency and to steps. */
export async function readAwaited(
  ctx: Context,
  only: string[] | null,
  isOff: Calendar['isOff'],
  hours: Map<string, Opening>,
): Promise<Awaited[]> {
  const rows = await ctx.sql<Omit<Awaited, 'overdue'>>`
    select s.source, k.agency, k.post, p.zone, min(greatest(k.made_at, g.from_at)) since
    from access.keys k join access.agreements g on g.id = k.agreement join access.posts p on p.id = k.post
      cross join unnest(k.sources) s (source)
    where k.revoked_at is null and g.revoked_at is null and g.approved_by is not null and g.from_at <= ${ctx.now} and g.until_at > ${ctx.now}
      and coalesce(p.until_at > ${ctx.now}, true) and (${only}::text[] is null or s.source = any (${only}))
      and not exists (select from intake.feeds f where f.source = s.source and f.agency = k.agency and f.post = k.post)
    group by s.source, k.agency, k.post, p.zone`
  return rows.flatMap((row) => {
    const source = sources.find((one) => one.id === row.source)
    if (source === undefined || (source.protected && ctx.actor.kind !== 'step' && row.agency !== ctx.actor.agency))
      return []
    const rhythm = { ...source.rhythm, everyMinutes: Math.max(source.rhythm.everyMinutes, quickestRhythm) }
    const calendar = { ...everyDay, isOff, hours: hours.get(row.post) ?? null }
    return [{ ...row, overdue: feedState(rhythm, row.since, ctx.now, row.zone, calendar) === 'silent' }]
  })
}
