/**
 * Determination as suspect, detention, deportation. Software cannot forbid an investigator: of a (presumed) victim it asks for a written ground
 * against UU 21/2007 art. 18 and a second officer of the same post, and tells at once who stands beside her (protection.md P6).
 */
import { grantSight } from '../../../access/grant-sight.ts'
import { notifyPost } from '../../../access/notify-post.ts'
import { personsOf } from '../../../persons/name-persons.ts'
import type { Context } from '../../../platform/context.ts'
import { Problem, wrongField } from '../../../platform/problem.ts'
import { lockCase, noteCase } from '../../store.ts'
import { hasConsent } from '../../victims/has-consent.ts'
import { sealWords } from '../../victims/seal.ts'
import { type MeasureKind, measuresOf, shortestGround } from '../model.ts'
import { lockAccountable, refuseDay } from '../store.ts'

export type MeasureWords = { ground: string }
type Participant = { id: string; case_id: string; record: string; role: string }

/** Records it, by the post accountable for a track whose measure it is. */
export async function recordMeasure(
  ctx: Context,
  input: { participant: string; kind: MeasureKind; number: string; on: string; ground: string },
): Promise<{ id: string; aboutVictim: boolean }> {
  const [person] = await ctx.sql<Participant>`
    select id, case_id, record, role from cases.participants where id = ${input.participant} for update`
  if (person === undefined) throw new Problem('not-found')
  const found = await lockAccountable(ctx, person.case_id, measuresOf[input.kind])
  refuseDay(ctx, found.jurisdiction, 'on', input.on)
  if (['witness', 'family'].includes(person.role) && input.kind === 'suspect')
    throw wrongField('participant', {
      id: 'catat lebih dulu sebagai terlapor',
      en: 'record as a reported person first',
    })
  const victims = await victimsBehind(ctx, person)
  const aboutVictim = victims.length > 0
  if (aboutVictim && input.ground.length < shortestGround)
    throw wrongField('ground', {
      id: `tuliskan mengapa UU 21/2007 pasal 18 tidak menghalangi, paling sedikit ${shortestGround} huruf`,
      en: `write why Law 21/2007 art. 18 does not stand against it, in at least ${shortestGround} letters`,
    })
  const [open] = await ctx.sql`
    select from cases.measures where participant = ${person.id} and kind = ${input.kind} and about_victim and confirmed is null`
  if (open !== undefined)
    throw new Problem('already-exists', { what: { id: 'Tindakan yang menunggu', en: 'A waiting measure' } })
  const id = ctx.id()
  const said: MeasureWords = { ground: input.ground }
  await ctx.sql`
    insert into cases.measures (id, case_id, participant, kind, number, on_day, about_victim, at, officer, post, sealed)
    values (${id}, ${found.id}, ${person.id}, ${input.kind}, ${input.number}, ${input.on}, ${aboutVictim}, ${ctx.now}, ${ctx.actor.officer},
      ${ctx.actor.post}, ${await sealWords(ctx, 'measure', id, said)})`
  if (aboutVictim) {
    await noteCase(ctx, found.id, 'measure against victim', { measure: input.kind })
    await tellCompanions(ctx, found, victims)
    return { id, aboutVictim }
  }
  await noteCase(ctx, found.id, 'measure recorded', { measure: input.kind })
  if (input.kind === 'suspect' && person.role === 'reported')
    await ctx.sql`update cases.participants set role = 'suspect' where id = ${person.id}`
  return { id, aboutVictim }
}

/** Confirms it or does not: another officer of the same post. Her part in the case stays a victim's either way. */
export async function answerMeasure(ctx: Context, input: { id: string; confirm: boolean }): Promise<void> {
  const [measure] = await ctx.sql<{
    case_id: string
    participant: string
    officer: string
    post: string
    kind: MeasureKind
    confirmed: boolean | null
    about_victim: boolean
  }>`
    select case_id, participant, officer, post, kind, confirmed, about_victim from cases.measures where id = ${input.id}`
  if (measure === undefined) throw new Problem('not-found')
  if (measure.post !== ctx.actor.post) throw new Problem('not-allowed')
  if (!measure.about_victim || measure.confirmed !== null)
    throw new Problem('state-moved-on', { state: { id: 'tidak menunggu', en: 'does not wait' } })
  if (measure.officer === ctx.actor.officer) throw new Problem('second-person')
  const found = await lockCase(ctx, measure.case_id)
  const answered = await ctx.sql`
    update cases.measures set confirmed = ${input.confirm}, answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer}
    where id = ${input.id} and confirmed is null returning id`
  if (answered.length === 0)
    throw new Problem('state-moved-on', { state: { id: 'sudah dijawab', en: 'answered already' } })
  await noteCase(ctx, found.id, input.confirm ? 'measure confirmed' : 'measure declined', { measure: measure.kind })
  const [person] = await ctx.sql<Participant>`
    select id, case_id, record, role from cases.participants where id = ${measure.participant}`
  await tellCompanions(ctx, found, person === undefined ? [] : await victimsBehind(ctx, person))
}

/** The same person as a (presumed) victim of a case that this post sees, by whatever record: whoever is named twice stays a victim. */
async function victimsBehind(ctx: Context, person: Participant): Promise<string[]> {
  if (['presumed victim', 'victim'].includes(person.role)) return [person.id]
  const own = (await personsOf(ctx, [person.record])).get(person.record)
  if (own === undefined) return []
  const victims = await ctx.sql<{ id: string; record: string }>`
    select p.id, p.record from cases.participants p join persons.links l on l.record = p.record and l.person = ${own}
    where p.role in ('presumed victim', 'victim')`
  return victims.map((one) => one.id)
}

/** The post that protects her and the women's and children's service of the region; they see the case, unless she said no to that agency. */
async function tellCompanions(
  ctx: Context,
  found: { id: string; number: string; jurisdiction: string },
  victims: string[],
): Promise<void> {
  const told = await ctx.sql<{ post: string; agency: string; protects: boolean }>`
    select p.id post, p.agency, t.accountable is not null protects
    from access.posts p join access.agencies a on a.id = p.agency
      left join cases.tracks t on t.case_id = ${found.id} and t.track = 'protection' and t.accountable = p.id
    where coalesce(p.until_at > ${ctx.now}, true)
      and (t.accountable is not null or (a.kind = 'women-and-children' and p.jurisdiction = ${found.jurisdiction}))`
  for (const { post, agency, protects } of told) {
    const words = await Promise.all(victims.map((victim) => hasConsent(ctx, victim, 'knowledge', agency)))
    if (!protects && words.every(({ no }) => no === null))
      await grantSight(ctx, [{ kind: 'case', subject: found.id, post, because: 'stands beside a victim' }])
    await notifyPost(ctx, post, 'measure against victim', { kind: 'case', id: found.id }, { number: found.number })
  }
}
