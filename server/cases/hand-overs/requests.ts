/** Asking, informing and working jointly: told apart from hand-overs, because responsibility stays where it is. */
import { endSight, grantSight } from '../../access/grant-sight.ts'
import type { PostRef } from '../../access/model.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { nextNumber } from '../../platform/next-number.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { readHandOverHours } from '../../reference/hand-over-hours.ts'
import { refuseNames } from '../letters/refuse-names.ts'
import { type RequestKind, requestKinds, type Track } from '../model.ts'
import { passTasks } from '../pass-tasks.ts'
import { findWhole, lockCase, noteCase, refuseReadingOnly } from '../store.ts'
import { refusedByVictims } from '../victims/has-consent.ts'

/** Writes to another post. Only who is accountable for a track, or coordinates, does; it sees the case while the request lasts. */
export async function askPost(
  ctx: Context,
  input: { case: string; kind: RequestKind; track: Track; to: string; words: string },
): Promise<{ id: string }> {
  const found = await lockCase(ctx, await findWhole(ctx, input.case))
  const [track] = await ctx.sql<{ accountable: string }>`
    select accountable from cases.tracks where case_id = ${found.id} and track = ${input.track}`
  if (track!.accountable !== ctx.actor.post && found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  const [posts, hours] = await Promise.all([readPosts(ctx), readHandOverHours(ctx)])
  const to = posts.get(input.to)
  if (to === undefined || input.to === ctx.actor.post)
    throw wrongField('to', { id: 'pilih pos lain yang masih dibuka', en: 'choose another post that is open' })
  const no = input.track === 'protection' ? await refusedByVictims(ctx, found.id, to.agency.id) : null
  if (no !== null) throw wrongField('to', no)
  await refuseNames(ctx, found.id, 'words', input.words)
  const id = ctx.id()
  const due = input.kind === 'inform' ? null : new Date(ctx.now.getTime() + hours.request * 3_600_000)
  await ctx.sql`
    insert into cases.requests (id, case_id, kind, track, from_post, to_post, words, asked_at, asked_by, due_at, letter)
    values (${id}, ${found.id}, ${input.kind}, ${input.track}, ${ctx.actor.post}, ${input.to}, ${input.words}, ${ctx.now},
      ${ctx.actor.officer}, ${due}, ${await nextNumber(ctx, 'SP')})`
  if (due !== null) ctx.leave('clock set', [id], due)
  // Who is only informed needs a time to read it, and no more.
  const until = input.kind === 'inform' ? { until: new Date(ctx.now.getTime() + daysToRead * 86_400_000) } : {}
  await grantSight(ctx, [
    { kind: 'case', subject: found.id, post: input.to, because: 'asked about the case', ...until },
  ])
  await noteCase(ctx, found.id, input.kind, { to: to.name, track: input.track }, input.words)
  await notifyPost(ctx, input.to, 'request asked', { kind: 'case', id: found.id }, { number: found.number })
  return { id }
}

/** Days in which a post that was informed may read the case. */
const daysToRead = 14

type Asked = {
  id: string
  case_id: string
  kind: RequestKind
  from_post: string
  to_post: string
  answered_at: Date | null
  ended_at: Date | null
  agreed: boolean | null
}

const lockRequest = async (ctx: Context, id: string): Promise<Asked> => {
  const [row] = await ctx.sql<Asked>`
    select id, case_id, kind, from_post, to_post, answered_at, ended_at, agreed from cases.requests where id = ${id} for update`
  if (row === undefined) throw new Problem('not-found')
  await refuseReadingOnly(ctx, row.case_id)
  return row
}

/** Answers: a post that agrees to work jointly goes on seeing the case until the joint work ends; the others see it no more. */
export async function answerRequest(
  ctx: Context,
  input: { id: string; answer: string; agreed: boolean },
): Promise<void> {
  const request = await lockRequest(ctx, input.id)
  if (request.to_post !== ctx.actor.post) throw new Problem('not-allowed')
  if (request.kind === 'inform' || request.answered_at !== null)
    throw new Problem('state-moved-on', { state: { id: 'sudah dijawab', en: 'already answered' } })
  const found = await lockCase(ctx, request.case_id)
  await refuseNames(ctx, found.id, 'answer', input.answer)
  await ctx.sql`
    update cases.requests set reply = ${await nextNumber(ctx, 'SJ')}, answer = ${input.answer}, agreed = ${input.agreed}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer}
    where id = ${request.id}`
  if (request.kind === 'work jointly' && input.agreed)
    await grantSight(ctx, [{ kind: 'case', subject: found.id, post: ctx.actor.post!, because: 'works on it jointly' }])
  await noteCase(ctx, found.id, 'answered', {}, input.answer)
  await notifyPost(ctx, request.from_post, 'request answered', { kind: 'case', id: found.id }, { number: found.number })
  const [other] = await ctx.sql`
    select id from cases.requests where case_id = ${found.id} and to_post = ${request.to_post} and kind <> 'inform' and answered_at is null limit 1`
  if (other === undefined) await endSight(ctx, found.id, request.to_post, 'asked about the case')
}

/** Ends joint work, from either side. */
export async function endJointWork(ctx: Context, id: string): Promise<void> {
  const request = await lockRequest(ctx, id)
  if (request.to_post !== ctx.actor.post && request.from_post !== ctx.actor.post) throw new Problem('not-allowed')
  if (request.kind !== 'work jointly' || request.agreed !== true || request.ended_at !== null)
    throw new Problem('state-moved-on', { state: { id: 'tidak sedang berjalan', en: 'not under way' } })
  const found = await lockCase(ctx, request.case_id)
  await ctx.sql`update cases.requests set ended_at = ${ctx.now} where id = ${id}`
  await passTasks(ctx, [found.id], request.to_post, request.from_post)
  const posts = await readPosts(ctx)
  await noteCase(ctx, found.id, 'joint work ended', { post: posts.get(request.to_post)?.name ?? '' })
  const [other] = await ctx.sql`
    select id from cases.requests where case_id = ${found.id} and to_post = ${request.to_post} and agreed and ended_at is null limit 1`
  if (other === undefined) await endSight(ctx, found.id, request.to_post, 'works on it jointly')
}

/** Every request of a case, newest first. */
export async function readRequests(ctx: Context, id: string, posts: Map<string, PostRef>) {
  const rows = await ctx.sql<
    Asked & { track: Track; words: string; asked_at: Date; due_at: Date | null; answer: string | null }
  >`
    select id, case_id, kind, track, from_post, to_post, words, asked_at, due_at, answer, agreed, answered_at, ended_at
    from cases.requests where case_id in (select cases.members_of(${id})) order by asked_at desc, id desc`
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    kindName: requestKinds[row.kind],
    track: row.track,
    from: posts.get(row.from_post)!,
    to: posts.get(row.to_post)!,
    words: row.words,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    answer: row.answer,
    agreed: row.agreed,
    answeredAt: row.answered_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    mine:
      row.to_post === ctx.actor.post
        ? ('receiver' as const)
        : row.from_post === ctx.actor.post
          ? ('sender' as const)
          : null,
  }))
}
