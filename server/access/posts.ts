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
  closed: boolean
}

const asRef = (row: Row): PostRef => ({
  id: row.id,
  code: row.code,
  name: row.name,
  zone: row.zone,
  agency: { id: row.agency, short: row.short, name: row.agency_name },
  jurisdiction: { code: row.jurisdiction, name: row.jurisdiction_name },
  ...(row.closed && { closed: true as const }),
})

/** All posts in service, by id: whom something may be given. A few hundred rows: read once per answer. */
export const readPosts = async (ctx: Context): Promise<Map<string, PostRef>> =>
  new Map(inService(await namePosts(ctx)).map((post) => [post.id, post]))

/** Of all that have a name: those that may still be chosen. */
export const inService = (posts: Map<string, PostRef>): PostRef[] => [...posts.values()].filter((post) => !post.closed)

/** Every post there has been, by id: what was once a post's is told with its name also after the post was closed. */
export async function namePosts(ctx: Context): Promise<Map<string, PostRef>> {
  const rows = await ctx.sql<Row>`
    select p.id, p.code, p.name, p.zone, p.agency, n.short, n.name agency_name, p.jurisdiction, j.name jurisdiction_name,
      p.from_at > ${ctx.now} or coalesce(least(p.until_at, n.until_at) <= ${ctx.now}, false) closed
    from access.posts p
      join lateral (select short, name, until_at from access.agency_names n where n.agency = p.agency and n.from_at <= ${ctx.now}
        order by n.from_at desc limit 1) n on true
      join access.jurisdictions j on j.code = p.jurisdiction
    order by p.name`
  return new Map(rows.map((row) => [row.id, asRef(row)]))
}
