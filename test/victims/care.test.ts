/** Care through the door (protection.md P6): needs over time, services and money, following up after a return, notes, and "Korban tanpa…". */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import type { Visitor } from '../visitor.ts'
import { type Cared, fileOf, openCared, refusedFields, word } from './scene.ts'

let t: TestHouse
let scene: Scene
let wati: Visitor
let girls = 0
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000)

beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  wati = await t.as('wati')
})
afterAll(() => t.close())

const next = () => {
  girls += 1
  return openCared(t, scene, girls)
}
const turn = async (to: Date) => {
  t.clock.turn(to)
  await t.pipeline()
  wati = await t.as('wati')
}
const seen = (danger: 'low' | 'high', risks: string) => ({ danger, risks, protects: 'Bibi yang dipercaya' })
const needs = (danger: 'low' | 'high', risks: string) => ({
  ...{ individual: seen(danger, risks), household: seen('high', 'Utang') },
  ...{ community: seen('low', ''), structural: seen('low', '') },
})
const plan = ({ participant, agency }: Cared, over: object = {}) => ({
  ...{ participant, pillar: 'health' as const, what: 'Pemeriksaan umum', provider: agency('ppa') },
  ...{ payer: 'city' as const, cost: 350_000, plannedFor: '2026-11-18', ...over },
})
const lacksOf = async (by: Visitor, { participant }: Cared) =>
  (await by.call('victims.without', {})).rows.filter((row) => row.participant === participant)

test('needs and risk are looked at again: the former look stands beside the new one, on the same four levels', async () => {
  const cared = await next()
  const { participant } = cared
  await wati.call('victims.assess', { participant, levels: needs('high', 'Diancam sponsor') })
  t.clock.turn(later(7))
  wati = await t.as('wati')
  await wati.call('victims.assess', { participant, levels: needs('low', 'Sponsor ditahan') })
  const { assessments } = await fileOf(wati, cared)
  expect(assessments.map((one) => [one.levels.individual.danger, one.levels.individual.risks, one.by])).toEqual([
    ['low', 'Sponsor ditahan', 'Wati Contoh'],
    ['high', 'Diancam sponsor', 'Wati Contoh'],
  ])
  expect((await fileOf(await t.as('reza'), cared)).assessments).toEqual([])
})

describe('the service plan', () => {
  test('names provider, cost and who pays; held up for want of money is a state; what is over does not move', async () => {
    const cared = await next()
    const { id } = await wati.call('services.plan', plan(cared))
    const move = (action: 'start' | 'hold' | 'deliver' | 'stop') => wati.ask('services.move', { id, action })
    await move('hold')
    const { services } = await fileOf(wati, cared)
    expect(services).toMatchObject([
      {
        ...{ id, what: 'Pemeriksaan umum', cost: 350_000, payer: { id: 'APBD kota/kabupaten' } },
        ...{ stateWords: { id: 'Tertunda karena anggaran' }, provider: { short: 'UPTD PPA Singkawang' } },
        may: ['start', 'deliver', 'stop'],
      },
    ])
    for (const action of ['start', 'deliver'] as const) expect((await move(action)).status).toBe(200)
    expect((await move('stop')).problem.code).toBe('state-moved-on')
    expect((await fileOf(await t.as('ani'), cared)).services).toEqual([])
  })
  test('an agency she said no to is asked for no service', async () => {
    const cared = await next()
    const recipient = cared.agency('bp3mi-pos')
    await wati.call('victims.record-consent', word(cared, { recipient, decision: 'refused', givenBy: 'herself' }))
    expect(await refusedFields(wati.ask('services.plan', plan(cared, { provider: recipient })))).toEqual([
      422,
      ['provider'],
    ])
  })
})

describe('after a return', () => {
  test('1, 3, 6 and 12 months are dated from the outcome; each rings once, is listed while missed, and works after the case has closed', async () => {
    const cared = await next()
    const { participant } = cared
    const outcome = { participant, outcome: 'returned home' as const, note: 'Diterima bibinya' }
    await wati.call('cases.record-outcome', outcome)
    await wati.call('cases.record-outcome', outcome)
    await (await t.as('ani')).call('cases.close', { case: cared.case, reason: 'Sudah ada hasil' })
    const { followUps } = await fileOf(wati, cared)
    expect(followUps.map((one) => [one.months, one.dueAt.slice(0, 10)])).toEqual([
      ...[
        [1, '2026-12-16'],
        [3, '2027-02-16'],
        [6, '2027-05-16'],
        [12, '2027-11-16'],
      ],
    ])
    await turn(later(31))
    const told = (await wati.call('notices.list', {})).filter((one) => one.words.id.includes(cared.number))
    expect(told.map((one) => one.words.id)).toContain(
      `Kasus ${cared.number}: waktunya menanyakan kabar. Baca dulu kontak aman.`,
    )
    expect((await lacksOf(wati, cared)).map((row) => row.lack)).toEqual(['follow-up'])
    const [first] = followUps
    // A step that runs twice tells nobody twice.
    await t.superuser(`
      insert into platform.todo (step, subject, since, due_at) values ('ring victims', '${first!.id}', '2026-12-17', '2026-12-17')`)
    await t.pipeline()
    const rung = await t.superuser(
      `select from access.notices where code = 'follow-up due' and subject = '${cared.case}'`,
    )
    expect(rung).toHaveLength(1)
    await wati.call('follow-ups.finish', { id: first!.id, found: 'well', note: 'Sekolah lagi' })
    expect(await lacksOf(wati, cared)).toEqual([])
    expect((await fileOf(wati, cared)).followUps[0]).toMatchObject({ found: { id: 'Baik' }, note: 'Sekolah lagi' })
    expect((await fileOf(await t.as('ani'), cared)).followUps[0]).toMatchObject({ found: { id: 'Baik' }, note: null })
    const again = await wati.ask('follow-ups.finish', { id: first!.id, found: 'well', note: '' })
    expect(again.problem.code).toBe('state-moved-on')
  })
  test('an outcome that is no return opens none', async () => {
    const cared = await next()
    await wati.call('cases.record-outcome', {
      participant: cared.participant,
      outcome: 'declined help',
      note: 'Tidak mau',
    })
    expect((await fileOf(wati, cared)).followUps).toEqual([])
  })
})

describe('"Korban tanpa…"', () => {
  test('fourteen days without a word: listed for her protector, the coordinator and its head; a word or a reason takes it away', async () => {
    const cared = await next()
    await turn(later(13.9))
    expect((await lacksOf(wati, cared)).map((row) => row.lack)).toEqual([])
    await turn(later(14.1))
    const ani = await t.as('ani')
    for (const by of [wati, ani]) {
      const [row] = await lacksOf(by, cared)
      expect(row).toMatchObject({ lack: 'contact', number: cared.number, protector: { code: 'ppa' }, reason: null })
    }
    expect(await lacksOf(await t.as('sinta'), cared)).toEqual([])
    const reason = { participant: cared.participant, lack: 'contact' as const, reason: 'Dirawat; dihubungi lusa' }
    expect((await (await t.as('reza')).ask('victims.excuse', reason)).status).toBe(403)
    const { open } = await ani.call('victims.without', {})
    await ani.call('victims.excuse', reason)
    expect((await lacksOf(ani, cared))[0]!.reason).toBe('Dirawat; dihubungi lusa')
    expect((await ani.call('victims.without', {})).open).toBe(open - 1)
    // A reason counts for two weeks; then it is asked for again.
    await turn(later(29))
    expect((await lacksOf(wati, cared))[0]!.reason).toBeNull()
    await wati.call('victims.note', {
      participant: cared.participant,
      audience: 'agency',
      note: 'Sudah bicara',
      spoke: true,
    })
    expect(await lacksOf(wati, cared)).toEqual([])
  })
  test('no dated next step, no post in service, a shelter past its day', async () => {
    const cared = await next()
    await t.superuser(`update cases.steps set state = 'not needed' where case_id = '${cared.case}'`)
    expect((await lacksOf(wati, cared)).map((row) => row.lack)).toEqual(['step'])
    const shelter = { kind: 'shelter' as const, name: 'Rumah Uji', address: 'Gang Uji', until: '2026-11-20' }
    await wati.call('secrets.keep', { participant: cared.participant, words: shelter })
    await turn(later(6))
    expect((await lacksOf(wati, cared)).map((row) => row.lack).toSorted()).toEqual(['shelter', 'step'])
    // That she is in a shelter at all is told only to whom it is opened.
    const ani = await t.as('ani')
    expect((await lacksOf(ani, cared)).map((row) => row.lack)).toEqual(['step'])
    await t.superuser(`update access.posts set until_at = '2026-11-20' where code = 'ppa'`)
    expect((await lacksOf(ani, cared)).map((row) => row.lack).toSorted()).toEqual(['post', 'step'])
    await t.superuser(`update access.posts set until_at = null where code = 'ppa'`)
  })
})

test('a note is for everyone on the case, one’s agency, or oneself', async () => {
  const cared = await next()
  for (const audience of ['case', 'agency', 'officer'] as const)
    await wati.call('victims.note', { participant: cared.participant, audience, note: `untuk ${audience}` })
  const notes = async (by: Visitor) => (await fileOf(by, cared)).notes.map((one) => one.note).toSorted()
  expect(await notes(wati)).toEqual(['untuk agency', 'untuk case', 'untuk officer'])
  expect(await notes(await t.as('reza'))).toEqual(['untuk case'])
  const admin = await t.as('admin')
  await admin.call('accounts.make', {
    login: 'wulan',
    name: 'Wulan Contoh',
    post: 'ppa',
    role: 'case-worker',
    password: 'hanya-untuk-uji-coba',
  })
  expect(await notes(await t.as('wulan'))).toEqual(['untuk agency', 'untuk case'])
})
