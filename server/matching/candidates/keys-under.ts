/** One number for each record under a compound key, and how many records share it. Pure. */
import type { Column } from '../columns/column.ts'
import { numberPairs } from '../columns/number-pairs.ts'

/** More records than this under one key are a crowd, to be parted: 200, and in a large file fewer, so that pairs grow as records do. */
export const crowdOf = (records: number): number => Math.max(20, Math.min(200, Math.round(10_000_000 / records)))

/** A kind of key: the columns that must agree together, and which fields agree by force because of it. */
export type Rule = { name: string; columns: Column[]; fields: string[]; reads?: PartReader[] }

/** Reads from what a record says in its fields the text of one part of a key, for a record that comes later; '' for none. */
export type PartReader = (said: (field: string) => string) => string

/** One number for each record under a rule; −1 when a part is unknown. */
export function keysUnder({ columns }: Rule, records: number): Int32Array {
  const [head, ...tail] = columns
  const keys = Int32Array.from(head!.ids.subarray(0, records))
  for (const column of tail) numberPairs(keys, column.ids)
  return keys
}

/** How many records stand under each key. */
export function sizesOf(keys: Int32Array): Int32Array {
  let width = 0
  for (let record = 0; record < keys.length; record++) if (keys[record]! >= width) width = keys[record]! + 1
  const sizes = new Int32Array(width)
  for (let record = 0; record < keys.length; record++) if (keys[record]! >= 0) sizes[keys[record]!]!++
  return sizes
}
