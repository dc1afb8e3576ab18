/** An event that somebody starts and an officer records, as the permohonan of UU 21/2007 art. 52: clocks run from when it happened. */
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import { readSopsOf } from '../declare-sops.ts'
import { happen } from '../open-steps.ts'
import type { Applicant } from '../sops/model.ts'
import { findWhole, lockCase, noteCase } from '../store.ts'
import { readTerms } from './terms.ts'

/** `at` null: now. Without a participant it is about everybody in the case. */
export type EventWanted = {
  case: string
  participant: string | null
  event: string
  by: Applicant
  at: string | null
  note: string
}

/** A permohonan may be older than the case; older than this is a slip of the pen. */
const oldestDays = 366

/** Opens the steps that wait for it and ends those that it stops. Throws `not-found`, `state-moved-on`, `bad-input`. */
export async function recordEvent(
  ctx: Context,
  wanted: EventWanted,
): Promise<{ id: string; started: number; ended: number }> {
  const whole = await findWhole(ctx, wanted.case)
  // Of cases that are one, an event about one person belongs to the case that her steps are in.
  const [theirs] = await ctx.sql<{ case_id: string }>`
    select case_id from cases.participants where id = ${wanted.participant} and case_id in (select cases.members_of(${whole}))`
  const found = await lockCase(ctx, theirs?.case_id ?? whole)
  const terms = await readTerms(ctx)
  if (terms.events[wanted.event] === undefined)
    throw wrongField('event', { id: 'bukan peristiwa dalam daftar', en: 'is no event of the list' })
  const at = wanted.at === null ? ctx.now : new Date(wanted.at)
  if (at > ctx.now) throw wrongField('at', { id: 'belum terjadi', en: 'has not happened yet' })
  if (at.getTime() < ctx.now.getTime() - oldestDays * 86_400_000)
    throw wrongField('at', { id: 'lebih dari setahun yang lalu', en: 'is more than a year ago' })
  if (wanted.participant !== null) {
    const [there] = await ctx.sql`
      select from cases.participants where id = ${wanted.participant} and case_id = ${found.id}`
    if (there === undefined)
      throw wrongField('participant', { id: 'bukan orang dalam kasus ini', en: 'is nobody of this case' })
  }
  const id = ctx.id()
  await ctx.sql`
    insert into cases.recorded (id, case_id, participant, event, by_whom, at, note, officer, post, recorded_at)
    values (${id}, ${found.id}, ${wanted.participant}, ${wanted.event}, ${wanted.by}, ${at}, ${wanted.note}, ${ctx.actor.officer},
      ${ctx.actor.post}, ${ctx.now})`
  await noteCase(ctx, found.id, 'recorded', { event: wanted.event, by: wanted.by, at: at.toISOString() }, wanted.note)
  const sops = await readSopsOf(ctx, found.id)
  return { id, ...(await happen(ctx, found.id, sops, wanted.event, { participant: wanted.participant, from: at })) }
}
