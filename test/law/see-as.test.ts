/** "See as": what another role would see, never more than one's own; nothing can be written from there; a reason on every covered field. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { girl } from '../rows.ts'
import type { Visitor } from '../visitor.ts'
import { openScene, raiseAlert } from './scene.ts'

const { who } = girl(1)
const readers = ['ani', 'lina', 'wati', 'reza', 'bima', 'aruk', 'kapolres']
let t: TestHouse
let person: string
let alert: string
let seats: { seat: string; agency: string; role: { en: string } }[]
beforeAll(async () => {
  t = await openTestHouse()
  alert = (await raiseAlert(t, await openScene(t), 1, 'singkawang')).id
  const ani = await t.as('ani')
  person = (await ani.call('persons.find', { nik: who.nik! }, { 'x-purpose': 'alert' })).rows[0]!.id
  seats = await ani.call('session.seats', {})
})
afterAll(() => t.close())

const seatOf = (agency: string, role: string) =>
  seats.find((one) => one.agency.includes(agency) && one.role.en === role)!.seat

/** Every value of every record of her that is shown, as `record field value`; what is covered with the reason. */
async function read(visitor: Visitor, purpose: string, seat: string | null) {
  const { status, body } = await visitor.ask(
    'persons.get',
    { id: person },
    { 'x-purpose': purpose, ...(seat === null ? {} : { 'x-see-as': seat }) },
  )
  const fields =
    status === 200 ? body.records.flatMap((one) => one.fields.map((f) => ({ ...f, record: one.record }))) : []
  const shown = fields
    .filter((one) => one.value !== null)
    .map(({ record, field, value }) => `${record} ${field} ${value}`)
  return { status, shown, covered: fields.filter((one) => one.value === null).map((one) => one.masked!.en) }
}

test('nobody is named among the seats, and one who is not signed in reads none', async () => {
  expect(seats.length).toBeGreaterThan(10)
  expect(JSON.stringify(seats)).not.toMatch(/(Ani|Lina|Wati|Reza|Bima) /)
  expect((await t.nobody.ask('session.seats', {})).status).toBe(401)
})

test('from every seat, for every reader and purpose: never a value that is not one’s own to read', async () => {
  let compared = 0
  for (const login of readers) {
    const visitor = await t.as(login)
    for (const purpose of ['alert', 'case']) {
      const own = await read(visitor, purpose, null)
      for (const { seat } of seats) {
        const seen = await read(visitor, purpose, seat)
        expect(
          seen.shown.filter((one) => !own.shown.includes(one)),
          `${login} for ${purpose} as ${seat}`,
        ).toEqual([])
        compared += seen.shown.length
      }
    }
  }
  expect(compared).toBeGreaterThan(500)
})

test('the task force sees what the passport desk would: its own record open, the village’s covered, with whose reason', async () => {
  const ani = await t.as('ani')
  const [own, seen] = [
    await read(ani, 'alert', null),
    await read(ani, 'alert', seatOf('Imigrasi Singkawang', 'Counter officer')),
  ]
  expect(seen.shown.length).toBeGreaterThan(0)
  expect(seen.shown.length).toBeLessThan(own.shown.length)
  expect(seen.covered).toContain('Covered for Imigrasi Singkawang: no agreement opens it for this purpose.')
})

test('a role that lacks a door, a seat of nobody, and every writing are refused in words; nothing is written', async () => {
  const ani = await t.as('ani')
  const desk = seatOf('Imigrasi Singkawang', 'Counter officer')
  expectRefused(await ani.ask('alerts.list', {}, { 'x-see-as': desk }), 403, 'seeing-as-lacks')
  for (const seat of ['administrator', 'administrator@here', `leader@${seats[0]!.seat.split('@')[1]}0`])
    expectRefused(await ani.ask('notices.list', {}, { 'x-see-as': seat }), 422, 'bad-input', 'x-see-as')
  const head = seatOf('Gugus Tugas Singkawang', 'Duty analyst')
  const before = await t.superuser(`select state, taken_by from warnings.alerts where id = '${alert}'`)
  expectRefused(await ani.ask('alerts.take', { id: alert }, { 'x-see-as': head }), 403, 'seeing-as-reads')
  expectRefused(
    await ani.ask('alerts.take', { id: alert }, { 'x-see-as': head, 'idempotency-key': 'lihat-sebagai-1' }),
    403,
    'seeing-as-reads',
  )
  expect(await t.superuser(`select state, taken_by from warnings.alerts where id = '${alert}'`)).toEqual(before)
  // From one's own chair the same press works.
  expect((await ani.ask('alerts.take', { id: alert }, { 'idempotency-key': 'lihat-sebagai-1' })).status).toBe(200)
})
