import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../intake/model.ts'
import { compareFacts, type Verdict } from './compare.ts'
import { prepareFacts } from './prepare-facts.ts'
import { defaultWeights } from './weights.data.ts'
import { type Field, fields } from './weights.ts'

type Said = Omit<Facts, 'happening'>
const prepared = (said: Said) => prepareFacts({ happening: 'crossing', ...said })
const compared = (a: Said, b: Said) => compareFacts(prepared(a), prepared(b))
const levelOf = (a: Said, b: Said, field: Field) => compared(a, b).levels.find((level) => level.field === field)?.level

/** An invented woman of Sambas, as a passport office would know her. */
const siti: Said = {
  name: 'Siti Nurhaliza binti Achmad',
  sex: 'F',
  birthDate: '2003-06-17',
  birthPlace: 'Sambas',
  nik: '6101015706030002',
  passport: 'X1234567',
  phone: '+6281234567890',
  motherName: 'Aminah',
}
/** Another invented woman. */
const maria: Said = { name: 'Maria Goreti Lumbis', sex: 'F', birthDate: '1991-07-05', birthPlace: 'Bengkayang' }
/** One of two invented twins: all that a family shares. */
const rini: Said = {
  name: 'Rini Wulandari',
  sex: 'F',
  birthDate: '2001-04-09',
  birthPlace: 'Singkawang',
  phone: '+6281234567891',
  email: 'keluarga@contoh.id',
  motherName: 'Sumarni',
  address: 'Jalan Mawar 3',
  kk: '6172010101100001',
  region: '61.72.01',
}
const aminah: Said = { name: 'Siti Aminah', sex: 'F', birthDate: '1990-01-01' }

const raised = { name: 'Siti Nurhaliza', sex: 'F', birthPlace: 'Sambas', motherName: 'Aminah' } as const

test.each<[string, Verdict, Said, Said]>([
  ['the same record', 'join', siti, siti],
  ['old spelling, no document', 'join', siti, { name: 'SITI NOERHALIZA', sex: 'F', birthDate: '2003-06-17' }],
  ['name written apart', 'join', siti, { name: 'Siti Nur Haliza', birthDate: '2003-06-17' }],
  ['NIK and part of the name', 'join', siti, { name: 'Nurhaliza', nik: '6101015706030002' }],
  ['passport and name', 'join', siti, { name: 'Siti Nurhaliza', passport: 'x1234567' }],
  [
    'surname by dialect',
    'join',
    { name: 'Tjhai Bun Khiong', birthDate: '1999-08-17' },
    { name: 'Khiong Boen Chai', birthDate: '1999-08-17' },
  ],
  ['age raised by four years', 'join', { ...raised, birthDate: '2003-06-17' }, { ...raised, birthDate: '1999-06-17' }],
  ['age raised by five, NIK altered', 'join', siti, { ...raised, birthDate: '1998-06-17', nik: '6101015706980002' }],
  ['day and month swapped', 'join', { ...raised, birthDate: '2003-06-05' }, { ...raised, birthDate: '2003-05-06' }],
  ['1 January, birth place and mother', 'join', { ...raised, ...aminah }, { ...raised, ...aminah }],

  ['age raised, the NIK another', 'review', siti, { ...raised, birthDate: '1998-06-17', nik: '6172015706980001' }],
  [
    'same name and birth date, another NIK',
    'review',
    { name: 'Siti Nurhaliza', birthDate: '2003-06-17', nik: siti.nik! },
    { name: 'Siti Nurhaliza', birthDate: '2003-06-17', nik: '6172015706030001' },
  ],
  [
    'a single name and birth date',
    'review',
    { name: 'Sari', birthDate: '1995-03-02' },
    { name: 'SARI', birthDate: '1995-03-02' },
  ],
  ['twins with similar names, no document', 'review', rini, { ...rini, name: 'Rina Wulandari' }],
  ['a NIK without name or date', 'review', { nik: siti.nik! }, { nik: siti.nik! }],
  [
    'forged NIK with its birth date on another woman',
    'review',
    siti,
    { ...maria, nik: siti.nik!, birthDate: siti.birthDate! },
  ],
  ['forged NIK, same village and broker phone', 'review', siti, { ...siti, name: maria.name!, motherName: undefined }],
  [
    'passport with another woman in its picture',
    'review',
    siti,
    { ...maria, passport: 'X1234567', birthDate: siti.birthDate!, birthPlace: 'Sambas' },
  ],

  ['a name alone', 'apart', siti, { name: 'Siti Nurhaliza' }],
  ['a name and a year', 'apart', siti, { name: 'Siti Nurhaliza', birthDate: '2003', sex: 'F' }],
  ['a name and a phone', 'apart', siti, { name: 'Siti Nurhaliza', phone: siti.phone! }],
  ['1 January and a common name', 'apart', aminah, aminah],
  ['a phone', 'apart', { phone: siti.phone! }, { phone: siti.phone! }],
  ['twins with other names', 'apart', rini, { ...rini, name: 'Dewi Kartika' }],
  [
    'twins with other names and their own NIK',
    'apart',
    { ...rini, nik: '6172014904010001' },
    { ...rini, name: 'Dewi Kartika', nik: '6172014904010002' },
  ],
  ['siblings of one phone and address', 'apart', rini, { ...rini, name: 'Rina Wulandari', birthDate: '2004-11-20' }],
  ['forged NIK shared by two women', 'apart', siti, { ...maria, nik: siti.nik! }],
  [
    'NIK against name, birth date and sex',
    'apart',
    siti,
    { name: 'Budi Santoso', sex: 'M', birthDate: '1980-02-05', nik: siti.nik! },
  ],
  ['recycled passport', 'apart', siti, { ...maria, passport: 'X1234567' }],
  ['nothing known', 'apart', {}, {}],
])('%s: %s', (_, verdict, a, b) => {
  expect(compared(a, b).verdict).toBe(verdict)
  expect(compared(b, a).verdict).toBe(verdict)
})

test('a raised age is named as such', () => {
  expect(levelOf(siti, { birthDate: '1999-06-17', nik: '6101015706990002' }, 'birthDate')).toBe('year shifted')
  expect(levelOf(siti, { birthDate: '1999-06-17', nik: '6101015706990002' }, 'nik')).toBe('altered')
})

test('the best of several names counts', () => {
  const known = { name: 'Meilani', otherNames: ['Tjhai Mei Ling'] }
  expect(levelOf(known, { name: 'Chai Mei Ling' }, 'name')).toBe('canonical')
  expect(levelOf(known, { name: 'Budi alias Meilani' }, 'name')).toBe('equal')
})

test('a word of the language is a name like any other', () => {
  expect(compared({ name: 'Constructor' }, { name: 'constructor' }).weight).toBeCloseTo(-11)
})

/** Few values, so that they meet; every field may be absent. */
const facts: fc.Arbitrary<Said> = fc.record(
  {
    name: fc.constantFrom(
      'Siti Nurhaliza',
      'Siti Noerhalisa binti Achmad',
      'Sari',
      'M. Rizki',
      'Tjhai Bun',
      'Chua Bun',
      'Rina binti Ahmad',
    ),
    otherNames: fc.array(fc.constantFrom('Ani', 'Siti', 'Cai Bun', 'Siti bt Hasan'), { maxLength: 2 }),
    sex: fc.constantFrom('F' as const, 'M' as const),
    birthDate: fc.constantFrom('2003-06-17', '1999-06-17', '2003-05-06', '2003-06-05', '2003', '2003-01-01', 'kosong'),
    birthPlace: fc.constantFrom('Sambas', 'Kota Singkawang', 'Sambas Besar'),
    nik: fc.constantFrom('6101015706030002', '6101015706990002', '6101015706030003', '1'),
    passport: fc.constantFrom('X1234567', 'X1234568'),
    phone: fc.constantFrom('081234567890', '081234567891'),
    motherName: fc.constantFrom('Aminah', 'Hj. Aminah', 'Rohani'),
    address: fc.constantFrom('Jl. Mawar 3', 'Jalan Mawar no. 3', 'Dusun Melati'),
    region: fc.constantFrom('61.72.01', '617202'),
  },
  { requiredKeys: [] },
)

describe('for any two records', () => {
  test('symmetric to the bit', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(compared(b, a)).toEqual(compared(a, b))
      }),
      { numRuns: 2000 },
    )
  })

  test('what only one of them says is worth nothing', () => {
    fc.assert(
      fc.property(facts, facts, fc.constantFrom(...fields), (a, b, field) => {
        const key = (field === 'mother' ? 'motherName' : field) as keyof Said
        fc.pre(field !== 'name' && field !== 'father')
        const { [key]: _, ...less } = b
        expect(compared({ ...a, [key]: undefined }, b).weight).toBeCloseTo(
          compared({ ...a, [key]: undefined }, less).weight,
        )
      }),
    )
  })

  test('the parts add up to the whole, each field once, unknown is exactly 0', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const { prior, levels, limited, weight, probability } = compared(a, b)
        const sum = [...levels, ...limited].reduce((total, part) => total + part.weight, prior)
        expect(weight).toBeCloseTo(sum)
        expect(probability).toBeCloseTo(1 / (1 + 2 ** -weight))
        expect(levels.map((level) => level.field)).toEqual(fields)
        for (const level of levels) if (level.level === 'unknown') expect(level.weight).toBe(0)
      }),
    )
  })

  test('no contradicting name is outvoted without a person', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const { levels, verdict } = compared(a, b)
        if (levels[0]!.level === 'different') expect(verdict).not.toBe('join')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the table', () => {
  const { levels, joinAt, reviewAt } = defaultWeights

  test('falls with each step away from agreement', () => {
    for (const field of ['name', 'father', 'mother'] as const) {
      const of = levels[field]
      const steps = [of.equal, of.canonical, of.phonetic, of.part]
      expect(steps).toEqual([...steps].sort((a, b) => b - a))
      expect(of.different).toBeLessThan(of.similar)
    }
    for (const field of fields) expect(levels[field].equal).toBeGreaterThanOrEqual(levels[field].different)
    for (const field of ['birthPlace', 'address'] as const) {
      expect(levels[field].equal).toBeGreaterThan(levels[field].similar)
      expect(levels[field].similar).toBeGreaterThan(levels[field].different)
    }
  })

  test('joins late and asks early', () => {
    expect(joinAt).toBeGreaterThanOrEqual(0.95)
    expect(reviewAt).toBeLessThan(0.5)
  })

  test('can be written down and read back', () => {
    expect(JSON.parse(JSON.stringify(defaultWeights))).toEqual(defaultWeights)
  })
})
