import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, pressure, timeWords } from './time.ts'

const at = '2026-11-21T23:30:00.000Z'

test('a time is said in the zone of its post, with the zone’s name', () => {
  expect(timeWords(at, 'Asia/Pontianak', 'id')).toBe('22 Nov 2026, 06.30 WIB')
  expect(timeWords(at, 'Asia/Makassar', 'id')).toBe('22 Nov 2026, 07.30 WITA')
  expect(timeWords(at, 'Asia/Pontianak', 'en')).toBe('22 Nov 2026, 06:30 WIB')
})

test('what is not known is not said: a day has no hour, a year no month', () => {
  expect(timeWords(at, 'Asia/Pontianak', 'id', 'day')).toBe('22 Nov 2026')
  expect(timeWords(at, 'Asia/Pontianak', 'id', 'month')).toBe('November 2026')
  expect(timeWords(at, 'Asia/Pontianak', 'id', 'year')).toBe('2026')
})

test('a distance is told in its largest sensible unit', () => {
  const minutes = (amount: number) => distance(0, amount * 60_000)
  expect(minutes(0.5)).toEqual({ amount: 0, unit: 'now' })
  expect(minutes(119)).toEqual({ amount: 119, unit: 'minute' })
  expect(minutes(120)).toEqual({ amount: 2, unit: 'hour' })
  expect(minutes(47 * 60)).toEqual({ amount: 47, unit: 'hour' })
  expect(minutes(-72 * 60)).toEqual({ amount: 3, unit: 'day' })
})

test('a distance never promises more time than there is', () => {
  const size = { now: 0, minute: 60_000, hour: 3_600_000, day: 86_400_000 }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (left) => {
      const { amount, unit } = distance(0, left)
      expect(amount * size[unit]).toBeLessThanOrEqual(left)
    }),
  )
})

test('a clock presses within six hours and is late from its very moment on', () => {
  const due = Date.parse(at)
  expect(pressure(at, due - 7 * 3_600_000)).toBe('calm')
  expect(pressure(at, due - 5 * 3_600_000)).toBe('soon')
  expect(pressure(at, due + 1)).toBe('late')
})
