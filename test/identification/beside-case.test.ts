/** An interview beside a case: reached from its participant by who may open it, waited for on the board while paused, and of one mind on who is a child. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, raiseAlert } from '../law/scene.ts'
import type { Visitor } from '../visitor.ts'
import { answer, begin, said } from './scene.ts'

let t: TestHouse
let ani: Visitor
let wati: Visitor
let file: string
let interview: { id: string; number: string }
beforeAll(async () => {
  t = await openTestHouse()
  ani = await t.as('ani')
  wati = await t.as('wati')
  const { id: alert } = await raiseAlert(t, await openScene(t), 1, 'singkawang')
  await ani.call('alerts.take', { id: alert })
  file = (await ani.call('cases.open', { alert, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })).id
  const posts = await ani.call('posts.list', {})
  const hand = await ani.call('cases.hand-over', {
    ...{ case: file, track: 'protection', to: posts.find((one) => one.code === 'ppa')!.id, reason: 'Perlindungan' },
  })
  await wati.call('hand-overs.answer', { id: hand.id, accept: true })
  const { participants } = await wati.call('cases.get', { id: file })
  interview = await begin(wati, participants[0]!.person!)
})
afterAll(() => t.close())

const participant = async (by: Visitor) => (await by.call('cases.get', { id: file })).participants[0]!

test('the case and the interview agree that she is a child', async () => {
  expect((await participant(wati)).child).toBe(true)
  expect((await wati.call('interviews.get', { id: interview.id })).profile).toBe('child')
})

test('who holds it is led to it from the case; who may not open it does not even learn of it', async () => {
  expect((await participant(wati)).interviews).toMatchObject([{ id: interview.id, number: interview.number }])
  expect((await participant(ani)).interviews).toEqual([])
  expect(JSON.stringify(await ani.call('cases.get', { id: file }))).not.toContain(interview.number)
})

test('paused it waits on the board of the post that holds it, by its number, and of nobody else', async () => {
  const waiting = async (by: Visitor) =>
    (await by.call('situation.board', {})).needs.filter((one) => one.kind === 'interview')
  expect(await waiting(wati)).toEqual([])
  await answer(wati, interview.id, said('yes', 'EX1', 'EX2'))
  await wati.call('interviews.pause', { id: interview.id, why: 'later' })
  expect(await waiting(wati)).toMatchObject([
    { link: `/interviews/${interview.id}`, detail: { id: `${interview.number} · 2 pertanyaan terjawab` } },
  ])
  for (const login of ['ani', 'reza', 'kapolres']) expect(await waiting(await t.as(login))).toEqual([])
})
