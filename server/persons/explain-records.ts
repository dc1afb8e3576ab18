/** Why two records are, or are not, taken for one person: the waterfall in sentences, by the version that weighed them. */
import type { Facts } from '../intake/model.ts'
import { cellsOf, columnsOf } from '../matching/link/cells-of.ts'
import { explainPair } from '../matching/link/explain-pair.ts'
import { type Told, tellWaterfall } from '../matching/link/tell-waterfall.ts'
import { comparisonsFor } from '../matching/link/weights.ts'
import type { KeptWeights } from './keep-weights.ts'

/** Sentences with bits; prior and weight are log2 odds. */
export function explainRecords(one: Facts, other: Facts, by: KeptWeights): Told & { prior: number; weight: number } {
  const comparisons = comparisonsFor(by.weights, columnsOf([cellsOf(one), cellsOf(other)]))
  const waterfall = explainPair(by.weights, comparisons, 0, 1)
  return { ...tellWaterfall(by.weights, waterfall, by.joinBits), prior: waterfall.prior, weight: waterfall.weight }
}
