/** The step that asks every indicator about persons who changed; findings are kept by record, so that a person can be parted again. */
import { setImmediate as breathe } from 'node:timers/promises'
import { type Feed, readFeeds } from '../intake/read-feeds.ts'
import type { PersonRecord } from '../persons/model.ts'
import { currentPersons, readRecordsOf } from '../persons/store.ts'
import type { Context } from '../platform/context.ts'
import { readDepartureDays } from '../reference/departure-days.ts'
import { departureOf } from './alerts/departure.ts'
import { gatherAlerts } from './alerts/gather-alert.ts'
import { leaveToJudge } from './alerts/judge-again.ts'
import type { Asking } from './ask-indicator.ts'
import { askedIndicators, pausedIndicators, type Ready } from './asked-indicators.ts'
import { ageAt, type World } from './condition/functions.ts'
import { countFresh } from './drafts/pause-indicators.ts'
import { askedShadows, keepShadows, type Shadow } from './drafts/watch-shadows.ts'
import type { Assessed, Found } from './indicator.ts'
import { readLookUps } from './look-ups.ts'
import { mayBeAsked, tiesAsAsked } from './read-tied.ts'
import { isStale, silencedIndicators } from './silenced.ts'

/** Asks about each person once. Persons tied to a sponsor's finding are asked again, so that one alert gathers all of them. */
export async function assessPersons(ctx: Context, subjects: string[]): Promise<void> {
  const [persons, asked, shadows] = await Promise.all([
    currentPersons(ctx, subjects),
    askedIndicators(ctx),
    askedShadows(ctx),
  ])
  const [read, feeds] = await Promise.all([
    readRecordsOf(ctx, persons),
    readFeeds(ctx, [...new Set(asked.flatMap(({ indicator }) => indicator.needsFeeds))]),
  ])
  const all = read.filter(mayBeAsked)
  const byPerson = Map.groupBy(all, (record) => record.person)
  const ids = all.map((record) => record.id)
  const ties = tiesAsAsked(ctx)
  const [known, world, usual] = await Promise.all([
    ctx.sql<{ record: string }>`
      select distinct record from warnings.hits where record = any (${ids}::uuid[]) and gone_at is null`,
    readWorld(ctx, ties.tied, feeds),
    readDepartureDays(ctx),
  ])
  const marked = new Set(known.map((row) => row.record))
  const answers = await askAll(
    persons.map((person) => byPerson.get(person) ?? []),
    [...asked, ...shadows],
    world,
    ties,
  )
  const assessed: Assessed[] = []
  const watched: Parameters<typeof keepShadows>[1] = []
  const due: { person: string; at: number }[] = []
  for (const [n, person] of persons.entries()) {
    const records = byPerson.get(person) ?? []
    const { found, askAgain } = tellFound(asked, answers[n]!)
    if (askAgain !== undefined) due.push({ person, at: askAgain })
    watched.push(...tellShadows(shadows, answers[n]!.slice(asked.length), found))
    if (found.length > 0 || records.some((record) => marked.has(record.id)))
      assessed.push({
        person,
        records,
        found,
        departure: departureOf(records, usual),
        child: mayBeChild(records, ctx.now),
      })
  }
  for (const [at, ones] of Map.groupBy(due, (one) => one.at))
    ctx.leave(
      'person changed',
      ones.map((one) => one.person),
      new Date(at),
    )
  await keepShadows(ctx, watched)
  if (assessed.length === 0) return
  const quiet = silencedIndicators(asked, feeds).map(({ indicator: { id, version } }) => `${id}@${version}`)
  await askAgainTied(ctx, assessed, await keepFindings(ctx, assessed, [...quiet, ...(await pausedIndicators(ctx))]))
  await gatherAlerts(ctx, assessed)
}

/** True when any of the records makes it possible: whose age was raised is a child by the record that was not. */
const mayBeChild = (records: PersonRecord[], now: Date): boolean =>
  records.some((record) => (ageAt(record, now.getTime(), 'youngest') ?? 18) < 18)

type Answer = ReturnType<Asking>

/** What each of these says of each list of records, in the order of both; whatever lacked a tie is asked again when it is there. */
async function askAll(
  everybody: PersonRecord[][],
  asked: { asking: Asking }[],
  world: World,
  ties: ReturnType<typeof tiesAsAsked>,
): Promise<Answer[][]> {
  const answers: Answer[][] = everybody.map(() => [])
  let open = everybody.map((_, person) => ({ person, which: [...asked.keys()] }))
  while (open.length > 0) {
    const again: typeof open = []
    for (const [n, { person, which }] of open.entries()) {
      // Many persons, all indicators: whoever waits at a counter is answered in between.
      if (n % 16 === 15) await breathe()
      ties.about(everybody[person]!)
      const lacking = which.filter((one) => {
        answers[person]![one] = asked[one]!.asking(everybody[person]!, world)
        return ties.lacked()
      })
      if (lacking.length > 0) again.push({ person, which: lacking })
    }
    if (again.length > 0) await ties.fetch()
    open = again
  }
  return answers
}

/** What drafts in shadow say of the same records. */
export const askShadows = (shadows: Shadow[], records: PersonRecord[], world: World, found: Found[]) =>
  tellShadows(
    shadows,
    shadows.map(({ asking }) => asking(records, world)),
    found,
  )

const tellShadows = (shadows: Shadow[], answers: Answer[], found: Found[]) =>
  shadows.flatMap((shadow, n) => {
    const { finding } = answers[n]!
    return finding === null ? [] : [{ shadow, finding, isKnown: found.length > 0 }]
  })

/** All findings about one person, and the next moment at which one of the indicators has something come due. */
function tellFound(asked: Ready[], answers: Answer[]): { found: Found[]; askAgain?: number } {
  const dues: number[] = []
  const found = asked.flatMap(({ indicator: { id, version, aloneAt } }, n) => {
    const { finding, askAgain } = answers[n]!
    if (askAgain !== undefined) dues.push(askAgain)
    return finding === null ? [] : [{ ...finding, indicator: id, version, alone: aloneAt.includes(finding.strength) }]
  })
  return { found, ...(dues.length === 0 ? {} : { askAgain: Math.min(...dues) }) }
}

/** What conditions may look up about these records beside their ties, fetched once for all of them. */
async function readWorld(ctx: Context, tied: World['tied'], feeds: Feed[]): Promise<World> {
  const lookUps = await readLookUps(ctx)
  const heard = new Set(feeds.filter((feed) => !isStale(feed)).map((feed) => feed.source.id))
  return {
    now: ctx.now.getTime(),
    tied,
    isStale: (source) => !heard.has(source),
    ...lookUps,
  }
}

/**
 * Writes new findings, refreshes known ones and marks those that no longer hold; returns which are new, by indicator and record. What an
 * indicator (`quiet`, as id@version) found before it had to keep silent or was paused stays: a silent source takes nothing back.
 */
export async function keepFindings(ctx: Context, assessed: Assessed[], quiet: string[]): Promise<Set<string>> {
  const records = assessed.flatMap((one) => one.records.map((record) => record.id))
  const found = assessed.flatMap(({ found: of, departure, child }) =>
    of.map((one) => ({ ...one, departs_at: departure?.at ?? null, departs_as: departure?.as ?? null, child })),
  )
  const keys = found.map((one) => `${one.indicator}@${one.version} ${one.record}`)
  const gone = await ctx.sql<{ id: string }>`
    update warnings.hits set gone_at = ${ctx.now}
    where record = any (${records}::uuid[]) and gone_at is null and indicator || '@' || version <> all (${quiet}::text[])
      and indicator || '@' || version || ' ' || record <> all (${keys}::text[]) returning id`
  leaveToJudge(ctx, await alertsOf(ctx, gone))
  if (found.length === 0) return new Set()
  const rows = await ctx.sql<{ id: string; key: string; fresh: boolean; indicator: string; version: number }>`
    insert into warnings.hits (id, record, indicator, version, strength, alone, values, departs_at, departs_as, child, evidence, at)
    select h.id, h.record, h.indicator, h.version, h.strength, h.alone, h.values, h.departs_at, h.departs_as, h.child,
      array(select jsonb_array_elements_text(h.evidence)::uuid), ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(found.map((one) => ({ ...one, id: ctx.id() })))}::jsonb)
      as h (id uuid, record uuid, indicator text, version int, strength text, alone bool, values jsonb, evidence jsonb,
        departs_at timestamptz, departs_as text, child bool)
    order by h.record, h.indicator
    on conflict (indicator, version, record, key) do update
      set strength = excluded.strength, alone = excluded.alone, values = excluded.values, evidence = excluded.evidence, gone_at = null,
        departs_at = excluded.departs_at, departs_as = excluded.departs_as, child = excluded.child
    returning id, indicator || ' ' || record as key, xmax = 0 as fresh, indicator, version`
  await countFresh(
    ctx,
    rows.filter((row) => row.fresh),
  )
  // What had left and holds again is no new finding of its alert.
  const known = rows.filter((row) => !row.fresh)
  leaveToJudge(ctx, await alertsOf(ctx, known, 'that say they have none'))
  return new Set(rows.filter((row) => row.fresh).map((row) => row.key))
}

/** Alerts behind which these findings stand. */
async function alertsOf(ctx: Context, hits: { id: string }[], which?: 'that say they have none'): Promise<string[]> {
  if (hits.length === 0) return []
  const rows = await ctx.sql<{ alert: string }>`
    select distinct ah.alert from warnings.alert_hits ah join warnings.alerts a on a.id = ah.alert
    where ah.hit = any (${hits.map((hit) => hit.id)}::uuid[]) and (${which === undefined}::boolean or a.basis_gone_at is not null)`
  return rows.map((row) => row.alert)
}

/** Whom a new finding ties to these persons is asked again, that one alert gathers all of them. */
async function askAgainTied(ctx: Context, assessed: Assessed[], fresh: Set<string>): Promise<void> {
  const newlyTied = assessed.flatMap(({ person, found }) =>
    found
      .filter((one) => one.tie !== undefined && fresh.has(`${one.indicator} ${one.record}`))
      .flatMap((one) => one.evidence.map((record) => ({ record, person }))),
  )
  if (newlyTied.length === 0) return
  const rows = await ctx.sql<{ person: string }>`
    select distinct l.person
    from unnest(${newlyTied.map((one) => one.record)}::uuid[], ${newlyTied.map((one) => one.person)}::uuid[]) tied (record, person)
      join persons.links l on l.record = tied.record where l.person <> tied.person`
  ctx.leave(
    'person changed',
    rows.map((row) => row.person),
  )
}

/** Findings about records that left (withdrawn, replaced, erased) no longer hold. */
export async function withdrawFindings(ctx: Context, records: string[]): Promise<void> {
  const gone = await ctx.sql<{ id: string }>`
    update warnings.hits set gone_at = ${ctx.now}
    where gone_at is null and (record = any (${records}::uuid[]) or evidence && ${records}::uuid[]) returning id`
  const alerts = await alertsOf(ctx, gone)
  for (const alert of alerts) ctx.tell('alerts', alert)
  leaveToJudge(ctx, alerts)
}
