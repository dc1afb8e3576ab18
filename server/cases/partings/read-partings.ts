/** Partings of a case's people that wait for an answer: who the other half is today, as far as this reader sees them. */

import { namePersons, personsOf } from '../../persons/name-persons.ts'
import { currentPersons } from '../../persons/store.ts'
import type { Context } from '../../platform/context.ts'

/** One that waits: the other half is null where this reader sees nothing of them. */
export type Parting = { id: string; at: string; other: { person: string; name: string | null } | null }

/** The oldest unanswered parting of each participant; none where the two are one person again. */
export async function readPartings(ctx: Context, cases: string[]): Promise<Map<string, Parting>> {
  const rows = await ctx.sql<{
    id: string
    participant: string
    record: string
    told_at: Date
    person: string
    other: string
  }>`
    select g.id, g.participant, p.record, g.told_at, e.person, e.other
    from cases.partings g join cases.participants p on p.id = g.participant join persons.events e on e.id = g.event
    where g.case_id = any (${cases}::uuid[]) and g.answered_at is null order by g.told_at desc, g.id desc`
  if (rows.length === 0) return new Map()
  const mine = await personsOf(
    ctx,
    rows.map(({ record }) => record),
  )
  const halves = await Promise.all(
    rows.map(async (row) => {
      const now = await currentPersons(ctx, [row.person, row.other])
      return now.find((person) => person !== mine.get(row.record)) ?? null
    }),
  )
  const others = halves.filter((half) => half !== null)
  const [names, seen] = await Promise.all([namePersons(ctx, others), seenOf(ctx, others)])
  return new Map(
    rows.flatMap((row, place) => {
      const person = halves[place]!
      if (person === null) return []
      const other = seen.has(person) ? { person, name: names.get(person) ?? null } : null
      return [[row.participant, { id: row.id, at: row.told_at.toISOString(), other }] as const]
    }),
  )
}

/** Those of whom this reader sees a record that is open to the chain. */
const seenOf = async (ctx: Context, persons: string[]) =>
  new Set(
    (
      await ctx.sql<{ person: string }>`
        select distinct person from persons.links where person = any (${persons}::uuid[]) and not protected`
    ).map(({ person }) => person),
  )
