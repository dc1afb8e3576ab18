/** Records behind an interview that is not concluded: they do not end meanwhile. */
import type { Context } from '../platform/context.ts'

/** Any version of the record by which somebody is being interviewed. */
export async function heldByInterviews(ctx: Context, records: string[]): Promise<Set<string>> {
  const rows = await ctx.sql<{ id: string }>`
    select distinct mine.id from intake.records mine
      join intake.records behind on behind.agency = mine.agency and behind.source = mine.source and behind.ref = mine.ref
      join identification.interviews i on i.record = behind.id and i.state <> 'concluded'
    where mine.id = any (${records}::uuid[])`
  return new Set(rows.map((row) => row.id))
}
