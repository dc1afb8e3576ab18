/** Emergency access through the doors: a reason, three hours, told, reviewed; never a secret, never what a protected source says. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { api } from '../../server/api.ts'
import { expectRefused } from '../bad-input/untouched.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { inputs } from '../law/inputs.ts'
import { type Ids, readings } from '../law/readings.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { type Cared, contact, openCared } from '../victims/scene.ts'
import type { Name, Visitor } from '../visitor.ts'

/** Readings asked about nothing at all. */
const nothing = new Proxy({}, { get: () => ['x'] }) as Ids
let t: TestHouse
let c: Cared
let scene: Scene
let sinta: Visitor
const why = 'Ia menelepon dari terminal dan takut, tidak ada yang menjawab'
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  c = await openCared(t, scene, 0)
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
  for (const login of ['ani', 'wati', 'reza', 'kapolres'])
    expect(await told(login), login).toContain(`Case ${c.number} was opened as an emergency for three hours.`)
  t.clock.turn(hours(3.01))
  expect((await sinta.ask('cases.get', { id: c.case })).status).toBe(404)
})

/** Doors of cases that write: what each is asked about, so that a new one must be thought of here as well. */
async function everyWrite(c: Cared): Promise<Partial<Record<Name, object>>> {
  const ani = await t.as('ani')
  const wati = await t.as('wati')
  const reza = await t.as('reza')
  const offer = await ani.call('cases.hand-over', {
    ...{ case: c.case, track: 'immigration', to: c.post('kakanim'), reason: why },
  })
  const request = await ani.call('requests.ask', {
    ...{ case: c.case, kind: 'ask', track: 'law', to: c.post('bp3mi-pos'), words: why },
  })
  const task = await ani.call('tasks.set', { case: c.case, words: 'Tugas uji', post: c.post('ppa') })
  const outside = await wati.call('outside.offer', {
    ...(inputs['outside.offer']() as { institution: string }),
    case: c.case,
  } as never)
  const proceeding = (
    await reza.call('law.open', { case: c.case, on: '2026-11-10', number: 'LP/B/9/UJI', by: 'SPKT Uji', note: 'Uji' })
  ).id
  await wati.call('services.plan', {
    ...(inputs['services.plan']() as object),
    participant: c.participant,
    provider: c.agency('ppa'),
  } as never)
  const { steps } = await ani.call('cases.get', { id: c.case })
  const { case: of, participant } = c
  return {
    ...{ 'cases.hand-over': { case: of, to: c.post('bp3mi-pos') }, 'hand-overs.answer': { id: offer.id } },
    ...{ 'hand-overs.withdraw': { id: offer.id }, 'requests.ask': { case: of, to: c.post('bp3mi-pos') } },
    ...{ 'requests.answer': { id: request.id }, 'requests.end': { id: request.id }, 'outside.offer': { case: of } },
    ...{ 'outside.withdraw': { id: outside.id }, 'outside.settle': { id: outside.id } },
    ...{ 'exclusions.propose': { case: of, successor: c.post('bp3mi-pos') } },
    ...{ 'steps.finish': { id: steps.find((one) => one.state === 'open')!.id } },
    ...{
      'cases.record-outcome': { participant },
      'cases.close': { case: of },
      'cases.change-kind': { case: of, kind: 'TPPM' },
      'cases.record-event': { case: of },
    },
    ...{ 'victims.keep-guardian': { participant }, 'victims.record-consent': { participant } },
    ...{ 'victims.assess': { participant }, 'victims.note': { participant }, 'victims.excuse': { participant } },
    ...{ 'secrets.keep': { participant }, 'services.plan': { participant, provider: c.agency('ppa') } },
    ...{ 'tasks.set': { case: of, post: c.post('ppa') } },
    ...{ 'tasks.finish': { id: task.id }, 'tasks.reopen': { id: task.id }, 'cases.note': { case: of } },
    ...{ 'law.open': { case: of }, 'law.stage': { proceeding }, 'law.name-reported': { proceeding } },
    ...{ 'law.measure': { participant }, 'law.choose-article': { proceeding } },
    ...{ 'evidence.take': { case: of }, 'abroad.ask': { case: of }, 'visum.ask': { participant } },
    ...{ 'restitutions.ask': { participant, proceeding } },
    ...{ 'participants.identify': { participant }, 'participants.undo-identification': { participant } },
    ...{ 'participants.find-child': { participant }, 'participants.remove-beside': { participant } },
    ...{ 'participants.add-beside': { case: of }, 'dangers.declare': { participant } },
  }
}
/** Doors of cases whose subject whoever has an emergency alone never finds, or that are no door of a case. */
const beside: Name[] = [
  ...([
    'cases.open',
    'cases.open-about',
    'cases.add-person',
    'determinations.decide',
    'exclusions.decide',
    'emergencies.open',
    'emergencies.review',
  ] as const),
  ...(['victims.withdrawal-sheet', 'secrets.open', 'secrets.close', 'visum.release', 'documents.keep'] as const),
  ...([
    'dangers.answer',
    'law.answer-measure',
    'law.link',
    'law.end-link',
    'services.move',
    'restitutions.record',
    'abroad.move',
    'abroad.letter',
  ] as const),
  ...(['evidence.handle', 'evidence.offer', 'evidence.answer', 'evidence.keep-file', 'evidence.take-file'] as const),
  ...(['evidence.record', 'cases.letter', 'outside.open', 'outside.answer', 'follow-ups.finish'] as const),
]
const rooms =
  /^(cases|steps|hand-overs|requests|outside|exclusions|determinations|victims|secrets|services|tasks|law|evidence|abroad|restitutions|visum|documents|follow-ups|emergencies|participants|dangers)\./

test('it is reading only: every door of cases that writes refuses with these words, and nothing is written', async () => {
  const own = await openCared(t, scene, 1)
  const writes = await everyWrite(own)
  const missing = (Object.keys(inputs) as Name[]).filter(
    (name) =>
      rooms.test(name) &&
      readings[name](nothing).length === 0 &&
      writes[name] === undefined &&
      !beside.includes(name) &&
      api[name].kind === 'answer' &&
      !/\.(prepare|list|get|opened|without|notes)/.test(name),
  )
  expect(missing).toEqual([])
  const tables = (await t.superuser(`select tablename t from pg_tables where schemaname = 'cases' order by 1`)).map(
    (row) => row.t as string,
  )
  const sum = async () => {
    const [row] = await t.superuser(
      `select jsonb_object_agg(name, sum) all from (${tables.map((one) => `select '${one}' name, md5(coalesce(string_agg(x::text, '' order by x::text), '')) sum from cases.${one} x`).join(' union all ')}) sums`,
    )
    return row!.all
  }
  await sinta.call('emergencies.open', { number: own.number, reason: why })
  const before = await sum()
  const told: [string, number, string][] = []
  for (const [name, about] of Object.entries(writes) as [Name, object][]) {
    const { status, problem } = await sinta.ask(name, { ...(inputs[name]() as object), ...about } as never)
    told.push([name, status, problem?.code])
  }
  expect(
    told.filter(([, status, code]) => status !== 403 || !['emergency-reads', 'not-allowed'].includes(code)),
  ).toEqual([])
  // What a role may not do at all is said before.
  expect(told.filter(([, , code]) => code === 'not-allowed').map(([name]) => name)).toEqual([])
  expect(await sum()).toEqual(before)
})

test('another person reviews it, once; unjustified it ends at once; nobody reviewing it is told to the head of the region', async () => {
  const { id } = (await sinta.call('emergencies.list', {})).find((one) => one.number === c.number)!
  expect((await sinta.ask('emergencies.review', { id, justified: true, note: 'Sudah benar' })).status).toBe(403)
  expect(
    (await (await t.as('bima')).ask('emergencies.review', { id, justified: true, note: 'Sudah benar' })).status,
  ).toBe(404)
  t.clock.turn(hours(73))
  await t.pipeline()
  expect(await told('walikota')).toContainEqual(expect.stringContaining('was not reviewed'))
  const kapolres = await t.as('kapolres')
  const row = (await kapolres.call('emergencies.list', {})).find((one) => one.id === id)
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
  expect(
    (await sinta.call('emergencies.list', {})).flatMap((one) => (one.number === c.number ? [one.justified] : [])),
  ).toEqual([false, true])
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
