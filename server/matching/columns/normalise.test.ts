import { expect, test } from 'vitest'
import { normaliseCell, plainDate, plainText } from './normalise.ts'

test.each([
  ['2001-03-09', '20010309'],
  ['20010309', '20010309'],
  ['09032001', '20010309'],
  ['09-03-2001', '20010309'],
  ['9/3/01', '20010309'],
  ['9/3/67', '19670309'],
  ['12/25/1999', '19991225'],
  ['9 Maret 2001', '20010309'],
  ['17 Agustus 1995', '19950817'],
  ['2001', '20010000'],
  ['2001-03', '20010300'],
  ['03/2001', '20010300'],
  ['2001-03-09T10:15:00Z', '20010309'],
  ['kemarin', ''],
  ['', ''],
  ['2001-13-40', ''],
])('the date %s', (text, date) => {
  expect(plainDate(text)).toBe(date)
})

test.each([
  ['  Siti  NURHALIZA, S.Pd ', 'siti nurhaliza s pd'],
  ['José', 'jose'],
  ['Иван Петров', 'иван петров'],
  ["Ni'mah", 'nimah'],
  ['N/A', ''],
  ['-', ''],
  ['tidak diketahui', ''],
])('the text %s', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})

test('a cell of ten thousand letters costs no more than a long name', () => {
  expect(plainText('a'.repeat(10_000)).length).toBeLessThanOrEqual(120)
})

test.each([
  ['sex', 'Laki-laki', 'm'],
  ['sex', 'P', 'f'],
  ['sex', 'female', 'f'],
  ['national_id', '6171-0152 0390.0001', '6171015203900001'],
  ['email', ' A.B@Contoh.ID ', 'a.b@contoh.id'],
  ['postcode', 'TQ13 8DF', 'tq138df'],
] as const)('%s %s', (field, text, plain) => {
  expect(normaliseCell(field, text)).toBe(plain)
})
