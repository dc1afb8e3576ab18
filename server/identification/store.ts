/** Reads that several deeds of identification share: one interview, its person, the age that records tell. */
import { mayDo } from '../access/model.ts'
import { ageOn } from '../matching/birth-date.ts'
import { readRecordsOf } from '../persons/store.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import {
  type Age,
  type InterviewAction,
  type InterviewState,
  nextState,
  type Profile,
  profileFor,
  stateWords,
} from './model.ts'

/** An interview as its deeds need it. */
export type Interview = {
  id: string
  number: string
  record: string
  held_by: string
  list: string
  profile: Profile
  disputed: boolean
  age_said: Age
  state: InterviewState
  version: number
  started_at: Date
  started_by: string
  key: string
}

/** An interview as others lead to it. */
export type InterviewRef = Pick<Interview, 'id' | 'number' | 'state'>

/** An interview that this reader may see. Throws `not-found`. */
export async function getInterview(ctx: Context, id: string): Promise<Interview> {
  const [row] = await ctx.sql<Interview>`
    select id, number, record, held_by, list, profile, disputed, age_said, state, version, started_at, started_by, key
    from identification.interviews where id = ${id}`
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** The same, locked for a deed of the post that holds it; the table of states says whether it can be done now. */
export async function lockInterview(
  ctx: Context,
  id: string,
  action: InterviewAction,
): Promise<Interview & { next: InterviewState }> {
  const seen = await getInterview(ctx, id)
  if (seen.held_by !== ctx.actor.post) throw new Problem('not-allowed')
  await ctx.sql`select from identification.interviews where id = ${id} for update`
  const interview = await getInterview(ctx, id)
  return { ...interview, next: allowedNext(interview, action) }
}

/** The state after the action. Throws `state-moved-on`. */
export function allowedNext({ state }: Pick<Interview, 'state'>, action: InterviewAction): InterviewState {
  const next = nextState[state][action]
  if (next === null) throw new Problem('state-moved-on', { state: stateWords[state] })
  return next
}

/** The person behind each record, also where the record came in a newer version since; only as far as this reader sees the records. */
export async function personsBehind(ctx: Context, records: string[]): Promise<Map<string, string>> {
  const rows = await ctx.sql<{ record: string; person: string }>`
    select asked.id record, l.person
    from intake.records asked
      join intake.records today on today.agency = asked.agency and today.source = asked.source and today.ref = asked.ref
        and today.state = 'current'
      join persons.links l on l.record = today.id
    where asked.id = any (${records}::uuid[])`
  return new Map(rows.map((row) => [row.record, row.person]))
}

/** Interviews about this person that this reader may see, newest first; by any version of any record of theirs. */
export const interviewsAbout = (ctx: Context, person: string) =>
  ctx.sql<Interview>`
    select id, number, record, held_by, list, profile, disputed, age_said, state, version, started_at, started_by, key
    from identification.interviews
    where record in (
      select asked.id from persons.links l
        join intake.records today on today.id = l.record and today.state = 'current'
        join intake.records asked on asked.agency = today.agency and asked.source = today.source and asked.ref = today.ref
      where l.person = ${person})
    order by started_at desc`

/** Which interviews about each of these persons this reader may open, newest first; none for who does not interview. */
export async function interviewsByPerson(ctx: Context, persons: string[]): Promise<Map<string, InterviewRef[]>> {
  if (!mayDo(ctx.actor.role, 'interview persons')) return new Map()
  const rows = await ctx.sql<InterviewRef & { person: string }>`
    select distinct l.person, i.id, i.number, i.state
    from persons.links l
      join intake.records today on today.id = l.record and today.state = 'current'
      join intake.records asked on asked.agency = today.agency and asked.source = today.source and asked.ref = today.ref
      join identification.interviews i on i.record = asked.id
    where l.person = any (${persons}::uuid[]) order by i.number desc`
  return Map.groupBy(rows, ({ person }) => person)
}

/** The person's records that an interview may go by: current, of a source that is not protected (protection.md P1), oldest first. */
export const openRecordsOf = async (ctx: Context, person: string) =>
  (await readRecordsOf(ctx, [person])).filter((record) => !record.protected)

/** How old those records make the person today. */
export function agesIn(ctx: Context, records: Awaited<ReturnType<typeof openRecordsOf>>): number[] {
  const today = ctx.now.toISOString().slice(0, 10)
  return records.flatMap(({ facts }) => (facts.birthDate === undefined ? [] : (ageOn(facts.birthDate, today) ?? [])))
}

/** Whether a person counts as a child, by what open records and an officer say; the same for an interview and for a case. */
export const profileOf = async (ctx: Context, person: string, said: Age) =>
  profileFor(agesIn(ctx, await openRecordsOf(ctx, person)), said)

/** Whose list is asked today: a record that came later may make a child of an adult, never the other way round. */
export async function profileToday(
  ctx: Context,
  interview: Pick<Interview, 'record' | 'profile' | 'disputed' | 'age_said'>,
): Promise<{ profile: Profile; disputed: boolean }> {
  const person = (await personsBehind(ctx, [interview.record])).get(interview.record)
  const said = interview.age_said
  const today = person === undefined ? profileFor([], said) : await profileOf(ctx, person, said)
  if (interview.profile === 'child' || today.profile === 'adult')
    return { profile: interview.profile, disputed: interview.disputed || today.disputed }
  return today
}
