import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../intake/model.ts'
import { keysOf } from './keys.ts'

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
  const values = new Set(keysOf(b).map((key) => `${key.kind} ${key.value}`))
  return keysOf(a)
    .filter((key) => values.has(`${key.kind} ${key.value}`))
    .map((key) => key.kind)
}

test('every kind of key of one record', () => {
  expect(keysOf({ ...woman, plb: 'PLB-00123', email: 'Siti@Contoh.id' })).toEqual([
    { kind: 'nik', value: '6101014502990002' },
    { kind: 'passport', value: 'X1234567' },
    { kind: 'pass', value: 'PLB00123' },
    { kind: 'phone', value: '+6281234567890' },
    { kind: 'email', value: 'siti@contoh.id' },
    { kind: 'born+word', value: '1999-02-05|siti' },
    { kind: 'born+word', value: '1999-02-05|nurhalija' },
    { kind: 'name+birthplace', value: 'nurhalija siti|sambas' },
    { kind: 'name+year', value: 'nurhalija siti|1999' },
    { kind: 'name+mother', value: 'nurhalija siti|amina' },
    { kind: 'born+birthplace+sex', value: '1999-02-05|sambas|F' },
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
      expect(keys.length).toBeLessThanOrEqual(40)
      expect(new Set(keys.map((key) => `${key.kind} ${key.value}`)).size).toBe(keys.length)
      for (const key of keys) expect(key.value.length).toBeLessThanOrEqual(160)
    }),
  )
})
