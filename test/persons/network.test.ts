/** The network through its doors: who is tied to whom as far as each reader may know, by which path, and on which records that rests. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application, girl, registration, service } from '../rows.ts'
import type { OutputOf, Visitor } from '../visitor.ts'

const [sponsor, shared, card] = ['081255550001', '081255550002', '6101010101010003']
const alert = { 'x-purpose': 'alert' }
type Around = OutputOf<'network.around'>

let t: TestHouse
let ani: Visitor
/** Persons by number: 1 –sponsor– 2 –phone– 3 –family card– 4; the village's record of the second. */
const persons: Record<number, string> = {}
let second: string

beforeAll(async () => {
  t = await openTestHouse()
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const village = await t.system('desa-uji', 'village-register')
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  const asks = (n: number, more: object) => application(n, { ...girl(n).who, tanggal_lahir: girl(n).child, ...more })
  const signs = (n: number, more: object) => registration(n, { ...girl(n).who, tanggal_lahir: girl(n).child, ...more })
  const sponsored = { hp_penjamin: sponsor, nama_penjamin: 'Pak Rekaan' }
  const asked = await passport.send([asks(1, sponsored), asks(2, sponsored)])
  const signed = await village.send([
    signs(2, { nomor_hp: shared }),
    signs(3, { nomor_hp: shared, nomor_kk: card }),
    signs(4, { nomor_kk: card }),
  ])
  await uptd.send([service(5, { ...girl(5).who, nama_ibu: undefined, nomor_hp: shared })])
  await t.pipeline()
  const records = [...asked.body.answers, ...signed.body.answers].map((answer) => answer.record!)
  expect(records).not.toContain(undefined)
  for (const [i, n] of [1, 2, 2, 3, 4].entries()) {
    const [link] = await t.superuser(`select person from persons.links where record = '${records[i]}'`)
    persons[n] = link!.person as string
  }
  second = records[2]!
  ani = await t.as('ani')
})
afterAll(() => t.close())

const around = (visitor: Visitor, more: object, headers: Record<string, string> = alert) =>
  visitor.call('network.around', { person: persons[1]!, depth: 3, ...more } as never, headers)
const found = ({ nodes }: Around) => nodes.flatMap((node) => node.person ?? []).toSorted()
const those = (...numbers: number[]) => numbers.map((n) => persons[n]!).toSorted()
const things = ({ nodes }: Around) => nodes.flatMap((node) => node.thing ?? [])

describe('around', () => {
  test('as far as one asks, nearest first, each thing with its text and each person with name and number', async () => {
    expect(found(await around(ani, { depth: 1 }))).toEqual(those(1, 2))
    expect(found(await around(ani, { depth: 2 }))).toEqual(those(1, 2, 3))
    const whole = await around(ani, {})
    expect(found(whole)).toEqual(those(1, 2, 3, 4))
    expect(things(whole)).toEqual(['sponsor phone', 'phone', 'household'])
    expect(whole.nodes[0]).toMatchObject({ start: true, step: 0, person: persons[1] })
    expect(whole.nodes.map((node) => node.step)).toEqual(whole.nodes.map((node) => node.step).toSorted())
    const [tie] = whole.nodes.filter((node) => node.thing === 'sponsor phone')
    expect(tie).toMatchObject({ said: sponsor, sponsor: 'Pak Rekaan', crowd: null })
    expect(whole.nodes.filter((node) => node.person).every((node) => /^O-[0-9A-F]{8}$/.test(node.number!))).toBe(true)
    expect([whole.leftOut, whole.isCut]).toEqual([0, false])
  })
  test('from a thing: those who hold it, however it was written', async () => {
    expect(found(await around(ani, { person: undefined, phone: '0812-5555-0001', depth: 1 }))).toEqual(those(1, 2))
    expect(found(await around(ani, { person: undefined, familyCard: card, depth: 2 }))).toEqual(those(2, 3, 4))
    const nothing = await around(ani, { person: undefined, vehicle: 'KB 9999 ZZ' })
    expect(nothing.nodes).toMatchObject([{ start: true, thing: 'vehicle', said: null }])
  })
  test('only the kinds of ties, and only the days, that were asked for', async () => {
    expect(found(await around(ani, { kinds: ['sponsor phone'] }))).toEqual(those(1, 2))
    expect(found(await around(ani, { from: '2026-11-10' }))).toEqual(those(1, 2))
    expect(found(await around(ani, { until: '2026-11-10' }))).toEqual(those(1))
    expect(found(await around(ani, { from: '2026-11-02', until: '2026-11-16' }))).toEqual(those(1, 2, 3, 4))
  })
  test('a protected record ties nobody: not by its phone, not for its own agency, not even as a node without a name', async () => {
    const { nodes } = await around(ani, { person: undefined, phone: shared, depth: 3 })
    expect(nodes.filter((node) => node.thing === null)).toHaveLength(4)
    const [own] = await t.superuser(
      `select l.person from persons.links l join intake.records r on r.id = l.record where r.ref = 'PPA-5'`,
    )
    const wati = await t.as('wati')
    const alone = await around(wati, { person: own!.person }, { 'x-purpose': 'case' })
    expect([alone.nodes.length, alone.edges]).toEqual([1, []])
  })
})

describe('as far as the reader may know', () => {
  test('without an agreement that opens names: a node without name, number or id; no text of what is covered', async () => {
    const lina = await t.as('lina')
    const told = await around(lina, { person: persons[2]!, depth: 2 })
    const text = JSON.stringify(told)
    expect(found(told)).toEqual(those(1, 2))
    const covered = told.nodes.filter((node) => node.thing === null && node.person === null)
    expect(covered).toMatchObject([
      { name: null, number: null },
      { name: null, number: null },
    ])
    expect(told.nodes.find((node) => node.thing === 'phone')).toMatchObject({ said: null })
    for (const secret of [persons[3]!, persons[4]!, girl(3).who.nama_lengkap!, shared.slice(1), card])
      expect(text).not.toContain(secret)
    // A covered number cannot be found out by trying it.
    expect((await around(lina, { person: undefined, phone: shared })).edges).toEqual([])
    const edge = told.edges.find((one) => one.kind === 'phone')!
    const why = await lina.call('network.edge', { record: edge.record, kind: 'phone' }, alert)
    expect(why.records.map((one) => one.said)).toEqual([null])
    expect(JSON.stringify(why)).not.toContain(shared.slice(1))
  })
  test('barred for a conflict of interest: not found, and tied to nobody', async () => {
    const anton = await t.as('anton')
    expect(found(await around(anton, { person: undefined, phone: sponsor }))).toEqual(those(1, 2, 3, 4))
    const records = await t.superuser(`select record from persons.links where person = '${persons[2]}'`)
    for (const { record } of records)
      await t.superuser(`
        insert into access.sight (id, kind, subject, officer, because, from_at, bars)
        select '${randomUUID()}', 'record', '${record}', id, 'conflict of interest', '${monday.toISOString()}', true
        from access.officers where login = 'anton'`)
    expect(found(await around(anton, {}))).toEqual(those(1))
    const stranger = await anton.ask('network.around', { person: randomUUID(), depth: 1 }, alert)
    const own = await anton.ask('network.around', { person: persons[2]!, depth: 1 }, alert)
    expect([own.status, own.body]).toEqual([404, stranger.body])
    const path = await anton.ask('network.path', { first: persons[1]!, second: persons[2]! }, alert)
    expect(path.status).toBe(404)
    const edge = await anton.ask('network.edge', { record: second, kind: 'phone' }, alert)
    expect(edge.status).toBe(404)
    expect((await anton.call('network.path', { first: persons[1]!, second: persons[4]! }, alert)).paths).toEqual([])
  })
  test('the journal keeps who was opened for what, and no text of it', async () => {
    await around(ani, { person: undefined, phone: sponsor })
    const [line] = await t.superuser(`
      select purpose, subjects::text[] subjects, row_to_json(l)::text whole from journal.lines l
      where does = 'network.around' order by id desc limit 1`)
    expect(line!.purpose).toBe('alert')
    expect((line!.subjects as string[]).toSorted()).toEqual(those(1, 2, 3, 4))
    expect(line!.whole).not.toContain(sponsor.slice(1))
  })
})

describe('path and edge', () => {
  const path = (first: number, last: number, more: object = {}) =>
    ani.call('network.path', { first: persons[first]!, second: persons[last]!, ...more }, alert)
  test('the shortest path, things and persons in turn', async () => {
    const told = await path(1, 4)
    const said = (key: string) => {
      const node = told.nodes.find((one) => one.key === key)!
      return node.thing ?? node.person
    }
    expect(told.steps).toBe(3)
    expect(told.paths.map((one) => one.map(said))).toEqual([
      [persons[1], 'sponsor phone', persons[2], 'phone', persons[3], 'household', persons[4]],
    ])
    expect(told.edges).toHaveLength(6)
  })
  test('none where a kind that it needs is not asked for, and none to oneself', async () => {
    expect(await path(1, 4, { kinds: ['sponsor phone', 'phone'] })).toMatchObject({ steps: null, paths: [] })
    const same = await ani.ask('network.path', { first: persons[1]!, second: persons[1]! }, alert)
    expect([same.status, same.problem.fields![0]!.field]).toEqual([422, 'second'])
  })
  test('why an edge is there: the records, their source, agency and day, and what they say', async () => {
    const { edges } = await around(ani, { depth: 1 })
    const [edge] = edges
    const why = await ani.call('network.edge', { record: edge!.record, kind: edge!.kind }, alert)
    expect(why.sentence.id).toBe('1 catatan dari Imigrasi Singkawang menyebut telepon penjamin ini.')
    expect(why.sentence.en).toBe('1 record of Imigrasi Singkawang with this phone of a sponsor.')
    expect(why.records).toMatchObject([{ ref: 'SKW202600001', agency: 'Imigrasi Singkawang', said: sponsor }])
    const other = await ani.ask('network.edge', { record: edge!.record, kind: 'vehicle' }, alert)
    expect(other.status).toBe(404)
  })
})

describe('what does not fit is told by its field, in both languages', () => {
  test.each([
    ['phone', { phone: 'abc' }],
    ['address', { address: 'Desa Uji' }],
    ['vehicle', { vehicle: 'mobil putih' }],
    ['familyCard', { familyCard: '12345' }],
    ['phone', { person: randomUUID(), phone: sponsor }],
    ['person', {}],
    ['depth', { phone: sponsor, depth: 4 }],
    ['until', { phone: sponsor, from: '2026-11-02', until: '2026-11-01' }],
    ['from', { phone: sponsor, from: 'kemarin' }],
    ['kinds.0', { phone: sponsor, kinds: ['rekening'] }],
  ])('%s: %j', async (field, asked) => {
    const told = await ani.ask('network.around', { depth: 1, ...asked } as never, alert)
    expect([told.status, told.problem.fields!.map((one) => one.field)]).toEqual([422, [field]])
    const { id, en } = told.problem.fields![0]!
    expect([id.length > 3, en.length > 3, id !== en]).toEqual([true, true, true])
  })
  test('a counter asks for nobody’s network', async () => {
    const told = await ani.ask('network.around', { phone: sponsor, depth: 1 }, { 'x-purpose': 'screening' })
    expect([told.status, told.problem.fields![0]!.field]).toEqual([422, 'x-purpose'])
  })
})

test('a record parted from its person takes its ties along', async () => {
  await ani.call('persons.part', { record: second, reason: 'Ternyata orang lain' }, alert)
  await t.pipeline()
  expect(found(await around(ani, {}))).toEqual(those(1, 2))
  expect((await ani.call('network.path', { first: persons[1]!, second: persons[4]! }, alert)).paths).toEqual([])
})
