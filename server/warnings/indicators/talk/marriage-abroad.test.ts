import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { marriageAbroad } from './marriage-abroad.ts'

const findIn = finder(askOnce)

test.each([
  [
    'a go-between and money',
    'medium',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['fiance-by-broker', 'bride-money'],
        sex: 'F',
        birthDate: '2006-05-12',
      }),
    ],
  ],
  [
    'a go-between only',
    'weak',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['fiance-by-broker'],
        sex: 'F',
        birthDate: '2006-05-12',
      }),
    ],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(marriageAbroad, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'an honest marriage abroad',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        purpose: 'marriage',
        sex: 'F',
        birthDate: '2001-05-12',
        signs: ['no-return-or-funds'],
      }),
    ],
  ],
  [
    'a widow of fifty',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['fiance-by-broker', 'bride-money'],
        sex: 'F',
        birthDate: '1976-05-12',
      }),
    ],
  ],
  [
    'age unknown',
    [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fiance-by-broker'], sex: 'F' })],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(marriageAbroad, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(marriageAbroad.aloneAt).toEqual([])
})
