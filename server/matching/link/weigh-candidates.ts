/**
 * Weights of the many pairs of a large file, most of which two strangers make: what costs little and says much is compared first, and a
 * pair is left as soon as nothing that is still open could make it likely enough to be told of. Pure.
 */
import type { Candidates } from '../candidates/candidates.ts'
import type { Comparing } from './comparison.ts'
import { levelsOf, sideBySide } from './fill-levels.ts'
import type { Model, Weights } from './model.ts'
import { bitsOf, learnedOf, priorBits, rarityOf, weighing } from './score.ts'

/** Less likely pairs are not told of. */
export const leastProbability = 0.01

/** The same in bits; no rounding may leave a pair that just reaches it. */
const leastBits = Math.log2(leastProbability / (1 - leastProbability)) - 1e-6

/** So many pairs at a time go through all comparisons, so that what their records say is fetched from memory once. */
const pairsAtATime = 2048

/** A level that is not known yet. */
const open = 255

type Pairs = Pick<Candidates, 'left' | 'right'>

/**
 * `weights` are exact, bit for bit as `scorePairs` has them, where a pair is likely enough to be told of; else they may be the most that
 * the pair could have reached. `complete` makes those of these pairs exact: clusters ask for what stands between their records.
 */
type Weighed = { weights: Float64Array; complete(pairs: Int32Array): void }

/** Weighs all pairs. */
export function weighCandidates(model: Model | Weights, comparisons: Comparing[], pairs: Pairs): Weighed {
  const { left, right } = pairs
  const weights = new Float64Array(left.length)
  const weigh = weighing(model, comparisons)
  const start = priorBits(model).person
  const bounds = comparisons.map((comparison, c) => boundsOf(model, comparisons, comparison, c))
  const order = [...comparisons.keys()].sort((a, b) => comparisons[a]!.cost - comparisons[b]!.cost || a - b)
  const { said, width, markAt } = sideBySide(comparisons)
  const screened = order.filter((c) => markAt[c]! >= 0)
  const levels = comparisons.map(() => new Uint8Array(pairsAtATime))
  /** The most that a pair of the block can reach, and the pairs that go on. */
  const [most, alive] = [new Float64Array(pairsAtATime), new Int32Array(pairsAtATime)]

  /** What is seen at a glance: unknown, or equal; all else may be as alike as can be. */
  const glance = (c: number, from: number, to: number) => {
    const { bits, atMost, ifEqual, rarity, levelOfEqual } = bounds[c]!
    const top = bits.length - 1
    const row = levels[c]!
    const isSettled = comparisons[c]!.settle !== null
    for (let pair = from; pair < to; pair++) {
      const x = said[left[pair]! * width + c]!
      const y = said[right[pair]! * width + c]!
      let level = 0
      if (x >= 0 && y >= 0) {
        level = open
        if (x !== y) most[pair - from]! += atMost
        else if (isSettled) most[pair - from]! += Math.max(0, ifEqual + rarity[x]!)
        else {
          level = levelOfEqual[x]!
          most[pair - from]! += bits[level]! + (level === top ? rarity[x]! : 0)
        }
      }
      row[pair - from] = level
    }
  }

  /** Notes the pairs that may still reach what is told of. */
  const goOn = (from: number, to: number): number => {
    let many = 0
    for (let pair = from; pair < to; pair++) {
      weights[pair] = most[pair - from]!
      if (most[pair - from]! >= leastBits) alive[many++] = pair
    }
    return many
  }

  /** What is different at a glance; answers how many pairs go on. */
  const screen = (c: number, from: number, many: number): number => {
    const row = levels[c]!
    const { bits, atMost } = bounds[c]!
    const mustDiffer = comparisons[c]!.levelOf.screen!.mustDiffer
    const at = markAt[c]!
    let count = 0
    for (let i = 0; i < many; i++) {
      const pair = alive[i]!
      const place = pair - from
      if (row[place] === open && mustDiffer(said[left[pair]! * width + at]!, said[right[pair]! * width + at]!)) {
        row[place] = 1
        most[place]! += bits[1]! - atMost
        weights[pair] = most[place]!
      }
      if (most[place]! >= leastBits) alive[count++] = pair
    }
    return count
  }

  /** Compares what is open under one comparison; answers how many pairs go on. */
  const look = (c: number, from: number, many: number): number => {
    const row = levels[c]!
    const { levelOf, settle } = comparisons[c]!
    const { bits, atMost, ifEqual, rarity, levelOfEqual } = bounds[c]!
    const top = bits.length - 1
    let count = 0
    for (let i = 0; i < many; i++) {
      const pair = alive[i]!
      const place = pair - from
      if (row[place] === open) {
        const x = said[left[pair]! * width + c]!
        const y = said[right[pair]! * width + c]!
        let level = x === y ? levelOfEqual[x]! : levelOf(x, y)
        if (settle !== null) level = settle(level, left[pair]!, right[pair]!)
        row[place] = level
        most[place]! -= x === y ? Math.max(0, ifEqual + rarity[x]!) : atMost
        most[place]! += bits[level]! + (level === top ? rarity[x]! : 0)
        weights[pair] = most[place]!
      }
      if (most[place]! >= leastBits) alive[count++] = pair
    }
    return count
  }

  const lefts = new Int32Array(pairsAtATime)
  const kept = comparisons.map(() => new Uint8Array(pairsAtATime))
  for (let from = 0; from < weights.length; from += pairsAtATime) {
    const to = Math.min(from + pairsAtATime, weights.length)
    most.fill(start)
    for (let c = 0; c < comparisons.length; c++) glance(c, from, to)
    let many = goOn(from, to)
    for (const c of screened) many = screen(c, from, many)
    for (const c of order) many = look(c, from, many)
    for (let i = 0; i < many; i++) lefts[i] = left[alive[i]!]!
    for (let c = 0; c < kept.length; c++) for (let i = 0; i < many; i++) kept[c]![i] = levels[c]![alive[i]! - from]!
    const exact = weigh({ left: lefts.subarray(0, many) }, kept)
    for (let i = 0; i < many; i++) weights[alive[i]!] = exact[i]!
  }
  return {
    weights,
    complete: (asked) => {
      const some = { left: asked.map((pair) => left[pair]!), right: asked.map((pair) => right[pair]!) }
      const exact = weigh(some, levelsOf(comparisons, some))
      for (let i = 0; i < asked.length; i++) weights[asked[i]!] = exact[i]!
    },
  }
}

/** What a comparison can add: by level, at most where the texts differ, and where they are equal; the level of equal texts. */
function boundsOf(model: Model | Weights, comparisons: Comparing[], comparison: Comparing, c: number) {
  const { m, u } = learnedOf(model, comparisons)[c]!
  const bits = Float64Array.from(bitsOf(m, u))
  const { column, levels, settle, levelOfEqual } = comparison
  const shares = 'shares' in model ? model.shares[comparison.name] : undefined
  return {
    bits,
    // Unknown counts too, where other columns may say so.
    atMost: Math.max(...bits.subarray(settle === null ? 1 : 0, -1)),
    ifEqual: bits.at(-1)!,
    rarity: rarityOf(comparison, u.at(-1)!, shares),
    levelOfEqual:
      levelOfEqual === undefined
        ? new Uint8Array(column.values.length).fill(levels.length)
        : Uint8Array.from(column.values, levelOfEqual),
  }
}
