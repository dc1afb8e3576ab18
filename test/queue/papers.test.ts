/** Papers of a step and who carries it out: through the doors, with what is missing named. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene } from '../law/scene.ts'
import { type Cared, openCared } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let c: Cared
let wati: Visitor
let reza: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  c = await openCared(t, await openScene(t), 0)
  wati = await t.as('wati')
  reza = await t.as('reza')
})
afterAll(() => t.close())

const stepOf = async (by: Visitor, code: string) =>
  (await by.call('cases.get', { id: c.case })).steps.find((one) => one.code === code)!

test('a step is not done before its paper has a number or a reason; nothing is written meanwhile', async () => {
  const step = await stepOf(reza, 'report')
  expect(step.papers).toMatchObject([{ makes: true, number: null, absent: null }])
  const [paper] = step.papers
  const finish = (papers: object[]) => reza.ask('steps.finish', { id: step.id, papers } as never)
  const refused = await finish([])
  expect([refused.status, refused.problem.code]).toEqual([409, 'papers-missing'])
  expect(refused.problem.message.en).toContain(paper!.words.en)
  expectRefused(await finish([{ code: paper!.code }]), 422, 'bad-input', 'papers')
  expectRefused(await finish([{ code: paper!.code, number: 'LP/1', absent: 'Belum ada' }]), 422, 'bad-input', 'papers')
  expectRefused(await finish([{ code: 'entah', number: 'LP/1' }]), 422, 'bad-input', 'papers')
  const nobodys = { code: paper!.code, document: crypto.randomUUID() }
  expectRefused(await finish([nobodys]), 422, 'bad-input', 'papers')
  expect(await stepOf(reza, 'report')).toMatchObject({ state: 'open', papers: [{ number: null, absent: null }] })
  expect((await finish([{ code: paper!.code, absent: 'Korban belum siap melapor' }])).status).toBe(200)
  // A reason is read by everybody on the case.
  expect(await stepOf(wati, 'report')).toMatchObject({
    ...{ state: 'done', papers: [{ number: null, absent: 'Korban belum siap melapor' }] },
  })
})

test('what is not needed owes no papers', async () => {
  const safety = await stepOf(wati, 'safety')
  await wati.call('steps.finish', { id: safety.id, note: 'Aman' })
  const guardian = await stepOf(wati, 'guardian')
  expect(guardian.papers.length).toBeGreaterThan(0)
  for (const note of [undefined, '  ', 'tak'])
    expectRefused(await wati.ask('steps.finish', { id: guardian.id, needed: false, note }), 422, 'bad-input', 'note')
  await wati.call('steps.finish', { id: guardian.id, needed: false, note: 'Ibunya mendampingi' })
  expect((await stepOf(wati, 'guardian')).state).toBe('not needed')
})

test('the nearest post of the kind carries a step out; where there is none the accountable post does, and it is said', async () => {
  const trace = (await wati.call('cases.get', { id: c.case })).steps.filter((one) => one.state !== 'waiting')
  const by = (code: string) => trace.find((one) => one.code === code)!.carrier
  // Imigrasi has a desk in Singkawang: the desk before the head's office. No hospital has a post here.
  const immigration = trace.find((one) => one.track === 'immigration' && one.carrier.post !== null)!
  expect([immigration.accountable.code, immigration.carrier.post!.code]).toEqual(['sekretariat', 'paspor-skw'])
  expect(by('first-aid')).toEqual({ post: null, found: false })
})

test('carrying out opens nothing: only who works on the case finishes for the accountable post', async () => {
  const step = (await wati.call('cases.get', { id: c.case })).steps.find(
    (one) => one.track === 'immigration' && one.state === 'open' && one.carrier.post?.code === 'paspor-skw',
  )!
  const lina = await t.as('lina')
  const finish = () => lina.ask('steps.finish', { id: step.id, needed: false, note: 'Sudah ditelusuri' })
  expect((await finish()).status).toBe(404)
  expect((await lina.call('work.list', { group: 'next' })).rows).toEqual([])
  const ani = await t.as('ani')
  const ask = (kind: 'ask' | 'work jointly') =>
    ani.call('requests.ask', {
      ...{ case: c.case, kind, track: 'immigration', to: c.post('paspor-skw'), words: 'Mohon telusuri paspornya' },
    })
  await ask('ask')
  expect((await finish()).status).toBe(403)
  const { id } = await ask('work jointly')
  await lina.call('requests.answer', { id, answer: 'Kami kerjakan', agreed: true })
  expect((await lina.call('work.list', { group: 'next' })).rows.map((row) => row.id)).toContain(step.id)
  expect((await finish()).status).toBe(200)
})

test('tasks: for a post that works on the case, done by it, opened again with its old day; nobody else is given one', async () => {
  const set = (input: object) =>
    wati.ask('tasks.set', { case: c.case, words: 'Telepon rumah sakit', post: c.post('reskrim'), ...input } as never)
  expectRefused(await set({ post: c.post('bp3mi-pos') }), 422, 'bad-input', 'post')
  expectRefused(await set({ dueAt: '2026-11-01T00:00:00Z' }), 422, 'bad-input', 'dueAt')
  expectRefused(await set({ participant: crypto.randomUUID() }), 422, 'bad-input', 'participant')
  const officer = (await reza.call('duties.list', {})).officers[0]!.id
  expectRefused(await set({ officer }), 422, 'bad-input', 'officer')
  const dueAt = '2026-11-17T02:00:00.000Z'
  const made = await set({ dueAt })
  expect(made.status).toBe(200)
  const { id } = made.body as { id: string }
  expect((await wati.ask('tasks.finish', { id })).status).toBe(403)
  await reza.call('tasks.finish', { id, note: 'Tersambung' })
  expectRefused(await reza.ask('tasks.finish', { id }), 409, 'state-moved-on')
  await wati.call('tasks.reopen', { id, reason: 'Nomornya keliru' })
  const [task] = (await reza.call('tasks.list', { case: c.case })).rows
  expect(task).toMatchObject({ id, words: 'Telepon rumah sakit', dueAt, doneAt: null, reopened: 1, mine: true })
  expect(
    (await reza.call('work.list', { group: 'week' })).rows
      .concat((await reza.call('work.list', { group: 'today' })).rows)
      .map((row) => row.id),
  ).toContain(id)
  expect((await (await t.as('bima')).ask('tasks.list', { case: c.case })).status).toBe(404)
})

test('notes on the case reach whom they are for', async () => {
  await wati.call('cases.note', { case: c.case, audience: 'case', note: 'Untuk semua' })
  await wati.call('cases.note', { case: c.case, audience: 'agency', note: 'Untuk instansi' })
  await wati.call('cases.note', { case: c.case, audience: 'officer', note: 'Untuk saya' })
  const read = async (by: Visitor) => (await by.call('cases.notes', { case: c.case })).map((one) => one.note)
  expect(await read(wati)).toEqual(['Untuk saya', 'Untuk instansi', 'Untuk semua'])
  expect(await read(reza)).toEqual(['Untuk semua'])
})

test('the calendar of clocks: this post’s days, days off, no more than a sheet', async () => {
  const sheet = await wati.call('work.clocks', { from: '2026-11-09', to: '2026-12-13' })
  expect(sheet.rows.length).toBeGreaterThan(0)
  expect(sheet.rows.every((row) => row.day >= '2026-11-09' && row.day <= '2026-12-13')).toBe(true)
  const december = await wati.call('work.clocks', { from: '2026-12-21', to: '2026-12-27' })
  expect(december.daysOff.map((one) => one.day)).toContain('2026-12-25')
  expectRefused(await wati.ask('work.clocks', { from: '2026-11-02', to: '2026-12-31' }), 422, 'bad-input', 'to')
  expectRefused(await wati.ask('work.clocks', { from: '2026-11-20', to: '2026-11-10' }), 422, 'bad-input', 'to')
})
