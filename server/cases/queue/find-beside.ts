/** What waits for a post beside steps and hand-overs: days that the law, a loan or a withdrawal sets, and decisions that are its own. */
import type { Context } from '../../platform/context.ts'
import { type Found, type Place, type Range, workPage } from './model.ts'

const most = workPage + 1

/** By their day. */
export const findDates = (ctx: Context, { after, until }: Range) =>
  ctx.sql<Found>`
    select kind, id, due_at::text at, due_at due, case_id, participant, track, other, code, null sop, null sop_version, said
    from cases.dates_of_post()
    where (due_at, id) > (${after.at}::timestamptz, ${after.id}::uuid) and due_at <= ${until}::timestamptz
    order by due_at, id limit ${most}`

/** Evidence that is offered, measures that want a second officer, cases to be merged, exclusions, answers from outside: by when they came. */
export const findDecisions = (ctx: Context, { at, id }: Place) =>
  ctx.sql<Found>`
    select kind, id, at::text at, null::timestamptz due, case_id, participant, track, other, code, null sop, null sop_version, said
    from cases.decisions_of_post() where (at, id) > (${at}::timestamptz, ${id}::uuid) order by at, id limit ${most}`

/** Evidence that this post offered, and services that it asked outside: both wait for others. */
export async function findAskedBeside(ctx: Context, { at, id }: Place): Promise<Found[]> {
  const found = await Promise.all([
    ctx.sql<Found>`
      select 'evidence' kind, o.item id, o.at::text at, null::timestamptz due, o.case_id, null participant, 'law' track, o.to_post other, o.deed code,
        null sop, null sop_version, e.number said
      from cases.custody_offers o join cases.evidence e on e.id = o.item
      where o.from_post = ${ctx.actor.post} and o.answered_at is null and (o.at, o.item) > (${at}::timestamptz, ${id}::uuid)
      order by o.at, o.item limit ${most}`,
    ctx.sql<Found>`
      select 'outside' kind, o.id, o.due_at::text at, o.due_at due, o.case_id, null participant, o.track, null other, o.state code,
        null sop, null sop_version, o.institution said
      from cases.outside_offers o
      where o.from_post = ${ctx.actor.post} and o.state = 'offered' and (o.due_at, o.id) > (${at}::timestamptz, ${id}::uuid)
        and exists (select from cases.cases c where c.id = o.case_id and c.state = 'open')
      order by o.due_at, o.id limit ${most}`,
  ])
  return found.flat()
}
