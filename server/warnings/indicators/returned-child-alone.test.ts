import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { returnedChildAlone } from './returned-child-alone.ts'

const findIn = finder(askOnce)

test.each([
  [
    'nobody of the family',
    'weak',
    [recordOf('returnees', '2026-11-15', { happening: 'deportation', direction: 'in', birthDate: '2012-05-12' })],
  ],
  [
    'and fetched by somebody else',
    'medium',
    [
      recordOf('returnees', '2026-11-16', { happening: 'deportation', direction: 'in', birthDate: '2012-05-12' }),
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fetched-on-return'] }),
    ],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(returnedChildAlone, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'an adult',
    [recordOf('returnees', '2026-11-15', { happening: 'deportation', direction: 'in', birthDate: '1996-05-12' })],
  ],
  [
    'met by an officer since',
    [
      recordOf('returnees', '2026-11-15', { happening: 'deportation', direction: 'in', birthDate: '2012-05-12' }),
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['no-return-or-funds'] }),
    ],
  ],
  ['age unknown', [recordOf('returnees', '2026-11-15', { happening: 'deportation', direction: 'in' })]],
])('silent: %s', (_name, records) => {
  expect(findIn(returnedChildAlone, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(returnedChildAlone.aloneAt).toEqual([])
})
