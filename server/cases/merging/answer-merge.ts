/** Agreeing to a merge, refusing it, taking it back. Agreed: one coordinator and one owner for each track in the same moment; no row moves. */
import { carryBars, endSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { refuseWhileAsked } from '../hand-overs/determine.ts'
import { coordinate, letGo } from '../hand-overs/move-coordination.ts'
import { moveOne } from '../hand-overs/move-track.ts'
import type { Track } from '../model.ts'
import { type LockedCase, membersOf, noteCase, recordsOf } from '../store.ts'
import { refusedByVictims } from '../victims/has-consent.ts'
import { allTracks, type Before, lockMerge, type Merge, type Owners, ownersOf } from './store.ts'

type Both = { older: LockedCase; newer: LockedCase }

/** By the post that coordinates the other case. */
export async function answerMerge(ctx: Context, input: { id: string; agree: boolean; reason: string }): Promise<void> {
  const asked = (one: Merge) => one.asked_post === ctx.actor.post && one.proposed_post !== ctx.actor.post
  const { merge: found, ...both } = await lockMerge(ctx, input.id, input.agree ? 'agree' : 'refuse', asked)
  if (input.agree) await merge(ctx, found.id, both, input.reason)
  else {
    await settle(ctx, found.id, 'refused', input.reason)
    for (const one of [both.older, both.newer]) await noteCase(ctx, one.id, 'merge refused')
  }
  const mine = both.older.coordinating === found.proposed_post ? both.older : both.newer
  await notifyPost(
    ctx,
    found.proposed_post,
    input.agree ? 'merge agreed' : 'merge refused',
    { kind: 'case', id: mine.id },
    { number: mine.number },
  )
}

/** By the post that proposed it, before it is answered. */
export async function withdrawMerge(ctx: Context, input: { id: string; reason: string }): Promise<void> {
  const { merge: found, ...both } = await lockMerge(
    ctx,
    input.id,
    'withdraw',
    (one) => one.proposed_post === ctx.actor.post,
  )
  await settle(ctx, found.id, 'withdrawn', input.reason)
  for (const one of [both.older, both.newer]) await noteCase(ctx, one.id, 'merge withdrawn')
}

const settle = (ctx: Context, id: string, state: 'refused' | 'withdrawn', answer: string) => ctx.sql`
  update cases.merges set state = ${state}, answer = ${answer}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer} where id = ${id}`

/** Carries it out, with both cases locked. What would give a victim's protection to an agency that she refused is refused. */
export async function merge(ctx: Context, id: string, { older, newer }: Both, answer: string): Promise<void> {
  const [found] = await ctx.sql<Merge>`
    select id, older, newer, state, owners, known, proposed_post, asked_post, answered_at, before from cases.merges where id = ${id}`
  await refuseMoved(ctx, { older, newer })
  const before: Before = {
    older: { coordinating: older.coordinating, owners: await ownersOf(ctx, older.id) },
    newer: { coordinating: newer.coordinating, owners: await ownersOf(ctx, newer.id) },
  }
  const owners = Object.fromEntries(
    allTracks.map((track) => [track, before[found!.owners[track]].owners[track]]),
  ) as Owners
  for (const [track, post] of Object.entries(found!.known))
    if (owners[track as Track] !== post)
      throw new Problem('state-moved-on', {
        state: { id: 'penanggung jawab yang diusulkan sudah berganti', en: 'the owner proposed has changed' },
      })
  for (const one of [older, newer]) await refuseAgainst(ctx, one.id, before, owners)
  await withdrawOffers(ctx, newer)
  const members = { older: await membersOf(ctx, older.id), newer: await membersOf(ctx, newer.id) }
  for (const side of ['older', 'newer'] as const)
    for (const track of allTracks)
      if (before[side].owners[track] !== owners[track])
        for (const one of members[side])
          await moveOne(ctx, { id: one, coordinating: older.coordinating }, track, owners[track])
  await ctx.sql`update cases.cases set merged_into = ${older.id} where id = ${newer.id}`
  const all = [...members.older, ...members.newer]
  await coordinate(ctx, all, older.coordinating)
  if (newer.coordinating !== older.coordinating) await letGo(ctx, members.newer, newer.coordinating)
  await shutOutOfBoth(ctx, members)
  await ctx.sql`
    update cases.participants p set same_as = s.one from cases.shared_victims(${members.older}::uuid[], ${members.newer}::uuid[]) s
    where p.id = s.other and p.same_as is null`
  await ctx.sql`
    update cases.merges set state = 'agreed', answer = ${answer}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer},
      before = ${JSON.stringify(before)} where id = ${id}`
  await ctx.sql`
    update cases.merges set state = 'withdrawn', answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer}
    where state = 'proposed' and (older = ${newer.id} or newer = ${newer.id})`
  await noteCase(ctx, older.id, 'merged', { number: newer.number })
  await noteCase(ctx, newer.id, 'merged into', { number: older.number })
  await tellLosers(ctx, { older, newer }, before, owners)
}

/** Between proposal and answer one may have become part of another case, or of another kind. */
async function refuseMoved(ctx: Context, { older, newer }: Both): Promise<void> {
  const [inside] = await ctx.sql`
    select from cases.cases where id in (${older.id}, ${newer.id}) and merged_into is not null limit 1`
  if (inside !== undefined || older.kind !== newer.kind)
    throw new Problem('state-moved-on', { state: { id: 'sudah digabung', en: 'merged already' } })
}

/** A track that waits for its determination does not move, nor protection to an agency that a victim of the case refused. */
async function refuseAgainst(ctx: Context, id: string, before: Before, owners: Owners): Promise<void> {
  const posts = await readPosts(ctx)
  for (const track of allTracks) {
    const mine = before.older.owners[track] === owners[track] && before.newer.owners[track] === owners[track]
    if (!mine) await refuseWhileAsked(ctx, id, track)
  }
  if (before.older.coordinating !== before.newer.coordinating) await refuseWhileAsked(ctx, id, 'coordination')
  const agency = posts.get(owners.protection)?.agency.id
  const no = agency === undefined ? null : await refusedByVictims(ctx, id, agency)
  if (no !== null) throw wrongField('owners.protection', no)
}

/** What the newer case offered is answered for by others now: taken back, said, and told to whom it was offered. */
async function withdrawOffers(ctx: Context, newer: LockedCase): Promise<void> {
  const offers = await ctx.sql<{ to_post: string; track: Track }>`
    update cases.hand_overs set state = 'withdrawn', answered_at = ${ctx.now}
    where case_id in (select cases.members_of(${newer.id})) and state = 'offered' returning to_post, track`
  for (const { to_post, track } of offers) {
    await endSight(ctx, newer.id, to_post, 'hand-over offered to you')
    await noteCase(ctx, newer.id, 'withdrawn', { track })
  }
}

/** A conflict of interest with one of the two is one with both, and with the records of all their people. */
async function shutOutOfBoth(ctx: Context, members: Record<'older' | 'newer', string[]>): Promise<void> {
  for (const [from, to] of [
    [members.older, members.newer],
    [members.newer, members.older],
  ] as const) {
    const records = await recordsOf(ctx, to, null)
    for (const subject of from)
      await carryBars(ctx, { kind: 'case', subject }, [
        ...to.map((id) => ({ kind: 'case' as const, subject: id })),
        ...records.map((subject) => ({ kind: 'record' as const, subject })),
      ])
  }
}

/** Posts that answered for something and do no more. */
async function tellLosers(ctx: Context, { older, newer }: Both, before: Before, owners: Owners): Promise<void> {
  for (const [one, was] of [
    [older, before.older],
    [newer, before.newer],
  ] as const) {
    const lost = new Set(allTracks.flatMap((track) => (was.owners[track] === owners[track] ? [] : [was.owners[track]])))
    if (was.coordinating !== older.coordinating) lost.add(was.coordinating)
    for (const post of lost)
      await notifyPost(ctx, post, 'track merged away', { kind: 'case', id: one.id }, { number: one.number })
    for (const track of allTracks)
      if (was.owners[track] !== owners[track])
        await noteCase(ctx, one.id, 'track merged', {
          track,
          post: (await readPosts(ctx)).get(owners[track])?.name ?? '',
        })
  }
}
