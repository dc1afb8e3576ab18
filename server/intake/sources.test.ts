/** Every source: its sample parses and yields facts; each broken variant is refused with the column named in both languages. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { pillarOfKind } from '../access/model.ts'
import { explainRow } from './explain-row.ts'
import { type FieldProblem, groupOfField, tellsOfPerson } from './model.ts'
import { rowProblems } from './row-problems.ts'
import type { Source } from './source.ts'
import { sources } from './sources.ts'

type Row = Record<string, unknown>

const sampleOf = (source: Source): Row[] =>
  JSON.parse(readFileSync(new URL(`sources/${source.id}.sample.json`, import.meta.url), 'utf8'))

function problemsOf(source: Source, row: unknown): FieldProblem[] {
  const parsed = source.layout.safeParse(row)
  return parsed.success ? [] : explainRow(source, parsed.error)
}

/** The first row of a sample fills (nearly) every column. */
function broken(source: Source, change: Row): FieldProblem[] {
  return problemsOf(source, { ...sampleOf(source)[0]!, ...change })
}

const has = (source: Source, column: string) => column in source.labels

test('ids are unique, and exactly the services to victims and what is restricted are protected', () => {
  expect(new Set(sources.map((each) => each.id)).size).toBe(sources.length)
  const guarded = sources.filter((each) => each.protected)
  for (const { id, ownerKind } of sources)
    if (ownerKind === 'women-and-children') expect(guarded.map((each) => each.id)).toContain(id)
  expect(guarded.map((each) => each.id).sort()).toEqual([
    'case-outcome',
    'htcds-case',
    'immigration-violation',
    'patrol-finding',
    'police-report',
    'uptd-ppa-service',
  ])
  for (const { name } of guarded) expect([name.id, name.en].join()).toMatch(/terlindungi.*protected/)
})

test('every owner is a kind of agency that has a pillar; what is not confirmed of the law says so in both languages', () => {
  for (const { id, ownerKind, legalBasis, retention } of sources) {
    expect(Object.keys(pillarOfKind), id).toContain(ownerKind)
    expect(/to be confirmed/.test(legalBasis.en), id).toBe(/perlu dikonfirmasi/.test(legalBasis.id))
    expect(legalBasis.id, id).toMatch(/\d{1,4}\/\d{4}/)
    expect(retention.months, id).toBeGreaterThan(0)
  }
})

test('what tells of a company, an offer or a path carries nothing of a person, and cannot be sent one', () => {
  const ofNobody = sources.filter(
    (source) => !sampleOf(source).some((row) => tellsOfPerson(source.facts(source.layout.parse(row)))),
  )
  expect(ofNobody.map((source) => source.id).sort()).toEqual([
    'offer-check',
    'p3mi-licence',
    'patrol-finding',
    'sipmi-job-offer',
  ])
  const ofPersons = [
    'name',
    'otherNames',
    'nik',
    'kk',
    'passport',
    'splp',
    'plb',
    'birthDate',
    'phone',
    'email',
    'motherName',
  ]
  for (const source of ofNobody) {
    const said = sampleOf(source).flatMap((row) => Object.keys(source.facts(source.layout.parse(row))))
    expect(
      said.filter((field) => ofPersons.includes(field)),
      source.id,
    ).toEqual([])
    for (const column of ['nama_lengkap', 'nik', 'titik_koordinat'])
      expect(broken(source, { [column]: '1' })[0]!.id, source.id).toContain('tidak dikenal')
  }
})

test('a citizen need not be named, through any channel; a school tells of one pupil at a time', () => {
  const report = sources.find((each) => each.id === 'citizen-report')!
  for (const saluran of ['110', 'SAPA-129', 'SP4N-LAPOR', 'WHATSAPP', 'DATANG-LANGSUNG'])
    expect(broken(report, { saluran, pelapor: 'TANPA-NAMA' }), saluran).toEqual([])
  for (const column of ['nama_pelapor', 'hp_pelapor'])
    expect(broken(report, { [column]: 'Contoh' })[0]!.id).toContain('tidak dikenal')
  expect(sources.filter((each) => each.oneAtATime).map((each) => each.id)).toEqual(['school-concern'])
})

test('a number of people is a whole number, the last day of a licence a day', () => {
  const patrol = sources.find((each) => each.id === 'patrol-finding')!
  for (const jumlah_orang of ['tujuh', '-1', '1,5', '1e3'])
    expect(broken(patrol, { jumlah_orang })).toEqual([
      {
        field: 'jumlah_orang',
        id: 'Jumlah orang harus bilangan bulat.',
        en: 'How many people must be a whole number.',
      },
    ])
  const licence = sources.find((each) => each.id === 'p3mi-licence')!
  expect(broken(licence, { berlaku_sampai: '2028' })[0]!.field).toBe('berlaku_sampai')
  expect(broken(licence, { berlaku_sampai: '31-02-2028' })[0]!.id).toContain('tidak ada di kalender')
  const row = licence.layout.parse({ ...sampleOf(licence)[0]!, berlaku_sampai: '31-05-2028' })
  expect(licence.facts(row).validUntil).toBe('2028-05-31')
})

test('a measure of immigration cannot be sent without having screened for a victim', () => {
  const measure = sources.find((each) => each.id === 'immigration-violation')!
  expect(broken(measure, { penapisan_korban: '' })[0]!.field).toBe('penapisan_korban')
  expect(broken(measure, { peran: 'TERSANGKA' })[0]!.id).toContain('tidak dikenal')
  const report = sources.find((each) => each.id === 'police-report')!
  expect(broken(report, { peran: 'TERSANGKA' })[0]!.id).toContain('salah satu dari: KORBAN, TERLAPOR, SAKSI')
})

for (const source of sources) {
  test(`${source.id}: every sample row parses and yields facts, time and reference`, () => {
    const references = sampleOf(source).map((sample) => {
      const row = source.layout.parse(sample)
      const facts = source.facts(row)
      const occurred = source.occurred(row)
      expect(Object.entries(facts).filter(([, value]) => value === undefined)).toEqual([])
      for (const field of Object.keys(facts)) expect(groupOfField).toHaveProperty(field)
      expect(occurred.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      expect(['day', 'minute', 'second']).toContain(occurred.precision)
      return source.reference(row)
    })
    expect(new Set(references).size).toBe(references.length)
  })

  test(`${source.id}: every column the facts use lies in a declared group`, () => {
    const used = sampleOf(source).flatMap((row) => Object.keys(source.facts(source.layout.parse(row))))
    const loose = used.filter((field) => !source.groups.includes(groupOfField[field as keyof typeof groupOfField]))
    expect(loose).toEqual([])
  })

  test(`${source.id}: each required column that is missing or empty is named`, () => {
    const schema = z.toJSONSchema(source.layout, { io: 'input' }) as { required?: string[] }
    expect(schema.required!.length).toBeGreaterThan(1)
    for (const column of schema.required!) {
      const { [column]: _, ...rest } = sampleOf(source)[0]!
      for (const found of [problemsOf(source, rest), broken(source, { [column]: ' ' })]) {
        expect(found.map((problem) => problem.field)).toEqual([column])
        expect(found[0]!.id).toBe(`${source.labels[column]!.id} wajib diisi.`)
        expect(found[0]!.en).toBe(`${source.labels[column]!.en} is required.`)
      }
    }
  })

  test(`${source.id}: numbers, NUL bytes, over-long text and objects are refused in every column`, () => {
    for (const column of Object.keys(source.labels)) {
      for (const value of [6172021407989001, 'a\0b', `${'9'.repeat(2001)}`, true, { a: 1 }, '\ud800']) {
        const found = broken(source, { [column]: value })
        expect(found.map((problem) => problem.field)).toEqual([column])
        expect(found[0]!.id).toContain(source.labels[column]!.id)
        expect(found[0]!.en).toContain(source.labels[column]!.en)
        expect(found[0]!.id + found[0]!.en).not.toMatch(/\{\w+\}|9999/)
      }
    }
  })

  test(`${source.id}: an unknown column is refused by its name, a lost heading line without repeating values`, () => {
    expect(broken(source, { alamat_rumah_aman: 'x' })).toEqual([
      {
        field: 'alamat_rumah_aman',
        id: 'Kolom "alamat_rumah_aman" tidak dikenal oleh sumber ini; hapus atau petakan dahulu.',
        en: 'Column "alamat_rumah_aman" is not known to this source; remove or map it first.',
      },
    ])
    const found = broken(source, { '6172021407989001': 'x', 'Siti Contoh': 'y' })
    expect(found).toEqual([1, 2].map(() => ({ field: '', ...rowProblems['unreadable-column'] })))
  })

  test(`${source.id}: what is no row at all is refused`, () => {
    for (const row of [null, [], 'text', 7])
      expect(problemsOf(source, row)).toEqual([{ field: '', ...rowProblems['not-a-row'] }])
  })
}

const everyColumn = (column: string) => sources.filter((source) => has(source, column))

test('a NIK of 17 digits, with spaces or eaten by a spreadsheet is refused, without quoting it', () => {
  for (const source of everyColumn('nik')) {
    const label = source.labels.nik!
    expect(broken(source, { nik: '61720214079890011' })).toEqual([
      {
        field: 'nik',
        id: `${label.id} harus tepat 16 angka tanpa spasi atau tanda baca; yang diterima 17 karakter.`,
        en: `${label.en} must be exactly 16 digits without spaces or punctuation; 17 characters were received.`,
      },
    ])
    expect(broken(source, { nik: '6172 0214 0798 9001' })[0]!.id).toContain('tanpa spasi')
    expect(broken(source, { nik: '6,17202E+15' })[0]!.id).toContain('lembar kerja')
    expect(broken(source, { nik: 6172021407989001 })[0]!.id).toContain('bukan angka')
  }
})

test('impossible and future birth dates are refused', () => {
  for (const source of everyColumn('tanggal_lahir')) {
    for (const date of ['2001-02-29', '31-04-2001', '2001-13', '0000', '1899-12-31'])
      expect(broken(source, { tanggal_lahir: date }), date).toEqual([
        expect.objectContaining({ field: 'tanggal_lahir', id: expect.stringContaining('tidak ada di kalender') }),
      ])
    for (const date of ['2050', '2026-12', '2026-12-31'])
      expect(broken(source, { tanggal_lahir: date }), date).toEqual([
        expect.objectContaining({ field: 'tanggal_lahir', id: expect.stringContaining('lebih akhir') }),
      ])
    expect(broken(source, { tanggal_lahir: '14/07/1998' })[0]!.en).toContain('DD-MM-YYYY')
  }
})

test('SQL and HTML are no names; names of the region are', () => {
  for (const source of everyColumn('nama_lengkap')) {
    for (const name of ["Robert'); DROP TABLE persons;--", '<b>Siti</b>', '=HYPERLINK("x")', '1234'])
      expect(broken(source, { nama_lengkap: name })[0]).toMatchObject({ field: 'nama_lengkap' })
    for (const name of [
      "Ma'ruf bin H. Usman",
      'Tjhai Bun Khiong',
      'R.Ay. Sri',
      'Unggal anak Jelai',
      '蔡文強',
      'Dg. Ngalle (Alm.)',
    ])
      expect(broken(source, { nama_lengkap: name })).toEqual([])
  }
})

test('words of a list are refused with the list', () => {
  const source = sources.find((each) => each.id === 'simkim-crossing')!
  expect(broken(source, { arah: 'KE SANA' })).toEqual([
    { field: 'arah', id: 'Arah harus salah satu dari: KELUAR, MASUK.', en: 'Direction must be one of: KELUAR, MASUK.' },
  ])
  expect(broken(source, { arah: 'keluar' })).toEqual([])
})

test('several wrong columns are told at once', () => {
  const source = sources.find((each) => each.id === 'simkim-passport')!
  const found = broken(source, {
    nik: '1',
    negara_tujuan: 'Atlantis',
    hp_penjamin: 'x',
    kode_kecamatan: '61',
    surel: 'x',
  })
  expect(found.map((problem) => problem.field).sort()).toEqual(
    ['hp_penjamin', 'kode_kecamatan', 'negara_tujuan', 'nik', 'surel'].sort(),
  )
})
