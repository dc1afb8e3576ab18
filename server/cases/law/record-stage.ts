/** Proceedings and their stages: entries with the day and the document's number, in an order that is data; what was wrong is corrected by another entry. */
import type { Context } from '../../platform/context.ts'
import { nextNumber } from '../../platform/next-number.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { type LawStage, readStages } from '../../reference/law-terms.ts'
import { recordEvent } from '../sop-drafts/record-event.ts'
import { readTerms } from '../sop-drafts/terms.ts'
import { noteCase } from '../store.ts'
import { sealWords } from '../victims/seal.ts'
import { stageOn, standing, wrongOrder } from './model.ts'
import { setLawDues } from './restitution/clocks.ts'
import { getProceeding, type KeptStage, lockAccountable, readEntries, refuseDay } from './store.ts'

/** What an entry says beside its stage and day: for who reads the investigation. */
export type StageWords = { by: string; note: string; ground: string }
type Said = { on: string; number: string } & StageWords

/** A police report is where a proceeding begins; a second one in the same case is a file that was split, or another perpetrator's. */
export async function openProceeding(
  ctx: Context,
  input: { case: string } & Said,
): Promise<{ id: string; number: string }> {
  const found = await lockAccountable(ctx, input.case)
  const number = await nextNumber(ctx, 'PK')
  const id = ctx.id()
  await ctx.sql`
    insert into cases.proceedings (id, case_id, number, opened_at, officer, post)
    values (${id}, ${found.id}, ${number}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post})`
  await recordStage(ctx, { ...input, proceeding: id, stage: 'report', corrects: null })
  return { id, number }
}

/** Records a stage, or corrects an entry: `corrects` with no stage says that the entry never was. */
export async function recordStage(
  ctx: Context,
  input: { proceeding: string; stage: string | null; corrects: string | null } & Said,
): Promise<{ id: string }> {
  const proceeding = await getProceeding(ctx, input.proceeding)
  const found = await lockAccountable(ctx, proceeding.case_id, ['law'], true)
  refuseDay(ctx, found.jurisdiction, 'on', input.on)
  const rows = await readStages(ctx)
  const row = input.stage === null ? undefined : stageOn(rows, input.stage, input.on)
  if (input.stage !== null && row === undefined)
    throw wrongField('stage', { id: 'bukan tahap yang berlaku pada hari itu', en: 'is no stage in force on that day' })
  if (row?.ground && input.ground.length < 10)
    throw wrongField('ground', { id: 'tuliskan dasarnya', en: 'write its ground' })
  const id = ctx.id()
  const entry = { ...{ id, proceeding: proceeding.id, stage: input.stage, on: input.on }, corrects: input.corrects }
  refuseOrder(rows, await readEntries(ctx, [proceeding.id]), { ...entry, at: ctx.now })
  await ctx.sql`
    insert into cases.stages (id, proceeding, case_id, stage, on_day, at, officer, post, corrects)
    values (${id}, ${proceeding.id}, ${found.id}, ${input.stage}, ${input.on}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${input.corrects})`
  const said: StageWords = { by: input.by, note: input.note, ground: input.ground }
  await ctx.sql`
    insert into cases.stage_papers (stage, case_id, number, sealed)
    values (${id}, ${found.id}, ${input.number}, ${await sealWords(ctx, 'stage', id, said)})`
  await noteCase(ctx, found.id, input.corrects === null ? 'stage reached' : 'stage corrected', {
    ...{ proceeding: proceeding.number, on: input.on },
  })
  if (input.corrects === null && found.state === 'open')
    await tellSops(ctx, found.id, proceeding.number, row!, input.on)
  await setLawDues(ctx, proceeding.id)
  return { id }
}

/** Throws, naming the field, where the whole course would not be one that the law knows. */
function refuseOrder(rows: LawStage[], entries: KeptStage[], entry: KeptStage): void {
  if (entry.corrects !== null) {
    const stands = standing(entries).some((one) => one.id === entry.corrects && one.stage !== null)
    if (!entries.some((one) => one.id === entry.corrects)) throw new Problem('not-found')
    if (!stands) throw new Problem('state-moved-on', { state: { id: 'sudah dikoreksi', en: 'corrected already' } })
  }
  const course = standing([...entries, entry]).flatMap(({ id, stage, on }) =>
    stage === null ? [] : [{ id, stage, on }],
  )
  const wrong = wrongOrder(course, (stage, on) => stageOn(rows, stage, on)?.follows ?? [])
  if (wrong === null) return
  const named = (at: number) => {
    const one = course[at]
    const none = { id: 'awal', en: 'the beginning' }
    return one === undefined ? none : (stageOn(rows, one.stage, one.on)?.words ?? { id: one.stage, en: one.stage })
  }
  const [stage, before] = [named(wrong.at), named(wrong.at - 1)]
  if (wrong.why === 'earlier')
    throw wrongField('on', {
      id: `“${stage.id}” bertanggal sebelum “${before.id}”`,
      en: `“${stage.en}” is dated before “${before.en}”`,
    })
  throw wrongField('stage', {
    id: `“${stage.id}” tidak dapat menyusul “${before.id}” menurut daftar tahap`,
    en: `“${stage.en}” cannot follow “${before.en}” by the list of stages`,
  })
}

/** Nobody types twice: what a stage brings about from outside every SOP is recorded as that event, unless it is too old to start a clock. */
async function tellSops(ctx: Context, id: string, number: string, { event }: LawStage, on: string): Promise<void> {
  const known = event === null ? undefined : (await readTerms(ctx)).events[event]
  const at = new Date(`${on}T05:00:00Z`)
  if (event === null || known?.outside !== true || ctx.now.getTime() - at.getTime() > 300 * 86_400_000) return
  const past = at > ctx.now ? null : at.toISOString()
  await recordEvent(ctx, { case: id, participant: null, event, by: 'authority', at: past, note: number })
}
