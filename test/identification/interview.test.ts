/** An interview through the door (protection.md P6): what comes before, a child's list, stop and resume, two officers, the conclusion. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { service } from '../rows.ts'
import type { Visitor } from '../visitor.ts'
import { answer, begin, makeColleague, meetGirl, open, prepared, questionIn, reason, said } from './scene.ts'

let t: TestHouse
let scene: Scene
let reza: Visitor
let rudi: Visitor
let girls = 0
const day = 86_400_000

beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  rudi = await makeColleague(t, 'rudi', 'reskrim', 'investigator')
})
beforeEach(async () => {
  t.clock.turn(monday)
  reza = await t.as('reza')
  rudi = await t.as('rudi')
})
afterAll(() => t.close())

const meet = (adult = false) => {
  girls += 1
  return meetGirl(t, scene, girls, adult)
}
const refusedFields = async (person: string, preparation: object, over: object = {}) => {
  const { record } = await reza.call('interviews.prepare', { person })
  const told = await reza.ask('interviews.start', { record, age: 'unknown', preparation, ...over })
  return [told.status, told.problem.fields.map(({ field }) => field)]
}

describe('before any question', () => {
  test('safety, health, interpreter, agreement and a closed door come first; what is missing is named', async () => {
    const person = await meet()
    const notYet = { done: false, who: '' }
    for (const [over, field] of [
      [{ safety: notYet }, 'safety.done'],
      [{ safety: { done: true, who: '' } }, 'safety.who'],
      [{ health: notYet }, 'health.done'],
      [{ health: { done: true, who: ' ' } }, 'health.who'],
      [{ interpreter: { needed: true, who: '' } }, 'interpreter.who'],
      [{ agreed: false }, 'agreed'],
      [{ alone: false }, 'alone'],
      [{ supporter: undefined }, 'supporter'],
    ] as const)
      expect(await refusedFields(person, { ...prepared, ...over })).toEqual([422, [`preparation.${field}`]])
    expect((await reza.call('interviews.list', {})).rows).toEqual([])
    const { id } = await begin(reza, person)
    expect((await open(reza, id)).sittings[0]).toMatchObject({
      ...{
        by: 'Reza Contoh',
        safety: 'Reza Contoh',
        health: 'Bidan Puskesmas Uji',
        interpreter: 'Penerjemah Hakka Uji',
      },
      supporter: { who: 'Peksos Uji' },
    })
  })
  test('papers say 21, the village 16: treated as a child, whatever the officer thinks', async () => {
    const person = await meet()
    expect(await reza.call('interviews.prepare', { person })).toMatchObject({ profile: 'child', disputed: true })
    const { id } = await begin(reza, person, { age: 'adult' })
    const interview = await open(reza, id)
    expect(interview).toMatchObject({ profile: 'child', disputed: true })
    const asked = interview.sections.flatMap((section) => section.questions)
    expect(asked.filter((one) => one.strength !== null)).toHaveLength(65)
    expect(questionIn(interview, 'AR8')).toBeUndefined()
    expect(questionIn(interview, 'DR1')!.ask.id).toContain('dibilang')
  })
  test('an adult is asked the other list; a child’s record that comes later makes it a child’s', async () => {
    girls += 1
    const n = girls
    const person = await meetGirl(t, scene, n, true)
    const { supporter, ...adult } = prepared
    const { id } = await begin(reza, person, { preparation: adult })
    expect((await open(reza, id)).profile).toBe('adult')
    await meetGirl(t, scene, n)
    expect(await open(reza, id)).toMatchObject({ profile: 'child', disputed: true })
    const told = await reza.ask('interviews.answer', { id, version: 0, answers: said('yes', 'AR8') })
    expect([told.status, told.problem.fields.map((one) => one.field)]).toEqual([422, ['answers.0.code']])
  })
  test('a post has one unfinished interview about a person; a record of a victims’ service begins none', async () => {
    const person = await meet()
    const { number } = await begin(reza, person)
    const told = await rudi.ask('interviews.start', {
      ...{ record: (await rudi.call('interviews.prepare', { person })).record, age: 'unknown', preparation: prepared },
    })
    expect([told.status, told.problem.code]).toEqual([409, 'already-exists'])
    expect(told.problem.message.id).toContain(number)
    expect((await rudi.call('interviews.prepare', { person })).unfinished?.number).toBe(number)

    const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
    const sent = await uptd.send([service(90, { nik: '6101015205090099' })])
    await t.pipeline()
    const wati = await t.as('wati')
    const record = sent.body.answers[0]!.record!
    const refused = await wati.ask('interviews.start', { record, age: 'child', preparation: prepared })
    expect([refused.status, refused.problem.code]).toEqual([404, 'not-found'])
  })
  test('a counter, an analyst and an administrator hold no interviews', async () => {
    for (const login of ['lina', 'ani', 'admin', 'ombudsman', 'desa'])
      expect((await (await t.as(login)).ask('interviews.list', {})).status, login).toBe(403)
  })
})

describe('asking', () => {
  test('yes, no, not asked and declined are kept with a note; only yes weighs, and it is said to be no finding', async () => {
    const { id } = await begin(reza, await meet())
    await answer(reza, id, [
      ...said('yes', 'EX1'),
      ...said('no', 'EX3'),
      ...said('not asked', 'EX4'),
      { code: 'EX5', answer: 'declined', note: 'Lain kali' },
    ])
    const seen = await open(reza, id)
    expect(['EX1', 'EX3', 'EX4', 'EX5'].map((code) => questionIn(seen, code)!.answer!.given)).toEqual([
      ...['yes', 'no', 'not asked', 'declined'],
    ])
    expect(questionIn(seen, 'EX5')!.answer).toMatchObject({ note: 'Lain kali', by: 'Reza Contoh', from: null })
    const part = (interview: typeof seen) =>
      interview.result.dimensions.find((one) => one.dimension === 'exploitation')!
    expect(part(seen)).toMatchObject({ strong: 1, medium: 0, positive: false })
    await answer(reza, id, said('yes', 'EX2', 'ACT1'))
    const now = await open(reza, id)
    expect(part(now)).toMatchObject({ positive: true, row: { en: '1 strong and 1 medium' } })
    expect(now.result.pattern.en).toContain('no means is needed')
    expect(now.result.elements.map((one) => one.state)).toEqual(['shown', 'not needed', 'shown'])
    expect(now.result.nonPunishment).toBeNull()
    expect(now.conclusions).toEqual([])
  })
  test('forced criminality shows non-punishment at once', async () => {
    const { id } = await begin(reza, await meet())
    await answer(reza, id, said('yes', 'CD6'))
    expect((await open(reza, id)).result.nonPunishment!.id).toContain('pasal 18')
  })
  test('stopped when she wishes, resumed on another day by another officer, who makes sure again', async () => {
    const { id } = await begin(reza, await meet())
    await answer(reza, id, said('yes', 'DR1', 'DR2'))
    await reza.call('interviews.pause', { id, why: 'wished' })
    const late = await reza.ask('interviews.answer', { id, version: 1, answers: said('yes', 'DR3') })
    expect([late.status, late.problem.code]).toEqual([409, 'state-moved-on'])
    t.clock.turn(new Date(monday.getTime() + day))
    rudi = await t.as('rudi')
    const unsafe = await rudi.ask('interviews.resume', { id, preparation: { ...prepared, alone: false } })
    expect(unsafe.problem.fields.map((one) => one.field)).toEqual(['preparation.alone'])
    await rudi.call('interviews.resume', { id, preparation: prepared })
    await answer(rudi, id, said('no', 'DR3'))
    const seen = await open(rudi, id)
    expect(questionIn(seen, 'DR1')!.answer).toMatchObject({ given: 'yes', by: 'Reza Contoh' })
    expect(questionIn(seen, 'DR3')!.answer).toMatchObject({ given: 'no', by: 'rudi Contoh' })
    expect(seen.sittings.map((one) => [one.by, one.ending?.id ?? null])).toEqual([
      ['Reza Contoh', 'Orangnya ingin berhenti'],
      ['rudi Contoh', null],
    ])
  })
  test('two officers at once: other questions both stand, the same one is not written over unseen', async () => {
    const { id } = await begin(reza, await meet())
    const { version } = await open(reza, id)
    const send = (by: Visitor, answers: object[]) => by.ask('interviews.answer', { id, version, answers })
    const [one, other] = await Promise.all([send(reza, said('yes', 'CR1')), send(rudi, said('no', 'CR2'))])
    expect([one.status, other.status]).toEqual([200, 200])
    const late = await send(rudi, [...said('no', 'CR1'), ...said('yes', 'CR3')])
    expect([late.status, late.problem.code]).toEqual([409, 'state-moved-on'])
    expect(late.problem.fields.map((field) => field.field)).toEqual(['CR1'])
    const seen = await open(reza, id)
    expect(questionIn(seen, 'CR1')!.answer!.given).toBe('yes')
    expect(questionIn(seen, 'CR2')!.answer!.given).toBe('no')
    expect(questionIn(seen, 'CR3')!.answer).toBeNull()
    // Having seen it, the other may change it; what was answered before is kept.
    await answer(rudi, id, said('no', 'CR1'))
    expect(await t.superuser(`select version from identification.answers where interview = '${id}'`)).toHaveLength(3)
  })
  test('the same sent again changes nothing', async () => {
    const { id } = await begin(reza, await meet())
    const input = { id, version: 0, answers: said('yes', 'AD1') }
    expect(await reza.call('interviews.answer', input)).toEqual({ version: 1 })
    expect(await reza.call('interviews.answer', input)).toEqual({ version: 1 })
    expect((await open(reza, id)).version).toBe(1)
  })
})

describe('concluding', () => {
  test('by an officer with a reason, upon the answers they saw; never by the system', async () => {
    const { id } = await begin(reza, await meet())
    await answer(reza, id, said('yes', 'EX1', 'EX2', 'DR1', 'DR2', 'CD1', 'CD2', 'ACT1'))
    expect((await open(reza, id)).conclusions).toEqual([])
    const short = await reza.ask('interviews.conclude', { id, version: 1, finding: 'presumed', reason: 'ya' })
    expect(short.problem.fields.map((one) => one.field)).toEqual(['reason'])
    const stale = await reza.ask('interviews.conclude', { id, version: 0, finding: 'presumed', reason })
    expect([stale.status, stale.problem.code]).toEqual([409, 'state-moved-on'])
    await reza.call('interviews.conclude', { id, version: 1, finding: 'no', reason })
    const seen = await open(reza, id)
    expect(seen.conclusions).toMatchObject([{ look: 'first', finding: 'no', reason, by: 'Reza Contoh' }])
    expect(seen.sittings.at(-1)!.endedAt).not.toBeNull()
    expect((await reza.call('interviews.list', { open: false })).rows.find((row) => row.id === id)!.finding!.id).toBe(
      'Tidak terduga korban',
    )
  })
  test('a second look is another officer’s, and overrules nobody', async () => {
    const { id } = await begin(reza, await meet())
    const early = await rudi.ask('interviews.second-look', { id, finding: 'presumed', reason })
    expect(early.problem.code).toBe('state-moved-on')
    await reza.call('interviews.conclude', { id, version: 0, finding: 'no', reason })
    const own = await reza.ask('interviews.second-look', { id, finding: 'presumed', reason })
    expect([own.status, own.problem.code]).toEqual([409, 'second-person'])
    await rudi.call('interviews.second-look', { id, finding: 'presumed', reason: 'Jawabannya belum lengkap' })
    expect((await open(reza, id)).conclusions.map((one) => [one.look, one.finding, one.by])).toEqual([
      ['first', 'no', 'Reza Contoh'],
      ['second', 'presumed', 'rudi Contoh'],
    ])
    // Where more is to be asked it goes on, and is concluded anew; the former conclusion stays in the file.
    await rudi.call('interviews.resume', { id, preparation: prepared })
    await answer(rudi, id, said('yes', 'EX1', 'EX2'))
    await rudi.call('interviews.conclude', { id, version: 1, finding: 'presumed', reason })
    expect((await open(reza, id)).conclusions).toHaveLength(3)
  })
})
