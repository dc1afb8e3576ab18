/** Links or deduplicates any file of people: columns → candidate pairs → learned weights → clusters. Pure, no database. */
import { rulesOf } from './blocking-rules.ts'
import { type Candidates, findCandidates } from './candidates.ts'
import { clusterPairs } from './cluster-pairs.ts'
import { type Columns, type Comparing, comparisonsOf } from './comparison.ts'
import { withFathers } from './fathers.ts'
import { fillFromNik } from './fill-from-nik.ts'
import { levelsOf } from './fill-levels.ts'
import type { Rule } from './keys-under.ts'
import { refinersOf } from './refiners.ts'
import { scorePairs } from './score.ts'
import { type Levels, learn, type Model } from './train.ts'
import { comparisonsFor, type Weights } from './weights.ts'

/** Everything found: pairs with their weights, and each record's cluster by number. */
export type Linked = {
  comparisons: Comparing[]
  rules: Rule[]
  candidates: Candidates
  levels: Levels
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
  const levels = levelsOf(comparisons, candidates)
  const model = standing ?? learn(comparisons, candidates, levels, rules, records, seed)
  const weights = scorePairs(model, comparisons, candidates, levels)
  return {
    comparisons,
    rules,
    candidates,
    levels,
    model,
    weights,
    clusters: clusterPairs(records, candidates, weights),
  }
}
