/** Open tasks that name an officer who leaves name whoever stands in; without anybody, or where they are barred from the case, they are the post's. */
import type { Context } from '../../platform/context.ts'

/** Of one post; `only`: of these. Answers which moved. */
export async function moveTasks(
  ctx: Context,
  { from, to, post, only }: { from: string; to: string | undefined; post: string; only?: string[] },
): Promise<string[]> {
  const moved = await ctx.sql<{ id: string }>`
    update cases.tasks t set for_officer = case when exists (select from access.sight s where s.kind = 'case' and s.subject = t.case_id
      and s.bars and s.officer = ${to ?? null} and (s.until_at is null or s.until_at > ${ctx.now})) then null else ${to ?? null}::uuid end
    where t.for_post = ${post} and t.for_officer = ${from} and t.done_at is null
      and (${only ?? null}::uuid[] is null or t.id = any (${only ?? null}))
    returning t.id`
  return moved.map(({ id }) => id)
}
