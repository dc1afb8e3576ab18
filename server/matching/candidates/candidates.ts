/**
 * Which pairs are compared at all: those that share one of many tight compound keys. A key that too many records share is refined by
 * what they know besides; what stays too common is left out and reported, never dropped in silence. Pure.
 */
import type { Column } from '../columns/column.ts'
import { roomFor } from '../columns/room.ts'
import { groupRecords } from './group-records.ts'
import { crowdOf, type Rule } from './keys-under.ts'
import { keySorter } from './sort-keys.ts'

/** Pairs as two columns of record numbers, and what every rule did; `found[pair]` has a bit for each rule that finds it, `crowded` names the rules under which crowds were parted. */
export type Candidates = {
  left: Int32Array
  right: Int32Array
  found: Int32Array
  rules: RuleReport[]
  crowded: { bit: number; columns: Column[] }[]
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
  const sort = keySorter(records)
  const work = roomFor(records)
  const room = roomFor(2 * records * rules.length)
  const piece = (number: number) => room.subarray(number * records, (number + 1) * records)
  const grouped = rules.map((rule, number) => {
    const { members, keys, crowds, refined, leftOut } = groupRecords(
      rule,
      { members: piece(2 * number), keys: work },
      refiners,
      crowd,
      sort,
    )
    if (crowds > 0) crowded.push({ bit: 1 << number, columns: rule.columns })
    reports.push({ name: rule.name, keys, pairs: 0, refined, leftOut })
    return { members, places: placesOf(members, piece(2 * number + 1)) }
  })
  return { ...pairUp(grouped, records, reports), rules: reports, crowded }
}

/**
 * So many of these pairs at most, evenly spread, to learn from: a pair under a key that was parted is found by it all the same, however
 * it came to be looked at.
 */
export function samplePairs(candidates: Candidates, most: number): Pairs {
  const many = Math.min(candidates.left.length, most)
  const step = candidates.left.length / many
  const thinned = (column: Int32Array) => {
    const kept = new Int32Array(many)
    for (let i = 0; i < many; i++) kept[i] = column[Math.floor(i * step)]!
    return kept
  }
  const [left, right, found] = [thinned(candidates.left), thinned(candidates.right), thinned(candidates.found)]
  for (const { bit, columns } of candidates.crowded)
    for (let pair = 0; pair < many; pair++)
      if (columns.every(({ ids }) => ids[left[pair]!]! >= 0 && ids[left[pair]!] === ids[right[pair]!]))
        found[pair]! |= bit
  return { left, right, found }
}

/** Groups of records under one rule (group-records.ts), and where a record stands among them; −1 where nobody stands behind it. */
type Grouped = { members: Int32Array; places: Int32Array }

function placesOf(members: Int32Array, places: Int32Array): Int32Array {
  places.fill(-1)
  for (let at = 0; at < members.length; at++) if (members[at]! >= 0) places[members[at]!] = at
  return places
}

type Pairs = Pick<Candidates, 'left' | 'right' | 'found'>

/** From each record, all that stand behind it in its groups, each once, with the rules that find it. */
function pairUp(grouped: Grouped[], records: number, reports: RuleReport[]): Pairs {
  let room = Math.max(1 << 16, 4 * records)
  let [left, right, found] = [roomFor(room), roomFor(room), roomFor(room)]
  let count = 0
  /** The pair that a record was last the right one of: one of this left record if it came after `begin`. */
  const pairOf = roomFor(records).fill(-1)
  for (let a = 0; a < records; a++) {
    const begin = count
    for (let rule = 0; rule < grouped.length; rule++) {
      const { members, places } = grouped[rule]!
      let at = places[a]!
      if (at < 0) continue
      const before = count
      for (let member = 0; member >= 0; ) {
        member = members[++at]!
        const b = member < 0 ? ~member : member
        const known = pairOf[b]!
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
        pairOf[b] = count
        left[count] = a
        right[count] = b
        found[count++] = 1 << rule
      }
      reports[rule]!.pairs += count - before
    }
    sortByRight(right, found, begin, count)
  }
  return { left: left.subarray(0, count), right: right.subarray(0, count), found: found.subarray(0, count) }
}

const grown = (from: Int32Array, room: number): Int32Array => {
  const to = roomFor(room)
  to.set(from)
  return to
}

/** Steps of a Shell sort (Ciura 2001): most records stand in a few pairs only. */
const steps = [701, 301, 132, 57, 23, 10, 4, 1]

/** Puts the pairs of one left record in the order of their right records. */
function sortByRight(right: Int32Array, found: Int32Array, from: number, to: number): void {
  for (let s = to - from > 9 ? 0 : steps.length - 1; s < steps.length; s++) {
    const step = steps[s]!
    for (let i = from + step; i < to; i++) {
      const [b, rules] = [right[i]!, found[i]!]
      let at = i
      for (; at - step >= from && right[at - step]! > b; at -= step) {
        right[at] = right[at - step]!
        found[at] = found[at - step]!
      }
      right[at] = b
      found[at] = rules
    }
  }
}
