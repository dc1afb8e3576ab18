/** Gathers findings into alerts: one alert holds what belongs together, grows, and joins others when one sponsor stands behind them. */
import { carryBars } from '../../access/grant-sight.ts'
import type { Context } from '../../platform/context.ts'
import { askedModi } from '../declare-modi.ts'
import type { Assessed } from '../indicator.ts'
import { indicators } from '../indicators.ts'
import { isEnough, judgeFindings } from '../judge-findings.ts'
import type { Level } from '../model.ts'
import type { Modus } from '../modus.ts'
import { followIntoCase, readCaseAlerts } from './follow-case.ts'
import { openStates } from './model.ts'
import { openAlert } from './open-alert.ts'
import { type Hit, readStanding } from './read-standing.ts'
import { reopenFor } from './reopen-alert.ts'
import { sayAlert } from './say-alert.ts'
import { showEvidence } from './show-evidence.ts'
import { wakeByEvidence } from './snooze-alert.ts'

type Open = { id: string; about: string; level: Level }

/** Each person's findings go to the alert of those they are tied to if there is one, else to an alert of their own. */
export async function gatherAlerts(ctx: Context, assessed: Assessed[]): Promise<void> {
  const speaking = assessed.filter((one) => one.found.length > 0)
  const ids = speaking.flatMap((one) => one.records.map((record) => record.id))
  if (ids.length === 0) return
  const ties = speaking.flatMap((one) => tieOf(one) ?? [])
  const [freeHits, standing, modi, inCases] = await Promise.all([
    readFreeHits(ctx, ids),
    readInAlerts(ctx, ids),
    askedModi(ctx),
    readCaseAlerts(ctx, ids, ties),
  ])
  const free = Map.groupBy(freeHits, (hit) => hit.record)
  const inAlerts = new Set(standing)
  for (const one of speaking) {
    const hits = one.records.flatMap((record) => free.get(record.id) ?? [])
    if (hits.length === 0) continue
    const tie = tieOf(one)
    const own = inCases.find(({ record }) => one.records.some(({ id }) => id === record))
    if (own !== undefined) await followIntoCase(ctx, own.alert, hits)
    // A case takes up what is new of its own people; what ties them to others beyond it is an alert as ever.
    if (own !== undefined && (tie === null || tie === own.gathers)) continue
    const isPart = tie !== null || one.records.some((record) => inAlerts.has(record.id))
    if (!isPart && !isEnough(judgeFindings(modi, hits), hits)) continue
    const added = await gatherAlert(ctx, one, hits, modi)
    const tied = added ? inCases.find(({ gathers }) => gathers === tie) : undefined
    if (tied !== undefined && tied.alert !== own?.alert) await followIntoCase(ctx, tied.alert, [])
  }
}

/** What gathers several persons' findings into one alert. */
function tieOf({ found }: Assessed): string | null {
  return found.find((one) => one.tie !== undefined)?.tie ?? null
}

/** True when something was added to an alert, or opened one. */
async function gatherAlert(ctx: Context, assessed: Assessed, hits: Hit[], modi: Modus[]): Promise<boolean> {
  const { records } = assessed
  const ids = records.map((record) => record.id)
  const gathers = tieOf(assessed)
  const gathered = gathers === null ? null : await findOpenBy(ctx, gathers)
  const judged = judgeFindings(modi, hits)
  const enough = isEnough(judged, hits)
  const open = gathered ?? (gathers === null || !enough ? await findOpenOf(ctx, ids) : null)
  const back = open === null ? await reopenFor(ctx, gathers, ids, hits, modi) : null
  if (back === 'quiet' || (open === null && back === null && !enough)) return false
  const newest = records.findLast((record) => hits.some((hit) => hit.record === record.id)) ?? records.at(-1)!
  const alert = open?.id ?? back ?? (await openAlert(ctx, gathers, newest, sayAlert(judged, hits, modi, indicators)))
  if (gathers !== null) await joinAlerts(ctx, alert, ids)
  const added = await addHits(ctx, alert, hits, newest.receivedAt, modi)
  ctx.tell('alerts', alert)
  return added
}

/** Findings that hold and are not part of an alert already decided: what was dismissed does not come back by itself. */
const readFreeHits = (ctx: Context, records: string[]) =>
  ctx.sql<Hit>`
    select h.id, h.indicator, h.record, h.strength, h.alone, h.evidence, h.child from warnings.hits h
    where h.record = any (${records}::uuid[]) and h.gone_at is null
      and not exists (
        select from warnings.alert_hits ah join warnings.alerts a on a.id = ah.alert
        where ah.hit = h.id and a.state in ('dismissed', 'in case'))
    order by h.at, h.id`

/** Which of these records stand behind an open alert already. */
const readInAlerts = async (ctx: Context, records: string[]): Promise<string[]> =>
  (
    await ctx.sql<{ record: string }>`
      select distinct h.record from warnings.hits h join warnings.alert_hits ah on ah.hit = h.id join warnings.alerts a on a.id = ah.alert
      where h.record = any (${records}::uuid[]) and a.state = any (${openStates}::text[])`
  ).map((row) => row.record)

async function findOpenBy(ctx: Context, gathers: string): Promise<Open | null> {
  const [, [row]] = await Promise.all([
    // Two workers finding the same sponsor at the same moment meet here; what is read is read under the lock.
    ctx.sql`select pg_advisory_xact_lock(hashtextextended(${gathers}, 0))`,
    ctx.sql<Open>`
      select id, about, level from warnings.alerts where gathers = ${gathers} and state = any (${openStates}::text[])`,
  ])
  return row ?? null
}

async function findOpenOf(ctx: Context, records: string[]): Promise<Open | null> {
  const [row] = await ctx.sql<Open>`
    select distinct a.id, a.about, a.level from warnings.alerts a
      join warnings.alert_hits ah on ah.alert = a.id join warnings.hits h on h.id = ah.hit
    where h.record = any (${records}::uuid[]) and a.state = any (${openStates}::text[]) order by a.id limit 1`
  return row ?? null
}

/** Open alerts about these records become part of the sponsor's alert; who had taken one still sees where it went. */
async function joinAlerts(ctx: Context, into: string, records: string[]): Promise<void> {
  const joined = await ctx.sql<{ id: string }>`
    update warnings.alerts set state = 'joined', decided_at = ${ctx.now}, snoozed_until = null
    where state = any (${openStates}::text[]) and about = 'person' and id <> ${into} and id in (
      select ah.alert from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit where h.record = any (${records}::uuid[]))
    returning id`
  for (const { id } of joined) {
    await ctx.sql`
      insert into warnings.alert_events (id, alert, at, does, values)
      values (${ctx.id()}, ${id}, ${ctx.now}, 'joined', ${JSON.stringify({ into })})`
    await carryBars(ctx, { kind: 'alert', subject: id }, [{ kind: 'alert', subject: into }])
    ctx.tell('alerts', id)
  }
}

async function addHits(ctx: Context, alert: string, hits: Hit[], receivedAt: Date, modi: Modus[]): Promise<boolean> {
  const added = await ctx.sql<{ hit: string }>`
    insert into warnings.alert_hits (alert, hit, since)
    select ${alert}, hit, ${ctx.now} from unnest(${hits.map((hit) => hit.id)}::uuid[]) hit on conflict do nothing returning hit`
  // A departure that was told only now is not slept through.
  const [sleeps] = await noteDeparture(ctx, alert)
  if (sleeps?.through === true) await wakeByEvidence(ctx, alert)
  if (added.length === 0) return false
  const all = await readStanding(ctx, alert)
  const judged = judgeFindings(modi, all)
  const said = sayAlert(judged, all, modi, indicators)
  await ctx.sql`
    update warnings.alerts set level = ${said.level}, modus = ${said.modus}, modus_version = ${said.version}, judged = ${JSON.stringify(said.judged)},
      severity = ${said.severity}, certainty = ${said.certainty}, basis_gone_at = case when ${isEnough(judged, all)}::boolean then null else basis_gone_at end,
      last_at = ${ctx.now}, received_at = greatest(received_at, ${receivedAt})
    where id = ${alert}`
  await wakeByEvidence(ctx, alert)
  await showEvidence(ctx, alert, hits)
  return true
}

/** The first of its people to leave, from their newest records; with all of them gone, the last who went. */
const noteDeparture = (ctx: Context, alert: string) =>
  ctx.sql<{ through: boolean }>`
    update warnings.alerts a set departs_at = d.departs_at, departs_as = d.departs_as
    from (select 1) one left join lateral (
      select h.departs_at, h.departs_as from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit
      where ah.alert = ${alert} and h.gone_at is null and h.departs_at is not null
      order by h.departs_as = 'left' or h.departs_at < ${ctx.now}, abs(extract(epoch from h.departs_at - ${ctx.now})) limit 1) d on true
    where a.id = ${alert} and (a.departs_at, a.departs_as) is distinct from (d.departs_at, d.departs_as)
    returning coalesce(a.departs_as = 'planned' and a.departs_at < a.snoozed_until + interval '12 hours', false) through`
