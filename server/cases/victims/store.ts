/** Reads that the deeds about one victim share: who she is to the case, who protects her, whether she is treated as a child. */
import { profileFor } from '../../identification/model.ts'
import { agesIn, openRecordsOf } from '../../identification/store.ts'
import { personsOf } from '../../persons/name-persons.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { refuseReadingOnly } from '../store.ts'

/** A victim as the deeds need her. */
export type Victim = {
  id: string
  case_id: string
  number: string
  state: 'open' | 'closed'
  record: string
  child: boolean
  role: string
  outcome: string | null
  protector: string
  investigator: string
  coordinating: string
}

/** A (presumed) victim of a case that this reader sees. Throws `not-found`. */
export async function getVictim(ctx: Context, id: string): Promise<Victim> {
  const [row] = await ctx.sql<Victim>`
    select p.id, p.case_id, c.number, c.state, p.record, p.child, p.role, p.outcome, t.accountable protector, l.accountable investigator, c.coordinating
    from cases.participants p join cases.cases c on c.id = p.case_id
      join cases.tracks t on t.case_id = c.id and t.track = 'protection'
      join cases.tracks l on l.case_id = c.id and l.track = 'law'
    where p.id = ${id} and p.role in ('presumed victim', 'victim')`
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** The same for a deed of the post accountable for her protection, while the case is open or she is followed up. Throws `not-allowed`. */
export async function getProtected(ctx: Context, id: string): Promise<Victim> {
  const victim = await getVictim(ctx, id)
  await refuseReadingOnly(ctx, victim.case_id)
  if (victim.protector !== ctx.actor.post) throw new Problem('not-allowed')
  return victim
}

/** Disputed age is a child's (protection.md P6): the case's mark, or any record, is enough; told by nobody it is too. */
export async function treatedAs(ctx: Context, victim: Victim): Promise<{ child: boolean; disputed: boolean }> {
  const person = (await personsOf(ctx, [victim.record])).get(victim.record)
  const told = person === undefined ? [] : agesIn(ctx, await openRecordsOf(ctx, person))
  const { profile, disputed } = profileFor(told, victim.child ? 'child' : 'unknown')
  return { child: profile === 'child', disputed }
}

/** Somebody spoke with her today; the day alone is kept, for the list of those whom nobody asked after. */
export async function noteTouch(ctx: Context, victim: Pick<Victim, 'id' | 'case_id'>): Promise<void> {
  await ctx.sql`
    insert into cases.touches (participant, case_id, at) values (${victim.id}, ${victim.case_id}, ${ctx.now})
    on conflict (participant) do update set at = ${ctx.now}`
  ctx.tell('cases', victim.case_id)
}
