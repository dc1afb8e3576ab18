/** The step that ends a check with its record: withdrawn or at the end of its time, nothing of it stays, not even the hashes that count. */
import type { Context } from '../platform/context.ts'

export async function forgetChecks(ctx: Context, records: string[]): Promise<void> {
  await ctx.sql`
    delete from offers.checks c using intake.records r
    where c.record = any (${records}::uuid[]) and r.id = c.record and r.state not in ('current', 'replaced')`
}
