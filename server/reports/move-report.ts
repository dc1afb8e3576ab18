/** To another post only when it accepts: until then the sender answers, and its clock runs on. */
import { endSight, grantSight } from '../access/grant-sight.ts'
import { notifyPost } from '../access/notify-post.ts'
import { readPosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { lockReport, lockToAnswer, noteReport } from './store.ts'
import { hoursToTake } from './words.ts'

/** One offer at a time. */
export async function offerReport(ctx: Context, input: { id: string; to: string; reason: string }): Promise<void> {
  const report = await lockToAnswer(ctx, input.id, 'move')
  const to = (await readPosts(ctx)).get(input.to)
  if (to === undefined || input.to === report.answerable)
    throw wrongField('to', { id: 'pilih pos lain', en: 'choose another post' })
  const [waiting] = await ctx.sql`select id from reports.moves where report = ${report.id} and state = 'offered'`
  if (waiting !== undefined)
    throw new Problem('already-exists', {
      what: { id: 'Tawaran yang menunggu jawaban', en: 'An offer that waits for an answer' },
    })
  const id = ctx.id()
  const due = new Date(ctx.now.getTime() + hoursToTake * 3_600_000)
  await ctx.sql`
    insert into reports.moves (id, report, from_post, to_post, state, reason, offered_at, offered_by, due_at)
    values (${id}, ${report.id}, ${report.answerable}, ${input.to}, 'offered', ${input.reason}, ${ctx.now}, ${ctx.actor.officer}, ${due})`
  await grantSight(ctx, [{ kind: 'report', subject: report.id, post: input.to, because: 'report offered to you' }])
  await noteReport(ctx, report.id, 'offered', { to: to.name }, input.reason)
  await notifyPost(ctx, input.to, 'report offered', { kind: 'report', id: report.id }, { number: report.number })
  ctx.leave('report clock set', [id], due)
}

/** Accepted, the report and its contact are the receiver's in the same moment; refused, with its ground, they stay with the sender. */
export async function answerOffer(
  ctx: Context,
  input: { id: string; accept: true } | { id: string; accept: false; ground: string },
): Promise<void> {
  const report = await lockReport(ctx, input.id)
  const [move] = await ctx.sql<{ id: string; from_post: string }>`
    select id, from_post from reports.moves
    where report = ${report.id} and state = 'offered' and to_post = ${ctx.actor.post} for update`
  if (move === undefined) throw new Problem('not-allowed')
  await ctx.sql`
    update reports.moves set state = ${input.accept ? 'accepted' : 'refused'}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer},
      ground = ${input.accept ? null : input.ground}
    where id = ${move.id}`
  if (input.accept) {
    await grantSight(ctx, [
      { kind: 'report', subject: report.id, post: ctx.actor.post!, because: 'answers the report' },
    ])
    await ctx.sql`update reports.reports set answerable = ${ctx.actor.post} where id = ${report.id}`
  }
  await noteReport(ctx, report.id, input.accept ? 'taken' : 'sent back', {}, input.accept ? null : input.ground)
  await notifyPost(
    ctx,
    move.from_post,
    input.accept ? 'report taken' : 'report sent back',
    { kind: 'report', id: report.id },
    { number: report.number },
  )
  await endSight(ctx, report.id, ctx.actor.post!, 'report offered to you')
  if (input.accept) await endSight(ctx, report.id, move.from_post, 'answers the report')
}
