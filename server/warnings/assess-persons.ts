/** The step that asks every indicator about persons who changed; findings are kept by record, so that a person can be parted again. */
import { isHearsay } from '../intake/model.ts'
import { type Feed, readFeeds } from '../intake/read-feeds.ts'
import type { PersonRecord } from '../persons/model.ts'
import { currentPersons, readRecords, readRecordsOf } from '../persons/store.ts'
import { findTied, type Tied, type TieKind } from '../persons/tie-records.ts'
import type { Context } from '../platform/context.ts'
import { gatherAlerts } from './gather-alert.ts'
import type { Ask, Assessed, Found, Subject } from './indicator.ts'
import { indicators } from './indicators.ts'

/** Asks about each person once. Persons tied to a sponsor's finding are asked again, so that one alert gathers all of them. */
export async function assessPersons(ctx: Context, subjects: string[]): Promise<void> {
  const persons = await currentPersons(ctx, subjects)
  const all = (await readRecordsOf(ctx, persons)).filter(mayBeAsked)
  const byPerson = Map.groupBy(all, (record) => record.person)
  const ids = all.map((record) => record.id)
  const known = await ctx.sql<{ record: string }>`
    select distinct record from warnings.hits where record = any (${ids}::uuid[]) and gone_at is null`
  const marked = new Set(known.map((row) => row.record))
  const ask = askFor(ctx, await readFeeds(ctx), ids)
  const assessed: Assessed[] = []
  for (const person of persons) {
    const records = byPerson.get(person) ?? []
    const found = await askAll({ person, records, now: ctx.now }, ask)
    if (found.length > 0 || records.some((record) => marked.has(record.id))) assessed.push({ person, records, found })
  }
  if (assessed.length === 0) return
  await askAgainTied(ctx, assessed, await keepFindings(ctx, assessed))
  await gatherAlerts(ctx, assessed)
}

/**
 * Protected sources are never read by indicators (protection.md P1), and an unconfirmed report about somebody leaves no mark on them
 * (P4): whoever wishes a person ill could otherwise raise an alert with one call.
 */
const mayBeAsked = ({ protected: guarded, state, facts }: PersonRecord): boolean =>
  !guarded && state === 'current' && (!isHearsay(facts) || facts.outcome === 'dikuatkan')

async function askAll(subject: Subject, ask: Ask): Promise<Found[]> {
  const found: Found[] = []
  for (const indicator of indicators) {
    for (const finding of await indicator.find(subject, ask)) {
      const alone = indicator.aloneAt.includes(finding.strength)
      found.push({ ...finding, indicator: indicator.id, version: indicator.version, alone })
    }
  }
  return found
}

/** Answers from the database what indicators ask about these records: a kind of tie is looked up once, for all of them. */
function askFor(ctx: Context, feeds: Feed[], records: string[]): Ask {
  const lookedUp = new Map<TieKind, Promise<Map<string, Awaited<ReturnType<Ask['tied']>>>>>()
  const lookUp = async (kind: TieKind) => {
    const tied = await findTied(ctx, kind, records)
    const ids = new Set([...tied.values()].flat().map((one) => one.record))
    const known = new Map((await readRecords(ctx, [...ids])).filter(mayBeAsked).map((record) => [record.id, record]))
    const told = ({ value, person, record }: Tied) => ({ tie: value, person, record: known.get(record)! })
    const isKnown = (one: Tied) => known.has(one.record)
    return new Map([...tied].map(([mine, others]) => [mine, others.filter(isKnown).map(told)]))
  }
  return {
    feed: (source) => feeds.find((feed) => feed.source.id === source)?.state ?? 'never spoke',
    tied: async (kind, record) => {
      if (!lookedUp.has(kind)) lookedUp.set(kind, lookUp(kind))
      return (await lookedUp.get(kind)!).get(record) ?? []
    },
  }
}

/** Writes new findings, refreshes known ones and marks those that no longer hold; returns which are new, by indicator, record and key. */
async function keepFindings(ctx: Context, assessed: Assessed[]): Promise<Set<string>> {
  const records = assessed.flatMap((one) => one.records.map((record) => record.id))
  const found = assessed.flatMap((one) => one.found)
  const keys = found.map((one) => `${one.indicator}@${one.version} ${one.record} ${one.key}`)
  await ctx.sql`
    update warnings.hits set gone_at = ${ctx.now}
    where record = any (${records}::uuid[]) and gone_at is null
      and indicator || '@' || version || ' ' || record || ' ' || key <> all (${keys}::text[])`
  if (found.length === 0) return new Set()
  const rows = await ctx.sql<{ key: string; fresh: boolean }>`
    insert into warnings.hits (id, record, indicator, version, strength, alone, key, values, evidence, at)
    select h.id, h.record, h.indicator, h.version, h.strength, h.alone, h.key, h.values,
      array(select jsonb_array_elements_text(h.evidence)::uuid), ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(found.map((one) => ({ ...one, id: ctx.id() })))}::jsonb)
      as h (id uuid, record uuid, indicator text, version int, strength text, alone bool, key text, values jsonb, evidence jsonb)
    order by h.record, h.indicator, h.key
    on conflict (indicator, version, record, key) do update
      set strength = excluded.strength, alone = excluded.alone, values = excluded.values, evidence = excluded.evidence, gone_at = null
    returning indicator || ' ' || record || ' ' || key as key, xmax = 0 as fresh`
  return new Set(rows.filter((row) => row.fresh).map((row) => row.key))
}

/** Whom a new finding ties to these persons is asked again, that one alert gathers all of them. */
async function askAgainTied(ctx: Context, assessed: Assessed[], fresh: Set<string>): Promise<void> {
  const newlyTied = assessed.flatMap(({ person, found }) =>
    found
      .filter((one) => one.tie !== undefined && fresh.has(`${one.indicator} ${one.record} ${one.key}`))
      .flatMap((one) => one.evidence.map((record) => ({ record, person }))),
  )
  if (newlyTied.length === 0) return
  const rows = await ctx.sql<{ person: string }>`
    select distinct l.person
    from unnest(${newlyTied.map((one) => one.record)}::uuid[], ${newlyTied.map((one) => one.person)}::uuid[]) tied (record, person)
      join persons.links l on l.record = tied.record where l.person <> tied.person`
  await ctx.leave(
    'person changed',
    rows.map((row) => row.person),
  )
}

/** Findings about records that left (withdrawn, replaced, erased) no longer hold. */
export async function withdrawFindings(ctx: Context, records: string[]): Promise<void> {
  const gone = await ctx.sql<{ id: string }>`
    update warnings.hits set gone_at = ${ctx.now}
    where gone_at is null and (record = any (${records}::uuid[]) or evidence && ${records}::uuid[]) returning id`
  const alerts = await ctx.sql<{ alert: string }>`
    select distinct alert from warnings.alert_hits where hit = any (${gone.map((row) => row.id)}::uuid[])`
  for (const { alert } of alerts) ctx.tell('alerts', alert)
}
