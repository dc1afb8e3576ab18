import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { duplicateApplication } from './duplicate-application.ts'

const findIn = finder(askOnce)

test('found: two offices in a month', () => {
  expect(
    findIn(duplicateApplication, [
      recordOf('simkim-passport', '2026-10-20', {
        happening: 'passport-application',
        place: 'Kantor A',
        nik: '6101015205049001',
      }),
      recordOf('simkim-passport', '2026-11-16', {
        happening: 'passport-application',
        place: 'Kantor B',
        nik: '6101015205049001',
      }),
    ]),
  ).toMatchObject([{ strength: 'weak' }])
})

test.each([
  [
    'the same office again',
    [
      recordOf('simkim-passport', '2026-10-20', {
        happening: 'passport-application',
        place: 'Kantor A',
        nik: '6101015205049001',
      }),
      recordOf('simkim-passport', '2026-11-16', {
        happening: 'passport-application',
        place: 'Kantor A',
        nik: '6101015205049001',
      }),
    ],
  ],
  [
    'a year between',
    [
      recordOf('simkim-passport', '2025-10-20', {
        happening: 'passport-application',
        place: 'Kantor A',
        nik: '6101015205049001',
      }),
      recordOf('simkim-passport', '2026-11-16', {
        happening: 'passport-application',
        place: 'Kantor B',
        nik: '6101015205049001',
      }),
    ],
  ],
  [
    'the first was cancelled',
    [
      recordOf('simkim-passport', '2026-10-20', {
        happening: 'passport-application',
        outcome: 'dibatalkan',
        place: 'Kantor A',
        nik: '6101015205049001',
      }),
      recordOf('simkim-passport', '2026-11-16', {
        happening: 'passport-application',
        place: 'Kantor B',
        nik: '6101015205049001',
      }),
    ],
  ],
  ['one application only', [recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application' })]],
])('silent: %s', (_name, records) => {
  expect(findIn(duplicateApplication, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(duplicateApplication.aloneAt).toEqual([])
})
