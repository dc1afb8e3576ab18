/** A desk's look at one person through the door: what may be asked, what is told, and what never shows (protection.md P1, P3, P4). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dismissedStaysDays } from '../../server/screening/model.ts'
import { monday, openTestHouse, type System, type TestHouse } from '../harness.ts'
import { openScene, raiseAlert, type Scene } from '../law/scene.ts'
import { application, crossing, girl, service } from '../rows.ts'
import type { Visitor } from '../visitor.ts'
import { openForScreening } from './scene.ts'

const day = 86_400_000
const { who, adult } = girl(1)

let t: TestHouse
let lina: Visitor
let scene: Scene
let placements: System
let alert: string
beforeAll(async () => {
  t = await openTestHouse()
  for (const source of ['village-register', 'siskop2mi-placement', 'simkim-crossing'] as const)
    await openForScreening(t, source)
  scene = await openScene(t)
  placements = await t.system('bp3mi', 'siskop2mi-placement')
  await placements.send([placement(1, 'Orang Lain Rekaan', '6101010101909001')])
  const protecting = await t.system('uptd-ppa', 'uptd-ppa-service')
  await protecting.send([service(1, { nama_lengkap: who.nama_lengkap, nik: who.nik })])
  const measures = await t.system('imigrasi-skw', 'immigration-violation')
  await measures.send([measure])
  alert = (await raiseAlert(t, scene, 1, 'singkawang')).id
  lina = await t.as('lina')
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

const placement = (n: number, nama_lengkap: string, nik: string) => ({
  ...{ id_pmi: `PMI-61-2026-${n}`, tanggal_pencatatan: '2026-11-15', nama_lengkap, jenis_kelamin: 'P', nik },
  ...{ tempat_lahir: 'Sambas', tanggal_lahir: '1990-01-02', negara_penempatan: 'Malaysia' },
  ...{ nama_p3mi: 'PT Rekaan', izin_p3mi: 'SIP3MI-CONTOH-1', status_penempatan: 'SIAP-BERANGKAT' },
})
const measure = {
  ...{ nomor_tindakan: 'TAK/SKW/2026/0099', waktu_tindakan: '2026-11-11T09:30+07:00', nama_kantor: 'Imigrasi' },
  ...{ nama_lengkap: who.nama_lengkap, nik: who.nik, jenis_pelanggaran: 'MASUK-TANPA-PEMERIKSAAN' },
  ...{ tindakan: 'TIDAK-DIKENAI', penapisan_korban: 'TERDUGA-KORBAN', catatan: 'Dirujuk ke rumah aman' },
}
const look = (by: Visitor, over: object) => by.call('screening.look', { purpose: 'work', ...over })
const refusal = async (over: object) => {
  const told = await lina.ask('screening.look', { purpose: 'work', ...over })
  return [told.status, told.problem.fields.map(({ field }) => field)]
}

describe('what may be asked by', () => {
  test('never by a name alone, never by nothing: the field is named', async () => {
    expect(await refusal({ name: who.nama_lengkap })).toEqual([422, ['birthDate']])
    expect(await refusal({})).toEqual([422, ['nik']])
    expect(await refusal({ birthDate: '2004' })).toEqual([422, ['nik']])
    expect(await refusal({ mrz: 'P<IDN' })).toEqual([422, ['mrz']])
    expect(await refusal({ nik: who.nik, occasion: 'departure' })).toEqual([422, ['occasion']])
  })
  test('two facts find, one number finds, a scanned zone finds and fills the form', async () => {
    const byName = await look(lina, { name: who.nama_lengkap, birthDate: adult.slice(0, 4) })
    const byNumber = await look(lina, { nik: who.nik })
    expect(byName.persons.map((one) => one.person)).toEqual(byNumber.persons.map((one) => one.person))
    await scene.border.send([
      crossing(7, { nama_lengkap: 'Sari', tanggal_lahir: '2004-05-12', nik: '', nomor_dokumen: 'X0000001' }),
    ])
    await t.pipeline()
    const zone = `P<IDNSARI${'<'.repeat(35)}\nX0000001<4IDN0405122F3001019<<<<<<<<<<<<<<08`
    const scanned = await look(lina, { mrz: zone })
    expect(scanned.scanned).toMatchObject({ number: 'X0000001', name: 'SARI', birthDate: '2004-05-12', sound: true })
    expect(scanned.persons).toHaveLength(1)
  })
  test('a border pass is an identifier too', async () => {
    await scene.border.send([
      crossing(8, { jenis_dokumen: 'PLB', nomor_dokumen: 'PLB-CONTOH-8', nama_lengkap: 'Gadis Andaian', nik: '' }),
    ])
    await t.pipeline()
    expect((await look(lina, { plb: 'PLB-CONTOH-8' })).persons.map((one) => one.name)).toEqual(['Gadis Andaian'])
  })
  test('at most ten', async () => {
    const rows = Array.from({ length: 14 }, (_, i) =>
      crossing(100 + i, { nama_lengkap: 'Bunga Serupa', tanggal_lahir: '1990', nik: `61010141019000${10 + i}` }),
    )
    await scene.border.send(rows)
    await t.pipeline()
    expect((await look(lina, { name: 'Bunga Serupa', birthDate: '1990' })).persons).toHaveLength(10)
  })
  test('a post without a desk finds none, whatever its role', async () => {
    expect((await (await t.as('desa')).ask('screening.look', { purpose: 'work', nik: who.nik })).status).toBe(404)
  })
})

describe('what is told', () => {
  test('findings in sentences, questions in an order that puts safety first, the papers of the purpose with their source', async () => {
    const { persons } = await look(lina, { nik: who.nik })
    const [seen] = persons
    expect(seen!.nothingToAsk).toBe(false)
    expect(seen!.findings.map((one) => one.indicator)).toEqual(
      expect.arrayContaining(['minor-as-adult', 'work-without-placement']),
    )
    expect(seen!.findings[0]!.sentence.id).toContain('2009')
    expect(seen!.child).toBe(true)
    const stages = seen!.questions.map((one) => one.stage)
    expect(stages.slice(0, 2)).toEqual(['safety', 'separate'])
    expect(stages.indexOf('sensitive')).toBeGreaterThan(stages.indexOf('separate'))
    expect(seen!.questions.filter((one) => one.now).length).toBeGreaterThanOrEqual(3)
    expect(seen!.papers.map((one) => one.id)).toEqual([
      ...['manpower-recommendation', 'health-check', 'both-parents', 'parents-identity'],
    ])
    expect(seen!.papers[0]!.source.id).toContain('IMI-0277')
  })
  test('look-alikes leave the screen silent: a family on border passes, a licensed worker, a pilgrim with a letter', async () => {
    const plb = { jenis_dokumen: 'PLB', tujuan: 'Kunjungan keluarga', tanggal_lahir: '1980-02-03' }
    await scene.border.send([
      crossing(21, {
        ...plb,
        nomor_dokumen: 'PLB-CONTOH-21',
        nama_lengkap: 'Aminah Keluarga',
        nik: '6101014302800001',
      }),
      crossing(22, { ...plb, nomor_dokumen: 'PLB-CONTOH-22', nama_lengkap: 'Udin Keluarga', nik: '6101010302800001' }),
    ])
    const adultWorker = { nik: '6101014201900001', tanggal_lahir: '1990-01-02', nama_lengkap: 'Yanti Berizin' }
    await placements.send([placement(2, 'Yanti Berizin', adultWorker.nik)])
    await scene.passport.send([
      application(31, adultWorker),
      application(32, {
        ...{ nik: '6172014201700001', tanggal_lahir: '1970-01-02', nama_lengkap: 'Siti Jemaah', tujuan: 'Umrah' },
        ...{ negara_tujuan: 'Arab Saudi', nama_penjamin: 'PT Umrah Rekaan', izin_penjamin: 'PPIU-CONTOH-1' },
      }),
    ])
    await t.pipeline()
    for (const asked of [
      { plb: 'PLB-CONTOH-21', purpose: 'family' },
      { plb: 'PLB-CONTOH-22', purpose: 'family' },
      { nik: adultWorker.nik },
      { nik: '6172014201700001', purpose: 'umrah' },
    ]) {
      const { persons } = await look(lina, asked)
      expect(persons.length, JSON.stringify(asked)).toBeGreaterThan(0)
      for (const one of persons) expect([one.nothingToAsk, one.findings], one.name).toEqual([true, []])
    }
    const [worker] = (await look(lina, { nik: adultWorker.nik })).persons
    expect(worker!.papers.find((one) => one.id === 'manpower-recommendation')!.attested).not.toBeNull()
    const [pilgrim] = (await look(lina, { nik: '6172014201700001', purpose: 'umrah' })).persons
    expect(pilgrim!.papers.find((one) => one.id === 'organiser-letter')!.attested).not.toBeNull()
  })
  test('a protected stay, and a measure of the own agency, show nowhere: not as a record, a hit, a name or a count', async () => {
    const there = await t.superuser(
      `select source from intake.records where protected and facts->>'nik' = '${who.nik}'`,
    )
    expect(there.map((row) => row.source).toSorted()).toEqual(['immigration-violation', 'uptd-ppa-service'])
    const answer = JSON.stringify(await look(lina, { nik: who.nik }))
    expect(answer).not.toMatch(
      /UPTD PPA Singkawang|[Rr]umah [Aa]man|PPA-1|TAK\/SKW|Tindakan|tindakan|PENJANGKAUAN|[Ll]ayanan korban/,
    )
  })
  test('a sentence whose ground no agreement opens is not told, not even covered; an officer of another agency hears nothing', async () => {
    const aruk = await t.as('aruk')
    const { persons } = await look(aruk, { nik: who.nik })
    expect(persons).toEqual([])
    await t.superuser(
      `update access.agreements set revoked_at = '2026-11-16T01:00:00Z' where number = 'PKS/konter/village-register'`,
    )
    const [seen] = (await look(await t.as('lina'), { nik: who.nik })).persons
    expect(seen!.findings.map((one) => one.indicator)).not.toContain('minor-as-adult')
    expect(JSON.stringify(seen)).not.toMatch(/2009-|Lahir 2009/)
    await t.superuser(`update access.agreements set revoked_at = null where number = 'PKS/konter/village-register'`)
  })
  test('SISKOP2MI two days old: “tanpa penempatan” keeps silent and says why', async () => {
    t.clock.turn(new Date(monday.getTime() + 8 * day))
    const { persons, silenced } = await look(await t.as('lina'), { nik: who.nik })
    expect(persons[0]!.findings.map((one) => one.indicator)).not.toContain('work-without-placement')
    expect(persons[0]!.findings.map((one) => one.indicator)).toContain('minor-as-adult')
    expect(silenced.map((one) => one.id).join()).toMatch(/penempatan.*tidak ditanyakan sekarang/)
  })
})

describe('a dismissed alert', () => {
  test('leaves the desk after the set time, and marks nobody', async () => {
    const ani = await t.as('ani')
    await ani.call('alerts.take', { id: alert })
    await ani.call('alerts.dismiss', { id: alert, reason: 'Sudah diperiksa di desa', deserved: 'useful' })
    const speaks = async (days: number) => {
      t.clock.turn(new Date(monday.getTime() + days * day))
      return (await look(await t.as('lina'), { nik: who.nik })).persons[0]!.findings.length > 0
    }
    expect(await speaks(dismissedStaysDays - 1)).toBe(true)
    expect(await speaks(dismissedStaysDays)).toBe(false)
    expect(await t.superuser('select count(*)::int n from screening.interviews')).toEqual([{ n: 0 }])
  })
})
