/** How many days a border pass allows in each country: the longest that a row of the reference set says, so that doubt speaks for people. */
import type { Context } from '../platform/context.ts'
import { stayLimits } from './references/stay-limits.ts'
import { readAll } from './store.ts'

/** Days by country (ISO 3166-1 alpha-3), as the set stands now. A row without a number says nothing. */
export async function readStayDays(ctx: Context): Promise<Map<string, number>> {
  const { rows } = await readAll(ctx, stayLimits)
  const longest = new Map<string, number>()
  for (const { country, days } of rows) {
    const said = Number(days)
    if (country && days && said > 0) longest.set(country, Math.max(longest.get(country) ?? 0, said))
  }
  return longest
}
