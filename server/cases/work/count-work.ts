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
      with dues as (
        (select id, coalesce(due_at, 'infinity') due from cases.steps where accountable = ${post} and state = 'open'
          order by coalesce(due_at, 'infinity'), id limit ${most})
        union
        (select id, coalesce(due_at, 'infinity') from cases.steps where carried_by = ${post} and state = 'open' and cases.works_on(case_id)
          order by coalesce(due_at, 'infinity'), id limit ${most})
        union all
        (select t.id, coalesce(t.due_at, 'infinity') from cases.tasks t where t.for_post = ${post} and t.done_at is null
            and coalesce(t.for_officer = ${ctx.actor.officer}, true) and exists (select from cases.cases c where c.id = t.case_id and c.state = 'open')
          order by coalesce(t.due_at, 'infinity'), t.id limit ${most})
        union all
        (select d.id, d.due_at from cases.determinations d where d.decider = ${post} and d.decided_at is null
            and exists (select from cases.cases c where c.id = d.case_id and c.state = 'open')
          limit ${most})
        union all
        (select id, due_at from cases.follow_ups where accountable = ${post} and done_at is null order by due_at, id limit ${most})
      )
      select count(*) filter (where due <= ${ctx.now})::int late, count(*) filter (where due > ${ctx.now} and due <= ${tonight})::int today,
        count(*) filter (where due > ${tonight} and due <= ${sevenDays})::int week, count(*) filter (where due > ${sevenDays})::int later
      from dues`,
    ctx.sql<Record<'hands' | 'asked' | 'visum' | 'offers' | 'asks' | 'letters' | 'told', number>>`
      select
        (select count(*)::int from (select from cases.hand_overs where to_post = ${post} and state = 'offered' limit ${most}) x) hands,
        (select count(*)::int from (select from cases.requests r where r.to_post = ${post} and r.answered_at is null and r.due_at is not null
          and exists (select from cases.cases c where c.id = r.case_id and c.state = 'open') limit ${most}) x) asked,
        (select count(*)::int from (
          select l.id from cases.tracks t join cases.visum_letters l on l.case_id = t.case_id and l.document is null
            where t.accountable = ${post} and t.track = 'protection' and t.ended_at is null
          union select l.id from cases.visum_letters l join cases.documents d on d.participant = l.participant and d.visum and d.post = ${post}
            where l.document is null limit ${most}) x) visum,
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
  const { hands, asked, visum, offers, asks, letters, told } = rest!
  return {
    ...{ offered: atMost(hands, asked, visum), late: atMost(late), today: atMost(today), week: atMost(week) },
    ...{ without: without.length, later: atMost(later), others: atMost(offers, asks, letters), told },
  }
}
