import { expect, test } from 'vitest'
import { readLines } from './read-lines.ts'

test('a pasted list is read line by line; what cannot be read is named by its line', () => {
  const text =
    '1. Rekaan Satu; P; 1999; SPLP 900001\n\nRekaan Dua\tL\t\t\nRekaan Tiga; ?; 2000\r\nRekaan Empat | f | 99\n7) Rekaan Lima;M'
  expect(readLines(text)).toEqual({
    people: [
      { name: 'Rekaan Satu', sex: 'F', bornYear: 1999, paper: 'SPLP 900001' },
      { name: 'Rekaan Dua', sex: 'M', bornYear: null, paper: '' },
      { name: 'Rekaan Lima', sex: 'M', bornYear: null, paper: '' },
    ],
    unread: [4, 5],
  })
  expect(readLines('')).toEqual({ people: [], unread: [] })
})
