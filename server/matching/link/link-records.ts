/** Links or deduplicates any file of people: columns → candidate pairs → learned weights → clusters. Pure, no database. */
import { averageLink } from '../average-link.ts'
import { gather } from '../cluster.ts'
import { disjointSets, listSets } from '../disjoint-sets.ts'
import { rulesOf } from './blocking-rules.ts'
import { type Candidates, findCandidates } from './candidates.ts'
import { type Columns, type Comparing, comparisonsOf } from './comparison.ts'
import { withFathers } from './fathers.ts'
import { fillFromNik } from './fill-from-nik.ts'
import type { Rule } from './keys-under.ts'
import { scorePairs } from './score.ts'
import { type Levels, learn, levelsOf, type Model } from './train.ts'
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

/** The one operating point: as likely one person as not (p = 0.5). */
const joinFrom = 0

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
  const refiners = [
    'birth_date',
    'birth_place',
    'postcode',
    'national_id',
    'given_name',
    'surname',
    'name',
    'address',
  ].flatMap((field) => columns.get(field as 'name') ?? [])
  const candidates = findCandidates(rules, records, refiners)
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

/** Components of the pairs that reach the point, each split by average link. */
function clusterPairs(records: number, { left, right }: Candidates, weights: Float64Array): number[][] {
  const scored = Array.from(weights, (weight, pair) => ({ low: left[pair]!, high: right[pair]!, weight }))
  const sets = disjointSets(records)
  gather(
    sets,
    scored
      .filter((pair) => pair.weight >= joinFrom)
      .sort((a, b) => b.weight - a.weight || a.low - b.low || a.high - b.high),
    joinFrom,
    200,
  )
  const components = listSets(sets)
  const bound = components.flatMap((component) => component.map((record) => [record]))
  return averageLink({ components, bound, scored, apart: [] })
}
