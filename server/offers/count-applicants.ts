/**
 * How many people name the phone of an offer as their sponsor's, as far as this reader may see: a number for an officer who opens alerts or cases,
 * nothing at a counter and nothing in the field (protection.md P3).
 */
import { openGroups } from '../access/disclose.ts'
import { mayDo } from '../access/model.ts'
import { type Happening, isHearsay } from '../intake/model.ts'
import { hashed } from '../persons/tie-records.ts'
import type { Context } from '../platform/context.ts'

type Row = { person: string; agency: string; source: string; happening: Happening }

/** Null for whom the question is not answered. What one voice said of somebody counts for nobody (P4). `phone` is E.164. */
export async function countApplicants(ctx: Context, phone: string | undefined): Promise<number | null> {
  if (phone === undefined || !mayDo(ctx.actor.role, 'read persons')) return null
  if (ctx.purpose !== 'alert' && ctx.purpose !== 'case') return null
  const rows = await ctx.sql<Row>`
    select l.person, r.agency, r.source, r.facts ->> 'happening' happening
    from (select record from persons.ties where kind = 'sponsor phone' and value = ${hashed(phone)} limit 500) t
      join persons.links l on l.record = t.record
      join intake.records r on r.id = t.record and r.state = 'current' and not r.protected`
  const open = rows.filter((row) => {
    const groups = openGroups(ctx, { ...row, protected: false })
    return !isHearsay(row) && (groups === 'all' || groups.includes('sponsor'))
  })
  return new Set(open.map((row) => row.person)).size
}
