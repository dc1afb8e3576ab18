/** The situation board: what needs me now, first; then feeds, pillars, places and what came in. Everything under the reader's own sight. */
import { mayDo, type Permission, type Pillar, pillars } from '../access/model.ts'
import { readPosts } from '../access/posts.ts'
import { readStepWords } from '../cases/declare-sops.ts'
import { type RequestKind, requestKinds, type Track, tracks } from '../cases/model.ts'
import type { FeedState } from '../intake/feed-state.ts'
import { readHoles } from '../intake/ledger/read-holes.ts'
import { readFeeds } from '../intake/read-feeds.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { type Kind, kinds } from '../reports/words.ts'
import { readCapacity } from '../warnings/alerts/capacity.ts'
import { waitingStates } from '../warnings/alerts/model.ts'
import { readAlerts } from '../warnings/alerts/read-alerts.ts'

/** Something that waits for this post, with the place where to act. */
export type Need = {
  kind: 'alert' | 'hand-over' | 'step' | 'question' | 'feed' | 'report' | 'determination' | 'request' | 'interview'
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
  const asked = await askedOfPost(ctx)
  const reports = may(ctx, 'answer reports') ? await waitingReports(ctx) : []
  const interviews = may(ctx, 'interview persons') ? await pausedInterviews(ctx) : []
  const now = ctx.now.toISOString()
  const needs: Need[] = [
    ...handOvers,
    ...asked,
    ...questions,
    ...reports.slice(0, 8),
    ...interviews,
    ...steps,
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
  const [counts] = await ctx.sql<{ casesOpen: number; alertsToday: number; overdue: number }>`
    select (select count(*)::int from cases.cases where state = 'open' and merged_into is null) "casesOpen",
      (select count(*)::int from cases.steps s join cases.cases c on c.id = s.case_id
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
      alertsOpen: alerts.total,
      alertsToday: counts!.alertsToday,
      casesOpen: counts!.casesOpen,
      handOversWaiting: handOvers.length,
      overdue: counts!.overdue,
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

const kindRank = {
  determination: 1,
  request: 2,
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

/** Tracks whose owner this post determines, and what other posts ask of it. */
async function askedOfPost(ctx: Context): Promise<Need[]> {
  const [determinations, requests] = await Promise.all([
    ctx.sql<{ id: string; number: string; track: Track; due_at: Date }>`
      select d.id, c.number, d.track, d.due_at from cases.determinations d join cases.cases c on c.id = d.case_id
      where d.decider = ${ctx.actor.post} and d.decided_at is null and c.state = 'open' order by d.due_at`,
    ctx.sql<{ id: string; case_id: string; number: string; kind: RequestKind; due_at: Date; from_name: string }>`
      select r.id, r.case_id, c.number, r.kind, r.due_at, p.name from_name
      from cases.requests r join cases.cases c on c.id = r.case_id join access.posts p on p.id = r.from_post
      where r.to_post = ${ctx.actor.post} and r.answered_at is null and r.due_at is not null and c.state = 'open' order by r.due_at`,
  ])
  return [
    ...determinations.map(
      (row): Need => ({
        kind: 'determination',
        id: row.id,
        title: {
          id: `Tetapkan penanggung jawab: jalur ${tracks[row.track].id}`,
          en: `Determine the owner: ${tracks[row.track].en}`,
        },
        detail: { id: row.number, en: row.number },
        level: null,
        dueAt: iso(row.due_at),
        link: '/determinations',
      }),
    ),
    ...requests.map(
      (row): Need => ({
        kind: 'request',
        id: row.id,
        title: requestKinds[row.kind],
        detail: { id: `${row.number} · dari ${row.from_name}`, en: `${row.number} · from ${row.from_name}` },
        level: null,
        dueAt: iso(row.due_at),
        link: `/cases/${row.case_id}`,
      }),
    ),
  ]
}

async function openSteps(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{
    id: string
    case_id: string
    number: string
    code: string
    sop: string
    version: number
    due_at: Date | null
  }>`
    select s.id, s.case_id, c.number, s.code, coalesce(s.sop, c.sop) sop, coalesce(s.sop_version, c.sop_version) "version", s.due_at from cases.steps s join cases.cases c on c.id = s.case_id
    where s.accountable = ${ctx.actor.post} and s.state = 'open' and c.state = 'open' order by s.due_at nulls last limit 8`
  const words = await readStepWords(ctx, rows)
  return rows.map((row) => ({
    kind: 'step',
    id: row.id,
    title: words.get(`${row.sop}@${row.version} ${row.code}`) ?? { id: row.code, en: row.code },
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

/** Without a first answer, or offered to this post. */
async function waitingReports(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{
    id: string
    number: string
    kind: Kind
    due_at: Date
    region: string
    offered: boolean
  }>`
    select r.id, r.number, r.kind, case when m.id is null then r.due_at else m.due_at end due_at, coalesce(j.name, r.region) region,
      m.id is not null offered
    from reports.reports r left join access.jurisdictions j on j.code = r.region
      left join reports.moves m on m.report = r.id and m.state = 'offered' and m.to_post = ${ctx.actor.post}
    where (r.answerable = ${ctx.actor.post} and r.state = 'waiting' or m.id is not null) and access.sees('report', r.id)
    order by 4`
  return rows.map((row) => ({
    kind: 'report',
    id: row.id,
    title: row.offered
      ? { id: `Ditawarkan: ${kinds[row.kind].id}`, en: `Offered: ${kinds[row.kind].en}` }
      : kinds[row.kind],
    detail: { id: `${row.number} · ${row.region}`, en: `${row.number} · ${row.region}` },
    level: null,
    dueAt: iso(row.due_at),
    link: `/reports/${row.id}`,
  }))
}

/** Stopped and not resumed: somebody still waits to go on. Its number, nothing of whom. */
async function pausedInterviews(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{ id: string; number: string; answered: number }>`
    select i.id, i.number, (select count(distinct code)::int from identification.answers a, unnest(a.codes) code where a.interview = i.id) answered
    from identification.interviews i where i.held_by = ${ctx.actor.post} and i.state = 'paused' order by i.started_at limit 8`
  return rows.map(({ id, number, answered }) => ({
    kind: 'interview',
    id,
    title: { id: 'Wawancara dijeda menunggu dilanjutkan', en: 'A paused interview waits to go on' },
    detail: { id: `${number} · ${answered} pertanyaan terjawab`, en: `${number} · ${answered} questions answered` },
    level: null,
    dueAt: null,
    link: `/interviews/${id}`,
  }))
}

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
      lat: row.lat,
      lon: row.lon,
      approximate: true,
      alertsOpen: row.alerts,
      feed,
    }
  })
}
