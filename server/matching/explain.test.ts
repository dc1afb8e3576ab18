import { describe, expect, test } from 'vitest'
import type { Facts } from '../intake/model.ts'
import { compareFacts } from './compare.ts'
import { levelWords } from './explain.data.ts'
import { explainComparison } from './explain.ts'
import { prepareFacts } from './prepare-facts.ts'
import { defaultWeights } from './weights.data.ts'
import { fields } from './weights.ts'

type Said = Omit<Facts, 'happening'>
const explained = (a: Said, b: Said) => {
  const prepared = (said: Said) => prepareFacts({ happening: 'crossing', ...said })
  return explainComparison(compareFacts(prepared(a), prepared(b)))
}
const sentences = (reasons: { words: { id: string } }[]) => reasons.map((reason) => reason.words.id)

const siti: Said = {
  name: 'Siti Nurhaliza',
  sex: 'F',
  birthDate: '2003-06-17',
  birthPlace: 'Sambas',
  motherName: 'Aminah',
}

test('a raised age is told with its reason, strongest first', () => {
  const { for: reasons, against } = explained(siti, { ...siti, birthDate: '1999-06-17' })
  expect(sentences(reasons)).toEqual([
    'Nama sama persis',
    'Nama ibu sama persis',
    'Hari dan bulan lahir sama, tahunnya bergeser 1–5 tahun: umur mungkin dinaikkan',
    'Tempat lahir sama persis',
    'Jenis kelamin sama',
  ])
  expect(sentences(against)).toEqual([
    'Keluarga, tempat lahir, alamat, dan kontak dibatasi nilainya karena sekeluarga memilikinya bersama',
  ])
})

test('what speaks against is told too', () => {
  const nik = '6101015706030002'
  const { for: reasons, against } = explained({ ...siti, nik }, { name: 'Maria Goreti', birthDate: '1991-07-05', nik })
  expect(sentences(reasons)).toEqual(['NIK sama persis'])
  expect(sentences(against)).toEqual(['Tanggal lahir berbeda', 'Nama berbeda'])
})

describe('what would change it', () => {
  test('apart: the unknown that would suffice', () => {
    const { changes, unknown } = explained({ name: 'Siti Nurhaliza' }, siti)
    expect(changes.map((words) => words.id)).toContain(
      'Bila NIK diketahui pada kedua catatan dan sama, keduanya akan digabung',
    )
    expect(changes.map((words) => words.en)).not.toContain(
      'If the phone number were known on both records and the same, they would be joined',
    )
    expect(unknown.map((reason) => reason.of)).toContain('birthDate')
  })

  test('joined: the agreement that holds it up', () => {
    const { changes } = explained({ name: 'Siti Nurhaliza', birthDate: '2003-06-17' }, siti)
    expect(changes.map((words) => words.id)).toEqual([
      'Bila nama ternyata berbeda, keduanya tidak lagi digabung tanpa pemeriksaan petugas',
      'Bila tanggal lahir ternyata berbeda, keduanya tidak lagi digabung tanpa pemeriksaan petugas',
    ])
  })
})

test('every level has words in both languages', () => {
  for (const field of fields) {
    expect(Object.keys(levelWords[field]).sort()).toEqual(Object.keys(defaultWeights.levels[field]).sort())
    for (const { id, en } of Object.values(levelWords[field])) {
      expect(id).toMatch(/^\p{Lu}.+/u)
      expect(en).toMatch(/^\p{Lu}.+/u)
    }
  }
})

test('no value is ever quoted', () => {
  const secret: Said = {
    name: 'Qwertyuiop',
    nik: '6101015706030002',
    phone: '+6281234567890',
    birthDate: '2003-06-17',
    passport: 'X7654321',
  }
  const told = JSON.stringify(explained(secret, { ...secret, name: 'Asdfghjkl' })).toLowerCase()
  for (const value of ['qwertyuiop', 'asdfghjkl', '6101', '6281', '2003', '7654321']) expect(told).not.toContain(value)
})
