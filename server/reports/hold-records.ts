/** Records behind a report that is not done: they do not end while somebody still works on it. */
import type { Context } from '../platform/context.ts'

export async function heldByReports(ctx: Context, records: string[]): Promise<Set<string>> {
  const rows = await ctx.sql<{ record: string }>`
    select record from reports.reports where record = any (${records}::uuid[]) and state <> 'closed'`
  return new Set(rows.map((row) => row.record))
}
