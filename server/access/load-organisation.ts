/** Loads an organisation file: adds what is not there yet by its code, inside one transaction; and begins one with its first administrator. */
import type { Context, House } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import { pillarOfKind } from './model.ts'
import type { Organisation } from './organisation.ts'
import { hashPassword } from './sign-in.ts'

/** How many of each were added. */
export type Added = {
  jurisdictions: number
  agencies: number
  posts: number
  taskForces: number
  officers: number
  agreements: number
}

/** Passwords are hashed before the transaction opens; the order is that of the file. */
export const hashPasswords = ({ installation }: House, input: Organisation): Promise<string[]> =>
  Promise.all(input.officers.map((officer) => hashPassword(officer.password, installation)))

type Coded = { code: string; id: string }

/** Jurisdictions have no id beside their code. */
async function idsByCode(ctx: Context, table: 'agencies' | 'posts' | 'jurisdictions'): Promise<Map<string, string>> {
  const rows =
    table === 'agencies'
      ? await ctx.sql<Coded>`select code, id from access.agencies`
      : table === 'posts'
        ? await ctx.sql<Coded>`select code, id from access.posts`
        : await ctx.sql<Coded>`select code, code id from access.jurisdictions`
  return new Map(rows.map((row) => [row.code, row.id]))
}

const known = (ids: Map<string, string>, code: string, field: string): string => {
  const id = ids.get(code)
  if (id === undefined) throw wrongField(field, { id: `kode ${code} tidak dikenal`, en: `code ${code} is not known` })
  return id
}

/** A file that names one thing twice contradicts itself. */
function refuseTwice(input: Organisation): void {
  const named: [string, string[]][] = [
    ['jurisdictions', input.jurisdictions.map((one) => one.code)],
    ['agencies', input.agencies.map((one) => one.code)],
    ['posts', input.posts.map((one) => one.code)],
    ['taskForces', input.taskForces.map((one) => one.code)],
    ['officers', input.officers.map((one) => one.login)],
    ['agreements', input.agreements.map((one) => one.number)],
    ...input.agencies.map((one, i): [string, string[]] => [`agencies.${i}.names`, one.names.map((name) => name.from)]),
    ...input.officers.map((one, i): [string, string[]] => [
      `officers.${i}.assignments`,
      one.assignments.map(({ post, role }) => `${post} ${role}`),
    ]),
  ]
  for (const [field, codes] of named) {
    const place = codes.findIndex((code, i) => codes.indexOf(code) !== i)
    if (place >= 0) throw wrongField(`${field}.${place}`, { id: 'disebut dua kali', en: 'is named twice' })
  }
}

/** One deed per kind, in the order in which they refer to each other. */
export async function loadOrganisation(ctx: Context, input: Organisation, passwords: string[]): Promise<Added> {
  refuseTwice(input)
  const jurisdictions = await addJurisdictions(ctx, input)
  const agencies = await addAgencies(ctx, input)
  const posts = await addPosts(ctx, input)
  const taskForces = await addTaskForces(ctx, input)
  const officers = await addOfficers(ctx, input, passwords)
  const agreements = await addAgreements(ctx, input)
  return { jurisdictions, agencies, posts, taskForces, officers, agreements }
}

async function addJurisdictions(ctx: Context, input: Organisation): Promise<number> {
  const codes = await idsByCode(ctx, 'jurisdictions')
  let added = 0
  for (const [place, j] of input.jurisdictions.entries()) {
    if (j.within !== undefined) known(codes, j.within, `jurisdictions.${place}.within`)
    codes.set(j.code, j.code)
    const rows = await ctx.sql`
      insert into access.jurisdictions (code, name, within, zone) values (${j.code}, ${j.name}, ${j.within ?? null}, ${j.zone})
      on conflict do nothing returning code`
    added += rows.length
  }
  return added
}

async function addAgencies(ctx: Context, input: Organisation): Promise<number> {
  const ids = await idsByCode(ctx, 'agencies')
  let added = 0
  for (const [place, agency] of input.agencies.entries()) {
    if (ids.has(agency.code)) continue
    const id = ctx.id()
    const superior = agency.superior === undefined ? null : known(ids, agency.superior, `agencies.${place}.superior`)
    await ctx.sql`
      insert into access.agencies (id, code, kind, pillar, superior, from_at)
      values (${id}, ${agency.code}, ${agency.kind}, ${agency.pillar ?? pillarOfKind[agency.kind] ?? 'coordination'}, ${superior},
        ${agency.names[0]!.from})`
    for (const name of agency.names) {
      await ctx.sql`
        insert into access.agency_names (agency, short, name, from_at, until_at)
        values (${id}, ${name.short}, ${name.name}, ${name.from}, ${name.until ?? null})`
    }
    ids.set(agency.code, id)
    added += 1
  }
  return added
}

async function addPosts(ctx: Context, input: Organisation): Promise<number> {
  const agencies = await idsByCode(ctx, 'agencies')
  const jurisdictions = await idsByCode(ctx, 'jurisdictions')
  const ids = await idsByCode(ctx, 'posts')
  const fresh = input.posts.filter((post) => !ids.has(post.code))
  const began = '2000-01-01T00:00:00Z'
  for (const [place, post] of fresh.entries()) {
    const id = ctx.id()
    await ctx.sql`
      insert into access.posts (id, code, agency, name, kind, jurisdiction, zone, lat, lon, from_at)
      values (${id}, ${post.code}, ${known(agencies, post.agency, `posts.${place}.agency`)}, ${post.name}, ${post.kind},
        ${known(jurisdictions, post.jurisdiction, `posts.${place}.jurisdiction`)}, ${post.zone}, ${post.lat ?? null}, ${post.lon ?? null}, ${began})`
    ids.set(post.code, id)
    ctx.leave('post day', [id])
  }
  for (const [place, post] of fresh.entries()) {
    if (post.head === undefined) continue
    await ctx.sql`update access.posts set head = ${known(ids, post.head, `posts.${place}.head`)} where code = ${post.code}`
  }
  return fresh.length
}

async function addTaskForces(ctx: Context, input: Organisation): Promise<number> {
  const posts = await idsByCode(ctx, 'posts')
  const jurisdictions = await idsByCode(ctx, 'jurisdictions')
  let added = 0
  for (const [place, force] of input.taskForces.entries()) {
    const post = (code: string) => known(posts, code, `taskForces.${place}`)
    const rows = await ctx.sql`
      insert into access.task_forces (id, code, name, jurisdiction, secretariat, daily_head, head, from_at)
      values (${ctx.id()}, ${force.code}, ${force.name}, ${known(jurisdictions, force.jurisdiction, `taskForces.${place}.jurisdiction`)}, ${post(force.secretariat)}, ${post(force.dailyHead)},
        ${post(force.head)}, '2000-01-01T00:00:00Z')
      on conflict (code) do nothing returning id`
    added += rows.length
  }
  return added
}

async function addOfficers(ctx: Context, input: Organisation, passwords: string[]): Promise<number> {
  const posts = await idsByCode(ctx, 'posts')
  let added = 0
  for (const [place, officer] of input.officers.entries()) {
    const id = ctx.id()
    const rows = await ctx.sql`
      insert into access.officers (id, login, name, password, created_at)
      values (${id}, ${officer.login}, ${officer.name}, ${passwords[place]}, ${ctx.now})
      on conflict (login) do nothing returning id`
    if (rows.length === 0) continue
    for (const assignment of officer.assignments)
      await assignPost(ctx, id, known(posts, assignment.post, `officers.${place}.post`), assignment.role)
    added += 1
  }
  return added
}

/** From now an officer acts for a post in a role. */
export async function assignPost(ctx: Context, officer: string, post: string, role: string): Promise<void> {
  await ctx.sql`
    insert into access.assignments (id, officer, post, role, from_at, given_by)
    values (${ctx.id()}, ${officer}, ${post}, ${role}, ${ctx.now}, ${ctx.actor.officer})`
}

async function addAgreements(ctx: Context, input: Organisation): Promise<number> {
  const agencies = await idsByCode(ctx, 'agencies')
  const add = async ([place, agreement]: [number, Organisation['agreements'][number]]) =>
    ctx.sql`
      insert into access.agreements (id, number, receiver, source, groups, purposes, direction, legal_id, legal_en,
        drafted_by, approved_by, alone, from_at, until_at, review_at, drafted_at, approved_at)
      values (${ctx.id()}, ${agreement.number}, ${known(agencies, agreement.agency, `agreements.${place}.agency`)}, ${agreement.source},
        ${agreement.groups}, ${agreement.purposes}, ${agreement.direction}, ${agreement.legal.id}, ${agreement.legal.en},
        ${ctx.actor.officer}, ${ctx.actor.officer}, true, ${agreement.from}, ${agreement.until}, ${agreement.review}, ${ctx.now}, ${ctx.now})
      on conflict (number) do nothing returning id`
  // Hundreds, sent together: none rests on another.
  return (await Promise.all([...input.agreements.entries()].map(add))).flat().length
}

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
