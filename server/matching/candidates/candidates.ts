/**
 * Which pairs are compared at all: those that share one of many tight compound keys. A key that too many records share is refined by
 * what they know besides; what stays too common is left out and reported, never dropped in silence. Pure.
 */
import type { Column } from '../columns/column.ts'
import { crowdOf, keysUnder, type Rule, sizesOf } from './keys-under.ts'
import { partCrowds } from './part-crowds.ts'

/**
 * Pairs as two columns of record numbers, `found[pair]` a bit for each rule that finds it, and what every rule did; `crowded` holds keys
 * as they were before crowds under them were parted.
 */
export type Candidates = {
  left: Int32Array
  right: Int32Array
  found: Int32Array
  rules: RuleReport[]
  crowded: { bit: number; keys: Int32Array }[]
}
type RuleReport = { name: string; keys: number; pairs: number; refined: number; leftOut: number }

/** All pairs of all rules, each once, by left and then by right. `refiners` are columns by which a `crowd` is parted, the most telling first. */
export function findCandidates(
  rules: Rule[],
  records: number,
  refiners: Column[],
  crowd = crowdOf(records),
): Candidates {
  const reports: RuleReport[] = []
  const crowded: Candidates['crowded'] = []
  const chains = rules.map((rule, number) => {
    const keys = keysUnder(rule, records)
    const sizes = sizesOf(keys)
    let shared = 0
    for (const size of sizes) if (size > 1) shared++
    const hasCrowds = sizes.some((size) => size > crowd)
    if (hasCrowds) crowded.push({ bit: 1 << number, keys: keys.slice() })
    const parted = hasCrowds ? partCrowds(keys, refiners, crowd) : { refined: 0, leftOut: 0 }
    reports.push({ name: rule.name, keys: shared, pairs: 0, ...parted })
    return chained(keys)
  })
  return { ...sortByLeft(pairUp(chains, records, reports), records), rules: reports, crowded }
}

/**
 * So many of these pairs at most, evenly spread, to learn from: a pair under a key that was parted is found by it all the same, however
 * it came to be looked at.
 */
export function samplePairs(candidates: Candidates, most: number): Pairs {
  const many = Math.min(candidates.left.length, most)
  const step = candidates.left.length / many
  const thinned = (column: Int32Array) => Int32Array.from({ length: many }, (_, i) => column[Math.floor(i * step)]!)
  const [left, right, found] = [thinned(candidates.left), thinned(candidates.right), thinned(candidates.found)]
  for (const { bit, keys } of candidates.crowded) {
    for (let pair = 0; pair < many; pair++) {
      const key = keys[left[pair]!]!
      if (key >= 0 && key === keys[right[pair]!]) found[pair]! |= bit
    }
  }
  return { left, right, found }
}

/** Turns keys, in place, into a chain: to each record the one before it under the same key, −1 for the first. */
function chained(keys: Int32Array): Int32Array {
  const last = new Int32Array(sizesOf(keys).length).fill(-1)
  for (let record = 0; record < keys.length; record++) {
    const key = keys[record]!
    if (key < 0) continue
    keys[record] = last[key]!
    last[key] = record
  }
  return keys
}

type Pairs = Pick<Candidates, 'left' | 'right' | 'found'>

/** Walks every chain back from each record: pairs by their right record, each once, with the rules that find it. */
function pairUp(chains: Int32Array[], records: number, reports: RuleReport[]): Pairs {
  let room = 1 << 16
  let [left, right, found] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)]
  let count = 0
  /** The pair that a record was last the left one of: one of this right record if it came after `begin`. */
  const pairOf = new Int32Array(records).fill(-1)
  for (let b = 0; b < records; b++) {
    const begin = count
    for (let rule = 0; rule < chains.length; rule++) {
      const chain = chains[rule]!
      for (let a = chain[b]!; a >= 0; a = chain[a]!) {
        const known = pairOf[a]!
        if (known >= begin) {
          found[known]! |= 1 << rule
          continue
        }
        if (count === room) {
          room *= 2
          left = grown(left, room)
          right = grown(right, room)
          found = grown(found, room)
        }
        pairOf[a] = count
        left[count] = a
        right[count] = b
        found[count++] = 1 << rule
        reports[rule]!.pairs++
      }
    }
  }
  return { left: left.subarray(0, count), right: right.subarray(0, count), found: found.subarray(0, count) }
}

const grown = (from: Int32Array, room: number): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(room)
  to.set(from)
  return to
}

/** Pairs that stand by right record are put by left record; those of one left record stay by right. */
function sortByLeft({ left, right, found }: Pairs, records: number): Pairs {
  const starts = new Int32Array(records + 1)
  for (let pair = 0; pair < left.length; pair++) starts[left[pair]! + 1]!++
  for (let record = 0; record < records; record++) starts[record + 1]! += starts[record]!
  const sorted = {
    left: new Int32Array(left.length),
    right: new Int32Array(left.length),
    found: new Int32Array(left.length),
  }
  for (let pair = 0; pair < left.length; pair++) {
    const at = starts[left[pair]!]!++
    sorted.left[at] = left[pair]!
    sorted.right[at] = right[pair]!
    sorted.found[at] = found[pair]!
  }
  return sorted
}
