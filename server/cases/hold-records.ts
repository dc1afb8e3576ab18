/** Records of people in an open case: they do not end while it is open. */
import type { Context } from '../platform/context.ts'

/** Those of the records that belong to a person who takes part in an open case. */
export async function heldByCases(ctx: Context, records: string[]): Promise<Set<string>> {
  const rows = await ctx.sql<{ record: string }>`
    select distinct mine.record from persons.links mine
      join persons.links theirs on theirs.person = mine.person
      join cases.participants p on p.record = theirs.record
      join cases.cases c on c.id = p.case_id and c.state = 'open'
    where mine.record = any (${records}::uuid[])`
  return new Set(rows.map((row) => row.record))
}
