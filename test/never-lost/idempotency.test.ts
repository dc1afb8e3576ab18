/** The source's own reference makes sending again harmless: one after the other, twice at once, in two processes, with a key or without. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from '../../server/main.ts'
import { openPools } from '../../server/platform/database.ts'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { houseOn, log, rolePassword } from '../prepare-template.ts'
import { application } from '../rows.ts'
import type { OutputOf } from '../visitor.ts'

type Receipt = OutputOf<'records.send'>

let t: TestHouse
let passport: System
let second: { app: FastifyInstance; close(): Promise<void> }

/** Another process's doors: pools, news and Fastify of their own on the same database. */
async function openSecond() {
  const database = openPools(t.database.server, t.database.name, rolePassword)
  const house = await houseOn(database, t.clock)
  const app = await openServer(house, { secureCookie: false, trustProxy: false }, log)
  return {
    app,
    close: async () => {
      await app.close()
      await house.news.close()
      await database.close()
    },
  }
}

beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', 'simkim-passport')
  second = await openSecond()
})
afterAll(async () => {
  await second.close()
  await t.close()
})

async function sendTo(app: FastifyInstance, records: unknown[], headers: Record<string, string> = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/records',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${passport.key}`, ...headers },
    payload: JSON.stringify({ source: 'simkim-passport', records }),
  })
  return { status: response.statusCode, text: response.body, body: response.json() as Receipt }
}

const kept = (n: number) =>
  t.superuser(`
    select r.id, r.version, r.state, l.person from intake.records r left join persons.links l on l.record = r.id
    where r.ref = '${application(n).nomor_permohonan}' order by r.version`)
const results = (receipt: Receipt) => receipt.answers.map((answer) => answer.result)

test('the same content is already kept; other content is a new version, and the earlier leaves resolving', async () => {
  const first = (await passport.send([application(1)])).body
  await t.pipeline()
  const again = (await passport.send([application(1)])).body
  expect(again.answers).toEqual([{ ...first.answers[0], result: 'already kept' }])

  const corrected = { nama_lengkap: 'Anggrek Rekaan', nik: '6172014203980001', tanggal_lahir: '1998-03-02' }
  const other = (await passport.send([application(2), application(1, corrected)])).body
  expect(results(other)).toEqual(['kept', 'new version'])
  await t.pipeline()
  const versions = await kept(1)
  expect(versions.map((row) => [row.version, row.state, row.person === null])).toEqual([
    [1, 'replaced', true],
    [2, 'current', false],
  ])
  // The person of the old content is left with the other record; the new content is somebody else.
  expect((await kept(2))[0]!.person).not.toBe(versions[1]!.person)
  const ani = await t.as('ani')
  const old = await ani.call('persons.find', { nik: application(1).nik }, { 'x-purpose': 'alert' })
  expect(old.rows).toHaveLength(1)
  const found = await ani.call('persons.find', { nik: corrected.nik }, { 'x-purpose': 'alert' })
  expect(found.rows.map((row) => row.id)).toEqual([versions[1]!.person])
})

test('one reference three times in one delivery: a version each, the last one stands', async () => {
  const rows = [application(3), application(3, { tujuan: 'Umrah' }), application(3, { tujuan: 'Umrah' })]
  expect(results((await passport.send(rows)).body)).toEqual(['kept', 'new version', 'already kept'])
  await t.pipeline()
  expect((await kept(3)).map((row) => [row.version, row.state, row.person === null])).toEqual([
    [1, 'replaced', true],
    [2, 'current', false],
  ])
})

test('what was withdrawn and is sent again comes back as a new version', async () => {
  const first = (await passport.send([application(4)])).body
  await passport.post('/api/v1/records/withdraw', {
    source: 'simkim-passport',
    refs: [application(4).nomor_permohonan],
    reason: 'Salah kirim',
  })
  const again = await passport.send([application(4)])
  expect([again.status, results(again.body)]).toEqual([200, ['new version']])
  expect(again.body.answers[0]!.record).not.toBe(first.answers[0]!.record)
  await t.pipeline()
  expect((await kept(4)).map((row) => [row.version, row.state, row.person === null])).toEqual([
    [1, 'withdrawn', true],
    [2, 'current', false],
  ])
})

test('two processes, the same reference at the same moment: one is kept, all others are told so', async () => {
  const sent = await Promise.all(
    Array.from({ length: 16 }, (_, i) => sendTo(i % 2 === 0 ? t.app : second.app, [application(5), application(6)])),
  )
  expect(sent.map((one) => [one.status, one.status === 200 ? '' : one.text])).toEqual(sent.map(() => [200, '']))
  const all = sent.flatMap((one) => one.body.answers)
  expect(all.filter((answer) => answer.result === 'kept')).toHaveLength(2)
  expect(all.filter((answer) => answer.result === 'already kept')).toHaveLength(30)
  expect(new Set(all.map((answer) => answer.record)).size).toBe(2)
  await t.pipeline()
  expect((await kept(5)).map((row) => row.state)).toEqual(['current'])
})

test('two processes, one reference, other content each time and in crossed orders: a version each, none lost', async () => {
  const sent = await Promise.all(
    Array.from({ length: 16 }, (_, i) => {
      const rows = [7, 8].map((n) =>
        application(n, { negara_tujuan: 'Malaysia', nama_ibu: `Ibu ${'abcdefghijklmnop'[i]}` }),
      )
      return sendTo(i % 2 === 0 ? t.app : second.app, i % 4 < 2 ? rows : rows.toReversed())
    }),
  )
  expect(sent.map((one) => [one.status, one.status === 200 ? '' : one.text])).toEqual(sent.map(() => [200, '']))
  await t.pipeline()
  for (const n of [7, 8]) {
    const versions = await kept(n)
    expect(versions.map((row) => row.version)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    expect(versions.map((row) => row.state)).toEqual([...Array.from({ length: 15 }, () => 'replaced'), 'current'])
    expect(versions.map((row) => row.person !== null)).toEqual([...Array.from({ length: 15 }, () => false), true])
  }
  const feed =
    await t.superuser(`select sum(f.records)::text records, (select count(*) from intake.records where source = 'simkim-passport')::text kept
    from intake.feeds f where f.source = 'simkim-passport'`)
  expect(feed).toEqual([{ records: feed[0]!.kept, kept: feed[0]!.kept }])
})

test('an Idempotency-Key gives the first answer again, also to two at once; for another body it is refused', async () => {
  const once = { 'idempotency-key': 'kiriman-malam-2026-11-16' }
  const [one, two] = await Promise.all([
    sendTo(t.app, [application(9)], once),
    sendTo(second.app, [application(9)], once),
  ])
  expect(one!.body.counts).toEqual({ kept: 1, alreadyKept: 0, newVersions: 0, refused: 0 })
  expect(two!.body).toEqual(one!.body)
  expect((await sendTo(t.app, [application(9)], once)).body).toEqual(one!.body)
  const other = await sendTo(t.app, [application(10)], once)
  expect([other.status, (other.body as unknown as { code: string }).code]).toEqual([409, 'key-reused'])
  const deliveries = await t.superuser(
    `select count(*)::int n from intake.records where ref = '${application(9).nomor_permohonan}'`,
  )
  expect(deliveries).toEqual([{ n: 1 }])
  expect(await kept(10)).toEqual([])
})

test('a refused row is kept as it came, told in both languages, corrected, and resent once', async () => {
  const wrong = application(20, { nik: '61010152050900011', tanggal_lahir: '2004-02-31' })
  const sent = (await passport.send([wrong, application(21)])).body
  expect(results(sent)).toEqual(['refused', 'kept'])
  const problems = sent.answers[0]!.problems!
  expect(problems.map((problem) => problem.field).toSorted()).toEqual(['nik', 'tanggal_lahir'])
  for (const problem of problems) expect([problem.id, problem.en]).not.toContain('')
  expect(JSON.stringify(problems)).not.toContain('61010152050900011')

  const lina = await t.as('lina')
  const source = await lina.call('sources.get', { id: 'simkim-passport' })
  const refusal = source.refusals.find((one) => one.delivery === sent.delivery)!
  const shown = await lina.call('refusals.get', { id: refusal.id })
  expect(JSON.parse(shown.text)).toEqual(wrong)

  const still = await lina.call('refusals.resend', { id: refusal.id, row: { ...wrong, nik: '6101015205090001' } })
  expect(results(still)).toEqual(['refused'])
  const right = { ...wrong, nik: '6101015205090001', tanggal_lahir: '2004-02-28' }
  const pressed = await Promise.all([1, 2, 3].map(() => lina.ask('refusals.resend', { id: refusal.id, row: right })))
  expect(pressed.map((one) => one.status).toSorted()).toEqual([200, 409, 409])
  await t.pipeline()
  expect((await kept(20)).map((row) => [row.state, row.person === null])).toEqual([['current', false]])
  const now = await lina.call('sources.get', { id: 'simkim-passport' })
  expect(now.refusals.map((one) => one.id)).not.toContain(refusal.id)
  // Another agency knows nothing of it.
  expect((await (await t.as('wati')).ask('refusals.get', { id: refusal.id })).status).not.toBe(200)
})
