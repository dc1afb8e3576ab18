/** Tells a post something it should notice: a code and values, of which sentences are made when they are read; never a name. */
import type { Context } from '../platform/context.ts'

/** Writes the notice; `about` is what it leads to. */
export async function notifyPost(
  ctx: Context,
  post: string,
  code: string,
  about: { kind: string; id: string },
  values: object = {},
): Promise<void> {
  await ctx.sql`
    insert into access.notices (id, post, code, values, subject_kind, subject, at)
    values (${ctx.id()}, ${post}, ${code}, ${JSON.stringify(values)}, ${about.kind}, ${about.id}, ${ctx.now})`
  ctx.tell('notices', post)
}
