/** A step for which the SOP requires consent is not done on somebody who did not agree: a yes on record, or how she said it now. */
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import type { SopStep } from '../sop.ts'
import { hasConsent, isInDanger, refusedByVictims } from './has-consent.ts'
import { decisions, type Form, restsOn } from './model.ts'

type Owed = { participant: string | null; case_id: string }

/**
 * Whether whoever finishes the step must say how she agreed. A yes on record for that agency to what the step rests on says it already; danger to life asks
 * for none (protection.md P6). A step of the whole case has nobody's yes on record: it is always said.
 */
export async function owesAgreement(
  ctx: Context,
  { participant }: Pick<Owed, 'participant'>,
  { consent, aspect }: Pick<SopStep, 'consent' | 'aspect'>,
): Promise<boolean> {
  if (consent !== 'required') return false
  if (participant === null) return true
  const { given } = await hasConsent(ctx, participant, restsOn(aspect), ctx.actor.agency)
  return !given && !(await isInDanger(ctx, participant))
}

/** Throws `bad-input` naming `agreed` where she said no, or where how she agreed is owed and not said. */
export async function mustAgree(ctx: Context, step: Owed, declared: SopStep, agreed: Form | null): Promise<void> {
  if (!(await owesAgreement(ctx, step, declared))) return
  const no = await refusalOf(ctx, step, declared)
  if (no !== null) throw wrongField('agreed', no)
  if (agreed === null)
    throw wrongField('agreed', {
      id: 'SOP mewajibkan persetujuannya: katakan dalam bentuk apa ia menyetujui langkah ini',
      en: 'the SOP requires her consent: say in what form she agreed to this step',
    })
}

async function refusalOf(ctx: Context, { participant, case_id }: Owed, { aspect }: SopStep) {
  if (participant === null) return refusedByVictims(ctx, case_id, ctx.actor.agency, aspect)
  const { no } = await hasConsent(ctx, participant, restsOn(aspect), ctx.actor.agency)
  return no === null
    ? null
    : {
        id: `ia menyatakan “${decisions[no].id}” tentang instansi Anda; catat persetujuan barunya dahulu`,
        en: `she said “${decisions[no].en}” about your agency; record her new consent first`,
      }
}
