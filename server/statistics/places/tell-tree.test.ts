import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { threshold } from '../withhold.ts'
import { type Leaf, tellTree, valueAt } from './tell-tree.ts'

const codes = fc.constantFrom('a', 'b', 'c', 'd', '-')
const leaves: fc.Arbitrary<Leaf[]> = fc.array(
  fc.record({ path: fc.tuple(codes, codes, codes), n: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 })) }),
  { maxLength: 30 },
)
const truthAt = (all: Leaf[], path: string[]) =>
  all.filter((leaf) => path.every((code, i) => leaf.path[i] === code)).reduce((sum, { n }) => sum + n, 0)
const letters = ['a', 'b', 'c', 'd', '-']
const paths: string[][] = [
  [],
  ...letters.flatMap((a) => [[a], ...letters.flatMap((b) => [[a, b], ...letters.map((c) => [a, b, c])])]),
]

/** Sums known of cells, as far as elimination has brought them: arithmetic modulo a prime, exact and quick. */
const prime = 1_000_003
function inverse(value: number): number {
  let [a, b, x, y] = [value, prime, 1, 0]
  while (b !== 0) {
    const times = Math.floor(a / b)
    ;[a, b, x, y] = [b, a - times * b, y, x - times * y]
  }
  return ((x % prime) + prime) % prime
}

/** What can be put together from known sums: `add` takes one more, `derives` says whether one follows from them. */
function knowledge() {
  const basis: { pivot: number; row: number[] }[] = []
  const reduce = (given: number[]) => {
    const left = [...given]
    for (const { pivot, row } of basis) {
      const times = left[pivot]!
      if (times === 0) continue
      for (let i = 0; i < left.length; i++) left[i] = (left[i]! + (prime - times) * row[i]!) % prime
    }
    return left
  }
  return {
    add(given: number[]) {
      const left = reduce(given)
      const pivot = left.findIndex((value) => value !== 0)
      if (pivot < 0) return
      const by = inverse(left[pivot]!)
      basis.push({ pivot, row: left.map((value) => (value * by) % prime) })
    },
    derives: (given: number[]) => reduce(given).every((value) => value === 0),
  }
}

describe('one quarter', () => {
  test('no small count leaves, and what leaves is true', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const told = tellTree(all)
        for (const path of paths) {
          const value = valueAt(told, path)
          if (value === null) continue
          expect(value).toBe(truthAt(all, path))
          expect(value === 0 || value >= threshold).toBe(true)
        }
      }),
    )
  })

  test('a place that is withheld is not told in parts, not even that it is none', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const told = tellTree(all)
        for (const path of paths)
          if (path.length > 0 && valueAt(told, path.slice(0, -1)) === null) expect(valueAt(told, path)).toBeNull()
      }),
    )
  })

  test('ten places with one each and ten in all: nothing of the parts is told', () => {
    const all = 'abcdefghij'.split('').map((code) => ({ path: [code], n: 1 }))
    expect(tellTree(all)).toEqual({ value: 10, parts: null })
  })

  test('three and seven beside forty: the forty is told, each of the two is anything from one to nine', () => {
    const told = tellTree([
      { path: ['a'], n: 3 },
      { path: ['b'], n: 8 },
      { path: ['c'], n: 40 },
    ])
    expect(['a', 'b', 'c', 'd'].map((code) => valueAt(told, [code]))).toEqual([null, null, 40, 0])
  })
})

/** What a reader learns of the smallest cells from a question: each told row is a sum over cells of its quarters, each zero a cell that is none. */
type Question = { quarters: number[]; depth: number }
const questions = fc.record({
  quarters: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })).map(([a, b]) => {
    const [from, until] = [Math.min(a, b), Math.max(a, b)]
    return Array.from({ length: until - from + 1 }, (_, i) => from + i)
  }),
  depth: fc.nat({ max: 3 }),
})

test('two questions of any quarters and levels, with their totals: no withheld count is a sum or a difference of what is told', () => {
  const table = fc.tuple(leaves, leaves, leaves)
  fc.assert(
    fc.property(table, questions, questions, (quarters, one, other) => {
      const told = quarters.map(tellTree)
      const deepest = Math.max(one.depth, other.depth)
      const cells = paths.filter((path) => path.length === Math.max(1, deepest))
      const column = (quarter: number, path: string[]) => quarter * cells.length + cells.indexOf(path)
      const rowOf = (wanted: number[], path: string[]) => {
        const row = Array.from({ length: cells.length * quarters.length }, () => 0)
        for (const quarter of wanted)
          for (const cell of cells) if (path.every((code, i) => cell[i] === code)) row[column(quarter, cell)] = 1
        return row
      }
      const sumAt = (wanted: number[], path: string[]) =>
        wanted.every((quarter) => valueAt(told[quarter]!, path) !== null)
      const known = ({ quarters: wanted, depth }: Question) =>
        [[], ...paths.filter((path) => path.length === depth)]
          .filter((path) => sumAt(wanted, path))
          .flatMap((path) => {
            const isNone = wanted.every((quarter) => valueAt(told[quarter]!, path) === 0)
            // That it is none tells that each of its cells is none, in each quarter.
            if (!isNone) return [rowOf(wanted, path)]
            return wanted.flatMap((quarter) =>
              cells.filter((cell) => path.every((code, i) => cell[i] === code)).map((cell) => rowOf([quarter], cell)),
            )
          })
      const learnt = knowledge()
      for (const row of [...known(one), ...known(other)]) learnt.add(row)
      const secret = [...cells, ...paths.filter((path) => path.length > 0 && path.length < deepest)]
      for (const quarter of new Set([...one.quarters, ...other.quarters]))
        for (const path of secret)
          if (valueAt(told[quarter]!, path) === null && truthAt(quarters[quarter]!, path) > 0)
            expect(learnt.derives(rowOf([quarter], path)), `${quarter} ${path}`).toBe(false)
    }),
    { numRuns: 200 },
  )
}, 60_000)
