/** The list of interviews that this post holds or is shared: those under way first. No answer stands in it. */
import { namePosts } from '../access/posts.ts'
import { namePersons } from '../persons/name-persons.ts'
import type { Context } from '../platform/context.ts'
import { indicatorsOf } from './indicators.ts'
import { type Finding, findings, type InterviewState, type Profile, stateWords } from './model.ts'
import { personsBehind } from './store.ts'

const pageSize = 50

/** `answered`: questions that stand answered in whatever way, of `asked`. */
export async function readInterviews(ctx: Context, asked: { open: boolean; page: number }) {
  const rows = await ctx.sql<{
    id: string
    number: string
    record: string
    held_by: string
    profile: Profile
    state: InterviewState
    started_at: Date
    answered: number
    finding: Finding | null
    total: number
  }>`
    select i.id, i.number, i.record, i.held_by, i.profile, i.state, i.started_at, count(*) over ()::int total,
      (select count(distinct code)::int from identification.answers a, unnest(a.codes) code where a.interview = i.id) answered,
      (select finding from identification.conclusions c where c.interview = i.id and look = 'first' order by at desc, id desc limit 1) finding
    from identification.interviews i where (i.state <> 'concluded') = ${asked.open}
    order by i.state = 'sitting' desc, i.started_at desc limit ${pageSize} offset ${asked.page * pageSize}`
  const persons = await personsBehind(
    ctx,
    rows.map((row) => row.record),
  )
  const names = await namePersons(ctx, [...new Set(persons.values())])
  const posts = await namePosts(ctx)
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      state: row.state,
      stateWords: stateWords[row.state],
      child: row.profile === 'child',
      person: names.get(persons.get(row.record) ?? '') ?? null,
      heldBy: posts.get(row.held_by) ?? null,
      mine: row.held_by === ctx.actor.post,
      startedAt: row.started_at.toISOString(),
      answered: row.answered,
      asked: indicatorsOf(row.profile).length,
      finding: row.state === 'concluded' && row.finding !== null ? findings[row.finding] : null,
    })),
  }
}
