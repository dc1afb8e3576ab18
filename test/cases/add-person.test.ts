/** A case without an alert: somebody who came in is searched, found, and becomes its first presumed victim; others join her. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application, girl, registration, service } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let ani: Visitor
let mawar = ''
let dahlia = ''

async function find(nik: string): Promise<string> {
  const { rows } = await ani.call('persons.find', { nik }, { 'x-purpose': 'case' })
  return rows[0]!.id
}

beforeAll(async () => {
  t = await openTestHouse()
  const desk = await t.system('imigrasi-skw', 'simkim-passport')
  const village = await t.system('desa-uji', 'village-register')
  const [one, other] = [girl(1), girl(2)]
  await desk.send([application(1, { ...one.who, tanggal_lahir: one.adult })])
  await village.send([registration(2, { ...other.who, tanggal_lahir: other.child })])
  await t.pipeline()
  ani = await t.as('ani')
  mawar = await find(one.who.nik!)
  dahlia = await find(other.who.nik!)
})
afterAll(() => t.close())

const reason = 'Datang sendiri ke sekretariat, minta dilindungi'
const open = (by: Visitor, person: string) => by.ask('cases.open-about', { person, kind: 'TPPO', reason })
const read = (id: string) => ani.call('cases.get', { id }, { 'x-purpose': 'case' })

test('opened about an adult: one coordinator, every track owned, the steps of an adult and of the law', async () => {
  const { status, body } = await open(ani, mawar)
  expect(status).toBe(200)
  const file = await read(body.id)
  expect(file.alert).toBeNull()
  expect(file.participants.map(({ role, child, person }) => [role, child, person])).toEqual([
    ['presumed victim', false, mawar],
  ])
  expect(file.tracks.map(({ track, accountable }) => [track, accountable.code]).sort()).toEqual(
    ['immigration', 'law', 'protection'].map((track) => [track, 'sekretariat']),
  )
  expect(new Set(file.steps.map(({ track }) => track))).toEqual(new Set(['protection', 'law', 'immigration']))
  expect(file.timeline.map(({ note }) => note)).toContain(reason)
})

test('a child joins: her own steps by the SOP for children, nothing twice for who was there', async () => {
  const { rows } = await ani.call('cases.list', { state: 'open' }, { 'x-purpose': 'case' })
  const { id } = rows[0]!
  const before = (await read(id)).steps
  const added = await ani.call('cases.add-person', { case: id, person: dahlia, reason: 'Adiknya, ditemukan bersama' })
  const file = await read(id)
  const hers = file.steps.filter(({ participant }) => participant === added.participant)
  expect(hers.length).toBeGreaterThan(5)
  expect(hers.every(({ sop }) => sop.includes('child'))).toBe(true)
  expect(
    file.steps
      .filter(({ participant }) => participant !== added.participant)
      .map((one) => one.id)
      .sort(),
  ).toEqual(before.map((one) => one.id).sort())
  expect(file.participants.find((one) => one.id === added.participant)?.child).toBe(true)
})

test('search before create: whoever is in an open case is named by its number, there and here', async () => {
  const { rows } = await ani.call('cases.list', { state: 'open' }, { 'x-purpose': 'case' })
  const { id, number } = rows[0]!
  for (const told of [
    await open(ani, dahlia),
    await ani.ask('cases.add-person', { case: id, person: mawar, reason: 'Sekali lagi' }),
  ]) {
    expect(told.status).toBe(422)
    expect(told.problem.fields).toEqual([
      expect.objectContaining({ field: 'person', en: expect.stringContaining(number) }),
    ])
  }
})

test('who is not seen is not found; who does not coordinate adds nobody; a protected record opens nothing', async () => {
  expect((await open(ani, '019f0000-0000-7000-8000-000000000000')).status).toBe(404)
  const { rows } = await ani.call('cases.list', { state: 'open' }, { 'x-purpose': 'case' })
  const add = { case: rows[0]!.id, person: mawar, reason: 'Tanpa wewenang' }
  expect((await (await t.as('wati')).ask('cases.add-person', add)).status).toBe(403)
  const shelter = await t.system('uptd-ppa', 'uptd-ppa-service')
  const { nama_lengkap, nik } = girl(3).who
  const { body } = await shelter.send([service(3, { nama_lengkap, nik })])
  expect(body.counts.kept).toBe(1)
  await t.pipeline()
  const [{ person }] = (await t.superuser('select person from persons.links where protected')) as [{ person: string }]
  expect((await open(ani, person)).status).toBe(404)
})

test('a closed case takes nobody in', async () => {
  const { rows } = await ani.call('cases.list', { state: 'open' }, { 'x-purpose': 'case' })
  const { id } = rows[0]!
  for (const { id: participant } of (await read(id)).participants)
    await ani.call('cases.record-outcome', { participant, outcome: 'declined help', note: 'Tidak mau didampingi' })
  await ani.call('cases.close', { case: id, reason: 'Keduanya menolak layanan' })
  expect((await ani.ask('cases.add-person', { case: id, person: mawar, reason: 'Terlambat' })).status).toBe(409)
  expect((await open(ani, mawar)).status).toBe(200)
})
