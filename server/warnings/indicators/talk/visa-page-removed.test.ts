import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { visaPageRemoved } from './visa-page-removed.ts'

const findIn = finder(askOnce)

test('found: the officer noted it', () => {
  expect(
    findIn(visaPageRemoved, [
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['visa-page-removed'] }),
    ]),
  ).toMatchObject([{ strength: 'medium' }])
})

test.each([
  ['nothing of it was noted', [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fear'] })]],
  [
    'half a year ago',
    [recordOf('desk-interview', '2026-01-16', { happening: 'interview', signs: ['visa-page-removed'] })],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(visaPageRemoved, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(visaPageRemoved.aloneAt).toEqual([])
})
