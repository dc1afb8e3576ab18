/** The step that rings what was set for one victim: a withdrawn consent that has to stop, a follow-up that comes due. */
import type { Context } from '../../platform/context.ts'
import { ringFollowUp } from './care/follow-up.ts'
import { stopSharing } from './stop-sharing.ts'

/** Subjects are ids of consents and follow-ups; what was settled meanwhile is passed over. */
export async function ringVictims(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    await stopSharing(ctx, id)
    await ringFollowUp(ctx, id)
  }
}
