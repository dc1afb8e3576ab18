/** Two at the same moment: exactly one wins, the other is told who or what; nothing is done twice, nothing half. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { finishOf } from '../cases/open-case.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, raiseAlert, type Scene } from '../law/scene.ts'
import { application } from '../rows.ts'
import type { Told, Visitor } from '../visitor.ts'
import { expectRefused } from './untouched.ts'

let t: TestHouse
let scene: Scene
let ani: Visitor
let anton: Visitor
let girls = 0
const reason = 'Alasan uji coba'
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  ani = await t.as('ani')
  anton = await t.as('anton')
})
afterAll(() => t.close())

const newAlert = async () => (await raiseAlert(t, scene, girls++, 'singkawang')).id
const newCase = async () => {
  const alert = await newAlert()
  await ani.call('alerts.take', { id: alert })
  return (await ani.call('cases.open', { alert, kind: 'TPPO', reason })).id
}
const postOf = async (code: string) => (await ani.call('posts.list', {})).find((one) => one.code === code)!.id
/** Winners and losers of a race. */
const split = <T>(told: Told<T>[]) => ({
  won: told.filter((one) => one.status === 200),
  lost: told.filter((one) => one.status !== 200),
})
const count = async (sql: string) => (await t.superuser(sql))[0]!.n

describe('one alert', () => {
  test('two officers take it: one has it, the other reads who', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await newAlert()
      const { won, lost } = split(await Promise.all([ani.ask('alerts.take', { id }), anton.ask('alerts.take', { id })]))
      expect([won.length, lost.length]).toEqual([1, 1])
      const who = (await ani.call('alerts.get', { id })).takenBy!
      expectRefused(lost[0]!, 409, 'already-taken')
      expect([lost[0]!.problem.message.id, lost[0]!.problem.message.en].every((words) => words.includes(who))).toBe(
        true,
      )
      expect(
        await count(`select count(*)::int n from warnings.alert_events where alert = '${id}' and does = 'take'`),
      ).toBe(1)
    }
  })
  test('one dismisses it while the same opens a case in another window', async () => {
    const id = await newAlert()
    await ani.call('alerts.take', { id })
    const { won, lost } = split<unknown>(
      await Promise.all([
        ani.ask('alerts.dismiss', { id, reason, deserved: 'false' }),
        ani.ask('cases.open', { alert: id, kind: 'TPPO', reason }),
      ]),
    )
    expect([won.length, lost.length]).toEqual([1, 1])
    expectRefused(lost[0]!, 409, 'state-moved-on')
    const [alert] = await t.superuser(
      `select state, case_id is not null has_case from warnings.alerts where id = '${id}'`,
    )
    expect(alert!.has_case).toBe(alert!.state === 'in case')
    expect(await count(`select count(*)::int n from cases.cases where alert = '${id}'`)).toBe(alert!.has_case ? 1 : 0)
  })
  test('a case is opened once, however often it is pressed', async () => {
    const id = await newAlert()
    await ani.call('alerts.take', { id })
    const press = () => ani.ask('cases.open', { alert: id, kind: 'TPPO', reason }, { 'idempotency-key': `buka-${id}` })
    const told = await Promise.all([press(), press(), press()])
    expect(told.map((one) => one.status)).toEqual([200, 200, 200])
    expect(new Set(told.map((one) => one.body.id)).size).toBe(1)
    expect(await count(`select count(*)::int n from cases.cases where alert = '${id}'`)).toBe(1)
    expect(
      await count(
        `select count(*)::int n from journal.lines where does = 'cases.open' and '${told[0]!.body.id}' = any (subjects)`,
      ),
    ).toBe(1)
  })
  test('an officer who did not take it does not decide about it', async () => {
    const id = await newAlert()
    await ani.call('alerts.take', { id })
    expectRefused(await anton.ask('alerts.dismiss', { id, reason, deserved: 'false' }), 422, 'bad-input', 'id')
    expectRefused(await anton.ask('cases.open', { alert: id, kind: 'TPPO', reason }), 422, 'bad-input', 'alert')
  })
  test('two of the asked post answer: one answer stands, and it is the one that was kept first', async () => {
    const id = await newAlert()
    await ani.call('alerts.take', { id })
    await ani.call('alerts.ask', { id, to: await postOf('dukcapil-pos'), question: reason })
    const [one, two] = [await t.as('dudi'), await t.as('dudi')]
    const question = (await one.call('alerts.get', { id })).questions[0]!.id
    const { won, lost } = split(
      await Promise.all([
        one.ask('questions.answer', { id: question, answer: 'Jawaban pertama' }),
        two.ask('questions.answer', { id: question, answer: 'Jawaban kedua' }),
      ]),
    )
    expect([won.length, lost.length]).toEqual([1, 1])
    expectRefused(lost[0]!, 409, 'state-moved-on')
    const history = (await ani.call('alerts.get', { id })).history.filter((event) =>
      event.reason?.startsWith('Jawaban'),
    )
    expect(history).toHaveLength(1)
    expect((await ani.call('alerts.get', { id })).questions[0]!.answer).toBe(history[0]!.reason)
  })
})

describe('one case', () => {
  test('the same track is offered once', async () => {
    const id = await newCase()
    const offer = async (visitor: Visitor, to: string) =>
      visitor.ask('cases.hand-over', { case: id, track: 'protection', to: await postOf(to), reason })
    const { won, lost } = split(await Promise.all([offer(ani, 'ppa'), offer(anton, 'bp3mi-pos')]))
    expect([won.length, lost.length]).toEqual([1, 1])
    expectRefused(lost[0]!, 409, 'already-exists')
  })
  test('an offer is answered once; there is one accountable post at every moment', async () => {
    const id = await newCase()
    const offer = await ani.call('cases.hand-over', { case: id, track: 'protection', to: await postOf('ppa'), reason })
    const [one, two] = [await t.as('wati'), await t.as('wati')]
    const { won, lost } = split(
      await Promise.all([
        one.ask('hand-overs.answer', { id: offer.id, accept: true }),
        two.ask('hand-overs.answer', {
          id: offer.id,
          accept: false,
          ground: reason,
          proposed: await postOf('bp3mi-pos'),
        }),
      ]),
    )
    expect([won.length, lost.length]).toEqual([1, 1])
    expect([404, 409]).toContain(lost[0]!.status)
    expect(await count(`select count(*)::int n from cases.tracks where case_id = '${id}'`)).toBe(3)
  })
  test('a step is finished once', async () => {
    const id = await newCase()
    const step = (await ani.call('cases.get', { id })).steps.find((one) => one.state === 'open')!
    const finished = finishOf(step)
    const { won, lost } = split(
      await Promise.all([ani.ask('steps.finish', finished), anton.ask('steps.finish', finished)]),
    )
    expect([won.length, lost.length]).toEqual([1, 1])
    expectRefused(lost[0]!, 409, 'state-moved-on')
  })
  test('it is closed once, and not while an outcome is still being written beside it', async () => {
    const id = await newCase()
    const participant = (await ani.call('cases.get', { id })).participants[0]!.id
    const told = await Promise.all([
      ani.ask('cases.record-outcome', { participant, outcome: 'returned home', note: reason }),
      anton.ask('cases.close', { case: id, reason }),
      ani.ask('cases.close', { case: id, reason }),
    ])
    for (const one of told) expect([200, 409]).toContain(one.status)
    const [row] = await t.superuser(`
      select c.state, p.outcome from cases.cases c join cases.participants p on p.case_id = c.id where c.id = '${id}'`)
    if (row!.state === 'closed') expect(row!.outcome).not.toBeNull()
    expect(
      await count(`select count(*)::int n from cases.events where case_id = '${id}' and does = 'closed'`),
    ).toBeLessThanOrEqual(1)
  })
})

describe('one record', () => {
  test('sent twice in the same moment is kept once', async () => {
    const row = application(800)
    const told = await Promise.all(Array.from({ length: 6 }, () => scene.passport.send([row])))
    expect(told.map((one) => one.status)).toEqual(Array(6).fill(200))
    expect(told.reduce((sum, one) => sum + one.body.counts.kept, 0)).toBe(1)
    expect(new Set(told.map((one) => one.body.answers[0]!.record)).size).toBe(1)
  })
  test('an erasure is confirmed once', async () => {
    const { body } = await scene.passport.send([application(801)])
    const first = await t.as('it-imigrasi')
    const { id } = await first.call('erasures.ask', {
      record: body.answers[0]!.record!,
      reason: 'Salah orang sama sekali',
    })
    const [one, two] = [await t.as('it-imigrasi-2'), await t.as('it-imigrasi-2')]
    const { won } = split(await Promise.all([one.ask('erasures.confirm', { id }), two.ask('erasures.confirm', { id })]))
    expect(won.map((each) => each.body.erased).filter((n) => n > 0)).toEqual([1])
  })
})

test('a key that was used for one request is not good for another', async () => {
  const id = await newAlert()
  const key = { 'idempotency-key': 'kunci-yang-sama' }
  await ani.call('alerts.take', { id }, key)
  expectRefused(await ani.ask('alerts.take', { id: await newAlert() }, key), 409, 'key-reused')
  expectRefused(await ani.ask('alerts.release', { id }, key), 409, 'key-reused')
  expect((await anton.ask('alerts.take', { id }, key)).problem.code).toBe('already-taken')
})

test('an answer kept for a key is cleared away after a week, when its owner gets another', async () => {
  const [first, second] = [await newAlert(), await newAlert()]
  await ani.call('alerts.take', { id: first }, { 'idempotency-key': 'kunci-pekan-lalu' })
  t.clock.turn(new Date(t.clock.now().getTime() + 8 * 86_400_000))
  const later = await t.as('ani')
  await later.call('alerts.take', { id: second }, { 'idempotency-key': 'kunci-pekan-ini' })
  const kept = await t.superuser(`select key from platform.answers where key like 'kunci-pekan-%'`)
  expect(kept).toEqual([{ key: 'kunci-pekan-ini' }])
})
