/** What is typed of an offer becomes what the door takes; blanks tell nothing. */
import { expect, test } from 'vitest'
import { inputOf, nothingTold, readAmount } from './told.ts'

test.each<[string, number | null]>([
  ['1700', 1700],
  ['1.700', 1700],
  ['1,700', 1700],
  ['12 000 000', 12_000_000],
  ['17.5', null],
  ['seribu', null],
  ['0', null],
  ['', null],
])('%s is %s', (written, amount) => expect(readAmount(written)).toBe(amount))

test('blanks are nothing told; another country is written out', () => {
  expect(inputOf(nothingTold)).toEqual({ costs: [], papers: [], keep: true })
  expect(
    inputOf({ ...nothingTold, country: 'other', otherCountry: ' Filipina ', channel: ['whatsapp'], amount: '800' }),
  ).toEqual({
    ...{
      country: 'Filipina',
      channel: 'whatsapp',
      wage: { amount: 800, currency: 'MYR' },
      costs: [],
      papers: [],
      keep: true,
    },
  })
})
