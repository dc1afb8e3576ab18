/** Checks a modus before it may judge: known indicators, sound points, a threshold that can be reached and that nothing reaches alone (P4). */
import { bandsOf } from './check-indicator.ts'
import type { Indicator } from './indicator.ts'
import type { Strength } from './model.ts'
import type { Modus } from './modus.ts'

/** All that is wrong with a modus, each a sentence for whoever writes it; empty when it is sound. */
export function problemsOfModus(modus: Modus, indicators: readonly Indicator[]): string[] {
  const known = new Map(indicators.map((one) => [one.id, one]))
  const named = [...Object.keys(modus.weights), ...modus.anyOf, ...modus.allOf]
  const problems = [...new Set(named)].filter((id) => !known.has(id)).map((id) => `no indicator is called ${id}`)
  if (modus.anyOf.length === 0) problems.push('anyOf is empty: nothing makes it this modus')
  for (const id of [...modus.anyOf, ...modus.allOf])
    if (!Object.hasOwn(modus.weights, id)) problems.push(`${id} is demanded and gives no points`)
  if (!Number.isInteger(modus.threshold) || modus.threshold < 2)
    problems.push('the threshold is no whole number above 1')
  for (const [id, points] of Object.entries(modus.weights)) {
    const indicator = known.get(id)
    if (indicator !== undefined) problems.push(...problemsOfPoints(modus, indicator, points))
  }
  const most = Object.values(modus.weights).reduce((sum, points) => sum + Math.max(...Object.values(points)), 0)
  if (most < modus.threshold) problems.push('all findings together do not reach the threshold')
  if (modus.next.length === 0 || modus.asks.length === 0) problems.push('it says not what to do next, or whom to ask')
  return problems
}

function problemsOfPoints(
  { threshold }: Modus,
  indicator: Indicator,
  points: Partial<Record<Strength, number>>,
): string[] {
  const bands = bandsOf(indicator)
  return (Object.entries(points) as [Strength, number][]).flatMap(([strength, given]) => {
    const at = `${indicator.id} (${strength})`
    if (!bands.includes(strength)) return [`${at} is never found with this strength`]
    if (!Number.isInteger(given) || given < 1) return [`${at} gives no whole number of points`]
    const reaches = given >= threshold && !indicator.aloneAt.includes(strength)
    return reaches ? [`${at} would reach the threshold alone, which it may not (P4)`] : []
  })
}
