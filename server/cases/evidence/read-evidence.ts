/** Items as this reader may know them: those of a case for who investigates it, one item for who holds it or is offered it. */
import type { PostRef } from '../../access/model.ts'
import { inService, namePosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { otherCountries } from '../../reference/find-country.ts'
import { readsLaw, todayIn } from '../law/store.ts'
import { openWords } from '../victims/seal.ts'
import { readAbroad } from './abroad/read-abroad.ts'
import type { OfferWords } from './hand-item.ts'
import { type CustodyDeed, custodyDeeds, type HandDeed, type ItemKind, itemKinds } from './model.ts'
import { type EntryWords, getItem, type ItemWords, type KeptEntry, type KeptItem, readCustody } from './store.ts'

type Posts = Map<string, PostRef>

/** Items and requests to other countries. Throws `not-found` where the investigation is not this reader's. */
export async function readEvidence(ctx: Context, id: string) {
  const [found] = await ctx.sql<{
    id: string
    number: string
    state: 'open' | 'closed'
    jurisdiction: string
    mine: boolean
  }>`
    select id, number, state, jurisdiction, cases.leads_track(id, 'law') mine from cases.cases where id = ${id}`
  if (found === undefined || !(await readsLaw(ctx, id))) throw new Problem('not-found')
  const [items, posts, abroad] = await Promise.all([
    ctx.sql<KeptItem>`
      select id, case_id, number, kind, found_on::text "foundOn", encode(sha256, 'hex') sha256, sealed, encode(sealed_hash, 'hex') "sealedHash"
      from cases.evidence where case_id = ${id} order by number`,
    namePosts(ctx),
    readAbroad(ctx, id),
  ])
  const entries = Map.groupBy(
    await readCustody(
      ctx,
      items.map((item) => item.id),
    ),
    (entry) => entry.item,
  )
  return {
    case: { id: found.id, number: found.number, state: found.state },
    ...{ mine: found.mine, today: todayIn(ctx, found.jurisdiction) },
    items: await Promise.all(items.map((item) => present(ctx, item, entries.get(item.id) ?? [], posts))),
    abroad,
    countries: found.mine ? await otherCountries(ctx) : [],
  }
}

async function present(ctx: Context, item: KeptItem, entries: KeptEntry[], posts: Posts) {
  const said = await openWords<ItemWords>(ctx, 'evidence', item.id, item.sealed)
  const last = entries.at(-1)
  const kind = item.kind as ItemKind
  return {
    ...{ id: item.id, number: item.number, kind: itemKinds[kind], foundOn: item.foundOn, sha256: item.sha256 },
    ...{ description: said?.description ?? '', where: said?.where ?? '', foundBy: said?.foundBy ?? '' },
    ...{ entries: entries.length, seal: last?.seal ?? null, place: last?.place ?? '' },
    holder: last === undefined || last.ends ? null : (posts.get(last.holder) ?? null),
    last: custodyDeeds[(last?.deed ?? 'taken') as CustodyDeed],
  }
}

/** One item with everything that was done with it. Throws `not-found`. */
export async function readItem(ctx: Context, id: string) {
  const item = await getItem(ctx, id)
  const [posts, entries, offers, [file], [seen]] = await Promise.all([
    namePosts(ctx),
    readCustody(ctx, [id]),
    readOffers(ctx, id),
    ctx.sql<{ media: string; size: number }>`select media, size from cases.evidence_files where item = ${id}`,
    ctx.sql<{ number: string }>`select number from cases.cases where id = ${item.case_id}`,
  ])
  const names = await readOfficers(ctx, entries)
  const last = entries.at(-1)!
  const waiting = offers.find((offer) => offer.accepted === null)
  const mine = last.holder === ctx.actor.post && !last.ends
  const lent = entries.findLast(({ deed }) => deed === 'lent' || deed === 'returned')
  return {
    ...(await present(ctx, item, entries, posts)),
    case: seen === undefined ? null : { id: item.case_id, number: seen.number },
    ...{ ended: last.ends, mine: mine && waiting === undefined, file: file ?? null, head: last.hash },
    lender: mine && lent?.deed === 'lent' ? lent.giver : null,
    custody: await Promise.all(
      entries.map(async (entry) => {
        const said = await openWords<EntryWords>(
          ctx,
          'custody',
          id,
          await sealedOf(ctx, id, entry.number),
          entry.number,
        )
        return {
          ...{ number: entry.number, deed: custodyDeeds[entry.deed as CustodyDeed], at: entry.at, hash: entry.hash },
          ...{
            giver: nameOf(posts, entry.giver),
            holder: nameOf(posts, entry.holder),
            seal: entry.seal,
            place: entry.place,
          },
          ...{ givenBy: names.get(entry.givenBy ?? '') ?? null, receivedBy: names.get(entry.receivedBy) ?? '' },
          ...{ reason: said?.reason ?? '', witness: said?.witness ?? '', paper: said?.paper ?? '' },
        }
      }),
    ),
    offer:
      waiting === undefined
        ? null
        : {
            ...{
              id: waiting.id,
              deed: custodyDeeds[waiting.deed],
              at: waiting.at.toISOString(),
              backBy: waiting.back_by,
            },
            ...{
              from: nameOf(posts, waiting.from_post) ?? '',
              to: nameOf(posts, waiting.to_post) ?? '',
              by: waiting.by ?? '',
            },
            reason: (await openWords<OfferWords>(ctx, 'custody offer', waiting.id, waiting.sealed))?.reason ?? '',
            mayAccept: waiting.to_post === ctx.actor.post && waiting.offered_by !== ctx.actor.officer,
            mayRefuse: [waiting.to_post, waiting.from_post].includes(ctx.actor.post!),
          },
    posts: mine ? inService(posts) : [],
  }
}

const nameOf = (posts: Posts, id: string | null) => (id === null ? null : (posts.get(id)?.name ?? ''))

async function sealedOf(ctx: Context, id: string, number: number): Promise<Buffer> {
  const [row] = await ctx.sql<{
    sealed: Buffer
  }>`select sealed from cases.custody where item = ${id} and number = ${number}`
  return row!.sealed
}

async function readOfficers(ctx: Context, entries: KeptEntry[]): Promise<Map<string, string>> {
  const ids = entries.flatMap(({ givenBy, receivedBy }) => [givenBy ?? [], receivedBy].flat())
  const rows = await ctx.sql<{
    id: string
    name: string
  }>`select id, name from access.officers where id = any (${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.name]))
}

const readOffers = (ctx: Context, id: string) => ctx.sql<{
  id: string
  deed: HandDeed
  from_post: string
  to_post: string
  back_by: string | null
  at: Date
  offered_by: string
  by: string | null
  accepted: boolean | null
  sealed: Buffer
}>`
  select o.id, o.deed, o.from_post, o.to_post, o.back_by::text, o.at, o.offered_by, f.name "by", o.accepted, o.sealed
  from cases.custody_offers o left join access.officers f on f.id = o.offered_by where o.item = ${id} order by o.at desc`
