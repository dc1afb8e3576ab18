/** Feed health: when each agency's source last spoke and whether it should have; silence is told apart from a quiet night. */
import { whyStopped } from '../access/agreements/agreement-state.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { type Calendar, everyDay, type Opening } from './calendar/calendar.ts'
import { readDaysOff, readPostHours, readUsualHours } from './calendar/read-calendar.ts'
import { type FeedState, feedState, type ShownState } from './feed-state.ts'
import { spanWords } from './ledger/hole.ts'
import { type Awaited, readAwaited } from './ledger/read-awaited.ts'
import type { Zone } from './model.ts'
import type { Source } from './source.ts'
import { sources } from './sources.ts'

const sentences: Record<ShownState, (span: Words) => Words> = {
  'on time': () => ({ id: 'Kiriman datang sesuai jadwal.', en: 'Deliveries come on time.' }),
  late: ({ id, en }) => ({ id: `Terlambat: terakhir ${id} yang lalu.`, en: `Late: last heard ${en} ago.` }),
  silent: ({ id, en }) => ({
    id: `Diam ${id}: tidak ada peringatan bukan berarti tidak ada risiko.`,
    en: `Silent for ${en}: absence of alerts is not absence of risk.`,
  }),
  'closed now': () => ({ id: 'Di luar jam layanan.', en: 'Outside opening hours.' }),
  'never heard': ({ id, en }) => ({
    id: `Kunci terbit ${id} yang lalu, belum pernah ada kiriman: tidak ada peringatan bukan berarti tidak ada risiko.`,
    en: `A key was issued ${en} ago and nothing has come yet: absence of alerts is not absence of risk.`,
  }),
  'never spoke': () => ({ id: 'Belum pernah mengirim.', en: 'Has never sent.' }),
  stopped: () => ({ id: 'Kunci berhenti.', en: 'The key has stopped.' }),
}

/** One source as the lists show it. */
export type Feed = {
  source: Source
  state: FeedState
  shown: ShownState
  says: Words
  lastAt: string | null
  records: number
  agencies: string[]
  posts: { agency: string; post: string; zone: Zone; state: FeedState; says: Words | null; lastAt: string }[]
  /** Posts with a key from which nothing has come yet. */
  awaited: Awaited[]
}

type Row = {
  source: string
  agency: string
  post: string
  zone: Zone
  last_at: Date
  records: string
  /** Agreements that the post's keys for this source rest on. */
  agreements: { number: string; approved: boolean; revokedAt: string | null; from: string; until: string }[] | null
}

const readRows = (ctx: Context, only: string[] | null) =>
  ctx.sql<Row>`
    select f.source, f.agency, f.post, p.zone, max(f.last_at) last_at, sum(f.records) records,
      (select jsonb_agg(jsonb_build_object('number', g.number, 'approved', g.approved_by is not null, 'revokedAt', g.revoked_at,
          'from', g.from_at, 'until', g.until_at) order by g.until_at)
        from access.keys k join access.agreements g on g.id = k.agreement
        where k.post = f.post and f.source = any (k.sources) and k.revoked_at is null) agreements
    from intake.feeds f join access.posts p on p.id = f.post where ${only}::text[] is null or f.source = any (${only}) group by f.source, f.agency, f.post, p.zone`

/** All feeds, or those of some sources. A source is as healthy as the post that spoke last; posts are told apart beside it. */
export async function readFeeds(ctx: Context, only: string[] | null = null): Promise<Feed[]> {
  const [rows, isOff, hours] = await Promise.all([readRows(ctx, only), readDaysOff(ctx), readPostHours(ctx)])
  const [stateOf, allAwaited] = await Promise.all([
    judgeFeeds(ctx, rows, isOff, hours),
    readAwaited(ctx, only, isOff, hours),
  ])
  return sources.flatMap((source) => {
    if (only?.includes(source.id) === false) return []
    const mine = rows
      .filter((row) => row.source === source.id)
      .map((row) => ({ ...row, why: whyNone(row, ctx.now), state: stateOf(source, row) }))
    const newest = mine.toSorted((a, b) => b.last_at.getTime() - a.last_at.getTime())[0] ?? null
    const state = newest?.why ? 'stopped' : (newest?.state ?? 'never spoke')
    const awaited = allAwaited.filter((one) => one.source === source.id)
    const [overdue] = awaited.filter((one) => one.overdue).toSorted((a, b) => a.since.getTime() - b.since.getTime())
    const shown = newest === null && overdue !== undefined ? 'never heard' : state
    const since = newest?.last_at ?? overdue?.since ?? ctx.now
    const minutes = (ctx.now.getTime() - since.getTime()) / 60_000
    return {
      source,
      state,
      shown,
      says: newest?.why ?? sentences[shown](spanWords(minutes)),
      lastAt: newest?.last_at.toISOString() ?? null,
      records: mine.reduce((sum, row) => sum + Number(row.records), 0),
      agencies: [...new Set(mine.map((row) => row.agency))],
      posts: mine.map((row) => ({
        agency: row.agency,
        post: row.post,
        zone: row.zone,
        state: row.why ? 'stopped' : row.state,
        says: row.why,
        lastAt: row.last_at.toISOString(),
      })),
      awaited,
    }
  })
}

/**
 * How each feed stands by its post's hours and the days off. What is usual at an hour is looked up only of those that would be late or silent
 * without it: it never makes a feed later.
 */
async function judgeFeeds(
  ctx: Context,
  rows: Row[],
  isOff: Calendar['isOff'],
  own: Map<string, Opening>,
): Promise<(source: Source, row: Row) => FeedState> {
  const judge = ({ rhythm }: Source, { last_at, zone, post }: Row, usual: Calendar['usual']) =>
    feedState(rhythm, last_at, ctx.now, zone, { isOff, hours: own.get(post) ?? null, usual })
  const declared = new Map(rows.map((row) => [row, sources.find((source) => source.id === row.source)]))
  const overdue = rows.filter((row) => {
    const source = declared.get(row)
    return (
      source !== undefined &&
      source.rhythm.everyMinutes < 1440 &&
      ['late', 'silent'].includes(judge(source, row, everyDay.usual))
    )
  })
  const usualAt = await readUsualHours(ctx, overdue, isOff)
  return (source, row) => judge(source, row, overdue.includes(row) ? usualAt(row) : everyDay.usual)
}

/** Why no key of this feed may send; null while one may, and where people send by hand. */
function whyNone({ agreements }: Row, now: Date): Words | null {
  const dated = (agreements ?? []).map(({ number, approved, revokedAt, from, until }) => ({
    number,
    dates: {
      approved,
      revokedAt: revokedAt === null ? null : new Date(revokedAt),
      from: new Date(from),
      until: new Date(until),
    },
  }))
  const reasons = dated.map(({ number, dates }) => whyStopped(number, dates, now))
  return reasons.includes(null) ? null : (reasons.at(-1) ?? null)
}
