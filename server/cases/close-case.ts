/** Closes a case: only the coordinating post, never while a victim has no outcome, and with a running perkara only when somebody follows it. The alert learns whether it proved right. */
import { endSight } from '../access/grant-sight.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { type Follower, followPerkara } from './law/follow-perkara.ts'
import { findWhole, lockCase, membersOf, noteCase } from './store.ts'

/** `perkara`: who follows what still runs, and why the case closes all the same. */
export async function closeCase(
  ctx: Context,
  input: { case: string; reason: string; perkara?: Follower | undefined },
): Promise<void> {
  const found = await lockCase(ctx, await findWhole(ctx, input.case))
  const members = await membersOf(ctx, found.id)
  if (found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  const [victims] = await ctx.sql<{ missing: number; confirmed: number }>`
    select count(*) filter (where outcome is null)::int missing,
      count(*) filter (where outcome <> 'not a victim')::int confirmed
    from cases.participants where case_id = any (${members}::uuid[]) and role in ('presumed victim', 'victim')`
  if (victims!.missing > 0) throw new Problem('outcome-missing', { count: victims!.missing })
  const follower = await followPerkara(ctx, found, members, input.perkara)
  await ctx.sql`update cases.cases set state = 'closed', closed_at = ${ctx.now}, closed_by = ${ctx.actor.officer} where id = any (${members}::uuid[])`
  await ctx.sql`update cases.tracks set ended_at = ${ctx.now} where case_id = any (${members}::uuid[])`
  await ctx.sql`update cases.steps set state = 'not needed' where case_id = any (${members}::uuid[]) and state in ('open', 'waiting')`
  const withdrawn = await ctx.sql<{ case_id: string; to_post: string }>`
    update cases.hand_overs set state = 'withdrawn', answered_at = ${ctx.now}
    where case_id = any (${members}::uuid[]) and state = 'offered' returning case_id, to_post`
  for (const { case_id, to_post } of withdrawn) await endSight(ctx, case_id, to_post, 'hand-over offered to you')
  if (follower === null) await noteCase(ctx, found.id, 'closed', {}, input.reason)
  else await noteCase(ctx, found.id, 'closed before perkara', { post: follower }, input.reason)
  const alerts = await ctx.sql<{ id: string }>`
    update warnings.alerts set deserved = ${victims!.confirmed > 0 ? 'confirmed' : 'useful'}
    where id in (select alert from cases.cases where id = any (${members}::uuid[])) returning id`
  for (const { id } of alerts) ctx.tell('alerts', id)
}
