import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { pilgrimageWithoutOrganiser } from './pilgrimage-without-organiser.ts'

const findIn = finder(askOnce)

test.each([
  [
    'a sponsor without licence',
    'medium',
    [
      recordOf('simkim-passport', '2026-11-16', {
        happening: 'passport-application',
        purpose: 'umrah',
        sponsor: { phone: '0844-0000-0001' },
      }),
    ],
  ],
  [
    'nobody named',
    'weak',
    [recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', purpose: 'umrah' })],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(pilgrimageWithoutOrganiser, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'a real group with its PPIU',
    [
      recordOf('simkim-passport', '2026-11-16', {
        happening: 'passport-application',
        purpose: 'umrah',
        sponsor: { phone: '0844-0000-0001', licence: 'PPIU-CONTOH-011' },
      }),
    ],
  ],
  [
    'the licence stands on another record',
    [
      recordOf('simkim-passport', '2026-11-10', {
        happening: 'passport-application',
        sponsor: { licence: 'PPIU-CONTOH-1' },
      }),
      recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', purpose: 'umrah' }),
    ],
  ],
  [
    'another purpose',
    [recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', purpose: 'tourism' })],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(pilgrimageWithoutOrganiser, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(pilgrimageWithoutOrganiser.aloneAt).toEqual([])
})
