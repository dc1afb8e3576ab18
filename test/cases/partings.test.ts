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
  const { person, parting } = (await inCase(ani, c))!
  expect(person).toBe(await personOf(rests))
  expect(parting!.other!.person).toBe(await personOf(other))

  const ask = (by: Visitor, over: object = {}) =>
    by.ask('partings.answer', { id: parting!.id, person: parting!.other!.person, reason: why, ...over })
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
  expectRefused(await ani.ask('partings.answer', { id: parting!.id, person: null, reason: why }), 409, 'state-moved-on')
  t.clock.turn(new Date(monday.getTime() + 120_000))
  await decide(ani, pair, 'not same')
  const asked = (await inCase(ani, c))!.parting
  await ani.call('partings.answer', { id: asked!.id, person: null, reason: why })
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

test('somebody else who was parted, before or elsewhere, is none of the case’s', async () => {
  const [c, other] = [await open(), await open()]
  // Another person is parted; then that person's half joins the one of the case.
  await decide(ani, other.records.slice(0, 2), 'not same')
  t.clock.turn(new Date(monday.getTime() + 120_000))
  await ani.call(
    'persons.decide',
    { record: c.records[0]!, withRecord: other.records[1]!, verdict: 'same', reason: why },
    purpose,
  )
  await t.pipeline()
  expect(await personOf(c.records[0]!)).toBe(await personOf(other.records[1]!))
  expect((await inCase(ani, c))!.parting).toBeNull()
  expect(await told('ani')).not.toContain(sentence(c))
  expect((await inCase(ani, other))!.parting).not.toBeNull()
})

test('whoever is a victim here already, or has an outcome, is not put in another’s place', async () => {
  const c = await open()
  const pair = c.records.slice(0, 2)
  await decide(ani, pair, 'not same')
  const { parting } = (await inCase(ani, c))!
  const ask = (person: string | null) => ani.ask('partings.answer', { id: parting!.id, person, reason: why })
  expectRefused(await ask(String(await personOf(pair[0]!))), 409, 'state-moved-on')
  const added = await ani.call('cases.add-person', { case: c.case, person: parting!.other!.person, reason: why })
  expectRefused(await ask(parting!.other!.person), 422, 'bad-input', 'person')
  await ask(null)
  expect((await inCase(ani, c))!.parting).toBeNull()
  expect((await ani.call('cases.get', { id: c.case })).participants.map(({ id }) => id)).toContain(added.participant)

  const ended = await open()
  await (await t.as('wati')).call('cases.record-outcome', {
    ...{ participant: ended.participant, outcome: 'returned home', note: 'Diterima ibunya' },
  })
  await t.pipeline()
  await decide(ani, ended.records.slice(0, 2), 'not same')
  const asked = (await inCase(ani, ended))!.parting!
  const told = await ani.ask('partings.answer', { id: asked.id, person: asked.other!.person, reason: why })
  expectRefused(told, 422, 'bad-input', 'person')
})

test('what a post sees of the former record for another case of its own stays', async () => {
  const [c, other] = [await open(), await open()]
  const [rests, parted] = c.records as [string, string]
  await t.superuser(`
    update cases.participants set record = '${rests}' where id = '${other.participant}';
    update cases.cases set coordinating = '${c.post('bp3mi-pos')}' where id = '${other.case}'`)
  await decide(ani, [rests, parted], 'not same')
  const { parting } = (await inCase(ani, c))!
  await ani.call('partings.answer', { id: parting!.id, person: parting!.other!.person, reason: why })
  const seeing = await t.superuser(`
    select p.code from access.sight s join access.posts p on p.id = s.post
    where s.subject = '${rests}' and s.because = 'record of a case' and s.until_at is null order by 1`)
  expect(seeing.map(({ code }) => code)).toEqual(['ppa', 'reskrim', 'sekretariat'])
})
