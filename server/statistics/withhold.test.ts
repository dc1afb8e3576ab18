import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counted } from './figure.ts'
import { hide, threshold, withhold } from './withhold.ts'

const rows = (values: number[]): Counted[] =>
  values.map((value, n) => ({ label: { id: `baris ${n}`, en: `row ${n}` }, value }))
const counts = fc.array(fc.nat({ max: 60 }), { maxLength: 12 })

test('no small count leaves', () => {
  fc.assert(
    fc.property(counts, (values) => {
      for (const row of withhold(rows(values), false))
        if (row.value !== null) expect(row.value === 0 || row.value >= threshold).toBe(true)
    }),
  )
})

test('a hidden cell never stands alone beside shown ones: the total minus the rest tells nothing', () => {
  fc.assert(
    fc.property(counts, (values) => {
      const out = withhold(rows(values), false)
      const hidden = out.filter((row) => row.withheld).length
      const shown = out.filter((row) => !row.withheld && row.value !== 0).length
      expect(hidden === 1 && shown > 0).toBe(false)
    }),
  )
})

test('nothing is withheld without need, and zero is no secret', () => {
  expect(withhold(rows([12, 0, 40]), false).map((row) => row.value)).toEqual([12, 0, 40])
  expect(withhold(rows([12, 3, 40]), false).map((row) => row.value)).toEqual([null, null, 40])
})

test('a measure rests on at least ten', () => {
  const label = { id: 'a', en: 'b' }
  expect(
    withhold(
      [
        { label, value: 5, of: 9 },
        { label, value: 5, of: 10 },
      ],
      true,
    ).map((row) => row.value),
  ).toEqual([null, 5])
})

test('what is hidden together leaves every small count anything from one to nine', () => {
  fc.assert(
    fc.property(counts, (values) => {
      const hidden = [...hide(values)].map((place) => values[place]!)
      const everything = values.filter((value) => value > 0)
      if (hidden.length === 0 || hidden.length === everything.length) return
      const sum = hidden.reduce((all, one) => all + one, 0)
      expect(sum - (hidden.length - 1)).toBeGreaterThanOrEqual(threshold - 1)
    }),
  )
  // One and one beside a known total of 42 would be one each.
  expect(withhold(rows([1, 1, 40, 50]), false).map((row) => row.value)).toEqual([null, null, null, 50])
})
