/** What a human does with an alert: take, release, ask an agency with a clock, dismiss with a reason. Two at once: the second is told. */
import { grantSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { type AlertAction, type AlertState, alertStateNames, alertStates, hoursToAnswer, openStates } from './model.ts'

/** An alert as triage needs it, locked until the deed is done. */
export type Locked = {
  id: string
  state: AlertState
  taken_by: string | null
  secretariat: string
  jurisdiction: string
}

/** Locks the alert if this reader sees it. Throws `not-found`. */
export async function lockAlert(ctx: Context, id: string): Promise<Locked> {
  const [row] = await ctx.sql<Locked>`
    select id, state, taken_by, secretariat, jurisdiction from warnings.alerts where id = ${id} for update`
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** The state that an action leads to, or a problem that says what happened meanwhile. */
export async function nextState(ctx: Context, alert: Locked, action: AlertAction): Promise<AlertState> {
  const next = alertStates[alert.state][action]
  if (next !== null) return next
  if (action === 'take' && alert.taken_by !== null && alert.state !== 'snoozed') {
    const [officer] = await ctx.sql<{ name: string }>`select name from access.officers where id = ${alert.taken_by}`
    throw new Problem('already-taken', { who: officer?.name ?? '–' })
  }
  throw new Problem('state-moved-on', { state: alertStateNames[alert.state] })
}

/** Writes one line of the alert's own history. */
export async function noteAlert(
  ctx: Context,
  alert: string,
  does: string,
  values: object = {},
  reason: string | null = null,
): Promise<void> {
  await ctx.sql`
    insert into warnings.alert_events (id, alert, at, officer, post, does, values, reason)
    values (${ctx.id()}, ${alert}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${does}, ${JSON.stringify(values)}, ${reason})`
  ctx.tell('alerts', alert)
}

/** Only who took it goes on with it, except that a colleague may take it over by releasing it first. */
export function mustHold(ctx: Context, alert: Locked): void {
  if (alert.taken_by !== ctx.actor.officer)
    throw wrongField('id', { id: 'ambil peringatan ini dahulu', en: 'take this alert first' })
}

export async function takeAlert(ctx: Context, id: string): Promise<AlertState> {
  const alert = await lockAlert(ctx, id)
  const state = await nextState(ctx, alert, 'take')
  await ctx.sql`update warnings.alerts set state = ${state}, taken_by = ${ctx.actor.officer}, taken_at = ${ctx.now} where id = ${id}`
  await noteAlert(ctx, id, 'take')
  return state
}

export async function releaseAlert(ctx: Context, id: string): Promise<AlertState> {
  const alert = await lockAlert(ctx, id)
  const state = await nextState(ctx, alert, 'release')
  await ctx.sql`update warnings.alerts set state = ${state}, taken_by = null, taken_at = null where id = ${id}`
  await noteAlert(ctx, id, 'release')
  return state
}

/** Dismissing needs a reason, and the answer to one question: did this deserve a person's time? */
export async function dismissAlert(
  ctx: Context,
  id: string,
  reason: string,
  deserved: 'useful' | 'false',
): Promise<AlertState> {
  const alert = await lockAlert(ctx, id)
  const state = await nextState(ctx, alert, 'dismiss')
  mustHold(ctx, alert)
  await ctx.sql`update warnings.alerts set state = ${state}, decided_at = ${ctx.now}, deserved = ${deserved} where id = ${id}`
  await noteAlert(ctx, id, 'dismiss', { deserved }, reason)
  return state
}

/** Whoever dismissed it, or a colleague, was wrong or learned more: it goes back to the queue with all that was said of it. */
export async function reopenAlert(ctx: Context, id: string, reason: string): Promise<AlertState> {
  const alert = await lockAlert(ctx, id)
  const state = await nextState(ctx, alert, 'reopen')
  const [other] = await ctx.sql<{ number: string }>`
    select o.number from warnings.alerts a join warnings.alerts o on o.gathers = a.gathers and o.state = any (${openStates}::text[])
    where a.id = ${id}`
  if (other !== undefined)
    throw wrongField('id', {
      id: `yang terkait sudah terbuka sebagai ${other.number}`,
      en: `what belongs to it is open already as ${other.number}`,
    })
  await ctx.sql`
    update warnings.alerts set state = ${state}, taken_by = null, taken_at = null, decided_at = null, deserved = null where id = ${id}`
  await noteAlert(ctx, id, 'reopen', {}, reason)
  return state
}

/** Asks a post; it sees the alert from now on and answers within the clock. */
export async function askAgency(ctx: Context, id: string, to: string, question: string): Promise<AlertState> {
  const alert = await lockAlert(ctx, id)
  const state = await nextState(ctx, alert, 'ask')
  mustHold(ctx, alert)
  const posts = await readPosts(ctx)
  if (!posts.has(to) || to === ctx.actor.post)
    throw wrongField('to', { id: 'pilih pos lain', en: 'choose another post' })
  const due = new Date(ctx.now.getTime() + hoursToAnswer * 3_600_000)
  const asked = ctx.id()
  await ctx.sql`
    insert into warnings.questions (id, alert, asked_by, from_post, to_post, question, asked_at, due_at)
    values (${asked}, ${id}, ${ctx.actor.officer}, ${ctx.actor.post}, ${to}, ${question}, ${ctx.now}, ${due})`
  await ctx.sql`update warnings.alerts set state = ${state} where id = ${id}`
  ctx.leave('clock set', [asked], due)
  await grantSight(ctx, [{ kind: 'alert', subject: id, post: to, because: 'asked by a task force' }])
  await notifyPost(ctx, to, 'question asked', { kind: 'alert', id })
  await noteAlert(ctx, id, 'ask', { to: posts.get(to)!.name }, question)
  return state
}

/** The asked post answers; the alert goes back to who took it. */
export async function answerQuestion(ctx: Context, question: string, answer: string): Promise<AlertState> {
  const [asked] = await ctx.sql<{ alert: string; to_post: string; answered_at: Date | null }>`
    select alert, to_post, answered_at from warnings.questions where id = ${question} for update`
  if (asked === undefined || asked.to_post !== ctx.actor.post) throw new Problem('not-found')
  const alert = await lockAlert(ctx, asked.alert)
  if (asked.answered_at !== null) throw new Problem('state-moved-on', { state: { id: 'dijawab', en: 'answered' } })
  await ctx.sql`
    update warnings.questions set answer = ${answer}, answered_by = ${ctx.actor.officer}, answered_at = ${ctx.now} where id = ${question}`
  const [open] = await ctx.sql<{ waiting: boolean }>`
    select exists (select from warnings.questions where alert = ${asked.alert} and answered_at is null) waiting`
  const state = open!.waiting ? alert.state : (alertStates[alert.state].answer ?? alert.state)
  await ctx.sql`update warnings.alerts set state = ${state} where id = ${asked.alert}`
  await noteAlert(ctx, asked.alert, 'answer', {}, answer)
  return state
}
