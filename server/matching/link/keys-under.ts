/** One number for each record under a compound key. Pure. */
import type { Column } from './column.ts'

/** More records than this under one key are a crowd, to be parted: 200, and in a large file fewer, so that pairs grow as records do. */
export const crowdOf = (records: number): number => Math.max(20, Math.min(200, Math.round(10_000_000 / records)))

/** A kind of key: the columns that must agree together, and which fields agree by force because of it. */
export type Rule = { name: string; columns: Column[]; fields: string[] }

/** One number for each record under a rule; −1 when a part is unknown. */
export function keysUnder(rule: Rule, records: number): Int32Array {
  const keys = new Int32Array(records).fill(-1)
  let width = 1
  const [head, ...tail] = rule.columns
  keys.set(head!.ids)
  width = head!.values.length
  for (const column of tail) {
    const numberOf = new Map<number, number>()
    for (let record = 0; record < records; record++) {
      const [key, id] = [keys[record]!, column.ids[record]!]
      if (key < 0 || id < 0) {
        keys[record] = -1
        continue
      }
      const wide = key * column.values.length + id
      let number = numberOf.get(wide)
      if (number === undefined) {
        number = numberOf.size
        numberOf.set(wide, number)
      }
      keys[record] = number
    }
    width = numberOf.size
  }
  return width === 0 ? keys.fill(-1) : keys
}
