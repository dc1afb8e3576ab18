/** Groups that this post receives, and one of them with everybody on its list. */
import type { PostRef } from '../../access/model.ts'
import { namePosts } from '../../access/posts.ts'
import { personsOf } from '../../persons/name-persons.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { ArrivalOutcome, Country, Presence, Return } from './model.ts'
import { openArrival } from './seal-arrival.ts'

type Row = {
  id: string
  number: string
  kind: Return
  post: string
  place: string
  country: Country
  sender: string
  letter: string
  expectedAt: Date
  closedAt: Date | null
  all: number
  present: number
  absent: number
  unlisted: number
  left: number
}

const select = (ctx: Context, id: string | null) =>
  ctx.sql<Row>`
    select r.id, r.number, r.kind, r.post, r.place, r.country, r.sender, r.letter, r.expected_at "expectedAt", r.closed_at "closedAt",
      count(a.id)::int "all", count(*) filter (where a.presence = 'present')::int present, count(*) filter (where a.presence = 'absent')::int absent,
      count(*) filter (where not a.listed)::int unlisted, count(*) filter (where a.outcome is null)::int "left"
    from cases.receptions r left join cases.arrivals a on a.reception = r.id
    where ${id}::uuid is null or r.id = ${id}
    group by r.id order by r.closed_at is not null, r.expected_at desc, r.id limit 100`

const present = (ctx: Context, { post, ...row }: Row, posts: Map<string, PostRef>) => ({
  ...row,
  post: posts.get(post)!,
  expectedAt: row.expectedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  mine: post === ctx.actor.post,
})

/** The hundred newest, open ones first. */
export async function readReceptions(ctx: Context) {
  const [rows, posts] = await Promise.all([select(ctx, null), namePosts(ctx)])
  return { rows: rows.map((row) => present(ctx, row, posts)) }
}

type ArrivalRow = {
  id: string
  line: number
  listed: boolean
  presence: Presence
  child: boolean
  ill: boolean
  talk: boolean
  outcome: ArrivalOutcome | null
  number: string | null
  record: string | null
  sealed: Buffer
}

/** One, line by line. Throws `not-found`. */
export async function readReception(ctx: Context, id: string) {
  const [[row], posts] = await Promise.all([select(ctx, id), namePosts(ctx)])
  if (row === undefined) throw new Problem('not-found')
  const rows = await ctx.sql<ArrivalRow>`
    select a.id, a.line, a.listed, a.presence, a.child, a.ill, a.talk, a.outcome, c.number, a.record, a.sealed
    from cases.arrivals a left join cases.cases c on c.id = a.case_id where a.reception = ${id} order by a.line`
  const persons = await personsOf(
    ctx,
    rows.flatMap(({ record }) => record ?? []),
  )
  const people = await Promise.all(
    rows.map(async ({ sealed, number, record, ...one }) => {
      const listed = await openArrival(ctx, one.id, sealed)
      return {
        ...{ ...one, case: number, name: listed?.name ?? null, sex: listed?.sex ?? null },
        ...{ bornYear: listed?.bornYear ?? null, paper: listed?.paper ?? '' },
        person: persons.get(record ?? '') ?? null,
      }
    }),
  )
  return { ...present(ctx, row, posts), people }
}
