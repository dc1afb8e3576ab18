/** The list of cases this reader sees, late ones first. */
import type { Pillar, PostRef } from '../access/model.ts'
import { namePosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { type CaseKind, caseKinds } from './model.ts'

const pageSize = 50
const mostCounted = 2_000

/** One case of the list. */
export type CaseRow = {
  id: string
  number: string
  kind: CaseKind
  state: 'open' | 'closed'
  openedAt: string
  title: Words
  coordinating: PostRef
  victims: number
  withOutcome: number
  openSteps: number
  overdue: number
  nextDueAt: string | null
}

type Row = Omit<CaseRow, 'title' | 'coordinating' | 'openedAt' | 'nextDueAt'> & {
  coordinating: string
  openedAt: Date
  nextDueAt: Date | null
  identified: number
}

/** Whom a letter identified is a victim, and no longer called presumed. */
function titleOf({ kind, victims, identified }: Row): Words {
  const presumed = victims - identified
  const victimsEn = (n: number) => `${n} ${n === 1 ? 'victim' : 'victims'}`
  const parts = [
    ...(identified > 0 ? [{ id: `${identified} korban`, en: victimsEn(identified) }] : []),
    ...(presumed > 0 || identified === 0
      ? [{ id: `${presumed} terduga korban`, en: `${presumed} presumed victim${presumed === 1 ? '' : 's'}` }]
      : []),
  ]
  const said = (language: 'id' | 'en') => parts.map((one) => one[language]).join(', ')
  return { id: `${caseKinds[kind].id} · ${said('id')}`, en: `${caseKinds[kind].en} · ${said('en')}` }
}

/** What the list may be narrowed to; `pillar`: an agency of it is accountable for an open step, so that none is closed. */
type Where = { state: 'open' | 'closed' | null; kind: string | null; numbers: string[] | null; pillar: Pillar | null }

/** The page's cases in their order: open ones with the most late steps first, then the newest. Closed ones have no clocks left. */
const selectOpen = (ctx: Context, { kind, numbers, pillar }: Where, skip: number, take: number) =>
  ctx.sql<{ id: string }>`
    with late as materialized (
      select s.case_id, count(*) steps from cases.steps s where s.state = 'open' and s.due_at < ${ctx.now} group by s.case_id)
    select c.id from cases.cases c left join late on late.case_id = c.id
    where c.state = 'open' and (c.merged_into is null or not exists (select from cases.cases r where r.id = c.merged_into)) and (${kind}::text is null or c.kind = ${kind}) and (${numbers}::text[] is null or c.number = any (${numbers}))
      and (${pillar}::text is null or c.id in (select cases.with_steps_of(${pillar})))
    order by coalesce(late.steps, 0) desc, c.opened_at desc, c.id limit ${take} offset ${skip}`

const selectClosed = (ctx: Context, { kind, numbers }: Where, skip: number, take: number) =>
  ctx.sql<{ id: string }>`
    select c.id from cases.cases c
    where c.state = 'closed' and (c.merged_into is null or not exists (select from cases.cases r where r.id = c.merged_into)) and (${kind}::text is null or c.kind = ${kind}) and (${numbers}::text[] is null or c.number = any (${numbers}))
    order by c.opened_at desc, c.id limit ${take} offset ${skip}`

/** How many there are, counted no further than anybody turns pages. */
async function count(ctx: Context, state: 'open' | 'closed', { kind, numbers, pillar }: Where): Promise<number> {
  const [row] = await ctx.sql<{ n: number }>`
    select count(*)::int n from (select from cases.cases c
      where c.state = ${state} and (c.merged_into is null or not exists (select from cases.cases r where r.id = c.merged_into))
        and (${kind}::text is null or c.kind = ${kind}) and (${numbers}::text[] is null or c.number = any (${numbers}))
      and (${pillar}::text is null or c.id in (select cases.with_steps_of(${pillar})))
      limit ${mostCounted}) counted`
  return row!.n
}

const select = (ctx: Context, ids: string[]) =>
  ctx.sql<Row>`
    select c.id, c.number, c.kind, c.state, c.opened_at "openedAt", c.coordinating, v.victims, v.identified, v."withOutcome", s."openSteps", s.overdue, s."nextDueAt"
    from unnest(${ids}::uuid[]) with ordinality wanted (id, place) join cases.cases c using (id)
      join lateral (
        select count(*)::int victims, count(*) filter (where p.role = 'victim')::int identified, count(outcome)::int "withOutcome" from cases.participants p
        where p.case_id in (select cases.members_of(c.id)) and p.same_as is null and p.role in ('presumed victim', 'victim')) v on true
      join lateral (
        select count(*)::int "openSteps", count(*) filter (where due_at < ${ctx.now})::int overdue, min(due_at) "nextDueAt"
        from cases.steps s where s.case_id in (select cases.members_of(c.id)) and s.state = 'open') s on true
    order by wanted.place`

const present = (rows: Row[], posts: Map<string, PostRef>): CaseRow[] =>
  rows.map((row) => ({
    ...row,
    title: titleOf(row),
    coordinating: posts.get(row.coordinating)!,
    openedAt: row.openedAt.toISOString(),
    nextDueAt: row.nextDueAt?.toISOString() ?? null,
  }))

/** Numbers that were meant: as it stands on the letter, or only its running part ("123"), of either kind and the last ten years. */
function numbersMeant(ctx: Context, said: string): string[] {
  const running = /^\d{1,5}$/.exec(said)?.[0]
  if (running === undefined) return [said.toUpperCase()]
  const year = ctx.now.getUTCFullYear() + 1
  return Object.keys(caseKinds).flatMap((kind) =>
    Array.from({ length: 11 }, (_, back) => `${kind}-${year - back}-${running.padStart(5, '0')}`),
  )
}

/** The number of a case that became part of another finds the one that remains. */
async function withRemaining(ctx: Context, numbers: string[]): Promise<string[]> {
  const rows = await ctx.sql<{ number: string }>`
    select r.number from cases.cases c join cases.cases r on r.id = cases.root_of(c.id)
    where c.number = any (${numbers}) and c.merged_into is not null`
  return [...numbers, ...rows.map((row) => row.number)]
}

/** One page, and how many fit (`total`, at most two thousand are counted; `more` where there are others still). */
export async function readCases(
  ctx: Context,
  filter: {
    state?: 'open' | 'closed' | undefined
    kind?: string | undefined
    number?: string | undefined
    pillar?: Pillar | undefined
    page?: number | undefined
  },
): Promise<{ total: number; more: boolean; rows: CaseRow[] }> {
  const numbers = filter.number === undefined ? null : await withRemaining(ctx, numbersMeant(ctx, filter.number))
  const pillar = filter.pillar ?? null
  const where: Where = { state: filter.state ?? null, kind: filter.kind ?? null, numbers, pillar }
  const skip = (filter.page ?? 0) * pageSize
  const [open, closed, posts] = await Promise.all([
    where.state === 'closed' ? 0 : count(ctx, 'open', where),
    where.state === 'open' || pillar !== null ? 0 : count(ctx, 'closed', where),
    namePosts(ctx),
  ])
  const first = skip < open ? await selectOpen(ctx, where, skip, pageSize) : []
  const then =
    first.length < pageSize && closed > 0
      ? await selectClosed(ctx, where, Math.max(0, skip - open), pageSize - first.length)
      : []
  const rows = await select(
    ctx,
    [...first, ...then].map(({ id }) => id),
  )
  const total = open + closed
  return { total: Math.min(total, mostCounted), more: total >= mostCounted, rows: present(rows, posts) }
}

/** One case in the form of the list, with all posts; null when this reader may not see it. */
export async function readCaseRow(
  ctx: Context,
  id: string,
): Promise<{ row: CaseRow; posts: Map<string, PostRef> } | null> {
  const [rows, posts] = await Promise.all([select(ctx, [id]), namePosts(ctx)])
  const [row] = present(rows, posts)
  return row === undefined ? null : { row, posts }
}
