/** Agreements as the screens show them: parties, what is opened to whom and why, what was done to them, which keys rest on them. */
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { mayDo, type Permission, type Role, roleNames } from '../model.ts'
import { type AgreementState, stateOfAgreement, whyStopped } from './agreement-state.ts'

type Row = {
  id: string
  number: string
  agency: string
  counterpart: string | null
  source: string
  direction: 'receive' | 'send'
  groups: string[]
  purposes: string[]
  legal_id: string
  legal_en: string
  from: Date
  until: Date
  reviewAt: Date
  approved: boolean
  revokedAt: Date | null
  alone: boolean
}

/** One line of the list. */
export type Agreement = {
  id: string
  number: string
  agency: string
  counterpart: string | null
  source: string
  direction: 'receive' | 'send'
  groups: string[]
  purposes: string[]
  legal: Words
  from: string
  until: string
  reviewAt: string
  reviewDue: boolean
  state: AgreementState
  inForce: boolean
  alone: boolean
}

function tell({ legal_id, legal_en, approved, revokedAt, from, until, reviewAt, ...row }: Row, now: Date): Agreement {
  const state = stateOfAgreement({ approved, revokedAt, from, until }, now)
  return {
    ...row,
    legal: { id: legal_id, en: legal_en },
    from: from.toISOString(),
    until: until.toISOString(),
    reviewAt: reviewAt.toISOString(),
    reviewDue: state === 'in force' && reviewAt <= now,
    state,
    inForce: state === 'in force',
  }
}

const readRows = (ctx: Context, id: string | null) =>
  ctx.sql<Row>`
    select g.id, g.number, n.short agency, c.short counterpart, g.source, g.direction, g.groups, g.purposes, g.legal_id, g.legal_en,
      g.from_at "from", g.until_at "until", coalesce(g.review_at, g.until_at) "reviewAt", g.approved_by is not null approved, g.revoked_at "revokedAt", g.alone
    from access.agreements g
      join access.agency_names n on n.agency = g.receiver and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
      left join access.agency_names c on c.agency = g.counterpart and c.from_at <= ${ctx.now} and coalesce(c.until_at > ${ctx.now}, true)
    where ${id}::uuid is null or g.id = ${id}
    order by n.short, g.source, g.number`

/** All agreements: what an agency may receive, and on what ground it sends. */
export const readAgreements = async (ctx: Context): Promise<Agreement[]> =>
  (await readRows(ctx, null)).map((row) => tell(row, ctx.now))

/** One agreement with its history, its keys and who sees what by it; null when there is none. */
export async function readAgreement(ctx: Context, id: string) {
  const [row] = await readRows(ctx, id)
  if (row === undefined) return null
  const agreement = tell(row, ctx.now)
  return {
    ...agreement,
    operator: ctx.installation.name,
    stopped: whyStopped(row.number, row, ctx.now),
    history: await readHistory(ctx, id),
    keys: await readKeysUnder(ctx, id),
    readers: agreement.direction === 'receive' ? await readReaders(ctx, id) : [],
  }
}

type Happened = {
  does: 'drafted' | 'approved' | 'reviewed' | 'revoked'
  by: string | null
  at: string
  says: string | null
}

const readHistory = (ctx: Context, id: string) =>
  ctx.sql<Happened>`
    select h.does, o.name "by", to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, h.says from (
      select 1 rank, 'drafted' does, drafted_by officer, drafted_at at, null::text says from access.agreements where id = ${id}
      union all select 2, 'approved', approved_by, approved_at, null from access.agreements where id = ${id}
      union all select 4, 'revoked', revoked_by, revoked_at, revoked_because from access.agreements where id = ${id}
      union all select 3, 'reviewed', officer, at, finding from access.agreement_reviews where agreement = ${id}) h
      left join access.officers o on o.id = h.officer
    where h.at is not null order by h.at, h.rank`

const readKeysUnder = (ctx: Context, id: string) =>
  ctx.sql<{
    id: string
    name: string
    starts: string
    post: string
    lastUsedAt: string | null
    revokedAt: string | null
  }>`
    select k.id, k.name, k.starts, p.name post, k.last_used_at "lastUsedAt", k.revoked_at "revokedAt"
    from access.keys k join access.posts p on p.id = k.post where k.agreement = ${id} order by k.made_at`

const reading: Permission[] = ['read persons', 'read alerts', 'read cases']

/** Who sees by it: the receiving agency's people whose role reads persons, alerts or cases, by post and role. */
async function readReaders(ctx: Context, id: string): Promise<{ post: string; role: Words; people: number }[]> {
  const rows = await ctx.sql<{ post: string; role: Role; people: number }>`
    select p.name post, a.role, count(distinct a.officer)::int people
    from access.agreements g join access.posts p on p.agency = g.receiver
      join access.assignments a on a.post = p.id and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true)
      join access.officers o on o.id = a.officer and o.ended_at is null
    where g.id = ${id} group by p.name, a.role order by p.name, a.role`
  return rows
    .filter((row) => reading.some((permission) => mayDo(row.role, permission)))
    .map((row) => ({ ...row, role: roleNames[row.role] }))
}
