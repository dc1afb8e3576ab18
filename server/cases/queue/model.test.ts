/** Groups by the clock: every moment falls into exactly one, by the local day of the post. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfDay, rangeOf } from './model.ts'

const groups = ['late', 'today', 'week', 'later'] as const

test('a clock belongs to exactly one group, whatever the hour and the zone', () => {
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(at, at, fc.constantFrom(7, 8, 9), (now, due, zone) => {
      const within = groups.filter((group) => {
        const { after, until } = rangeOf(group, now, zone)!
        const from = after.at === '-infinity' ? Number.NEGATIVE_INFINITY : Date.parse(after.at)
        const to = until === 'infinity' ? Number.POSITIVE_INFINITY : Date.parse(until)
        return due.getTime() > from && due.getTime() <= to
      })
      expect(within).toHaveLength(1)
    }),
  )
})

test('the day ends at midnight of the post: 23.59 WITA is already tomorrow’s 22.59 WIB', () => {
  const now = new Date('2026-11-16T15:30:00Z')
  expect(endOfDay(now, 7, 0).toISOString()).toBe('2026-11-16T16:59:59.999Z')
  expect(endOfDay(now, 8, 0).toISOString()).toBe('2026-11-16T15:59:59.999Z')
  expect(endOfDay(now, 9, 0).toISOString()).toBe('2026-11-17T14:59:59.999Z')
})
