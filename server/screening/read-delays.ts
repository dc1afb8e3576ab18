/** What a desk has not ended: delays by their clock, refusals that wait for a second officer, passports that are kept. */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { desks } from './desks.ts'
import {
  clockNames,
  type DelayClock,
  delayClock,
  type InterviewState,
  mostExtensions,
  type Outcome,
  outcomes,
  stateNames,
} from './model.ts'
import { type DeclaredPurpose, declaredPurposes } from './words.ts'

/** Undue delays first, then by the day on which they end. */
const most = 200

type Row = {
  id: string
  number: string
  desk: string
  occasion: string
  purpose: DeclaredPurpose
  post: string
  head: string | null
  place: string
  name: string | null
  at: Date
  state: InterviewState
  proposed: 'refused' | 'cancelled' | null
  proposed_by: string | null
  ground: string | null
  reason: string | null
  missing: string[]
  ends_on: string | null
  ends_at: Date | null
  extensions: number
  passport_place: string | null
  passport_return_on: string | null
  decided_at: Date | null
}

/** One line of the list. */
export type DelayLine = {
  id: string
  number: string
  name: string
  place: string
  at: string
  purpose: Words
  state: InterviewState
  stateWords: Words
  clock: DelayClock
  clockWords: Words
  endsOn: string | null
  dueAt: string | null
  missing: Words[]
  missingIds: string[]
  proposed: Words | null
  ground: Words | null
  reason: string | null
  passport: { place: string; returnOn: string } | null
  may: { settle: boolean; second: boolean; extend: boolean }
  outcomes: { id: Outcome; words: Words }[]
  grounds: { id: string; words: Words }[]
}

export async function readDelays(ctx: Context): Promise<DelayLine[]> {
  const rows = await ctx.sql<Row>`
    select i.id, i.number, i.desk, i.occasion, i.purpose, i.post, p.head, p.name place, r.facts->>'name' name, i.at, i.state, i.proposed,
      i.proposed_by, i.ground, i.reason, i.missing, i.ends_on::text, i.ends_at, i.extensions, i.passport_place,
      i.passport_return_on::text, i.decided_at
    from screening.interviews i join access.posts p on p.id = i.post left join intake.records r on r.id = i.record
    where i.state in ('undecided', 'delayed', 'waiting') or (i.passport_place is not null and i.passport_returned_at is null)
    order by i.ends_at nulls last, i.at limit ${most}`
  return rows.map((row) => lineOf(ctx, row))
}

function lineOf(ctx: Context, row: Row): DelayLine {
  const desk = desks.find(({ id }) => id === row.desk)!
  const occasion = desk.occasions.find(({ id }) => id === row.occasion)!
  const clock = delayClock({ state: row.state, endsAt: row.ends_at, extensions: row.extensions }, ctx.now)
  const isHead = row.head !== null && row.head === ctx.actor.post
  const open = row.state === 'delayed' || row.state === 'undecided'
  return {
    id: row.id,
    number: row.number,
    name: row.name ?? '',
    place: row.place,
    at: row.at.toISOString(),
    purpose: declaredPurposes[row.purpose],
    state: row.state,
    stateWords: stateNames[row.state],
    clock,
    clockWords: clockNames[clock],
    endsOn: row.ends_on,
    dueAt: row.ends_at?.toISOString() ?? null,
    missing: occasion.papers.filter(({ id }) => row.missing.includes(id)).map(({ name }) => name),
    missingIds: row.missing,
    proposed: row.proposed === null ? null : outcomes[row.proposed],
    ground: desk.grounds.find(({ id }) => id === row.ground)?.words ?? null,
    reason: row.reason,
    passport: row.passport_place === null ? null : { place: row.passport_place, returnOn: row.passport_return_on! },
    may: {
      settle: open,
      second: row.state === 'waiting' && row.proposed_by !== ctx.actor.officer,
      extend: row.state === 'delayed' && isHead && row.extensions < mostExtensions,
    },
    outcomes: desk.outcomes
      .filter((one) => one !== 'delayed' || row.ends_on === null)
      .map((one) => ({ id: one, words: outcomes[one] })),
    grounds: desk.grounds.map(({ id, words }) => ({ id, words })),
  }
}
