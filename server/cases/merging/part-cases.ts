/** Parting merged cases ("not the same person"): each has again what was its own, and at every moment an owner for each track. */
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { coordinate, letGo } from '../hand-overs/move-coordination.ts'
import { moveOne } from '../hand-overs/move-track.ts'
import { membersOf, noteCase } from '../store.ts'
import { allTracks, lockMerge, ownersOf } from './store.ts'

/** `tasks`, `events`: what was done since the merge for nobody in particular, and belongs to the newer case; the rest stays. */
export type Parting = { id: string; reason: string; tasks: string[]; events: string[] }

/**
 * By the post that coordinates. What was done for one victim stands in her case already. A track goes back to whom it was of, unless it was handed
 * on since or that post is closed: then who answers for it now goes on doing so.
 */
export async function partCases(ctx: Context, input: Parting): Promise<void> {
  const { merge, older, newer } = await lockMerge(ctx, input.id, 'part', () => true)
  if (older.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  const before = merge.before!
  const posts = await readPosts(ctx)
  const now = await ownersOf(ctx, older.id)
  await moveChosen(ctx, merge, input)
  const handedOn = older.coordinating !== before.older.coordinating
  const coordinator = !handedOn && posts.has(before.newer.coordinating) ? before.newer.coordinating : older.coordinating
  await ctx.sql`update cases.cases set merged_into = null where id = ${newer.id}`
  const members = { older: await membersOf(ctx, older.id), newer: await membersOf(ctx, newer.id) }
  await ctx.sql`
    update cases.participants set same_as = null where (case_id = any (${members.newer}::uuid[])
        and same_as in (select id from cases.participants where case_id = any (${members.older}::uuid[])))
      or (case_id = any (${members.older}::uuid[]) and same_as in (select id from cases.participants where case_id = any (${members.newer}::uuid[])))`
  for (const side of ['older', 'newer'] as const) {
    const coordinating = side === 'older' ? older.coordinating : coordinator
    for (const track of allTracks) {
      const was = before[side].owners[track]
      const agreed = before[merge.owners[track]].owners[track]
      if (now[track] !== agreed || was === now[track] || !posts.has(was)) continue
      for (const id of members[side]) await moveOne(ctx, { id, coordinating }, track, was)
      await noteCase(ctx, merge[side], 'track returned', { track, post: posts.get(was)!.name })
    }
  }
  await coordinate(ctx, members.newer, coordinator)
  if (coordinator !== older.coordinating) await letGo(ctx, members.newer, older.coordinating)
  await ctx.sql`
    update cases.merges set state = 'parted', parted_at = ${ctx.now}, parted_by = ${ctx.actor.officer}, parted_reason = ${input.reason}
    where id = ${merge.id}`
  await noteCase(ctx, older.id, 'parted', { number: newer.number })
  await noteCase(ctx, newer.id, 'parted', { number: older.number })
  for (const [one, track] of [[older, before.older] as const, [newer, before.newer] as const])
    for (const post of new Set([track.coordinating, ...Object.values(track.owners), ...Object.values(now)]))
      await notifyPost(ctx, post, 'cases parted', { kind: 'case', id: one.id }, { number: one.number })
}

/** What an officer says belongs to the newer case: a task moves there; of a line of the timeline, which nobody changes, it is said there as well. */
async function moveChosen(
  ctx: Context,
  merge: { older: string; newer: string; answered_at: Date | null },
  input: Parting,
): Promise<void> {
  const { tasks, events } = await readUndecided(ctx, merge)
  for (const id of input.tasks)
    if (!tasks.some((one) => one.id === id))
      throw wrongField('tasks', { id: 'bukan tugas sejak penggabungan', en: 'is no task since the merge' })
  for (const id of input.events)
    if (!events.some((one) => one.id === id))
      throw wrongField('events', { id: 'bukan catatan sejak penggabungan', en: 'is no entry since the merge' })
  await ctx.sql`update cases.tasks set case_id = ${merge.newer} where id = any (${input.tasks}::uuid[])`
  for (const { does, values, note } of events.filter(({ id }) => input.events.includes(id)))
    await noteCase(ctx, merge.newer, does, values, note)
}

/** Kinds of lines that cannot be told to be of one victim: asked, recorded and noted for the case as a whole. */
const undecided = ['ask', 'inform', 'work jointly', 'answered', 'recorded', 'task set', 'task done', 'asked outside']

/** Since the merge, of the case that remains: tasks for nobody in particular, and such lines of its timeline. */
export async function readUndecided(ctx: Context, merge: { older: string; answered_at: Date | null }) {
  const [tasks, events] = await Promise.all([
    ctx.sql<{ id: string; set_at: Date; sealed: Buffer }>`
      select id, set_at, sealed from cases.tasks where case_id = ${merge.older} and participant is null and set_at > ${merge.answered_at}
      order by set_at, id`,
    ctx.sql<{ id: string; at: Date; does: string; values: Record<string, string>; note: string | null }>`
      select id, at, does, values, note from cases.events
      where case_id = ${merge.older} and at > ${merge.answered_at} and does = any (${undecided}) order by at, id`,
  ])
  return { tasks, events }
}
