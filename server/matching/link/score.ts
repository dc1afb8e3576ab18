/**
 * What a pair weighs, in bits (log2 odds of one person against everything else): prior, what its levels are worth, how rare the texts
 * are that are equal, and how likely the same would be between two people of one household. Pure.
 */
import type { Candidates } from '../candidates/candidates.ts'
import type { Comparing } from './comparison.ts'
import type { Learned, Levels, Model, Shares } from './model.ts'
import { twinsOfHousehold } from './twins.ts'

/** A text counts as at least so frequent: one in a hundred thousand says all that a name can say. */
export const rarest = 1e-5

/** Bits of each level of one comparison against two unrelated people; 0 for unknown, which stands first. */
export const bitsOf = (shares: number[], u: number[]): number[] => [
  0,
  ...shares.map((value, level) => Math.log2(value / u[level]!)),
]

/** Bits added where the texts are equal: a rare one says more than the average, a frequent one less. Shares that stand go before the column's own. */
export function rarityOf({ column }: Comparing, chance: number, shares?: Shares): Float64Array {
  const bits = (share: number) => Math.log2(chance / Math.max(share, rarest))
  if (shares === undefined) {
    const own = new Float64Array(column.counts.length)
    for (let id = 0; id < own.length; id++) own[id] = bits(column.counts[id]! / column.known)
    return own
  }
  return Float64Array.from(column.values, (text) =>
    bits(Object.hasOwn(shares.of, text) ? shares.of[text]! : shares.otherwise),
  )
}

/** What was learned of each of these comparisons, found by name. */
export function learnedOf(model: Model, comparisons: Comparing[]): Learned[] {
  const byName = new Map(model.learned.map((one) => [one.name, one]))
  return comparisons.map(({ name }) => byName.get(name)!)
}

/** Bits lost because two people of one household, or twins, could show the same; both in bits against two unrelated people. */
export function lostToHousehold(household: number, twins: number): number {
  const most = Math.max(household, twins, 0)
  return most + Math.log2(2 ** -most + 2 ** (household - most) + 2 ** (twins - most))
}

/** Whether twins show a comparison otherwise than two strangers do. */
export const tellsOfTwins = (bits: number[]): boolean => bits.some((bit) => bit !== 0)

/** Prior bits of one person, of two people of one household, and of twins, against two unrelated people. */
export function priorBits({ prior, household }: Pick<Model, 'prior' | 'household'>): {
  person: number
  household: number
  twins: number
} {
  const unrelated = 1 - prior - household
  const home = Math.log2(household / unrelated)
  return { person: Math.log2(prior / unrelated), household: home, twins: home + Math.log2(twinsOfHousehold) }
}

/** So many pairs stay near the processor while all comparisons are added up. */
const pairsAtATime = 4096

/** Weights of all pairs. */
export function scorePairs(
  model: Model & { shares?: Record<string, Shares> },
  comparisons: Comparing[],
  candidates: Pick<Candidates, 'left' | 'right'>,
  levels: Levels,
): Float64Array {
  return weighing(model, comparisons)(candidates, levels)
}

/** What weighs pairs under these weights, with all that does not depend on a pair worked out. */
export function weighing(
  model: Model & { shares?: Record<string, Shares> },
  comparisons: Comparing[],
): (pairs: Pick<Candidates, 'left'>, levels: Levels) => Float64Array {
  const learned = learnedOf(model, comparisons)
  const start = priorBits(model)
  const [households, twins] = [new Float64Array(pairsAtATime), new Float64Array(pairsAtATime)]
  const tables = comparisons.map((comparison, c) => {
    const { m, h, t, u } = learned[c]!
    const ofTwins = bitsOf(t, u)
    const shares = model.shares?.[comparison.name]
    const rarity = rarityOf(comparison, u.at(-1)!, shares)
    // A text that came after the weights were learned.
    const unseen = Math.log2(u.at(-1)! / Math.max(shares?.otherwise ?? 0, rarest))
    return {
      ofPerson: bitsOf(m, u),
      ofHousehold: bitsOf(h, u),
      ofTwins,
      isOfTwins: tellsOfTwins(ofTwins),
      rarity,
      unseen,
    }
  })
  return ({ left }, levels) => {
    const scores = new Float64Array(left.length).fill(start.person)
    for (let from = 0; from < scores.length; from += pairsAtATime) {
      const to = Math.min(from + pairsAtATime, scores.length)
      households.fill(start.household)
      twins.fill(start.twins)
      for (const [c, comparison] of comparisons.entries()) {
        const { ofPerson, ofHousehold, ofTwins, isOfTwins, rarity, unseen } = tables[c]!
        const row = levels[c]!
        const top = comparison.levels.length
        const { ids } = comparison.column
        for (let pair = from; pair < to; pair++) {
          const level = row[pair]!
          if (level === 0) continue
          const rare = level === top ? (rarity[ids[left[pair]!]!] ?? unseen) : 0
          scores[pair]! += ofPerson[level]! + rare
          if (comparison.isOfHousehold) households[pair - from]! += ofHousehold[level]! + rare
          if (isOfTwins) twins[pair - from]! += ofTwins[level]! + rare
        }
      }
      for (let pair = from; pair < to; pair++)
        scores[pair]! -= lostToHousehold(households[pair - from]!, twins[pair - from]!)
    }
    return scores
  }
}
