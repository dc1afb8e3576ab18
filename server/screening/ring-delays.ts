/** The step that rings: a delay whose last day is over without a decision is a penundaan berlarut, told to the post and its head. */
import { notifyPost } from '../access/notify-post.ts'
import type { Context } from '../platform/context.ts'

/** Subjects are interviews whose last day is over; what was decided or extended meanwhile is passed over. */
export async function ringDelays(ctx: Context, subjects: string[]): Promise<void> {
  const rows = await ctx.sql<{ id: string; number: string; post: string; head: string | null }>`
    update screening.interviews i set told_at = ${ctx.now} from access.posts p
    where i.id = any (${subjects}::uuid[]) and i.state in ('undecided', 'delayed', 'waiting') and i.ends_at <= ${ctx.now}
      and i.told_at is null and p.id = i.post
    returning i.id, i.number, i.post, p.head`
  for (const { id, number, post, head } of rows) {
    for (const told of new Set([post, ...(head === null ? [] : [head])]))
      await notifyPost(ctx, told, 'delay overdue', { kind: 'delay', id }, { number })
    await ctx.sql`
      insert into screening.acts (id, interview, at, does) values (${ctx.id()}, ${id}, ${ctx.now}, 'overdue')`
    ctx.tell('desk', id)
  }
}
