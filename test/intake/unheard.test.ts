/** A key was issued and nothing ever came: told as silence is, from the key's issue on, by the rhythm of its source and the hours of its post. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const passport = 'simkim-passport'
const placement = 'siskop2mi-placement'
const hidden = 'uptd-ppa-service'
const dayMs = 86_400_000

/** So many days after Monday 9.00, with whatever was due done. */
async function on(day: number) {
  t.clock.turn(new Date(monday.getTime() + day * dayMs))
  await t.pipeline()
}
const rowOf = async (login: string, source: string) =>
  (await (await t.as(login)).call('sources.list', {})).find((one) => one.id === source)!
const openFaults = async (login: string, source: string) =>
  (await (await t.as(login)).call('ledger.get', { source })).posts.flatMap((post) =>
    post.faults.filter((fault) => fault.over === null).map((fault) => [post.name, fault.kind, fault.words.en]),
  )
const told = (source: string) =>
  t.superuser(`select distinct p.code from access.notices n join access.posts p on p.id = n.post
    where n.code = 'feed fault' and n.values->>'source' = '${source}' order by p.code`)

test('a key from which nothing has come for two working days is told to its post, its integrator and the secretariat, once', async () => {
  const system = await t.system('imigrasi-skw', passport)
  expect(await rowOf('ani', passport)).toMatchObject({ state: 'never spoke', says: { en: 'Has never sent.' } })
  await on(1.9)
  expect(await openFaults('ani', passport)).toEqual([])
  const before = await (await t.as('it-imigrasi')).call('sources.get', { id: passport })
  expect(before.posts.map(({ state, lastAt }) => [state, lastAt])).toEqual([['never spoke', null]])
  expect(before.posts[0]!.since).toBe(monday.toISOString())

  await on(2.1)
  const row = await rowOf('ani', passport)
  expect([row.state, row.lastAt]).toEqual(['never heard', null])
  expect(row.says).toEqual({
    id: 'Kunci terbit 50 jam yang lalu, belum pernah ada kiriman: tidak ada peringatan bukan berarti tidak ada risiko.',
    en: 'A key was issued 50 hours ago and nothing has come yet: absence of alerts is not absence of risk.',
  })
  const [fault] = await openFaults('ani', passport)
  expect(fault).toEqual([
    expect.any(String),
    'unheard',
    'Key issued 2026-11-16 09.00 WIB, nothing has come since: absence of alerts is not absence of risk.',
  ])
  const source = await (await t.as('it-imigrasi')).call('sources.get', { id: passport })
  expect(source.posts.map(({ state, lastAt }) => [state, lastAt])).toEqual([['never heard', null]])
  const board = await (await t.as('ani')).call('situation.board', {})
  expect(board.feeds.find((one) => one.source === passport)).toMatchObject({ state: 'never heard', says: row.says })
  expect(board.holes.find((hole) => hole.source === passport)).toMatchObject({
    kind: 'silent',
    from: monday.toISOString(),
  })
  expect((await told(passport)).length).toBeGreaterThanOrEqual(2)

  await on(2.2)
  const notices = await t.superuser(`select post from access.notices where code = 'feed fault'`)
  expect(new Set(notices.map((one) => one.post)).size).toBe(notices.length)

  // A key renewed does not begin the wait anew; the first word ends it.
  const renewed = await t.system('imigrasi-skw', passport)
  const admin = await t.as('admin')
  const former = (await admin.call('keys.list', {})).find((one) => one.starts === system.key.slice(0, 12))!
  await admin.call('keys.revoke', { id: former.id })
  await on(2.3)
  expect((await openFaults('ani', passport)).map(([, kind]) => kind)).toEqual(['unheard'])
  await renewed.send([application(1)])
  await on(2.31)
  expect(await openFaults('ani', passport)).toEqual([])
  expect((await rowOf('ani', passport)).state).not.toBe('never heard')
})

test('days on which the office is closed do not count, and a key that was revoked is waited for no more', async () => {
  t.clock.turn(new Date(monday.getTime() + 4.2 * dayMs))
  const system = await t.system('bp3mi', placement)
  await on(7.1)
  expect((await rowOf('ani', placement)).state).toBe('never spoke')
  expect(await openFaults('ani', placement)).toEqual([])
  await on(8.5)
  expect((await rowOf('ani', placement)).state).toBe('never heard')
  expect((await openFaults('ani', placement)).map(([, kind]) => kind)).toEqual(['unheard'])
  const admin = await t.as('admin')
  const key = (await admin.call('keys.list', {})).find((one) => one.starts === system.key.slice(0, 12))!
  await admin.call('keys.revoke', { id: key.id })
  await on(8.6)
  expect(await openFaults('ani', placement)).toEqual([])
  expect((await rowOf('ani', placement)).state).toBe('never spoke')
})

test('of a protected source only its own agency is told that its key was never heard', async () => {
  await t.system('uptd-ppa', hidden)
  await on(50)
  expect((await rowOf('wati', hidden)).state).toBe('never heard')
  expect((await openFaults('wati', hidden)).map(([, kind]) => kind)).toEqual(['unheard'])
  const theirs = await rowOf('ani', hidden)
  expect([theirs.state, theirs.agency, theirs.lastAt]).toEqual(['never spoke', '', null])
  expect(await openFaults('ani', hidden)).toEqual([])
  const agencies = await t.superuser(`select distinct a.code from access.notices n join access.posts p on p.id = n.post
    join access.agencies a on a.id = p.agency where n.code = 'feed fault' and n.values->>'source' = '${hidden}'`)
  expect(agencies).toEqual([{ code: 'uptd-ppa' }])
})
