/** The queue and the calendar hold what the law, a loan, a shelter and a withdrawal set by a day, and the decisions that wait for a post. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { openPerkara, type Perkara, reach, secondInvestigator } from '../legal/scene.ts'
import { word } from '../victims/scene.ts'
import type { OutputOf, Visitor } from '../visitor.ts'

type Row = OutputOf<'work.list'>['rows'][number]
let t: TestHouse
let scene: Scene
let reza: Visitor
let wati: Visitor
let ani: Visitor
let girls = 0
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  await secondInvestigator(t)
})
beforeEach(() => turn(0))
afterAll(() => t.close())

const turn = async (days: number) => {
  t.clock.turn(new Date(monday.getTime() + days * 86_400_000))
  await t.pipeline()
  ;[reza, wati, ani] = [await t.as('reza'), await t.as('wati'), await t.as('ani')]
}
const next = () => {
  girls += 1
  return openPerkara(t, scene, girls)
}
const groups = ['offered', 'late', 'today', 'week', 'later', 'others'] as const
/** Every row of a kind and the group in which it stands; the counts say the same as the rows. */
async function waiting(by: Visitor, kind: Row['kind'], p: Perkara): Promise<[string, Row][]> {
  const found: [string, Row][] = []
  for (const group of groups) {
    const { rows, counts } = await by.call('work.list', { group })
    if (rows.length < 30) expect(counts[group], group).toBe(rows.length)
    found.push(
      ...rows
        .filter((row) => row.kind === kind && (row.case ?? p.case) === p.case)
        .map((row) => [group, row] as [string, Row]),
    )
  }
  return found
}
const told = async (by: Visitor, words: RegExp) =>
  (await by.call('notices.list', {})).filter((one) => words.test(one.words.id)).length
const toVerdict = [
  'investigation',
  'notice',
  'file-sent',
  'file-complete',
  'handed',
  'filed',
  'hearing',
  'demand',
  'verdict',
]

test('ninety days to ask for restitution: in the queue of both tracks, called to mind before and when it is over, gone when asked', async () => {
  const [asks, silent] = [await next(), await next()]
  for (const p of [asks, silent])
    for (const stage of [...toVerdict, 'final'])
      expect((await reach(reza, p, stage, '2026-11-16')).status, stage).toBe(200)
  for (const by of [wati, reza]) {
    const [[group, row] = []] = await waiting(by, 'restitution', asks)
    expect([group, row?.dueAt?.slice(0, 10), row?.what.en]).toEqual([
      'later',
      '2027-02-14',
      'Last day to ask for restitution',
    ])
  }
  const asked = {
    ...{ participant: asks.participant, proceeding: asks.proceeding, applicant: 'victim', on: '2026-11-16' },
    ...{ number: 'R/7/UJI', parts: [{ part: 'loss', amount: 5_000_000 }] },
  }
  const { id } = await wati.call('restitutions.ask', asked as never)
  expect(await waiting(wati, 'restitution', asks)).toEqual([])
  await turn(80)
  expect(await told(wati, /tinggal \d+ hari untuk mengajukan restitusi/)).toBe(1)
  await turn(91)
  expect(await told(reza, /hari terakhir mengajukan restitusi/)).toBe(1)
  expect((await waiting(wati, 'restitution', silent)).map(([group]) => group)).toEqual(['late'])
  await turn(0)
  // Decided and not paid: its day of payment; paid in full, nothing.
  const record = (by: Visitor, round: string, part: string, amount: number) =>
    by.call('restitutions.record', {
      restitution: id,
      round,
      on: '2026-11-16',
      number: 'R/8',
      parts: [{ part, amount }],
    } as never)
  await record(reza, 'decided', 'loss', 5_000_000)
  expect((await waiting(wati, 'restitution', asks)).map(([, row]) => row.what.en)).toEqual([
    'Restitution has to be paid',
  ])
  await record(wati, 'paid', 'payment', 5_000_000)
  expect(await waiting(wati, 'restitution', asks)).toEqual([])
})

test('a withdrawn consent and the last day in a shelter stand by their day, with whoever has to see to it', async () => {
  const p = await next()
  const say = (over: object) => wati.call('victims.record-consent', word(p as never, over) as never)
  await say({ purpose: 'return' })
  await say({ purpose: 'return', decision: 'withdrawn', givenBy: 'herself' })
  const shelter = { kind: 'shelter' as const, name: 'Rumah Uji', address: 'Gang Uji', until: '2026-11-18' }
  await wati.call('secrets.keep', { participant: p.participant, words: shelter })
  expect((await waiting(wati, 'sharing', p)).map(([group, row]) => [group, row.what.en])).toEqual([
    ['week', 'What rests on the consent “Return and reintegration” has to stop'],
  ])
  expect((await waiting(wati, 'shelter', p)).map(([group]) => group)).toEqual(['week'])
  for (const by of [ani, reza])
    for (const kind of ['sharing', 'shelter'] as const) expect(await waiting(by, kind, p)).toEqual([])
  const sheet = await wati.call('work.clocks', { from: '2026-11-16', to: '2026-11-29' })
  const days = sheet.rows.filter((row) => row.case === p.case).map((row) => [row.kind, row.day])
  expect(days).toContainEqual(['shelter', '2026-11-18'])
  expect(days).toContainEqual(['sharing', '2026-11-19'])
  await turn(4)
  expect(await waiting(wati, 'sharing', p)).toEqual([])
  expect((await waiting(wati, 'shelter', p)).map(([group]) => group)).toEqual(['late'])
})

test('evidence: an offer waits for who is to answer, a loan for who has to bring it back, and both are told when it is not', async () => {
  const p = await next()
  const { id } = await reza.call('evidence.take', {
    ...{ case: p.case, kind: 'device', description: 'Telepon-uji', where: 'Terminal-uji', foundBy: 'Reza Contoh' },
    ...{ foundOn: '2026-11-05', sha256: null, seal: 'SGL-1', place: 'Gudang' },
  } as never)
  const post = (await ani.call('posts.list', {})).find((one) => one.code === 'paspor-skw')!.id
  const offer = { id, deed: 'lent', to: post, reason: 'Pemeriksaan cap', backBy: '2026-11-20' }
  const { id: lent } = await reza.call('evidence.offer', offer as never)
  const lina = await t.as('lina')
  expect((await waiting(lina, 'evidence', p)).map(([group, row]) => [group, row.what.en])).toEqual([
    ['offered', 'Evidence lent: accept or refuse it'],
  ])
  expect((await waiting(reza, 'evidence', p)).map(([group]) => group)).toEqual(['others'])
  await lina.call('evidence.answer', { id: lent, accept: true, seal: 'SGL-1', place: 'Lemari', reason: '' } as never)
  expect(await waiting(reza, 'evidence', p)).toEqual([])
  expect((await waiting(lina, 'loan', p)).map(([group]) => group)).toEqual(['week'])
  await turn(5)
  const late = await t.as('lina')
  expect((await waiting(late, 'loan', p)).map(([group]) => group)).toEqual(['late'])
  for (const by of [late, reza]) expect(await told(by, /belum kembali pada hari/)).toBe(1)
  const back = await late.call('evidence.offer', {
    ...{ id, deed: 'returned', to: p.post('reskrim'), reason: 'Selesai diperiksa' },
  } as never)
  const rudi = await t.as('rudi')
  await rudi.call('evidence.answer', { id: back.id, accept: true, seal: 'SGL-1', place: 'Gudang', reason: '' } as never)
  expect(await waiting(late, 'loan', p)).toEqual([])
})

test('an answer from outside and a measure against her wait for whoever decides', async () => {
  const p = await next()
  const wanted = {
    case: p.case,
    track: 'protection',
    service: 'health',
    institution: 'Klinik Rekaan',
    channel: 'phone',
  }
  const made = await wati.call('outside.offer', {
    ...{ ...wanted, words: 'Mohon kamar untuk satu orang', shows: [], urgency: 'ordinary' },
  } as never)
  expect((await waiting(wati, 'outside', p)).map(([group]) => group)).toEqual(['others'])
  await t.nobody.call('outside.answer', {
    ...{ token: made.token, code: made.code, accept: true, taker: 'Perawat Rekaan', takerFunction: 'Kepala jaga' },
  } as never)
  expect((await waiting(wati, 'outside', p)).map(([group]) => group)).toEqual(['offered'])
  await wati.call('outside.settle', { id: made.id })
  expect(await waiting(wati, 'outside', p)).toEqual([])
  await reza.call('law.measure', {
    ...{ participant: p.participant, kind: 'detention', number: 'SP.Han/1/UJI', on: '2026-11-16' },
    ground: 'Untuk melindunginya dari pelaku, uji coba',
  } as never)
  const rudi = await t.as('rudi')
  expect(await waiting(reza, 'measure', p)).toEqual([])
  expect((await waiting(rudi, 'measure', p)).map(([group]) => group)).toEqual(['offered'])
})
