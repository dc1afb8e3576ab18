/** Reads of records and links that several deeds of persons share. */
import type { Context } from '../platform/context.ts'
import type { PersonRecord } from './model.ts'

/** Records by id, as far as the reader may see them. */
export const readRecords = (ctx: Context, ids: string[]) =>
  ctx.sql<PersonRecord>`
    select id, source, agency, post, ref, protected, state, occurred_at "occurredAt", occurred_precision as precision, zone,
      received_at "receivedAt", facts
    from intake.records where id = any (${ids}::uuid[]) order by occurred_at, id`

/** Current records linked to a person, oldest happening first. */
export const readRecordsOf = (ctx: Context, person: string) =>
  ctx.sql<PersonRecord>`
    select r.id, r.source, r.agency, r.post, r.ref, r.protected, r.state, r.occurred_at "occurredAt", r.occurred_precision as precision,
      r.zone, r.received_at "receivedAt", r.facts
    from persons.links l join intake.records r on r.id = l.record
    where l.person = ${person} and r.state = 'current' order by r.occurred_at, r.id`

/** The person that an id stands for today: old ids redirect for ever. */
export async function currentPerson(ctx: Context, id: string): Promise<string> {
  const [row] = await ctx.sql<{ person: string }>`
    with recursive path as (
      select ${id}::uuid person, 0 step
      union all select r.new, step + 1 from path join persons.redirects r on r.old = path.person where step < 50)
    select person from path order by step desc limit 1`
  return row!.person
}
