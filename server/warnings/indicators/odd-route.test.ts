import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { oddRoute } from './odd-route.ts'

const findIn = finder(askOnce)

test.each([
  [
    'from Lombok over Aruk',
    'weak',
    [
      recordOf('simkim-passport', '2026-11-01', {
        happening: 'passport-application',
        region: '52.02.01',
        destination: 'MYS',
      }),
      recordOf('simkim-crossing', '2026-11-16', { happening: 'crossing', direction: 'out' }),
    ],
  ],
  [
    'bound for the Gulf',
    'medium',
    [
      recordOf('simkim-passport', '2026-11-01', {
        happening: 'passport-application',
        region: '52.02.01',
        destination: 'SAU',
      }),
      recordOf('simkim-crossing', '2026-11-16', { happening: 'crossing', direction: 'out' }),
    ],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(oddRoute, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'of Kalimantan',
    [
      recordOf('simkim-passport', '2026-11-01', {
        happening: 'passport-application',
        region: '64.71.01',
        destination: 'MYS',
      }),
      recordOf('simkim-crossing', '2026-11-16', { happening: 'crossing', direction: 'out' }),
    ],
  ],
  [
    'an official placement',
    [
      recordOf('simkim-passport', '2026-11-01', { happening: 'passport-application', region: '52.02.01' }),
      recordOf('siskop2mi-placement', '2026-10-01', { happening: 'placement' }),
      recordOf('simkim-crossing', '2026-11-16', { happening: 'crossing', direction: 'out' }),
    ],
  ],
  [
    'coming in',
    [
      recordOf('simkim-passport', '2026-11-01', { happening: 'passport-application', region: '52.02.01' }),
      recordOf('simkim-crossing', '2026-11-16', { happening: 'crossing', direction: 'in' }),
    ],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(oddRoute, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(oddRoute.aloneAt).toEqual([])
})
