/** What one target counts, row by row: what was late first. A row leads to its case or report; nobody is named. */
import { mayDo } from '../access/model.ts'
import { readPosts } from '../access/posts.ts'
import { readStepWords } from '../cases/declare-sops.ts'
import { type Entrusted, entrusted } from '../cases/model.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { since, type TargetKind } from './read-targets.ts'

/** `endedAt` null: not answered or done yet. */
export type TargetRow = {
  number: string
  words: Words
  post: string
  dueAt: string
  endedAt: string | null
  kept: boolean
  link: string
}

/** Rows told at most; the total says how many there are. */
const most = 200

/** Newest last thirty days, under the reader's own sight. */
export async function readTarget(ctx: Context, { target }: { target: TargetKind }): Promise<{ rows: TargetRow[] }> {
  const posts = await readPosts(ctx)
  const rows = target === 'report' ? await reports(ctx) : await ofCases(ctx, target)
  return {
    rows: rows.map(({ post, due_at, ended_at, ...row }) => ({
      ...row,
      post: posts.get(post)?.name ?? '',
      dueAt: due_at.toISOString(),
      endedAt: ended_at?.toISOString() ?? null,
      kept: ended_at !== null && ended_at <= due_at,
    })),
  }
}

type Found = { number: string; words: Words; link: string; post: string; due_at: Date; ended_at: Date | null }

async function ofCases(ctx: Context, target: 'hand-over' | 'step'): Promise<Found[]> {
  const rows = await ctx.sql<{
    case_id: string
    number: string
    track: Entrusted
    code: string
    sop: string
    version: number
    post: string
    due_at: Date
    ended_at: Date | null
  }>`
    select k.case_id, c.number, k.track, coalesce(k.code, '') code, coalesce(k.sop, c.sop) sop, coalesce(k.sop_version, c.sop_version) "version",
      k.post, k.due_at, k.ended_at
    from cases.kept_rows(${target}, ${since(ctx)}, ${ctx.now}, ${most}) with ordinality
      k (case_id, track, code, sop, sop_version, post, due_at, ended_at, place) join cases.cases c on c.id = k.case_id
    order by k.place`
  const steps = target === 'step' ? await readStepWords(ctx, rows) : new Map<string, Words>()
  return rows.map(({ case_id, number, track, code, sop, version, ...row }) => ({
    ...row,
    number,
    words: steps.get(`${sop}@${version} ${code}`) ?? entrusted[track],
    link: `/cases/${case_id}`,
  }))
}

async function reports(ctx: Context): Promise<Found[]> {
  if (!mayDo(ctx.actor.role, 'answer reports')) return []
  const rows = await ctx.sql<{ id: string; number: string; post: string; due_at: Date; ended_at: Date | null }>`
    select id, number, answerable post, due_at, answered_at ended_at from reports.reports
    where due_at > ${since(ctx)} and (answered_at is not null or due_at < ${ctx.now})
    order by (answered_at is null or answered_at > due_at) desc, due_at desc, id limit ${most}`
  return rows.map(({ id, ...row }) => ({
    ...row,
    words: { id: 'Laporan warga', en: 'Citizen’s report' },
    link: `/reports/${id}`,
  }))
}
