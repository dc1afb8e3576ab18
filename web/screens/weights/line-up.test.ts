import { expect, test } from 'vitest'
import { lineUp, longest, type Weights } from './line-up.ts'

const words = (text: string) => ({ id: text, en: text })
const weights = (comparisons: Record<string, Record<string, number>>): Weights => ({
  ...{ version: 'aaaaaaaaaaaa', inForce: false, joinFrom: 0.95, reviewFrom: 0.15 },
  ...{ prior: 1e-6, household: 1e-6, crowdFrom: 50 },
  comparisons: Object.entries(comparisons).map(([name, levels]) => ({
    ...{ name, label: words(name), listedTexts: 0 },
    levels: Object.entries(levels).map(([level, bits]) => ({
      ...{ words: words(level), m: 0.5, u: 0.5, bits, householdBits: 0 },
    })),
  })),
})

test('the strongest level comes first, and the longest bar is that of all', () => {
  const rows = lineUp(weights({ name: { different: -4, equal: 12 } }), undefined)
  expect(rows[0]!.levels.map((level) => level.words.id)).toEqual(['equal', 'different'])
  expect(rows[0]!.levels.map((level) => level.moved)).toEqual([null, null])
  expect(longest(rows)).toBe(12)
})

test('two versions stand beside each other; what one of them lacks has not moved', () => {
  const rows = lineUp(
    weights({ name: { equal: 12 }, nik: { equal: 9 } }),
    weights({ name: { equal: 10 }, phone: { equal: 3 } }),
  )
  expect(rows.map((row) => [row.name, row.levels[0]!.moved])).toEqual([
    ['name', 2],
    ['nik', null],
    ['phone', null],
  ])
})
