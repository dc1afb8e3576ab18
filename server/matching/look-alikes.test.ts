/** The whole of matching on a small crowd of invented people who are easily mistaken for each other: keys → comparison → persons. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../intake/model.ts'
import { clusterRecords, type Edge } from './cluster.ts'
import { cellsOf, columnsOf } from './columns/cells-of.ts'
import { keysOf } from './keys.ts'
import { weighPairs } from './link/weights.ts'
import { weightOf } from './probability.ts'
import { shippedWeights } from './shipped-weights.ts'

type Said = Omit<Facts, 'happening'>
const village = {
  birthPlace: 'Sambas',
  address: 'Dusun Melati RT 2',
  phone: '0812 3456 7890',
  motherName: 'Aminah',
} as const
const twin = {
  sex: 'F',
  birthDate: '2001-04-09',
  birthPlace: 'Singkawang',
  phone: '0813 1111 2222',
  motherName: 'Sumarni',
} as const

/** Record → facts; the letter before the number says whose it truly is. */
const crowd: Record<string, Said> = {
  siti1: {
    name: 'Siti Nurhaliza binti Achmad',
    sex: 'F',
    birthDate: '2003-06-17',
    nik: '6101015706030002',
    passport: 'X1234567',
    ...village,
  },
  siti2: { name: 'SITI NOERHALIZA', sex: 'F', birthDate: '2003-06-17', passport: 'x1234567' },
  siti3: { name: 'Siti Nur Haliza', sex: 'F', birthDate: '2003-06-17', birthPlace: 'Kab. Sambas', splp: 'SPLP 00123' },
  siti4: { name: 'Siti Nurhaliza', sex: 'F', birthDate: '1999-06-17', birthPlace: 'Sambas', motherName: 'Aminah' },
  maria1: {
    name: 'Maria Goreti Lumbis',
    sex: 'F',
    birthDate: '1991-07-05',
    nik: '6101015706030002',
    birthPlace: 'Bengkayang',
  },
  maria2: {
    name: 'Maria Gorety Lumbis',
    sex: 'F',
    birthDate: '1991-07-05',
    birthPlace: 'Bengkayang',
    passport: 'B7654321',
  },
  nur1: { name: 'Nuraini', sex: 'F', birthDate: '2005-02-11', ...village },
  lia1: { name: 'Lia Kartika', sex: 'F', birthDate: '1988-12-30', passport: 'X1234567' },
  rini1: { name: 'Rini Wulandari', nik: '6172014904010001', ...twin },
  rini2: { name: 'RINI WULANDARI', nik: '6172014904010001', ...twin },
  rina1: { name: 'Rina Wulandari', nik: '6172014904010002', ...twin },
  tjhai1: { name: 'Tjhai Bun Khiong', sex: 'M', birthDate: '1999-08-17' },
  tjhai2: { name: 'Chai Boen Khiong', sex: 'M', birthDate: '1999-08-17', passport: 'E0000002' },
  tjhai3: { name: 'Bun Khiong Tjoa', sex: 'M', birthDate: '1999-08-17', passport: 'E0000002' },
  sari1: { name: 'Sari', sex: 'F', birthDate: '1995-03-02', birthPlace: 'Paloh', nik: '6101084203950001' },
  sari2: { name: 'SARI', nik: '6101084203950001' },
  saro1: { name: 'Sari', sex: 'F', birthDate: '1990' },
  sarp1: { name: 'Sari', sex: 'F', birthDate: '1990' },
  report1: { name: 'Siti Nurhaliza' },
  report2: { name: 'Siti Nurhaliza', phone: '0812 3456 7890' },
}

const records = Object.keys(crowd)
const cells = records.map((id) => cellsOf({ happening: 'crossing', ...crowd[id]! } as Facts))
const keys = new Map(records.map((id, i) => [id, new Set(keysOf(cells[i]!))]))
const pairs = records.flatMap((a, i) => records.slice(i + 1).map((b) => ({ a, b })))
const { bits } = weighPairs(shippedWeights, columnsOf(cells), {
  left: Int32Array.from(pairs, ({ a }) => records.indexOf(a)),
  right: Int32Array.from(pairs, ({ b }) => records.indexOf(b)),
})
const weights = new Map(pairs.map(({ a, b }, pair) => [`${a} ${b}`, bits[pair]!]))
const edgeOf = ({ a, b }: { a: string; b: string }): Edge => ({ a, b, weight: weights.get(`${a} ${b}`)! })
const meet = ({ a, b }: { a: string; b: string }) => [...keys.get(a)!].some((key) => keys.get(b)!.has(key))
const joinFrom = weightOf(shippedWeights.joinFrom)
const personsOf = (edges: Edge[], order = records) =>
  clusterRecords({ records: order, edges, same: [], notSame: [], joinFrom }).clusters.map((ids) => ids.join(' '))

const persons = [
  'lia1',
  'maria1 maria2',
  'nur1',
  'report1',
  'report2',
  'rina1',
  'rini1 rini2',
  'sari1 sari2',
  'saro1',
  'sarp1',
  'siti1 siti2 siti3 siti4',
  'tjhai1 tjhai2 tjhai3',
]

test('everyone is found, and nobody is taken for another', () => {
  expect(personsOf(pairs.map(edgeOf))).toEqual(persons)
})

test('the keys bring together whoever is one person', () => {
  expect(personsOf(pairs.filter(meet).map(edgeOf))).toEqual(persons)
})

test('the keys spare most comparisons', () => {
  expect(pairs.filter(meet).length).toBeLessThan(pairs.length / 4)
})

describe('in any order', () => {
  test('the same persons', () => {
    const order = fc.shuffledSubarray(records, { minLength: records.length })
    const edges = fc.shuffledSubarray(pairs, { minLength: pairs.length })
    fc.assert(
      fc.property(order, edges, (arrived, compared) => {
        expect(personsOf(compared.map(edgeOf), arrived)).toEqual(persons)
      }),
      { numRuns: 25 },
    )
  })
})
