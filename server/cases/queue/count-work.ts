/** How much waits in each group: at most a thousand of each kind are looked at, the most pressing first. */
import type { Context } from '../../platform/context.ts'
import { findLacks } from './find-work.ts'
import { endOfDay, mostCounted, type WorkGroup } from './model.ts'

/** Counts by group, none above `mostCounted`. */
export async function countWork(ctx: Context, hoursEast: number): Promise<Record<WorkGroup, number>> {
  const [post, most] = [ctx.actor.post, mostCounted]
  const [tonight, sevenDays] = [endOfDay(ctx.now, hoursEast, 0), endOfDay(ctx.now, hoursEast, 6)]
  const [[clocks], [rest], without] = await Promise.all([
    ctx.sql<Record<'late' | 'today' | 'week' | 'later', number>>`
      select late, today, week, later from cases.count_by_clock(${most}, ${ctx.now}, ${tonight}, ${sevenDays})`,
    ctx.sql<
      Record<'hands' | 'asked' | 'visum' | 'decisions' | 'offers' | 'asks' | 'letters' | 'beside' | 'told', number>
    >`
      select
        (select count(*)::int from (select from cases.hand_overs where to_post = ${post} and state = 'offered' limit ${most}) x) hands,
        (select count(*)::int from (select from cases.requests r where r.to_post = ${post} and r.answered_at is null and r.due_at is not null
          and exists (select from cases.cases c where c.id = r.case_id and c.state = 'open') limit ${most}) x) asked,
        cases.count_visum_asked(${most}) visum,
        (select count(*)::int from (select from cases.decisions_of_post() limit ${most}) x) decisions,
        cases.count_asked_beside(${most}) beside,
        (select count(*)::int from (select from cases.hand_overs where from_post = ${post} and state = 'offered' limit ${most}) x) offers,
        (select count(*)::int from (select from cases.requests r where r.from_post = ${post} and r.answered_at is null and r.due_at is not null
          and exists (select from cases.cases c where c.id = r.case_id and c.state = 'open') limit ${most}) x) asks,
        (select count(*)::int from (select from cases.visum_letters l where l.post = ${post} and l.document is null
          and exists (select from cases.cases c where c.id = l.case_id and c.state = 'open') limit ${most}) x) letters,
        (select count(*)::int from (select from access.notices where post = ${post} and read_at is null limit ${most}) x) told`,
    findLacks(ctx, null, most),
  ])
  const atMost = (...counts: number[]) =>
    Math.min(
      counts.reduce((sum, one) => sum + one, 0),
      most,
    )
  const { late, today, week, later } = clocks!
  const { hands, asked, visum, decisions, offers, asks, letters, beside, told } = rest!
  return {
    ...{
      offered: atMost(hands, asked, visum, decisions),
      late: atMost(late),
      today: atMost(today),
      week: atMost(week),
    },
    ...{ without: without.length, later: atMost(later), others: atMost(offers, asks, letters, beside), told },
  }
}
