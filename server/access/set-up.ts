/** The first administrator of an empty installation; possible once, while nobody has an account. */
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { assignPost } from './load-organisation.ts'

/** Who begins. */
export type FirstAdministrator = {
  name: string
  login: string
  jurisdiction: string
  jurisdictionName: string
  agencyName: string
}

/** Makes the agency that runs the installation, its office, and its administrator. Throws `not-found` once somebody exists. */
export async function makeFirstAdministrator(
  ctx: Context,
  input: FirstAdministrator,
  password: string,
): Promise<string> {
  await ctx.sql`select pg_advisory_xact_lock(7253)`
  const [any] = await ctx.sql<{ empty: boolean }>`select not exists (select from access.officers) empty`
  if (!any!.empty) throw new Problem('not-found')
  const [agency, post, officer] = [ctx.id(), ctx.id(), ctx.id()]
  const began = ctx.now
  await ctx.sql`
    insert into access.jurisdictions (code, name, zone) values (${input.jurisdiction}, ${input.jurisdictionName}, 'Asia/Pontianak')
    on conflict do nothing`
  await ctx.sql`
    insert into access.agencies (id, code, kind, pillar, from_at) values (${agency}, 'pengelola', 'city', 'coordination', ${began})`
  await ctx.sql`
    insert into access.agency_names (agency, short, name, from_at) values (${agency}, ${input.agencyName.slice(0, 60)}, ${input.agencyName}, ${began})`
  await ctx.sql`
    insert into access.posts (id, code, agency, name, kind, jurisdiction, zone, from_at)
    values (${post}, 'pengelola', ${agency}, 'Pengelola sistem', 'office', ${input.jurisdiction}, 'Asia/Pontianak', ${began})`
  await ctx.sql`
    insert into access.officers (id, login, name, password, created_at) values (${officer}, ${input.login}, ${input.name}, ${password}, ${began})`
  await assignPost(ctx, officer, post, 'administrator')
  return officer
}
