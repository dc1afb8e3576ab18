/** Tells a post something it should notice: a code and values, of which sentences are made when they are read; never a name. */
import type { Context } from '../platform/context.ts'
import type { NoticeKind } from './notice-words.ts'

/**
 * Writes the notice and, in the same transaction, leaves what is sent of it to the step that makes it; `about` is what it leads to. With `now: 'yes'`
 * among the values it waits for no end of quiet hours (a life in danger).
 */
export async function notifyPost(
  ctx: Context,
  post: string,
  code: NoticeKind,
  about: { kind: string; id: string },
  values: object = {},
): Promise<void> {
  const id = ctx.id()
  await ctx.sql`
    insert into access.notices (id, post, code, values, subject_kind, subject, at)
    values (${id}, ${post}, ${code}, ${JSON.stringify(values)}, ${about.kind}, ${about.id}, ${ctx.now})`
  ctx.leave('notice written', [id])
  ctx.tell('notices', post)
}
