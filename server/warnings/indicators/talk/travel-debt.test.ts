import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { travelDebt } from './travel-debt.ts'

const findIn = finder(askOnce)

test('found: the officer noted it', () => {
  expect(
    findIn(travelDebt, [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['travel-debt'] })]),
  ).toMatchObject([{ strength: 'weak' }])
})

test.each([
  ['nothing of it was noted', [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fear'] })]],
  ['half a year ago', [recordOf('desk-interview', '2026-01-16', { happening: 'interview', signs: ['travel-debt'] })]],
  [
    'a licensed sponsor arranged it openly',
    [
      recordOf('simkim-passport', '2026-11-10', {
        happening: 'passport-application',
        sponsor: { licence: 'PPIU-CONTOH-1' },
      }),
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['travel-debt'] }),
    ],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(travelDebt, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(travelDebt.aloneAt).toEqual([])
})
