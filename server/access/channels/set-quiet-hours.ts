/** Quiet hours of posts: everybody's, and those of posts that have their own; when they end a post's day begins. */
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { readPosts } from '../posts.ts'
import type { Quiet } from './choose-channels.ts'

/** 21.00 to 06.00: a local rule, to be confirmed; an installation that has said otherwise keeps it. */
const shipped: Quiet = { from: 21 * 60, to: 6 * 60 }

/** Everybody's quiet hours, where nobody has set them. */
export async function declareQuietHours(ctx: Context): Promise<void> {
  await ctx.sql`
    insert into access.quiet_hours (post, quiet_from, quiet_to, changed_at) values (null, ${shipped.from}, ${shipped.to}, ${ctx.now})
    on conflict (post) do nothing`
}

/** Everybody's, and each post that has its own. */
export async function readQuietHours(ctx: Context) {
  const [rows, posts] = await Promise.all([
    ctx.sql<Quiet & { post: string | null }>`select post, quiet_from "from", quiet_to "to" from access.quiet_hours`,
    readPosts(ctx),
  ])
  const { from, to } = rows.find((row) => row.post === null)!
  return {
    usual: { from, to },
    own: rows.flatMap((row) => {
      const post = posts.get(row.post ?? '')
      return post === undefined ? [] : [{ post, from: row.from, to: row.to }]
    }),
    posts: [...posts.values()],
  }
}

/** Sets them for a post, or for everybody; `quiet` null: the post is quiet with everybody again. The next morning follows them. */
export async function setQuietHours(ctx: Context, input: { post: string | null; quiet: Quiet | null }): Promise<void> {
  const { post, quiet } = input
  const posts = await readPosts(ctx)
  if (post !== null && !posts.has(post)) throw new Problem('not-found')
  if (quiet === null) {
    if (post === null) throw wrongField('quiet', { id: 'wajib bagi semua pos', en: 'is needed for all posts' })
    await ctx.sql`delete from access.quiet_hours where post = ${post}`
  } else {
    if (quiet.from === quiet.to)
      throw wrongField('quiet', { id: 'mulai dan akhirnya sama', en: 'begins and ends at the same minute' })
    await ctx.sql`
      insert into access.quiet_hours (post, quiet_from, quiet_to, changed_at, changed_by)
      values (${post}, ${quiet.from}, ${quiet.to}, ${ctx.now}, ${ctx.actor.officer})
      on conflict (post) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by`
  }
  ctx.leave('post day', post === null ? [...posts.keys()] : [post])
}
