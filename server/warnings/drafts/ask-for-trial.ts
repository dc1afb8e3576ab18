/** A trial runs over the whole history and is done by a step: here it is asked for. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { getDraft, mustBeSound, nextState } from './save-draft.ts'

/** Throws `not-found`, `bad-input` (not sound), `state-moved-on`, `trial-runs`. */
export async function askForTrial(ctx: Context, id: string, minutes: number): Promise<string> {
  const draft = await getDraft(ctx, id)
  nextState(draft, 'try')
  mustBeSound(draft.declaration)
  const [open] = await ctx.sql`select from warnings.trials where draft = ${id} and done_at is null`
  if (open !== undefined) throw new Problem('trial-runs')
  const trial = ctx.id()
  await ctx.sql`
    insert into warnings.trials (id, draft, hash, minutes, asked_by, asked_at)
    values (${trial}, ${id}, ${draft.hash}, ${minutes}, ${ctx.actor.officer}, ${ctx.now})`
  ctx.leave('indicator trial asked', [trial])
  return trial
}
