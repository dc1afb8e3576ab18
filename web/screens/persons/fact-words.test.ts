import { expect, test } from 'vitest'
import { en } from '../../text/en.ts'
import { id } from '../../text/id.ts'
import { factWords } from './fact-words.ts'

test('codes become words of the reader’s language', () => {
  expect(factWords('sex', 'F', id, 'id')).toBe('Perempuan')
  expect(factWords('direction', 'out', en, 'en')).toBe('outward')
  expect(factWords('destination', 'KHM', id, 'id')).toBe('Kamboja')
})

test('a birth date says no more than is known', () => {
  expect(factWords('birthDate', '2008-03-25', id, 'id')).toBe('25 Maret 2008')
  expect(factWords('birthDate', '2008-03', id, 'id')).toBe('Maret 2008')
  expect(factWords('birthDate', '2008', id, 'id')).toBe('2008')
})

test('what is not known stays as it came', () => {
  expect(factWords('purpose', 'ziarah keluarga', id, 'id')).toBe('ziarah keluarga')
  expect(factWords('destination', 'XXX', id, 'id')).toBe('XXX')
  expect(factWords('name', 'Melati', id, 'id')).toBe('Melati')
})
