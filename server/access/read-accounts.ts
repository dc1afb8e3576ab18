/** Lists for the accounts screen: who acts for which post, what was agreed, which role may do what. */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { allowed, permissions, type Role, roleNames } from './model.ts'

/** Officers with their assignments. */
export async function readAccounts(ctx: Context) {
  const rows = await ctx.sql<{
    id: string
    name: string
    login: string
    post: string
    postCode: string
    agency: string
    role: Role
    from: string
    until: string | null
  }>`
    select o.id, o.name, o.login, p.name post, p.code "postCode", n.short agency, a.role, a.from_at "from", a.until_at "until"
    from access.officers o
      join access.assignments a on a.officer = o.id
      join access.posts p on p.id = a.post
      join access.agency_names n on n.agency = p.agency and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    order by n.short, o.name`
  return rows.map((row) => ({ ...row, role: roleNames[row.role] as Words }))
}

/** Agreements with both directions: what an agency may receive, and on what ground it sends. */
export async function readAgreements(ctx: Context) {
  const rows = await ctx.sql<{
    id: string
    number: string
    agency: string
    source: string
    direction: string
    groups: string[]
    purposes: string[]
    legal_id: string
    legal_en: string
    from: string
    until: string
    inForce: boolean
    alone: boolean
  }>`
    select g.id, g.number, n.short agency, g.source, g.direction, g.groups, g.purposes, g.legal_id, g.legal_en, g.from_at "from",
      g.until_at "until", g.alone, g.revoked_at is null and g.from_at <= ${ctx.now} and g.until_at > ${ctx.now} "inForce"
    from access.agreements g
      join access.agency_names n on n.agency = g.receiver and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    order by n.short, g.source, g.number`
  return rows.map(({ legal_id, legal_en, ...row }) => ({ ...row, legal: { id: legal_id, en: legal_en } }))
}

/** Role × permission, as the doors ask it. */
export async function readPermissionTable() {
  const roles = Object.entries(roleNames).map(([code, name]) => ({ code, name: name as Words }))
  const rows = permissions.map((permission) => ({
    permission: permission as string,
    roles: roles.filter((role) => allowed[role.code as Role].includes(permission)).map((role) => role.code),
  }))
  return { roles, rows }
}
