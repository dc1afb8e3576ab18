import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { fetchedOnReturn } from './fetched-on-return.ts'

const findIn = finder(askOnce)

test.each([
  [
    'just returned',
    'medium',
    [
      recordOf('returnees', '2026-11-16', { happening: 'deportation', direction: 'in' }),
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fetched-on-return'] }),
    ],
  ],
  [
    'coming home by themselves',
    'weak',
    [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fetched-on-return'] })],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(fetchedOnReturn, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'fetched by family',
    [
      recordOf('returnees', '2026-11-16', { happening: 'deportation', direction: 'in' }),
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['no-return-or-funds'] }),
    ],
  ],
  ['long ago', [recordOf('desk-interview', '2026-01-16', { happening: 'interview', signs: ['fetched-on-return'] })]],
])('silent: %s', (_name, records) => {
  expect(findIn(fetchedOnReturn, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(fetchedOnReturn.aloneAt).toEqual([])
})
