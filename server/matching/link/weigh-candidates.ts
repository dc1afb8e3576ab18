/**
 * Weights of the many pairs of a large file, most of which two strangers make: what costs little and says much is compared first, and a
 * pair is left as soon as nothing that is still open could make it likely enough to be told of. Pure.
 */
import { mustDiffer } from '../alike/screen.ts'
import type { Candidates } from '../candidates/candidates.ts'
import type { Comparing } from './comparison.ts'
import { fetchRows, levelsOf, type SideBySide, sideBySide } from './fill-levels.ts'
import type { Model, Weights } from './model.ts'
import { bitsOf, learnedOf, priorBits, rarityOf, weighing } from './score.ts'

/** Less likely pairs are not told of. */
export const leastProbability = 0.01

/** The same in bits; no rounding may leave a pair that just reaches it. */
const leastBits = Math.log2(leastProbability / (1 - leastProbability)) - 1e-6

/** So many pairs at a time go through all comparisons, so that what their records say is fetched from memory once. */
const pairsAtATime = 2048

type Pairs = Pick<Candidates, 'left' | 'right'>

/**
 * `weights` are exact, bit for bit as `scorePairs` has them, where a pair is likely enough to be told of; else they may be the most that
 * the pair could have reached. `complete` makes those of these pairs exact: clusters ask for what stands between their records.
 */
type Weighed = { weights: Float64Array; complete(pairs: Int32Array): void }

/** Weighs all pairs. */
export function weighCandidates(
  model: Model | Weights,
  comparisons: Comparing[],
  pairs: Pairs,
  side: SideBySide = sideBySide(comparisons),
): Weighed {
  const { left, right } = pairs
  const weights = new Float64Array(left.length)
  const weigh = weighing(model, comparisons)
  const start = priorBits(model).person
  const bounds = comparisons.map((comparison, c) => boundsOf(model, comparisons, comparison, c))
  const atMost = Float64Array.from(bounds, (bound) => bound.atMost)
  const ifEqual = bounds.map((bound) => bound.ifEqual)
  const order = [...comparisons.keys()].sort((a, b) => comparisons[a]!.cost - comparisons[b]!.cost || a - b)
  /** Where different texts are of one level, nothing is asked. */
  const asked = order.filter((c) => comparisons[c]!.levels.length > 2)
  const { said, width, markAt } = side
  const screened = order.filter((c) => markAt[c]! >= 0)
  const screens = screened.map((c) => comparisons[c]!.levelOf.screen!)
  const loss = Float64Array.from(screened, (c, s) => bounds[c]!.bits[screens[s]!.level]! - atMost[c]!)
  /** Of a block, the pairs that go on and the most that they can reach; levels of all by their place in the block, 0 for open. */
  const [alive, most] = [new Int32Array(pairsAtATime), new Float64Array(pairsAtATime)]
  const levels = comparisons.map(() => new Uint8Array(pairsAtATime))

  /** What is seen at a glance: unknown, equal, or different by its marks; all else may be as alike as can be. Answers how many pairs go on. */
  const glance = (from: number, to: number): number => {
    fetchRows(side, right, from, to)
    let many = 0
    for (let pair = from; pair < to; pair++) {
      const [atLeft, atRight] = [left[pair]! * width, right[pair]! * width]
      let sum = start
      for (let c = 0; c < atMost.length; c++) {
        const x = said[atLeft + c]!
        const y = said[atRight + c]!
        if ((x | y) >= 0) sum += x === y ? ifEqual[c]![x]! : atMost[c]!
      }
      if (sum >= leastBits) sum = screen(pair, pair - from, sum)
      weights[pair] = sum
      if (sum < leastBits) continue
      alive[many] = pair
      most[many++] = sum
    }
    return many
  }

  /** What must be different by its marks, of one pair; answers the most that it can reach then. */
  const screen = (pair: number, place: number, reached: number): number => {
    const [atLeft, atRight] = [left[pair]! * width, right[pair]! * width]
    let sum = reached
    for (let s = 0; s < screened.length && sum >= leastBits; s++) {
      const c = screened[s]!
      const x = said[atLeft + c]!
      const y = said[atRight + c]!
      if ((x | y) < 0 || x === y) continue
      const { rule, level } = screens[s]!
      if (!mustDiffer(rule, said[atLeft + markAt[c]!]!, said[atRight + markAt[c]!]!)) continue
      levels[c]![place] = level
      sum += loss[s]!
    }
    return sum
  }

  /** Compares what is open under one comparison; answers how many pairs go on. */
  const look = (c: number, from: number, many: number): number => {
    const row = levels[c]!
    const { bits } = bounds[c]!
    const { levelOf, settle } = comparisons[c]!
    let count = 0
    for (let i = 0; i < many; i++) {
      const pair = alive[i]!
      const [x, y] = [said[left[pair]! * width + c]!, said[right[pair]! * width + c]!]
      let sum = most[i]!
      if ((x | y) >= 0 && x !== y && row[pair - from] === 0) {
        let level = levelOf(x, y)
        if (settle !== null) level = settle(level, left[pair]!, right[pair]!)
        row[pair - from] = level
        sum += bits[level]! - atMost[c]!
        weights[pair] = sum
        if (sum < leastBits) continue
      }
      alive[count] = pair
      most[count++] = sum
    }
    return count
  }

  /** Levels of the pairs that went through all of this. */
  const fillKept = (c: number, from: number, many: number) => {
    const [row, to] = [levels[c]!, kept[c]!]
    const { settle, levels: named } = comparisons[c]!
    const { levelOfEqual } = bounds[c]!
    const isAsked = named.length > 2
    for (let i = 0; i < many; i++) {
      const pair = alive[i]!
      const [x, y] = [said[left[pair]! * width + c]!, said[right[pair]! * width + c]!]
      let level = 0
      if ((x | y) >= 0) {
        level = x === y ? levelOfEqual[x]! : isAsked ? row[pair - from]! : 1
        if (settle !== null && (x === y || !isAsked)) level = settle(level, left[pair]!, right[pair]!)
      }
      to[i] = level
    }
  }

  const lefts = new Int32Array(pairsAtATime)
  const kept = comparisons.map(() => new Uint8Array(pairsAtATime))
  for (let from = 0; from < weights.length; from += pairsAtATime) {
    for (const row of levels) row.fill(0)
    let many = glance(from, Math.min(from + pairsAtATime, weights.length))
    for (const c of asked) many = look(c, from, many)
    for (let i = 0; i < many; i++) lefts[i] = left[alive[i]!]!
    for (let c = 0; c < kept.length; c++) fillKept(c, from, many)
    const exact = weigh({ left: lefts.subarray(0, many) }, kept)
    for (let i = 0; i < many; i++) weights[alive[i]!] = exact[i]!
  }
  return {
    weights,
    complete: (asked) => {
      const some = { left: asked.map((pair) => left[pair]!), right: asked.map((pair) => right[pair]!) }
      const exact = weigh(some, levelsOf(comparisons, some, side))
      for (let i = 0; i < asked.length; i++) weights[asked[i]!] = exact[i]!
    },
  }
}

/** What a comparison can add: by level, at most where the texts differ, and by text at most where they are equal; the level of equal texts. */
function boundsOf(model: Model | Weights, comparisons: Comparing[], comparison: Comparing, c: number) {
  const { m, u } = learnedOf(model, comparisons)[c]!
  const bits = Float64Array.from(bitsOf(m, u))
  const { column, levels, settle, levelOfEqual: ofEqual } = comparison
  const shares = 'shares' in model ? model.shares[comparison.name] : undefined
  const rarity = rarityOf(comparison, u.at(-1)!, shares)
  const levelOfEqual = new Uint8Array(column.values.length).fill(levels.length)
  if (ofEqual !== undefined) for (const [id, text] of column.values.entries()) levelOfEqual[id] = ofEqual(text)
  return {
    bits,
    // Unknown counts too, where other columns may say so.
    atMost: Math.max(...bits.subarray(settle === null ? 1 : 0, -1)),
    ifEqual: rarity.map((rare, id) => {
      const level = levelOfEqual[id]!
      const most = bits[level]! + (level === levels.length ? rare : 0)
      return settle === null ? most : Math.max(0, most)
    }),
    levelOfEqual,
  }
}
