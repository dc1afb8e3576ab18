/** Records behind an interview that is not over: they do not end while a person still waits for a decision. */
import type { Context } from '../platform/context.ts'

export async function heldByDesks(ctx: Context, records: string[]): Promise<Set<string>> {
  const rows = await ctx.sql<{ record: string }>`
    select record from screening.interviews
    where record = any (${records}::uuid[]) and state in ('undecided', 'delayed', 'waiting')`
  return new Set(rows.map((row) => row.record))
}
