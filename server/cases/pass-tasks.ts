/** A post that works on a case no more leaves no task behind that nobody sees. */
import type { Context } from '../platform/context.ts'

/**
 * Open tasks of a post that carries no track, coordinates nothing and works jointly on nothing any more in these cases: from now on `to`'s
 * (null: whoever coordinates), for whoever of it takes them. To be called while the reader still sees the cases.
 */
export async function passTasks(ctx: Context, cases: string[], from: string, to: string | null): Promise<void> {
  await ctx.sql`
    update cases.tasks t set for_post = coalesce(${to}::uuid, c.coordinating), for_officer = null from cases.cases c
    where t.case_id = any (${cases}::uuid[]) and c.id = t.case_id and t.for_post = ${from} and t.done_at is null and c.coordinating <> ${from}
      and not exists (select from cases.tracks k where k.case_id = c.id and k.accountable = ${from})
      and not exists (select from cases.requests r where r.case_id = c.id and r.to_post = ${from} and r.kind = 'work jointly'
        and r.agreed and r.ended_at is null)`
}
