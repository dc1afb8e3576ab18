/** The duty roster: a post says who is on duty, every other post reads whom to call, a hand-over shows it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { type CaseScene, openCaseScene } from './open-case.ts'

let t: TestHouse
let s: CaseScene
let wati: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
  wati = await t.as('wati')
})
afterAll(() => t.close())

const at = (hour: number) => new Date(monday.getTime() + hour * 3_600_000).toISOString()

test('a duty is put, shown to others and on a hand-over, ended by the clock and by hand; a stand-in goes first', async () => {
  const { officers } = await wati.call('duties.list', {})
  expect(officers.map((one) => one.name)).toEqual(['Wati Contoh'])
  const officer = officers[0]!.id
  const duty = await wati.call('duties.put', { officer, from: at(-1), until: at(8), phone: '0562-100200' })
  const overlap = await wati.ask('duties.put', { officer, from: at(7), until: at(9), phone: '0562-100200' })
  expect([overlap.status, overlap.problem.code]).toEqual([409, 'already-exists'])
  await wati.call('duties.put', { officer, kind: 'stand-in', from: at(4), until: at(6), phone: '0562-300400' })

  const phone = async () => {
    const id = await s.open()
    const input = { case: id, track: 'protection' as const, to: s.post('ppa') }
    return (await s.ani.call('cases.prepare-hand-over', input)).receiver!.onDuty?.phone
  }
  expect(await phone()).toBe('0562-100200')
  const elsewhere = (await s.ani.call('duties.list', {})).elsewhere
  expect(elsewhere.map(({ post, duty }) => [post.code, duty.phone])).toEqual([['ppa', '0562-100200']])
  t.clock.turn(new Date(at(5)))
  expect(await phone()).toBe('0562-300400')
  t.clock.turn(new Date(at(9)))
  expect(await phone()).toBeUndefined()
  t.clock.turn(monday)
  expect((await s.ani.ask('duties.take-off', { id: duty.id })).status).toBe(404)
  await wati.call('duties.take-off', { id: duty.id })
  expect(await phone()).toBeUndefined()
})

test('bad hours, a number that is none: the field is named', async () => {
  const officer = (await wati.call('duties.list', {})).officers[0]!.id
  const good = { officer, from: at(20), until: at(28), phone: '0562-100200' }
  for (const [wrong, field] of [
    [{ until: at(19) }, 'until'],
    [{ from: at(-9), until: at(-8) }, 'until'],
    [{ phone: 'tanya satpam' }, 'phone'],
  ] as const) {
    const told = await wati.ask('duties.put', { ...good, ...wrong })
    expect([told.status, told.problem.fields.map((one) => one.field)]).toEqual([422, [field]])
  }
  const stranger = (await s.ani.call('duties.list', {})).officers[0]!.id
  expect((await wati.ask('duties.put', { ...good, officer: stranger })).status).toBe(404)
})
