import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePlaces, type PlaceLevel, readAddress, readPlace } from './places.ts'

test.each<[string, string, PlaceLevel]>([
  ['Singkawang', 'KOTA SINGKAWANG', 'equal'],
  ['Kab. Sambas', 'Sambas, Kalimantan Barat', 'equal'],
  ['Soerabaja', 'Surabaja', 'equal'],
  ['Singkawang', 'Singkawan', 'similar'],
  ['Sajingan', 'Sajingan Besar', 'similar'],
  ['Singkawang', 'Pontianak', 'different'],
  ['', 'Sambas', 'unknown'],
  ['Kab.', 'Sambas', 'unknown'],
])('born in %s and %s: %s', (a, b, level) => {
  expect(comparePlaces(readPlace(a), readPlace(b))).toBe(level)
  expect(comparePlaces(readPlace(b), readPlace(a))).toBe(level)
})

test.each<[string, string, PlaceLevel]>([
  ['Jl. Mawar No. 12 RT 03/RW 01', 'JALAN MAWAR 12 RT.3 RW.1', 'equal'],
  ['Dusun Melati, Desa Sebubus, Paloh', 'Dsn Melati Sebubus', 'similar'],
  ['Jl. Mawar 12', 'Jl. Melati 7', 'different'],
])('living at %s and %s: %s', (a, b, level) => expect(comparePlaces(readAddress(a), readAddress(b))).toBe(level))

test('symmetric, and equal to itself', () => {
  const text = fc.stringMatching(/^([a-d]{1,4} ){1,5}$/)
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(comparePlaces(readAddress(b), readAddress(a))).toBe(comparePlaces(readAddress(a), readAddress(b)))
      expect(comparePlaces(readAddress(a), readAddress(a))).toBe('equal')
    }),
  )
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => void comparePlaces(readPlace(text), readAddress(text))))
})
