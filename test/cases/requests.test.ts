/** Asking, informing and working jointly move no responsibility; who is asked sees the case as long as it must. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { accountable, type CaseScene, openCaseScene, reason } from './open-case.ts'

let t: TestHouse
let s: CaseScene
let bima: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
  bima = await t.as('bima')
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

const later = (days: number) => new Date(monday.getTime() + days * 86_400_000)
const ask = (id: string, kind: 'ask' | 'inform' | 'work jointly') =>
  s.ani.call('requests.ask', {
    case: id,
    kind,
    track: 'immigration',
    to: s.post('bp3mi-pos'),
    words: 'Adakah penempatan?',
  })
const sees = async (id: string) => (await bima.ask('cases.get', { id })).status === 200

test('a post that is asked sees the case until it has answered; nobody else became accountable', async () => {
  const id = await s.open()
  expect(await sees(id)).toBe(false)
  const request = await ask(id, 'ask')
  expect(await sees(id)).toBe(true)
  expect(await accountable(bima, id, 'immigration')).toBe('sekretariat')
  expect((await bima.call('situation.board', {})).needs.map((need) => need.kind)).toContain('request')
  expect((await s.ani.ask('requests.answer', { id: request.id, answer: reason, agreed: true })).status).toBe(403)
  await bima.call('requests.answer', { id: request.id, answer: 'Tidak ada penempatan', agreed: true })
  expect(await sees(id)).toBe(false)
  expect((await s.ani.call('cases.get', { id })).requests[0]).toMatchObject({
    answer: 'Tidak ada penempatan',
    agreed: true,
  })
})

test('an unanswered request is told to both posts once', async () => {
  const id = await s.open()
  await ask(id, 'ask')
  t.clock.turn(later(3))
  await t.pipeline()
  await t.pipeline()
  const notices = await (await t.as('bima')).call('notices.list', {})
  const late = notices.filter((one) => one.words.en.includes('a request is not answered yet'))
  expect(late).toHaveLength(1)
})

test('joint work opens the case until either side ends it', async () => {
  const id = await s.open()
  const request = await ask(id, 'work jointly')
  await bima.call('requests.answer', { id: request.id, answer: 'Kami ikut', agreed: true })
  expect(await sees(id)).toBe(true)
  expect((await bima.call('cases.get', { id })).whySee.map((why) => why.en)).toContain(
    'Your post works on this case jointly.',
  )
  await bima.call('requests.end', { id: request.id })
  expect(await sees(id)).toBe(false)
  const again = await s.ani.ask('requests.end', { id: request.id })
  expect([again.status, again.problem.code]).toEqual([409, 'state-moved-on'])
})

test('who is informed reads for a fortnight and owes no answer', async () => {
  const id = await s.open()
  const request = await ask(id, 'inform')
  const answer = await bima.ask('requests.answer', { id: request.id, answer: reason, agreed: true })
  expect([answer.status, answer.problem.code]).toEqual([409, 'state-moved-on'])
  t.clock.turn(later(13))
  expect((await (await t.as('bima')).ask('cases.get', { id })).status).toBe(200)
  t.clock.turn(later(15))
  expect((await (await t.as('bima')).ask('cases.get', { id })).status).toBe(404)
})

test('only who answers for the track or coordinates may ask; never oneself', async () => {
  const id = await s.open()
  await ask(id, 'work jointly')
  const further = await bima.ask('requests.ask', {
    case: id,
    kind: 'ask',
    track: 'law',
    to: s.post('reskrim'),
    words: reason,
  })
  expect(further.status).toBe(403)
  const self = await s.ani.ask('requests.ask', {
    case: id,
    kind: 'ask',
    track: 'law',
    to: s.post('sekretariat'),
    words: reason,
  })
  expect([self.status, self.problem.fields[0]!.field]).toEqual([422, 'to'])
})
