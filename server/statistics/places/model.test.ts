import { expect, test } from 'vitest'
import { beginOf, closingOf, lastTold, quartersFrom, shifted } from './model.ts'

test('quarters stand in a row, across years', () => {
  expect(shifted('2026-Q1', -1)).toBe('2025-Q4')
  expect(shifted('2025-Q3', 6)).toBe('2027-Q1')
  expect(quartersFrom('2025-Q4', '2026-Q2')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
  expect(quartersFrom('2026-Q2', '2026-Q1')).toEqual([])
})

test('a quarter begins at midnight in West Indonesia and is counted a fortnight after its end', () => {
  expect(beginOf('2026-Q3').toISOString()).toBe('2026-06-30T17:00:00.000Z')
  expect(closingOf('2026-Q3').toISOString()).toBe('2026-10-14T17:00:00.000Z')
})

test('a quarter still running, or not yet settled, is not told', () => {
  expect(lastTold(new Date('2026-11-16T02:00:00Z'))).toBe('2026-Q3')
  expect(lastTold(new Date('2026-10-14T16:59:59Z'))).toBe('2026-Q2')
  expect(lastTold(new Date('2026-10-14T17:00:00Z'))).toBe('2026-Q3')
  // 1 January in West Indonesia is still 31 December in UTC.
  expect(lastTold(new Date('2026-12-31T18:00:00Z'))).toBe('2026-Q3')
})
