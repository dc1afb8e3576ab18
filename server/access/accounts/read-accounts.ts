/** Lists for the administrator's screens: who acts for which post, which role may do what, who did what. */

import { readLinesPage, readSeal } from '../../journal/read-lines.ts'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { wordsOfDoor } from '../doors.ts'
import { allowed, permissions, type Role, roleNames } from '../model.ts'

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

/** Role × permission, as the doors ask it. */
export async function readPermissionTable() {
  const roles = Object.entries(roleNames).map(([code, name]) => ({ code, name: name as Words }))
  const rows = permissions.map((permission) => ({
    permission: permission as string,
    roles: roles.filter((role) => allowed[role.code as Role].includes(permission)).map((role) => role.code),
  }))
  return { roles, rows }
}

type NameRow = { id: string; name: string }

/** A page of the journal, newest first, with the names of who acted: officers, keys, posts. About whom it was stays a reference. */
export async function readJournal(ctx: Context, before: string | null, does: string | null) {
  const rows = await readLinesPage(ctx, before, does)
  const who = rows.flatMap((row) => row.who ?? [])
  const posts = rows.flatMap((row) => row.post ?? [])
  const named = await ctx.sql<NameRow>`
    select id, name from access.officers where id = any (${who}::uuid[])
    union all select id, name from access.keys where id = any (${who}::uuid[])
    union all select id, name from access.posts where id = any (${posts}::uuid[])`
  const names = new Map(named.map((row) => [row.id, row.name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    rows: rows.map((row) => ({
      ...row,
      who: nameOf(row.who),
      post: nameOf(row.post),
      doesWords: wordsOfDoor(row.does),
    })),
    seal: await readSeal(ctx),
  }
}
