/** Somebody joins a case as a presumed victim: searched and found first, bound by a record that the reader sees, never by a protected one (P1). */
import { carryBars, grantSight } from '../access/grant-sight.ts'
import { profileOf } from '../identification/store.ts'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { chooseSops, readSopsOf } from './declare-sops.ts'
import { openSteps } from './open-steps.ts'
import { findWhole, type LockedCase, lockCase, noteCase } from './store.ts'

/** The newest open record of a person as this reader sees them. Throws `not-found`. */
export async function getRecordOf(ctx: Context, person: string): Promise<string> {
  const [row] = await ctx.sql<{ record: string }>`
    select r.id record from persons.links l join intake.records r on r.id = l.record
    where l.person = ${person} and not l.protected order by r.occurred_at desc nulls last, r.id desc limit 1`
  if (row === undefined) throw new Problem('not-found')
  return row.record
}

/** Search before create: throws where the same person is a presumed victim in an open case that this reader may know of. */
export async function refuseSecondCase(ctx: Context, person: string): Promise<void> {
  const [found] = await ctx.sql<{ number: string }>`
    select c.number from cases.cases c join cases.participants p on p.case_id = c.id
      join persons.links l on l.record = p.record
    where l.person = ${person} and c.state = 'open' and p.role in ('presumed victim', 'victim') order by c.opened_at limit 1`
  if (found === undefined) return
  const { number } = found
  throw wrongField('person', {
    id: `sudah menjadi terduga korban dalam kasus ${number}; buka kasus itu`,
    en: `is already a presumed victim in case ${number}; open that one`,
  })
}

/** Writes the participant; disputed or unknown age is a child's, as in an interview (P6). */
export async function addParticipant(ctx: Context, id: string, person: string, record: string): Promise<string> {
  const participant = ctx.id()
  const child = (await profileOf(ctx, person, 'unknown')).profile === 'child'
  await ctx.sql`
    insert into cases.participants (id, case_id, record, role, child, since, by)
    values (${participant}, ${id}, ${record}, 'presumed victim', ${child}, ${ctx.now}, ${ctx.actor.officer})`
  await grantRecord(ctx, [id], record)
  await carryBars(ctx, { kind: 'case', subject: id }, [{ kind: 'record', subject: record }])
  return participant
}

/** Every post that answers for a track of these cases, or coordinates them, sees a victim's record; answers which. */
export async function grantRecord(ctx: Context, cases: readonly string[], record: string): Promise<string[]> {
  const rows = await ctx.sql<{ post: string }>`
    select accountable post from cases.tracks where case_id = any (${[...cases]}::uuid[])
    union select coordinating from cases.cases where id = any (${[...cases]}::uuid[])`
  const posts = rows.map((row) => row.post)
  await grantSight(
    ctx,
    posts.map((post) => ({ kind: 'record' as const, subject: record, post, because: 'record of a case' as const })),
  )
  return posts
}

/** Adds somebody to an open case with the steps of the SOP of their age: the coordinating post alone, since whoever joins is seen by every post in it. */
export async function addPerson(
  ctx: Context,
  input: { case: string; person: string; reason: string },
): Promise<{ participant: string }> {
  const found = await lockCase(ctx, await findWhole(ctx, input.case))
  if (found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  const record = await getRecordOf(ctx, input.person)
  await refuseSecondCase(ctx, input.person)
  const participant = await addParticipant(ctx, found.id, input.person, record)
  const [{ child } = { child: true }] = await ctx.sql<{ child: boolean }>`
    select child from cases.participants where id = ${participant}`
  await openStepsFor(ctx, found, participant, child ? 'child' : 'adult')
  await noteCase(ctx, found.id, 'person added', {}, input.reason)
  ctx.leave('case opened', [found.id])
  return { participant }
}

/** Opens the steps that the case's SOPs have for one participant of this age, and those of an SOP that the case did not need before. */
async function openStepsFor(
  ctx: Context,
  found: Pick<LockedCase, 'id' | 'kind'>,
  participant: string,
  age: 'child' | 'adult',
): Promise<void> {
  const known = await readSopsOf(ctx, found.id)
  const missing = known.some(({ serves }) => serves === age) ? [] : await chooseSops(ctx, found.kind, [age])
  await openSteps(ctx, found.id, [...known, ...missing], participant)
}

/** Opens a child's steps; what an adult's SOP still had for her is not needed. What is done stays done. */
export async function becomesChild(
  ctx: Context,
  found: Pick<LockedCase, 'id' | 'kind'>,
  participant: string,
): Promise<void> {
  const adult = (await readSopsOf(ctx, found.id)).filter(({ serves }) => serves === 'adult').map(({ id }) => id)
  await ctx.sql`
    update cases.steps set state = 'not needed', done_at = ${ctx.now}, done_by = ${ctx.actor.officer}
    where participant = ${participant} and sop = any (${adult}) and state in ('open', 'waiting')`
  await openStepsFor(ctx, found, participant, 'child')
}
