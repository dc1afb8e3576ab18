/** Links or deduplicates any file of people: columns → candidate pairs → learned weights → clusters. Pure, no database. */
import { rulesOf } from '../candidates/blocking-rules.ts'
import { type Candidates, findCandidates, samplePairs } from '../candidates/candidates.ts'
import { asInFile, inOrder, nearestFirst, placesIn } from '../candidates/neighbours.ts'
import { refinersOf } from '../candidates/refiners.ts'
import type { Columns } from '../columns/column.ts'
import { withFathers } from '../columns/fathers.ts'
import { fillFromNik } from '../columns/fill-from-nik.ts'
import { clusterPairs } from './cluster-pairs.ts'
import { type Comparing, comparisonsOf } from './comparison.ts'
import { levelsOf, sideBySide } from './fill-levels.ts'
import type { Model, Weights } from './model.ts'
import { scorePairs } from './score.ts'
import { learn } from './train.ts'
import { weighCandidates } from './weigh-candidates.ts'
import { comparisonsAmong } from './weights.ts'

/** Everything found: pairs with their weights (of a pair too unlikely to be told of, perhaps the most that it could have reached), and each record's cluster by number. */
export type Linked = {
  comparisons: Comparing[]
  /** By which number the comparisons know a record. */
  placeOf(record: number): number
  candidates: Candidates
  model: Model
  weights: Float64Array
  clusters: number[][]
}

/** Links the records of these columns, by weights that stand or else by what the records teach themselves; the same seed teaches the same. */
export function linkRecords(
  given: Columns,
  records: number,
  { seed = 1, weights: standing }: { seed?: number; weights?: Weights } = {},
): Linked {
  const full = fillFromNik(withFathers(given))
  const order = nearestFirst(full.columns, records)
  const { columns, marks } = inOrder(full.columns, full.filled, order)
  const comparisons =
    standing === undefined ? comparisonsOf(columns, marks) : comparisonsAmong(standing, columns, marks)
  if (comparisons.length < 3) throw new Error('thin')
  const rules = rulesOf(columns, records)
  const candidates = findCandidates(rules, records, refinersOf(columns))
  const pairs = candidates.left.length
  const isLarge = pairs > pairsInFull
  const sample = samplePairs(candidates, isLarge ? pairsToLearnFrom : pairs)
  const side = sideBySide(comparisons)
  const levels = levelsOf(comparisons, sample, side)
  const model = standing ?? learn(comparisons, sample, levels, rules, records, seed, sample.left.length / pairs)
  const { weights, complete } = isLarge
    ? weighCandidates(model, comparisons, candidates, side)
    : { weights: scorePairs(model, comparisons, candidates, levels), complete: null }
  const clusters = asInFile(candidates, clusterPairs(records, candidates, weights, complete), order)
  return { comparisons, placeOf: placesIn(order), candidates, model, weights, clusters }
}

/** Of more pairs a sample teaches the same, and all are then weighed without a look at what cannot matter. */
const pairsInFull = 500_000
const pairsToLearnFrom = 250_000
