/** The situation board: what needs me now, first; then feeds, pillars, places and what came in. Everything under the reader's own sight. */
import { mayDo, type Permission, type Pillar, pillars } from '../access/model.ts'
import { readPosts } from '../access/posts.ts'
import { type Track, tracks } from '../cases/model.ts'
import { sops } from '../cases/sops.ts'
import type { FeedState } from '../intake/feed-state.ts'
import { readFeeds } from '../intake/read-feeds.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { readAlerts } from '../warnings/read-alerts.ts'

/** Something that waits for this post, with the place where to act. */
export type Need = {
  kind: 'alert' | 'hand-over' | 'step' | 'question' | 'feed'
  id: string
  title: Words
  detail: Words
  level: string | null
  dueAt: string | null
  link: string
}

const may = (ctx: Context, permission: Permission) => mayDo(ctx.actor.role, permission)
const iso = (at: Date | null) => at?.toISOString() ?? null

/** Everything on the board. */
export async function readSituation(ctx: Context) {
  const feeds = await readFeeds(ctx)
  const alerts = may(ctx, 'read alerts') ? await readAlerts(ctx, { open: true }) : { total: 0, rows: [] }
  const handOvers = await waitingHandOvers(ctx)
  const steps = await openSteps(ctx)
  const questions = await openQuestions(ctx)
  const now = ctx.now.toISOString()
  const needs: Need[] = [
    ...handOvers,
    ...questions,
    ...steps.slice(0, 8),
    ...alerts.rows.slice(0, 8).map(
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
  const [counts] = await ctx.sql<{ casesOpen: number; alertsToday: number }>`
    select (select count(*)::int from cases.cases where state = 'open') "casesOpen",
      (select count(*)::int from warnings.alerts where opened_at > ${ctx.now}::timestamptz - interval '24 hours') "alertsToday"`
  const [records] = await ctx.sql<{ n: number }>`
    select coalesce(sum(records), 0)::int n from statistics.records_per_hour where hour > ${ctx.now}::timestamptz - interval '24 hours'`
  return {
    now,
    needs,
    counts: {
      alertsOpen: alerts.total,
      alertsToday: counts!.alertsToday,
      casesOpen: counts!.casesOpen,
      handOversWaiting: handOvers.length,
      overdue: steps.filter((step) => step.dueAt !== null && step.dueAt < now).length,
      recordsToday: records!.n,
    },
    feeds: feeds
      .filter((feed) => !feed.source.protected)
      .map((feed) => ({
        source: feed.source.id,
        name: feed.source.name,
        state: feed.state,
        says: feed.says,
        lastAt: feed.lastAt,
      })),
    pillars: await readPillars(ctx),
    places: await readPlaces(
      ctx,
      feeds.flatMap((feed) => (feed.source.protected ? [] : feed.posts)),
    ),
  }
}

const kindRank = { 'hand-over': 1, question: 2, step: 3, alert: 2, feed: 5 }
const levelRank: Record<string, number> = { high: 0, medium: 1.5, low: 4 }
const rank = (need: Need, now: string) =>
  (need.dueAt !== null && need.dueAt < now ? 0 : kindRank[need.kind]) +
  (need.level === null ? 0 : levelRank[need.level]! - 1)

async function waitingHandOvers(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{
    id: string
    case_id: string
    number: string
    track: Track
    due_at: Date
    from_name: string
  }>`
    select h.id, h.case_id, c.number, h.track, h.due_at, p.name from_name
    from cases.hand_overs h join cases.cases c on c.id = h.case_id join access.posts p on p.id = h.from_post
    where h.to_post = ${ctx.actor.post} and h.state = 'offered' order by h.due_at`
  return rows.map((row) => ({
    kind: 'hand-over',
    id: row.id,
    title: {
      id: `Serah terima menunggu jawaban: jalur ${tracks[row.track].id}`,
      en: `A hand-over waits for your answer: ${tracks[row.track].en}`,
    },
    detail: { id: `${row.number} · dari ${row.from_name}`, en: `${row.number} · from ${row.from_name}` },
    level: null,
    dueAt: iso(row.due_at),
    link: `/cases/${row.case_id}`,
  }))
}

async function openSteps(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{
    id: string
    case_id: string
    number: string
    code: string
    sop: string
    due_at: Date | null
  }>`
    select s.id, s.case_id, c.number, s.code, c.sop, s.due_at from cases.steps s join cases.cases c on c.id = s.case_id
    where s.accountable = ${ctx.actor.post} and s.state = 'open' and c.state = 'open' order by s.due_at nulls last`
  return rows.map((row) => ({
    kind: 'step',
    id: row.id,
    title: sops.find((sop) => sop.id === row.sop)?.steps.find((step) => step.code === row.code)?.words ?? {
      id: row.code,
      en: row.code,
    },
    detail: { id: row.number, en: row.number },
    level: null,
    dueAt: iso(row.due_at),
    link: `/cases/${row.case_id}`,
  }))
}

async function openQuestions(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{ id: string; alert: string; due_at: Date; from_name: string; number: string }>`
    select q.id, q.alert, q.due_at, p.name from_name, a.number
    from warnings.questions q join warnings.alerts a on a.id = q.alert join access.posts p on p.id = q.from_post
    where q.to_post = ${ctx.actor.post} and q.answered_at is null order by q.due_at`
  return rows.map((row) => ({
    kind: 'question',
    id: row.id,
    title: { id: `Pertanyaan dari ${row.from_name}`, en: `A question from ${row.from_name}` },
    detail: { id: row.number, en: row.number },
    level: null,
    dueAt: iso(row.due_at),
    link: `/alerts/${row.alert}`,
  }))
}

async function readPillars(ctx: Context) {
  const rows = await ctx.sql<{ pillar: Pillar; open: number; overdue: number }>`
    select a.pillar, count(*)::int open, count(*) filter (where s.due_at < ${ctx.now})::int overdue
    from cases.steps s join access.posts p on p.id = s.accountable join access.agencies a on a.id = p.agency
    where s.state = 'open' group by 1`
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
      (select count(*)::int from warnings.alerts a where a.jurisdiction = p.jurisdiction and a.state in ('new', 'taken', 'asked') and p.id = a.secretariat) alerts
    from access.posts p where p.lat is not null and p.lon is not null`
  return rows.map((row) => {
    const states = feeds.filter((feed) => feed.post === row.id).map((feed) => feed.state)
    const feed = states.toSorted((a, b) => worse.indexOf(b) - worse.indexOf(a))[0] ?? null
    return {
      code: posts.get(row.id)?.code ?? '',
      name: posts.get(row.id)?.name ?? '',
      kind: row.kind,
      lat: row.lat,
      lon: row.lon,
      approximate: true,
      alertsOpen: row.alerts,
      feed,
    }
  })
}
