import { describe, expect, test } from 'vitest'
import { sources } from '../sources.ts'
import { mapRows } from './map-row.ts'
import { fieldsOf } from './source-fields.ts'
import { suggestColumns } from './suggest-columns.ts'

const passport = sources.find((source) => source.id === 'simkim-passport')!
const village = sources.find((source) => source.id === 'village-register')!
const suggested = (columns: Record<string, string[]>, source = passport) =>
  Object.fromEntries(
    [
      ...suggestColumns(
        source,
        Object.entries(columns).map(([name, samples]) => ({ name, samples })),
      ),
    ].map(([column, { field, by }]) => [column, `${field} by ${by}`]),
  )

test('a source is asked what its fields take', () => {
  const fields = new Map(fieldsOf(passport).map((field) => [field.name, field]))
  expect(fields.get('nomor_permohonan')).toMatchObject({ required: true, kind: 'strict' })
  expect(fields.get('waktu_permohonan')).toMatchObject({ required: true, kind: 'moment' })
  expect(fields.get('tanggal_lahir')).toMatchObject({ required: true, kind: 'day' })
  expect(fields.get('alamat')).toMatchObject({ required: false, kind: 'text', words: null })
  expect(fields.get('status_permohonan')!.words).toContain('DITERIMA')
})

describe('suggestions', () => {
  test('by name, label in either language, and what agencies call it', () => {
    expect(
      suggested({
        'No. Permohonan': ['SKW1'],
        NAMA: ['Melati Rekaan'],
        'Tgl Lahir': ['12-05-2009'],
        'Place of birth': ['Sambas'],
        'No KTP': ['6101015205090001'],
        'no. hp': ['081234567890'],
        'Nomor paspor': ['X1'],
        Lain: ['apa saja'],
      }),
    ).toEqual({
      'No. Permohonan': 'nomor_permohonan by name',
      NAMA: 'nama_lengkap by name',
      'Tgl Lahir': 'tanggal_lahir by name',
      'Place of birth': 'tempat_lahir by name',
      'No KTP': 'nik by name',
      'no. hp': 'nomor_hp by name',
      'Nomor paspor': 'nomor_paspor by name',
    })
  })
  test('by content where the name says nothing', () => {
    expect(suggested({ K1: ['6101015205090001', '6101015205090002'], K2: ['2009-05-12'], K3: ['0812-abc'] })).toEqual({
      K1: 'nik by content',
      K2: 'tanggal_lahir by content',
    })
  })
  test('a name whose content the field refuses is left to the officer', () => {
    expect(suggested({ nik: ['A-17', 'B-18'] })).toEqual({})
  })
  test('no field twice, and each source its own', () => {
    expect(suggested({ nama: ['Melati'], 'nama lengkap': ['Mawar'] })).toEqual({
      'nama lengkap': 'nama_lengkap by name',
    })
    expect(suggested({ tgl: ['2026-11-02'], sponsor: ['PT Rekaan'] }, village)).toEqual({
      tgl: 'tanggal_catat by name',
      sponsor: 'nama_pengajak by name',
    })
  })
})

test('a mapping makes days and hours even and leaves all else alone', () => {
  const map = mapRows(
    passport,
    ['a', 'b', 'c', 'd'],
    { columns: { a: 'tanggal_lahir', b: 'waktu_permohonan', c: 'alamat' }, constants: { nama_kantor: 'Loket' } },
    'Asia/Makassar',
  )
  expect(map({ number: 2, cells: ['5/3/2009', '16/11/2026 08.30', '5/3/2009', 'x'] })).toEqual({
    nama_kantor: 'Loket',
    tanggal_lahir: '05-03-2009',
    waktu_permohonan: '2026-11-16T08:30+08:00',
    alamat: '5/3/2009',
  })
  expect(map({ number: 3, cells: ['2009-05-12T00:00', '2026-11-16', '', ''] })).toEqual({
    nama_kantor: 'Loket',
    tanggal_lahir: '2009-05-12',
    waktu_permohonan: '2026-11-16',
  })
})
