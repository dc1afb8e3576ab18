import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { farOffice } from './far-office.ts'

const findIn = finder(askOnce)

test('found: from Lombok, in Sambas', () => {
  expect(
    findIn(farOffice, [
      {
        ...recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', region: '52.02.01' }),
        postRegion: '61.01',
      },
    ]),
  ).toMatchObject([{ strength: 'weak' }])
})

test.each([
  [
    'the next regency',
    [
      {
        ...recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', region: '61.07.07' }),
        postRegion: '61.72',
      },
    ],
  ],
  [
    'a licensed sponsor',
    [
      {
        ...recordOf('simkim-passport', '2026-11-16', {
          happening: 'passport-application',
          region: '52.02.01',
          sponsor: { licence: 'SIP3MI-CONTOH-1' },
        }),
        postRegion: '61.01',
      },
    ],
  ],
  [
    'residence unknown',
    [{ ...recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application' }), postRegion: '61.01' }],
  ],
  [
    'an official placement',
    [
      recordOf('siskop2mi-placement', '2026-10-01', { happening: 'placement' }),
      {
        ...recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', region: '52.02.01' }),
        postRegion: '61.01',
      },
    ],
  ],
])('silent: %s', (_name, records) => {
  expect(findIn(farOffice, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(farOffice.aloneAt).toEqual([])
})
