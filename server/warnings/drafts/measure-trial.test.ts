/** What a trial counts: new and known, officers' hours, days gained, groups that differ; and that a repeat gives the same digest. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureTrial, type Replayed, shareOf } from './measure-trial.ts'

const day = 86_400_000
const person = (n: number, more: Partial<Replayed> = {}): Replayed => ({
  ...{ person: `p${String(n).padStart(3, '0')}`, sex: n % 2 === 0 ? 'F' : 'M', age: 20, district: '61.72' },
  ...{ draft: null, live: null, others: [], decided: null, departures: [], events: 3, stopped: 0 },
  ...more,
})
const heard = (at: number, key = 'draft') => ({ key, at, strength: 'medium' as const, alone: false })
const measure = (persons: Replayed[], hasLive = true) =>
  measureTrial(persons, { hasLive, minutes: 30, isEnough: (found) => found.length >= 2 })

test('counts are of persons; an alert needs what the judges ask for; hours follow', () => {
  const told = measure([
    person(1, { draft: heard(0), live: heard(0, 'x') }),
    person(2, { draft: heard(0), others: [heard(0, 'y')] }),
    person(3, { live: heard(0, 'x') }),
    person(4),
  ])
  expect(told).toMatchObject({
    ...{ persons: 4, events: 12, hits: 2, byStrength: { medium: 2 }, alerts: 1, officerHours: 0.5 },
    version: { both: 1, onlyDraft: 1, onlyLive: 1 },
    everything: { both: 2, onlyDraft: 0, onlyLive: 1 },
    examples: { onlyDraft: ['p002'], onlyLive: ['p003'] },
  })
  expect(measure([person(1, { draft: heard(0) })], false).version).toBeNull()
})

test('days are gained before the alert that was right and before the next departure; false alerts say nothing', () => {
  const told = measure([
    person(1, {
      draft: heard(10 * day),
      decided: { deserved: 'confirmed', openedAt: 14 * day },
      departures: [day, 30 * day],
    }),
    person(2, { draft: heard(10 * day), decided: { deserved: 'false', openedAt: 90 * day } }),
  ])
  expect(told).toMatchObject({
    daysBeforeAlert: 4,
    daysBeforeDeparture: 20,
    decided: { confirmed: 1, useful: 0, false: 1 },
  })
})

test('a group that is hit far more often than the others is marked; small groups are left out', () => {
  const women = Array.from({ length: 60 }, (_, i) => person(2 * i, i < 40 ? { draft: heard(0) } : {}))
  const men = Array.from({ length: 60 }, (_, i) => person(2 * i + 1, i < 2 ? { draft: heard(0) } : {}))
  const few = Array.from({ length: 5 }, (_, i) => person(300 + i, { sex: null, district: '65.03', draft: heard(0) }))
  const { fairness } = measure([...women, ...men, ...few])
  expect(fairness.filter((one) => one.by === 'sex')).toMatchObject([
    { group: 'F', hits: 40, of: 60, differs: true },
    { group: 'M', hits: 2, of: 60, differs: true },
  ])
  expect(fairness.map((one) => one.group)).not.toContain('65.03')
})

test('the digest is of what was found and when, whatever the order of persons', () => {
  const all = [person(1, { draft: heard(5) }), person(2, { draft: heard(7) }), person(3)]
  expect(measure(all.toReversed()).digest).toBe(measure(all).digest)
  expect(measure([person(1, { draft: heard(6) }), all[1]!, all[2]!]).digest).not.toBe(measure(all).digest)
})

test('a share lies in its interval, inside 0 to 1, and more people make it narrower', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, of) => {
      const hits = Math.min(some, of)
      const { low, high } = shareOf(hits, of)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low - 1e-9).toBeLessThanOrEqual(hits / of)
      expect(high + 1e-9).toBeGreaterThanOrEqual(hits / of)
      const more = shareOf(hits * 10, of * 10)
      expect(more.high - more.low).toBeLessThanOrEqual(high - low + 1e-9)
    }),
  )
  // Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662 by Wilson's score.
  expect(shareOf(81, 263)).toMatchObject({ low: expect.closeTo(0.2553, 3), high: expect.closeTo(0.3662, 3) })
})
