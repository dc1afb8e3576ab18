/**
 * Weights that stand: what a file taught, made to last, so that records which come one by one later are weighed exactly as the file's
 * own were. How often a text occurs is part of them; what later records say never changes them. Pure.
 */
import type { Candidates } from '../candidates/candidates.ts'
import type { Columns } from '../columns/column.ts'
import { withFathers } from '../columns/fathers.ts'
import { fillFromNik } from '../columns/fill-from-nik.ts'
import { type Comparing, comparisonsOf } from './comparison.ts'
import { levelsOf } from './fill-levels.ts'
import type { Levels, Model, Shares, Weights } from './model.ts'
import { rarest, scorePairs } from './score.ts'

/** A text that fewer records say is not kept in weights: its share then is `otherwise`. Keeps names few of a kind out of them, too. */
const fewest = 5

/** What names one person or house is never listed: weights are looked at, compared and carried about, and must point at nobody. */
const neverListed: ReadonlySet<string> = new Set(
  'national_id passport travel_paper family_card phone email address'.split(' '),
)

/** Below this share of all records, texts that are not listed are strays. */
const seldom = 0.05

/** Texts that a smaller share says are not listed. */
const leastShare = 1e-4

/**
 * Makes a model last, with the frequencies of the columns it was learned from. Two records of many are less likely one person than two
 * of few: the chances are told for so many `records` as the weights are meant for, of which the model saw `seen`.
 */
export function freezeModel(model: Model, comparisons: Comparing[], seen: number, records: number): Weights {
  const shares: Record<string, Shares> = {}
  for (const { name, column } of comparisons) {
    const listed: [string, number][] = []
    let [unlisted, texts] = [0, 0]
    for (const [id, count] of column.counts.entries()) {
      const share = count / column.known
      if (count >= fewest && share >= leastShare && !neverListed.has(name)) listed.push([column.values[id]!, share])
      else {
        unlisted += count
        texts++
      }
    }
    listed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    // A text never seen is as rare as the unlisted ones; where hardly any is unlisted (towns), as the rarest that is.
    const rest = unlisted > seldom * column.known ? unlisted / texts / column.known : (listed.at(-1)?.[1] ?? 1)
    shares[name] = { of: Object.fromEntries(listed), otherwise: Math.max(rarest, rest) }
  }
  const scale = Math.min(1, seen / records)
  const { prior, household } = { prior: model.prior * scale, household: model.household * scale }
  return { ...model, prior, household, shares, joinFrom: 0.95, reviewFrom: 0.15 }
}

/** Levels of each learned comparison, in the order of `weights.learned`, and the weight in bits of each pair of these records. */
export function weighPairs(
  weights: Weights,
  columns: Columns,
  pairs: Pick<Candidates, 'left' | 'right'>,
): { comparisons: Comparing[]; levels: Levels; bits: Float64Array } {
  const comparisons = comparisonsFor(weights, columns)
  const levels = levelsOf(comparisons, pairs)
  return { comparisons, levels, bits: scorePairs(weights, comparisons, pairs, levels) }
}

/** The comparisons that these weights know, in their order; one whose column is missing is left out. */
export function comparisonsFor(weights: Weights, given: Columns): Comparing[] {
  const { columns, filled } = fillFromNik(withFathers(given))
  return comparisonsAmong(weights, columns, filled)
}

/** The same of columns to which fathers and what NIKs say are added already. */
export function comparisonsAmong(weights: Weights, columns: Columns, filled: Map<string, Uint8Array>): Comparing[] {
  const found = new Map(comparisonsOf(columns, filled, 1).map((one) => [one.name, one]))
  return weights.learned.flatMap(({ name }) => found.get(name) ?? [])
}
