/** Notes about a case as a whole, for everyone on it, one's own agency, or oneself; a note about one victim stands in her file. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { findWhole, lockCase } from '../store.ts'
import { type Audience, audiences } from '../victims/care/model.ts'
import { openWords, sealWords } from '../victims/seal.ts'

/** Whoever sees the open case may write one. */
export async function keepCaseNote(
  ctx: Context,
  input: { case: string; audience: Audience; note: string },
): Promise<{ id: string }> {
  const found = await lockCase(ctx, await findWhole(ctx, input.case))
  const id = ctx.id()
  await ctx.sql`
    insert into cases.notes (id, participant, case_id, audience, agency, post, officer, at, sealed)
    values (${id}, null, ${found.id}, ${input.audience}, ${ctx.actor.agency}, ${ctx.actor.post}, ${ctx.actor.officer}, ${ctx.now},
      ${await sealWords(ctx, 'note', id, { note: input.note })})`
  ctx.tell('cases', found.id)
  return { id }
}

/** Those meant for this reader, the newest first. Throws `not-found`. */
export async function readCaseNotes(ctx: Context, id: string) {
  const [found] = await ctx.sql`select id from cases.cases where id = ${id}`
  if (found === undefined) throw new Problem('not-found')
  const rows = await ctx.sql<{
    id: string
    audience: Audience
    at: Date
    by: string | null
    post: string
    sealed: Buffer
  }>`
    select n.id, n.audience, n.at, o.name "by", p.name post, n.sealed from cases.notes n
      left join access.officers o on o.id = n.officer join access.posts p on p.id = n.post
    where n.case_id in (select cases.members_of(${id})) and n.participant is null order by n.at desc, n.id desc limit 200`
  return Promise.all(
    rows.map(async ({ id, audience, at, by, post, sealed }) => ({
      ...{ id, audience: audiences[audience], at: at.toISOString(), by: by ?? '', post },
      note: (await openWords<{ note: string }>(ctx, 'note', id, sealed))?.note ?? '',
    })),
  )
}
