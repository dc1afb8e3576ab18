import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { papersByOthers } from './papers-by-others.ts'

const findIn = finder(askOnce)

test('found: the officer noted it', () => {
  expect(
    findIn(papersByOthers, [
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['papers-by-others'] }),
    ]),
  ).toMatchObject([{ strength: 'medium' }])
})

test.each([
  ['nothing of it was noted', [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fear'] })]],
  [
    'half a year ago',
    [recordOf('desk-interview', '2026-01-16', { happening: 'interview', signs: ['papers-by-others'] })],
  ],
  [
    'a licensed sponsor arranged it openly',
    [
      recordOf('simkim-passport', '2026-11-10', {
        happening: 'passport-application',
        sponsor: { licence: 'PPIU-CONTOH-1' },
      }),
      recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['papers-by-others'] }),
    ],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(papersByOthers, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(papersByOthers.aloneAt).toEqual([])
})
