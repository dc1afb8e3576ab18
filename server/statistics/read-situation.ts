/** The situation board: what needs me now, first; then feeds, pillars, places and what came in. Everything under the reader's own sight. */
import { mayDo, type Permission, type Pillar, pillars } from '../access/model.ts'
import { readPosts } from '../access/posts.ts'
import type { FeedState } from '../intake/feed-state.ts'
import { readHoles } from '../intake/ledger/read-holes.ts'
import { readFeeds } from '../intake/read-feeds.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { readCapacity } from '../warnings/alerts/capacity.ts'
import { waitingStates } from '../warnings/alerts/model.ts'
import { readAlerts } from '../warnings/alerts/read-alerts.ts'
import {
  askedOfPost,
  askedOutside,
  type Need,
  openQuestions,
  openSteps,
  pausedInterviews,
  waitingHandOvers,
  waitingReports,
} from './find-needs.ts'
import { readTargets } from './read-targets.ts'

const may = (ctx: Context, permission: Permission) => mayDo(ctx.actor.role, permission)

/** What stands beside the screens' names on every page: two counts, not the board behind them. */
export async function countOpen(ctx: Context): Promise<{ alertsOpen: number; casesOpen: number }> {
  const [counts] = await ctx.sql<{ alertsOpen: number; casesOpen: number }>`
    select (select count(*)::int from warnings.alerts where ${may(ctx, 'read alerts')} and state = any (${waitingStates}::text[])) "alertsOpen",
      (select count(*)::int from cases.cases where state = 'open' and merged_into is null) "casesOpen"`
  return counts!
}

/** Everything on the board. */
export async function readSituation(ctx: Context) {
  const feeds = await readFeeds(ctx)
  const alerts = may(ctx, 'read alerts') ? (await readAlerts(ctx, { open: true })).rows : []
  const handOvers = await waitingHandOvers(ctx)
  const steps = await openSteps(ctx)
  const questions = await openQuestions(ctx)
  const asked = await askedOfPost(ctx)
  const outside = await askedOutside(ctx)
  const reports = may(ctx, 'answer reports') ? await waitingReports(ctx) : []
  const interviews = may(ctx, 'interview persons') ? await pausedInterviews(ctx) : []
  const now = ctx.now.toISOString()
  const needs: Need[] = [
    ...handOvers,
    ...asked,
    ...outside,
    ...questions,
    ...reports.slice(0, 8),
    ...interviews,
    ...steps,
    ...alerts.slice(0, 8).map(
      (alert): Need => ({
        kind: 'alert',
        id: alert.id,
        title: alert.headline,
        detail: {
          id: `${alert.number} · ${alert.jurisdiction} · ${alert.hits} temuan`,
          en: `${alert.number} · ${alert.jurisdiction} · ${alert.hits} findings`,
        },
        level: alert.level,
        dueAt: alert.dueAt,
        link: `/alerts/${alert.id}`,
      }),
    ),
  ].toSorted((a, b) => rank(a, now) - rank(b, now))
  const [counts] = await ctx.sql<{ alertsToday: number; overdue: number }>`
    select (select count(*)::int from cases.steps s join cases.cases c on c.id = s.case_id
        where s.accountable = ${ctx.actor.post} and s.state = 'open' and s.due_at < ${ctx.now} and c.state = 'open') overdue,
      (select count(*)::int from warnings.alerts where opened_at > ${ctx.now}::timestamptz - interval '24 hours') "alertsToday"`
  const [records] = await ctx.sql<{ n: number }>`
    select coalesce(sum(records), 0)::int n from statistics.records_per_hour where hour > ${ctx.now}::timestamptz - interval '24 hours'`
  return {
    now,
    needs,
    holes: await readHoles(ctx, null, feeds),
    capacity: may(ctx, 'read alerts') ? await readCapacity(ctx) : null,
    counts: {
      ...(await countOpen(ctx)),
      alertsToday: counts!.alertsToday,
      handOversWaiting: handOvers.length,
      overdue: counts!.overdue,
      recordsToday: records!.n,
    },
    feeds: feeds
      .filter((feed) => !feed.source.protected)
      .map((feed) => ({
        source: feed.source.id,
        name: feed.source.name,
        state: feed.shown,
        says: feed.says,
        lastAt: feed.lastAt,
      })),
    pillars: await readPillars(ctx),
    targets: await readTargets(ctx),
    places: await readPlaces(
      ctx,
      feeds.flatMap((feed) => (feed.source.protected ? [] : feed.posts)),
    ),
  }
}

const kindRank = {
  determination: 1,
  request: 2,
  outside: 2,
  'hand-over': 1,
  question: 2,
  step: 3,
  alert: 2,
  report: 2,
  interview: 3,
  feed: 5,
}
const levelRank: Record<string, number> = { high: 0, medium: 1.5, low: 4 }
const rank = (need: Need, now: string) =>
  (need.dueAt !== null && need.dueAt < now ? 0 : kindRank[need.kind]) +
  (need.level === null ? 0 : levelRank[need.level]! - 1)

async function readPillars(ctx: Context) {
  const rows = await ctx.sql<{ pillar: Pillar; open: number; overdue: number }>`
    select a.pillar, sum(s.open)::int open, sum(s.overdue)::int overdue
    from cases.open_steps_by_post(${ctx.now}) s join access.posts p on p.id = s.post join access.agencies a on a.id = p.agency
    group by 1`
  return Object.entries(pillars).map(([pillar, name]) => {
    const row = rows.find((one) => one.pillar === pillar)
    return { pillar, name: name as Words, open: row?.open ?? 0, overdue: row?.overdue ?? 0 }
  })
}

const worse: FeedState[] = ['never spoke', 'closed now', 'on time', 'late', 'silent', 'stopped']

async function readPlaces(ctx: Context, feeds: { post: string; state: FeedState }[]) {
  const posts = await readPosts(ctx)
  const rows = await ctx.sql<{ id: string; lat: number; lon: number; kind: string; alerts: number }>`
    select p.id, p.lat, p.lon, p.kind,
      (select count(*)::int from warnings.alerts a where a.jurisdiction = p.jurisdiction and a.state = any (${waitingStates}::text[]) and p.id = a.secretariat) alerts
    from access.posts p where p.lat is not null and p.lon is not null`
  return rows.map((row) => {
    const states = feeds.filter((feed) => feed.post === row.id).map((feed) => feed.state)
    const feed = states.toSorted((a, b) => worse.indexOf(b) - worse.indexOf(a))[0] ?? null
    return {
      code: posts.get(row.id)?.code ?? '',
      name: posts.get(row.id)?.name ?? '',
      kind: row.kind,
      region: posts.get(row.id)?.jurisdiction.code ?? '',
      lat: row.lat,
      lon: row.lon,
      approximate: true,
      alertsOpen: row.alerts,
      feed,
    }
  })
}
