/** Consent through the door (protection.md P6, journey B): a child's, per agency, in versions; a no is obeyed, a withdrawal stops within 72 hours. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { textOf } from '../pdf-text.ts'
import { askedAt, type Visitor } from '../visitor.ts'
import { type Cared, contact, fileOf, openCared, refusedFields, word } from './scene.ts'

let t: TestHouse
let scene: Scene
let wati: Visitor
let ani: Visitor
let girls = 0
const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000)

beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  ;[wati, ani] = [await t.as('wati'), await t.as('ani')]
})
afterAll(() => t.close())

const next = () => {
  girls += 1
  return openCared(t, scene, girls)
}
const say = (cared: Cared, over: object = {}) => wati.ask('victims.record-consent', word(cared, over))

describe('of a child', () => {
  test('papers say 22, the village 17: her own word is not enough; the mother who arranged the marriage is not offered', async () => {
    const cared = await next()
    expect(await fileOf(wati, cared)).toMatchObject({ child: true, disputed: true, mine: true })
    expect(await refusedFields(say(cared, { givenBy: 'herself' }))).toEqual([422, ['givenBy']])
    const mother = {
      participant: cared.participant,
      name: 'Ibu Rekaan',
      relation: 'mother',
      arranged: 'marriage',
    } as const
    const { id } = await wati.call('victims.keep-guardian', mother)
    const asked = { givenBy: 'assent and guardian' }
    expect(await refusedFields(say(cared, { ...asked, guardian: id }))).toEqual([422, ['guardian']])
    expect((await fileOf(wati, cared)).guardians).toMatchObject([{ id, name: 'Ibu Rekaan', mayAgree: false }])
    // Not known yet is not enough either.
    await wati.call('victims.keep-guardian', { ...mother, id, arranged: 'unknown' })
    expect(await refusedFields(say(cared, { ...asked, guardian: id }))).toEqual([422, ['guardian']])
    const aunt = await wati.call('victims.keep-guardian', {
      ...{ participant: cared.participant, name: 'Bibi Rekaan', relation: 'guardian', arranged: 'nothing' },
    })
    expect((await say(cared, { ...asked, guardian: aunt.id })).status).toBe(200)
    // A guardian of another child agrees for nobody here.
    const other = await next()
    expect(await refusedFields(say(other, { ...asked, guardian: aunt.id }))).toEqual([422, ['guardian']])
  })
  test('a social worker agrees beside her with a note on her best interest; each change is a new version', async () => {
    const cared = await next()
    expect(await refusedFields(say(cared, { interest: 'Perlu' }))).toEqual([422, ['interest']])
    expect(await refusedFields(say(cared, { form: 'spoken' }))).toEqual([422, ['witness']])
    const recipient = cared.agency('bp3mi-pos')
    expect((await say(cared, { recipient })).body).toMatchObject({ version: 1, stopsAt: null })
    expect((await say(cared, { recipient, withholds: ['whereabouts'] })).body).toMatchObject({ version: 2 })
    const { consents } = await fileOf(wati, cared)
    expect(consents.map((one) => [one.version, one.newest, one.withholds])).toEqual([
      [2, true, ['whereabouts']],
      [1, false, []],
    ])
    expect(consents[0]).toMatchObject({ recipient: { short: 'BP3MI' }, by: 'Wati Contoh' })
  })
})

test('an adult agrees herself', async () => {
  const cared = await next()
  await t.superuser(`
    update intake.records set facts = jsonb_set(facts, '{birthDate}', '"1999-02-03"')
    where id in (select l.record from persons.links l join persons.links m on m.person = l.person
      join cases.participants p on p.record = m.record where p.id = '${cared.participant}')`)
  await t.superuser(`update cases.participants set child = false where id = '${cared.participant}'`)
  expect(await fileOf(wati, cared)).toMatchObject({ child: false, disputed: false })
  expect(await refusedFields(say(cared))).toEqual([422, ['givenBy']])
  expect((await say(cared, { givenBy: 'herself' })).status).toBe(200)
})

test('"jangan beri tahu kantor desa": a hand-over of protection there is refused with that reason, whoever offers it', async () => {
  const cared = await next()
  const offer = { case: cared.case, track: 'protection', reason: 'Dekat rumahnya' } as const
  const to = cared.post('desa-pos')
  expect(
    (await say(cared, { purpose: 'knowledge', recipient: cared.agency('desa-pos'), decision: 'refused' })).status,
  ).toBe(200)
  for (const by of [wati, ani]) {
    const told = await by.ask('cases.hand-over', { ...offer, to })
    expect([told.status, told.problem.fields.map((one) => one.field)]).toEqual([422, ['to']])
    expect(told.problem.fields[0]!.id).toContain('Jangan beri tahu')
  }
  const asked = {
    case: cared.case,
    kind: 'inform' as const,
    track: 'protection' as const,
    to,
    words: 'Untuk diketahui',
  }
  expect(await refusedFields(wati.ask('requests.ask', asked))).toEqual([422, ['to']])
  // Whoever only coordinates learns the no, not her words; another agency may still be asked.
  expect((await fileOf(ani, cared)).consents).toEqual([])
  expect((await wati.ask('cases.hand-over', { ...offer, to: cared.post('ppa-sbs') })).status).toBe(200)
})

test('before an offer is written its sender reads what each victim said about that very agency, and not her words', async () => {
  const cared = await next()
  const bp3mi = { case: cared.case, to: cared.post('bp3mi-pos') }
  const said = async (by: Visitor, input: object = bp3mi, track = 'protection') => {
    const told = await by.call('cases.prepare-hand-over', { track, ...input } as never)
    return [told.restsOnConsent, told.consents.map(({ state, withholds }) => [state, withholds.map((one) => one.en)])]
  }
  expect(await said(wati)).toEqual([true, [['not asked', []]]])
  await say(cared, { withholds: ['whereabouts'] })
  expect(await said(wati)).toEqual([true, [['given', ['Where she is']]]])
  await say(cared, { recipient: cared.agency('desa-pos'), purpose: 'knowledge', decision: 'refused' })
  const village = { case: cared.case, to: cared.post('desa-pos') }
  expect(await said(ani, village)).toEqual([true, [['refused', ['Where she is']]]])
  // Of everybody, and of another agency, her yes stands; the law's track goes on without it.
  expect(await said(ani, { case: cared.case })).toEqual([true, [['given', ['Where she is']]]])
  expect((await said(ani, bp3mi, 'law'))[0]).toBe(false)
  const told = JSON.stringify(await ani.call('cases.prepare-hand-over', { track: 'protection', ...village }))
  expect(told).not.toMatch(/Ia perlu diperiksa|social worker|best-interest/)
})

test('a no that comes while an offer waits takes the offer back', async () => {
  const cared = await next()
  const { id } = await wati.call('cases.hand-over', {
    ...{ case: cared.case, track: 'protection', to: cared.post('ppa-sbs'), reason: 'Keluarganya di Sambas' },
  })
  await say(cared, { recipient: cared.agency('ppa-sbs'), decision: 'refused', givenBy: 'herself' })
  await t.pipeline()
  const sinta = await t.as('sinta')
  expect((await sinta.ask('hand-overs.answer', { id, accept: true })).status).toBe(404)
  expect((await sinta.ask('cases.get', { id: cared.case })).status).toBe(404)
})

test('a no that comes while an offer waits is heard before the step has run, and also where it is said of everybody', async () => {
  for (const track of ['protection', 'coordination'] as const) {
    const cared = await next()
    const by = track === 'protection' ? wati : ani
    const { id } = await by.call('cases.hand-over', {
      ...{ case: cared.case, track, to: cared.post('ppa-sbs'), reason: 'Keluarganya di Sambas' },
    })
    expect((await say(cared, { purpose: 'knowledge', decision: 'refused', givenBy: 'herself' })).status).toBe(200)
    const sinta = await t.as('sinta')
    const told = await sinta.ask('hand-overs.answer', { id, accept: true })
    // Whose word it was is not said to the agency that she named.
    expect([told.status, told.problem.code]).toEqual([409, 'state-moved-on'])
    expect(JSON.stringify(told.problem)).not.toMatch(/korban|victim/)
    await t.pipeline()
    expect((await sinta.ask('cases.get', { id: cared.case })).status).toBe(404)
  }
})

test('what she withdraws ends by its purpose: her return, the exchange or abroad stop no shelter', async () => {
  const cared = await next()
  const recipient = cared.agency('bp3mi-pos')
  for (const purpose of ['services', 'return', 'exchange', 'abroad'] as const) await say(cared, { recipient, purpose })
  const plan = (what: string, purpose: 'services' | 'return') =>
    wati.call('services.plan', {
      ...{ participant: cared.participant, pillar: 'social', what, provider: recipient, purpose },
      ...{ payer: 'state', cost: null, plannedFor: null },
    })
  const [shelter, home] = [await plan('Rumah aman', 'services'), await plan('Tiket pulang', 'return')]
  const stateOf = async () => {
    const { services } = await fileOf(await t.as('wati'), cared)
    return [shelter, home].map(({ id }) => services.find((one) => one.id === id)!.state)
  }
  const withdraw = (purpose: string) => say(cared, { recipient, purpose, decision: 'withdrawn', givenBy: 'herself' })
  for (const purpose of ['exchange', 'abroad']) expect((await withdraw(purpose)).status).toBe(200)
  t.clock.turn(hours(73))
  await t.pipeline()
  expect(await stateOf()).toEqual(['planned', 'planned'])
  wati = await t.as('wati')
  expect((await withdraw('return')).status).toBe(200)
  const { problem } = await wati.ask('services.plan', {
    ...{ participant: cared.participant, pillar: 'social', what: 'Bus', provider: recipient, purpose: 'return' },
    ...{ payer: 'state', cost: null, plannedFor: null },
  })
  expect(problem.fields.map((one) => one.field)).toEqual(['provider'])
  t.clock.turn(hours(146))
  await t.pipeline()
  expect(await stateOf()).toEqual(['planned', 'stopped'])
})

test('joint work on her protection, a question and a link outside end with her no; joint work on the law goes on', async () => {
  const cared = await next()
  const [to, recipient] = [cared.post('bp3mi-pos'), cared.agency('bp3mi-pos')]
  const ask = async (by: Visitor, kind: 'work jointly' | 'ask', track: 'protection' | 'law', post = to) => {
    const { id } = await by.call('requests.ask', {
      case: cared.case,
      kind,
      track,
      to: post,
      words: 'Mendampingi bersama',
    })
    return id
  }
  const bima = await t.as('bima')
  const joint = await ask(wati, 'work jointly', 'protection')
  await bima.call('requests.answer', { id: joint, answer: 'Kami siap', agreed: true })
  const question = await ask(wati, 'ask', 'protection')
  const outside = await wati.call('outside.offer', {
    ...{ case: cared.case, track: 'protection', service: 'health', institution: 'Klinik Rekaan', channel: 'phone' },
    ...{ words: 'Mohon kamar untuk satu orang', shows: [], urgency: 'ordinary' },
  })
  expect((await bima.ask('cases.get', { id: cared.case })).status).toBe(200)
  await say(cared, { recipient, decision: 'refused', givenBy: 'herself' })
  await t.pipeline()
  expect((await bima.ask('cases.get', { id: cared.case })).status).toBe(404)
  const { requests } = await wati.call('cases.get', { id: cared.case })
  for (const id of [joint, question]) expect(requests.find((one) => one.id === id)!.endedAt).not.toBeNull()
  // What she said of one agency leaves what another was asked.
  const stateOf = async () =>
    (await wati.call('outside.list', { case: cared.case })).find((one) => one.id === outside.id)!.state
  expect(await stateOf()).toBe('offered')
  const law = await ask(await t.as('reza'), 'work jointly', 'law')
  await bima.call('requests.answer', { id: law, answer: 'Kami siap', agreed: true })
  await say(cared, { purpose: 'services', decision: 'refused', givenBy: 'herself' })
  await t.pipeline()
  expect(await stateOf()).toBe('withdrawn')
  expect((await bima.ask('cases.get', { id: cared.case })).status).toBe(200)
})

test('an export leaves out whoever said no to the exchange of case data', async () => {
  const cared = await next()
  const take = async (abroad = false) => {
    const { id } = await ani.call('htcds.ask', {
      ...{ cases: [cared.case], form: 'json', identified: false, receiver: 'Uji', purpose: 'reporting', abroad },
      ...{ note: 'Uji coba', legal: 'Uji coba', ...(abroad && { abroadGround: 'safeguards' as const }) },
    })
    const { victims, withheld } = await ani.call('htcds.take', { id })
    return [victims, withheld]
  }
  expect(await take()).toEqual([1, 0])
  await say(cared, { purpose: 'abroad', decision: 'refused', givenBy: 'herself' })
  expect([await take(), await take(true)]).toEqual([
    [1, 0],
    [0, 1],
  ])
  await say(cared, { purpose: 'exchange', decision: 'refused', givenBy: 'herself' })
  expect(await take()).toEqual([0, 1])
})

test('only the post accountable for her protection records her word; nobody else finds or changes it', async () => {
  const cared = await next()
  expect((await say(cared)).status).toBe(200)
  for (const [login, status] of [
    ...([
      ['sinta', 404],
      ['bima', 404],
      ['kepala-ppa', 404],
    ] as const),
    ...([
      ['ani', 403],
      ['reza', 403],
      ['admin', 403],
      ['lina', 403],
    ] as const),
  ])
    expect((await (await t.as(login)).ask('victims.record-consent', word(cared))).status, login).toBe(status)
  // The former protector, once handed on, may read no word any more.
  expect((await fileOf(await t.as('reza'), cared)).consents).toEqual([])
})

describe('withdrawn', () => {
  test('openings end at once, services by the turned clock within 72 hours, and she is told that the perkara goes on', async () => {
    const cared = await next()
    const recipient = cared.agency('bp3mi-pos')
    await say(cared, { recipient })
    const { id: secret } = await wati.call('secrets.keep', { participant: cared.participant, words: contact })
    await wati.call('secrets.open', { id: secret, to: cared.post('bp3mi-pos') })
    const { id: service } = await wati.call('services.plan', {
      ...{ participant: cared.participant, pillar: 'social', what: 'Pemulangan ke desa', provider: recipient },
      ...{ payer: 'state', cost: 2_500_000, plannedFor: '2026-11-20' },
    })
    await wati.call('services.move', { id: service, action: 'start' })
    const bima = await t.as('bima')
    expect((await bima.ask('secrets.read', { id: secret })).status).toBe(200)

    const told = await wati.call(
      'victims.record-consent',
      word(cared, { recipient, decision: 'withdrawn', givenBy: 'herself' }) as never,
    )
    expect(told.stopsAt).toBe(hours(72).toISOString())
    await t.pipeline()
    expect((await bima.ask('secrets.read', { id: secret })).status).toBe(404)
    const again = await wati.ask('secrets.open', { id: secret, to: cared.post('bp3mi-pos') })
    expect(again.problem.fields[0]!.id).toContain('Ditarik')
    const stateOf = async () => (await fileOf(wati, cared)).services[0]!.state
    expect(await stateOf()).toBe('running')
    const { consents } = await fileOf(wati, cared)
    expect(consents[0]!.tell!.id).toMatch(/19 November 2026.*BP3MI.*perkara/)
    expect(consents[0]!.tell!.en).toContain('police case')

    t.clock.turn(hours(71))
    await t.pipeline()
    ;[wati, ani] = [await t.as('wati'), await t.as('ani')]
    expect(await stateOf()).toBe('running')
    t.clock.turn(hours(72.1))
    await t.pipeline()
    wati = await t.as('wati')
    expect(await stateOf()).toBe('stopped')
    expect((await fileOf(wati, cared)).consents[0]!.stoppedAt).not.toBeNull()
    const file = await wati.call('cases.get', { id: cared.case })
    expect(file.state).toBe('open')
    expect(file.timeline.map((one) => one.does.id).join()).toContain('ditarik berhenti')
    // What rests on law has not moved: the investigators' track and their sight of the case.
    expect(file.tracks.find((one) => one.track === 'law')!.accountable.code).toBe('reskrim')
    expect((await (await t.as('reza')).ask('cases.get', { id: cared.case })).status).toBe(200)
  })
  test('agreed again meanwhile, nothing more stops; without a yes there is nothing to withdraw', async () => {
    const cared = await next()
    const recipient = cared.agency('bp3mi-pos')
    expect(await refusedFields(say(cared, { recipient, decision: 'withdrawn' }))).toEqual([422, ['decision']])
    await say(cared, { recipient })
    const { id } = await wati.call('services.plan', {
      ...{ participant: cared.participant, pillar: 'social', what: 'Pemulangan', provider: recipient },
      ...{ payer: 'state', cost: null, plannedFor: null },
    })
    await say(cared, { recipient, decision: 'withdrawn', givenBy: 'herself' })
    await say(cared, { recipient })
    t.clock.turn(hours(80))
    await t.pipeline()
    const { services } = await fileOf(await t.as('wati'), cared)
    expect(services.find((one) => one.id === id)!.state).toBe('planned')
  })
  test('the sheet is harmless in anybody’s hand', async () => {
    const cared = await next()
    const recipient = cared.agency('desa-pos')
    await say(cared, { recipient })
    const { id } = await wati.call(
      'victims.record-consent',
      word(cared, { recipient, decision: 'withdrawn', givenBy: 'herself' }) as never,
    )
    const print = (by: Visitor) =>
      t.app.inject({
        method: 'GET',
        url: askedAt('/api/web/victims.withdrawal-sheet', { id }),
        headers: { cookie: by.cookie },
      })
    const { rawPayload } = await print(wati)
    const text = textOf(rawPayload)
    expect(text).toContain('19 November 2026')
    expect(text).toContain('tetap berjalan')
    const { name } = await fileOf(wati, cared)
    for (const never of ['TPPO', 'korban', 'victim', 'perkara', 'PPA', 'Desa', cared.number, name!])
      expect(text.toLowerCase()).not.toContain(never.toLowerCase())
    expect((await print(await t.as('sinta'))).statusCode).toBe(404)
  })
})

test('no step of the pipeline can read a word of hers', async () => {
  for (const table of ['guardians', 'secret_versions', 'assessments', 'notes', 'documents'])
    await expect(t.database.pools.step.query(`select from cases.${table}`)).rejects.toThrow('permission denied')
  for (const table of ['consents', 'services', 'follow_ups'])
    await expect(t.database.pools.step.query(`select sealed from cases.${table}`)).rejects.toThrow('permission denied')
})
