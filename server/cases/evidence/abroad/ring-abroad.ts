/** A request abroad that was not answered by its day is told to the post accountable for the law, once for each letter. */
import { notifyPost } from '../../../access/notify-post.ts'
import type { Context } from '../../../platform/context.ts'

/** `id`: the entry by which it was sent or reminded; one that something followed is passed over. */
export async function ringAbroad(ctx: Context, id: string): Promise<void> {
  const [late] = await ctx.sql<{ case_id: string; number: string; accountable: string }>`
    update cases.foreign_entries e set late_told_at = ${ctx.now} from cases.foreign_requests r, cases.tracks t
    where e.id = ${id} and e.late_told_at is null and e.due_at <= ${ctx.now} and r.id = e.request
      and t.case_id = e.case_id and t.track = 'law'
      and not exists (select from cases.foreign_entries l where l.request = e.request and l.id > e.id)
    returning e.case_id, r.number, t.accountable`
  if (late === undefined) return
  await notifyPost(ctx, late.accountable, 'abroad late', { kind: 'case', id: late.case_id }, { number: late.number })
}
