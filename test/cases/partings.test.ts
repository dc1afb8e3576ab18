/** Somebody of a case whom "not the same person" makes two, through the doors: the case is told, and says once which of the two it is about. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { girl, service } from '../rows.ts'
import { type Cared, openCared } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let scene: Scene
let ani: Visitor
let girls = 0
const why = 'Diperiksa dengan keluarganya: bukan orang yang sama'
const purpose = { 'x-purpose': 'case' }
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  ani = await t.as('ani')
})
afterAll(() => t.close())

/** A case, and the records of its one person: the first is the one that the case rests on. */
const open = async (): Promise<Cared & { records: string[] }> => {
  girls += 1
  const cared = await openCared(t, scene, girls)
  const records = await t.superuser(`
    select o.record from cases.participants p join persons.links l on l.record = p.record join persons.links o on o.person = l.person
    where p.id = '${cared.participant}' order by o.record <> p.record`)
  t.clock.turn(new Date(monday.getTime() + 60_000))
  return { ...cared, records: records.map(({ record }) => String(record)) }
}
const decide = async (by: Visitor, [record, withRecord]: string[], verdict: 'not same' | 'taken back') => {
  await by.call('persons.decide', { record: record!, withRecord: withRecord!, verdict, reason: why }, purpose)
  await t.pipeline()
}
const inCase = async (by: Visitor, c: Cared) =>
  (await by.call('cases.get', { id: c.case })).participants.find(({ id }) => id === c.participant)
const personOf = async (record: string) =>
  (await t.superuser(`select person from persons.links where record = '${record}'`))[0]?.person
const told = async (login: string) => (await (await t.as(login)).call('notices.list', {})).map((one) => one.words.en)
const sentence = (c: Cared) =>
  `Case ${c.number}: the records of one person in it are now held to be two people’s; say which of them is meant.`
const timeline = async (by: Visitor, c: Cared) =>
  (await by.call('cases.get', { id: c.case })).timeline.map(({ does }) => does.en)

test('told once, and answered once: whoever is meant is the one of the case, with all that was done for her', async () => {
  const c = await open()
  const [rests, other] = c.records as [string, string]
  await decide(ani, [rests, other], 'not same')
  expect((await told('ani')).filter((words) => words === sentence(c))).toHaveLength(1)
  expect(await told('wati')).not.toContain(sentence(c))
  expect(await timeline(await t.as('wati'), c)).toContain(
    'The records of one person in this case are now held to be two people’s',
  )
  const { person, parting, ofLaw } = (await inCase(ani, c))!
  expect([person, ofLaw]).toEqual([await personOf(rests), false])
  expect(parting!.other!.person).toBe(await personOf(other))

  const ask = (by: Visitor, over: object = {}) =>
    by.ask('partings.answer', { id: parting!.id, meant: 'other', reason: why, ...over })
  expectRefused(await ask(ani, { reason: 'ya' }), 422, 'bad-input', 'reason')
  expectRefused(await ask(await t.as('wati')), 403, 'not-allowed')
  expect((await ask(await t.as('bima'))).status).toBe(404)
  const sinta = await t.as('sinta')
  await sinta.call('emergencies.open', { number: c.number, reason: why })
  expectRefused(await ask(sinta), 403, 'emergency-reads')

  const wati = await t.as('wati')
  await wati.call('secrets.keep', {
    ...{ participant: c.participant },
    words: { kind: 'shelter', name: 'Rumah Uji', address: 'Gang Rahasia 7', until: null },
  })
  const before = await wati.call('victims.get', { participant: c.participant })
  const twice = await Promise.all([ask(ani), ask(ani)])
  expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409])
  t.clock.turn(new Date(monday.getTime() + 120_000))
  for (const by of [await t.as('ani'), await t.as('wati')]) {
    const now = await inCase(by, c)
    expect([now!.person, now!.parting]).toEqual([await personOf(other), null])
  }
  expect(await timeline(ani, c)).toContain('Who is meant: the one who was parted from it')
  const after = await (await t.as('wati')).call('victims.get', { participant: c.participant })
  expect(after.secrets).toEqual(before.secrets)
  // Nobody of the case is shown the former record because of it any more.
  expect(
    await t.superuser(
      `select post from access.sight where subject = '${rests}' and because = 'record of a case' and until_at is null`,
    ),
  ).toEqual([])
  await t.pipeline()
  expect((await told('ani')).filter((words) => words === sentence(c))).toHaveLength(1)
})

test('one person again before anybody answered: nothing is left to ask; parted anew, it is asked anew', async () => {
  const c = await open()
  const pair = c.records.slice(0, 2)
  await decide(ani, pair, 'not same')
  const { parting } = (await inCase(ani, c))!
  await decide(ani, pair, 'taken back')
  expect((await inCase(ani, c))!.parting).toBeNull()
  expectRefused(
    await ani.ask('partings.answer', { id: parting!.id, meant: 'stays', reason: why }),
    409,
    'state-moved-on',
  )
  t.clock.turn(new Date(monday.getTime() + 120_000))
  await decide(ani, pair, 'not same')
  const asked = (await inCase(ani, c))!.parting
  await ani.call('partings.answer', { id: asked!.id, meant: 'stays', reason: why })
  const now = (await inCase(ani, c))!
  expect(now.person).toBe(await personOf(pair[0]!))
  expect(await timeline(ani, c)).toContain('Who is meant: the one of the record of this case')
})

test('a protected record that is parted tells nobody that it was there', async () => {
  const c = await open()
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  const { who, child } = girl(girls)
  const [guarded] = (
    await uptd.send([service(60, { nama_lengkap: who.nama_lengkap, nik: who.nik, tanggal_lahir: child })])
  ).body.answers
  await t.pipeline()
  expect(await personOf(guarded!.record!)).toBe(await personOf(c.records[0]!))
  const wati = await t.as('wati')
  for (const record of c.records) await decide(wati, [guarded!.record!, record], 'not same')
  expect(await personOf(guarded!.record!)).not.toBe(await personOf(c.records[0]!))
  expect((await inCase(ani, c))!.parting).toBeNull()
  expect(await told('ani')).not.toContain(sentence(c))
})

test('of people of the investigation only whoever answers for it is told, and answers', async () => {
  const c = await open()
  await t.superuser(`update cases.participants set role = 'suspect' where id = '${c.participant}'`)
  await decide(ani, c.records.slice(0, 2), 'not same')
  expect(await told('ani')).not.toContain(sentence(c))
  expect(await told('reza')).toContain(sentence(c))
  const reza = await t.as('reza')
  expect(await timeline(reza, c)).toContain('The records of one person in this case are now held to be two people’s')
  expect(await timeline(ani, c)).not.toContain('The records of one person in this case are now held to be two people’s')
  const { parting, ofLaw } = (await inCase(reza, c))!
  expect(ofLaw).toBe(true)
  expect((await ani.ask('partings.answer', { id: parting!.id, meant: 'stays', reason: why })).status).toBe(404)
  await reza.call('partings.answer', { id: parting!.id, meant: 'stays', reason: why })
})
