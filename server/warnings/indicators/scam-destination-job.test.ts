import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { scamDestinationJob } from './scam-destination-job.ts'

const findIn = finder(askOnce)

test.each([
  [
    'customer service in Cambodia',
    'medium',
    [
      recordOf('village-register', '2026-11-01', {
        happening: 'village-registration',
        purpose: 'work',
        occupation: 'Customer service',
        destination: 'KHM',
      }),
    ],
  ],
  [
    'some work there',
    'weak',
    [
      recordOf('village-register', '2026-11-01', {
        happening: 'village-registration',
        purpose: 'work',
        destination: 'KHM',
      }),
    ],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(scamDestinationJob, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'a holiday at Angkor',
    [
      recordOf('simkim-passport', '2026-11-16', {
        happening: 'passport-application',
        purpose: 'tourism',
        destination: 'KHM',
      }),
    ],
  ],
  [
    'an estate in Sarawak',
    [
      recordOf('village-register', '2026-11-01', {
        happening: 'village-registration',
        purpose: 'work',
        occupation: 'Admin kebun',
        destination: 'MYS',
      }),
    ],
  ],
  [
    'a licensed company',
    [
      recordOf('village-register', '2026-11-01', {
        happening: 'village-registration',
        purpose: 'work',
        occupation: 'Operator',
        destination: 'PHL',
        sponsor: { licence: 'SIP3MI-CONTOH-1' },
      }),
    ],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(scamDestinationJob, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(scamDestinationJob.aloneAt).toEqual([])
})
