/** The list of cases this reader sees, late ones first. */
import type { PostRef } from '../access/model.ts'
import { readPosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { type CaseKind, caseKinds } from './model.ts'

const pageSize = 50

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
}

const titleOf = (row: Row): Words => ({
  id: `${caseKinds[row.kind].id} · ${row.victims} terduga korban`,
  en: `${caseKinds[row.kind].en} · ${row.victims} presumed victim${row.victims === 1 ? '' : 's'}`,
})

const select = (ctx: Context, where: { state: string | null; kind: string | null; id: string | null }, skip: number) =>
  ctx.sql<Row>`
    select c.id, c.number, c.kind, c.state, c.opened_at "openedAt", c.coordinating, v.victims, v."withOutcome", s."openSteps", s.overdue, s."nextDueAt"
    from cases.cases c
      join lateral (
        select count(*)::int victims, count(outcome)::int "withOutcome" from cases.participants p
        where p.case_id = c.id and p.role in ('presumed victim', 'victim')) v on true
      join lateral (
        select count(*)::int "openSteps", count(*) filter (where due_at < ${ctx.now})::int overdue, min(due_at) "nextDueAt"
        from cases.steps s where s.case_id = c.id and s.state = 'open') s on true
    where (${where.state}::text is null or c.state = ${where.state}) and (${where.kind}::text is null or c.kind = ${where.kind})
      and (${where.id}::uuid is null or c.id = ${where.id})
    order by c.state desc, s.overdue desc, c.opened_at desc limit ${pageSize} offset ${skip}`

const present = (rows: Row[], posts: Map<string, PostRef>): CaseRow[] =>
  rows.map((row) => ({
    ...row,
    title: titleOf(row),
    coordinating: posts.get(row.coordinating)!,
    openedAt: row.openedAt.toISOString(),
    nextDueAt: row.nextDueAt?.toISOString() ?? null,
  }))

/** One page and the number of all that fit. */
export async function readCases(
  ctx: Context,
  filter: { state?: string | undefined; kind?: string | undefined; page?: number | undefined },
): Promise<{ total: number; rows: CaseRow[] }> {
  const where = { state: filter.state ?? null, kind: filter.kind ?? null, id: null }
  const [rows, posts, [count]] = await Promise.all([
    select(ctx, where, (filter.page ?? 0) * pageSize),
    readPosts(ctx),
    ctx.sql<{ total: number }>`
      select count(*)::int total from cases.cases c
      where (${where.state}::text is null or c.state = ${where.state}) and (${where.kind}::text is null or c.kind = ${where.kind})`,
  ])
  return { total: count!.total, rows: present(rows, posts) }
}

/** One case in the form of the list, with all posts; null when this reader may not see it. */
export async function readCaseRow(
  ctx: Context,
  id: string,
): Promise<{ row: CaseRow; posts: Map<string, PostRef> } | null> {
  const [rows, posts] = await Promise.all([select(ctx, { state: null, kind: null, id }, 0), readPosts(ctx)])
  const [row] = present(rows, posts)
  return row === undefined ? null : { row, posts }
}
