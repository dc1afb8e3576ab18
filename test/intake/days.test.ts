/** A day that does not add up stays told until it adds up, or until somebody of the sending agency says why it never will. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'

let t: TestHouse
let passport: System
const source = 'simkim-passport'
const first = '2026-11-14'
const second = '2026-11-15'

beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', source)
})
afterAll(() => t.close())

async function later(days: number, minutes = 6) {
  t.clock.turn(new Date(t.house.clock.now().getTime() + (days * 1440 + minutes) * 60_000))
  await t.pipeline()
}
const sendOf = (day: string, n: number) => passport.send([application(n, { waktu_permohonan: `${day}T10:00+07:00` })])
const state = (day: string, records: number) => passport.post('/api/v1/days', { source, day, records })
const ledger = async () => (await (await t.as('it-imigrasi')).call('ledger.get', { source })).posts[0]!
const open = async () => (await ledger()).faults.filter((fault) => fault.kind === 'statement' && fault.over === null)
const told = async () => (await open()).map((fault) => fault.words.en)
const says = (day: string, stated: number, received: number) => [
  `Day ${day}: the post states ${stated} records, ${received} were received.`,
]

test('a day that does not add up is still told after three weeks, though later days do; what came late ends it', async () => {
  await sendOf(first, 1)
  await state(first, 2)
  await later(0)
  expect(await told()).toEqual(says(first, 2, 1))
  await later(21)
  await sendOf('2026-12-06', 3)
  await state('2026-12-06', 1)
  await later(0)
  expect(await told()).toEqual(says(first, 2, 1))
  expect((await ledger()).days).toContainEqual({ day: first, stated: 2 })
  await sendOf(first, 2)
  await later(0)
  expect(await told()).toEqual([])
  await later(21)
  expect((await ledger()).days).toEqual([])
})

test('an old day stated anew is compared, however old it is', async () => {
  await state(first, 5)
  await later(0)
  expect(await told()).toEqual(says(first, 5, 2))
  await state(first, 2)
  await later(0)
  expect(await told()).toEqual([])
})

test('somebody of the agency settles a day with a reason; the next day is told then, and other numbers open it again', async () => {
  await sendOf(second, 11)
  await state(first, 4)
  await state(second, 3)
  await later(0)
  const [fault] = await open()
  expect(fault!.words.en).toBe(says(first, 4, 2)[0])
  expect(fault!.settles).toBe(true)
  const ani = await t.as('ani')
  expect((await ani.ask('ledger.settle', { id: fault!.id, reason: 'Bukan urusan kami' })).status).toBe(403)

  let it = await t.as('it-imigrasi')
  const reason = 'Dua permohonan dibatalkan pada hari yang sama'
  await it.call('ledger.settle', { id: fault!.id, reason })
  await later(0)
  expect(await told()).toEqual(says(second, 3, 1))
  await later(21)
  expect(await told()).toEqual(says(second, 3, 1))

  const { post } = await ledger()
  it = await t.as('it-imigrasi')
  const paper = await it.call('ledger.day', { source, post, day: first })
  expect([paper.stated, paper.received, paper.settled?.because, paper.settled?.by]).toEqual([
    4,
    2,
    reason,
    'Integrator Contoh',
  ])
  await state(second, 1)
  await later(0)
  expect(await told()).toEqual([])
  await state(first, 6)
  await later(0)
  expect(await told()).toEqual(says(first, 6, 2))
  expect((await it.call('ledger.day', { source, post, day: first })).settled).toBe(null)
})

test('a day of which records are missing is told before an older one of which too many came', async () => {
  await state(first, 1)
  await state(second, 2)
  await later(0)
  expect(await told()).toEqual(says(second, 2, 1))
  await state(second, 1)
  await later(0)
  expect(await told()).toEqual(says(first, 1, 2))
})

test('of a thousand old days that never will add up only some are counted anew in a turn, each in its turn', async () => {
  await t.superuser(`insert into intake.statements (source, agency, post, day, records, stated_at)
    select source, agency, post, day - n, 9, stated_at from intake.statements, generate_series(1, 1000) n
    where day = '${first}'`)
  const counted = async () =>
    (
      await t.superuser(`select count(*)::int n from intake.statements where received is not null and day < '${first}'`)
    )[0]!.n as number
  await later(0)
  const once = await counted()
  expect(once).toBeGreaterThan(50)
  expect(once).toBeLessThan(200)
  await later(0)
  expect(await counted()).toBe(2 * once)
})
