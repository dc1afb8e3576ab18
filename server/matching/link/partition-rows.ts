/** Weighed pairs of all rows → persons, by the rule that the live path follows component by component (../cluster.ts). Pure. */
import { clusterRecords } from '../cluster.ts'
import { disjointSets, findSet, uniteSets } from '../disjoint-sets.ts'

/** Rows are numbered in the order by which whatever has to be settled is settled. Decisions are pairs of row numbers. */
export type Weighed = {
  rows: number
  left: Int32Array
  right: Int32Array
  bits: Float64Array
  joinFrom: number
  largest: number
  same: [number, number][]
  notSame: [number, number][]
  /** All that is compared of each row, as one number. */
  looks: bigint[]
  /** Rows that hang on another and hold nothing together (protection.md P1): left out here. */
  guarded: Uint8Array
}

/** Clusters of the rows that are not guarded, each row once. */
export function partitionRows(of: Weighed): number[][] {
  const { rows, left, right, bits, joinFrom, guarded } = of
  const sets = disjointSets(rows)
  const isOpen = (a: number, b: number) => guarded[a] === 0 && guarded[b] === 0
  for (let pair = 0; pair < bits.length; pair++)
    if (bits[pair]! >= joinFrom && isOpen(left[pair]!, right[pair]!))
      uniteSets(sets, findSet(sets, left[pair]!), findSet(sets, right[pair]!))
  for (const [a, b] of of.same) if (isOpen(a, b)) uniteSets(sets, findSet(sets, a), findSet(sets, b))
  const members = new Map<number, number[]>()
  for (let row = 0; row < rows; row++) {
    if (guarded[row] === 1) continue
    const set = findSet(sets, row)
    const known = members.get(set)
    if (known === undefined) members.set(set, [row])
    else known.push(row)
  }
  const within = new Map<number, Within>()
  const noteIn = (a: number, b: number, note: (one: Within) => void) => {
    const set = findSet(sets, a)
    if (!isOpen(a, b) || set !== findSet(sets, b)) return
    let one = within.get(set)
    if (one === undefined) {
      one = { edges: [], same: [], notSame: [] }
      within.set(set, one)
    }
    note(one)
  }
  for (let pair = 0; pair < bits.length; pair++) {
    const [a, b] = [left[pair]!, right[pair]!]
    noteIn(a, b, ({ edges }) => edges.push({ a: nameOf(a), b: nameOf(b), weight: bits[pair]! }))
  }
  for (const [a, b] of of.same) noteIn(a, b, ({ same }) => same.push([nameOf(a), nameOf(b)]))
  for (const [a, b] of of.notSame) noteIn(a, b, ({ notSame }) => notSame.push([nameOf(a), nameOf(b)]))
  return [...members].flatMap(([set, own]) =>
    own.length === 1
      ? [own]
      : clusterRecords({
          records: own.map(nameOf),
          ...within.get(set)!,
          joinFrom,
          largest: of.largest,
          looks: new Map(own.map((row) => [nameOf(row), of.looks[row]])),
        }).clusters.map((cluster) => cluster.map(Number)),
  )
}

type Within = {
  edges: { a: string; b: string; weight: number }[]
  same: [string, string][]
  notSame: [string, string][]
}

const nameOf = (row: number): string => String(row).padStart(8, '0')
