import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { crossingWithoutPapers } from './crossing-without-papers.ts'

const findIn = finder(askOnce)

test.each([
  [
    'the officer noted it',
    'weak',
    [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['identity-card-only'] })],
  ],
  [
    'somebody from Lombok',
    'medium',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['identity-card-only'],
        region: '52.02.01',
      }),
    ],
  ],
  [
    'a villager of the border is weak',
    'weak',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['identity-card-only'],
        region: '61.01.09',
      }),
    ],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(crossingWithoutPapers, [...records])).toMatchObject([{ strength }])
})

test.each([
  ['nothing of it was noted', [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fear'] })]],
  [
    'half a year ago',
    [recordOf('desk-interview', '2026-01-16', { happening: 'interview', signs: ['identity-card-only'] })],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(crossingWithoutPapers, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(crossingWithoutPapers.aloneAt).toEqual([])
})
