/** Reads of records and links that several deeds of persons share. */
import type { Context } from '../platform/context.ts'
import type { PersonRecord } from './model.ts'

/** Records by id, as far as the reader may see them. */
export const readRecords = (ctx: Context, ids: string[]) =>
  ctx.sql<PersonRecord>`
    select id, source, agency, post, ref, protected, state, occurred_at "occurredAt", occurred_precision as precision, zone,
      received_at "receivedAt", facts
    from intake.records where id = any (${ids}::uuid[]) order by occurred_at, id`

/** Current records linked to persons, each with its person, oldest happening first. */
export const readRecordsOf = (ctx: Context, persons: string[]) =>
  ctx.sql<PersonRecord & { person: string }>`
    select r.id, l.person, r.source, r.agency, r.post, r.ref, r.protected, r.state, r.occurred_at "occurredAt",
      r.occurred_precision as precision, r.zone, r.received_at "receivedAt", r.facts, p.jurisdiction "postRegion"
    from persons.links l join intake.records r on r.id = l.record left join access.posts p on p.id = r.post
    where l.person = any (${persons}::uuid[]) and r.state = 'current' order by r.occurred_at, r.id`

/** The persons that ids stand for today, each once: old ids redirect for ever. */
export async function currentPersons(ctx: Context, ids: string[]): Promise<string[]> {
  const rows = await ctx.sql<{ person: string }>`
    with recursive path as (
      select id asked, id person, 0 step from unnest(${ids}::uuid[]) id
      union all select path.asked, r.new, step + 1 from path join persons.redirects r on r.old = path.person where step < 50)
    select distinct on (asked) person from path order by asked, step desc`
  return [...new Set(rows.map((row) => row.person))]
}
