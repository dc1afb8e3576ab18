/** Says why something is missing all the same; by whoever protects her or coordinates her case, and for some days only. */
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/problem.ts'
import { refuseReadingOnly } from '../../store.ts'
import { getVictim } from '../store.ts'
import { daysExcused, type Lack } from './model.ts'

export async function excuseLack(
  ctx: Context,
  input: { participant: string; lack: Lack; reason: string },
): Promise<void> {
  const victim = await getVictim(ctx, input.participant)
  await refuseReadingOnly(ctx, victim.case_id)
  if (ctx.actor.post !== victim.protector && ctx.actor.post !== victim.coordinating) throw new Problem('not-allowed')
  await ctx.sql`
    insert into cases.excuses (id, participant, case_id, lack, reason, at, until_at, officer)
    values (${ctx.id()}, ${victim.id}, ${victim.case_id}, ${input.lack}, ${input.reason}, ${ctx.now},
      ${new Date(ctx.now.getTime() + daysExcused * 86_400_000)}, ${ctx.actor.officer})`
}
