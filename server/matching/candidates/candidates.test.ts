import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, internColumn } from '../columns/column.ts'
import { findCandidates, samplePairs } from './candidates.ts'
import { keySorter } from './sort-keys.ts'

const column = (size: number) => fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: size, maxLength: size })
const files = fc
  .integer({ min: 0, max: 40 })
  .chain((size) => fc.tuple(column(size), column(size), column(size)).map((columns) => columns.map(internColumn)))
const rule = (name: string, columns: Column[]) => ({ name, columns, fields: [] })
const agree = (columns: Column[], a: number, b: number) => columns.every(({ ids }) => ids[a]! >= 0 && ids[a] === ids[b])

test('pairs are those that share a key, each once, in order, with every rule that finds it', () => {
  fc.assert(
    fc.property(files, ([x, y, z]) => {
      const records = x!.ids.length
      const rules = [rule('one', [x!]), rule('two', [y!, z!]), rule('three', [z!, y!, x!])]
      const { left, right, found } = findCandidates(rules, records, [], records + 1)
      const expected: number[][] = []
      for (let a = 0; a < records; a++)
        for (let b = a + 1; b < records; b++) {
          const bits = rules.reduce((sum, { columns }, i) => sum | (agree(columns, a, b) ? 1 << i : 0), 0)
          if (bits !== 0) expected.push([a, b, bits])
        }
      expect(Array.from(left, (a, pair) => [a, right[pair]!, found[pair]!])).toEqual(expected)
    }),
  )
})

test('a crowd is parted by what its records know besides; what stays one, or knows nothing, is left out and counted', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 5 }), ([x, y, z], crowd) => {
      const records = x!.ids.length
      const candidates = findCandidates([rule('one', [x!])], records, [y!, z!], crowd)
      const sizeOf = (columns: Column[], a: number) =>
        Array.from({ length: records }, (_, b) => b).filter((b) => agree(columns, a, b)).length
      /** The columns that a record is grouped by in the end; null where it is left out. */
      const groupedBy = (a: number) =>
        [[x!], [x!, y!], [x!, y!, z!]].find((columns) => sizeOf(columns, a) <= crowd && agree(columns, a, a)) ?? null
      const expected: number[][] = []
      let leftOut = 0
      for (let a = 0; a < records; a++) {
        const columns = groupedBy(a)
        if (columns === null && x!.ids[a]! >= 0) leftOut++
        for (let b = a + 1; b < records; b++) if (columns !== null && agree(columns, a, b)) expected.push([a, b])
      }
      expect(Array.from(candidates.left, (a, pair) => [a, candidates.right[pair]!])).toEqual(expected)
      expect(candidates.rules[0]!.leftOut).toBe(leftOut)
      expect(samplePairs(candidates, 1_000).left).toEqual(candidates.left)
    }),
  )
})

test('keys are sorted as numbers, records of one key ascend, negative ones are left out', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -2, max: 9 }), fc.nat(0x7fffffff))), (keys) => {
      const { keys: sorted, records, count } = keySorter(keys.length)(Int32Array.from(keys))
      const expected = [...keys.entries()].filter(([, key]) => key >= 0).sort(([a, x], [b, y]) => x - y || a - b)
      expect(Array.from({ length: count }, (_, i) => [records[i]!, sorted[i]!])).toEqual(expected)
    }),
  )
})
