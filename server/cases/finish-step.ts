/** Finishes a step: the accountable post, or the one that carries it out; her agreement and its papers first. What waited for it opens with its own clock. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { attachPapers, type PaperSaid } from './attach-papers.ts'
import { readSopsOf } from './declare-sops.ts'
import { stateNames } from './model.ts'
import { openNext } from './open-steps.ts'
import { lockCase, noteCase, othersOf } from './store.ts'
import { mustAgree } from './victims/agree-step.ts'
import type { Form } from './victims/model.ts'

/** `agreed`: in what form she agreed to the step, where its SOP requires consent and none is on record. */
type Finished = { id: string; note: string | null; needed: boolean; papers: PaperSaid[]; agreed: Form | null }

/** One event, several victims of one case: the same step of each, all or none. A letter's number serves all, a document is of one file alone. */
export async function finishSteps(ctx: Context, input: Finished & { also: string[] }): Promise<void> {
  const others = await othersOf(ctx, 'steps', input.id, input.also)
  if (others.length > 0 && input.papers.some(({ document }) => document !== undefined))
    throw wrongField('papers', {
      id: 'lampiran milik satu berkas; untuk beberapa orang sekaligus beri nomornya',
      en: 'an attachment belongs to one file; for several people at once give its number',
    })
  await finishStep(ctx, input)
  for (const id of others) await finishStep(ctx, { ...input, id })
}

/** Shortest reason, in characters. */
const shortestReason = 5

/** What was not needed owes no papers, but a reason. */
async function finishStep(ctx: Context, input: Finished): Promise<void> {
  const [step] = await ctx.sql<{
    id: string
    case_id: string
    code: string
    sop: string | null
    sop_version: number | null
    participant: string | null
    accountable: string
    carried_by: string | null
    state: string
  }>`
    select id, case_id, code, sop, sop_version, participant, accountable, carried_by, state from cases.steps where id = ${input.id} for update`
  if (step === undefined) throw new Problem('not-found')
  const found = await lockCase(ctx, step.case_id)
  const [may] = await ctx.sql<{ carries: boolean }>`
    select ${step.carried_by}::uuid = ${ctx.actor.post}::uuid and cases.works_on(${found.id}) carries`
  if (step.accountable !== ctx.actor.post && may?.carries !== true) throw new Problem('not-allowed')
  if (!input.needed && (input.note ?? '').trim().length < shortestReason)
    throw wrongField('note', {
      id: 'tulis mengapa langkah ini tidak diperlukan',
      en: 'say why this step is not needed',
    })
  if (step.state !== 'open') throw new Problem('state-moved-on', { state: stateNames[step.state] ?? step.state })
  const sops = await readSopsOf(ctx, found.id)
  const [id, version] = [step.sop ?? found.sop, step.sop_version ?? found.sop_version]
  const sop = sops.find((one) => one.id === id && one.version === version)!
  const declared = sop.steps.find((one) => one.code === step.code)
  if (input.needed && declared !== undefined) {
    await mustAgree(ctx, step, declared, input.agreed)
    await attachPapers(ctx, step, { sop, declared }, input.papers)
  }
  const state = input.needed ? 'done' : 'not needed'
  await ctx.sql`
    update cases.steps set state = ${state}, done_at = ${ctx.now}, done_by = ${ctx.actor.officer}, note = ${input.note}, agreed = ${input.needed ? input.agreed : null}
    where id = ${input.id}`
  await noteCase(ctx, found.id, state, { step: step.code }, input.note)
  // What was not needed has brought nothing about: what waits for its event goes on waiting until somebody records it.
  const gives = input.needed ? (declared?.gives ?? []) : []
  await openNext(ctx, found.id, sops, { sop, code: step.code, participant: step.participant, gives })
}
