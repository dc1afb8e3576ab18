/** It stops whenever the person wishes; what was answered stays, and another day goes on from there. */
import type { Context } from '../platform/context.ts'
import type { Pause } from './model.ts'
import { lockInterview } from './store.ts'

export async function pauseInterview(ctx: Context, input: { id: string; why: Pause }): Promise<void> {
  const interview = await lockInterview(ctx, input.id, 'pause')
  await ctx.sql`update identification.interviews set state = ${interview.next} where id = ${interview.id}`
  await endSitting(ctx, interview.id, input.why)
}

/** Whatever sitting is open ends. */
export const endSitting = (ctx: Context, interview: string, ending: Pause | 'concluded') => ctx.sql`
  update identification.sittings set ended_at = ${ctx.now}, ending = ${ending} where interview = ${interview} and ended_at is null`
