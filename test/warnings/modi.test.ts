/** Modi and the moments that come due, through the doors: an alert says how it was reached; what is due is asked again without a record. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declareAll } from '../../server/main.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application, crossing, registration } from '../rows.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const day = 86_400_000
const lateRow = {
  nomor_permohonan: 'SKW-LAIN',
  nik: '6101015205040077',
  nama_lengkap: 'Dahlia Umpama',
  tujuan: 'Wisata',
}

test('the alert page says which findings gave which points, why this level, and whom to ask', async () => {
  await (await t.system('desa-uji', 'village-register')).send([registration(1)])
  await (await t.system('imigrasi-skw', 'simkim-passport')).send([application(1)])
  await t.pipeline()
  const ani = await t.as('ani')
  const [row] = (await ani.call('alerts.list', { open: true })).rows
  expect(row).toMatchObject({
    headline: { id: 'Mungkin korban: umur atau identitas diubah' },
    modus: { en: 'Raised age, forged identity' },
    level: 'high',
  })
  const { judgement, next } = await ani.call('alerts.get', { id: row!.id })
  const [first] = judgement!.modi
  expect(first).toMatchObject({ id: 'raised age', version: 2, offence: 'TPPO', threshold: 6, reached: true })
  expect(first!.points.find((one) => one.indicator === 'minor-as-adult')).toMatchObject({
    strength: 'strong',
    points: 8,
  })
  expect(first!.points.reduce((sum, one) => sum + one.points, 0)).toBe(first!.score)
  expect(judgement!.level.en).toContain('High: a finding speaks strongly')
  expect(judgement!.alone!.en).toContain('enough alone')
  expect(judgement!.asks.length).toBeGreaterThan(0)
  expect(next[0]!.en).toContain('Treat as a child')
  expect(JSON.stringify(judgement)).not.toMatch(/Melati|6101015205|2009|2004/)
})

const gone = {
  nik: '6101010708960011',
  nama_lengkap: 'Fajar Misalnya',
  jenis_kelamin: 'L',
  tanggal_lahir: '1996-08-07',
}
const villager = { ...gone, nama_ibu: 'Rosmini Misalnya', tempat_lahir: 'Sambas', izin_keluarga: 'YA' }

test('a border pass that was not brought back in time is found on its day, no record telling of it', async () => {
  const village = await t.system('desa-uji', 'village-register')
  const border = await t.system('imigrasi-sbs', 'simkim-crossing')
  const placements = await t.system('bp3mi', 'siskop2mi-placement')
  const passes = { jenis_dokumen: 'PLB', nomor_dokumen: 'PLB-UJI-11', tujuan: 'Kunjungan keluarga' }
  expect((await village.send([registration(11, villager)])).body.counts.kept).toBe(1)
  expect((await border.send([crossing(11, { ...gone, ...passes })])).body.counts.kept).toBe(1)
  await t.pipeline()
  const open = async () => (await t.as('sari')).call('alerts.list', { open: true })
  expect((await open()).total).toBe(0)
  const [due] = await t.superuser(
    `select due_at from platform.todo where step = 'assess' and due_at > '2026-12-01' order by due_at`,
  )
  const left = Date.parse('2026-11-16T00:30:00Z')
  expect((due!.due_at as Date).getTime()).toBe(left + 30.5 * day)

  t.clock.turn(new Date(monday.getTime() + 29 * day))
  await t.pipeline()
  expect((await open()).total).toBe(0)

  t.clock.turn(new Date(monday.getTime() + 31 * day))
  const at = t.clock.now().toISOString()
  const other = { ...gone, nik: '6101010708800012', nama_lengkap: 'Andi Umpama', tanggal_lahir: '1980-08-07' }
  await border.send([crossing(12, { ...other, waktu_perlintasan: at })])
  await placements.send([placed(at)])
  await t.pipeline()
  const { rows } = await open()
  expect(rows).toMatchObject([{ modus: { en: 'Border pass misused for work' } }])
  const { reasons } = await (await t.as('sari')).call('alerts.get', { id: rows[0]!.id })
  expect(reasons.map((one) => one.indicator).toSorted()).toEqual(['border-pass-overstay', 'work-without-placement'])
  expect(reasons.find((one) => one.indicator === 'border-pass-overstay')!.sentence.en).toContain('31 days ago')
})

const placed = (at: string) => ({
  id_pmi: 'PMI-UJI-1',
  tanggal_pencatatan: at.slice(0, 10),
  nama_lengkap: 'Wulan Andaian',
  jenis_kelamin: 'P',
  tempat_lahir: 'Sanggau',
  tanggal_lahir: '1990-02-03',
  nik: '6103014302900013',
  jabatan: 'Operator produksi',
  negara_penempatan: 'Malaysia',
  status_penempatan: 'SIAP-BERANGKAT',
})

test('a modus changed under its version refuses to start; starting again changes nothing', async () => {
  await declareAll(t.house)
  expect(await t.superuser('select id from warnings.modi where retired_at is null')).toHaveLength(8)
  await t.superuser(`update warnings.modi set hash = 'other' where id = 'raised age' and retired_at is null`)
  await expect(declareAll(t.house)).rejects.toThrow('modus raised age@2 was changed without a new version')
})

test('an application that shows nothing opens nothing', async () => {
  const before = (await (await t.as('ani')).call('alerts.list', {})).total
  await (await t.system('imigrasi-skw', 'simkim-passport')).send([application(2, lateRow)])
  await t.pipeline()
  expect((await (await t.as('ani')).call('alerts.list', {})).total).toBe(before)
})
