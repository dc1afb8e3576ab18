/** What follows an interview that is not over: going on, referring, proposing a refusal, a second officer's word, one extension by the head. */
import { notifyPost } from '../access/notify-post.ts'
import type { Facts } from '../intake/model.ts'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { checkDecision, type Decision, delayOf } from './decide-interview.ts'
import { desks } from './desks.ts'
import { actionOf, daysAfter, type InterviewState, mostExtensions, outcomes } from './model.ts'
import { tellReferral } from './refer-person.ts'
import { checkLastDay, endOfDay } from './set-delay.ts'
import { type LockedInterview, lockInterview, noteInterview } from './store.ts'
import { waitingWord, writeRecord } from './write-record.ts'

const deskOf = (interview: LockedInterview) => {
  const desk = desks.find(({ id }) => id === interview.desk)!
  return { desk, occasion: desk.occasions.find(({ id }) => id === interview.occasion)! }
}

/** Decides what was delayed or left undecided. */
export async function settleInterview(
  ctx: Context,
  { id, ...decision }: Decision & { id: string },
): Promise<InterviewState> {
  const action = actionOf[decision.outcome]
  const interview = await lockInterview(ctx, id, action)
  const { desk, occasion } = deskOf(interview)
  checkDecision(desk, occasion, decision)
  // A second delay would begin the clock again: the first one's end stands.
  if (action === 'delay' && interview.ends_on !== null)
    throw wrongField('outcome', {
      id: 'sudah pernah ditunda; putuskan, atau minta kepala pos memperpanjang satu kali',
      en: 'it was delayed before; decide, or let the head extend it once',
    })
  const ends = action === 'delay' ? await delayOf(ctx, desk, interview, decision) : null
  const waits = interview.next === 'waiting'
  const record = await writeAgain(ctx, interview, waits ? waitingWord : outcomes[decision.outcome].writes)
  await ctx.sql`
    update screening.interviews set state = ${interview.next}, record = ${record},
      proposed = ${waits ? decision.outcome : null}, proposed_by = ${waits ? ctx.actor.officer : null}, ground = ${decision.ground},
      reason = ${decision.reason}, missing = case when ${ends !== null} then ${decision.missing ?? []} else missing end,
      ends_on = coalesce(${ends?.on}::date, ends_on), ends_at = coalesce(${ends?.at}, ends_at),
      decided_at = case when ${interview.next === 'continued' || interview.next === 'referred'} then ${ctx.now}::timestamptz end
    where id = ${id}`
  await noteInterview(ctx, id, action, decision.reason ?? null)
  if (ends !== null) ctx.leave('delay clock set', [id], ends.at)
  if (interview.next === 'referred') await tellReferral(ctx, interview.post, id, interview.number)
  return interview.next
}

/** The second officer's word on a refusal: another account of the same post, or its head. Only then is it one. */
export async function answerProposal(
  ctx: Context,
  { id, agree, reason }: { id: string; agree: boolean; reason?: string | undefined },
): Promise<InterviewState> {
  const interview = await lockInterview(ctx, id, 'disagree')
  if (interview.proposed_by === ctx.actor.officer) throw new Problem('second-person')
  if (!agree && reason === undefined)
    throw wrongField('reason', { id: 'tuliskan mengapa tidak setuju', en: 'write down why you disagree' })
  const proposed = interview.proposed!
  const state: InterviewState = agree ? proposed : 'undecided'
  const record = agree ? await writeAgain(ctx, interview, outcomes[proposed].writes) : interview.record
  await ctx.sql`
    update screening.interviews set state = ${state}, record = ${record}, second_by = ${agree ? ctx.actor.officer : null},
      decided_at = ${agree ? ctx.now : null}
    where id = ${id}`
  const confirmed = proposed === 'refused' ? 'confirm refusal' : 'confirm cancellation'
  await noteInterview(ctx, id, agree ? confirmed : 'disagree', reason ?? null)
  return state
}

/** Once, by the head of the post, with a reason. */
export async function extendDelay(
  ctx: Context,
  { id, endsOn, reason }: { id: string; endsOn: string; reason: string },
): Promise<void> {
  const interview = await lockInterview(ctx, id, 'extend')
  if (interview.head === null || interview.head !== ctx.actor.post) throw new Problem('not-allowed')
  if (interview.extensions >= mostExtensions)
    throw wrongField('endsOn', {
      id: 'sudah diperpanjang satu kali; sekarang harus diputuskan',
      en: 'it was extended once; now it must be decided',
    })
  const { desk } = deskOf(interview)
  const from = interview.ends_on!
  const on = checkLastDay('endsOn', endsOn, from, desk.delay?.extensionDays ?? 0)
  const at = await endOfDay(ctx, on, interview.zone)
  if (at <= ctx.now)
    throw wrongField('endsOn', {
      id: `hari itu sudah lewat; paling lambat ${daysAfter(from, desk.delay?.extensionDays ?? 0)}`,
      en: `that day is over; at the latest ${daysAfter(from, desk.delay?.extensionDays ?? 0)}`,
    })
  await ctx.sql`
    update screening.interviews set ends_on = ${on}, ends_at = ${at}, extensions = extensions + 1, told_at = null where id = ${id}`
  await noteInterview(ctx, id, 'extend', reason)
  ctx.leave('delay clock set', [id], at)
  await notifyPost(ctx, interview.post, 'delay extended', { kind: 'delay', id }, { number: interview.number })
}

/** The passport is back in its owner's hand. */
export async function returnPassport(ctx: Context, id: string): Promise<void> {
  const rows = await ctx.sql`
    update screening.interviews set passport_returned_at = ${ctx.now}
    where id = ${id} and passport_place is not null and passport_returned_at is null returning id`
  if (rows.length === 0) throw new Problem('not-found')
  await noteInterview(ctx, id, 'return passport')
}

/** The same record in its next version; one that was withdrawn or destroyed meanwhile is written no more. */
async function writeAgain(ctx: Context, interview: LockedInterview, outcome: string): Promise<string> {
  const [row] = await ctx.sql<{ facts: Facts }>`
    select facts from intake.records where id = ${interview.record} and state = 'current'`
  if (row === undefined) return interview.record
  const { number, at, place, purpose } = interview
  return writeRecord(ctx, row.facts, { number, at, place, purpose, outcome })
}
