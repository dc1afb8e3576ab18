/** Two people of the agency approve its list; the second approval sets it going. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'

/** Throws `not-found`, `second-person` for the same person twice, `state-moved-on` once two have approved. */
export async function approveDestruction(ctx: Context, id: string): Promise<{ approvals: number }> {
  const [row] = await ctx.sql<{ first_by: string | null; second_by: string | null }>`
    select first_by, second_by from intake.destructions where id = ${id} for update`
  if (row === undefined) throw new Problem('not-found')
  if (row.second_by !== null)
    throw new Problem('state-moved-on', { state: { id: 'sudah disetujui dua orang', en: 'approved by two' } })
  if (row.first_by === ctx.actor.officer) throw new Problem('second-person')
  if (row.first_by === null) {
    await ctx.sql`update intake.destructions set first_by = ${ctx.actor.officer}, first_at = ${ctx.now} where id = ${id}`
    return { approvals: 1 }
  }
  await ctx.sql`update intake.destructions set second_by = ${ctx.actor.officer}, second_at = ${ctx.now} where id = ${id}`
  ctx.leave('destruction approved', [id])
  return { approvals: 2 }
}
