import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizePassport } from './passport.ts'

test.each([
  ['X1234567', 'X1234567', false],
  [' x 123 4567 ', 'X1234567', false],
  ['b-7654321', 'B7654321', false],
  ['E0000002<', 'E0000002', false],
  ['AB123456', 'AB123456', true],
  ['K12345678', 'K12345678', true],
  ['SPLP/2026/00123', 'SPLP202600123', true],
])('%s → %s, warning %s', (text, number, warning) => expect(normalizePassport(text)).toEqual({ number, warning }))

test.each(['', '-', 'TIDAK ADA', 'X000', '00000000', '1234'])('%s is no document number', (text) => {
  expect(normalizePassport(text)).toBeNull()
})

test('what comes out stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = normalizePassport(text)
      fc.pre(found !== null)
      expect(normalizePassport(found!.number)).toEqual(found)
    }),
  )
})
