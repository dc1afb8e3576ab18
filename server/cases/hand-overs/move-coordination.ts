/** The coordination of cases changes hands: the post, and what it may see, in the same moment. */
import { endSight, grantSight } from '../../access/grant-sight.ts'
import type { Context } from '../../platform/context.ts'
import { type Track, tracks } from '../model.ts'
import { passTasks } from '../pass-tasks.ts'
import { endRecordSight, reachMembers, recordsOf } from '../store.ts'

/** Of a locked case and of every case that is one with it. */
export async function moveCoordination(
  ctx: Context,
  found: { id: string; coordinating: string },
  to: string,
): Promise<void> {
  const members = await reachMembers(ctx, found.id)
  await coordinate(ctx, members, to)
  const ended = await ctx.sql<{ case_id: string; to_post: string }>`
    update cases.hand_overs set state = 'withdrawn', answered_at = ${ctx.now}
    where case_id = any (${members}::uuid[]) and track = 'coordination' and state = 'offered' returning case_id, to_post`
  for (const { case_id, to_post } of ended) await endSight(ctx, case_id, to_post, 'hand-over offered to you')
  if (found.coordinating !== to) await letGo(ctx, members, found.coordinating)
}

/** Makes a post coordinate these cases: they, and the records of their people, are seen from now on. */
export async function coordinate(ctx: Context, cases: string[], post: string): Promise<void> {
  await ctx.sql`update cases.cases set coordinating = ${post} where id = any (${cases}::uuid[]) and coordinating <> ${post}`
  const records = await recordsOf(ctx, cases, 'coordination')
  await grantSight(ctx, [
    ...cases.map((subject) => ({ kind: 'case' as const, subject, post, because: 'coordinates the case' as const })),
    ...records.map((record) => ({
      kind: 'record' as const,
      subject: record,
      post,
      because: 'record of a case' as const,
    })),
  ])
}

/** Whoever coordinates these cases no more sees them for the tracks that it still answers for; without one it needs to know no more. */
export async function letGo(ctx: Context, cases: string[], post: string): Promise<void> {
  const still = await ctx.sql<{ case_id: string; track: Track }>`
    select case_id, track from cases.tracks where case_id = any (${cases}::uuid[]) and accountable = ${post}`
  await grantSight(
    ctx,
    still.map(({ case_id, track }) => ({
      ...{ kind: 'case' as const, subject: case_id, post, because: 'accountable for a track' as const },
      values: { track: tracks[track] },
    })),
  )
  await passTasks(ctx, cases, post, null)
  for (const id of cases) {
    await endSight(ctx, id, post, 'coordinates the case')
    if (still.length === 0) await endSight(ctx, id, post, 'accountable for a track')
  }
  await endRecordSight(ctx, await recordsOf(ctx, cases, null), post)
}
