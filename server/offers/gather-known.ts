/** What an offer is held against, as it stands now: licences, listed offers, floors of wages, and how often the same was asked about. */
import { readPosts } from '../access/posts.ts'
import { readHoles } from '../intake/ledger/read-holes.ts'
import { readFeeds } from '../intake/read-feeds.ts'
import type { Context } from '../platform/context.ts'
import { readWageFloors } from '../reference/wage-floors.ts'
import { findCompany, licenceKey } from './find-company.ts'
import type { Hashes } from './hash-offer.ts'
import {
  type Asked,
  askedWithinDays,
  type Known,
  type Licence,
  type Listed,
  type Offer,
  type Reach,
  type Work,
} from './model.ts'

/** Sources whose holes an answer rests on. */
const registers = ['p3mi-licence', 'sipmi-job-offer'] as const

const dayMs = 86_400_000

/** A day by a post's clock, YYYY-MM-DD. */
const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

/** Everything known, with the holes themselves for the page. */
export async function gatherKnown(ctx: Context, offer: Offer, hashes: Hashes) {
  const zone = (await readPosts(ctx)).get(ctx.actor.post ?? '')?.zone ?? 'Asia/Pontianak'
  const feeds = await readFeeds(ctx, [...registers])
  const holes = await readHoles(ctx, registers, feeds)
  const reachOf = (source: (typeof registers)[number]): Reach => {
    const last = feeds.find((feed) => feed.source.id === source)?.lastAt ?? null
    return {
      asOf: last === null ? null : dayIn(zone, new Date(last)),
      hasHole: holes.some((hole) => hole.source === source),
    }
  }
  const licences = await readLicences(ctx)
  const keys = findCompany(offer, licences).meant.map((one) => licenceKey(one.number))
  const known: Known = {
    today: dayIn(zone, ctx.now),
    licences: { reach: reachOf('p3mi-licence'), rows: licences },
    listed: { reach: reachOf('sipmi-job-offer'), rows: await readListed(ctx, keys) },
    wages: (await readWageFloors(ctx)).map((row) => ({ ...row, work: row.work as Work })),
    asked: await readAsked(ctx, hashes),
  }
  return { known, holes }
}

const readLicences = (ctx: Context): Promise<Licence[]> =>
  ctx.sql<Licence>`select number, name, state, valid_until "validUntil", phone, as_of "asOf" from offers.licences()`

const readListed = async (ctx: Context, keys: string[]): Promise<Listed[]> =>
  keys.length === 0
    ? []
    : ctx.sql<Listed>`select licence, occupation, country, state, until, at from offers.listed(${keys})`

/** How often the same was asked about within the last days, by checks that were kept. */
async function readAsked(ctx: Context, { phone, company }: Hashes): Promise<{ phone: Asked; company: Asked }> {
  const since = new Date(ctx.now.getTime() - askedWithinDays * dayMs)
  const rows = await ctx.sql<Asked & { what: 'phone' | 'company' }>`
    select what, times, posts from offers.asked_about(${phone}, ${company}, ${since})`
  const of = (what: 'phone' | 'company'): Asked => {
    const row = rows.find((one) => one.what === what)
    return { times: row?.times ?? 0, posts: row?.posts ?? 0 }
  }
  return { phone: of('phone'), company: of('company') }
}
