/** What the web needs to know of who is signed in, for which post, and of this installation. */
import { z } from 'zod'
import type { Context } from '../platform/context.ts'
import { allowed, type Permission, type PostRef, type Role, roleNames } from './model.ts'
import { readPosts } from './posts.ts'

/** Words in both languages, on the wire. */
export const wordsSchema = z.object({ id: z.string(), en: z.string() })

/** A moment on the wire: ISO 8601 in UTC; rows bring it as a Date. */
export const timeSchema = z.preprocess((at) => (at instanceof Date ? at.toISOString() : at), z.string())

/** A post on the wire. */
export const postSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  zone: z.string(),
  agency: z.object({ id: z.string(), short: z.string(), name: z.string() }),
  jurisdiction: z.object({ code: z.string(), name: z.string() }),
  closed: z.literal(true).optional(),
})

/** Who is signed in (all null when nobody is), what they may do, and where they are. */
export const whoSchema = z.object({
  officer: z.object({ id: z.string(), name: z.string(), login: z.string() }).nullable(),
  post: postSchema.nullable(),
  posts: z.array(postSchema),
  role: z.object({ code: z.string(), name: wordsSchema }).nullable(),
  may: z.array(z.string()),
  /** Whether this post heads any: who heads none has nobody to move. */
  heads: z.boolean(),
  installation: z.object({
    id: z.string(),
    name: z.string(),
    demo: z.boolean(),
    loading: z.boolean(),
    empty: z.boolean(),
  }),
  now: z.string(),
})
export type Who = z.infer<typeof whoSchema>

/** Reads it for the actor of this transaction. */
export async function readWho(ctx: Context): Promise<Who> {
  const { id, name, demo, loading } = ctx.installation
  const { officer, post, role } = ctx.actor
  const [[any], posts, [person], mine, [head]] = await Promise.all([
    ctx.sql<{ empty: boolean }>`select not exists (select from access.officers) empty`,
    officer === null ? new Map<string, PostRef>() : readPosts(ctx),
    ctx.sql<{ id: string; name: string; login: string }>`
      select id, name, login from access.officers where id = ${officer}`,
    ctx.sql<{ post: string }>`
      select distinct post from access.assignments
      where officer = ${officer} and from_at <= ${ctx.now} and coalesce(until_at > ${ctx.now}, true)`,
    ctx.sql<{ heads: boolean }>`select exists (select from access.posts where access.heads(id)) heads`,
  ])
  const installation = { id, name, demo, loading, empty: any!.empty }
  const now = ctx.now.toISOString()
  if (officer === null || post === null || role === null) {
    return { officer: null, post: null, posts: [], role: null, may: [], heads: false, installation, now }
  }
  return {
    officer: person ?? null,
    post: posts.get(post) ?? null,
    posts: mine.flatMap((row) => posts.get(row.post) ?? []),
    role: { code: role, name: roleNames[role as Role] },
    may: [...(allowed[role as Role] as readonly Permission[])],
    heads: head!.heads,
    installation,
    now,
  }
}
