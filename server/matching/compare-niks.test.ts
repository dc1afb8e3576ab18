import { expect, test } from 'vitest'
import { compareNiks } from './compare-niks.ts'
import type { NikLevel } from './weights.ts'

test.each<[string, string | null, NikLevel]>([
  ['6101014502990002', '6101014502990002', 'equal'],
  ['6101014502990002', '6101014502940002', 'altered'],
  ['6101014502990002', '6101014502850002', 'altered'],
  ['6101014502990002', '6101014602990002', 'altered'],
  ['6101014502990002', '6101015402990002', 'altered'],
  ['6101014502990002', '6101014502990003', 'different'],
  ['6101014502990002', '6101014602980002', 'different'],
  ['6101014502990002', '6172014502990002', 'different'],
  ['6101014502990002', null, 'unknown'],
])('%s and %s: %s', (a, b, level) => {
  expect(compareNiks(a, b)).toBe(level)
  expect(compareNiks(b, a)).toBe(level)
})
