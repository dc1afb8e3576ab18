/** The step that tells a head of a list that is still open days after the group came. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'

/** Subjects are ids of receptions; what was closed meanwhile is passed over. */
export async function ringReceptions(ctx: Context, subjects: string[]): Promise<void> {
  const late = await ctx.sql<{ id: string; number: string; told: string; left: number }>`
    update cases.receptions r set late_told_at = ${ctx.now} from access.posts p
    where r.id = any (${subjects}::uuid[]) and r.closed_at is null and r.late_told_at is null and p.id = r.post
    returning r.id, r.number, coalesce(p.head, p.id) told,
      (select count(*)::int from cases.arrivals a where a.reception = r.id and a.outcome is null) "left"`
  for (const { id, number, told, left } of late)
    await notifyPost(ctx, told, 'group open', { kind: 'reception', id }, { number, left: String(left) })
}
