/** Clocks keep their meaning over a holiday and in another time zone; the stricter of two is never later than either. */
import { expect, test } from 'vitest'
import type { Clock } from '../sop.ts'
import { dueOf, sameClock, strictest, type WorkDays } from './clock.ts'
import type { Unit } from './model.ts'

const off = (...days: string[]) => {
  const all = new Set(days.map((day) => Date.parse(`${day}T00:00:00Z`)))
  return (midnight: number) => all.has(midnight)
}
const pontianak: WorkDays = { zoneHours: 7, isOff: off('2026-12-24', '2026-12-25') }
const makassar: WorkDays = { ...pontianak, zoneHours: 8 }
const due = (value: number, unit: Unit, from: string, days = pontianak) =>
  dueOf({ value, unit }, new Date(from), days).toISOString()

/** Tuesday 22 December 2026, 10.00 in Pontianak; Thursday and Friday are days off. */
const tuesday = '2026-12-22T03:00:00Z'

test('hours and calendar days run through a holiday', () => {
  expect(due(48, 'hours', tuesday)).toBe('2026-12-24T03:00:00.000Z')
  expect(due(7, 'days', tuesday)).toBe('2026-12-29T03:00:00.000Z')
})

test('working days leave out weekend and holiday and end with the day, where the case is', () => {
  expect(due(1, 'working days', tuesday)).toBe('2026-12-23T16:59:59.999Z')
  // Wednesday, then Monday: 24 and 25 are off, 26 and 27 a weekend.
  expect(due(2, 'working days', tuesday)).toBe('2026-12-28T16:59:59.999Z')
  expect(due(2, 'working days', tuesday, makassar)).toBe('2026-12-28T15:59:59.999Z')
})

test('the same moment is another day further east, and the clock another', () => {
  // Tuesday 23.30 in Pontianak is Wednesday 00.30 in Makassar: a working day later.
  const late = '2026-12-22T16:30:00Z'
  expect(due(1, 'working days', late)).toBe('2026-12-23T16:59:59.999Z')
  expect(due(1, 'working days', late, makassar)).toBe('2026-12-28T15:59:59.999Z')
  expect(due(7, 'days', late, makassar)).toBe(due(7, 'days', late))
})

test('one who starts on a Saturday has the whole of Monday', () => {
  expect(due(1, 'working days', '2026-12-19T03:00:00Z')).toBe('2026-12-21T16:59:59.999Z')
})

/** A row of numbers by a seed, so that a failure can be repeated. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const some = (next: () => number): Clock => ({
  value: 1 + Math.floor(next() * 30),
  unit: (['hours', 'days', 'working days'] as const)[Math.floor(next() * 3)]!,
  source: { id: 'uji', en: 'test' },
  toBeConfirmed: true,
})

test('the stricter of two clocks is never later than either, whenever it starts', () => {
  const next = numbers(7)
  for (let round = 0; round < 3_000; round++) {
    const [a, b] = [some(next), some(next)]
    const start = new Date(Date.parse('2026-12-01T00:00:00Z') + Math.floor(next() * 40 * 86_400_000))
    const at = (clock: Clock) => dueOf(clock, start, pontianak).getTime()
    const both = at(strictest(a, b)!)
    expect(both, JSON.stringify([a, b, start])).toBeLessThanOrEqual(Math.min(at(a), at(b)))
    expect(at(strictest(b, a)!)).toBe(both)
  }
})

test('a day is as long as 24 hours, a working day is not', () => {
  const clock = (value: number, unit: Unit): Clock => ({
    value,
    unit,
    source: { id: 'a', en: 'b' },
    toBeConfirmed: false,
  })
  expect(sameClock(clock(24, 'hours'), clock(1, 'days'))).toBe(true)
  expect(sameClock(clock(1, 'working days'), clock(1, 'days'))).toBe(false)
  expect(sameClock(null, clock(1, 'days'))).toBe(false)
  expect(sameClock(null, null)).toBe(true)
})
