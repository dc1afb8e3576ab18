/** Restitution through the doors: parts as data, LPSK's assessment, the decision, payments, two deadlines that differ and both stand (P7). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { refusedFields } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'
import { openPerkara, type Perkara, reach } from './scene.ts'

let t: TestHouse
let scene: Scene
let reza: Visitor
let wati: Visitor
let girls = 0
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  reza = await t.as('reza')
  wati = await t.as('wati')
})
afterAll(() => t.close())

const next = () => {
  girls += 1
  return openPerkara(t, scene, girls)
}
const parts = [
  { part: 'loss', amount: 12_500_000 },
  { part: 'treatment', amount: 2_500_000 },
]
const ask = (by: Visitor, p: Perkara, over: object = {}) =>
  by.ask('restitutions.ask', {
    ...{
      participant: p.participant,
      proceeding: p.proceeding,
      applicant: 'victim',
      on: '2026-11-09',
      number: 'R/1/UJI',
      parts,
    },
    ...over,
  } as never)
const record = (by: Visitor, restitution: string, round: string, amount: number, over: object = {}) =>
  by.ask('restitutions.record', {
    ...{ restitution, round, on: '2026-11-16', number: `R/${round}/UJI` },
    parts: [{ part: round === 'paid' ? 'payment' : 'loss', amount }],
    ...over,
  } as never)
const lineOf = async (by: Visitor, p: Perkara) => (await by.call('law.get', { case: p.case })).restitutions![0]!
const walk = async (p: Perkara, from: string, ...stages: string[]) => {
  for (const stage of stages) expect((await reach(reza, p, stage, from)).status, stage).toBe(200)
}
const toHearing = ['investigation', 'notice', 'file-sent', 'file-complete', 'handed', 'filed', 'hearing']

test('asked by who protects her before the demand, assessed, decided, paid in two; a correction is an entry', async () => {
  const p = await next()
  expect((await lineOf(wati, p)).request).toBeNull()
  const { id } = (await ask(wati, p)).body as { id: string }
  expect((await ask(reza, p)).status).toBe(409)
  await walk(p, '2026-11-10', ...toHearing, 'demand')
  expect((await record(wati, id, 'assessed', 14_000_000)).status).toBe(200)
  expect(await refusedFields(record(wati, id, 'paid', 1))).toEqual([422, ['round']])
  expect((await record(wati, id, 'decided', 10_000_000)).status).toBe(403)
  expect((await record(reza, id, 'decided', 10_000_000)).status).toBe(200)
  const wrong = (await record(wati, id, 'paid', 4_000_000)).body as { id: string }
  expect((await record(wati, id, 'paid', 1_000_000)).status).toBe(200)
  expect((await record(wati, id, 'paid', 3_000_000, { corrects: wrong.id })).status).toBe(200)
  expect((await record(wati, id, 'paid', 3_000_000, { corrects: wrong.id })).status).toBe(409)
  expect(
    await refusedFields(
      record(wati, id, 'assessed', 1, { corrects: (await lineOf(wati, p)).request!.entries.at(-1)!.id }),
    ),
  ).toEqual([422, ['round']])
  const { request } = await lineOf(wati, p)
  expect(request!.sums).toEqual({
    asked: 15_000_000,
    assessed: 14_000_000,
    decided: 10_000_000,
    paid: 4_000_000,
    open: 6_000_000,
  })
  expect(request!.beforeDemand).toBe(true)
  // Neither the coordinating post nor another reads what she is owed.
  expect((await (await t.as('ani')).call('law.get', { case: p.case })).restitutions).toBeNull()
})

test('parts, days and cases that do not fit name their field', async () => {
  const [p, other] = [await next(), await next()]
  expect(await refusedFields(ask(reza, p, { parts: [{ part: 'nothing', amount: 1 }] }))).toEqual([422, ['parts']])
  expect(await refusedFields(ask(reza, p, { parts: [parts[0], parts[0]] }))).toEqual([422, ['parts']])
  expect(await refusedFields(ask(reza, p, { parts: [{ part: 'loss', amount: -1 }] }))).toEqual([
    422,
    ['parts.0.amount'],
  ])
  expect(await refusedFields(ask(reza, p, { on: '2026-11-30' }))).toEqual([422, ['on']])
  expect(await refusedFields(ask(reza, p, { proceeding: other.proceeding }))).toEqual([422, ['proceeding']])
  expect((await ask(await t.as('bima'), p)).status).toBe(404)
  expect((await lineOf(reza, p)).request).toBeNull()
})

test('after the final verdict: ninety days to ask, and two deadlines to pay, both shown and to be confirmed; unpaid is told at each, and stands on the list', async () => {
  const p = await next()
  await walk(p, '2026-11-10', ...toHearing, 'demand', 'verdict', 'final')
  const before = await lineOf(reza, p)
  expect([before.demandRead, before.final]).toEqual(['2026-11-10', '2026-11-10'])
  expect(before.requestBy.map((one) => [one.days, one.dueAt])).toEqual([[90, '2027-02-08T16:59:59.999Z']])
  const { id } = (await ask(reza, p, { on: '2026-11-12' })).body as { id: string }
  expect((await lineOf(reza, p)).request!.beforeDemand).toBe(false)
  await record(reza, id, 'decided', 10_000_000)
  const { payBy } = (await lineOf(reza, p)).request!
  expect(payBy.map((one) => [one.days, one.ground, one.toBeConfirmed, one.dueAt])).toEqual([
    [14, 'UU 21/2007 pasal 50', true, '2026-11-24T16:59:59.999Z'],
    [30, 'Perma 1/2022', false, '2026-12-10T16:59:59.999Z'],
  ])
  const late = async (login: string) =>
    (await (await t.as(login)).call('notices.list', {})).filter((one) =>
      one.words.id.includes(`${p.number}: satu tenggat pembayaran`),
    ).length
  const listed = async () =>
    (await (await t.as('wati')).call('victims.without', {})).rows
      .filter((row) => row.participant === p.participant)
      .map((row) => row.lack)
  t.clock.turn(new Date('2026-11-24T16:00:00Z'))
  await t.pipeline()
  expect(await late('wati')).toBe(0)
  expect(await listed()).not.toContain('restitution')
  t.clock.turn(new Date('2026-11-25T00:00:00Z'))
  await t.pipeline()
  expect([await late('wati'), await late('reza')]).toEqual([1, 1])
  wati = await t.as('wati')
  expect(await listed()).toContain('restitution')
  await record(wati, id, 'paid', 9_000_000)
  t.clock.turn(new Date('2026-12-11T00:00:00Z'))
  await t.pipeline()
  expect(await late('wati')).toBe(2)
  wati = await t.as('wati')
  expect((await record(wati, id, 'paid', 1_000_000, { on: '2026-12-11' })).status).toBe(200)
  expect(await listed()).not.toContain('restitution')
})

test('paid in time is told to nobody; a court goes on after the case is closed', async () => {
  const p = await next()
  const { id } = (await ask(wati, p)).body as { id: string }
  await walk(p, '2026-11-10', ...toHearing, 'demand', 'verdict')
  await record(reza, id, 'decided', 5_000_000)
  await wati.call('cases.record-outcome', {
    participant: p.participant,
    outcome: 'returned home',
    note: 'Diterima keluarga',
  })
  const perkara = { post: p.post('reskrim'), reason: 'Banding masih mungkin' }
  await (await t.as('ani')).call('cases.close', { case: p.case, reason: 'Semua selesai', perkara })
  expect((await reach(reza, p, 'final', '2026-11-15')).status).toBe(200)
  expect((await record(wati, id, 'paid', 5_000_000)).status).toBe(200)
  expect((await reza.ask('law.name-reported', { proceeding: p.proceeding, name: 'Sesudah Tutup' })).status).toBe(409)
  t.clock.turn(new Date('2026-12-20T00:00:00Z'))
  await t.pipeline()
  const notices = await (await t.as('wati')).call('notices.list', {})
  expect(notices.filter((one) => one.words.id.includes(`${p.number}: satu tenggat`))).toEqual([])
})
