import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { minorWithoutConsent } from './minor-without-consent.ts'

const findIn = finder(askOnce)

test.each([
  [
    'a child',
    'medium',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['no-parental-consent'],
        birthDate: '2010-05-12',
      }),
    ],
  ],
  [
    'the village noted that the family does not agree',
    'weak',
    [recordOf('village-register', '2026-11-01', { happening: 'village-registration', outcome: 'tanpa izin keluarga' })],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(minorWithoutConsent, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'the family agrees',
    [recordOf('village-register', '2026-11-01', { happening: 'village-registration', outcome: 'izin keluarga' })],
  ],
  [
    'a family on holiday',
    [
      recordOf('simkim-crossing', '2026-11-16', {
        happening: 'crossing',
        direction: 'out',
        purpose: 'tourism',
        birthDate: '2012-05-12',
      }),
    ],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(minorWithoutConsent, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(minorWithoutConsent.aloneAt).toEqual([])
})
