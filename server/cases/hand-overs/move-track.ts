/** A track changes hands: the post, its open steps, and what it may see, in the same moment. */
import { endSight, grantSight } from '../../access/grant-sight.ts'
import type { Context } from '../../platform/context.ts'
import { type Track, tracks } from '../model.ts'
import { passTasks } from '../pass-tasks.ts'
import { endRecordSight, reachMembers, recordsOf } from '../store.ts'

/** Makes `to` accountable for a track of a locked case, and of every case that is one with it. */
export async function moveTrack(
  ctx: Context,
  found: { id: string; coordinating: string },
  track: Track,
  to: string,
): Promise<void> {
  for (const id of await reachMembers(ctx, found.id)) await moveOne(ctx, { ...found, id }, track, to)
}

/** Of one case alone: who merges or parts looks to the others. Who carries no track any more, and does not coordinate, needs to know no more. */
export async function moveOne(
  ctx: Context,
  found: { id: string; coordinating: string },
  track: Track,
  to: string,
): Promise<void> {
  const [before] = await ctx.sql<{ accountable: string }>`
    select accountable from cases.tracks where case_id = ${found.id} and track = ${track} for update`
  await ctx.sql`
    update cases.tracks set accountable = ${to}, since = ${ctx.now} where case_id = ${found.id} and track = ${track}`
  await ctx.sql`
    update cases.steps set accountable = ${to}
    where case_id = ${found.id} and track = ${track} and state in ('open', 'waiting')`
  if (track === 'protection')
    await ctx.sql`update cases.follow_ups set accountable = ${to} where case_id = ${found.id} and done_at is null`
  await grantSight(ctx, [
    {
      kind: 'case',
      subject: found.id,
      post: to,
      because: 'accountable for a track',
      values: { track: tracks[track] },
    },
    ...(await recordsOf(ctx, [found.id], track)).map((subject) => ({
      kind: 'record' as const,
      subject,
      post: to,
      because: 'record of a case' as const,
    })),
  ])
  await endOffers(ctx, found.id, track)
  // What was asked of somebody without an account is answered for by whoever is accountable now.
  await ctx.sql`
    update cases.outside_offers set from_post = ${to} where case_id = ${found.id} and track = ${track} and state in ('offered', 'accepted')`
  if (before!.accountable === to) return
  await passTasks(ctx, [found.id], before!.accountable, to)
  await release(ctx, found, track, before!.accountable)
}

/** Offers that still wait on the track were another's to make. */
async function endOffers(ctx: Context, id: string, track: Track): Promise<void> {
  const ended = await ctx.sql<{ to_post: string }>`
    update cases.hand_overs set state = 'withdrawn', answered_at = ${ctx.now}
    where case_id = ${id} and track = ${track} and state = 'offered' returning to_post`
  for (const { to_post } of ended) await endSight(ctx, id, to_post, 'hand-over offered to you')
}

/** Of what it saw for this track; a record that anything else of its own rests on stays. */
async function release(
  ctx: Context,
  found: { id: string; coordinating: string },
  track: Track,
  post: string,
): Promise<void> {
  const [still] = await ctx.sql`
    select track from cases.tracks where case_id = ${found.id} and accountable = ${post} limit 1`
  if (still === undefined && post !== found.coordinating) await endSight(ctx, found.id, post, 'accountable for a track')
  await endRecordSight(ctx, await recordsOf(ctx, [found.id], track), post)
}
