/** Pages of the journal for those who may read it: references and counts. */
import type { Context } from '../platform/context.ts'

const pageSize = 50

/** Newest first, before a line's number. */
export const readLinesPage = (ctx: Context, before: string | null, does: string | null) =>
  ctx.sql<{
    id: string
    at: string
    who: string | null
    post: string | null
    does: string
    about: string | null
    subjects: string[]
    count: number | null
    purpose: string | null
    outcome: string
    problem: string | null
    sealed: boolean
    demoClock: boolean
  }>`
    select l.id::text, l.at, coalesce(l.officer, l.key)::text who, l.post::text, l.does, l.subject_kind about, l.subjects, l.counted count,
      l.purpose, l.outcome, l.problem, l.demo_clock "demoClock",
      exists (select from journal.line_hashes h where h.line = l.id) sealed
    from journal.lines l
    where (${before}::bigint is null or l.id < ${before}) and (${does}::text is null or l.does = ${does})
    order by l.id desc limit ${pageSize}`

/** The newest block. */
export async function readSeal(
  ctx: Context,
): Promise<{ block: number; at: string; lines: number; hash: string } | null> {
  const [row] = await ctx.sql<{ block: number; at: string; lines: number; hash: string }>`
    select number::int block, sealed_at at, lines, encode(hash, 'hex') hash from journal.blocks order by number desc limit 1`
  return row ?? null
}
