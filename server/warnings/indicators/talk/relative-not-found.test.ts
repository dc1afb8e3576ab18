import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { relativeNotFound } from './relative-not-found.ts'

const findIn = finder(askOnce)

test.each([
  [
    'the officer noted it',
    'weak',
    [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['relative-not-found'] })],
  ],
  [
    'on a family visit',
    'medium',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['relative-not-found'],
        purpose: 'family',
      }),
    ],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(relativeNotFound, [...records])).toMatchObject([{ strength }])
})

test.each([
  ['nothing of it was noted', [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fear'] })]],
  [
    'half a year ago',
    [recordOf('desk-interview', '2026-01-16', { happening: 'interview', signs: ['relative-not-found'] })],
  ],
  [
    'registered with the mission since',
    [
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['relative-not-found'] }),
      recordOf('peduli-wni-registration', '2026-11-18', { happening: 'consular-registration' }),
    ],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(relativeNotFound, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(relativeNotFound.aloneAt).toEqual([])
})
