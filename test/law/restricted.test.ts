/**
 * What is restricted stays with its agency like a victims' service (P1, P8); what tells of nobody makes nobody; a school tells of one pupil,
 * and one voice raises no alert (P4).
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '../../server/api.ts'
import { readEverything } from '../../server/persons/everything/read-everything.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application, girl } from '../rows.ts'
import type { Name, Visitor } from '../visitor.ts'
import { findIds, type Ids, readings } from './readings.ts'

type Row = Record<string, string>

const names = Object.keys(api) as Name[]
const sampleOf = (source: string, place = 0): Row =>
  JSON.parse(readFileSync(new URL(`../../server/intake/sources/${source}.sample.json`, import.meta.url), 'utf8'))[place]
/** The sample's row about somebody else, or with other words. */
const row = (source: string, more: Row = {}): Row => ({ ...sampleOf(source), ...more })

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

/** Everything this visitor can read about these people, for every purpose; `few` for whom agreements open nothing more by another one. */
async function readAll(visitor: Visitor, ids: Ids, few = false): Promise<string> {
  const texts: string[] = []
  for (const purpose of few ? ['case'] : ['case', 'alert', 'screening', 'administration'])
    for (const name of names)
      for (const input of readings[name](ids))
        texts.push(JSON.stringify((await visitor.ask(name, input, { 'x-purpose': purpose })).body))
  return texts.join('\n')
}

const hitsOn = async (nik: string) =>
  t.superuser(`select h.indicator from warnings.hits h join intake.records r on r.id = h.record
    where r.facts->>'nik' = '${nik}' and h.indicator = 'minor-as-adult' and h.gone_at is null`)

describe('a police report, a measure of immigration, a finding of a patrol', () => {
  const secret = /SANDIUJI/i
  const [reported, measured] = [girl(1), girl(2)]
  const about = ({ who, child }: ReturnType<typeof girl>): Row => ({
    nama_lengkap: who.nama_lengkap!,
    nik: who.nik!,
    tanggal_lahir: child,
  })
  let ids: Ids
  beforeAll(async () => {
    const passport = await t.system('imigrasi-skw', 'simkim-passport')
    for (const [n, { who, adult }] of [reported, measured].entries())
      await passport.send([application(n, { ...who, tanggal_lahir: adult })])
    const phone = '0844-9100-7777'
    const sent: [string, string, Row][] = [
      ['polres-skw', 'police-report', { ...about(reported), pasal: 'Pasal sandiuji', alamat: 'Gang Sandiuji 1' }],
      [
        'imigrasi-skw',
        'immigration-violation',
        { ...about(measured), catatan: 'Catatan sandiuji', nama_penjamin: 'Sandiuji', hp_penjamin: phone },
      ],
      ['satgas', 'patrol-finding', { nama_jalur: 'Jalur sandiuji', catatan: 'Catatan sandiuji' }],
    ]
    for (const [agency, source, more] of sent) {
      const { body } = await (await t.system(agency, source)).send([row(source, more)])
      expect(body.counts.kept, source).toBe(1)
    }
    await t.pipeline()
    ids = await findIds(t, {
      niks: [reported.who.nik!, measured.who.nik!],
      phones: [phone],
      names: [reported, measured].map(({ who, child }) => ({ name: who.nama_lengkap!, birthDate: child })),
    })
  })

  test.each(['ani', 'wati', 'bima', 'aruk', 'desa', 'admin', 'ombudsman', 'walikota'])(
    '%s reads none',
    async (login) => {
      expect(await readAll(await t.as(login), ids, !['ani', 'bima'].includes(login))).not.toMatch(secret)
    },
  )
  test('each of two agencies reads its own and not the other’s', async () => {
    const [police, immigration] = [await readAll(await t.as('reza'), ids), await readAll(await t.as('lina'), ids)]
    expect(police).toMatch(/Pasal sandiuji/)
    expect(police).not.toMatch(/Catatan sandiuji|Jalur sandiuji/)
    expect(immigration).toMatch(/Catatan sandiuji/)
    expect(immigration).not.toMatch(/Pasal sandiuji|Jalur sandiuji/)
  })
  test('no indicator, tie or count reads them', async () => {
    for (const { who } of [reported, measured]) expect(await hitsOn(who.nik!)).toEqual([])
    const guarded = `select id from intake.records where protected`
    expect(await t.superuser(guarded)).toHaveLength(3)
    expect(await t.superuser(`select 1 from persons.ties where record in (${guarded})`)).toEqual([])
    const counted = await t.superuser('select distinct source from statistics.records_per_hour')
    expect(counted).toEqual([{ source: 'simkim-passport' }])
  })
})

describe('what tells of nobody', () => {
  const offers: [string, string][] = [
    ['disnaker-skw', 'sipmi-job-offer'],
    ['bp3mi', 'p3mi-licence'],
    ['satgas', 'patrol-finding'],
  ]
  const ofNobody = `select id from intake.records where source in (${offers.map(([, source]) => `'${source}'`).join()})`

  test('makes no person, by no version and no decision', async () => {
    const persons = async () => (await t.superuser('select count(*)::int n from persons.persons'))[0]!.n
    const before = await persons()
    const records: string[] = []
    for (const [agency, source] of offers) {
      const system = await t.system(agency, source)
      const [first, second] = [sampleOf(source), sampleOf(source, 1)]
      const reference = Object.keys(first)[0]!
      await system.send([first, second])
      const again = await system.send([{ ...second, [reference]: first[reference]! }])
      expect(again.body.answers[0]!.result, source).toBe('new version')
      records.push(again.body.answers[0]!.record!)
    }
    await t.pipeline()
    expect(await persons()).toBe(before)
    const [ani, bima] = [await t.as('ani'), await t.as('bima')]
    for (const [visitor, record, withRecord] of [
      [ani, records[0]!, records[1]!],
      [bima, records[1]!, records[0]!],
    ] as const) {
      const input = { record, withRecord, verdict: 'same', reason: 'Tidak boleh dapat diputuskan' }
      expect((await visitor.ask('persons.decide', input, { 'x-purpose': 'case' })).status).toBe(404)
    }
    for (const table of ['links', 'keys', 'ties'])
      expect(await t.superuser(`select 1 from persons.${table} where record in (${ofNobody})`), table).toEqual([])
  })
  test('nor when all are weighed at once', async () => {
    const all = await inTransaction(t.house, 'step', aStep, null, (ctx) => readEverything(ctx))
    const own = (await t.superuser(ofNobody)).map((one) => one.id as string)
    expect(own.length).toBeGreaterThan(5)
    expect(all.ids.length).toBeGreaterThan(0)
    expect(all.ids.filter((id) => own.includes(id))).toEqual([])
  })
})

describe('a school', () => {
  const about = girl(11)
  const concern = (n: number, more: Row = {}) =>
    row('school-concern', {
      ...{ nomor_catatan: `SKL-UJI-${n}`, waktu_catatan: '2026-11-10T09:00+07:00', nama_ibu: about.who.nama_ibu! },
      ...{ nama_lengkap: about.who.nama_lengkap!, nik: about.who.nik!, tanggal_lahir: about.child },
      ...more,
    })

  test('tells of one pupil; of a list nothing is kept, not even as refused', async () => {
    const school = await t.system('disdik-skw', 'school-concern')
    const kept = async () =>
      (
        await t.superuser(`select (select count(*)::int from intake.deliveries where source = 'school-concern') deliveries,
          (select count(*)::int from intake.refusals where source = 'school-concern') refusals`)
      )[0]
    const list = await school.send([concern(1), concern(2)])
    expect(list.status).toBe(422)
    expect(JSON.stringify(list.problem)).toContain('satu catatan per kiriman')
    expect(await kept()).toEqual({ deliveries: 0, refusals: 0 })
  })
  test('one voice raises no alert, a confirmed one does', async () => {
    const school = await t.system('disdik-skw', 'school-concern')
    const passport = await t.system('imigrasi-skw', 'simkim-passport')
    await school.send([concern(3)])
    await passport.send([application(300, { ...about.who, tanggal_lahir: about.adult })])
    await t.pipeline()
    expect(await hitsOn(about.who.nik!)).toEqual([])
    await school.send([concern(3, { status_verifikasi: 'DIKUATKAN' })])
    await t.pipeline()
    expect(await hitsOn(about.who.nik!)).toEqual([{ indicator: 'minor-as-adult' }])
  })
})

test('who registered abroad is the person whose passport it is', async () => {
  const mission = await t.system('kjri-kch', 'peduli-wni-registration')
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const { who, child } = girl(12)
  const number = 'Z0000912'
  const same = { nama_lengkap: who.nama_lengkap!, nik: who.nik!, tanggal_lahir: child, nomor_paspor: number }
  await passport.send([application(400, { ...who, ...same })])
  await mission.send([row('peduli-wni-registration', { ...same, jenis_kelamin: 'P' })])
  await t.pipeline()
  const found = await t.superuser(
    `select distinct l.person from persons.links l join intake.records r on r.id = l.record where r.facts->>'passport' = '${number}'`,
  )
  expect(found).toHaveLength(1)
  const ani = await t.as('ani')
  const rows = (await ani.call('persons.find', { passport: number }, { 'x-purpose': 'alert' })).rows
  expect(rows.map((one) => one.id)).toEqual([found[0]!.person])
})
