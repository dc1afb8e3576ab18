/** Records that an open alert rests on: they do not end while it is open. */
import type { Context } from '../platform/context.ts'
import { openStates } from './alerts/model.ts'

/** Those of the records behind an alert that is not decided yet. */
export async function heldByAlerts(ctx: Context, records: string[]): Promise<Set<string>> {
  const rows = await ctx.sql<{ record: string }>`
    select distinct resting.record
    from warnings.alerts a join warnings.alert_hits ah on ah.alert = a.id join warnings.hits h on h.id = ah.hit and h.gone_at is null
      cross join lateral unnest(array_append(h.evidence, h.record)) resting (record)
    where a.state = any (${openStates}::text[]) and resting.record = any (${records}::uuid[])`
  return new Set(rows.map((row) => row.record))
}
