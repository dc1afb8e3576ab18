/** The step that asks about offers of work: all offers under one licence, and what the register says of it, are one thing to ask about. */

import { readFeeds } from '../intake/read-feeds.ts'
import type { PersonRecord, TieKind } from '../persons/model.ts'
import { readRecords } from '../persons/store.ts'
import { findTiedTo, hashed, tiesOf } from '../persons/tie-records.ts'
import type { Context } from '../platform/context.ts'
import { gatherAlerts } from './alerts/gather-alert.ts'
import { askedIndicators, pausedIndicators, type Ready } from './asked-indicators.ts'
import { askShadows, keepFindings } from './assess-persons.ts'
import type { World } from './condition/functions.ts'
import { askedShadows, keepShadows } from './drafts/watch-shadows.ts'
import type { Assessed } from './indicator.ts'
import { mayBeAsked, tellTied } from './read-tied.ts'
import { isStale, silencedIndicators } from './silenced.ts'

/** The number of a licence as it is compared: letters and digits. */
export const plainLicence = (licence: string | undefined) => (licence ?? '').toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** `subjects` are offers and licences that came; what hangs on the same licence is asked about together. */
export async function assessOffers(ctx: Context, subjects: string[]): Promise<void> {
  const [asked, shadows] = await Promise.all([askedIndicators(ctx, 'offer'), askedShadows(ctx, 'offer')])
  const told = await readRecords(ctx, subjects)
  const licences = [...new Set(told.map(({ facts }) => plainLicence(facts.sponsor?.licence)))].filter(
    (one) => one !== '',
  )
  if (asked.length + shadows.length === 0 || licences.length === 0) return
  const all = (await readOffers(ctx, licences)).filter(mayBeAsked)
  const feeds = await readFeeds(ctx, [...new Set(asked.flatMap(({ indicator }) => indicator.needsFeeds))])
  const heard = new Set(feeds.filter((feed) => !isStale(feed)).map((feed) => feed.source.id))
  const world: World = {
    now: ctx.now.getTime(),
    tied: await tiedToOffers(ctx, new Set([...asked, ...shadows].flatMap((one) => one.ties)), all),
    isStale: (source) => !heard.has(source),
  }
  const byLicence = Map.groupBy(all, ({ facts }) => plainLicence(facts.sponsor?.licence))
  const assessed = [...byLicence].map(([licence, records]) => assess(asked, licence, records, world))
  await keepShadows(
    ctx,
    assessed.flatMap(({ records, found }) => askShadows(shadows, records, world, found)),
  )
  const quiet = silencedIndicators(asked, feeds).map(({ indicator: { id, version } }) => `${id}@${version}`)
  await keepFindings(ctx, assessed, [...quiet, ...(await pausedIndicators(ctx))])
  await gatherAlerts(ctx, assessed)
}

function assess(asked: Ready[], licence: string, records: PersonRecord[], world: World): Assessed {
  const found = asked.flatMap(({ indicator: { id, version, aloneAt }, asking }) => {
    const { finding } = asking(records, world)
    if (finding === null) return []
    const tie = `offer ${hashed(licence)}`
    return [{ ...finding, indicator: id, version, alone: aloneAt.includes(finding.strength), tie }]
  })
  return { person: licence, records, found, departure: null, child: false }
}

/** Whose records give what an offer gives: its company's phone or address; as conditions look them up. */
export async function tiedToOffers(ctx: Context, kinds: ReadonlySet<TieKind>, offers: readonly PersonRecord[]) {
  const quoting = offers.flatMap((one) => tiesOf(one).map((tie) => ({ ...tie, record: one.id })))
  return tellTied(
    ctx,
    await findTiedTo(
      ctx,
      quoting.filter((one) => kinds.has(one.kind)),
    ),
  )
}

/** Offers and licences under these numbers, compared as letters and digits; null: all of them. */
export const readOffers = (ctx: Context, licences: string[] | null) =>
  ctx.sql<PersonRecord>`
    select id, source, agency, post, ref, protected, state, occurred_at "occurredAt", occurred_precision as precision, zone,
      received_at "receivedAt", facts
    from intake.records
    where source in ('sipmi-job-offer', 'p3mi-licence') and state = 'current'
      and regexp_replace(upper(facts->'sponsor'->>'licence'), '[^A-Z0-9]', '', 'g') <> ''
      and (${licences}::text[] is null or regexp_replace(upper(facts->'sponsor'->>'licence'), '[^A-Z0-9]', '', 'g') = any (${licences}))
    order by occurred_at, id`
