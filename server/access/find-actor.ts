/** Who asks: from a session's cookie or an API key, with what agreements open to their agency for this purpose. */
import { createHash } from 'node:crypto'
import { type Actor, type Context, type Glance, nobody, type PurposeOfUse } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'

/** Tokens and keys are long and random: a plain hash is enough, and look-up is by equality. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The officer behind a session; null when the cookie is unknown. Throws `session-over` when it has ended or was revoked. */
export async function findOfficer(at: Glance, token: string, purpose: PurposeOfUse | null): Promise<Actor | null> {
  const [row] = await at.sql<{
    session: string
    officer: string
    post: string
    agency: string
    role: string
    over: boolean
    opens: Record<string, string[]> | null
  }>`
    with asked as (
    select s.id session, s.officer, a.post, p.agency, a.role,
      s.revoked_at is not null or s.ends_at <= ${at.now} or o.ended_at is not null
        or a.from_at > ${at.now} or coalesce(a.until_at <= ${at.now}, false) as over,
      s.last_seen_at < ${at.now}::timestamptz - interval '1 minute' as idle,
      access.opens(p.agency, ${purpose}, ${at.now}) opens
    from access.sessions s
      join access.assignments a on a.id = s.assignment
      join access.posts p on p.id = a.post
      join access.officers o on o.id = s.officer
    where s.token_hash = ${hashToken(token)}),
    seen as (
      update access.sessions s set last_seen_at = ${at.now} from asked where s.id = asked.session and asked.idle and not asked.over)
    select session, officer, post, agency, role, over, opens from asked`
  if (row === undefined) return null
  if (row.over) throw new Problem('session-over')
  return { ...nobody, kind: 'officer', ...pick(row), opens: row.opens ?? {} }
}

const pick = (row: { session: string; officer: string; post: string; agency: string; role: string }) => ({
  session: row.session,
  officer: row.officer,
  post: row.post,
  agency: row.agency,
  role: row.role,
})

/**
 * Asked at the end of a deed: throws when the key was revoked, or its agreement, while the deed ran, so that nothing of it is kept. Whoever
 * revokes now waits until we have committed: once revoking is answered, nothing more is kept under the key.
 */
export async function mustHoldKey(ctx: Context): Promise<void> {
  if (ctx.actor.kind !== 'system') return
  const [row] = await ctx.sql<{ agreement: string; revoked: boolean; lapsed: boolean }>`
    select g.number agreement, k.revoked_at is not null revoked, g.revoked_at is not null lapsed
    from access.keys k join access.agreements g on g.id = k.agreement where k.id = ${ctx.actor.key} for share`
  if (row?.revoked !== false) throw new Problem('key-unknown')
  if (row.lapsed) throw new Problem('key-lapsed', { agreement: row.agreement })
}

/** The agency's system behind an API key. Throws `key-unknown`, or `key-lapsed` when its agreement is no longer in force. */
export async function getSystem(at: Glance, key: string): Promise<Actor> {
  const [row] = await at.sql<{
    id: string
    agency: string
    post: string
    sources: string[]
    agreement: string
    lapsed: boolean
  }>`
    with asked as (
    select k.id, k.agency, k.post, k.sources, g.number agreement,
      g.revoked_at is not null or g.until_at <= ${at.now} or g.from_at > ${at.now} or g.approved_by is null as lapsed,
      coalesce(k.last_used_at < ${at.now}::timestamptz - interval '1 minute', true) as idle
    from access.keys k join access.agreements g on g.id = k.agreement
    where k.hash = ${hashToken(key)} and k.revoked_at is null),
    used as (
      update access.keys k set last_used_at = ${at.now} from asked where k.id = asked.id and asked.idle and not asked.lapsed)
    select id, agency, post, sources, agreement, lapsed from asked`
  if (row === undefined) throw new Problem('key-unknown')
  if (row.lapsed) throw new Problem('key-lapsed', { agreement: row.agreement })
  return {
    ...nobody,
    kind: 'system',
    key: row.id,
    agency: row.agency,
    post: row.post,
    role: 'agency-system',
    sends: row.sources,
  }
}
