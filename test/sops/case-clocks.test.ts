/** A case by its SOPs: the child's and the adult's for whom they serve, law once, seven days from the permohonan, and former versions still read. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { finishOf } from '../cases/open-case.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application, registration } from '../rows.ts'
import { asFormerCase, formerSop, writtenSop, writtenStep } from '../sop.ts'
import type { Visitor } from '../visitor.ts'

const reason = 'Umur dinaikkan lima tahun'
const day = 86_400_000
let t: TestHouse
let ani: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  ani = await t.as('ani')
})
afterAll(() => t.close())

let people = 0
/** A girl of the village whose passport says five years more: an alert, and a case by it. */
async function openCase(more: { returning?: boolean; abroad?: boolean } = {}): Promise<string> {
  people += 1
  const nik = `61010153070900${String(people).padStart(2, '0')}`
  const name = [
    'Kenanga',
    'Cempaka',
    'Teratai',
    'Anggrek',
    'Flamboyan',
    'Dahlia',
    'Melati',
    'Seroja',
    'Kamboja',
    'Mawar',
    'Bugenvil',
    'Lili',
  ][people - 1]!
  const who = { nik, nama_lengkap: `${name} Umpama`, nama_ibu: `Ibu ${name}` }
  await (await t.system('desa-uji', 'village-register')).send([
    registration(people, { ...who, tanggal_lahir: '2009-07-13' }),
  ])
  await (await t.system('imigrasi-skw', 'simkim-passport')).send([
    application(people, { ...who, tanggal_lahir: '2004-07-13' }),
  ])
  await t.pipeline()
  const alert = (await ani.call('alerts.list', { state: 'new' })).rows[0]!
  await ani.call('alerts.take', { id: alert.id })
  return (await ani.call('cases.open', { alert: alert.id, kind: 'TPPO', reason, ...more })).id
}
const read = (id: string) => ani.call('cases.get', { id })
const stepOf = async (id: string, code: string, sop?: string) =>
  (await read(id)).steps.find((step) => step.code === code && (sop === undefined || step.sop === sop))!

const finish = async (id: string, code: string, sop?: string) => {
  const step = await stepOf(id, code, sop)
  await ani.call('steps.finish', finishOf(step))
}

test('a child gets the child’s SOP, and law and immigration come once', async () => {
  const id = await openCase()
  const file = await read(id)
  expect(file.sops.map(({ id: sop }) => sop).toSorted()).toEqual(['child-victim', 'law-and-immigration'])
  expect(file.steps.filter(({ code }) => code === 'report')).toHaveLength(1)
  expect(await stepOf(id, 'safety')).toMatchObject({
    ...{ sop: 'child-victim@1', state: 'open', dueAt: new Date(monday.getTime() + 6 * 3_600_000).toISOString() },
    clock: { words: { en: '6 hours' }, source: { en: 'local rule' } },
  })
})

test('seven days run from the permohonan, for whom it is, by when it happened; not from when it is written down', async () => {
  const id = await openCase()
  expect(await stepOf(id, 'rehabilitation')).toMatchObject({
    state: 'waiting',
    dueAt: null,
    waitsFor: { event: 'permohonan' },
  })
  const at = new Date(monday.getTime() - 2 * day)
  const file = await read(id)
  const event = { case: id, event: 'permohonan', by: 'family', note: 'Diajukan bibinya' } as const
  const participant = file.participants[0]!.id
  const told = await ani.call('cases.record-event', { ...event, participant, at: at.toISOString() })
  expect(told).toMatchObject({ started: 2, ended: 0 })
  expect(await stepOf(id, 'rehabilitation')).toMatchObject({
    ...{ state: 'open', waitsFor: null, dueAt: new Date(at.getTime() + 7 * day).toISOString() },
  })
  const { timeline } = await read(id)
  expect(timeline.map(({ does }) => does.en)).toContain('Recorded: services are asked for (by family)')
  expect((await ani.call('cases.record-event', event)).started).toBe(0)
})

test('bad events are refused by the field: unknown, of tomorrow, of years ago, about somebody else; and outsiders find no case', async () => {
  const id = await openCase()
  const event = { case: id, event: 'permohonan', by: 'victim', note: 'Diajukan sendiri' } as const
  const ask = (more: object) => ani.ask('cases.record-event', { ...event, ...more })
  expectRefused(await ask({ event: 'entah' }), 422, 'bad-input', 'event')
  expectRefused(await ask({ at: new Date(monday.getTime() + day).toISOString() }), 422, 'bad-input', 'at')
  expectRefused(await ask({ at: '2020-01-01T00:00:00Z' }), 422, 'bad-input', 'at')
  expectRefused(await ask({ participant: crypto.randomUUID() }), 422, 'bad-input', 'participant')
  expectRefused(await ask({ by: 'entah' }), 422, 'bad-input', 'by')
  const wati = await t.as('wati')
  expect((await wati.ask('cases.record-event', event)).status).toBe(404)
})

test('a step that is done brings its event about, an event ends what it stops', async () => {
  const id = await openCase()
  await finish(id, 'report')
  await finish(id, 'evidence')
  expect((await stepOf(id, 'review')).state).toBe('waiting')
  await finish(id, 'file')
  expect((await stepOf(id, 'review')).state).toBe('open')
  expect((await stepOf(id, 'restitution')).state).toBe('open')
  const ended = await ani.call('cases.record-event', {
    case: id,
    event: 'demand-read',
    by: 'authority',
    note: 'Sidang',
  })
  expect(ended.ended).toBe(1)
  expect((await stepOf(id, 'restitution')).state).toBe('done')
})

test('who returns in a group is received by the SOP of returns; a working day leaves out a day off', async () => {
  const id = await openCase({ returning: true })
  expect((await read(id)).sops.map(({ id: sop }) => sop)).toContain('returning-deportees')
  await (await t.as('admin')).call('calendar.set-day', {
    ...{ day: '2026-11-18', name: { id: 'Libur uji', en: 'A day off for tests' }, certain: true },
  })
  await ani.call('cases.record-event', { case: id, event: 'arrival', by: 'authority', note: 'Rombongan tiba di Aruk' })
  await finish(id, 'receive')
  await finish(id, 'register')
  // Three working days from Monday the 16th: Tuesday, Thursday, Friday; the Wednesday is off. Midnight in Pontianak.
  expect((await stepOf(id, 'papers')).dueAt).toBe('2026-11-20T16:59:59.999Z')
})

test('who is still abroad is found, given papers and brought home by the SOP for that; found, the clocks of papers and cost begin', async () => {
  const id = await openCase({ abroad: true })
  const abroad = 'victim-abroad@1'
  const of = (code: string) => stepOf(id, code, abroad)
  await finish(id, 'family', abroad)
  await finish(id, 'ask', abroad)
  for (const code of ['tell-family', 'shelter', 'costs', 'papers']) expect((await of(code)).state, code).toBe('waiting')
  await finish(id, 'visit', abroad)
  for (const code of ['tell-family', 'shelter', 'costs', 'papers']) expect((await of(code)).state, code).toBe('open')
})

test('an SOP that was published here serves new cases; open ones keep theirs, also the first shape of all', async () => {
  const before = await openCase()
  const declaration = {
    ...writtenSop,
    ...{ id: 'anak-singkawang', owner: 'joint', serves: 'child' as const },
    steps: [writtenStep('lindungi', 'safety', { clock: null })],
  }
  const { id: draft } = await ani.call('sops.draft', { declaration })
  t.clock.turn(new Date(monday.getTime() + 60_000))
  await (await t.as('kapolres')).call('sops.publish', { id: draft, reason })
  await t.superuser(asFormerCase(before))
  const old = await read(before)
  expect(old.sops).toEqual([{ id: 'adult-victim', version: 1, name: formerSop.name }])
  expect(old.steps.map(({ words }) => words.en)).toEqual(['Make safe', 'Identify'])
  await ani.call('steps.finish', { id: old.steps[0]!.id })
  expect(await stepOf(before, 'identify')).toMatchObject({
    ...{ state: 'open', dueAt: new Date(monday.getTime() + 60_000 + 3 * day).toISOString() },
  })
  const after = await openCase()
  expect((await read(after)).sops.map(({ id }) => id).toSorted()).toEqual(['anak-singkawang', 'law-and-immigration'])
  const readable = await ani.call('sops.get', { id: 'adult-victim', version: 1 })
  expect(readable).toMatchObject({ inForce: false, sop: { steps: [{ code: 'safety' }, { code: 'identify' }] } })
})

test('a step that an event ends opens what comes after it, recorded or brought about by another step; what it gives has not happened', async () => {
  const after = (step: string) => ({ start: { on: 'step' as const, step } })
  const declaration = {
    ...writtenSop,
    ...{ id: 'anak-singkawang', owner: 'joint', serves: 'child' as const },
    steps: [
      writtenStep('seek', 'safety', { stop: 'arrival', gives: ['demand-read'], clock: null }),
      writtenStep('then', 'needs', { ...after('seek'), clock: null }),
      writtenStep('never', 'shelter', { start: { on: 'event', event: 'demand-read' }, clock: null }),
      writtenStep('meet', 'identification', { gives: ['arrival'], clock: null }),
    ],
  }
  const { id: draft } = await ani.call('sops.draft', { declaration })
  t.clock.turn(new Date(monday.getTime() + 120_000))
  await (await t.as('kapolres')).call('sops.publish', { id: draft, reason })
  const states = async (id: string) =>
    (await read(id)).steps.flatMap((step) =>
      declaration.steps.some(({ code }) => code === step.code) ? [[step.code, step.state]] : [],
    )
  const over = [
    ['seek', 'done'],
    ['then', 'open'],
    ['never', 'waiting'],
  ]
  const recorded = await openCase()
  const told = await ani.call('cases.record-event', {
    case: recorded,
    event: 'arrival',
    by: 'authority',
    note: 'Rombongan tiba',
  })
  expect(told.ended).toBe(1)
  expect(await states(recorded)).toEqual([...over, ['meet', 'open']])
  const given = await openCase()
  await finish(given, 'meet')
  expect(await states(given)).toEqual([...over, ['meet', 'done']])
  expect((await read(given)).timeline.map(({ does }) => does.en).join()).toMatch(/Ended because of .*: Step seek/)
})
