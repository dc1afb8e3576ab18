/** Records put in the order of their keys by radix: what shares a key then stands side by side. Pure but for its scratch. */
import { roomFor } from '../columns/room.ts'

/** Keys in ascending order, each beside its record; of one key, records ascend. Only the first `count` places hold any; the next sorting overwrites them. */
export type Sorted = { keys: Int32Array; records: Int32Array; count: number }

/** Bits that one pass looks at; three passes are a number that is not negative. */
const bits = 11
const places = 1 << bits
const passes = 3

/** What sorts the keys of so many records, time and again in the same memory; a negative key is left out. */
export function keySorter(records: number): (keys: Int32Array) => Sorted {
  let [sorted, spare] = [newColumns(records), newColumns(records)]
  const starts = new Int32Array(passes * places)

  /** Counts how many keys have each digit, and takes in those that are none of a negative one. */
  const takeIn = (from: Int32Array): { count: number; most: number } => {
    const { keys, records: of } = sorted
    starts.fill(0)
    let [count, most] = [0, 0]
    for (let record = 0; record < from.length; record++) {
      const key = from[record]!
      if (key < 0) continue
      keys[count] = key
      of[count++] = record
      if (key > most) most = key
      starts[key & (places - 1)]!++
      starts[places + ((key >>> bits) & (places - 1))]!++
      starts[2 * places + (key >>> (2 * bits))]!++
    }
    return { count, most }
  }
  const sortBy = (pass: number, count: number) => {
    const first = pass * places
    let start = 0
    for (let digit = first; digit < first + places; digit++) {
      const size = starts[digit]!
      starts[digit] = start
      start += size
    }
    const [{ keys, records: of }, { keys: toKeys, records: toRecords }] = [sorted, spare]
    const shift = pass * bits
    for (let i = 0; i < count; i++) {
      const key = keys[i]!
      const place = starts[first + ((key >>> shift) & (places - 1))]!++
      toKeys[place] = key
      toRecords[place] = of[i]!
    }
    ;[sorted, spare] = [spare, sorted]
  }
  return (from) => {
    const { count, most } = takeIn(from)
    for (let pass = 0; pass < passes && most >>> (pass * bits) > 0; pass++) sortBy(pass, count)
    return { ...sorted, count }
  }
}

const newColumns = (records: number) => ({ keys: roomFor(records), records: roomFor(records) })
