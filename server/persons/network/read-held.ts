/** The two questions a network is made of: which things do these persons hold, and who else holds these things. Set-based, bounded. */
import { isHearsay } from '../../intake/model.ts'
import type { Context } from '../../platform/context.ts'
import type { TieKind } from '../model.ts'
import { type Held, type Reach, type Thing, thingKey, thingOf } from './model.ts'

/** Records of one person or one thing that are looked at; whoever has more is a crowd or a daily traveller. */
const mostRecords = 500

type Row = Omit<Held, 'thing' | 'hearsay'> & { value: string; happening: string; inside: boolean }

const heldOf = ({ value, happening, inside: _inside, ...row }: Row): Held => ({
  ...row,
  thing: thingKey(thingOf[row.kind], value),
  hearsay: isHearsay({ happening } as Parameters<typeof isHearsay>[0]),
})

/** Things that persons hold within reach, as their records say, oldest first. */
export async function readThings(ctx: Context, persons: string[], { kinds, from, until }: Reach): Promise<Held[]> {
  if (persons.length === 0) return []
  const rows = await ctx.sql<Row>`
    select t.record, asked.person, t.kind, t.value, r.source, r.agency, r.occurred_at "at", r.facts->>'happening' happening
    from unnest(${persons}::uuid[]) asked (person)
      cross join lateral (select l.record from persons.links l where l.person = asked.person order by l.record limit ${mostRecords}) l
      join persons.ties t on t.record = l.record and t.kind = any (${kinds}::text[])
      join intake.records r on r.id = t.record and r.state = 'current' and not r.protected
    where (${from}::date is null or (r.occurred_at at time zone r.zone)::date >= ${from}::date)
      and (${until}::date is null or (r.occurred_at at time zone r.zone)::date <= ${until}::date)
    order by r.occurred_at, t.record, t.kind`
  return rows.map(heldOf)
}

/** What is asked of one thing: under which kinds of ties it may be held. */
export type AskedThing = { key: string; what: Thing; value: string }

/**
 * Who holds these things, by thing, oldest record first; `full` are those with more records than were looked at. Everything of a thing
 * is counted toward `full`, also what stands outside the days asked for: a crowd stays one.
 */
export async function readHolders(
  ctx: Context,
  things: AskedThing[],
  { kinds, from, until }: Reach,
  most: number = mostRecords,
): Promise<{ held: Map<string, Held[]>; full: Set<string> }> {
  const asked = things.flatMap(({ key, what, value }) =>
    kinds.filter((kind) => thingOf[kind] === what).map((kind) => ({ key, kind, value })),
  )
  if (asked.length === 0) return { held: new Map(), full: new Set() }
  const rows = await ctx.sql<Row>`
    select t.record, l.person, asked.kind, asked.value, r.source, r.agency, r.occurred_at "at", r.facts->>'happening' happening,
      (${from}::date is null or (r.occurred_at at time zone r.zone)::date >= ${from}::date)
        and (${until}::date is null or (r.occurred_at at time zone r.zone)::date <= ${until}::date) as inside
    from unnest(${asked.map((one) => one.kind)}::text[], ${asked.map((one) => one.value)}::text[]) asked (kind, value)
      cross join lateral (
        select t.record from persons.ties t where t.kind = asked.kind and t.value = asked.value order by t.record limit ${most + 1}) t
      join persons.links l on l.record = t.record
      join intake.records r on r.id = t.record and r.state = 'current' and not r.protected
    order by r.occurred_at, t.record, asked.kind`
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(`${row.kind} ${row.value}`, (counts.get(`${row.kind} ${row.value}`) ?? 0) + 1)
  const full = new Set(
    asked.filter(({ kind, value }) => (counts.get(`${kind} ${value}`) ?? 0) > most).map(({ key }) => key),
  )
  const held = Map.groupBy(rows.filter((row) => row.inside).map(heldOf), (one) => one.thing)
  return { held, full }
}

/** How many persons hold a crowd's thing, as far as `most` records are looked at. */
export async function countHolders(ctx: Context, thing: AskedThing, kinds: TieKind[], most: number): Promise<number> {
  const of = kinds.filter((kind) => thingOf[kind] === thing.what)
  const [row] = await ctx.sql<{ persons: number }>`
    select count(distinct l.person)::int persons
    from (select t.record from persons.ties t where t.kind = any (${of}::text[]) and t.value = ${thing.value} limit ${most}) t
      join persons.links l on l.record = t.record`
  return row?.persons ?? 0
}
