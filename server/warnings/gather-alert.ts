/** Gathers findings into alerts: one alert holds what belongs together, grows, and joins others when one sponsor stands behind them. */
import { carryBars, grantSight, type Sight } from '../access/grant-sight.ts'
import type { PersonRecord } from '../persons/model.ts'
import type { Context } from '../platform/context.ts'
import { nextNumber } from '../platform/next-number.ts'
import type { Assessed } from './indicator.ts'
import { indicators } from './indicators.ts'
import { enoughTogether, type Level, type Modus, mediumTogether, type Strength, strengths } from './model.ts'

type Hit = { id: string; indicator: string; record: string; strength: Strength; alone: boolean; evidence: string[] }
type Open = { id: string; about: string; level: Level }

/** Enough for a human: one that may alert alone, or two different indicators that together say enough (P4). */
const isEnough = (hits: Pick<Hit, 'alone' | 'indicator' | 'strength'>[]): boolean =>
  hits.some((hit) => hit.alone) ||
  (new Set(hits.map((hit) => hit.indicator)).size >= 2 &&
    hits.reduce((sum, hit) => sum + strengths[hit.strength], 0) >= enoughTogether)

/** High when several speak strongly, low when one medium finding speaks alone or beside a weak one. */
function levelOf(hits: Pick<Hit, 'indicator' | 'strength'>[]): Level {
  const byIndicator = new Map<string, number>()
  for (const hit of hits)
    byIndicator.set(hit.indicator, Math.max(byIndicator.get(hit.indicator) ?? 0, strengths[hit.strength]))
  const sum = [...byIndicator.values()].reduce((a, b) => a + b, 0)
  const strong = [...byIndicator.values()].some((strength) => strength === strengths.strong)
  if (strong && sum >= 5) return 'high'
  return strong || sum >= mediumTogether ? 'medium' : 'low'
}

function modusOf(hits: Pick<Hit, 'indicator'>[], records: PersonRecord[]): Modus {
  const onlineCountries = ['KHM', 'MMR', 'LAO', 'PHL']
  const named = (id: string) => hits.some((hit) => hit.indicator === id)
  if (records.some((record) => onlineCountries.includes(record.facts.destination ?? ''))) return 'online offer'
  if (named('minor-as-adult') || named('identity-contradiction')) return 'raised age'
  if (named('returned-applying-again')) return 'deported and back'
  return indicators.find((indicator) => indicator.id === hits[0]?.indicator)?.modus ?? 'overland workers'
}

/** Each person's findings go to the alert of those they are tied to if there is one, else to an alert of their own. */
export async function gatherAlerts(ctx: Context, assessed: Assessed[]): Promise<void> {
  const speaking = assessed.filter((one) => one.found.length > 0)
  const ids = speaking.flatMap((one) => one.records.map((record) => record.id))
  if (ids.length === 0) return
  const free = Map.groupBy(await readFreeHits(ctx, ids), (hit) => hit.record)
  const inAlerts = new Set(await readInAlerts(ctx, ids))
  for (const one of speaking) {
    const hits = one.records.flatMap((record) => free.get(record.id) ?? [])
    if (hits.length === 0) continue
    if (isEnough(hits) || tieOf(one) !== null || one.records.some((record) => inAlerts.has(record.id)))
      await gatherAlert(ctx, one, hits)
  }
}

/** What gathers several persons' findings into one alert. */
function tieOf({ found }: Assessed): string | null {
  const tie = found.find((one) => one.tie !== undefined)?.tie
  return tie === undefined ? null : `sponsor ${tie}`
}

async function gatherAlert(ctx: Context, assessed: Assessed, hits: Hit[]): Promise<void> {
  const { records } = assessed
  const ids = records.map((record) => record.id)
  const gathers = tieOf(assessed)
  const gathered = gathers === null ? null : await findOpenBy(ctx, gathers)
  const open = gathered ?? (gathers === null || !isEnough(hits) ? await findOpenOf(ctx, ids) : null)
  if (open === null && !isEnough(hits)) return
  const newest = records.findLast((record) => hits.some((hit) => hit.record === record.id)) ?? records.at(-1)!
  const alert = open?.id ?? (await openAlert(ctx, gathers, newest, hits, records))
  if (gathers !== null) await joinAlerts(ctx, alert, ids)
  await addHits(ctx, alert, hits, newest.receivedAt, records)
  ctx.tell('alerts', alert)
}

/** Findings that hold and are not part of an alert already decided: what was dismissed does not come back by itself. */
const readFreeHits = (ctx: Context, records: string[]) =>
  ctx.sql<Hit>`
    select h.id, h.indicator, h.record, h.strength, h.alone, h.evidence from warnings.hits h
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
      where h.record = any (${records}::uuid[]) and a.state in ('new', 'taken', 'asked')`
  ).map((row) => row.record)

async function findOpenBy(ctx: Context, gathers: string): Promise<Open | null> {
  // Two workers finding the same sponsor at the same moment meet here.
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${gathers}, 0))`
  const [row] = await ctx.sql<Open>`
    select id, about, level from warnings.alerts where gathers = ${gathers} and state in ('new', 'taken', 'asked')`
  return row ?? null
}

async function findOpenOf(ctx: Context, records: string[]): Promise<Open | null> {
  const [row] = await ctx.sql<Open>`
    select distinct a.id, a.about, a.level from warnings.alerts a
      join warnings.alert_hits ah on ah.alert = a.id join warnings.hits h on h.id = ah.hit
    where h.record = any (${records}::uuid[]) and a.state in ('new', 'taken', 'asked') order by a.id limit 1`
  return row ?? null
}

async function openAlert(
  ctx: Context,
  gathers: string | null,
  newest: PersonRecord,
  hits: Hit[],
  records: PersonRecord[],
): Promise<string> {
  const id = ctx.id()
  const force = await findTaskForce(ctx, newest.post)
  await ctx.sql`
    insert into warnings.alerts (id, number, about, gathers, level, modus, jurisdiction, secretariat, state, opened_at, received_at, last_at)
    values (${id}, ${await nextNumber(ctx, 'PD')}, ${gathers === null ? 'person' : 'sponsor'}, ${gathers ?? `record ${newest.id}`},
      ${levelOf(hits)}, ${modusOf(hits, records)}, ${force.jurisdiction}, ${force.secretariat}, 'new', ${ctx.now}, ${newest.receivedAt}, ${ctx.now})`
  await ctx.sql`
    insert into warnings.alert_events (id, alert, at, does) values (${ctx.id()}, ${id}, ${ctx.now}, 'opened')`
  const sight: Omit<Sight, 'post'> = {
    kind: 'alert',
    subject: id,
    because: 'alert of your task force',
    values: { taskForce: force.name },
  }
  await grantSight(
    ctx,
    [...new Set(force.posts)].map((post) => ({ ...sight, post })),
  )
  return id
}

type TaskForce = { name: string; jurisdiction: string; secretariat: string; posts: string[] }

/** The task force of the place where it happened; with none, that of the province. Its province's secretariat sees it too. */
async function findTaskForce(ctx: Context, post: string): Promise<TaskForce> {
  const forces = await ctx.sql<{ name: string; jurisdiction: string; secretariat: string; daily_head: string }>`
    select t.name, t.jurisdiction, t.secretariat, t.daily_head from access.task_forces t
      join access.posts p on p.id = ${post} and (p.jurisdiction = t.jurisdiction or p.jurisdiction like t.jurisdiction || '.%')
    where t.from_at <= ${ctx.now} and coalesce(t.until_at > ${ctx.now}, true)
    order by length(t.jurisdiction) desc`
  const [own] = forces.length > 0 ? forces : await anyTaskForce(ctx)
  if (own === undefined) throw new Error('no task force is set up: nobody could see an alert')
  return { ...own, posts: [own.daily_head, ...forces.map((force) => force.secretariat), own.secretariat] }
}

const anyTaskForce = (ctx: Context) =>
  ctx.sql<{ name: string; jurisdiction: string; secretariat: string; daily_head: string }>`
    select name, jurisdiction, secretariat, daily_head from access.task_forces order by length(jurisdiction), code limit 1`

/** Open alerts about these records become part of the sponsor's alert; who had taken one still sees where it went. */
async function joinAlerts(ctx: Context, into: string, records: string[]): Promise<void> {
  const joined = await ctx.sql<{ id: string }>`
    update warnings.alerts set state = 'joined', decided_at = ${ctx.now}
    where state in ('new', 'taken', 'asked') and about = 'person' and id <> ${into} and id in (
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

async function addHits(
  ctx: Context,
  alert: string,
  hits: Hit[],
  receivedAt: Date,
  records: PersonRecord[],
): Promise<void> {
  const added = await ctx.sql<{ hit: string }>`
    insert into warnings.alert_hits (alert, hit, since)
    select ${alert}, hit, ${ctx.now} from unnest(${hits.map((hit) => hit.id)}::uuid[]) hit on conflict do nothing returning hit`
  if (added.length === 0) return
  const all = await ctx.sql<Hit>`
    select h.id, h.indicator, h.record, h.strength, h.alone, h.evidence
    from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit where ah.alert = ${alert} and h.gone_at is null`
  await ctx.sql`
    update warnings.alerts set level = ${levelOf(all)}, modus = ${modusOf(all, records)}, last_at = ${ctx.now}, received_at = greatest(received_at, ${receivedAt})
    where id = ${alert}`
  // Its task forces see the records behind it; a post that was only asked sees no more than its question needs.
  const posts = await ctx.sql<{ post: string }>`
    select distinct post from access.sight
    where kind = 'alert' and subject = ${alert} and post is not null and because = 'alert of your task force' and not bars`
  const behind = [...new Set(hits.flatMap((hit) => [hit.record, ...hit.evidence]))]
  await carryBars(
    ctx,
    { kind: 'alert', subject: alert },
    behind.map((subject) => ({ kind: 'record', subject })),
  )
  await grantSight(
    ctx,
    posts.flatMap(({ post }) =>
      behind.map((subject): Sight => ({ kind: 'record', subject, post, because: 'record of an alert' })),
    ),
  )
}
