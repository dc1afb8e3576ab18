import { expect, test } from 'vitest'
import { recordOf } from '../../../test/records.ts'
import type { PersonRecord } from '../../persons/model.ts'
import { readyIndicator } from '../ask-indicator.ts'
import { soundIndicator } from '../check-indicator.ts'
import { borderPassOverstay } from './border-pass-overstay.ts'

const asking = readyIndicator(borderPassOverstay, soundIndicator(borderPassOverstay))
const day = 86_400_000
const left = Date.parse('2026-09-01T03:00:00Z')
const pass = { plb: 'PLB-CONTOH-1', destination: 'MYS' }
const out = (more: object = {}) =>
  recordOf('simkim-crossing', '2026-09-01', { happening: 'crossing', direction: 'out', ...pass, ...more })
/** Asked `days` after leaving; the agreement allows 30. */
const ask = (records: PersonRecord[], days: number, o: { stale?: boolean; unknown?: boolean } = {}) =>
  asking(records, {
    now: left + days * day,
    tied: () => [],
    isStale: () => o.stale ?? false,
    ...(o.unknown ? {} : { stayDays: () => 30 }),
  })

test('found once the days have passed, without any new record', () => {
  expect(ask([out()], 31).finding).toMatchObject({ strength: 'weak', values: { days: 31, limit: 30 } })
  expect(ask([out()], 95).finding).toMatchObject({ strength: 'medium' })
  expect(borderPassOverstay.aloneAt).toEqual([])
})

test('it says when to ask again: when the limit passes, when two months more have, each day while crossings are not heard', () => {
  expect(ask([out()], 2).askAgain).toBe(left + 30.5 * day)
  expect(ask([out()], 31).askAgain).toBe(left + 91 * day)
  expect(ask([out()], 31, { stale: true }).askAgain).toBe(left + 32 * day)
  expect(ask([out()], 400)).not.toHaveProperty('askAgain')
})

const back = recordOf('simkim-crossing', '2026-09-06', { happening: 'crossing', direction: 'in', ...pass })
test.each([
  ['back after five days', [out(), back], 40],
  ['still within the limit', [out()], 29],
  ['ill, and treated over there', [out({ purpose: 'medical' })], 60],
  [
    'registered with the consulate',
    [out(), recordOf('peduli-wni-registration', '2026-09-20', { happening: 'consular-registration' })],
    60,
  ],
  [
    'back by a post that writes on paper, seen at the village since',
    [out(), recordOf('village-register', '2026-09-20', { happening: 'village-registration' })],
    60,
  ],
  ['on a passport', [out({ plb: undefined, passport: 'Z0000001' })], 60],
  ['more than a year ago', [out()], 400],
])('silent: %s', (_name, records, days) => {
  expect(ask(records, days).finding).toBeNull()
})

test('silent while crossings are not heard, and where no limit is known', () => {
  expect(ask([out()], 60, { stale: true }).finding).toBeNull()
  expect(ask([out()], 60, { unknown: true }).finding).toBeNull()
  expect(soundIndicator(borderPassOverstay).needsFeeds).toEqual(['simkim-crossing'])
})
