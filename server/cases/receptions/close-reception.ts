/** A reception closes when every name has an outcome; who came and was noted by another post becomes a record then. */
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { keepRecords } from './keep-records.ts'
import { lockReception } from './store.ts'

/** Only the post that receives closes. Answers how many records were made: none where this agency sends no returnees. */
export async function closeReception(ctx: Context, id: string): Promise<{ records: number }> {
  const reception = await lockReception(ctx, id)
  if (reception.post !== ctx.actor.post) throw new Problem('not-allowed')
  const [{ left } = { left: 0 }] = await ctx.sql<{ left: number }>`
    select count(*)::int "left" from cases.arrivals where reception = ${id} and outcome is null`
  if (left > 0)
    throw wrongField('id', { id: `${left} orang belum punya hasil`, en: `${left} people have no outcome yet` })
  const records = await keepRecords(ctx, reception)
  await ctx.sql`update cases.receptions set closed_at = ${ctx.now}, closed_by = ${ctx.actor.officer} where id = ${id}`
  ctx.tell('receptions', id)
  return { records }
}
