/** Makes, lists and revokes API keys of agency systems: shown once, kept as a hash, only against an agreement to send (P8). */
import { randomBytes } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { hashToken } from './find-actor.ts'
import { mayDo } from './model.ts'

/** What a new key is for; `agreements` are agreements to send, all of one agency. */
export type KeyWanted = { name: string; post: string; agreement: string; sources: string[] }

/** An integrator makes keys for their own agency only; an administrator for any. */
export async function makeKey(ctx: Context, wanted: KeyWanted): Promise<{ id: string; key: string }> {
  const [agreement] = await ctx.sql<{ id: string; agency: string; source: string }>`
    select g.id, g.receiver agency, g.source from access.agreements g
    where g.id = ${wanted.agreement} and g.direction = 'send' and g.revoked_at is null and g.approved_by is not null
      and g.from_at <= ${ctx.now} and g.until_at > ${ctx.now}`
  if (agreement === undefined || !reaches(ctx, agreement.agency)) throw new Problem('not-found')
  const [post] = await ctx.sql`select id from access.posts where id = ${wanted.post} and agency = ${agreement.agency}`
  if (post === undefined) throw wrongField('post', { id: 'bukan pos instansi itu', en: 'is not a post of that agency' })
  if (wanted.sources.some((source) => source !== agreement.source)) {
    throw wrongField('sources', { id: 'tidak tercakup perjanjian ini', en: 'are not covered by this agreement' })
  }
  const key = `simpul_${randomBytes(32).toString('base64url')}`
  const id = ctx.id()
  await ctx.sql`
    insert into access.keys (id, agency, post, agreement, name, starts, hash, sources, made_at, made_by)
    values (${id}, ${agreement.agency}, ${wanted.post}, ${agreement.id}, ${wanted.name}, ${key.slice(0, 12)}, ${hashToken(key)},
      ${wanted.sources}, ${ctx.now}, ${ctx.actor.officer})`
  return { id, key }
}

const reaches = (ctx: Context, agency: string) =>
  mayDo(ctx.actor.role, 'manage accounts') || agency === ctx.actor.agency

/** Keys of the actor's agency, or of all for an administrator; never the key itself. */
export async function readKeys(ctx: Context) {
  return ctx.sql<{
    id: string
    name: string
    starts: string
    agency: string
    sources: string[]
    agreement: string
    madeAt: string
    lastUsedAt: string | null
    revokedAt: string | null
  }>`
    select k.id, k.name, k.starts, n.short agency, k.sources, g.number agreement, k.made_at "madeAt", k.last_used_at "lastUsedAt", k.revoked_at "revokedAt"
    from access.keys k join access.agreements g on g.id = k.agreement
      join access.agency_names n on n.agency = k.agency and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    where k.agency = ${ctx.actor.agency} or ${mayDo(ctx.actor.role, 'manage accounts')}
    order by k.made_at desc`
}

/** A revoked key stops at once. */
export async function revokeKey(ctx: Context, id: string): Promise<void> {
  const rows = await ctx.sql<{ agency: string }>`select agency from access.keys where id = ${id} and revoked_at is null`
  if (rows[0] === undefined || !reaches(ctx, rows[0].agency)) throw new Problem('not-found')
  await ctx.sql`update access.keys set revoked_at = ${ctx.now} where id = ${id}`
}
