/** What a pair weighs: prior, what its levels are worth, and how rare the texts are that are equal; in bits (log2 odds). Pure. */
import type { Candidates } from './candidates.ts'
import type { Comparing } from './comparison.ts'
import type { Levels, Model } from './train.ts'

/** A text counts as at least so frequent: one in a hundred thousand says all that a name can say. */
const rarest = 1e-5

/** When something speaks of two people, what a household shares says at most so much, in bits: enough to tip, never to decide. */
const householdAtMost = 4

/** Weight of each level of each comparison; 0 for unknown, which stands first. */
export const weightsOf = ({ learned }: Pick<Model, 'learned'>): number[][] =>
  learned.map(({ m, u }) => [0, ...m.map((value, level) => Math.log2(value / u[level]!))])

/** Bits added where the texts are equal: a rare one says more than the average, a frequent one less. */
export function rarityOf({ column }: Comparing, chance: number): Float64Array {
  return Float64Array.from(column.counts, (count) => Math.log2(chance / Math.max(count / column.known, rarest)))
}

/** Bits that a pair loses because what brothers and sisters share would otherwise make them one. */
export const overLimit = (isContradicted: boolean, shared: number): number =>
  isContradicted ? Math.max(0, shared - householdAtMost) : 0

/** True when a level speaks of two people. */
export const contradicts = ({ against }: Comparing, level: number): boolean => level > 0 && level <= against

/** Weights of all pairs. */
export function scorePairs(
  model: Model,
  comparisons: Comparing[],
  candidates: Candidates,
  levels: Levels,
): Float64Array {
  const weights = weightsOf(model)
  const prior = Math.log2(model.prior / (1 - model.prior))
  const scores = new Float64Array(candidates.left.length).fill(prior)
  const shared = new Float64Array(scores.length)
  const contradicted = new Uint8Array(scores.length)
  for (const [c, comparison] of comparisons.entries()) {
    const [row, own] = [levels[c]!, weights[c]!]
    const top = comparison.levels.length
    const rarity = rarityOf(comparison, model.learned[c]!.u.at(-1)!)
    const { ids } = comparison.column
    for (let pair = 0; pair < scores.length; pair++) {
      const level = row[pair]!
      if (level === 0) continue
      let bits = own[level]!
      if (level === top) bits += rarity[ids[candidates.left[pair]!]!]!
      scores[pair]! += bits
      if (comparison.isOfHousehold && bits > 0) shared[pair]! += bits
      if (contradicts(comparison, level)) contradicted[pair] = 1
    }
  }
  for (let pair = 0; pair < scores.length; pair++) scores[pair]! -= overLimit(contradicted[pair] === 1, shared[pair]!)
  return scores
}
