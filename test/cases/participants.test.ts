/** Who somebody is to a case, through the doors: identified by a letter, found to be a child, witness, family; one deed for several victims at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { application, girl, registration } from '../rows.ts'
import { type Cared, openCared } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'
import { papersOf } from './open-case.ts'

let t: TestHouse
let scene: Scene
let ani: Visitor
let wati: Visitor
let reza: Visitor
const purpose = { 'x-purpose': 'case' }
const reason = 'Ditemukan bersama di rumah penampungan sementara'
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  ;[ani, wati, reza] = [await t.as('ani'), await t.as('wati'), await t.as('reza')]
})
afterAll(() => t.close())

const read = (by: Visitor, c: { case: string }) => by.call('cases.get', { id: c.case }, purpose)
const one = async (by: Visitor, c: Cared, id = c.participant) =>
  (await read(by, c)).participants.find((each) => each.id === id)
/** Somebody with an adult’s passport application alone, found by the analyst and in sight of everybody who may look. */
async function adult(n: number): Promise<string> {
  const { who, adult: born } = girl(n)
  await scene.passport.send([application(n, { ...who, tanggal_lahir: born })])
  await t.pipeline()
  return (await ani.call('persons.find', { nik: who.nik! }, purpose)).rows[0]!.id
}

test('a presumed victim is a victim by a letter alone, of whoever protects her or investigates; taken back, she is presumed again', async () => {
  const c = await openCared(t, scene, 1)
  const letter = { participant: c.participant, number: 'B/17/PPA/2026', on: '2026-11-10' }
  expect((await one(wati, c))?.may).toContain('identify')
  expect((await one(ani, c))?.may).not.toContain('identify')
  expect((await ani.ask('participants.identify', letter)).status).toBe(403)
  expectRefused(await wati.ask('participants.identify', { ...letter, on: '2027-01-01' }), 422, 'bad-input', 'on')
  await wati.call('participants.identify', letter)
  expect(await one(reza, c)).toMatchObject({
    ...{ role: 'victim', identified: { letter: 'B/17/PPA/2026', on: '2026-11-10' } },
  })
  expect((await wati.ask('participants.identify', letter)).status).toBe(409)
  const outcome = { participant: c.participant, outcome: 'not a victim' as const, note: reason }
  const told = await wati.ask('cases.record-outcome', outcome)
  expect([told.status, told.problem.fields.map(({ field }) => field)]).toEqual([422, ['outcome']])
  expect((await read(reza, c)).timeline.map(({ does }) => does.en)).toContain(
    'A presumed victim was identified as a victim (letter B/17/PPA/2026)',
  )
  await reza.call('participants.undo-identification', { participant: c.participant, reason: 'Suratnya dicabut' })
  expect(await one(wati, c)).toMatchObject({ role: 'presumed victim', identified: null })
  await wati.call('cases.record-outcome', outcome)
  expect((await wati.ask('participants.identify', letter)).status).toBe(409)
})

test('a witness is the investigation’s alone, family the protector’s: by role, record and timeline, also when a track moves on', async () => {
  const c = await openCared(t, scene, 2)
  const [seen, mother] = [await adult(21), await adult(22)]
  const witness = { case: c.case, person: seen, role: 'witness' as const, reason }
  const kin = { of: c.participant, as: 'mother' as const }
  const family = { case: c.case, person: mother, role: 'family' as const, reason, kin }
  const known = async (by: Visitor) => (await read(by, c)).participants.map(({ role }) => role).toSorted()
  const events = async (by: Visitor) =>
    (await read(by, c)).timeline.map(({ does }) => does.en).filter((words) => /witness|[Ff]amily/.test(words))
  for (const [by, wanted] of [
    ...([[ani, witness] as const, [wati, witness] as const] as const),
    ...([[ani, family] as const, [reza, family] as const] as const),
  ])
    expect((await by.ask('participants.add-beside', wanted, purpose)).status).toBe(403)
  const asked = await t.superuser(`select id from access.posts where code in ('reskrim', 'ppa')`)
  expect(asked).toHaveLength(2)
  // Whom the investigator and the protector may see is given by the records’ own sources; here by hand, as for one who was searched.
  for (const person of [seen, mother])
    await t.superuser(`
      insert into access.sight (id, kind, subject, post, because, from_at)
      select gen_random_uuid(), 'record', l.record, p.id, 'record of an alert', now() - interval '1 day'
      from persons.links l, access.posts p where l.person = '${person}' and p.code in ('reskrim', 'ppa')`)
  const { participant } = await reza.call('participants.add-beside', witness, purpose)
  const her = await wati.call('participants.add-beside', family, purpose)
  expect((await wati.ask('participants.add-beside', family, purpose)).status).toBe(422)
  expect((await wati.ask('participants.add-beside', { ...family, kin: undefined }, purpose)).status).toBe(422)
  expect(await known(reza)).toEqual(['presumed victim', 'witness'])
  expect(await known(wati)).toEqual(['family', 'presumed victim'])
  expect(await known(ani)).toEqual(['presumed victim'])
  expect(await events(reza)).toEqual(['A witness was added'])
  expect(await events(wati)).toEqual(['Family of a victim was added'])
  expect(await events(ani)).toEqual([])
  expect((await one(wati, c, her.participant))?.kin).toMatchObject({ of: c.participant, words: { en: 'mother' } })
  // The post that takes the protection over sees her family, and the former one no longer sees the record for this case.
  const sights = async (post: string, person: string) =>
    t.superuser(`
      select s.id from access.sight s join persons.links l on l.record = s.subject join access.posts p on p.id = s.post
      where l.person = '${person}' and p.code = '${post}' and s.because = 'record of a case' and s.until_at is null`)
  expect(await sights('ppa', mother)).toHaveLength(1)
  const { id } = await wati.call('cases.hand-over', {
    ...{ case: c.case, track: 'protection', to: c.post('bp3mi-pos'), reason },
  })
  await (await t.as('bima')).call('hand-overs.answer', { id, accept: true })
  expect(await known(await t.as('bima'))).toEqual(['family', 'presumed victim'])
  expect(await sights('bp3mi-pos', mother)).toHaveLength(1)
  expect(await sights('bp3mi-pos', seen)).toHaveLength(0)
  expect(await sights('ppa', mother)).toHaveLength(0)
  await reza.call('participants.remove-beside', { participant, reason: 'Salah orang' })
  expect(await known(reza)).toEqual(['presumed victim'])
  expect(await sights('reskrim', seen)).toHaveLength(0)
  const stays = await reza.ask('participants.remove-beside', { participant: c.participant, reason: 'Salah orang' })
  expect(stays.status).toBe(422)
})

test('found to be a child after opening: records say so, her steps are a child’s, an adult’s wait for nobody', async () => {
  const person = await adult(23)
  const opened = await ani.call('cases.open-about', { person, kind: 'TPPO', reason }, purpose)
  const c = { case: opened.id }
  const [before] = (await read(ani, c)).participants
  expect(before).toMatchObject({ child: false, seemsChild: false })
  await scene.village.send([registration(23, { ...girl(23).who, tanggal_lahir: girl(23).child })])
  await t.pipeline()
  const [seen] = (await read(ani, c)).participants
  expect(seen).toMatchObject({ child: false, seemsChild: true, may: expect.arrayContaining(['treat as child']) })
  await ani.call('participants.find-child', { participant: seen!.id, ground: 'Akta lahir dari desa' })
  const file = await read(ani, c)
  expect(file.participants[0]).toMatchObject({ child: true, seemsChild: false })
  const hers = file.steps.filter((step) => step.participant === seen!.id)
  const isChilds = (sop: string) => sop.includes('child')
  expect(hers.filter((step) => isChilds(step.sop) && step.state === 'open').length).toBeGreaterThan(0)
  expect(new Set(hers.filter((step) => !isChilds(step.sop)).map((step) => step.state))).toEqual(new Set(['not needed']))
  expect((await ani.ask('participants.find-child', { participant: seen!.id, ground: reason })).status).toBe(409)
})

test('one event with several victims: the same step and outcome for all, or for none', async () => {
  const people = [await adult(24), await adult(25), await adult(26)]
  const opened = await ani.call('cases.open-about', { person: people[0]!, kind: 'TPPO', reason }, purpose)
  const c = { case: opened.id }
  for (const person of people.slice(1)) await ani.call('cases.add-person', { case: c.case, person, reason }, purpose)
  const { steps, participants } = await read(ani, c)
  const first = steps.find((step) => step.participant !== null && step.state === 'open')!
  const same = steps.filter((step) => step.code === first.code && step.sop === first.sop).map((step) => step.id)
  expect(same).toHaveLength(3)
  const other = steps.find((step) => step.code !== first.code && step.state === 'open')!
  const stateOf = async () => {
    const found = (await read(ani, c)).steps
    return same.map((id) => found.find((step) => step.id === id)!.state)
  }
  const finish = { id: first.id, papers: papersOf(first), note: 'Bersama-sama' }
  const told = await ani.ask('steps.finish', { ...finish, also: [...same, other.id] })
  expect([told.status, told.problem.fields.map(({ field }) => field)]).toEqual([422, ['also']])
  expect(await stateOf()).toEqual(['open', 'open', 'open'])
  await ani.call('steps.finish', { ...finish, also: same })
  expect(await stateOf()).toEqual(['done', 'done', 'done'])
  const [one, ...others] = participants.map(({ id }) => id)
  await ani.call('cases.record-outcome', {
    ...{ participant: one!, outcome: 'returned home', note: 'Dijemput keluarga bersama', also: others },
  })
  expect((await read(ani, c)).participants.map((each) => each.outcome?.code)).toEqual(Array(3).fill('returned home'))
})
