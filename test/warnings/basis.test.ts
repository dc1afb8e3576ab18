/** What an alert rests on is taken back: it says so and falls in the queue, and a case that came of it is told. Nothing is undone by a machine. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, raiseAlert, type Scene } from '../law/scene.ts'
import { application, girl } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let scene: Scene
let ani: Visitor
let girls = 0
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  ani = await t.as('ani')
})
afterAll(() => t.close())

const raised = async () => {
  girls += 1
  const { id, records } = await raiseAlert(t, scene, girls, 'singkawang')
  const [row] = await t.superuser(`select ref from intake.records where id = '${records.at(-1)}'`)
  return { id, n: girls, ref: row!.ref as string }
}
const withdraw = async (ref: string) => {
  const told = await scene.passport.post('/api/v1/records/withdraw', {
    ...{ source: 'simkim-passport', refs: [ref], reason: 'Berkas yang salah dimuat' },
  })
  expect(told.status).toBe(200)
  await t.pipeline()
}
const later = async (minutes: number) => {
  t.clock.turn(new Date(monday.getTime() + minutes * 60_000))
  await t.pipeline()
}
const read = (id: string) => ani.call('alerts.get', { id })
const history = async (id: string) => (await read(id)).history.map((one) => one.does.id)
const told = async (by: Visitor, words: RegExp) =>
  (await by.call('notices.list', {})).filter((one) => words.test(one.words.id)).length

test('an open alert says that nothing holds it up, stands behind what does, and whoever took it is told; sent again it stands', async () => {
  const [gone, other] = [await raised(), await raised()]
  await ani.call('alerts.take', { id: gone.id })
  await withdraw(gone.ref)
  // A replacement would come in the same minute: nothing is said yet.
  expect(await read(gone.id)).toMatchObject({ basisGone: false })
  await later(11)
  expect(await read(gone.id)).toMatchObject({ basisGone: true, state: 'taken' })
  expect((await history(gone.id)).at(-1)).toBe('Dasarnya ditarik: yang tersisa tidak cukup untuk peringatan')
  const queue = (await ani.call('alerts.list', { open: true })).rows.map((row) => row.id)
  expect(queue.indexOf(gone.id)).toBeGreaterThan(queue.indexOf(other.id))
  expect(await told(ani, /^Dasar peringatan .* ditarik: yang tersisa/)).toBe(1)
  await later(40)
  expect(await told(ani, /^Dasar peringatan .* ditarik: yang tersisa/)).toBe(1)
  const { who, adult } = girl(gone.n)
  await scene.passport.send([application(gone.n, { ...who, tanggal_lahir: adult })])
  await t.pipeline()
  expect(await read(gone.id)).toMatchObject({ basisGone: false, state: 'taken' })
})

test('a newer version of the same record takes nothing away', async () => {
  const { id, n } = await raised()
  const { who, adult } = girl(n)
  await scene.passport.send([application(n, { ...who, tanggal_lahir: adult, status_permohonan: 'TERBIT' })])
  await t.pipeline()
  await later(11)
  expect(await read(id)).toMatchObject({ basisGone: false })
  expect((await history(id)).join()).not.toMatch(/ditarik/)
})

test('the case that came of it is told, open or closed: a line, a notice to whoever coordinates and answers for a track; it goes on', async () => {
  const { id, ref } = await raised()
  await ani.call('alerts.take', { id })
  const file = await ani.call('cases.open', { alert: id, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })
  const posts = new Map((await ani.call('posts.list', {})).map((one) => [one.code, one.id]))
  const { id: hand } = await ani.call('cases.hand-over', {
    ...{ case: file.id, track: 'law', to: posts.get('reskrim')!, reason: 'Menurut tugasnya' },
  })
  const reza = await t.as('reza')
  await reza.call('hand-overs.answer', { id: hand, accept: true })
  await withdraw(ref)
  await later(11)
  const { state, timeline } = await ani.call('cases.get', { id: file.id })
  expect(state).toBe('open')
  expect(timeline.at(-1)!.does.en).toMatch(/^The basis of alert PD-.* was withdrawn/)
  for (const by of [ani, reza])
    expect(await told(by, new RegExp(`^Dasar peringatan .* ditarik: periksa lagi kasus ${file.number}`))).toBe(1)
})
