/** Reads and small writes that several deeds of screening share. */
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { type InterviewAction, type InterviewState, interviewStates, stateNames } from './model.ts'
import type { DeclaredPurpose } from './words.ts'

/** An interview, locked until the deed is done; `head` is its post's head. */
export type LockedInterview = {
  id: string
  number: string
  desk: string
  occasion: string
  purpose: DeclaredPurpose
  post: string
  head: string | null
  zone: string
  place: string
  record: string
  at: Date
  state: InterviewState
  proposed: 'refused' | 'cancelled' | null
  proposed_by: string | null
  ends_on: string | null
  extensions: number
  passport_place: string | null
}

/** Locks an interview that this reader sees, for an action that its state allows. Throws `not-found`, `state-moved-on`. */
export async function lockInterview(
  ctx: Context,
  id: string,
  action: InterviewAction,
): Promise<LockedInterview & { next: InterviewState }> {
  const [row] = await ctx.sql<LockedInterview>`
    select i.id, i.number, i.desk, i.occasion, i.purpose, i.post, p.head, p.zone, p.name place, i.record, i.at, i.state, i.proposed,
      i.proposed_by, i.ends_on::text, i.extensions, i.passport_place
    from screening.interviews i join access.posts p on p.id = i.post where i.id = ${id} for update of i`
  if (row === undefined) throw new Problem('not-found')
  const next = interviewStates[row.state][action]
  if (next === null) throw new Problem('state-moved-on', { state: stateNames[row.state] })
  return { ...row, next }
}

/** One line of what happened to an interview. */
export async function noteInterview(
  ctx: Context,
  interview: string,
  does: string,
  note: string | null = null,
): Promise<void> {
  await ctx.sql`
    insert into screening.acts (id, interview, at, officer, post, does, note)
    values (${ctx.id()}, ${interview}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${does}, ${note})`
  ctx.tell('desk', interview)
}

/** Today by a post's clock. */
export const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
