/** Counts every figure over all rows and withholds small cells before anything reaches the asking door. */
import type { Hole } from '../intake/ledger/hole.ts'
import { readHolesSince } from '../intake/ledger/read-holes.ts'
import { openSources } from '../intake/sources.ts'
import { aStep, type Context, type House, inTransaction } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { figures } from './figures.ts'
import { type Published, withhold } from './withhold.ts'

/** A figure as it leaves. */
export type PublishedFigure = { id: string; name: Words; explain: Words; unit: string; rows: Published[]; at: string }

/** Readers of figures see no row behind them, so the step's role counts; its rows never leave this function. */
export const publishFigures = (house: House): Promise<PublishedFigure[]> =>
  inTransaction(house, 'step', aStep, null, async (ctx) => {
    const published: PublishedFigure[] = []
    for (const { id, name, explain, unit, count } of figures) {
      const measured = unit !== 'people' && unit !== 'alerts' && unit !== 'cases'
      published.push({ id, name, explain, unit, rows: withhold(await count(ctx), measured), at: ctx.now.toISOString() })
    }
    return published
  })

/** Beside each figure over which holes it was counted, as far as this reader may know of them; no figure counts a protected source. */
export async function sayHoles(
  ctx: Context,
  published: PublishedFigure[],
): Promise<(PublishedFigure & { holes: Hole[] })[]> {
  const said: (PublishedFigure & { holes: Hole[] })[] = []
  for (const figure of published) {
    const days = figures.find((one) => one.id === figure.id)!.restsOnDays
    const since = new Date(ctx.now.getTime() - (days ?? 0) * 86_400_000)
    said.push({ ...figure, holes: days === null ? [] : await readHolesSince(ctx, since, openSources) })
  }
  return said
}
