/** Protected sources (protection.md P1): no fact of a victims' service leaves its agency by any door, for any role, in any form. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '../../server/api.ts'
import { organisation } from '../cast.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application, crossing, girl, registration, service } from '../rows.ts'
import type { Name, Visitor } from '../visitor.ts'
import { playBusyDay, secretPattern, secrets } from './busy-day.ts'
import { findIds, type Ids, readings } from './readings.ts'

const names = Object.keys(api) as Name[]
const purposes = ['case', 'alert', 'screening', 'administration']
/** Who may read most, or comes nearest, tries every purpose. */
const thorough = ['ani', 'reza', 'lina', 'sinta']
/** One of each post and role, but nobody of UPTD PPA Singkawang itself; its sister office in Sambas is another agency. */
const places = new Map(organisation.officers.map(({ login, assignments }) => [JSON.stringify(assignments), login]))
const outsiders = ['admin', 'ani', ...places.values()].filter(
  (login) => !['wati', 'kepala-ppa', 'anton'].includes(login),
)

let t: TestHouse
let ids: Ids
beforeAll(async () => {
  t = await openTestHouse()
  const { people } = await playBusyDay(t)
  ids = await findIds(t, {
    niks: people.map((who) => who.nik!),
    phones: [secrets.phone],
    names: people.map((who) => ({ name: who.nama_lengkap!, birthDate: girl(1).child })),
  })
})
afterAll(() => t.close())

/** Everything this visitor can read, with the door it came from. */
async function readAll(visitor: Visitor, purpose: string): Promise<[Name, string][]> {
  const texts: [Name, string][] = []
  for (const name of names) {
    for (const input of readings[name](ids)) {
      const told = await visitor.ask(name, input, { 'x-purpose': purpose })
      expect(told.status, name).toBeLessThan(500)
      texts.push([name, JSON.stringify(told.body)])
    }
  }
  return texts
}

test('no figure and no count reads a record without asking whether it is protected', () => {
  const folder = new URL('../../server/statistics/', import.meta.url)
  const read = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)
    .filter(([, text]) => /(from|join) intake\.records/.test(text))
  expect(read.length).toBeGreaterThan(3)
  const careless = read.filter(([, text]) => !/\bprotected\b/.test(text))
  expect(careless.map(([name]) => name)).toEqual([])
})

describe('no door tells it', () => {
  test.each(outsiders)('%s', async (login) => {
    const visitor = await t.as(login)
    for (const purpose of thorough.includes(login) ? purposes : ['case'])
      for (const [name, text] of await readAll(visitor, purpose))
        expect(text, `${name} for ${purpose}`).not.toMatch(secretPattern)
  })
  test('nor an agency’s key, nor nobody', async () => {
    for (const agency of ['imigrasi-skw/simkim-passport', 'uptd-ppa-sbs/uptd-ppa-service']) {
      const [code, source] = agency.split('/') as [string, string]
      const { key } = await t.system(code, source)
      for (const name of names) {
        for (const input of readings[name](ids)) {
          const told = await t.nobody.ask(name, input, { authorization: `Bearer ${key}` })
          expect(JSON.stringify(told.body), name).not.toMatch(secretPattern)
        }
      }
    }
    for (const [name, text] of await readAll(t.nobody, 'case')) expect(text, name).not.toMatch(secretPattern)
  })
  test('its own agency reads it whole', async () => {
    const texts = await readAll(await t.as('wati'), 'case')
    const person = texts.filter(([name]) => name === 'persons.get').map(([, text]) => text)
    for (const secret of [secrets.number, secrets.shelter, secrets.nickname]) expect(person.join()).toContain(secret)
  })
})

test('that there is such a record is told by nothing: a person known only to the service is not found by anybody else', async () => {
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  const { who } = girl(7)
  const sent = await uptd.send([service(70, { nama_lengkap: who.nama_lengkap, nik: who.nik })])
  expect(sent.body.counts.kept).toBe(1)
  await t.pipeline()
  const [link] = await t.superuser(`select person from persons.links where record = '${sent.body.answers[0]!.record}'`)
  const stranger = (await (await t.as('ani')).ask('persons.get', { id: sent.body.delivery }, { 'x-purpose': 'case' }))
    .body
  for (const login of ['ani', 'reza', 'lina', 'sinta', 'kapolres']) {
    const visitor = await t.as(login)
    expect((await visitor.call('persons.find', { nik: who.nik! }, { 'x-purpose': 'case' })).rows).toEqual([])
    const told = await visitor.ask('persons.get', { id: link!.person as string }, { 'x-purpose': 'case' })
    expect([told.status, told.body]).toEqual([404, stranger])
    const record = { record: sent.body.answers[0]!.record!, reason: 'Bukan dia orangnya' }
    if (login === 'ani') expect((await visitor.ask('persons.part', record, { 'x-purpose': 'case' })).status).toBe(404)
  }
})

test('when a service last spoke is its own agency’s to know, and how many it served', async () => {
  for (const login of ['ani', 'lina', 'desa', 'it-imigrasi', 'admin', 'sinta']) {
    const visitor = await t.as(login)
    const listed = (await visitor.call('sources.list', {})).find((one) => one.id === 'uptd-ppa-service')!
    const { lastAt, recordsToday, recordsAll, refused, agency } = listed
    expect({ lastAt, recordsToday, recordsAll, refused, agency }, login).toEqual({
      ...{ lastAt: null, recordsToday: 0, recordsAll: 0, refused: 0, agency: '' },
    })
    const { posts, deliveries } = await visitor.call('sources.get', { id: 'uptd-ppa-service' })
    // Sambas has a key of its own from which nothing came: that is theirs to know, and says nothing of Singkawang.
    const others = posts.filter(({ post }) => login !== 'sinta' || post.agency.short !== 'UPTD PPA Sambas')
    expect([others, deliveries], login).toEqual([[], []])
  }
  const own = (await (await t.as('wati')).call('sources.list', {})).find((one) => one.id === 'uptd-ppa-service')!
  expect(own.recordsAll).toBeGreaterThan(0)
})

test('no indicator reads it: what would raise an alert from an open source raises none from a protected one', async () => {
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  const village = await t.system('desa-uji', 'village-register')
  const alertsAbout = async (record: string) =>
    (await t.superuser(`select 1 from warnings.hits where '${record}' = any (evidence) or record = '${record}'`)).length
  const [kept, open] = [girl(8), girl(9)]
  const born = (about: typeof kept) => ({
    nama_lengkap: about.who.nama_lengkap,
    nik: about.who.nik,
    tanggal_lahir: about.child,
  })

  const served = await uptd.send([service(80, born(kept))])
  await passport.send([application(80, { ...kept.who, tanggal_lahir: kept.adult })])
  await t.pipeline()
  expect(await alertsAbout(served.body.answers[0]!.record!)).toBe(0)
  const silent = await t.superuser(`
    select h.indicator from warnings.hits h join intake.records r on r.id = h.record
    where r.facts->>'nik' = '${kept.who.nik}' and h.indicator = 'minor-as-adult'`)
  expect(silent).toEqual([])

  const registered = await village.send([registration(90, born(open))])
  await passport.send([application(90, { ...open.who, tanggal_lahir: open.adult })])
  await t.pipeline()
  expect(await alertsAbout(registered.body.answers[0]!.record!)).toBeGreaterThan(0)
})

test('it is no bridge: two records that only a protected one holds together stay two persons', async () => {
  const border = await t.system('imigrasi-sbs', 'simkim-crossing')
  const village = await t.system('desa-uji', 'village-register')
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  /** One end knows the NIK, the other phone and address; the name is all they share. Only the middle knows everything. */
  const ends = async (n: number, phone: string) => {
    const { nama_lengkap, nik } = girl(n).who
    const rest = { nomor_hp: phone, alamat: `Dusun Rekaan Jaya RT ${n} RW 3` }
    const a = await border.send([crossing(n * 10, { nama_lengkap, nik, tanggal_lahir: null })])
    const b = await village.send([
      registration(n * 10, { nama_lengkap, nik: null, nama_ibu: null, tanggal_lahir: null, ...rest }),
    ])
    const records = [a, b].map((sent) => sent.body.answers[0]!.record!)
    return { middle: { nama_lengkap, nik, jenis_kelamin: 'P', ...rest }, records }
  }
  const personsOf = async (records: string[]) =>
    (
      await t.superuser(
        `select distinct person from persons.links where record in (${records.map((id) => `'${id}'`).join()})`,
      )
    ).length

  const guarded = await ends(20, '081255500020')
  await t.pipeline()
  expect(await personsOf(guarded.records)).toBe(2)
  await uptd.send([service(200, guarded.middle)])
  await t.pipeline()
  expect(await personsOf(guarded.records)).toBe(2)

  const open = await ends(21, '081255500021')
  const officer = await t.as('wati')
  await officer.call('records.enter', {
    source: 'officers-form',
    row: { nomor_formulir: 'F-21', waktu_kejadian: '2026-11-16T08:00+07:00', ...open.middle },
  })
  await t.pipeline()
  expect(await personsOf(open.records), 'an open record does join them, so the test can fail').toBe(1)
})

test('an agreement cannot open it, nor can a row of sight', async () => {
  const admin = await t.as('admin')
  await admin.call('organisation.load', {
    agreements: [
      {
        number: 'PKS/gt-skw/uptd-ppa-service',
        direction: 'receive',
        agency: 'gt-skw',
        source: 'uptd-ppa-service',
        groups: ['identity', 'service'],
        purposes: ['case', 'alert'],
        legal: { id: 'Tidak boleh ada', en: 'Must not be' },
        from: '2024-01-01T00:00:00Z',
        until: '2035-01-01T00:00:00Z',
      },
    ],
  })
  await t.superuser(`
    insert into access.sight (id, kind, subject, post, because, from_at)
    select gen_random_uuid(), 'record', r.id, p.id, 'record of a case', '2024-01-01'
    from intake.records r, access.posts p where r.protected and p.code = 'sekretariat'`)
  for (const [name, text] of await readAll(await t.as('ani'), 'case')) expect(text, name).not.toMatch(secretPattern)
})

test('neither the journal, nor notices, nor figures, nor counts, nor the API’s description hold any of it', async () => {
  const kept = await t.superuser(`
    select l::text as text from journal.lines l union all select t::text from journal.texts t
    union all select n::text from access.notices n union all select a::text from platform.answers a
    union all select c::text from statistics.records_per_hour c union all select s::text from access.sight s
    union all select e::text from warnings.alert_events e union all select h::text from warnings.hits h
    union all select e::text from cases.events e union all select d::text from platform.todo d`)
  expect(kept.length).toBeGreaterThan(100)
  for (const row of kept) expect(row.text).not.toMatch(secretPattern)
  const counted = await t.superuser(
    `select source from statistics.records_per_hour where source in ('uptd-ppa-service', 'case-outcome')`,
  )
  expect(counted).toEqual([])
  for (const url of ['/api/openapi.json', '/api/docs']) {
    const { body } = await t.app.inject({ url })
    expect(body).not.toMatch(secretPattern)
  }
})

test('on whom it hangs its own agency decides, and nobody else; it still joins no two others', async () => {
  const ani = await t.as('ani')
  const report = (number: string) => ({
    ...{ nomor_laporan: number, waktu_laporan: '2026-11-15T09:00:00+07:00', saluran: 'TELEPON' },
    ...{ uraian: 'Laporan untuk uji coba', nama_orang: 'Mawar Rekaan', status_verifikasi: 'BELUM' },
  })
  const enter = async (number: string) =>
    (await ani.call('records.enter', { source: 'citizen-report', row: report(number) })).answers[0]!.record!
  const [record, withRecord, other] = [await enter('LAP-P1'), await enter('LAP-P2'), await enter('LAP-P3')]
  // An outcome of one's own case is such a record too; here the shortest way to one.
  await t.superuser(`update intake.records set protected = true where id = '${withRecord}'`)
  await t.pipeline()
  const personOf = async (id: string) =>
    (await t.superuser(`select person from persons.links where record = '${id}'`))[0]!.person
  const decided = { record, withRecord, verdict: 'same', reason: 'Orang yang sama menurut petugas' }
  const purpose = { 'x-purpose': 'alert' }
  expect((await (await t.as('sari')).ask('persons.decide', decided, purpose)).status).toBe(404)
  await t.pipeline()
  expect(await personOf(withRecord)).not.toBe(await personOf(record))
  for (const end of [record, other]) await ani.call('persons.decide', { ...decided, record: end }, purpose)
  await t.pipeline()
  expect(await personOf(withRecord)).toBe(await personOf(record))
  expect(await personOf(other)).not.toBe(await personOf(record))
})

test('live updates carry topics, never an id or a value', async () => {
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  const address = await t.app.listen({ port: 0, host: '127.0.0.1' })
  const ani = await t.as('ani')
  const stop = new AbortController()
  const response = await fetch(`${address}/api/web/events`, { headers: { cookie: ani.cookie }, signal: stop.signal })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let heard = (await reader.read()).value ?? ''
  await uptd.send([service(300, { catatan: secrets.shelter, nama_lengkap: girl(3).who.nama_lengkap })])
  await t.pipeline()
  while (!heard.includes('persons')) heard += (await reader.read()).value ?? ''
  stop.abort()
  const lines = heard.split('\n').filter((line) => line !== '')
  for (const line of lines)
    expect(line).toMatch(/^(retry: 3000|data: \{"topic":"(alerts|cases|feeds|persons|notices)"\})$/)
})
