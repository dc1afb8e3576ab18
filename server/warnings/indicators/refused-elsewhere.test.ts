import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { refusedElsewhere } from './refused-elsewhere.ts'

const findIn = finder(askOnce)

test.each([
  [
    'refused there, asked here',
    'medium',
    [
      recordOf('simkim-passport', '2026-09-20', {
        happening: 'passport-application',
        outcome: 'ditolak',
        place: 'Kantor A',
      }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', place: 'Kantor B' }),
    ],
  ],
  [
    'cancelled there',
    'weak',
    [
      recordOf('simkim-passport', '2026-09-20', {
        happening: 'passport-application',
        outcome: 'dibatalkan',
        place: 'Kantor A',
      }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', place: 'Kantor B' }),
    ],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(refusedElsewhere, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'a delay that ended with complete papers',
    [
      recordOf('simkim-passport', '2026-09-20', {
        happening: 'passport-application',
        outcome: 'terbit',
        place: 'Kantor A',
      }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', place: 'Kantor B' }),
    ],
  ],
  [
    'still delayed',
    [
      recordOf('simkim-passport', '2026-09-20', {
        happening: 'passport-application',
        outcome: 'ditunda',
        place: 'Kantor A',
      }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', place: 'Kantor B' }),
    ],
  ],
  [
    'completed at the same office',
    [
      recordOf('simkim-passport', '2026-09-20', {
        happening: 'passport-application',
        outcome: 'dibatalkan',
        place: 'Kantor A',
      }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', place: 'Kantor A' }),
    ],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(refusedElsewhere, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(refusedElsewhere.aloneAt).toEqual([])
})
