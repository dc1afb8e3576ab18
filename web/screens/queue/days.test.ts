/** Sheets of days: whole weeks from Monday, never more than the door gives, each day once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, sheetOf, turn } from './days.ts'

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

test('a sheet is of whole weeks, holds its day, and at most 42 days', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('month' as const, 'week' as const), (day, view) => {
      const days = sheetOf(day, view)
      expect(days).toContain(day)
      expect([days.length % 7, new Date(`${days[0]}T00:00:00Z`).getUTCDay()]).toEqual([0, 1])
      expect(days.length).toBeLessThanOrEqual(42)
      expect(new Set(days).size).toBe(days.length)
      expect(sheetOf(turn(turn(day, view, 1), view, -1), view)).toEqual(days)
    }),
  )
})

test('a day is the post’s own', () => {
  const at = Date.parse('2026-11-16T16:30:00Z')
  expect([dayOf(at, 'Asia/Pontianak'), dayOf(at, 'Asia/Makassar'), dayOf(at, 'Asia/Jayapura')]).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-17',
  ])
})
