/** Checks that were kept: one's own agency's, and those that an agreement opens. What was answered then is told as it was found then. */
import { openGroups } from '../access/disclose.ts'
import { namePosts } from '../access/posts.ts'
import { countryName } from '../intake/read-country.ts'
import type { Context } from '../platform/context.ts'
import { open } from '../platform/data-keys.ts'
import { Problem } from '../platform/problem.ts'
import { countApplicants } from './count-applicants.ts'
import { tellFindings } from './judge-offer.ts'
import { aboutCheck } from './keep-check.ts'
import { type Asked, askedWithinDays, type Finding, type Offer } from './model.ts'
import { askedOften, findAsked } from './patterns/asked-often.ts'
import { reportAnswers } from './report-answers.ts'
import { advice } from './words.ts'

const pageSize = 50
const dayMs = 86_400_000

type Row = {
  id: string
  number: string
  at: Date
  post: string
  agency: string
  officer_name: string
  data_as_of: string | null
  sealed: Buffer
  phone_times: number
  phone_posts: number
  company_times: number
  company_posts: number
}

/** Of other agencies' checks those, or none, whose offer an agreement opens for this purpose: sponsor and journey together. */
function opensOthers(ctx: Context): boolean {
  const groups = openGroups(ctx, { agency: '', source: 'offer-check', protected: false })
  return groups !== 'all' && groups.includes('sponsor') && groups.includes('journey')
}

async function readRows(ctx: Context, id: string | null, page: number): Promise<Row[]> {
  const since = new Date(ctx.now.getTime() - askedWithinDays * dayMs)
  return ctx.sql<Row>`
    select c.id, c.number, c.at, c.post, c.agency, o.name officer_name, c.data_as_of::text, c.sealed, coalesce(a.phone_times, 0) phone_times,
      coalesce(a.phone_posts, 0) phone_posts, coalesce(a.company_times, 0) company_times, coalesce(a.company_posts, 0) company_posts
    from offers.checks c join access.officers o on o.id = c.officer cross join lateral (
      select max(times) filter (where what = 'phone') phone_times, max(posts) filter (where what = 'phone') phone_posts,
        max(times) filter (where what = 'company') company_times, max(posts) filter (where what = 'company') company_posts
      from offers.asked_about(c.phone_hash, c.company_hash, ${since})) a
    where (${id}::uuid is null or c.id = ${id}) and (c.agency = ${ctx.actor.agency} or ${opensOthers(ctx)})
    order by c.at desc, c.id desc limit ${pageSize} offset ${page * pageSize}`
}

/** The offer and what was found; null when the record was lawfully destroyed meanwhile. */
async function openCheck(ctx: Context, row: Row): Promise<{ offer: Offer; findings: Finding[] } | null> {
  const opened = await open(ctx, row.sealed, aboutCheck(row.id))
  return opened === null ? null : (JSON.parse(opened.toString('utf8')) as { offer: Offer; findings: Finding[] })
}

const askedOf = (row: Row): Record<'phone' | 'company', Asked> => ({
  phone: { times: row.phone_times, posts: row.phone_posts },
  company: { times: row.company_times, posts: row.company_posts },
})

/** How often the same is asked about now, told as a finding of today. */
const tellAsked = (ctx: Context, row: Row) =>
  tellFindings(
    findAsked(askedOf(row), ctx.now.toISOString().slice(0, 10)).map((one) => ({ pattern: askedOften.id, ...one })),
  )

/** Newest first, a page at a time: the first sentence of each answer, and whether the same is asked about often. */
export async function readChecks(ctx: Context, { page }: { page: number }) {
  const posts = await namePosts(ctx)
  const rows = []
  for (const row of await readRows(ctx, null, page)) {
    const opened = await openCheck(ctx, row)
    const offer = opened?.offer ?? {}
    rows.push({
      ...{ id: row.id, number: row.number, at: row.at.toISOString(), post: posts.get(row.post) ?? null },
      ...{ officer: row.agency === ctx.actor.agency ? row.officer_name : null, dataAsOf: row.data_as_of },
      company: offer.company ?? offer.licence ?? null,
      occupation: offer.occupation ?? null,
      country: offer.country === undefined ? null : countryName(offer.country),
      says: tellFindings(opened?.findings ?? [])[0]?.says ?? null,
      asked: tellAsked(ctx, row).map((one) => one.says),
    })
  }
  const [count] = await ctx.sql<{ total: number }>`
    select count(*)::int total from offers.checks c where c.agency = ${ctx.actor.agency} or ${opensOthers(ctx)}`
  return { total: count!.total, rows }
}

/** One check with its offer and its answer. Throws `not-found`, also when the record was destroyed. */
export async function readCheck(ctx: Context, id: string) {
  const [row] = await readRows(ctx, id, 0)
  const opened = row === undefined ? null : await openCheck(ctx, row)
  if (row === undefined || opened === null) throw new Problem('not-found')
  const { offer, findings } = opened
  const says = tellFindings(findings)
  return {
    ...{ id, number: row.number, at: row.at.toISOString(), dataAsOf: row.data_as_of, advice, findings: says },
    post: (await namePosts(ctx)).get(row.post) ?? null,
    officer: row.agency === ctx.actor.agency ? row.officer_name : null,
    offer: { ...offer, countryWords: offer.country === undefined ? null : countryName(offer.country) },
    asked: tellAsked(ctx, row).map((one) => one.says),
    applicants: await countApplicants(ctx, offer.phone),
    report: reportAnswers(offer, says, row.number),
  }
}
