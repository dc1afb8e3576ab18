/** What protects a victim and was asked of an agency that she says no to is taken back: offers, questions, joint work, links outside. */
import { endSight } from '../../access/grant-sight.ts'
import type { Context } from '../../platform/context.ts'
import { passTasks } from '../pass-tasks.ts'
import { noteCase } from '../store.ts'

type Ended = { case_id: string; post: string }

/** Of a case and those that are one with it. What was accepted by then has happened, and stays; joint work under way is sharing, and has `endJoint`. */
export async function endAsked(ctx: Context, inCase: string, since: Date | null): Promise<void> {
  const offers = await ctx.sql<Ended & { track: string }>`
    update cases.hand_overs h set state = 'withdrawn', answered_at = ${ctx.now} from access.posts p
    where h.case_id in (select cases.members_of(${inCase})) and h.track in ('protection', 'coordination') and h.state = 'offered'
      and (${since}::timestamptz is null or h.offered_at >= ${since})
      and p.id = h.to_post and cases.refuses(h.case_id, p.agency, ${ctx.now}, h.service) returning h.case_id, h.to_post post, h.track`
  for (const offer of offers) {
    await endSight(ctx, offer.case_id, offer.post, 'hand-over offered to you')
    await noteCase(ctx, offer.case_id, 'withdrawn', { track: offer.track })
  }
  const asked = await ctx.sql<Ended>`
    update cases.requests r set answered_at = ${ctx.now}, ended_at = ${ctx.now}, agreed = false from access.posts p
    where r.case_id in (select cases.members_of(${inCase})) and r.track = 'protection' and r.answered_at is null
      and (${since}::timestamptz is null or r.asked_at >= ${since})
      and p.id = r.to_post and cases.refuses(r.case_id, p.agency, ${ctx.now}, null) returning r.case_id, r.to_post post`
  for (const { case_id, post } of asked) await endSight(ctx, case_id, post, 'asked about the case', 'timed too')
  await ctx.sql`
    update cases.outside_offers set state = 'withdrawn', answered_at = ${ctx.now}
    where case_id in (select cases.members_of(${inCase})) and track = 'protection' and state = 'offered'
      and (${since}::timestamptz is null or offered_at >= ${since}) and cases.refuses(case_id, null, ${ctx.now}, service)`
}

/** Joint work on her protection ends, and the sight that it gave unless the same post works on another track too. */
export async function endJoint(ctx: Context, inCase: string): Promise<void> {
  const ended = await ctx.sql<Ended & { name: string }>`
    update cases.requests r set ended_at = ${ctx.now} from access.posts p
    where r.case_id in (select cases.members_of(${inCase})) and r.track = 'protection' and r.kind = 'work jointly' and r.agreed
      and r.ended_at is null and p.id = r.to_post and cases.refuses(r.case_id, p.agency, ${ctx.now}, null)
    returning r.case_id, r.to_post post, p.name`
  for (const { case_id, post, name } of ended) {
    await passTasks(ctx, [case_id], post, null)
    await noteCase(ctx, case_id, 'joint work ended', { post: name })
    const [other] = await ctx.sql`
      select from cases.requests where case_id = ${case_id} and to_post = ${post} and agreed and ended_at is null limit 1`
    if (other === undefined) await endSight(ctx, case_id, post, 'works on it jointly')
  }
}
