/** Posts as they are shown, read with the agency's name of today. */
import type { Context } from '../platform/context.ts'
import type { PostRef } from './model.ts'

type Row = {
  id: string
  code: string
  name: string
  zone: string
  agency: string
  short: string
  agency_name: string
  jurisdiction: string
  jurisdiction_name: string
}

const asRef = (row: Row): PostRef => ({
  id: row.id,
  code: row.code,
  name: row.name,
  zone: row.zone,
  agency: { id: row.agency, short: row.short, name: row.agency_name },
  jurisdiction: { code: row.jurisdiction, name: row.jurisdiction_name },
})

/** All posts in service, by id. A few hundred rows: read once per answer. */
export async function readPosts(ctx: Context): Promise<Map<string, PostRef>> {
  const rows = await ctx.sql<Row>`
    select p.id, p.code, p.name, p.zone, p.agency, n.short, n.name agency_name, p.jurisdiction, j.name jurisdiction_name
    from access.posts p
      join access.agency_names n on n.agency = p.agency and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
      join access.jurisdictions j on j.code = p.jurisdiction
    where p.from_at <= ${ctx.now} and coalesce(p.until_at > ${ctx.now}, true)
    order by p.name`
  return new Map(rows.map((row) => [row.id, asRef(row)]))
}
