/** Emergency access through the doors: a reason, three hours, told, reviewed; never a secret, never what a protected source says. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene } from '../law/scene.ts'
import { type Cared, contact, openCared } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let c: Cared
let sinta: Visitor
const why = 'Ia menelepon dari terminal dan takut, tidak ada yang menjawab'
beforeAll(async () => {
  t = await openTestHouse()
  c = await openCared(t, await openScene(t), 0)
  const wati = await t.as('wati')
  await wati.call('secrets.keep', { participant: c.participant, words: contact })
  await wati.call('secrets.keep', {
    ...{ participant: c.participant },
    words: { kind: 'shelter', name: 'Rumah Uji', address: 'Gang Rahasia 7', until: null },
  })
  await wati.call('cases.note', { case: c.case, audience: 'agency', note: 'Catatan dalam instansi' })
})
beforeEach(async () => {
  t.clock.turn(monday)
  sinta = await t.as('sinta')
})
afterAll(() => t.close())

const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000)
const told = async (login: string) => (await (await t.as(login)).call('notices.list', {})).map((one) => one.words.en)

test('without a reason, by a number that is none, or by who sees it anyway: nothing opens', async () => {
  const ask = (number: string, reason = why) => sinta.ask('emergencies.open', { number, reason })
  expectRefused(await ask(c.number, 'darurat'), 422, 'bad-input', 'reason')
  expectRefused(await ask('TPPO-2026'), 422, 'bad-input', 'number')
  expect((await ask('TPPO-2026-99999')).status).toBe(404)
  expect((await sinta.ask('cases.get', { id: c.case })).status).toBe(404)
  const wati = await t.as('wati')
  expectRefused(await wati.ask('emergencies.open', { number: c.number, reason: why }), 422, 'bad-input', 'number')
})

test('it opens the case for three hours and says so; secrets, their words and an agency’s notes stay closed', async () => {
  const opened = await sinta.call('emergencies.open', { number: c.number, reason: why })
  expect(opened).toMatchObject({ case: c.case, until: hours(3).toISOString() })
  const file = await sinta.call('cases.get', { id: c.case })
  expect(file.emergency).toEqual({ until: hours(3).toISOString(), reason: why })
  expect(file.whySee.map((one) => one.en)).toEqual([expect.stringContaining('emergency')])
  expect(file.timeline.at(-1)!.does.en).toBe('Emergency access by UPTD PPA Sambas')
  const all = JSON.stringify([
    file,
    await sinta.call('victims.get', { participant: c.participant }),
    await sinta.call('cases.notes', { case: c.case }),
    await sinta.call('secrets.opened', {}),
    await sinta.call('work.list', { group: 'next' }),
  ])
  for (const secret of ['Gang Rahasia', 'Rumah Uji', contact.number, 'Catatan dalam instansi'])
    expect(all, secret).not.toContain(secret)
  // It is no work on the case: nothing is handed over, finished or closed by it.
  const step = file.steps.find((one) => one.state === 'open')!
  expect((await sinta.ask('steps.finish', { id: step.id, needed: false, note: 'Tidak perlu' })).status).toBe(403)
  expect((await sinta.ask('cases.close', { case: c.case, reason: why })).status).toBe(403)
  expect((await sinta.ask('tasks.set', { case: c.case, words: 'Coba', post: c.post('ppa') })).status).toBe(403)

  for (const login of ['ani', 'wati', 'reza', 'kapolres'])
    expect(await told(login), login).toContain(`Case ${c.number} was opened as an emergency for three hours.`)
  t.clock.turn(hours(3.01))
  expect((await sinta.ask('cases.get', { id: c.case })).status).toBe(404)
})

test('another person reviews it, once; unjustified it ends at once; nobody reviewing it is told to the head of the region', async () => {
  const { id } = (await sinta.call('emergencies.list', {}))[0]!
  expect((await sinta.ask('emergencies.review', { id, justified: true, note: 'Sudah benar' })).status).toBe(403)
  expect(
    (await (await t.as('bima')).ask('emergencies.review', { id, justified: true, note: 'Sudah benar' })).status,
  ).toBe(404)
  t.clock.turn(hours(73))
  await t.pipeline()
  expect(await told('walikota')).toContainEqual(expect.stringContaining('was not reviewed'))
  const kapolres = await t.as('kapolres')
  const [row] = await kapolres.call('emergencies.list', {})
  expect(row).toMatchObject({ officer: 'Sinta Contoh', reason: why, mayReview: true, case: null })
  await kapolres.call('emergencies.review', { id, justified: true, note: 'Ia memang dalam bahaya' })
  expectRefused(
    await kapolres.ask('emergencies.review', { id, justified: false, note: 'Berubah' }),
    409,
    'state-moved-on',
  )

  sinta = await t.as('sinta')
  const second = await sinta.call('emergencies.open', { number: c.number, reason: why })
  await kapolres.call('emergencies.review', { id: second.id, justified: false, note: 'Bukan keadaan darurat' })
  expect((await sinta.ask('cases.get', { id: c.case })).status).toBe(404)
  expect((await sinta.call('emergencies.list', {})).map((one) => one.justified)).toEqual([false, true])
})

test('three a day, also when pressed at once; who is barred finds nothing', async () => {
  t.clock.turn(hours(24 * 10))
  const bima = await t.as('bima')
  const both = await Promise.all([0, 1].map(() => bima.ask('emergencies.open', { number: c.number, reason: why })))
  expect(both.map((one) => one.status).toSorted()).toEqual([200, 422])
  await t.superuser(`insert into access.sight (id, kind, subject, officer, because, from_at, bars)
    select gen_random_uuid(), 'case', '${c.case}', id, 'conflict of interest', '2026-01-01', true from access.officers where login = 'kapolres-sbs'`)
  const barred = await t.as('kapolres-sbs')
  expect((await barred.ask('emergencies.open', { number: c.number, reason: why })).status).toBe(404)
})
