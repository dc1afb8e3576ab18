/** Days off and opening hours are data: an administrator changes them, and feeds are judged by them at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application, crossing } from '../rows.ts'

let t: TestHouse

beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

async function at(moment: string) {
  t.clock.turn(new Date(moment))
  await t.pipeline()
}
const stateOf = async (id: string) =>
  (await (await t.as('ani')).call('sources.list', {})).find((source) => source.id === id)!.state
const name = { id: 'Cuti bersama tambahan', en: 'Added collective leave' }

test('the decrees of 2025 and 2026 are there, the days of 2027 that rest on no decree say so', async () => {
  const ani = await t.as('ani')
  const count = async (year: number) => {
    const { days } = await ani.call('calendar.get', { year })
    return [
      days.filter((day) => day.kind === 'national').length,
      days.filter((day) => day.kind === 'collective').length,
      days.filter((day) => !day.certain).length,
    ]
  }
  expect([await count(2025), await count(2026), await count(2027)]).toEqual([
    [17, 11, 0],
    [17, 8, 0],
    [17, 0, 12],
  ])
})

test('a day off that an administrator adds is no silence of an office; taken back, it is one', async () => {
  await (await t.system('imigrasi-skw', 'simkim-passport')).send([application(1)])
  // Thursday 15.00: three working days later in the afternoon two intervals of four hours have long passed.
  await at('2026-11-19T08:00:00Z')
  expect(await stateOf('simkim-passport')).toBe('silent')
  const admin = await t.as('admin')
  for (const day of ['2026-11-17', '2026-11-18']) await admin.call('calendar.set-day', { day, name, certain: true })
  await at('2026-11-19T01:45:00Z')
  expect(await stateOf('simkim-passport')).toBe('late')
  await admin.call('calendar.remove-day', { day: '2026-11-18' })
  expect(await stateOf('simkim-passport')).toBe('silent')
  expect((await admin.ask('calendar.remove-day', { day: '2026-11-18' })).status).toBe(404)
  expect((await (await t.as('ani')).ask('calendar.set-day', { day: '2026-11-18', name, certain: true })).status).toBe(
    403,
  )
})

test('what an administrator changed stays when the list that ships is written again', async () => {
  const admin = await t.as('admin')
  await admin.call('calendar.remove-day', { day: '2027-01-05' })
  const { declareDaysOff } = await import('../../server/intake/calendar/declare-days-off.ts')
  const { aStep, inTransaction } = await import('../../server/platform/context.ts')
  await inTransaction(t.house, 'step', aStep, null, declareDaysOff)
  expect((await admin.call('calendar.get', { year: 2027 })).days.map((one) => one.day)).not.toContain('2027-01-05')
})

test('a post’s own hours stand above its source’s, and nonsense is refused', async () => {
  await (await t.system('imigrasi-sbs', 'simkim-crossing')).send([crossing(1)])
  await at('2026-11-19T06:00:00Z')
  const admin = await t.as('admin')
  const { posts } = await admin.call('calendar.get', { year: 2026 })
  const post = posts.find((one) => one.code === 'aruk')!.id
  const hours = { weekdays: [6], opens: 480, closes: 600, onDaysOff: false }
  expect((await admin.ask('calendar.set-hours', { post, opening: { ...hours, closes: 480 } })).status).toBe(422)
  await at('2026-11-19T08:00:00Z')
  expect(await stateOf('simkim-crossing')).toBe('silent')
  await admin.call('calendar.set-hours', { post, opening: hours })
  expect(await stateOf('simkim-crossing')).toBe('closed now')
  expect((await admin.call('calendar.get', { year: 2026 })).hours[0]!.post.code).toBe('aruk')
  await admin.call('calendar.set-hours', { post, opening: null })
  expect(await stateOf('simkim-crossing')).toBe('silent')
})

test('an hour in which nobody ever comes is learned within weeks, and a feed that halves is still told', async () => {
  const [feed] = await t.superuser(
    `select source, agency, post from intake.feeds where source = 'simkim-crossing' limit 1`,
  )
  // Eight weeks of thirty crossings an hour from five to five, but none from eleven to one.
  await t.superuser(`
    update intake.feeds set first_at = '2026-09-01T00:00:00Z', last_at = '2026-11-26T03:50:00Z' where source = 'simkim-crossing';
    delete from intake.feed_faults where source = 'simkim-crossing';
    insert into intake.feed_hours (source, agency, post, hour, records)
    select '${feed!.source}', '${feed!.agency}', '${feed!.post}', h, 30 from generate_series('2026-09-01'::timestamptz, '2026-11-25T23:00:00Z', interval '1 hour') h
    where extract(hour from h at time zone 'Asia/Pontianak') between 5 and 16
      and extract(hour from h at time zone 'Asia/Pontianak') not in (11, 12) on conflict do nothing`)
  await at('2026-11-26T06:20:00Z')
  // Last heard 10.50, now 13.20: two and a half hours, of which two are lunch.
  expect(await stateOf('simkim-crossing')).toBe('on time')
  await at('2026-11-26T08:00:00Z')
  expect(await stateOf('simkim-crossing')).toBe('silent')
  await t.superuser(`insert into intake.feed_hours (source, agency, post, hour, records)
    values ('${feed!.source}', '${feed!.agency}', '${feed!.post}', '2026-11-27T01:00:00Z', 4)
    on conflict (source, agency, post, hour) do update set records = 4`)
  await at('2026-11-27T02:06:00Z')
  const kinds = await t.superuser(
    `select kind from intake.feed_faults where source = 'simkim-crossing' and over_at is null`,
  )
  expect(kinds.map((row) => row.kind)).toContain('drop')
})
