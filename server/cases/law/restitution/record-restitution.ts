/** Restitution of one victim (UU 21/2007 art. 48, Perma 1/2022): asked part by part, assessed by LPSK, decided, paid. Every amount is an entry. */
import type { Context } from '../../../platform/context.ts'
import { Problem, wrongField } from '../../../platform/problem.ts'
import { readRestitutionParts } from '../../../reference/law-terms.ts'
import { noteCase } from '../../store.ts'
import { getVictim, type Victim } from '../../victims/store.ts'
import { type ApplicantKind, type Round, wholePayment } from '../model.ts'
import { getProceeding, lockAccountable, refuseDay } from '../store.ts'
import { setLawDues } from './clocks.ts'

type Part = { part: string; amount: number }
type Said = { on: string; number: string; parts: Part[] }

type Found = { id: string; jurisdiction: string }

/** For the post that leads the law, or the one that protects her; what a court decided is entered by the former. Payments outlive the case. */
const lockFor = (ctx: Context, victim: Victim, round: Round): Promise<Found> =>
  lockAccountable(ctx, victim.case_id, round === 'decided' ? ['law'] : ['law', 'protection'], true)

/** The request, once for each victim; what changes in it is a further entry. */
export async function askRestitution(
  ctx: Context,
  input: { participant: string; proceeding: string; applicant: ApplicantKind } & Said,
): Promise<{ id: string }> {
  const victim = await getVictim(ctx, input.participant)
  const found = await lockFor(ctx, victim, 'asked')
  const proceeding = await getProceeding(ctx, input.proceeding)
  if (proceeding.case_id !== found.id)
    throw wrongField('proceeding', { id: 'bukan perkara dalam kasus ini', en: 'is no proceeding of this case' })
  const id = ctx.id()
  const made = await ctx.sql`
    insert into cases.restitutions (id, participant, case_id, proceeding, applicant, at, officer, post)
    values (${id}, ${victim.id}, ${found.id}, ${proceeding.id}, ${input.applicant}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post})
    on conflict do nothing returning id`
  if (made.length === 0)
    throw new Problem('already-exists', { what: { id: 'Permohonan restitusi', en: 'A request for restitution' } })
  await enter(ctx, found, { id, participant: victim.id }, { ...input, round: 'asked', corrects: null })
  await setLawDues(ctx, proceeding.id)
  return { id }
}

/** A later request, LPSK's assessment, the decision, a payment; or the correction of an entry of the same round. */
export async function recordRestitution(
  ctx: Context,
  input: { restitution: string; round: Round; corrects: string | null } & Said,
): Promise<{ id: string }> {
  const [row] = await ctx.sql<{ id: string; participant: string; proceeding: string }>`
    select id, participant, proceeding from cases.restitutions where id = ${input.restitution}`
  if (row === undefined) throw new Problem('not-found')
  const found = await lockFor(ctx, await getVictim(ctx, row.participant), input.round)
  const entries = await ctx.sql<{ id: string; round: Round; corrected: boolean }>`
    select e.id, e.round, exists (select from cases.restitution_entries l where l.corrects = e.id) corrected
    from cases.restitution_entries e where e.restitution = ${row.id}`
  if (input.corrects !== null) {
    const former = entries.find((entry) => entry.id === input.corrects)
    if (former === undefined) throw new Problem('not-found')
    if (former.corrected)
      throw new Problem('state-moved-on', { state: { id: 'sudah dikoreksi', en: 'corrected already' } })
    if (former.round !== input.round)
      throw wrongField('round', { id: 'koreksi harus tentang hal yang sama', en: 'a correction is about the same' })
  }
  if (input.round === 'paid' && !entries.some(({ round }) => round === 'decided'))
    throw wrongField('round', { id: 'belum ada putusan restitusi', en: 'restitution was not decided yet' })
  const id = await enter(ctx, found, row, input)
  await setLawDues(ctx, row.proceeding)
  return { id }
}

async function enter(
  ctx: Context,
  found: Found,
  of: { id: string; participant: string },
  input: { round: Round; corrects: string | null } & Said,
): Promise<string> {
  refuseDay(ctx, found.jurisdiction, 'on', input.on)
  const known = input.round === 'paid' ? [wholePayment] : (await readRestitutionParts(ctx)).map(({ code }) => code)
  const codes = input.parts.map(({ part }) => part)
  if (codes.some((code) => !known.includes(code)) || new Set(codes).size < codes.length)
    throw wrongField('parts', {
      id: 'bagian tidak dikenal atau disebut dua kali',
      en: 'a part is unknown or told twice',
    })
  const id = ctx.id()
  await ctx.sql`
    insert into cases.restitution_entries (id, restitution, participant, case_id, round, on_day, number, at, officer, post, corrects)
    values (${id}, ${of.id}, ${of.participant}, ${found.id}, ${input.round}, ${input.on}, ${input.number}, ${ctx.now}, ${ctx.actor.officer},
      ${ctx.actor.post}, ${input.corrects})`
  for (const { part, amount } of input.parts)
    await ctx.sql`
      insert into cases.restitution_amounts (entry, participant, case_id, part, amount)
      values (${id}, ${of.participant}, ${found.id}, ${part}, ${amount})`
  await noteCase(ctx, found.id, 'restitution', { round: input.round })
  return id
}
