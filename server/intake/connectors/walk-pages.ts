/** Where a round stands and what it asks next. Pure. */
import type { Connector } from './connector.ts'

/** Kept between pages and rounds: the newest moment that came (`since`), the page of this round, and the hash of the page before. */
export type Place = { since: string | null; page: number; lastHash: string | null }

/** The address of the next page. */
export function addressOf(connector: Connector, base: string, place: Place, now: Date): string {
  const { walk } = connector
  const url = new URL(base.replace(/\/+$/, '') + connector.path)
  for (const [name, value] of Object.entries(connector.query ?? {})) url.searchParams.set(name, value)
  url.searchParams.set(walk.sizeParameter, String(walk.size))
  if (walk.kind === 'page') url.searchParams.set(walk.parameter, String(walk.first + place.page))
  else
    url.searchParams.set(
      walk.parameter,
      place.since ?? new Date(now.getTime() - walk.daysBack * 86_400_000).toISOString(),
    )
  return url.href
}

/**
 * After a page with these rows: where the walk stands, and whether the round goes on; `stuck` when the other side gives the same again and the
 * rest cannot be reached.
 */
export function afterPage(
  { walk }: Connector,
  place: Place,
  rows: Record<string, unknown>[],
  hash: string,
): { place: Place; more: boolean } | 'stuck' {
  const full = rows.length >= walk.size
  if (walk.kind === 'page') {
    if (rows.length > 0 && hash === place.lastHash) return 'stuck'
    return full
      ? { place: { ...place, page: place.page + 1, lastHash: hash }, more: true }
      : { place: { ...place, page: 0, lastHash: null }, more: false }
  }
  const moments = rows.flatMap((row) => {
    const text = row[walk.column]
    return typeof text === 'string' && !Number.isNaN(Date.parse(text)) ? [text] : []
  })
  const newest = moments.reduce<string | null>(
    (best, text) => (best === null || Date.parse(text) > Date.parse(best) ? text : best),
    place.since,
  )
  if (full && newest === place.since) return 'stuck'
  return { place: { ...place, since: newest }, more: full }
}
