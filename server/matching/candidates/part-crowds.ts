/** A key that too many records share is refined by what they know besides; what stays too common is left out and counted. Pure. */
import type { Column } from '../columns/column.ts'
import { numberPairs } from '../columns/number-pairs.ts'

/** Parts every crowd by one column; the finer keys come behind those that were there. Null when there is no crowd. */
export function partOnce(
  keys: Int32Array,
  sizes: Int32Array,
  refiner: Column,
  crowd: number,
): { sizes: Int32Array; leftOut: number } | null {
  const records: number[] = []
  for (let record = 0; record < keys.length; record++)
    if (keys[record]! >= 0 && sizes[keys[record]!]! > crowd) records.push(record)
  if (records.length === 0) return null
  const finer = Int32Array.from(records, (record) => keys[record]!)
  const width = sizes.length
  const count = numberPairs(
    finer,
    Int32Array.from(records, (record) => refiner.ids[record]!),
  )
  const finerSizes = new Int32Array(width + count)
  finerSizes.set(sizes)
  let leftOut = 0
  for (const [i, record] of records.entries()) {
    const key = finer[i]!
    keys[record] = key < 0 ? -1 : width + key
    if (key >= 0) finerSizes[width + key]!++
    else leftOut++
  }
  return { sizes: finerSizes, leftOut }
}
