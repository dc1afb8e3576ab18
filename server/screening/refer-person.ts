/** Tells the task force nearest to a desk that somebody was referred as a presumed victim: by number, never by name. */
import { notifyPost } from '../access/notify-post.ts'
import type { Context } from '../platform/context.ts'

export async function tellReferral(ctx: Context, post: string, interview: string, number: string): Promise<void> {
  const [force] = await ctx.sql<{ secretariat: string }>`
    select f.secretariat from access.task_forces f join access.posts p on p.id = ${post}
    where (p.jurisdiction = f.jurisdiction or p.jurisdiction like f.jurisdiction || '.%') and coalesce(f.until_at > ${ctx.now}, true)
    order by length(f.jurisdiction) desc limit 1`
  if (force === undefined) return
  await notifyPost(ctx, force.secretariat, 'person referred', { kind: 'referral', id: interview }, { number })
}
