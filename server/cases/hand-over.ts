/** The hand-over ledger: responsibility stays with the sender until the receiver accepts; a refusal names its ground and proposes the owner. */

import { endSight, grantSight } from '../access/grant-sight.ts'
import { notifyPost } from '../access/notify-post.ts'
import { readPosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { hoursToAccept, stateNames, type Track, tracks } from './model.ts'
import { lockCase, noteCase } from './store.ts'

/** Offers a track to another post. Only its accountable post, or the coordinating one, offers; one offer at a time. */
export async function offerHandOver(
  ctx: Context,
  input: { case: string; track: Track; to: string; reason: string },
): Promise<{ id: string }> {
  const found = await lockCase(ctx, input.case)
  const [track] = await ctx.sql<{ accountable: string }>`
    select accountable from cases.tracks where case_id = ${found.id} and track = ${input.track}`
  if (track!.accountable !== ctx.actor.post && found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  const posts = await readPosts(ctx)
  const to = posts.get(input.to)
  if (to === undefined || input.to === track!.accountable)
    throw wrongField('to', { id: 'pilih pos lain', en: 'choose another post' })
  const [open] =
    await ctx.sql`select id from cases.hand_overs where case_id = ${found.id} and track = ${input.track} and state = 'offered'`
  if (open !== undefined)
    throw new Problem('already-exists', {
      what: { id: 'Serah terima yang menunggu jawaban', en: 'A hand-over that waits for an answer' },
    })
  const id = ctx.id()
  const due = new Date(ctx.now.getTime() + hoursToAccept * 3_600_000)
  await ctx.sql`
    insert into cases.hand_overs (id, case_id, track, from_post, to_post, state, reason, offered_at, offered_by, due_at)
    values (${id}, ${found.id}, ${input.track}, ${track!.accountable}, ${input.to}, 'offered', ${input.reason}, ${ctx.now},
      ${ctx.actor.officer}, ${due})`
  await ctx.leave('clock set', [id], due)
  await grantSight(ctx, [{ kind: 'case', subject: found.id, post: input.to, because: 'hand-over offered to you' }])
  await noteCase(ctx, found.id, 'offered', { track: input.track, to: to.name }, input.reason)
  await notifyPost(ctx, input.to, 'hand-over offered', { kind: 'case', id: found.id }, { number: found.number })
  return { id }
}

type HandOver = {
  id: string
  case_id: string
  track: Track
  from_post: string
  to_post: string
  state: string
  offered_by: string
}

async function lockHandOver(ctx: Context, id: string): Promise<HandOver> {
  const [row] = await ctx.sql<HandOver>`
    select id, case_id, track, from_post, to_post, state, offered_by from cases.hand_overs where id = ${id} for update`
  if (row === undefined) throw new Problem('not-found')
  if (row.state !== 'offered') throw new Problem('state-moved-on', { state: stateNames[row.state] ?? row.state })
  return row
}

/** Accept: the track and its open steps are the receiver's in the same moment. */
export async function acceptHandOver(ctx: Context, id: string): Promise<void> {
  const hand = await lockHandOver(ctx, id)
  if (hand.to_post !== ctx.actor.post) throw new Problem('not-allowed')
  const found = await lockCase(ctx, hand.case_id)
  await ctx.sql`
    update cases.hand_overs set state = 'accepted', answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer} where id = ${id}`
  await ctx.sql`
    update cases.tracks set accountable = ${hand.to_post}, since = ${ctx.now} where case_id = ${hand.case_id} and track = ${hand.track}`
  await ctx.sql`
    update cases.steps set accountable = ${hand.to_post}
    where case_id = ${hand.case_id} and track = ${hand.track} and state in ('open', 'waiting')`
  await grantSight(ctx, [
    {
      kind: 'case',
      subject: hand.case_id,
      post: hand.to_post,
      because: 'accountable for a track',
      values: { track: tracks[hand.track] },
    },
    ...(await recordsOf(ctx, hand.case_id)).map((subject) => ({
      kind: 'record' as const,
      subject,
      post: hand.to_post,
      because: 'record of a case' as const,
    })),
  ])
  await endOffer(ctx, hand)
  await releaseSender(ctx, hand, found.coordinating)
  await noteCase(ctx, hand.case_id, 'accepted', { track: hand.track })
  await notifyPost(ctx, hand.from_post, 'hand-over accepted', { kind: 'case', id: hand.case_id })
}

/** An answered offer opens nothing any more, unless another track is still offered to the same post. */
async function endOffer(ctx: Context, hand: HandOver): Promise<void> {
  const [other] = await ctx.sql`
    select id from cases.hand_overs where case_id = ${hand.case_id} and to_post = ${hand.to_post} and state = 'offered' limit 1`
  if (other === undefined) await endSight(ctx, hand.case_id, hand.to_post, 'hand-over offered to you')
}

/** Who carries no track any more, and does not coordinate, needs to know no more. */
async function releaseSender(ctx: Context, hand: HandOver, coordinating: string): Promise<void> {
  const [still] = await ctx.sql`
    select track from cases.tracks where case_id = ${hand.case_id} and accountable = ${hand.from_post} limit 1`
  if (still !== undefined || hand.from_post === coordinating) return
  await endSight(ctx, hand.case_id, hand.from_post, 'accountable for a track')
  for (const record of await recordsOf(ctx, hand.case_id))
    await endSight(ctx, record, hand.from_post, 'record of a case')
}

const recordsOf = async (ctx: Context, id: string) =>
  (await ctx.sql<{ record: string }>`select record from cases.participants where case_id = ${id}`).map(
    (row) => row.record,
  )

/** Refuse: never without the ground and the post that the receiver proposes instead; the sender stays accountable. */
export async function refuseHandOver(ctx: Context, id: string, ground: string, proposed: string): Promise<void> {
  const hand = await lockHandOver(ctx, id)
  if (hand.to_post !== ctx.actor.post) throw new Problem('not-allowed')
  const posts = await readPosts(ctx)
  if (!posts.has(proposed) || proposed === hand.to_post)
    throw wrongField('proposed', { id: 'usulkan pos lain', en: 'propose another post' })
  await ctx.sql`
    update cases.hand_overs
    set state = 'refused', ground = ${ground}, proposed = ${proposed}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer}
    where id = ${id}`
  await noteCase(ctx, hand.case_id, 'refused', { track: hand.track, proposed: posts.get(proposed)!.name }, ground)
  await notifyPost(ctx, hand.from_post, 'hand-over refused', { kind: 'case', id: hand.case_id })
  await endOffer(ctx, hand)
}
