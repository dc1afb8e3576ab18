/** Delays whose last day passed twice: extended once by the head, and then, by silence, again (protection.md P3 allows one). By number, nobody's. */
import type { Context } from '../../platform/context.ts'

const most = 200

/** The longest undue first. `decided`: it was in the end. */
export const listDelays = (ctx: Context) =>
  ctx.sql<{ number: string; post: string; begun: Date; lastDay: string; decided: boolean }>`
    select i.number, i.post, i.at begun, i.ends_on::text "lastDay", i.state in ('continued', 'refused', 'cancelled', 'referred') decided
    from screening.interviews i
    where i.extensions > 0 and exists (
      select from screening.acts e join screening.acts o on o.interview = e.interview and o.at > e.at
      where e.interview = i.id and e.does = 'extend' and o.does = 'overdue')
    order by i.ends_on, i.number limit ${most}`
