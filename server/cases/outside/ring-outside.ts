/** Silence of a receiver without an account climbs the ladder of the post that asked: that post is accountable and has a head. */
import { grantSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { readHandOverHours } from '../../reference/hand-over-hours.ts'
import { ladderOf } from '../hand-overs/ladder.ts'
import { nameAll, readForces, readSilent } from '../hand-overs/read-ladder.ts'
import type { Track, Urgency } from '../model.ts'
import { noteCase } from '../store.ts'

/** The sender first, then rung by rung; after the last the link is over: whose the service is was never in doubt. */
export async function ringOutside(ctx: Context, id: string): Promise<void> {
  const [offer] = await ctx.sql<{
    case_id: string
    number: string
    jurisdiction: string
    from_post: string
    institution: string
    track: Track
    urgency: Urgency
    told: number
    due_at: Date
  }>`
    select o.case_id, c.number, c.jurisdiction, o.from_post, o.institution, o.track, o.urgency, o.told, o.due_at
    from cases.outside_offers o join cases.cases c on c.id = o.case_id
    where o.id = ${id} and o.state = 'offered' and o.due_at <= ${ctx.now} and c.state = 'open' for update of o`
  if (offer === undefined) return
  const [[sender], forces, hours] = await Promise.all([
    readSilent(ctx, [offer.from_post]),
    readForces(ctx),
    readHandOverHours(ctx),
  ])
  const rung = [[offer.from_post], ...ladderOf(sender!, offer.jurisdiction, forces)][offer.told]
  if (rung === undefined) {
    await ctx.sql`update cases.outside_offers set state = 'silent', answered_at = ${ctx.now} where id = ${id}`
    await noteCase(ctx, offer.case_id, 'outside over', { to: offer.institution, track: offer.track })
    return
  }
  await ctx.sql`update cases.outside_offers set told = told + 1 where id = ${id}`
  for (const post of rung) {
    if (post !== offer.from_post)
      await grantSight(ctx, [{ kind: 'case', subject: offer.case_id, post, because: 'escalated to you' }])
    await notifyPost(ctx, post, 'outside silent', { kind: 'case', id: offer.case_id }, { number: offer.number })
  }
  const told = await nameAll(ctx, rung)
  await noteCase(ctx, offer.case_id, 'silent', { post: offer.institution, track: offer.track, told })
  // By its own clock, so that a worker that stood still catches up.
  ctx.leave('clock set', [id], new Date(offer.due_at.getTime() + (offer.told + 1) * hours[offer.urgency] * 3_600_000))
}
