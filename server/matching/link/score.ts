/**
 * What a pair weighs, in bits (log2 odds of one person against everything else): prior, what its levels are worth, how rare the texts
 * are that are equal, and how likely the same would be between two people of one household. Pure.
 */
import type { Candidates } from './candidates.ts'
import type { Comparing } from './comparison.ts'
import type { Levels, Model } from './train.ts'

/** A text counts as at least so frequent: one in a hundred thousand says all that a name can say. */
const rarest = 1e-5

/** Bits of each level of one comparison against two unrelated people; 0 for unknown, which stands first. */
export const bitsOf = (shares: number[], u: number[]): number[] => [
  0,
  ...shares.map((value, level) => Math.log2(value / u[level]!)),
]

/** Bits added where the texts are equal: a rare one says more than the average, a frequent one less. */
export function rarityOf({ column }: Comparing, chance: number): Float64Array {
  return Float64Array.from(column.counts, (count) => Math.log2(chance / Math.max(count / column.known, rarest)))
}

/** Bits lost because two people of one household could show the same; `household` in bits against two unrelated people. */
export const lostToHousehold = (household: number): number =>
  household > 60 ? household : Math.log2(1 + 2 ** household)

/** Prior bits of one person, and of two people of one household, against two unrelated people. */
export function priorBits({ prior, household }: Pick<Model, 'prior' | 'household'>): {
  person: number
  household: number
} {
  const unrelated = 1 - prior - household
  return { person: Math.log2(prior / unrelated), household: Math.log2(household / unrelated) }
}

/** So many pairs stay near the processor while all comparisons are added up. */
const pairsAtATime = 4096

/** Weights of all pairs. */
export function scorePairs(
  model: Model,
  comparisons: Comparing[],
  candidates: Candidates,
  levels: Levels,
): Float64Array {
  const start = priorBits(model)
  const scores = new Float64Array(candidates.left.length).fill(start.person)
  const households = new Float64Array(pairsAtATime)
  const tables = comparisons.map((comparison, c) => {
    const { m, h, u } = model.learned[c]!
    return { ofPerson: bitsOf(m, u), ofHousehold: bitsOf(h, u), rarity: rarityOf(comparison, u.at(-1)!) }
  })
  for (let from = 0; from < scores.length; from += pairsAtATime) {
    const to = Math.min(from + pairsAtATime, scores.length)
    households.fill(start.household)
    for (const [c, comparison] of comparisons.entries()) {
      const { ofPerson, ofHousehold, rarity } = tables[c]!
      const row = levels[c]!
      const top = comparison.levels.length
      const { ids } = comparison.column
      for (let pair = from; pair < to; pair++) {
        const level = row[pair]!
        if (level === 0) continue
        const rare = level === top ? rarity[ids[candidates.left[pair]!]!]! : 0
        scores[pair]! += ofPerson[level]! + rare
        if (comparison.isOfHousehold) households[pair - from]! += ofHousehold[level]! + rare
      }
    }
    for (let pair = from; pair < to; pair++) scores[pair]! -= lostToHousehold(households[pair - from]!)
  }
  return scores
}
