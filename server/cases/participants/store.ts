/** Somebody of a case, as the deeds about who they are need them. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Outcome, Role, Track } from '../model.ts'
import { type LockedCase, lockCase } from '../store.ts'

export type Participant = {
  id: string
  case_id: string
  record: string
  role: Role
  child: boolean
  outcome: Outcome | null
}

/** Locks the open case and then the participant. Throws `not-found`, `state-moved-on`, and `not-allowed` unless the post coordinates or leads one of the tracks. */
export async function lockParticipant(
  ctx: Context,
  id: string,
  by: { tracks: readonly Track[]; coordinating: boolean },
): Promise<{ person: Participant; found: LockedCase }> {
  const [of] = await ctx.sql<{ case_id: string }>`select case_id from cases.participants where id = ${id}`
  if (of === undefined) throw new Problem('not-found')
  const found = await lockCase(ctx, of.case_id)
  const [leads] = await ctx.sql`
    select from cases.tracks where case_id = ${found.id} and track = any (${[...by.tracks]}) and accountable = ${ctx.actor.post} limit 1`
  if (leads === undefined && !(by.coordinating && found.coordinating === ctx.actor.post))
    throw new Problem('not-allowed')
  const [person] = await ctx.sql<Participant>`
    select id, case_id, record, role, child, outcome from cases.participants where id = ${id} for update`
  return { person: person!, found }
}

/** The same person in each of the cases that are one: what she is in one file she is in all. */
export const twinsOf = (ctx: Context, id: string) => ctx.sql<Participant>`
  select id, case_id, record, role, child, outcome from cases.participants
  where id = ${id} or same_as = ${id} or id = (select same_as from cases.participants where id = ${id})
    or same_as = (select same_as from cases.participants where id = ${id}) order by id`
