/** A note about one victim, for everyone on the case, one's own agency, or oneself. */
import type { Context } from '../../../platform/context.ts'
import { openWords, sealWords } from '../seal.ts'
import { getVictim, noteTouch } from '../store.ts'
import { type Audience, audiences } from './model.ts'

/** `spoke`: somebody spoke with her, so that the silence counts from today. */
export async function keepNote(
  ctx: Context,
  input: { participant: string; audience: Audience; note: string; spoke: boolean },
): Promise<{ id: string }> {
  const victim = await getVictim(ctx, input.participant)
  const id = ctx.id()
  await ctx.sql`
    insert into cases.notes (id, participant, case_id, audience, agency, post, officer, at, sealed)
    values (${id}, ${victim.id}, ${victim.case_id}, ${input.audience}, ${ctx.actor.agency}, ${ctx.actor.post}, ${ctx.actor.officer},
      ${ctx.now}, ${await sealWords(ctx, 'note', id, { note: input.note })})`
  if (input.spoke) await noteTouch(ctx, victim)
  return { id }
}

/** Those meant for this reader, newest first. */
export async function readNotes(ctx: Context, participant: string) {
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
    where n.participant = ${participant} order by n.at desc, n.id desc limit 200`
  return Promise.all(
    rows.map(async ({ id, audience, at, by, post, sealed }) => ({
      ...{ id, audience: audiences[audience], at: at.toISOString(), by: by ?? '', post },
      note: (await openWords<{ note: string }>(ctx, 'note', id, sealed))?.note ?? '',
    })),
  )
}
