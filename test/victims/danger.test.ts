/** Danger to life, through the doors: one officer acts at once against her no, a second confirms within a day, or what still waits is taken back. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import type { Visitor } from '../visitor.ts'
import { type Cared, openCared, word } from './scene.ts'

let t: TestHouse
let scene: Scene
let ani: Visitor
let wati: Visitor
let girls = 0
const hour = 3_600_000
const purpose = { 'x-purpose': 'case' }
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  ;[ani, wati] = [await t.as('ani'), await t.as('wati')]
})
afterAll(() => t.close())

/** Somebody who said no to BP3MI. */
async function refusing(): Promise<Cared> {
  girls += 1
  const c = await openCared(t, scene, girls)
  const no = { recipient: c.agency('bp3mi-pos'), decision: 'refused' as const }
  await wati.call('victims.record-consent', word(c, no), purpose)
  await t.pipeline()
  return c
}
const offer = (c: Cared) =>
  wati.ask('cases.hand-over', {
    ...{ case: c.case, track: 'protection', to: c.post('bp3mi-pos'), reason: 'Perlu dirawat malam ini juga' },
  })
const declare = (by: Visitor, c: Cared) =>
  by.ask('dangers.declare', {
    ...{ participant: c.participant, reason: 'Perdarahan hebat, harus ke rumah sakit sekarang juga' },
  })
const read = (by: Visitor, c: Cared) => by.call('cases.get', { id: c.case }, purpose)
const states = async (c: Cared) =>
  (await read(ani, c)).handOvers.filter(({ track }) => track === 'protection').map((one) => one.state)
const sees = async (login: string, c: Cared) =>
  (await (await t.as(login)).ask('cases.get', { id: c.case }, purpose)).status
const told = async (login: string) => (await (await t.as(login)).call('notices.list', {})).map((one) => one.words.en)

test('her no stops an offer; danger to life lets it through at once, and is said to everybody on the case', async () => {
  const c = await refusing()
  expectRefused(await offer(c), 422, 'bad-input', 'to')
  expect((await declare(await t.as('lina'), c)).status).toBe(404)
  expect((await declare(wati, c)).status).toBe(200)
  expect((await declare(ani, c)).status).toBe(409)
  expect((await offer(c)).status).toBe(200)
  expect((await read(await t.as('reza'), c)).dangers).toMatchObject([{ participant: c.participant, confirmed: false }])
  const prepared = await wati.call('cases.prepare-hand-over', {
    ...{ case: c.case, track: 'protection', to: c.post('bp3mi-pos') },
  })
  expect(prepared.consents).toMatchObject([{ state: 'refused', danger: true }])
  expect(await told('ani')).toContain(
    `Case ${c.number}: danger to life was declared. A second officer confirms within 24 hours.`,
  )
})

test('the second officer is another one; not confirmed, what still waits is taken back in the same moment', async () => {
  const c = await refusing()
  const { body } = await declare(wati, c)
  await offer(c)
  expect(await sees('bima', c)).toBe(200)
  expectRefused(await wati.ask('dangers.answer', { id: body.id, confirm: true }), 409, 'second-person')
  await ani.call('dangers.answer', { id: body.id, confirm: false })
  expect((await ani.ask('dangers.answer', { id: body.id, confirm: true })).status).toBe(409)
  await t.pipeline()
  expect(await states(c)).toEqual(expect.arrayContaining(['withdrawn']))
  expect(await sees('bima', c)).toBe(404)
  expectRefused(await offer(c), 422, 'bad-input', 'to')
})

test('confirmed, it stands when the day is over; her no counts again for what comes after', async () => {
  const c = await refusing()
  const { body } = await declare(wati, c)
  await ani.call('dangers.answer', { id: body.id, confirm: true })
  await offer(c)
  t.clock.turn(new Date(monday.getTime() + 25 * hour))
  ;[ani, wati] = [await t.as('ani'), await t.as('wati')]
  await t.pipeline()
  expect(await states(c)).toContain('offered')
  expect((await read(ani, c)).dangers).toEqual([])
  await wati.call('hand-overs.withdraw', {
    ...{ id: (await read(wati, c)).handOvers.find(({ state }) => state === 'offered')!.id, reason: 'Sudah dirawat' },
  })
  expectRefused(await offer(c), 422, 'bad-input', 'to')
})

test('confirmed by nobody within the day, it is undone, and both posts are told', async () => {
  const c = await refusing()
  await declare(wati, c)
  await offer(c)
  t.clock.turn(new Date(monday.getTime() + 24 * hour + 1000))
  ani = await t.as('ani')
  await t.pipeline()
  expect(await states(c)).not.toContain('offered')
  const words = `Case ${c.number}: danger to life was not confirmed within 24 hours; what still waited because of it was taken back.`
  for (const login of ['ani', 'wati']) expect(await told(login), login).toContain(words)
  expect((await read(ani, c)).timeline.map(({ does }) => does.en)).toContain(
    'Danger to life not confirmed within 24 hours; what still waited was taken back',
  )
})
