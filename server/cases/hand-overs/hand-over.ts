/** The hand-over ledger: responsibility stays with the sender until the receiver accepts; a refusal names its ground and proposes the owner. */

import { endSight, grantSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { nextNumber } from '../../platform/next-number.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { readHandOverHours } from '../../reference/hand-over-hours.ts'
import { refuseNames } from '../letters/refuse-names.ts'
import {
  type Entrusted,
  type HandOverDeed,
  type HandOverState,
  handOverMoves,
  type Service,
  services,
  stateNames,
  type Urgency,
} from '../model.ts'
import { findWhole, type LockedCase, lockCase, noteCase } from '../store.ts'
import { refusedByVictims } from '../victims/has-consent.ts'
import { askDetermination, readToAndFro, refuseWhileAsked } from './determine.ts'
import { entrust, ownerOf } from './entrust.ts'

/** What is asked of whom: a track or the coordination, the service it is for, how urgent it is. */
export type Offered = {
  case: string
  track: Entrusted
  to: string
  reason: string
  urgency: Urgency
  service: Service | null
}

/** Offers a track, or the coordination, to another post. Only its accountable post, or the coordinating one, offers; one offer at a time. */
export async function offerHandOver(ctx: Context, input: Offered): Promise<{ id: string }> {
  const found = await lockCase(ctx, await findWhole(ctx, input.case))
  const accountable = await ownerOf(ctx, found, input.track)
  if (accountable !== ctx.actor.post && found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  const [posts, hours] = await Promise.all([readPosts(ctx), readHandOverHours(ctx)])
  const to = posts.get(input.to)
  if (to === undefined)
    throw wrongField('to', { id: 'pos tidak dikenal atau sudah ditutup', en: 'no such post, or closed' })
  if (input.to === accountable)
    throw wrongField('to', { id: 'pos ini sudah penanggung jawabnya', en: 'this post is accountable already' })
  if (input.service !== null && !(services[input.service].tracks as readonly Entrusted[]).includes(input.track))
    throw wrongField('service', { id: 'layanan ini milik jalur lain', en: 'this service belongs to another track' })
  const no = sheDecides(input.track) ? await refusedByVictims(ctx, found.id, to.agency.id, input.service) : null
  if (no !== null) throw wrongField('to', no)
  await refuseNames(ctx, found.id, 'reason', input.reason)
  await refuseWhileAsked(ctx, found.id, input.track)
  const [open] =
    await ctx.sql`select id from cases.hand_overs where case_id = ${found.id} and track = ${input.track} and state = 'offered'`
  if (open !== undefined)
    throw new Problem('already-exists', {
      what: { id: 'Serah terima yang menunggu jawaban', en: 'A hand-over that waits for an answer' },
    })
  const id = ctx.id()
  const due = new Date(ctx.now.getTime() + hours[input.urgency] * 3_600_000)
  await ctx.sql`
    insert into cases.hand_overs (id, case_id, track, from_post, to_post, state, reason, urgency, service, letter, offered_at, offered_by, due_at)
    values (${id}, ${found.id}, ${input.track}, ${accountable}, ${input.to}, 'offered', ${input.reason}, ${input.urgency},
      ${input.service}, ${await nextNumber(ctx, 'ST')}, ${ctx.now}, ${ctx.actor.officer}, ${due})`
  ctx.leave('clock set', [id], due)
  await grantSight(ctx, [{ kind: 'case', subject: found.id, post: input.to, because: 'hand-over offered to you' }])
  await noteCase(ctx, found.id, 'offered', { track: input.track, to: to.name }, input.reason)
  const now = input.urgency === 'urgent' ? { now: 'yes' } : {}
  await notifyPost(ctx, input.to, 'hand-over offered', { kind: 'case', id: found.id }, { number: found.number, ...now })
  return { id }
}

/** Whoever protects her or coordinates learns all of her: she says to which agency it may go. */
const sheDecides = (track: Entrusted): boolean => track === 'protection' || track === 'coordination'

type HandOver = {
  id: string
  case_id: string
  track: Entrusted
  from_post: string
  to_post: string
  state: HandOverState
  service: Service | null
}

/** The case first, then its hand-over: every deed locks in this order. */
async function lockHandOver(
  ctx: Context,
  id: string,
  deed: HandOverDeed,
): Promise<{ hand: HandOver; found: LockedCase }> {
  const [of] = await ctx.sql<{ case_id: string }>`select case_id from cases.hand_overs where id = ${id}`
  if (of === undefined) throw new Problem('not-found')
  const found = await lockCase(ctx, of.case_id)
  const [hand] = await ctx.sql<HandOver>`
    select id, case_id, track, from_post, to_post, state, service from cases.hand_overs where id = ${id} for update`
  if (hand === undefined) throw new Problem('not-found')
  if (handOverMoves[hand.state][deed] === undefined)
    throw new Problem('state-moved-on', { state: stateNames[hand.state] ?? hand.state })
  return { hand, found }
}

/**
 * Accept: the track and its open steps, or the coordination, are the receiver's in the same moment. A victim's no that came meanwhile takes the
 * offer back; until that is done it is called so here, and whose word it was is not said to the agency that she named.
 */
export async function acceptHandOver(ctx: Context, id: string): Promise<void> {
  const { hand, found } = await lockHandOver(ctx, id, 'accept')
  if (hand.to_post !== ctx.actor.post) throw new Problem('not-allowed')
  if (sheDecides(hand.track) && (await refusedByVictims(ctx, found.id, ctx.actor.agency, hand.service)) !== null)
    throw new Problem('state-moved-on', { state: stateNames.withdrawn! })
  await ctx.sql`
    update cases.hand_overs set state = 'accepted', reply = ${await nextNumber(ctx, 'SJ')}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer} where id = ${id}`
  await entrust(ctx, found, hand.track, hand.to_post)
  await endOffer(ctx, hand)
  await noteCase(ctx, hand.case_id, 'accepted', { track: hand.track })
  await notifyPost(ctx, hand.from_post, 'hand-over accepted', { kind: 'case', id: hand.case_id })
  await determineWhenToAndFro(ctx, found, hand.track)
}

/** An answered offer opens nothing any more, unless another track is still offered to the same post. */
async function endOffer(ctx: Context, hand: HandOver): Promise<void> {
  const [other] = await ctx.sql`
    select id from cases.hand_overs where case_id = ${hand.case_id} and to_post = ${hand.to_post} and state = 'offered' limit 1`
  if (other === undefined) await endSight(ctx, hand.case_id, hand.to_post, 'hand-over offered to you')
}

async function determineWhenToAndFro(ctx: Context, found: LockedCase, track: Entrusted): Promise<void> {
  const between = await readToAndFro(ctx, found.id, track)
  if (between !== null) await askDetermination(ctx, found, track, 'to and fro', between)
}

/** Refuse: never without the ground and the post that the receiver proposes instead; the sender stays accountable. */
export async function refuseHandOver(ctx: Context, id: string, ground: string, proposed: string): Promise<void> {
  const { hand, found } = await lockHandOver(ctx, id, 'refuse')
  if (hand.to_post !== ctx.actor.post) throw new Problem('not-allowed')
  const posts = await readPosts(ctx)
  if (!posts.has(proposed) || proposed === hand.to_post)
    throw wrongField('proposed', { id: 'usulkan pos lain', en: 'propose another post' })
  await refuseNames(ctx, found.id, 'ground', ground)
  await ctx.sql`
    update cases.hand_overs
    set state = 'refused', reply = ${await nextNumber(ctx, 'SJ')}, ground = ${ground}, proposed = ${proposed}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer}
    where id = ${id}`
  await noteCase(ctx, hand.case_id, 'refused', { track: hand.track, proposed: posts.get(proposed)!.name }, ground)
  await notifyPost(ctx, hand.from_post, 'hand-over refused', { kind: 'case', id: hand.case_id })
  await determineWhenToAndFro(ctx, found, hand.track)
  await endOffer(ctx, hand)
}

/** Takes an offer back before it is answered; nothing had moved, so nothing moves. */
export async function withdrawHandOver(ctx: Context, id: string, reason: string): Promise<void> {
  const { hand, found } = await lockHandOver(ctx, id, 'withdraw')
  if (hand.from_post !== ctx.actor.post && found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  await ctx.sql`
    update cases.hand_overs set state = 'withdrawn', answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer} where id = ${id}`
  await noteCase(ctx, hand.case_id, 'withdrawn', { track: hand.track }, reason)
  await endOffer(ctx, hand)
}
