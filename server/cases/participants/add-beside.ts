/** A witness joins the investigation, or family the protection of a victim: searched and found first, seen by that track alone. */
import { carryBars, endSight, grantSight } from '../../access/grant-sight.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { getRecordOf } from '../add-person.ts'
import { findWhole, lockCase, membersOf, noteCase } from '../store.ts'
import { type Beside, besideTracks, type Kin } from './model.ts'
import { lockParticipant } from './store.ts'

/** `kin` says what somebody of the family is to which victim; a witness has none. */
export type BesideWanted = {
  case: string
  person: string
  role: Beside
  kin?: { of: string; as: Kin } | undefined
  reason: string
}

/** Throws `not-found`, `not-allowed`, `bad-input`: for whom is in the case already in the same role, and for family of nobody. */
export async function addBeside(ctx: Context, input: BesideWanted): Promise<{ participant: string }> {
  const found = await lockCase(ctx, await findWhole(ctx, input.case))
  const [track] = await ctx.sql<{ accountable: string }>`
    select accountable from cases.tracks where case_id = ${found.id} and track = ${besideTracks[input.role]}`
  if (track!.accountable !== ctx.actor.post) throw new Problem('not-allowed')
  const members = await membersOf(ctx, found.id)
  const kin = input.role === 'family' ? await kinOf(ctx, members, input.kin) : null
  const record = await getRecordOf(ctx, input.person)
  const [there] = await ctx.sql`
    select from cases.participants p join persons.links l on l.record = p.record
    where p.case_id = any (${members}::uuid[]) and p.role = ${input.role} and l.person = ${input.person}
      and p.kin_of is not distinct from ${kin?.of ?? null}::uuid limit 1`
  if (there !== undefined)
    throw wrongField('person', { id: 'sudah ada dalam kasus ini', en: 'is in this case already' })
  const participant = ctx.id()
  const made = await ctx.sql`
    insert into cases.participants (id, case_id, record, role, since, by, kin, kin_of)
    values (${participant}, ${kin?.case ?? found.id}, ${record}, ${input.role}, ${ctx.now}, ${ctx.actor.officer}, ${kin?.as ?? null}, ${kin?.of ?? null})
    on conflict do nothing returning id`
  if (made.length === 0) throw wrongField('person', { id: 'sudah ada dalam kasus ini', en: 'is in this case already' })
  await grantSight(ctx, [{ kind: 'record', subject: record, post: ctx.actor.post!, because: 'record of a case' }])
  await carryBars(ctx, { kind: 'case', subject: found.id }, [{ kind: 'record', subject: record }])
  await noteCase(ctx, kin?.case ?? found.id, `${input.role} added`, {}, input.reason)
  return { participant }
}

/** With the file that the victim is in. Throws, naming `kin`, where it is of nobody who is a victim of the case. */
async function kinOf(ctx: Context, members: string[], kin: BesideWanted['kin']) {
  const [victim] = await ctx.sql<{ case: string }>`
    select case_id "case" from cases.participants where id = ${kin?.of ?? null} and case_id = any (${members}::uuid[]) and role in ('presumed victim', 'victim')`
  if (kin === undefined || victim === undefined)
    throw wrongField('kin', { id: 'pilih keluarga siapa', en: 'choose whose family' })
  return { ...kin, case: victim.case }
}

/** Whoever was added beside the victims by mistake leaves; that it happened stays in the timeline. */
export async function removeBeside(ctx: Context, input: { participant: string; reason: string }): Promise<void> {
  const [one] = await ctx.sql<{ role: string; case_id: string }>`
    select role, case_id from cases.participants where id = ${input.participant}`
  if (one === undefined) throw new Problem('not-found')
  await lockCase(ctx, one.case_id)
  const track = besideTracks[one.role as Beside]
  if (track === undefined)
    throw wrongField('participant', {
      id: 'hanya saksi dan keluarga yang dapat dikeluarkan',
      en: 'only witnesses and family can be taken out',
    })
  const { person, found } = await lockParticipant(ctx, input.participant, { tracks: [track], coordinating: false })
  const [held] = await ctx.sql`
    select from (select participant from cases.tasks union all select participant from cases.measures) h where participant = ${person.id} limit 1`
  if (held !== undefined)
    throw new Problem('state-moved-on', {
      state: { id: 'ada tugas atau tindakan tentang orang ini', en: 'a task or a measure is about this person' },
    })
  await ctx.sql`delete from cases.participants where id = ${person.id}`
  const [rests] = await ctx.sql<{ rests: boolean }>`select cases.rests_on(${person.record}, ${ctx.actor.post}) rests`
  if (!rests!.rests) await endSight(ctx, person.record, ctx.actor.post!, 'record of a case')
  await noteCase(ctx, found.id, `${one.role} removed`, {}, input.reason)
}
