/** A case that turns out to be of the other kind, through the doors: its number stays, its procedures follow, whoever answers is told. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { writtenSop, writtenStep } from '../sop.ts'
import { type CaseScene, finishOf, openCaseScene, reason } from './open-case.ts'

let t: TestHouse
let s: CaseScene
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

const change = (id: string, kind: 'TPPO' | 'TPPM', by = s.ani) =>
  by.ask('cases.change-kind', { case: id, kind, reason: 'Tidak ada eksploitasi' })

test('a procedure that serves both kinds goes on as it is; the number stays; whoever answers for a track is told', async () => {
  const id = await s.open()
  const { id: hand } = await s.ani.call('cases.hand-over', { case: id, track: 'law', to: s.post('reskrim'), reason })
  const reza = await t.as('reza')
  await reza.call('hand-overs.answer', { id: hand, accept: true })
  const before = await s.ani.call('cases.get', { id })
  expect((await change(id, 'TPPM', reza)).status).toBe(403)
  expect((await change(id, 'TPPO')).problem.code).toBe('state-moved-on')
  expect((await change(id, 'TPPM')).status).toBe(200)
  const after = await s.ani.call('cases.get', { id })
  expect([after.kind, after.number]).toEqual(['TPPM', before.number])
  expect(after.steps).toEqual(before.steps)
  expect(after.timeline.map(({ does, note }) => [does.en, note])).toContainEqual([
    'The case is now one of TPPM',
    'Tidak ada eksploitasi',
  ])
  expect((await reza.call('notices.list', {})).map((one) => one.words.en)).toContain(
    `Case ${before.number}: its kind is now TPPM.`,
  )
  expect((await s.ani.call('cases.list', { kind: 'TPPM' })).rows.map((row) => row.id)).toContain(id)
  expect((await change(id, 'TPPO')).status).toBe(200)
})

test('one that does not serve the new kind leaves what is done and asks for no more; who is served by none begins by the one in force', async () => {
  const declaration = {
    ...writtenSop,
    ...{ id: 'anak-singkawang', owner: 'joint', serves: 'child' as const },
    steps: [writtenStep('first', 'safety', { clock: null }), writtenStep('second', 'needs', { clock: null })],
  }
  const { id: draft } = await s.ani.call('sops.draft', { declaration })
  t.clock.turn(new Date(monday.getTime() + 60_000))
  await (await t.as('kapolres')).call('sops.publish', { id: draft, reason })
  const id = await s.open()
  const stepsOf = async (sop: string) =>
    (await s.ani.call('cases.get', { id })).steps.filter((step) => step.sop.startsWith(sop))
  const [first] = await stepsOf('anak-singkawang')
  await s.ani.call('steps.finish', finishOf(first!))
  const law = await stepsOf('law-and-immigration')
  expect(await stepsOf('child-victim')).toEqual([])
  expect((await change(id, 'TPPM')).status).toBe(200)
  expect((await stepsOf('anak-singkawang')).map(({ code, state }) => [code, state])).toEqual([
    ['first', 'done'],
    ['second', 'not needed'],
  ])
  expect((await stepsOf('child-victim')).some(({ state, dueAt }) => state === 'open' && dueAt !== null)).toBe(true)
  expect(await stepsOf('law-and-immigration')).toEqual(law)
})
