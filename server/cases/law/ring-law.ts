/** The step that rings what the legal track waits for: a day of restitution, an answer from abroad, evidence that was lent. */
import type { Context } from '../../platform/context.ts'
import { ringAbroad } from '../evidence/abroad/ring-abroad.ts'
import { ringLoan } from '../evidence/ring-loan.ts'
import { ringRequestDay, ringRestitution } from './restitution/clocks.ts'

/** Subjects are ids of restitutions, of victims who have not asked for one, of loans and of entries about requests abroad; what was settled meanwhile is passed over. */
export async function ringLaw(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    await ringRestitution(ctx, id)
    await ringRequestDay(ctx, id)
    await ringLoan(ctx, id)
    await ringAbroad(ctx, id)
  }
}
