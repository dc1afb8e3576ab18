/** The board for a wall, where anybody may stand: what is under ten leaves the house as withheld, with what would give it away; nobody's work is named. */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { readSituation } from './read-situation.ts'
import { hide } from './withhold.ts'

type Board = Awaited<ReturnType<typeof readSituation>>
type Cell = number | null

/** The board without what waits for whom; null where a number is withheld. */
export type Wall = {
  now: string
  counts: Record<keyof Board['counts'], Cell>
  /** Kept of a hundred, rounded down. */
  targets: (Pick<Board['targets'][number], 'target' | 'name'> & { percent: Cell })[]
  pillars: { pillar: string; name: Words; open: Cell }[]
  places: (Omit<Board['places'][number], 'alertsOpen'> & { alertsOpen: Cell })[]
  feeds: Board['feeds']
}

/** Reads the board and withholds: numbers by themselves each, pillars and places together, since their sums stand beside them. */
export async function readWall(ctx: Context): Promise<Wall> {
  const { now, counts, targets, pillars, places, feeds } = await readSituation(ctx)
  const alone = (count: number): Cell => (hide([count]).has(0) ? null : count)
  const inPillars = hide(pillars.map(({ open }) => open))
  const atPlaces = hide(places.map(({ alertsOpen }) => alertsOpen))
  return {
    ...{ now, feeds },
    counts: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, alone(count)])) as Wall['counts'],
    targets: targets.map(({ target, name, kept, all }) => ({
      ...{ target, name },
      // A share of few tells the few, and so does the rest of one.
      percent: hide([kept, all - kept]).size > 0 ? null : Math.floor((kept / all) * 100),
    })),
    pillars: pillars.map(({ pillar, name, open }, at) => ({ pillar, name, open: inPillars.has(at) ? null : open })),
    places: places.map((place, at) => ({ ...place, alertsOpen: atPlaces.has(at) ? null : place.alertsOpen })),
  }
}
