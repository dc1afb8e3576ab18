/** Partings of a case's people that wait for an answer: who the other half is today, as far as this reader sees them. */
import { namePersons, personsOf } from '../../persons/name-persons.ts'
import { currentPersons } from '../../persons/store.ts'
import { nameSource } from '../../persons/tell-record.ts'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'

/** One that waits, and what this reader sees of both halves: which sources tell of them. The other is null where nothing is seen of them. */
export type Parting = {
  id: string
  at: string
  sources: Words[]
  other: { person: string; name: string | null; sources: Words[] } | null
}

type Row = { id: string; participant: string; record: string; told_at: Date; other: string }

/** The oldest unanswered parting of each participant; none where the two are one person again. */
export async function readPartings(ctx: Context, cases: string[]): Promise<Map<string, Parting>> {
  const rows = await ctx.sql<Row>`
    select g.id, g.participant, p.record, g.told_at, g.other
    from cases.partings g join cases.participants p on p.id = g.participant
    where g.case_id = any (${cases}::uuid[]) and g.answered_at is null order by g.told_at desc, g.id desc`
  if (rows.length === 0) return new Map()
  const records = rows.map(({ record }) => record)
  const mine = await personsOf(ctx, records)
  const others = await Promise.all(rows.map(async ({ other }) => (await currentPersons(ctx, [other]))[0]!))
  const [names, sources] = await Promise.all([namePersons(ctx, others), sourcesOf(ctx, [...others, ...mine.values()])])
  return new Map(
    rows.flatMap((row, place) => {
      const [own, person] = [mine.get(row.record), others[place]!]
      // Whoever does not see the record of the case cannot tell whether they are one again.
      if (own === undefined || own === person) return []
      const theirs = sources.get(person)
      const parting = {
        ...{ id: row.id, at: row.told_at.toISOString(), sources: sources.get(own) ?? [] },
        other: theirs === undefined ? null : { person, name: names.get(person) ?? null, sources: theirs },
      }
      return [[row.participant, parting] as const]
    }),
  )
}

/** By person, the sources of records that this reader sees and that are open to the chain. */
async function sourcesOf(ctx: Context, persons: string[]): Promise<Map<string, Words[]>> {
  const rows = await ctx.sql<{ person: string; source: string }>`
    select distinct l.person, r.source from persons.links l join intake.records r on r.id = l.record
    where l.person = any (${persons}::uuid[]) and not l.protected order by l.person, r.source`
  return new Map(
    [...Map.groupBy(rows, ({ person }) => person)].map(([person, of]) => [
      person,
      of.map(({ source }) => nameSource(source)),
    ]),
  )
}
