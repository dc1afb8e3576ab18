/** "See as": an officer looks at the screens as another role at another agency would see them; reading alone, never more than they may themselves. */
import type { Context, Glance, PurposeOfUse, Seat } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import { allowed, type Permission, type Role, roleNames } from '../model.ts'

/** Written in the header as `role@agency`. Throws for a seat in which nobody sits. */
export async function getSeat(at: Glance, asked: string, purpose: PurposeOfUse | null): Promise<Seat> {
  const [role = '', agency = ''] = asked.split('@')
  const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(agency)
  const [row] = known
    ? await at.sql<{ short: string; opens: Record<string, string[]> | null }>`
    select n.short, access.opens(g.id, ${purpose}, ${at.now}) opens
    from access.agencies g join access.agency_names n on n.agency = g.id and n.from_at <= ${at.now} and coalesce(n.until_at > ${at.now}, true)
    where g.id = ${agency} and exists (
      select from access.assignments a join access.posts p on p.id = a.post
      where p.agency = g.id and a.role = ${role} and a.from_at <= ${at.now} and coalesce(a.until_at > ${at.now}, true))`
    : []
  if (row === undefined) throw wrongField('x-see-as', { id: 'tidak ada peran itu', en: 'there is no such role' })
  return { role, agency, short: row.short, opens: row.opens ?? {} }
}

/** Every role at every agency in which somebody sits now; nobody is named. */
export async function readSeats(
  ctx: Context,
): Promise<{ seat: string; role: Words; agency: string; may: Permission[] }[]> {
  const rows = await ctx.sql<{ role: Role; agency: string; short: string }>`
    select distinct a.role, n.agency, n.short from access.assignments a
      join access.posts p on p.id = a.post join access.agency_names n on n.agency = p.agency and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    where a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true) order by n.short, a.role`
  return rows.map(({ role, agency, short }) => ({
    ...{ seat: `${role}@${agency}`, role: roleNames[role], agency: short, may: [...allowed[role]] },
  }))
}
