/** The timeline of a case, and of those that are one with it: sentences made for this reader from codes and values. */
import type { PostRef } from '../access/model.ts'
import type { Context } from '../platform/context.ts'
import { sentenceOfCaseEvent } from './sentences.ts'
import type { Sop } from './sop.ts'
import type { Terms } from './sops/model.ts'

/** As far as this reader sees it, in its order. */
export async function readTimeline(
  ctx: Context,
  id: string,
  posts: Map<string, PostRef>,
  sops: Sop[],
  { events }: Terms,
) {
  const rows = await ctx.sql<{
    at: Date
    by: string | null
    post: string | null
    does: string
    values: Record<string, string>
    note: string | null
  }>`
    select e.at, o.name "by", e.post, e.does, e.values, e.note from cases.events e left join access.officers o on o.id = e.officer
    where e.case_id in (select cases.members_of(${id})) order by e.at, e.id`
  return rows.map((row) => ({
    at: row.at.toISOString(),
    by: row.by,
    post: row.post === null ? null : (posts.get(row.post)?.name ?? null),
    does: sentenceOfCaseEvent(row.does, row.values, sops, events),
    note: row.note,
  }))
}
