/** Another post reads an interview only when its holder shares it and the person agrees; then it need not ask again. It can end any day. */
import { carryBars, endSight, grantSight } from '../access/grant-sight.ts'
import { notifyPost } from '../access/notify-post.ts'
import { readPosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { getInterview } from './store.ts'

/** Throws `bad-input` without the person's agreement, or for a post that holds it already. */
export async function shareInterview(ctx: Context, input: { id: string; to: string; agreed: boolean }): Promise<void> {
  const { id, number, record } = await getOwn(ctx, input.id)
  if (!input.agreed)
    throw wrongField('agreed', {
      id: 'tidak dibagikan tanpa persetujuan orangnya',
      en: 'is not shared unless the person agrees',
    })
  if (input.to === ctx.actor.post || !(await readPosts(ctx)).has(input.to))
    throw wrongField('to', { id: 'pilih pos lain', en: 'choose another post' })
  await grantSight(ctx, [
    { kind: 'interview', subject: id, post: input.to, because: 'interview shared with you' },
    // Whom it is about; what the record says stays covered by agreement.
    { kind: 'record', subject: record, post: input.to, because: 'record of an interview' },
  ])
  await carryBars(ctx, { kind: 'record', subject: record }, [{ kind: 'interview', subject: id }])
  await notifyPost(ctx, input.to, 'interview shared', { kind: 'interview', id }, { number })
}

/** What stands in the other post's own interview stays there. The record closes too, unless another shared interview goes by it. */
export async function endShare(ctx: Context, input: { id: string; post: string }): Promise<void> {
  const { id, record } = await getOwn(ctx, input.id)
  await endSight(ctx, id, input.post, 'interview shared with you')
  const others = await ctx.sql`
    select from identification.interviews i join access.sight s on s.kind = 'interview' and s.subject = i.id
    where i.record = ${record} and i.id <> ${id} and s.post = ${input.post} and s.because = 'interview shared with you' and s.until_at is null`
  if (others.length === 0) await endSight(ctx, record, input.post, 'record of an interview')
}

async function getOwn(ctx: Context, id: string) {
  const interview = await getInterview(ctx, id)
  if (interview.held_by !== ctx.actor.post) throw new Problem('not-allowed')
  return interview
}
