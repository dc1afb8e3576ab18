/** What a pair weighs: prior, what its levels are worth, and how rare the texts are that are equal; in bits (log2 odds). Pure. */
import type { Candidates } from './candidates.ts'
import type { Comparing } from './comparison.ts'
import type { Levels, Model } from './train.ts'

/** A text counts as at least so frequent: one in a hundred thousand says all that a name can say. */
const rarest = 1e-5

/** Weight of each level of each comparison; 0 for unknown, which stands first. */
export const weightsOf = (model: Model): number[][] =>
  model.learned.map(({ m, u }) => [0, ...m.map((value, level) => Math.log2(value / u[level]!))])

/** Bits added where the texts are equal: a rare one says more than the average, a frequent one less. */
export function rarityOf({ column }: Comparing, chance: number): Float64Array {
  return Float64Array.from(column.counts, (count) => Math.log2(chance / Math.max(count / column.known, rarest)))
}

/** What the people of one household have in common. */
const ofHousehold = ['mother', 'address', 'street_number', 'suburb', 'postcode', 'phone', 'email', 'birth_place']

/** Two different NIKs speak of two people: then what a household shares says at most so much, in bits. */
const householdAtMost = 8

/** Both records have a NIK (16 digits), and they differ by more than slips. */
export function areDifferentNiks(numbers: Comparing, a: number, b: number): boolean {
  const { ids, values } = numbers.column
  const isNik = (record: number) => /^\d{16}$/.test(values[ids[record]!] ?? '')
  return isNik(a) && isNik(b) && numbers.compare(a, b) === 1
}

/** Bits that a pair loses because its NIKs differ; `shared` is what the household's fields say for one person. */
export const overLimit = (differ: boolean, shared: number): number =>
  differ ? Math.max(0, shared - householdAtMost) : 0

/** True for a comparison of what a household shares. */
export const isOfHousehold = ({ name }: Comparing): boolean => ofHousehold.includes(name)

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
  for (const [c, comparison] of comparisons.entries()) {
    const [row, own] = [levels[c]!, weights[c]!]
    const top = comparison.levels.length
    const rarity = rarityOf(comparison, model.learned[c]!.u.at(-1)!)
    const { ids } = comparison.column
    const isShared = isOfHousehold(comparison)
    for (let pair = 0; pair < scores.length; pair++) {
      const level = row[pair]!
      let bits = own[level]!
      if (level === top) bits += rarity[ids[candidates.left[pair]!]!]!
      scores[pair]! += bits
      if (isShared && bits > 0) shared[pair]! += bits
    }
  }
  const numbered = comparisons.findIndex((one) => one.name === 'national_id')
  for (let pair = 0; numbered >= 0 && pair < scores.length; pair++) {
    if (levels[numbered]![pair] !== 1) continue
    const differ = areDifferentNiks(comparisons[numbered]!, candidates.left[pair]!, candidates.right[pair]!)
    scores[pair]! -= overLimit(differ, shared[pair]!)
  }
  return scores
}
