/** An indicator about job offers through the doors: drafted, tried on the offers that are known and on one of them, watched, published, asked. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Declaration } from '../../server/warnings/drafts/declaration.ts'
import { words } from '../declaration.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

const reason = 'Lebih banyak pelamar yang terlindungi'
let t: TestHouse
let ani: Visitor
let head: Visitor

const licence = (n: number, state: string) => ({
  ...{ nomor_sip3mi: `SIP3MI-UJI-${n}`, keadaan_per: '2026-11-01', nama_p3mi: `PT Uji ${n} Rekaan` },
  status_izin: state,
})
const offer = (n: number, of: number, on: string) => ({
  ...{
    nomor_lowongan: `LOW-UJI-${n}`,
    tanggal_tayang: on,
    jabatan: 'Operator produksi',
    negara_penempatan: 'Malaysia',
  },
  ...{
    nama_p3mi: `PT Uji ${of} Rekaan`,
    izin_p3mi: `SIP3MI UJI ${of}`,
    kode_wilayah: '61.72',
    status_lowongan: 'DIBUKA',
  },
})
/** Two open offers under one licence. */
const declaration: Declaration = {
  ...{ id: 'many-offers', subject: 'offer', question: words('Banyak lowongan?'), dimension: 'act' },
  ...{ legal: words('UU 18/2017'), silencedBy: words('Lowongan ditutup'), next: words('Tanyakan Disnaker') },
  define: {
    newest: "records.last(r, r.happening == 'job-offer')",
    many: "records.filter(r, r.happening == 'job-offer')",
  },
  ...{ about: 'newest', bands: { weak: 'size(many) >= 2' }, aloneAt: [], values: { n: 'size(many)' } },
  ...{ evidence: 'many', sentence: { weak: words('{n} lowongan') }, tells: ['sponsor'], modus: 'overland workers' },
}

beforeAll(async () => {
  t = await openTestHouse()
  ani = await t.as('ani')
  head = await t.as('kapolres')
  await (await t.system('bp3mi', 'p3mi-licence')).send([licence(1, 'AKTIF'), licence(2, 'AKTIF')])
  await (await t.system('disnaker-skw', 'sipmi-job-offer')).send([
    ...[offer(1, 1, '2026-11-02'), offer(2, 1, '2026-11-03'), offer(3, 2, '2026-11-04')],
  ])
  await t.pipeline()
})
afterAll(() => t.close())

const openDraft = async () => (await ani.call('indicators.get', { id: declaration.id })).draft!
const findings = async () =>
  (await t.superuser(`select from warnings.hits where indicator = '${declaration.id}' and gone_at is null`)).length

test('a draft is tried on one offer by its number while it is written', async () => {
  const on = (of: string) => ani.call('indicators.try-on-offer', { declaration, offer: of })
  expect(await on('low-uji-1')).toMatchObject({ sound: true, strength: 'weak', sentence: { id: '2 lowongan (id)' } })
  expect(await on('LOW-UJI-3')).toMatchObject({ sound: true, strength: null })
  expect((await ani.ask('indicators.try-on-offer', { declaration, offer: 'LOW-UJI-9' })).status).toBe(404)
})

test('a trial counts licences, compares nobody, and shows its examples by number', async () => {
  const { id } = await ani.call('drafts.save', { declaration })
  await ani.call('drafts.try', { id })
  await t.pipeline()
  const [trial] = (await openDraft()).trials
  expect(trial!.result).toMatchObject({
    subject: 'offer',
    persons: 2,
    hits: 1,
    fairness: [],
    daysBeforeDeparture: null,
  })
  expect(trial!.result!.examples.onlyDraft).toEqual(['SIP3MIUJI1'])
})

test('watched it is asked of offers that come, never of people', async () => {
  const { id } = await openDraft()
  await ani.call('drafts.watch', { id, watch: true })
  await (await t.system('disnaker-skw', 'sipmi-job-offer')).send([offer(4, 2, '2026-11-05')])
  await t.pipeline()
  expect((await openDraft()).shadow).toMatchObject({ hits: 1, byStrength: { weak: 1 } })
  expect(await findings()).toBe(0)
})

test('published by a second person, every offer is asked', async () => {
  const { id } = await openDraft()
  await head.call('drafts.publish', { id, reason })
  await t.pipeline()
  expect(await findings()).toBe(2)
})

test('what it asks about stays: offers do not become people, nor the other way round', async () => {
  const { subject: _, ...ofPeople } = declaration
  const told = await ani.ask('drafts.save', { declaration: ofPeople })
  expect([told.status, told.problem!.fields![0]!.field]).toEqual([422, 'declaration.subject'])
  const house = await ani.call('indicators.get', { id: 'offer-without-licence' })
  const { id, version, restsOn, needsFeeds, ...rest } = house.live as unknown as Record<string, unknown>
  const next = { ...rest, id, question: words('Masih dibuka tanpa izin?') } as unknown as Declaration
  expect((await ani.ask('drafts.save', { declaration: next })).status).toBe(200)
  expect([version, restsOn, needsFeeds].every((one) => one !== undefined)).toBe(true)
})
