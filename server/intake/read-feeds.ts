/** Feed health: when each agency's source last spoke and whether it should have; silence is told apart from a quiet night. */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { type FeedState, feedState } from './feed-state.ts'
import type { Zone } from './model.ts'
import type { Source } from './source.ts'
import { sources } from './sources.ts'

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
    zone: Zone
    last_at: Date
    records: string
  }>`
    select f.source, f.agency, f.post, p.zone, max(f.last_at) last_at, sum(f.records) records
    from intake.feeds f join access.posts p on p.id = f.post group by f.source, f.agency, f.post, p.zone`
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
