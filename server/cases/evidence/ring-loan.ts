/** Evidence on loan that is not back on its day: told once, to whoever has it and to whoever lent it. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'

/** `id`: the accepted offer of the loan; one that was given back, or lent on, is passed over. */
export async function ringLoan(ctx: Context, id: string): Promise<void> {
  const [late] = await ctx.sql<{ item: string; number: string; from_post: string; to_post: string }>`
    update cases.custody_offers o set late_told_at = ${ctx.now} from cases.evidence e, cases.cases c
    where o.id = ${id} and o.accepted and o.deed = 'lent' and o.late_told_at is null and e.id = o.item and c.id = o.case_id
      and cases.end_of(o.back_by, c.jurisdiction) <= ${ctx.now}
      and (select k.holder from cases.custody k where k.item = o.item order by k.number desc limit 1) = o.to_post
    returning o.item, e.number, o.from_post, o.to_post`
  if (late === undefined) return
  for (const post of [late.to_post, late.from_post])
    await notifyPost(ctx, post, 'loan late', { kind: 'evidence', id: late.item }, { number: late.number })
}
