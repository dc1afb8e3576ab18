import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../../test/records.ts'
import { askOnce } from '../../ask-indicator.ts'
import { offerTooGood } from './offer-too-good.ts'

const findIn = finder(askOnce)

test.each([
  [
    'far too good, from an acquaintance',
    'medium',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['offer-by-social-media', 'wage-above-market'],
      }),
    ],
  ],
  [
    'met online, no contract',
    'weak',
    [
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['offer-by-social-media', 'no-contract'],
      }),
    ],
  ],
] as const)('found: %s (%s)', (_name, strength, records) => {
  expect(findIn(offerTooGood, [...records])).toMatchObject([{ strength }])
})

test.each([
  [
    'found on social media, all else in order',
    [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['offer-by-social-media'] })],
  ],
  [
    'a licensed company',
    [
      recordOf('simkim-passport', '2026-11-10', {
        happening: 'passport-application',
        sponsor: { licence: 'PPIU-CONTOH-1' },
      }),
      recordOf('desk-interview', '2026-11-16', {
        happening: 'interview',
        signs: ['offer-by-social-media', 'wage-above-market', 'no-contract'],
      }),
    ],
  ],
  ['nothing noted', [recordOf('desk-interview', '2026-11-16', { happening: 'interview', signs: ['fear'] })]],
])('silent: %s', (_name, records) => {
  expect(findIn(offerTooGood, records)).toEqual([])
})

test('never enough for an alert alone', () => {
  expect(offerTooGood.aloneAt).toEqual([])
})
