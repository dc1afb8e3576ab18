/** The step that rings what the legal track waits for: a payment of restitution, an answer from abroad. */
import type { Context } from '../../platform/context.ts'
import { ringAbroad } from '../evidence/abroad/ring-abroad.ts'
import { ringRestitution } from './restitution/clocks.ts'

/** Subjects are ids of restitutions and of entries about requests abroad; what was settled meanwhile is passed over. */
export async function ringLaw(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    await ringRestitution(ctx, id)
    await ringAbroad(ctx, id)
  }
}
