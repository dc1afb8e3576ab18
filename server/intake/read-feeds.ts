/** Feed health: when each agency's source last spoke and whether it should have; silence is told apart from a quiet night. */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import type { Rhythm, Source } from './source.ts'
import { sources } from './sources.ts'

/** How a feed stands at one moment. */
export type FeedState = 'on time' | 'late' | 'silent' | 'closed now' | 'never spoke'

/** Late after one and a half intervals, silent after three: one missed delivery is not yet silence. */
const lateAfter = 1.5
const silentAfter = 3

const sentences: Record<FeedState, (hours: string, hoursEn: string) => Words> = {
  'on time': () => ({ id: 'Kiriman datang sesuai jadwal.', en: 'Deliveries come on time.' }),
  late: (id, en) => ({ id: `Terlambat: terakhir ${id} yang lalu.`, en: `Late: last heard ${en} ago.` }),
  silent: (id, en) => ({
    id: `Diam ${id}: tidak ada peringatan bukan berarti tidak ada risiko.`,
    en: `Silent for ${en}: absence of alerts is not absence of risk.`,
  }),
  'closed now': () => ({ id: 'Di luar jam layanan.', en: 'Outside opening hours.' }),
  'never spoke': () => ({ id: 'Belum pernah mengirim.', en: 'Has never sent.' }),
}

/** Local hour of day and weekday of a moment (0 = Sunday). */
function localOf(at: Date, zone: string): { hour: number; weekday: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  }).formatToParts(at)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { hour: Number(of('hour')), weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(of('weekday')) }
}

const isOpen = (rhythm: Rhythm, at: Date, zone: string): boolean => {
  const { hour, weekday } = localOf(at, zone)
  if (rhythm.workdaysOnly && (weekday === 0 || weekday === 6)) return false
  return rhythm.hours === undefined || (hour >= rhythm.hours.from && hour < rhythm.hours.to)
}

/** Open minutes between two moments, counted by the quarter of an hour; far gaps are cut at 200 days. */
function openMinutes(rhythm: Rhythm, from: Date, to: Date, zone: string): number {
  const quarter = 15 * 60_000
  const begin = Math.max(from.getTime(), to.getTime() - 200 * 24 * 3_600_000)
  // A daily or slower rhythm is told in calendar time; only an hourly one must not count the night.
  if (rhythm.everyMinutes >= 1440 || (rhythm.hours === undefined && !rhythm.workdaysOnly))
    return (to.getTime() - begin) / 60_000
  let minutes = 0
  for (let at = begin + quarter; at <= to.getTime(); at += quarter)
    if (isOpen(rhythm, new Date(at), zone)) minutes += 15
  return minutes
}

/** State of a feed whose last delivery came at `last`. */
export function feedState(rhythm: Rhythm, last: Date | null, now: Date, zone: string): FeedState {
  if (last === null) return 'never spoke'
  const waited = openMinutes(rhythm, last, now, zone)
  if (waited > rhythm.everyMinutes * silentAfter) return 'silent'
  if (!isOpen(rhythm, now, zone)) return 'closed now'
  return waited > rhythm.everyMinutes * lateAfter ? 'late' : 'on time'
}

/** One source as the lists show it. */
export type Feed = {
  source: Source
  state: FeedState
  says: Words
  lastAt: string | null
  records: number
  agencies: string[]
  posts: { post: string; state: FeedState; lastAt: string }[]
}

const span = (minutes: number): [string, string] => {
  if (minutes < 120) return [`${Math.round(minutes)} menit`, `${Math.round(minutes)} minutes`]
  if (minutes < 72 * 60) return [`${Math.round(minutes / 60)} jam`, `${Math.round(minutes / 60)} hours`]
  return [`${Math.round(minutes / 1440)} hari`, `${Math.round(minutes / 1440)} days`]
}

/** All feeds. A source is as healthy as the post that spoke last; posts are told apart beside it. */
export async function readFeeds(ctx: Context): Promise<Feed[]> {
  const rows = await ctx.sql<{
    source: string
    agency: string
    post: string
    zone: string
    last_at: Date
    records: string
  }>`
    select f.source, f.agency, f.post, p.zone, f.last_at, f.records from intake.feeds f join access.posts p on p.id = f.post`
  return sources.map((source) => {
    const mine = rows.filter((row) => row.source === source.id)
    const newest = mine.toSorted((a, b) => b.last_at.getTime() - a.last_at.getTime())[0] ?? null
    const state = feedState(source.rhythm, newest?.last_at ?? null, ctx.now, newest?.zone ?? 'Asia/Pontianak')
    const minutes = newest === null ? 0 : (ctx.now.getTime() - newest.last_at.getTime()) / 60_000
    return {
      source,
      state,
      says: sentences[state](...span(minutes)),
      lastAt: newest?.last_at.toISOString() ?? null,
      records: mine.reduce((sum, row) => sum + Number(row.records), 0),
      agencies: [...new Set(mine.map((row) => row.agency))],
      posts: mine.map((row) => ({
        post: row.post,
        state: feedState(source.rhythm, row.last_at, ctx.now, row.zone),
        lastAt: row.last_at.toISOString(),
      })),
    }
  })
}
