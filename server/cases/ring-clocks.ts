/** The step that rings clocks: silence on a hand-over climbs the ladder (P5), a step or an answer that is late is told to the post's head. */

import { grantSight } from '../access/grant-sight.ts'
import { notifyPost } from '../access/notify-post.ts'
import type { Context } from '../platform/context.ts'
import { hoursToAccept, verticalKinds } from './model.ts'
import { noteCase } from './store.ts'

/** Subjects are ids of hand-overs, steps or questions whose due time has come; what was answered meanwhile is passed over. */
export async function ringClocks(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    await ringHandOver(ctx, id)
    await ringStep(ctx, id)
    await ringQuestion(ctx, id)
  }
}

type Waiting = {
  id: string
  case_id: string
  number: string
  to_post: string
  to_name: string
  track: string
  told: number
  due_at: Date
  jurisdiction: string
  kind: string
  agency: string
  head: string | null
}

async function ringHandOver(ctx: Context, id: string): Promise<void> {
  const [hand] = await ctx.sql<Waiting>`
    select h.id, h.case_id, c.number, h.to_post, p.name to_name, h.track, h.told, h.due_at, c.jurisdiction, a.kind, p.agency, p.head
    from cases.hand_overs h join cases.cases c on c.id = h.case_id join access.posts p on p.id = h.to_post join access.agencies a on a.id = p.agency
    where h.id = ${id} and h.state = 'offered' and h.due_at <= ${ctx.now} for update of h`
  if (hand === undefined) return
  const whom = await nextRung(ctx, hand)
  await ctx.sql`update cases.hand_overs set told = told + 1 where id = ${id}`
  for (const post of whom.posts) {
    await grantSight(ctx, [{ kind: 'case', subject: hand.case_id, post, because: 'escalated to you' }])
    await notifyPost(ctx, post, 'hand-over silent', { kind: 'case', id: hand.case_id }, { number: hand.number })
  }
  await noteCase(ctx, hand.case_id, 'silent', { post: hand.to_name, track: hand.track, told: whom.names.join(', ') })
  if (hand.told === 0) await ctx.leave('clock set', [id], new Date(hand.due_at.getTime() + hoursToAccept * 3_600_000))
}

/** First the receiver's head; then the daily head of that region's task force, or the head when the silent post is his own or a vertical one. */
async function nextRung(ctx: Context, hand: Waiting): Promise<{ posts: string[]; names: string[] }> {
  const [force] = await ctx.sql<{ daily_head: string; head: string; daily_agency: string }>`
    select t.daily_head, t.head, p.agency daily_agency from access.task_forces t join access.posts p on p.id = t.daily_head
    where ${hand.jurisdiction} = t.jurisdiction or ${hand.jurisdiction} like t.jurisdiction || '.%'
    order by length(t.jurisdiction) desc limit 1`
  const beyond =
    force === undefined
      ? null
      : force.daily_agency === hand.agency || verticalKinds.includes(hand.kind)
        ? force.head
        : force.daily_head
  // His own Satreskrim silent: he sees it too, and does not decide about it alone.
  const also = beyond !== null && force !== undefined && beyond === force.head ? [force.daily_head] : []
  const posts = hand.told === 0 && hand.head !== null ? [hand.head] : [...(beyond === null ? [] : [beyond]), ...also]
  const rows = await ctx.sql<{ name: string }>`select name from access.posts where id = any (${posts}::uuid[])`
  return { posts, names: rows.map((row) => row.name) }
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
