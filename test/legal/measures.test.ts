/** A victim is not a suspect (P2, P6): who is named is "terlapor"; a measure against a presumed victim asks for a ground, a second officer, and is told at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { girl } from '../rows.ts'
import { refusedFields, word } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'
import { openPerkara, type Perkara, secondInvestigator } from './scene.ts'

let t: TestHouse
let scene: Scene
let reza: Visitor
let rudi: Visitor
let girls = 0
const ground = 'Menurut gelar perkara ia tidak dipaksa, dan keuntungan diterimanya sendiri sejak awal.'
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  rudi = await secondInvestigator(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  reza = await t.as('reza')
})
afterAll(() => t.close())

const next = () => {
  girls += 1
  return openPerkara(t, scene, girls)
}
const measure = (by: Visitor, { participant }: { participant: string }, over: object = {}) =>
  by.ask('law.measure', {
    participant,
    kind: 'suspect',
    number: 'S.TAP/1/UJI',
    on: '2026-11-15',
    ground,
    ...over,
  } as never)
/** Notices of measures about this case. */
const told = async (login: string, { number }: { number: string }) =>
  (await (await t.as(login)).call('notices.list', {})).filter((one) =>
    one.words.id.startsWith(`Kasus ${number}: tindakan terhadap terduga korban`),
  ).length

describe('a reported person', () => {
  test('is "terlapor" until number and date of the determination; the protection track does not read who', async () => {
    const p = await next()
    const { id } = await reza.call('law.name-reported', {
      proceeding: p.proceeding,
      name: 'Om Jon Rekaan',
      otherNames: 'Jon',
    })
    const seen = async () => (await reza.call('law.get', { case: p.case })).suspects
    expect(await seen()).toMatchObject([{ name: 'Om Jon Rekaan', roleName: { id: 'terlapor' }, determined: null }])
    const told = await measure(reza, { participant: id }, { ground: '' })
    expect([told.status, told.body]).toMatchObject([200, { aboutVictim: false }])
    expect(await seen()).toMatchObject([
      { roleName: { id: 'tersangka' }, determined: { number: 'S.TAP/1/UJI', on: '2026-11-15' } },
    ])
    const wati = await t.as('wati')
    const file = await wati.call('cases.get', { id: p.case })
    expect(file.participants).toHaveLength(1)
    expect((await reza.call('cases.get', { id: p.case })).participants).toHaveLength(2)
    // Nobody else finds the record either: a police report marks nobody (P1).
    expect(
      (
        await (
          await t.as('lina')
        ).ask('persons.find', { name: 'Om Jon Rekaan', birthPlace: 'Uji' }, { 'x-purpose': 'case' })
      ).body,
    ).toMatchObject({ rows: [] })
    expect(
      await t.superuser(
        `select from warnings.hits h join cases.participants p on p.record = h.record where p.id = '${id}'`,
      ),
    ).toEqual([])
  })
  test('a number that cannot be one names its field', async () => {
    const p = await next()
    const name = (over: object) =>
      reza.ask('law.name-reported', { proceeding: p.proceeding, name: 'Rekaan Uji', ...over } as never)
    expect(await refusedFields(name({ nik: '12' }))).toEqual([422, ['nik']])
    expect(await refusedFields(name({ birthDate: '2026-13-45' }))).toEqual([422, ['birthDate']])
    expect(await refusedFields(name({ phone: 'abc' }))).toEqual([422, ['phone']])
    expect(await refusedFields(name({ name: '' }))).toEqual([422, ['name']])
    expect((await reza.call('law.get', { case: p.case })).suspects).toEqual([])
  })
})

describe('a measure against a presumed victim', () => {
  test('without a ground is refused; with one it is told at once, and waits for a second officer of the same post', async () => {
    const p = await next()
    expect(await refusedFields(measure(reza, p, { ground: 'Cukup bukti' }))).toEqual([422, ['ground']])
    expect(await told('wati', p)).toBe(0)
    const { id } = (await measure(reza, p)).body as { id: string }
    for (const login of ['wati', 'kepala-ppa']) {
      expect(await told(login, p), login).toBe(1)
      const law = await (await t.as(login)).call('law.get', { case: p.case })
      // Who protects her reads the ground, to be able to contest it; the service's head reads that it is so.
      expect(
        law.measures.map((one) => one.ground),
        login,
      ).toEqual(login === 'wati' ? [ground] : [])
    }
    expect((await (await t.as('kepala-ppa')).call('cases.get', { id: p.case })).timeline.at(-1)!.does.id).toBe(
      'Tindakan terhadap terduga korban dicatat: Penetapan tersangka',
    )
    const [mine] = (await reza.call('law.get', { case: p.case })).measures
    expect(mine).toMatchObject({ state: 'waiting', mayAnswer: false, aboutVictim: true })
    expect((await reza.ask('law.answer-measure', { id, confirm: true })).problem.code).toBe('second-person')
    expect((await (await t.as('wati')).ask('law.answer-measure', { id, confirm: true })).status).toBe(403)
    expect((await (await t.as('bima')).ask('law.answer-measure', { id, confirm: true })).status).toBe(404)
    expect((await measure(reza, p)).status).toBe(409)
    await rudi.call('law.answer-measure', { id, confirm: true })
    expect((await rudi.ask('law.answer-measure', { id, confirm: false })).status).toBe(409)
    expect((await reza.call('law.get', { case: p.case })).measures[0]).toMatchObject({
      state: 'confirmed',
      answeredBy: 'Rudi Contoh',
    })
    expect(await told('wati', p)).toBe(2)
    // She stays a victim: what is owed to her goes on.
    const [person] = (await (await t.as('wati')).call('cases.get', { id: p.case })).participants
    expect(person!.role).toBe('presumed victim')
  })
  test('that the second officer does not confirm stands as not confirmed', async () => {
    const p = await next()
    const { id } = (await measure(reza, p, { kind: 'detention' })).body as { id: string }
    await rudi.call('law.answer-measure', { id, confirm: false })
    expect((await reza.call('law.get', { case: p.case })).measures[0]).toMatchObject({ state: 'declined' })
    expect((await measure(reza, p, { kind: 'detention' })).status).toBe(200)
  })
  test('is one also where she is named again as a reported person, by another record', async () => {
    const p = await next()
    const { who } = girl(girls)
    const { id } = await reza.call('law.name-reported', {
      ...{ proceeding: p.proceeding, name: who.nama_lengkap!, nik: who.nik! },
    })
    await t.pipeline()
    expect(await refusedFields(measure(reza, { participant: id }, { ground: '' }))).toEqual([422, ['ground']])
    expect((await measure(reza, { participant: id })).body).toMatchObject({ aboutVictim: true })
  })
  test('deportation is the immigration track’s, suspicion the law’s', async () => {
    const p = await next()
    expect((await measure(reza, p, { kind: 'deportation' })).status).toBe(403)
    const ani = await t.as('ani')
    expect((await measure(ani, p)).status).toBe(403)
    expect((await measure(ani, p, { kind: 'deportation' })).body).toMatchObject({ aboutVictim: true })
    expect(await refusedFields(measure(reza, p, { on: '2026-12-01' }))).toEqual([422, ['on']])
  })
  test('an agency that she does not want to know of her is told, and opens nothing', async () => {
    const p = await next()
    const wati = await t.as('wati')
    const hand = await wati.call('cases.hand-over', {
      case: p.case,
      track: 'protection',
      to: p.post('ppa-sbs'),
      reason: 'Keluarga di Sambas',
    })
    const sinta = await t.as('sinta')
    await sinta.call('hand-overs.answer', { id: hand.id, accept: true })
    await sinta.call(
      'victims.record-consent',
      word(p, { purpose: 'knowledge', recipient: p.agency('ppa'), decision: 'refused' }),
    )
    await measure(reza, p)
    expect(await told('kepala-ppa', p)).toBe(1)
    expect((await (await t.as('kepala-ppa')).ask('cases.get', { id: p.case })).status).toBe(404)
    expect(await told('sinta', p)).toBe(1)
  })
  test('the database asks for the second person too', async () => {
    const p: Perkara = await next()
    const { id } = (await measure(reza, p)).body as { id: string }
    await expect(
      t.superuser(
        `update cases.measures set confirmed = true, answered_at = now(), answered_by = officer where id = '${id}'`,
      ),
    ).rejects.toThrow('measures_check')
  })
})
