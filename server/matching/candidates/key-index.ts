/** Records by the keys of one rule, for a record that comes later to be brought together with them: the bulk engine's candidates one by one. Pure but for its own state. */
import type { Column } from '../columns/column.ts'
import { keysUnder, type Rule, sizesOf } from './keys-under.ts'
import { partOnce } from './part-crowds.ts'

/** Finds the records under the key of one, and adds it there. */
type KeyIndex = { under(record: number, take: (other: number) => void): void; add(record: number): void }

/**
 * The index of one rule over the first `records` records. The rule's columns and the refiners have room for more. Crowds are parted as
 * they are when it is made: a key that grows into one later stays as it is.
 */
export function keyIndex(rule: Rule, records: number, refiners: Column[], crowd: number, room: number): KeyIndex {
  let size = 1024
  while (size < 2 * room) size *= 2
  /** Record + 1 that came last under a key; negative where the key is a crowd, to be parted by one refiner more. */
  const slots = new Int32Array(size)
  const depths = new Uint8Array(size)
  const before = new Int32Array(room).fill(-1)

  const isSame = (a: number, b: number, depth: number): boolean => {
    for (const { ids } of rule.columns) if (ids[a] !== ids[b]) return false
    for (let i = 0; i < depth; i++) if (refiners[i]!.ids[a] !== refiners[i]!.ids[b]) return false
    return true
  }
  /** Where the key of a record stands or would stand, under so many refiners; −1 where the record does not know a part. */
  const slotOf = (record: number, depth: number): number => {
    let hash = depth
    for (const { ids } of rule.columns) {
      if (ids[record]! < 0) return -1
      hash = Math.imul(hash ^ ids[record]!, 0x9e3779b1) ^ (hash >>> 15)
    }
    for (let i = 0; i < depth; i++) {
      if (refiners[i]!.ids[record]! < 0) return -1
      hash = Math.imul(hash ^ refiners[i]!.ids[record]!, 0x9e3779b1) ^ (hash >>> 15)
    }
    let slot = (hash ^ (hash >>> 13)) & (size - 1)
    while (slots[slot] !== 0 && !(depths[slot] === depth && isSame(Math.abs(slots[slot]!) - 1, record, depth)))
      slot = (slot + 1) & (size - 1)
    return slot
  }
  /** The slot that is no crowd's, with its depth; −1 where no refiner is left or known. */
  const placeOf = (record: number): [slot: number, depth: number] => {
    for (let depth = 0; depth <= refiners.length; depth++) {
      const slot = slotOf(record, depth)
      if (slot < 0 || slots[slot]! >= 0) return [slot, depth]
    }
    return [-1, 0]
  }
  const put = (record: number, slot: number, depth: number) => {
    before[record] = slots[slot]! - 1
    slots[slot] = record + 1
    depths[slot] = depth
  }

  const keys = keysUnder(rule, records)
  let sizes = sizesOf(keys)
  for (let depth = 0; depth <= refiners.length; depth++) {
    for (let record = 0; record < records; record++) {
      const key = keys[record]!
      if (key < 0) continue
      const slot = slotOf(record, depth)
      if (sizes[key]! <= crowd) {
        put(record, slot, depth)
        keys[record] = -1
      } else if (slots[slot] === 0) {
        slots[slot] = -(record + 1)
        depths[slot] = depth
      }
    }
    const finer = depth < refiners.length ? partOnce(keys, sizes, refiners[depth]!, crowd) : null
    if (finer === null) break
    sizes = finer.sizes
  }

  return {
    under(record, take) {
      const [slot] = placeOf(record)
      if (slot >= 0) for (let other = slots[slot]! - 1; other >= 0; other = before[other]!) take(other)
    },
    add(record) {
      const [slot, depth] = placeOf(record)
      if (slot >= 0) put(record, slot, depth)
    },
  }
}
