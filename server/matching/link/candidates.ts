/**
 * Which pairs are compared at all: those that share one of many tight compound keys. A key that too many records share is refined by
 * what they know besides; what stays too common is left out and reported, never dropped in silence. Pure.
 */
import type { Column } from './column.ts'
import { crowdOf, keysUnder, type Rule } from './keys-under.ts'

/** Pairs as two columns of record numbers, `found[pair]` a bit for each rule that finds it, and what every rule did. */
export type Candidates = {
  left: Int32Array
  right: Int32Array
  found: Int32Array
  rules: RuleReport[]
}
type RuleReport = { name: string; keys: number; pairs: number; refined: number; leftOut: number }

/** Records by key: `order` holds them group by group, `starts[key]` where a group begins. */
function groupsOf(keys: Int32Array): { order: Int32Array; starts: Int32Array } {
  let width = 0
  for (const key of keys) if (key >= width) width = key + 1
  const starts = new Int32Array(width + 1)
  for (const key of keys) if (key >= 0) starts[key + 1]!++
  for (let key = 0; key < width; key++) starts[key + 1]! += starts[key]!
  const at = starts.slice(0, width)
  const order = new Int32Array(starts[width]!)
  for (let record = 0; record < keys.length; record++) {
    const key = keys[record]!
    if (key >= 0) order[at[key]!++] = record
  }
  return { order, starts }
}

/** All pairs of all rules, each once. `refiners` are columns by which a crowd is parted, the most telling first. */
export function findCandidates(rules: Rule[], records: number, refiners: Column[]): Candidates {
  let size = 1 << 16
  let left = new Int32Array(size)
  let right = new Int32Array(size)
  let count = 0
  const keysOf = rules.map((rule) => keysUnder(rule, records))
  const crowd = crowdOf(records)
  // Keys that were parted: a pair under one of them may not have been seen there.
  const crowded = rules.map(() => new Set<number>())
  const reports: RuleReport[] = []
  for (const [number, rule] of rules.entries()) {
    const report = { name: rule.name, keys: 0, pairs: 0, refined: 0, leftOut: 0 }
    reports.push(report)
    const earlier = keysOf.slice(0, number)
    const isSeen = (a: number, b: number) =>
      earlier.some((keys, rule) => keys[a] === keys[b] && keys[a]! >= 0 && !crowded[rule]!.has(keys[a]!))
    const pairUp = (group: Int32Array) => {
      for (let i = 0; i < group.length; i++) {
        const a = group[i]!
        for (let j = i + 1; j < group.length; j++) {
          const b = group[j]!
          if (isSeen(a, b)) continue
          if (count === size) {
            size *= 2
            left = grown(left, size)
            right = grown(right, size)
          }
          left[count] = a
          right[count++] = b
          report.pairs++
        }
      }
    }
    const { order, starts } = groupsOf(keysOf[number]!)
    for (let key = 0; key + 1 < starts.length; key++) {
      const group = order.subarray(starts[key]!, starts[key + 1]!)
      if (group.length < 2) continue
      report.keys++
      if (group.length <= crowd) {
        pairUp(group)
        continue
      }
      crowded[number]!.add(key)
      for (const finer of refine(group, refiners, crowd)) {
        if (finer.length > crowd) report.leftOut += finer.length
        else {
          report.refined++
          pairUp(finer)
        }
      }
    }
  }
  return { ...withFound(left.slice(0, count), right.slice(0, count), keysOf), rules: reports }
}

const grown = (from: Int32Array, size: number): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(size)
  to.set(from)
  return to
}

/** Parts a crowd by one column after the other until it is one no more. */
function refine(group: Int32Array, refiners: Column[], crowd: number): Int32Array[] {
  const [refiner, ...more] = refiners
  if (group.length <= crowd || refiner === undefined) return [group]
  const parts = new Map<number, number[]>()
  for (const record of group) {
    const id = refiner.ids[record]!
    if (id < 0) continue
    const part = parts.get(id)
    if (part) part.push(record)
    else parts.set(id, [record])
  }
  return [...parts.values()]
    .filter((part) => part.length > 1)
    .flatMap((part) => refine(Int32Array.from(part), more, crowd))
}

/** Sorted by pair, each once (crowds may bring one twice), with the rules that find it. */
function withFound(left: Int32Array, right: Int32Array, keysOf: Int32Array[]): Omit<Candidates, 'rules'> {
  const order = Float64Array.from(left, (a, pair) => {
    const b = right[pair]!
    return Math.min(a, b) * 0x4000000 + Math.max(a, b)
  }).sort()
  let count = 0
  for (let pair = 0; pair < order.length; pair++) {
    if (pair === 0 || order[pair] !== order[pair - 1]) order[count++] = order[pair]!
  }
  const [low, high, found] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  for (let pair = 0; pair < count; pair++) {
    const [a, b] = [Math.floor(order[pair]! / 0x4000000), order[pair]! % 0x4000000]
    low[pair] = a
    high[pair] = b
    let bits = 0
    for (let rule = 0; rule < keysOf.length; rule++) {
      const keys = keysOf[rule]!
      if (keys[a]! >= 0 && keys[a] === keys[b]) bits |= 1 << rule
    }
    found[pair] = bits
  }
  return { left: low, right: high, found }
}
