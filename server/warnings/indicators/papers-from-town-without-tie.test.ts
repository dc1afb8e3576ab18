import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { papersFromTownWithoutTie } from './papers-from-town-without-tie.ts'

const findIn = finder(askOnce)

test.each([
  [
    'of a village there, papers from here',
    'weak',
    [
      recordOf('village-register', '2026-11-01', { happening: 'village-registration', region: '61.01.09' }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', region: '61.72.02' }),
    ],
  ],
  [
    'and changed just now',
    'medium',
    [
      recordOf('village-register', '2026-11-01', { happening: 'village-registration', region: '61.01.09' }),
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['birth-date-changed'] }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', region: '61.72.02' }),
    ],
  ],
  [
    'a late certificate alone',
    'weak',
    [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['late-birth-certificate'] })],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(papersFromTownWithoutTie, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'another district of the same regency',
    [
      recordOf('village-register', '2026-11-01', { happening: 'village-registration', region: '61.01.09' }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', region: '61.01.01' }),
    ],
  ],
  [
    'moved a year ago',
    [
      recordOf('village-register', '2025-11-01', { happening: 'village-registration', region: '61.01.09' }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', region: '61.72.02' }),
    ],
  ],
  [
    'the civil registry confirms the town',
    [
      recordOf('village-register', '2026-11-01', { happening: 'village-registration', region: '61.01.09' }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', region: '61.72.02' }),
      recordOf('dukcapil-verification', '2026-11-17', {
        happening: 'identity-verification',
        outcome: 'sesuai',
        region: '61.72.02',
      }),
    ],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(papersFromTownWithoutTie, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(papersFromTownWithoutTie.aloneAt).toEqual([])
})
