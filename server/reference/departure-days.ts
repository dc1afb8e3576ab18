/** How soon after a happening people usually leave, from the reference set. */
import type { Context } from '../platform/context.ts'
import { usualDepartures } from './references/usual-departures.ts'
import { readAll } from './store.ts'

/** Days by happening, as the set stands now. A row without a number says nothing. */
export async function readDepartureDays(ctx: Context): Promise<Map<string, number>> {
  const { rows } = await readAll(ctx, usualDepartures)
  return new Map(
    rows.flatMap(({ happening, days }) => (happening && days && Number(days) >= 0 ? [[happening, Number(days)]] : [])),
  )
}
