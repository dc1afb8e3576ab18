/** No task stays behind: with a track, with the end of joint work, with the officer whom it names. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { type Cared, openCared } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let scene: Scene
let girls = 0
let wati: Visitor
let ani: Visitor

beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  ;[wati, ani] = [await t.as('wati'), await t.as('ani')]
})
afterAll(() => t.close())

const next = () => openCared(t, scene, girls++)
const set = async (by: Visitor, c: Cared, post: string, over: object = {}) => {
  const input = { case: c.case, words: 'Telepon rumah sakit', post: c.post(post), ...over }
  return (await by.call('tasks.set', input)).id
}
const rowsOf = async (by: Visitor, c: Cared) =>
  new Map((await by.call('tasks.list', { case: c.case })).rows.map((row) => [row.id, row]))
const queued = async (by: Visitor) =>
  (await Promise.all((['today', 'week', 'next'] as const).map((group) => by.call('work.list', { group })))).flatMap(
    ({ rows }) => rows.map((row) => row.id),
  )

test('with its track an open task is the new post’s, for whoever of it takes it; a done one stays whose it was', async () => {
  const c = await next()
  const dueAt = '2026-11-17T02:00:00.000Z'
  const [open, done] = [await set(ani, c, 'ppa', { dueAt }), await set(ani, c, 'ppa', { dueAt })]
  await wati.call('tasks.finish', { id: done })
  const { id } = await wati.call('cases.hand-over', {
    ...{ case: c.case, track: 'protection', to: c.post('ppa-sbs'), reason: 'Keluarganya di Sambas' },
  })
  expect((await rowsOf(ani, c)).get(open)!.post!.code).toBe('ppa')
  const sinta = await t.as('sinta')
  await sinta.call('hand-overs.answer', { id, accept: true })
  const rows = await rowsOf(ani, c)
  expect([rows.get(open)!.post!.code, rows.get(done)!.post!.code]).toEqual(['ppa-sbs', 'ppa'])
  expect(await queued(sinta)).toContain(open)
  await sinta.call('tasks.finish', { id: open })
})

test('a post that keeps another track keeps its tasks; who worked jointly leaves them to whoever asked', async () => {
  const c = await next()
  const bima = await t.as('bima')
  const { id: joint } = await wati.call('requests.ask', {
    ...{ case: c.case, kind: 'work jointly', track: 'protection', to: c.post('bp3mi-pos'), words: 'Menjemput bersama' },
  })
  await bima.call('requests.answer', { id: joint, answer: 'Kami siap', agreed: true })
  const [theirs, coordinators] = [await set(wati, c, 'bp3mi-pos'), await set(wati, c, 'sekretariat')]
  await bima.call('requests.end', { id: joint })
  expect((await rowsOf(ani, c)).get(theirs)!.post!.code).toBe('ppa')
  const { id } = await ani.call('cases.hand-over', {
    ...{ case: c.case, track: 'immigration', to: c.post('paspor-skw'), reason: 'Menurut tugasnya' },
  })
  await (await t.as('lina')).call('hand-overs.answer', { id, accept: true })
  expect((await rowsOf(ani, c)).get(coordinators)!.post!.code).toBe('sekretariat')
})

test('a task that names who is on leave names who stands in, and is hers again afterwards unless it was done', async () => {
  const c = await next()
  const at = async (login: string) =>
    (await t.superuser(`select id::text from access.officers where login = '${login}'`))[0]!.id as string
  const officer = await at('ani')
  const [kept, done] = [await set(ani, c, 'sekretariat', { officer }), await set(ani, c, 'sekretariat', { officer })]
  const kapolres = await t.as('kapolres')
  const post = c.post('sekretariat')
  expect((await kapolres.call('transfers.prepare', { officer, post })).tasks).toBe(2)
  const day = (n: number) => new Date(monday.getTime() + n * 86_400_000)
  await kapolres.call('transfers.propose', {
    ...{ kind: 'leave', officer, post, successor: await at('anton'), letter: 'SK/12/2026', letterOn: '2026-11-15' },
    ...{ from: day(1).toISOString(), until: day(8).toISOString() },
  })
  t.clock.turn(day(1))
  await t.pipeline()
  const anton = await t.as('anton')
  const named = async (by: Visitor) => {
    const rows = await rowsOf(by, c)
    return [kept, done].map((id) => rows.get(id)!.officer)
  }
  expect(await named(anton)).toEqual(['Anton Contoh', 'Anton Contoh'])
  await anton.call('tasks.finish', { id: done })
  t.clock.turn(day(8))
  await t.pipeline()
  expect(await named(await t.as('ani'))).toEqual(['Ani Contoh', 'Anton Contoh'])
})
