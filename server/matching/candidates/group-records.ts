/** Records that share a key, as groups; what would be too large a group is parted by what its records know besides. Pure. */
import type { Column } from '../columns/column.ts'
import { numberPairs } from '../columns/number-pairs.ts'
import type { Rule } from './keys-under.ts'
import type { Sorted } from './sort-keys.ts'

/**
 * Groups of two records or more, one behind the other, ascending within; the last of a group stands as its complement (~record).
 * `keys` tells how many keys more than one record share, `crowds` how many of them too many do, `refined` how many finer keys came of
 * these, `leftOut` how many records are under none of them any more.
 */
export type Groups = { members: Int32Array; keys: number; crowds: number; refined: number; leftOut: number }

/** Groups under a rule, none larger than a `crowd`; their members are laid into `members`, and `keys` is for work only: both have room for all records. */
export function groupRecords(
  { columns }: Rule,
  { members, keys }: { members: Int32Array; keys: Int32Array },
  refiners: Column[],
  crowd: number,
  sort: (keys: Int32Array) => Sorted,
): Groups {
  keys.fill(0)
  let width = 1
  for (const column of columns) width = addPart(keys, width, column)
  const groups: Groups = { members, keys: 0, crowds: 0, refined: 0, leftOut: 0 }
  let end = 0
  for (let depth = 0; ; depth++) {
    const sorted = sort(keys)
    keys.fill(-1)
    let [shared, crowds, crowded] = [0, 0, 0]
    for (let from = 0, to = 0; from < sorted.count; from = to) {
      const key = sorted.keys[from]!
      for (to = from + 1; to < sorted.count && sorted.keys[to] === key; ) to++
      if (to - from === 1) continue
      if (to - from <= crowd) {
        shared++
        for (let i = from; i < to; i++) members[end++] = sorted.records[i]!
        members[end - 1] = ~members[end - 1]!
        continue
      }
      for (let i = from; i < to; i++) keys[sorted.records[i]!] = crowds
      crowds++
      crowded += to - from
    }
    if (depth === 0) Object.assign(groups, { keys: shared + crowds, crowds })
    else groups.refined += shared
    const refiner = refiners[depth]
    if (crowds === 0 || refiner === undefined) {
      groups.leftOut += crowded
      return { ...groups, members: members.subarray(0, end) }
    }
    addPart(keys, crowds, refiner)
    groups.leftOut += crowded - countKnown(keys)
  }
}

/** Adds a part to keys below `width`, in place; answers the width of the new ones. Keys become −1 where the part is unknown. */
export function addPart(keys: Int32Array, width: number, { ids, values }: Column): number {
  const texts = Math.max(1, values.length)
  if (width * texts > 0x7fffffff) return numberPairs(keys, ids)
  for (let record = 0; record < keys.length; record++) {
    const [key, id] = [keys[record]!, ids[record]!]
    keys[record] = key < 0 || id < 0 ? -1 : key * texts + id
  }
  return width * texts
}

function countKnown(keys: Int32Array): number {
  let known = 0
  for (let record = 0; record < keys.length; record++) if (keys[record]! >= 0) known++
  return known
}
