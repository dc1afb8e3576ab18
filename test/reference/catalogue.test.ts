/** The catalogue through its doors: metadata, search, CSV, a row changed with a reason, machines, and licences that everybody may read. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let admin: Visitor
let dudi: Visitor
let system: System
beforeAll(async () => {
  t = await openTestHouse()
  admin = await t.as('admin')
  dudi = await t.as('dudi')
  system = await t.system('imigrasi-skw', 'simkim-passport')
})
afterAll(() => t.close())

test('every set says where it comes from, who answers for it, of which day, how far it was checked, and commits to its rows', async () => {
  const { sets, sources } = await dudi.call('catalogue.list', {})
  expect(sets.map(({ id }) => id)).toEqual([
    ...[
      'regions',
      'region-changes',
      'crossings',
      'routes',
      'p3mi-licences',
      'countries',
      'agencies',
      'posts',
      'stay-limits',
      'border-zones',
      'usual-departures',
      'market-wages',
      'hand-over-hours',
      'sop-aspects',
      'sop-events',
      'law-stages',
      'law-clocks',
      'offence-articles',
      'restitution-parts',
    ],
  ])
  for (const set of sets) {
    for (const words of [set.name, set.about, set.source, set.licence, set.producer, set.walidata]) {
      expect(words.id.length, set.id).toBeGreaterThan(2)
      expect(words.en.length, set.id).toBeGreaterThan(2)
    }
    expect(set.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(set.sha256).toMatch(/^[0-9a-f]{64}$/)
  }
  expect(sets[0]).toMatchObject({ rows: 10_464, toConfirm: 0, live: false })
  expect(sets.find(({ id }) => id === 'region-changes')!.toConfirm).toBeGreaterThan(50)
  expect(sources.map(({ id }) => id)).toContain('uptd-ppa-service')
})

test('a search finds rows that hold every word; a page is fifty', async () => {
  const found = await dudi.call('catalogue.get', { set: 'regions', search: 'badau' })
  expect(found.shown.map(({ code }) => code)).toEqual(expect.arrayContaining(['61.06.14', '19.02.05']))
  const all = await dudi.call('catalogue.get', { set: 'regions', page: 2 })
  expect([all.found, all.shown.length]).toEqual([10_464, 50])
  expect((await dudi.ask('catalogue.get', { set: 'nothing' })).status).toBe(404)
})

test('posts and agencies are read as they stand', async () => {
  const { shown } = await dudi.call('catalogue.get', { set: 'posts', search: 'plbn aruk' })
  expect(shown).toEqual([
    expect.objectContaining({ code: 'aruk', agency: 'imigrasi-sbs', zone: 'Asia/Pontianak', status: 'checked' }),
  ])
})

describe('a row that is not certain', () => {
  const badau = { set: 'crossings', key: 'PLBN-BADAU' }
  test('is confirmed by an administrator with a reason; what stood before stays', async () => {
    const before = await dudi.call('catalogue.get', { set: 'crossings' })
    const { versions } = await admin.call('catalogue.row', badau)
    expect(versions).toEqual([expect.objectContaining({ version: 1, by: null, reason: null })])
    const row = Object.fromEntries(Object.entries(versions[0]!.row).filter(([name]) => name !== 'status'))
    const changed = { ...row, hours: '06.00-18.00' }
    const wanted = { ...badau, version: 1, row: changed, status: 'checked' as const, reason: 'Surat KANIM 12/2026' }
    expect(await admin.call('catalogue.change', wanted)).toMatchObject({ version: 2 })
    const after = await dudi.call('catalogue.row', badau)
    expect(after.versions.map((one) => [one.version, one.row.hours, one.row.status, one.reason])).toEqual([
      [1, '', 'to-confirm', null],
      [2, '06.00-18.00', 'checked', 'Surat KANIM 12/2026'],
    ])
    const now = await dudi.call('catalogue.get', { set: 'crossings' })
    expect([now.toConfirm, now.changed]).toEqual([before.toConfirm - 1, 1])
    expect(now.sha256).not.toBe(before.sha256)
    expect((await admin.ask('catalogue.change', wanted)).problem.code).toBe('state-moved-on')
  })
  test('is journalled without its words, and nobody else changes it', async () => {
    await t.sealAll()
    const lines = await t.superuser(`select l::text as text from journal.lines l where does = 'catalogue.change'`)
    expect(lines.length).toBeGreaterThan(0)
    for (const { text } of lines) expect(text).not.toContain('06.00-18.00')
    const row = { code: 'UJI', name: 'Uji' }
    const wanted = { set: 'crossings', key: 'UJI', version: 0, row, status: 'to-confirm', reason: 'Hanya mencoba' }
    expect((await dudi.ask('catalogue.change', wanted)).status).toBe(403)
    expect((await admin.ask('catalogue.change', { ...wanted, row: { ...row, zone: 'Mars' } })).status).toBe(422)
    expect((await admin.ask('catalogue.change', { ...wanted, row: { code: 'LAIN' } })).status).toBe(422)
    expect((await admin.ask('catalogue.change', { ...wanted, row: { ...row, kolom: 'x' } })).status).toBe(422)
    expect((await admin.ask('catalogue.change', { ...wanted, set: 'posts' })).status).toBe(422)
    await admin.call('catalogue.change', wanted as never)
    expect((await dudi.call('catalogue.get', { set: 'crossings', search: 'uji' })).found).toBe(1)
  })
  test('of a region’s history changes what an old code is today', async () => {
    const key = 'moved-64.05-65.03'
    const { versions } = await admin.call('catalogue.row', { set: 'region-changes', key })
    const { status: _, ...row } = versions[0]!.row
    const moved = { ...row, to_code: '65.01', to_name: 'Kabupaten Bulungan' }
    const wanted = {
      set: 'region-changes',
      key,
      row: moved,
      reason: 'Uji perubahan riwayat',
      status: 'checked' as const,
    }
    expect((await dudi.call('catalogue.region', { code: '6405' })).today[0]!.code).toBe('65.03')
    await admin.call('catalogue.change', { ...wanted, version: 1 })
    expect((await dudi.call('catalogue.region', { code: '6405' })).today[0]!.code).toBe('65.01')
  })
})

test('a set goes out as CSV that a spreadsheet cannot run', async () => {
  const row = { code: 'RUMUS', name: '=HYPERLINK("http://contoh")' }
  await admin.call('catalogue.change', {
    ...{ set: 'crossings', key: 'RUMUS', version: 0, row, status: 'to-confirm', reason: 'Uji rumus' },
  })
  const made = await dudi.call('catalogue.csv', { set: 'crossings' })
  const rows: Record<string, string>[] = parse(made.text, { columns: true })
  expect(rows.length).toBe(made.rows)
  expect(rows.find(({ code }) => code === 'RUMUS')).toMatchObject({ code: 'RUMUS', name: `'${row.name}` })
})

test('machines read the same with their key, and nobody without one', async () => {
  const get = (url: string, key = system.key) =>
    t.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${key}` } })
  const list = await get('/api/v1/reference')
  expect(list.json().sets).toHaveLength(19)
  const rows = (await get('/api/v1/reference/rows?set=countries&search=malaysia')).json()
  expect(rows.shown[0]).toMatchObject({ alpha3: 'MYS', alpha2: 'MY' })
  expect((await get('/api/v1/reference/region?code=64.05')).json()).toMatchObject({ state: 'former' })
  expect((await get('/api/v1/reference/region?code=x1')).statusCode).toBe(422)
  expect((await t.app.inject({ method: 'GET', url: '/api/v1/reference' })).statusCode).toBe(401)
})

test('licences of companies are everybody’s to read, as the register told last', async () => {
  const bp3mi = await t.system('bp3mi', 'p3mi-licence')
  const licence = (state: string) => ({
    ...{ nomor_sip3mi: 'SIP3MI/UJI/1', keadaan_per: '2026-11-15', nama_p3mi: 'PT Rekaan Jaya', status_izin: state },
    ...{ berlaku_sampai: '2027-01-31', telepon_p3mi: '+62562000111' },
  })
  await bp3mi.send([licence('AKTIF')])
  await bp3mi.send([licence('DICABUT')])
  const { shown } = await (await t.as('ombudsman')).call('catalogue.get', { set: 'p3mi-licences' })
  expect(shown).toEqual([
    {
      ...{ licence: 'SIP3MI/UJI/1', name: 'PT Rekaan Jaya', state: 'dicabut', valid_until: '2027-01-31' },
      ...{ as_of: '2026-11-16', status: 'checked' },
    },
  ])
})
