/** The step that rings clocks: silence on a hand-over climbs the ladder (P5), a step or an answer that is late is told to the post's head. */

import { grantSight } from '../access/grant-sight.ts'
import { notifyPost } from '../access/notify-post.ts'
import type { Context } from '../platform/context.ts'
import { readHandOverHours } from '../reference/hand-over-hours.ts'
import { ringDanger } from './dangers/ring-danger.ts'
import { ringEmergency } from './emergencies/open-emergency.ts'
import { askDetermination } from './hand-overs/determine.ts'
import { forceOver, ladderOf } from './hand-overs/ladder.ts'
import { nameAll, readForces, readSilent } from './hand-overs/read-ladder.ts'
import type { Entrusted } from './model.ts'
import { ringOutside } from './outside/ring-outside.ts'
import { ringTask } from './queue/tasks.ts'
import { noteCase } from './store.ts'

/** Subjects are ids of hand-overs, steps, questions, determinations, requests, services asked outside, tasks, emergencies or dangers whose due time has come; what was answered meanwhile is passed over. */
export async function ringClocks(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    await ringHandOver(ctx, id)
    await ringStep(ctx, id)
    await ringQuestion(ctx, id)
    await ringDetermination(ctx, id)
    await ringRequest(ctx, id)
    await ringOutside(ctx, id)
    await ringTask(ctx, id)
    await ringEmergency(ctx, id)
    await ringDanger(ctx, id)
  }
}

type Waiting = {
  id: string
  case_id: string
  number: string
  to_post: string
  to_name: string
  track: Entrusted
  told: number
  due_at: Date
  jurisdiction: string
  urgency: 'ordinary' | 'urgent'
}

/** The next rung of the ladder is told; after the last the track is determined, so that silence ends. */
async function ringHandOver(ctx: Context, id: string): Promise<void> {
  const [hand] = await ctx.sql<Waiting>`
    select h.id, h.case_id, c.number, h.to_post, p.name to_name, h.track, h.told, h.due_at, c.jurisdiction, h.urgency
    from cases.hand_overs h join cases.cases c on c.id = h.case_id join access.posts p on p.id = h.to_post
    where h.id = ${id} and h.state = 'offered' and h.due_at <= ${ctx.now} for update of h`
  if (hand === undefined) return
  const [[silent], forces, hours] = await Promise.all([
    readSilent(ctx, [hand.to_post]),
    readForces(ctx),
    readHandOverHours(ctx),
  ])
  const rung = ladderOf(silent!, hand.jurisdiction, forces)[hand.told]
  if (rung === undefined) {
    const found = { id: hand.case_id, number: hand.number, jurisdiction: hand.jurisdiction }
    await askDetermination(ctx, found, hand.track, 'silence', [hand.to_post])
    return
  }
  await ctx.sql`update cases.hand_overs set told = told + 1 where id = ${id}`
  for (const post of rung) {
    await grantSight(ctx, [{ kind: 'case', subject: hand.case_id, post, because: 'escalated to you' }])
    await notifyPost(ctx, post, 'hand-over silent', { kind: 'case', id: hand.case_id }, { number: hand.number })
  }
  const told = await nameAll(ctx, rung)
  await noteCase(ctx, hand.case_id, 'silent', { post: hand.to_name, track: hand.track, told })
  // By the hand-over's own clock: a worker that stood still catches up, rung by rung.
  ctx.leave('clock set', [id], new Date(hand.due_at.getTime() + (hand.told + 1) * hours[hand.urgency] * 3_600_000))
}

/** A determination that is late is told to the head of the region, once. */
async function ringDetermination(ctx: Context, id: string): Promise<void> {
  const [asked] = await ctx.sql<{
    case_id: string
    number: string
    decider: string
    name: string
    jurisdiction: string
    track: Entrusted
  }>`
    update cases.determinations d set told = told + 1 from cases.cases c, access.posts p
    where d.id = ${id} and d.decided_at is null and d.due_at <= ${ctx.now} and d.told = 0 and c.id = d.case_id and c.state = 'open' and p.id = d.decider
    returning d.case_id, c.number, d.decider, p.name, c.jurisdiction, d.track`
  if (asked === undefined) return
  const [[silent], forces] = await Promise.all([readSilent(ctx, [asked.decider]), readForces(ctx)])
  const over = forceOver([asked.jurisdiction], forces)
  const told = [...new Set([...(silent?.superiors ?? []), ...(over === undefined ? [] : [over.head, over.dailyHead])])]
  for (const post of told)
    await notifyPost(ctx, post, 'determination late', { kind: 'determination', id }, { number: asked.number })
  await noteCase(ctx, asked.case_id, 'silent', { post: asked.name, track: asked.track, told: await nameAll(ctx, told) })
}

/** A request without an answer is told to the post again and to its head. */
async function ringRequest(ctx: Context, id: string): Promise<void> {
  const [request] = await ctx.sql<{
    case_id: string
    number: string
    to_post: string
    from_post: string
    head: string | null
  }>`
    update cases.requests r set late_told_at = ${ctx.now} from cases.cases c, access.posts p
    where r.id = ${id} and r.answered_at is null and r.due_at <= ${ctx.now} and r.late_told_at is null and c.id = r.case_id and c.state = 'open' and p.id = r.to_post
    returning r.case_id, c.number, r.to_post, r.from_post, p.head`
  if (request === undefined) return
  for (const post of [request.to_post, request.from_post, ...(request.head === null ? [] : [request.head])])
    await notifyPost(ctx, post, 'request late', { kind: 'case', id: request.case_id }, { number: request.number })
}

async function ringStep(ctx: Context, id: string): Promise<void> {
  const [step] = await ctx.sql<{
    case_id: string
    code: string
    accountable: string
    head: string | null
    number: string
  }>`
    update cases.steps s set late_told_at = ${ctx.now}
    from cases.cases c, access.posts p
    where s.id = ${id} and s.state = 'open' and s.due_at <= ${ctx.now} and s.late_told_at is null
      and c.id = s.case_id and c.state = 'open' and p.id = s.accountable
    returning s.case_id, s.code, s.accountable, p.head, c.number`
  if (step === undefined) return
  for (const post of [step.accountable, ...(step.head === null ? [] : [step.head])]) {
    await grantSight(ctx, [
      {
        kind: 'case',
        subject: step.case_id,
        post,
        because: post === step.accountable ? 'accountable for a track' : 'escalated to you',
      },
    ])
    await notifyPost(
      ctx,
      post,
      'step late',
      { kind: 'case', id: step.case_id },
      { number: step.number, step: step.code },
    )
  }
  await noteCase(ctx, step.case_id, 'late', { step: step.code })
}

async function ringQuestion(ctx: Context, id: string): Promise<void> {
  const [question] = await ctx.sql<{ alert: string; to_post: string; head: string | null }>`
    select q.alert, q.to_post, p.head from warnings.questions q join access.posts p on p.id = q.to_post
    where q.id = ${id} and q.answered_at is null and q.due_at <= ${ctx.now}`
  if (question === undefined) return
  for (const post of [question.to_post, ...(question.head === null ? [] : [question.head])]) {
    await notifyPost(ctx, post, 'answer late', { kind: 'alert', id: question.alert })
  }
}
