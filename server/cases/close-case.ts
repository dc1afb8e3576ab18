/** Closes a case: only the coordinating post, and never while a victim has no outcome. The alert learns whether it proved right. */
import { endSight } from '../access/grant-sight.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { lockCase, noteCase } from './store.ts'

export async function closeCase(ctx: Context, input: { case: string; reason: string }): Promise<void> {
  const found = await lockCase(ctx, input.case)
  if (found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  const [victims] = await ctx.sql<{ missing: number; confirmed: number }>`
    select count(*) filter (where outcome is null)::int missing,
      count(*) filter (where outcome <> 'not a victim')::int confirmed
    from cases.participants where case_id = ${found.id} and role in ('presumed victim', 'victim')`
  if (victims!.missing > 0) throw new Problem('outcome-missing', { count: victims!.missing })
  await ctx.sql`update cases.cases set state = 'closed', closed_at = ${ctx.now}, closed_by = ${ctx.actor.officer} where id = ${found.id}`
  await ctx.sql`update cases.tracks set ended_at = ${ctx.now} where case_id = ${found.id}`
  await ctx.sql`update cases.steps set state = 'not needed' where case_id = ${found.id} and state in ('open', 'waiting')`
  const withdrawn = await ctx.sql<{ to_post: string }>`
    update cases.hand_overs set state = 'withdrawn', answered_at = ${ctx.now}
    where case_id = ${found.id} and state = 'offered' returning to_post`
  for (const { to_post } of withdrawn) await endSight(ctx, found.id, to_post, 'hand-over offered to you')
  await noteCase(ctx, found.id, 'closed', {}, input.reason)
  if (found.alert !== null) {
    await ctx.sql`update warnings.alerts set deserved = ${victims!.confirmed > 0 ? 'confirmed' : 'useful'} where id = ${found.alert}`
    ctx.tell('alerts', found.alert)
  }
}
