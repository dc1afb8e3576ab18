/** Links or deduplicates any file of people: columns → candidate pairs → learned weights → clusters. Pure, no database. */
import { rulesOf } from './blocking-rules.ts'
import { type Candidates, findCandidates, samplePairs } from './candidates.ts'
import { clusterPairs } from './cluster-pairs.ts'
import { type Columns, type Comparing, comparisonsOf } from './comparison.ts'
import { withFathers } from './fathers.ts'
import { fillFromNik } from './fill-from-nik.ts'
import { levelsOf } from './fill-levels.ts'
import type { Rule } from './keys-under.ts'
import { refinersOf } from './refiners.ts'
import { scorePairs } from './score.ts'
import { learn, type Model } from './train.ts'
import { weighCandidates } from './weigh-candidates.ts'
import { comparisonsFor, type Weights } from './weights.ts'

/** Everything found: pairs with their weights (of a pair too unlikely to be told of, perhaps the most that it could have reached), and each record's cluster by number. */
export type Linked = {
  comparisons: Comparing[]
  rules: Rule[]
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
  const { columns, filled } = fillFromNik(withFathers(given))
  const comparisons = standing === undefined ? comparisonsOf(columns, filled) : comparisonsFor(standing, given)
  if (comparisons.length < 3) throw new Error('thin')
  const rules = rulesOf(columns, records)
  const candidates = findCandidates(rules, records, refinersOf(columns))
  const pairs = candidates.left.length
  const sample = samplePairs(candidates, pairsToLearnFrom)
  const levels = levelsOf(comparisons, sample)
  const model = standing ?? learn(comparisons, sample, levels, rules, records, seed, sample.left.length / pairs)
  const { weights, complete } =
    pairs <= pairsToLearnFrom
      ? { weights: scorePairs(model, comparisons, candidates, levels), complete: null }
      : weighCandidates(model, comparisons, candidates)
  const clusters = clusterPairs(records, candidates, weights, complete)
  return { comparisons, rules, candidates, model, weights, clusters }
}

/** Of more pairs a sample teaches the same; the others are then weighed without a look at what cannot matter. */
const pairsToLearnFrom = 500_000
