import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../intake/model.ts'
import { cellsOf } from './columns/cells-of.ts'
import { keysOf as keysOfCells } from './keys.ts'

const keysOf = (facts: Facts) => keysOfCells(cellsOf(facts))

const woman: Facts = {
  happening: 'passport-application',
  name: 'Hj. Siti Nurhaliza binti Achmad',
  sex: 'F',
  birthDate: '1999-02-05',
  birthPlace: 'Kab. Sambas',
  nik: '6101014502990002',
  passport: 'x 1234567',
  phone: '0812 3456 7890',
  motherName: 'Aminah',
}

const shared = (a: Facts, b: Facts) => {
  const others = new Set(keysOf(b))
  return keysOf(a).filter((key) => others.has(key))
}

test('every kind of key of one record', () => {
  expect(keysOf({ ...woman, plb: 'PLB-00123', email: 'Siti@Contoh.id', kk: '6101010101990003' })).toEqual([
    'nik|6101014502990002',
    'passport|x1234567',
    'travel paper|plb00123',
    'phone|+6281234567890',
    'email|siti@contoh.id',
    'nik 12 + first|610101450299|siti',
    'phone + first|+6281234567890|siti',
    'family card + first|6101010101990003|siti',
    'born + word|19990205|siti',
    'born + word|19990205|nurhalija',
    'name + birthday|nurhalija siti|0205',
    'name + year|nurhalija siti|1999',
    'name + birthplace|nurhalija siti|sambas',
    'name + mother|nurhalija siti|amina',
    'first + mother|siti|amina',
    'last + mother|nurhalija|amina',
    'first + birthplace + year|siti|sambas|1999',
    'last + birthplace + year|nurhalija|sambas|1999',
    'mother + birthday|amina|0205',
    'born + birthplace + sex|19990205|sambas|f',
  ])
})

describe('who meets whom', () => {
  const only = (facts: Partial<Facts>): Facts => ({ happening: 'crossing', ...facts })

  test.each<[string, Facts, Facts]>([
    ['other spelling', woman, only({ name: 'SITI NOERHALIZA', birthDate: '1999-02-05' })],
    ['written apart', woman, only({ name: 'Siti Nur Haliza', birthDate: '1999-02-05' })],
    ['one word of the name', woman, only({ name: 'Nurhaliza', birthDate: '1999-02-05' })],
    ['age raised', woman, only({ name: 'Siti Nurhaliza', birthDate: '1995-02-05', birthPlace: 'Sambas' })],
    [
      'age raised, mother known',
      woman,
      only({ name: 'Siti Nurhaliza', birthDate: '1995-02-05', motherName: 'Aminah' }),
    ],
    ['day and month swapped', woman, only({ name: 'Siti Nurhaliza', birthDate: '1999-05-02' })],
    [
      'family name last',
      only({ name: 'Tjhai Bun Khiong', birthDate: '1990-03-04' }),
      only({ name: 'Bun Khiong Chai', birthDate: '1990-03-04' }),
    ],
    ['another name beside', woman, only({ name: 'Ani', otherNames: ['Siti Nurhaliza'], birthDate: '1999' })],
    ['all but the name', woman, only({ birthDate: '1999-02-05', birthPlace: 'Sambas', sex: 'F' })],
  ])('%s', (_, a, b) => expect(shared(a, b)).not.toEqual([]))

  test.each<[string, Facts, Facts]>([
    ['the name alone', woman, only({ name: 'Siti Nurhaliza' })],
    [
      '1 January',
      only({ name: 'Sari', birthDate: '1990-01-01' }),
      only({ name: 'Sari Dewi', birthDate: '1990-01-01' }),
    ],
    [
      'Muhammad',
      only({ name: 'Muhammad Rizki', birthDate: '1990-03-04' }),
      only({ name: 'Muhammad Fajar', birthDate: '1990-03-04' }),
    ],
    ['nothing known', only({}), only({})],
    ['a NIK of zeros', only({ nik: '0000000000000000' }), only({ nik: '0000000000000000' })],
  ])('not by %s', (_, a, b) => expect(shared(a, b)).toEqual([]))
})

test('keys are few, short, each once, and always the same', () => {
  const text = fc.string({ maxLength: 400 })
  const facts = fc.record(
    {
      name: text,
      otherNames: fc.array(text, { maxLength: 9 }),
      birthDate: fc.constantFrom('1990', '1990-05-06', ''),
      birthPlace: text,
      motherName: text,
      nik: text,
      passport: text,
      phone: text,
      email: text,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(facts, (some) => {
      const keys = keysOf({ happening: 'crossing', ...some })
      expect(keysOf({ happening: 'crossing', ...some })).toEqual(keys)
      expect(keys.length).toBeLessThanOrEqual(110)
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) expect(key.length).toBeLessThanOrEqual(160)
    }),
  )
})
