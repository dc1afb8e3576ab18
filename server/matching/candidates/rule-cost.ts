/** What a rule would cost in pairs, before it is decided whether a file can afford it. Pure. */
import type { Column } from '../columns/column.ts'
import { roomFor } from '../columns/room.ts'
import { addPart } from './group-records.ts'
import { crowdOf } from './keys-under.ts'
import { keySorter } from './sort-keys.ts'

/** About how many pairs so many records under one key bring, a crowd counted as if parted. */
const pairsOf = (size: number, crowd: number): number => (size * Math.min(size - 1, crowd)) / 2

/** What tells of the rule of some parts about how many pairs it brings. */
export function ruleCost(records: number): (columns: Column[]) => number {
  const crowd = crowdOf(records)
  const keys = roomFor(records)
  const sort = keySorter(records)
  return (columns) => {
    let pairs = 0
    if (columns.length === 1) {
      for (const size of columns[0]!.counts) pairs += pairsOf(size, crowd)
      return pairs
    }
    keys.fill(0)
    let width = 1
    for (const column of columns) width = addPart(keys, width, column)
    const sorted = sort(keys)
    for (let from = 0, to = 0; from < sorted.count; from = to) {
      for (to = from + 1; to < sorted.count && sorted.keys[to] === sorted.keys[from]; ) to++
      pairs += pairsOf(to - from, crowd)
    }
    return pairs
  }
}
