/** A job offer held against what is recorded, through the door: what is answered, to whom, and what nobody is told. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'
import type { Visitor } from '../visitor.ts'
import { sendRegisters } from './scene.ts'

const day = 86_400_000
let t: TestHouse
let desa: Visitor
beforeAll(async () => {
  t = await openTestHouse()
})
beforeEach(async () => {
  t.clock.turn(monday)
  desa = await t.as('desa')
})
afterAll(() => t.close())

type Offer = Parameters<typeof check>[1]
const check = (by: Visitor, offer: Partial<Parameters<typeof by.call<'offers.check'>>[1]>) =>
  by.call('offers.check', { keep: false, ...offer })
const said = async (by: Visitor, offer: Offer) => (await check(by, offer)).findings.map((one) => one.says.id)
const recruiter = '0844-9100-0077'

test('before any register came the answer says that nothing can be looked up', async () => {
  const answer = await check(desa, { company: 'PT Entah Rekaan' })
  expect(answer.dataAsOf).toBeNull()
  expect(answer.findings.map((one) => one.says.id).join(' ')).toContain('belum pernah diterima')
})

describe('with both registers', () => {
  beforeAll(() => sendRegisters(t))

  test('registered, as of the day of the data, with the listed offer', async () => {
    const answer = await check(desa, { company: 'PT Bina Karya Contoh', country: 'Malaysia' })
    expect(answer.dataAsOf).toBe('2026-11-16')
    const [first, state, permit] = answer.findings.map((one) => one.says.id)
    expect(first).toMatch(/^Terdaftar per 16 November 2026: PT Bina Karya Contoh, nomor SIP3MI-CONTOH-021\./)
    expect(state).toContain('tercatat aktif, keadaan per 13 November 2026, berlaku sampai 31 Mei 2028')
    expect(permit).toContain('membuka lowongan Operator produksi untuk Malaysia')
    expect(answer.advice[0]!.id).toMatch(/^Jangan serahkan KTP, KK/)
  })
  test('not found, near, lapsed, and the number of another', async () => {
    expect((await said(desa, { company: 'PT Entah Rekaan' }))[0]).toMatch(
      /^P3MI PT Entah Rekaan tidak ditemukan per 16 November 2026; belum tentu penipuan\. Jangan serahkan KTP, KK, atau uang/,
    )
    expect((await said(desa, { company: 'PT Bina Karia Contoh' }))[0]).toContain('mirip: PT Bina Karya Contoh')
    expect((await said(desa, { licence: 'SIP3MI-CONTOH-034' }))[1]).toContain(
      'habis masa berlaku, berlaku sampai 1 Oktober 2026',
    )
    expect((await said(desa, { company: 'PT Entah Rekaan', licence: 'SIP3MI-CONTOH-034' }))[0]).toContain(
      'tercatat milik PT Samudra Rekaan, bukan PT Entah Rekaan',
    )
  })
  test('the newest state of a licence counts, whichever came last', async () => {
    const register = await t.system('bp3mi', 'p3mi-licence')
    const suspended = { nomor_sip3mi: 'SIP3MI-CONTOH-035', nama_p3mi: 'PT Teluk Misalnya', status_izin: 'DISKORS' }
    await register.send([{ ...suspended, keadaan_per: '2026-11-01' }])
    await register.send([{ ...suspended, keadaan_per: '2026-11-15', status_izin: 'AKTIF' }])
    expect((await said(desa, { licence: 'SIP3MI-CONTOH-035' }))[1]).toContain('tercatat aktif')
  })
  test('when the register falls silent "not found" is told over the hole, with the day of the last data', async () => {
    t.clock.turn(new Date(monday.getTime() + 30 * day))
    const late = await t.as('desa')
    const answer = await check(late, { company: 'PT Entah Rekaan' })
    expect(answer.holes.map((hole) => [hole.source, hole.kind])).toContainEqual(['p3mi-licence', 'silent'])
    expect(answer.dataAsOf).toBe('2026-11-16')
    expect(answer.findings[0]!.says.id).toContain('tidak ditemukan dalam data izin terakhir (16 November 2026)')
    expect(answer.findings[0]!.says.id).toContain('belum dapat disimpulkan')
  })
  test('wages stand beside the table that an administrator corrects; other currencies are not compared', async () => {
    const wage = async (amount: number, currency: string) =>
      (await check(desa, { country: 'MYS', wage: { amount, currency } })).findings.find(
        (one) => one.subject === 'wage',
      )!
    expect((await wage(1500, 'MYR')).says.id).toContain(
      'MYR 1.500 sebulan di bawah upah terendah MYR 1.700 untuk Malaysia',
    )
    expect((await wage(9000, 'MYR')).says.en).toContain('more than 3 times the floor of MYR 1,700')
    expect((await wage(900, 'USD')).says.id).toContain('tidak dapat dibandingkan')
    const admin = await t.as('admin')
    const { columns, versions } = await admin.call('catalogue.row', { set: 'market-wages', key: 'MYS-ANY' })
    const { status: _, ...row } = versions.at(-1)!.row
    expect(columns.map((column) => column.name)).toContain('amount')
    await admin.call('catalogue.change', {
      ...{ set: 'market-wages', key: 'MYS-ANY', version: 1, status: 'to-confirm', reason: 'Uji coba angka baru' },
      row: { ...row, amount: '1400' },
    })
    expect((await wage(1500, 'MYR')).says.id).toMatch(
      /tidak di bawah upah terendah MYR 1\.400 .*\(perlu dikonfirmasi\)/,
    )
  })
  test('what does not fit names its field in both languages', async () => {
    const refused = async (offer: Offer) => {
      const answer = await desa.ask('offers.check', { keep: false, ...offer })
      expect(answer.status).toBe(422)
      return answer.problem.fields.map(({ field, id, en }) => [field, Boolean(id && en)])
    }
    expect(await refused({})).toEqual([['company', true]])
    expect(await refused({ company: '   ', costs: ['none'] })).toEqual([['company', true]])
    expect(await refused({ country: 'Negeri Antah' })).toEqual([['country', true]])
    expect(await refused({ phone: 'bukan nomor' })).toEqual([['phone', true]])
    expect(await refused({ wage: { amount: -1, currency: 'ringgit' } })).toEqual([
      ['wage.amount', true],
      ['wage.currency', true],
    ])
    expect(await refused({ visa: 'gelap' as never })).toEqual([['visa', true]])
  })
})

describe('the phone of an offer', () => {
  beforeAll(async () => {
    const passport = await t.system('imigrasi-skw', 'simkim-passport')
    const sponsor = { nama_penjamin: 'Perekrut Rekaan', hp_penjamin: recruiter }
    await passport.send([
      application(1, sponsor),
      application(2, {
        ...sponsor,
        nama_lengkap: 'Kenanga Contoh',
        nik: '6101014107990002',
        tanggal_lahir: '1999-07-01',
      }),
    ])
    await t.pipeline()
  })
  const applicants = async (login: string, purpose: string) => {
    const by = await t.as(login)
    const answer = await by.ask('offers.check', { phone: recruiter, keep: false }, { 'x-purpose': purpose })
    return answer.body.applicants
  }

  test('who opens alerts hears how many name it as a sponsor’s', async () =>
    expect(await applicants('ani', 'alert')).toBe(2))
  test('nobody hears it at a counter or in the field, whatever purpose is stated', async () => {
    expect(await applicants('lina', 'screening')).toBeNull()
    for (const purpose of ['screening', 'alert', 'case']) expect(await applicants('desa', purpose)).toBeNull()
  })
  test('whose agreement does not open sponsors hears of none', async () =>
    expect(await applicants('wati', 'case')).toBe(0))
  test('one voice about somebody counts for nobody', async () => {
    const by = await t.as('ani')
    const said = { kind: 'departure', channel: 'TELEPON', story: 'Katanya akan berangkat', place: '61.72' }
    const answers = { ...said, name: 'Dahlia Rekaan', invited: '0844-9100-0088' }
    await by.call('reports.file', {
      ...{ form: 'citizen-report', version: 1, draft: '01890000-0000-7000-8000-000000000001' },
      answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }])),
      ...{ notedAt: monday.toISOString(), sentAt: monday.toISOString() },
    })
    await t.pipeline()
    const answer = await by.ask('offers.check', { phone: '0844-9100-0088', keep: false }, { 'x-purpose': 'alert' })
    expect(answer.body.applicants).toBe(0)
  })
  test('an answer to the field names no person, and nothing of the phone stands in the journal', async () => {
    const answer = await check(desa, { phone: recruiter, company: 'PT Entah Rekaan' })
    expect(JSON.stringify({ ...answer, report: {} })).not.toMatch(/Melati|Kenanga|Perekrut|91000077/)
    const lines = await t.superuser(`select to_jsonb(l)::text line from journal.lines l`)
    expect(lines.map((row) => row.line).join()).not.toMatch(/91000077|Entah Rekaan/)
  })
})
