/**
 * Records of a large file are put in the order of their birth dates before they are compared: who may be one person then mostly stands
 * near, and what stands near is read faster. Where a file knows no birth dates, its order stays. Pure.
 */
import type { Columns } from '../columns/column.ts'
import { roomFor } from '../columns/room.ts'

/** Fewer records are near each other in any order. */
const worthIt = 200_000

/** The records in the order of their birth dates, those without behind; null where their order may stay. */
export function nearestFirst(columns: Columns, records: number, from = worthIt): Int32Array | null {
  const dates = columns.get('birth_date')
  if (records < from || dates === undefined) return null
  const { ids, values } = dates
  const rankOf = new Int32Array(values.length)
  const sorted = Uint32Array.from(values.keys()).sort((a, b) => (values[a]! < values[b]! ? -1 : 1))
  for (const [rank, id] of sorted.entries()) rankOf[id] = rank
  const starts = new Int32Array(values.length + 2)
  const rankAt = (record: number) => (ids[record]! < 0 ? values.length : rankOf[ids[record]!]!)
  for (let record = 0; record < records; record++) starts[rankAt(record) + 1]!++
  for (let rank = 0; rank < values.length; rank++) starts[rank + 1]! += starts[rank]!
  const order = new Int32Array(records)
  for (let record = 0; record < records; record++) order[starts[rankAt(record)]!++] = record
  return order
}

/** Columns, and marks of some of their records, in another order of the records. */
export function inOrder(columns: Columns, marks: Map<string, Uint8Array>, order: Int32Array | null) {
  if (order === null) return { columns, marks }
  const ordered = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
    for (let place = 0; place < to.length; place++) to[place] = from[order[place]!]!
    return to
  }
  return {
    columns: new Map(
      [...columns].map(([field, column]) => [field, { ...column, ids: ordered(column.ids, roomFor(order.length)) }]),
    ) as Columns,
    marks: new Map([...marks].map(([field, marked]) => [field, ordered(marked, new Uint8Array(order.length))])),
  }
}

/** Pairs and clusters by the records' numbers in their file again. */
export function asInFile(
  { left, right }: { left: Int32Array; right: Int32Array },
  clusters: number[][],
  order: Int32Array | null,
): number[][] {
  if (order === null) return clusters
  for (let pair = 0; pair < left.length; pair++) {
    const [a, b] = [order[left[pair]!]!, order[right[pair]!]!]
    left[pair] = a < b ? a : b
    right[pair] = a < b ? b : a
  }
  for (const cluster of clusters) {
    for (let i = 0; i < cluster.length; i++) cluster[i] = order[cluster[i]!]!
    if (cluster.length > 1) cluster.sort((a, b) => a - b)
  }
  return clusters.sort((x, y) => x[0]! - y[0]!)
}

/** Where each record of the file stands in the order. */
export function placesIn(order: Int32Array | null): (record: number) => number {
  return (record) => (order === null ? record : order.indexOf(record))
}
