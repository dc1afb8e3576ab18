/** What a person is called for this reader: the name on the newest record whose identity is open to them. */
import { openGroups } from '../access/disclose.ts'
import type { Context } from '../platform/context.ts'

/** Names by person id; a person without any open name is absent. */
export async function namePersons(ctx: Context, persons: string[]): Promise<Map<string, string>> {
  const rows = await ctx.sql<{
    person: string
    name: string | null
    source: string
    agency: string
    protected: boolean
  }>`
    select l.person, r.facts->>'name' as name, r.source, r.agency, r.protected
    from persons.links l join intake.records r on r.id = l.record
    where l.person = any (${persons}::uuid[]) and r.state = 'current' order by r.occurred_at`
  const names = new Map<string, string>()
  for (const row of rows) {
    const open = openGroups(ctx, row)
    if (row.name !== null && (open === 'all' || open.includes('identity'))) names.set(row.person, row.name)
  }
  return names
}

/** The person behind each record. */
export async function personsOf(ctx: Context, records: string[]): Promise<Map<string, string>> {
  const rows = await ctx.sql<{ record: string; person: string }>`
    select record, person from persons.links where record = any (${records}::uuid[])`
  return new Map(rows.map((row) => [row.record, row.person]))
}
