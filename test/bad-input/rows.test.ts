/** Rows that are wrong: each refused for itself with its column named in both languages, the others of the delivery kept whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application, girl, registration, service } from '../rows.ts'
import { countRows, expectBothLanguages } from './untouched.ts'

let t: TestHouse
let passport: System
let village: System
beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', 'simkim-passport')
  village = await t.system('desa-uji', 'village-register')
})
afterAll(() => t.close())

let n = 0
const wrong: [string, string, unknown, RegExp][] = [
  ['a NIK of 17 digits', 'nik', '61010152050900011', /16 angka/],
  ['a NIK of 15 digits', 'nik', '610101520509000', /16 angka/],
  ['a NIK sent as a number', 'nik', 6101015205090001, /harus dikirim sebagai teks/],
  ['a NIK that a spreadsheet ate', 'nik', '6,10102E+15', /lembar kerja/],
  ['an error of a spreadsheet', 'nama_lengkap', '#REF!', /galat/],
  ['an error of a spreadsheet in a choice', 'status_permohonan', '#n/a', /galat/],
  ['a formula that nobody reckoned', 'nama_ibu', { formula: 'A1' }, /rumus/],
  ['a NIK with letters', 'nik', '61010152050900O1', /16 angka/],
  ['a NIK that is missing', 'nik', undefined, /wajib diisi/],
  ['a NIK that is a list', 'nik', ['6101015205090001'], /teks/],
  ['a day that is not in the calendar', 'tanggal_lahir', '2004-02-30', /tidak ada di kalender/],
  ['the 29th of February of an ordinary year', 'tanggal_lahir', '2003-02-29', /tidak ada di kalender/],
  ['a thirteenth month', 'tanggal_lahir', '2004-13-01', /kalender|TTTT/],
  ['a birth after the application', 'tanggal_lahir', '2027-01-01', /lebih akhir/],
  ['a birth date that is a number', 'tanggal_lahir', 20040512, /teks/],
  ['a time without a zone’s sense', 'waktu_permohonan', '2026-11-16T25:61', /ISO 8601|kalender/],
  ['a time in words', 'waktu_permohonan', 'kemarin', /ISO 8601/],
  ['half a character in a name', 'nama_lengkap', 'Melati \ud800Rekaan', /rusak/],
  ['a NUL byte in a name', 'nama_lengkap', 'Mel\u0000ati Rekaan', /NUL/],
  ['a NUL byte in an unknown column', 'gaji', '5\u0000', /tidak dikenal/],
  ['a name of digits only', 'nama_lengkap', '12345', /nama/i],
  ['a name beyond any length', 'nama_lengkap', 'A'.repeat(151), /paling panjang/],
  ['a name that is an object', 'nama_lengkap', { first: 'Melati' }, /teks/],
  ['a statement in a name', 'nama_lengkap', "Robert'); DROP TABLE intake.records;--", /nama/i],
  ['a script in a name', 'nama_lengkap', '<script>alert(1)</script>', /nama/i],
  ['a state that is none', 'status_permohonan', 'SELESAI', /salah satu dari/],
  ['a country that is none', 'negara_tujuan', 'Negeri Dongeng', /negara/],
  ['a phone that is none', 'nomor_hp', '12', /telepon/],
  ['an unknown column', 'gaji', '5000000', /tidak dikenal/],
]

describe('one row', () => {
  test.each(wrong)('%s', async (_what, field, value, says) => {
    const [good, bad] = [application(++n), application(++n, { [field]: value })]
    const before = await countRows(t)
    const { status, body } = await passport.send([bad, good])
    expect(status).toBe(200)
    expect(body.counts).toEqual({ kept: 1, alreadyKept: 0, newVersions: 0, refused: 1 })
    const [refused, kept] = body.answers
    expect([refused!.result, kept!.result]).toEqual(['refused', 'kept'])
    const problem = refused!.problems!.find((one) => one.field === field)!
    expect(problem.id).toMatch(says)
    expectBothLanguages(problem)
    if (typeof value === 'string' && value.length > 12) expect(JSON.stringify(refused)).not.toContain(value)
    const after = await countRows(t)
    expect(after['intake.records']! - before['intake.records']!).toBe(1)
    expect(after['intake.refusals']! - before['intake.refusals']!).toBe(1)
  })
  test.each([0, null, 'teks', [], true])('that is no object at all: %j', async (row) => {
    const { body } = await passport.send([row])
    expect(body.answers[0]!.result).toBe('refused')
    expectBothLanguages(body.answers[0]!.problems![0]!)
  })
  test('whose column’s name cannot be kept', async () => {
    const { body } = await passport.send([
      application(++n, { 'na\u0000ma': 'x', 'Siti Rekaan 0812': 'y' }),
      application(++n),
    ])
    expect(body.counts).toMatchObject({ kept: 1, refused: 1 })
    for (const lost of ['Siti', '\\u0000']) expect(JSON.stringify(body.answers[0])).not.toContain(lost)
  })
  test('every wrong column is told at once', async () => {
    const { body } = await passport.send([application(++n, { nik: 1, tanggal_lahir: 'x', nama_lengkap: '' })])
    expect(new Set(body.answers[0]!.problems!.map((one) => one.field))).toEqual(
      new Set(['nik', 'tanggal_lahir', 'nama_lengkap']),
    )
  })
})

describe('text that looks like something else is text', () => {
  const names = [
    "O'Brien (alias 'Budi')",
    'Robert`) -- DROP TABLE intake.records',
    'Siti & Ani / Binti',
    '李小龍 Rekaan',
    'Ñuñez-Łódź',
    'أحمد Rekaan',
    'Rekaan'.repeat(20),
  ]
  const texts = [
    '<script>alert(1)</script>',
    "'; DELETE FROM intake.records; --",
    '<img src=x onerror=alert(1)>',
    '{{7*7}} #{7*7} %s',
    '=HYPERLINK("http://x")',
    '\u202Eterbalik',
    '😀 & <b>',
  ]
  test.each(names)('a name is kept and shown as it was given: %s', async (nama_lengkap) => {
    const { who, child } = girl(++n % 27)
    const nik = `610101${who.nik!.slice(6, 12)}${String(7000 + n).slice(-4)}`
    const { body } = await village.send([registration(++n + 4000, { ...who, nik, nama_lengkap, tanggal_lahir: child })])
    expect(body.counts.kept, JSON.stringify(body)).toBe(1)
    await t.pipeline()
    const ani = await t.as('ani')
    const found = await ani.call('persons.find', { nik }, { 'x-purpose': 'case' })
    expect(found.rows[0]!.name).toBe(nama_lengkap)
    const person = await ani.call('persons.get', { id: found.rows[0]!.id }, { 'x-purpose': 'case' })
    expect(person.records[0]!.fields.find((one) => one.field === 'name')!.value).toBe(nama_lengkap)
  })
  test.each(texts)('so is any other text: %s', async (tempat_lahir) => {
    const { who, adult } = girl(++n % 27)
    const nik = `610102${who.nik!.slice(6, 12)}${String(8000 + n).slice(-4)}`
    await passport.send([application(++n, { ...who, nik, tempat_lahir, tanggal_lahir: adult })])
    await t.pipeline()
    const ani = await t.as('ani')
    const [row] = (await ani.call('persons.find', { nik }, { 'x-purpose': 'case' })).rows
    const response = await t.app.inject({
      ...{ method: 'POST', url: '/api/web/persons.get', payload: { id: row!.id } },
      headers: { cookie: ani.cookie, 'x-purpose': 'case' },
    })
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(response.headers['x-content-type-options']).toBe('nosniff')
    const { records } = response.json() as { records: { fields: { field: string; value: string }[] }[] }
    expect(records.flatMap((one) => one.fields).find((one) => one.field === 'birthPlace')!.value).toBe(tempat_lahir)
  })
  test('in what officers write too: reasons, questions, notes', async () => {
    const lina = await t.as('lina')
    const note = `<script>alert(1)</script>'; drop schema access cascade; --`
    const made = await lina.call('records.enter', {
      source: 'officers-form',
      row: { nomor_formulir: 'F-1', waktu_kejadian: '2026-11-16', catatan: note, nama_lengkap: 'Rekaan' },
    })
    expect(made.counts.kept).toBe(1)
    const [kept] = await t.superuser(
      `select facts->>'note' note from intake.records where id = '${made.answers[0]!.record}'`,
    )
    expect(kept!.note).toBe(note)
    expect((await t.superuser('select count(*)::int n from access.officers'))[0]!.n).toBeGreaterThan(10)
  })
})

describe('a correction', () => {
  test('that is wrong again leaves the refusal open, and says what is wrong', async () => {
    await passport.send([application(9000, { nik: '1' })])
    const it = await t.as('it-imigrasi')
    const refusal = (await it.call('sources.get', { id: 'simkim-passport' })).refusals.find(
      (one) => one.problems[0]!.field === 'nik',
    )!
    const again = await it.call('refusals.resend', { id: refusal.id, row: application(9000, { nik: '12' }) })
    expect(again.answers[0]!.result).toBe('refused')
    const [row] = await t.superuser(`select state from intake.refusals where id = '${refusal.id}'`)
    expect(row!.state).toBe('open')
    await it.call('refusals.resend', { id: refusal.id, row: application(9000) })
    const third = await it.ask('refusals.resend', { id: refusal.id, row: application(9000) })
    expect([third.status, third.problem.code]).toEqual([409, 'state-moved-on'])
  })
  test('a protected row is refused without its words coming back to anybody else', async () => {
    const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
    const { body } = await uptd.send([service(1, { alamat_rumah_aman: 'Jalan Rahasia 7' })])
    expect(body.answers[0]!.problems![0]).toMatchObject({ field: 'alamat_rumah_aman' })
    const [refusal] = await t.superuser(`select id from intake.refusals where source = 'uptd-ppa-service'`)
    for (const login of ['lina', 'desa', 'it-imigrasi', 'sinta']) {
      const told = await (await t.as(login)).ask('refusals.get', { id: refusal!.id })
      expect([told.status, JSON.stringify(told.body).includes('Rahasia')], login).toEqual([404, false])
    }
  })
})
