/** Checks that are kept: who sees them, what is counted, what becomes a report, and when nothing of them is left. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { openChecks, sendRegisters } from './scene.ts'

const day = 86_400_000
let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
  await sendRegisters(t)
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

const offer = { company: 'PT Entah Rekaan', phone: '0844-9100-0055', country: 'Kamboja', occupation: 'Admin' }
const keep = (by: Visitor, over: object = {}) => by.call('offers.check', { ...offer, ...over, keep: true })
const listOf = async (login: string, purpose: string) =>
  (await t.as(login)).call('offers.list', {}, { 'x-purpose': purpose })

test('kept only if wanted; then with number, post, officer, day of the data and the answer as it was', async () => {
  const desa = await t.as('desa')
  const passing = await desa.call('offers.check', { ...offer, keep: false })
  expect([passing.id, passing.number]).toEqual([null, null])
  expect((await desa.call('offers.list', {})).total).toBe(0)
  const kept = await keep(desa)
  expect(kept.number).toMatch(/^CT-2026-\d{5}$/)
  const { rows } = await desa.call('offers.list', {})
  expect(rows[0]).toMatchObject({
    ...{
      id: kept.id,
      number: kept.number,
      company: 'PT Entah Rekaan',
      dataAsOf: '2026-11-16',
      officer: 'Kades Contoh',
    },
    ...{ country: { id: 'Kamboja', en: 'Cambodia' }, post: { code: 'desa-pos' } },
  })
  expect(rows[0]!.says).toEqual(kept.findings[0]!.says)
  const opened = await desa.call('offers.get', { id: kept.id! })
  expect(opened.findings).toEqual(kept.findings)
  expect(opened.offer).toMatchObject({ phone: '+6284491000055', country: 'KHM' })
})
test('what was told of the offer stands closed, and only in the record of the source', async () => {
  const [check] = await t.superuser(`select to_jsonb(c)::text line from offers.checks c limit 1`)
  expect(check!.line).not.toMatch(/Entah|91000055/)
  const [record] = await t.superuser(
    `select source, facts, protected from intake.records where source = 'offer-check' limit 1`,
  )
  expect(record).toMatchObject({
    protected: false,
    facts: { happening: 'offer-check', sponsor: { name: 'PT Entah Rekaan' } },
  })
  expect(
    await t.superuser(
      `select from persons.links l join intake.records r on r.id = l.record where r.source = 'offer-check'`,
    ),
  ).toEqual([])
})
test('another agency finds nothing until an agreement opens sponsor and journey for its purpose', async () => {
  const [row] = (await listOf('desa', 'screening')).rows
  const asked = async (login: string, purpose: string) =>
    (await (await t.as(login)).ask('offers.get', { id: row!.id }, { 'x-purpose': purpose })).status
  expect((await listOf('ani', 'alert')).total).toBe(0)
  expect(await asked('ani', 'alert')).toBe(404)
  expect(await asked('lina', 'screening')).toBe(404)
  await openChecks(t, ['journey', 'sponsor'])
  await openChecks(t, ['journey'], 'polres-skw')
  expect((await listOf('ani', 'alert')).rows[0]).toMatchObject({ number: row!.number, officer: null })
  expect(await asked('ani', 'alert')).toBe(200)
  expect(await asked('ani', 'case')).toBe(404)
  expect(await asked('reza', 'alert')).toBe(404)
  expect((await listOf('reza', 'alert')).total).toBe(0)
})
test('roles that check no offers are refused', async () => {
  for (const login of ['ombudsman', 'walikota', 'admin', 'it-imigrasi'])
    expect((await (await t.as(login)).ask('offers.check', { ...offer, keep: false })).status).toBe(403)
})
test('asked about often, by different posts, is said as numbers; of one post alone, or long ago, it is not', async () => {
  const phone = '0844-9100-0066'
  const askedOf = async (login: string) => {
    const { findings } = await (await t.as(login)).call('offers.check', { phone, keep: false })
    return findings.filter((one) => one.subject === 'asked').map((one) => one.says.id)
  }
  const desa = await t.as('desa')
  for (let time = 0; time < 3; time++) await desa.call('offers.check', { phone, keep: true })
  expect(await askedOf('desa')).toEqual([])
  await (await t.as('lina')).call('offers.check', { phone: '+62 844 9100 0066', keep: true })
  expect(await askedOf('dudi')).toEqual(['Nomor ini sudah ditanyakan 4 kali oleh 2 pos dalam 30 hari.'])
  expect((await desa.call('offers.list', {})).rows[0]!.asked.map((one) => one.id)).toHaveLength(1)
  t.clock.turn(new Date(monday.getTime() + 31 * day))
  expect(await askedOf('dudi')).toEqual([])
})
test('"Laporkan tawaran ini": a citizen’s report opens filled from the check and is filed as any other', async () => {
  const desa = await t.as('desa')
  const { id, number, report: said } = await keep(desa, { visa: 'visit', costs: ['before contract'] })
  // Right after the question the phone stands in the page; the answer does not say it back.
  expect(said.invited).toBeUndefined()
  const { report } = await desa.call('offers.get', { id: id! })
  expect(report).toMatchObject({
    ...{ kind: { value: 'departure' }, inviter: { value: 'PT Entah Rekaan' }, destination: { value: 'KHM' } },
    invited: { value: '+6284491000055' },
  })
  expect((report.story as { value: string }).value).toContain(`Hasil pengecekan ${number}`)
  const answers = { ...report, channel: { value: 'DATANG-LANGSUNG' }, place: { value: '61.72' } }
  const sent = { notedAt: monday.toISOString(), sentAt: monday.toISOString() }
  const filed = await desa.call('reports.file', {
    form: 'citizen-report',
    version: 1,
    draft: randomUUID(),
    answers,
    ...sent,
  })
  expect(filed.number).toMatch(/^\d{3}-\d{3}-\d{3}$/)
  // What the form would not take is left for the reporter to write.
  const { report: bare } = await keep(desa, { company: '#1 @ 2026', country: 'Jepang' })
  expect(Object.keys(bare).sort()).toEqual(['kind', 'story'])
})
test('with its record the check ends, with the hashes that counted it', async () => {
  const desa = await t.as('desa')
  const { id, number } = await keep(desa, { phone: '0844-9100-0044' })
  const left = async () => (await t.superuser(`select from offers.checks where id = '${id}'`)).length
  await desa.call('records.withdraw', { source: 'offer-check', refs: [number!], reason: 'Salah catat waktu uji coba' })
  expect((await desa.ask('offers.get', { id })).status).toBe(404)
  await t.pipeline()
  expect(await left()).toBe(0)
})
test('how long checks are kept stands in the record of processing', async () => {
  const { rows } = await (await t.as('admin')).call('processing.read', {})
  expect(rows.find((row) => row.id === 'offer-check')).toMatchObject({ retention: { months: 24, ending: 'destroy' } })
})
