/** API keys (P8): made against an agreement to send, shown once, good for its source only, and stopped by the agreement's end. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application, crossing } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let admin: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  admin = await t.as('admin')
})
afterAll(() => t.close())

const agreement = async (number: string) =>
  (await admin.call('agreements.list', {})).find((one) => one.number === number)!.id
const post = async (code: string) => (await admin.call('posts.list', {})).find((one) => one.code === code)!.id
const wanted = async (more: object = {}) => ({
  name: 'Kunci uji coba',
  post: await post('paspor-skw'),
  agreement: await agreement('PKS-KIRIM/imigrasi-skw/simkim-passport'),
  sources: ['simkim-passport'],
  ...more,
})
const send = (key: string, source = 'simkim-passport', rows: object[] = [application(1)]) =>
  t.nobody.ask('records.send', { source, records: rows }, { authorization: `Bearer ${key}` })

describe('shown once', () => {
  test('the database keeps a hash and the first characters; no list, answer or line ever holds it again', async () => {
    const { id, key } = await admin.call('keys.make', await wanted())
    expect(key).toMatch(/^simpul_[\w-]{43}$/)
    const [row] = await t.superuser(`select encode(hash, 'hex') hash, starts from access.keys where id = '${id}'`)
    expect(row).toEqual({ hash: createHash('sha256').update(key).digest('hex'), starts: key.slice(0, 12) })
    expect(JSON.stringify(await admin.call('keys.list', {}))).not.toContain(key.slice(12))
    for (const table of ['access.keys', 'journal.lines', 'journal.texts', 'platform.answers']) {
      const rows = await t.superuser(`select x::text as text from ${table} x`)
      for (const { text } of rows) expect(text, table).not.toContain(key.slice(12))
    }
    expect((await send(key)).status).toBe(200)
  })
  test('pressing twice makes one key, and shows it the first time only', async () => {
    const once = { 'idempotency-key': 'kunci-uji-coba-1' }
    const input = await wanted({ name: 'Dua kali' })
    const first = await admin.call('keys.make', input, once)
    expect(await admin.call('keys.make', input, once)).toEqual({ id: first.id, key: '' })
    const made = (await admin.call('keys.list', {})).filter((one) => one.name === 'Dua kali')
    expect(made).toHaveLength(1)
    const [kept] = await t.superuser(`select a::text as text from platform.answers a where does = 'keys.make'`)
    expect(kept!.text).not.toContain(first.key.slice(12))
  })
})

describe('scoped', () => {
  test('to the sources and the agency of its agreement', async () => {
    const other = await admin.ask('keys.make', await wanted({ sources: ['simkim-passport', 'simkim-crossing'] }))
    expect([other.status, other.problem.fields[0]!.field]).toEqual([422, 'sources'])
    const foreign = await admin.ask('keys.make', await wanted({ post: await post('aruk') }))
    expect([foreign.status, foreign.problem.fields[0]!.field]).toEqual([422, 'post'])
    const receives = await admin.ask(
      'keys.make',
      await wanted({ agreement: await agreement('PKS/gt-skw/simkim-passport') }),
    )
    expect(receives.status).toBe(404)
  })
  test('another source is refused by name, nothing is kept, and the attempt is journalled with the key', async () => {
    const { id, key } = await admin.call('keys.make', await wanted())
    const before = await t.superuser('select count(*)::int n from intake.deliveries')
    for (const source of ['simkim-crossing', 'uptd-ppa-service', 'citizen-report']) {
      const told = await send(key, source, [crossing(1)])
      expect([told.status, told.problem.code]).toEqual([403, 'source-not-allowed'])
      expect([told.problem.message.id, told.problem.message.en].every((words) => words.includes(source))).toBe(true)
    }
    expect(await t.superuser('select count(*)::int n from intake.deliveries')).toEqual(before)
    const lines = await t.superuser(`select problem from journal.lines where key = '${id}' and outcome = 'refused'`)
    expect(lines).toEqual(Array(3).fill({ problem: 'source-not-allowed' }))
  })
  test('a key does not open the refused rows of its agency’s other source', async () => {
    const legal = { id: 'Perjanjian uji coba', en: 'Agreement for tests' }
    const span = { from: '2024-01-01T00:00:00Z', until: '2035-01-01T00:00:00Z' }
    await admin.call('organisation.load', {
      agreements: [
        {
          ...{ number: 'PKS-KIRIM/imigrasi-skw/simkim-crossing', direction: 'send', agency: 'imigrasi-skw' },
          ...{ source: 'simkim-crossing', groups: ['identity'], purposes: ['administration'], legal, ...span },
        },
      ],
    })
    const passport = await t.system('imigrasi-skw', 'simkim-passport')
    const border = await t.system('imigrasi-skw', 'simkim-crossing')
    await border.send([{ nomor_perlintasan: 'X-1', nama_lengkap: 'Seseorang Rekaan' }])
    const [refusal] = await t.superuser(`select id from intake.refusals where source = 'simkim-crossing'`)
    const ask = (key: string) => t.nobody.ask('refusals.get', { id: refusal!.id }, { authorization: `Bearer ${key}` })
    expect((await ask(border.key)).status).toBe(200)
    const told = await ask(passport.key)
    expect([told.status, JSON.stringify(told.body).includes('Seseorang')]).toEqual([403, false])
  })
  test('an integrator reaches the keys of their own agency only', async () => {
    const integrator = await t.as('it-imigrasi')
    const foreign = await t.system('desa-uji', 'village-register')
    const all = await admin.call('keys.list', {})
    const own = await integrator.call('keys.list', {})
    expect(new Set(own.map((one) => one.agency))).toEqual(new Set(['Imigrasi Singkawang']))
    expect(own.length).toBeLessThan(all.length)
    const theirs = all.find((one) => one.agency === 'Desa Uji')!
    expect((await integrator.ask('keys.revoke', { id: theirs.id })).status).toBe(404)
    expect(
      (
        await integrator.ask(
          'keys.make',
          await wanted({ agreement: await agreement('PKS-KIRIM/desa-uji/village-register') }),
        )
      ).status,
    ).toBe(404)
    expect((await foreign.send([])).status).toBe(422)
    expect((await integrator.ask('keys.revoke', { id: own[0]!.id })).status).toBe(200)
  })
})

describe('stopped', () => {
  test('a revoked key is unknown from the next request on', async () => {
    const { id, key } = await admin.call('keys.make', await wanted())
    expect((await send(key)).status).toBe(200)
    await admin.call('keys.revoke', { id })
    const told = await send(key)
    expect([told.status, told.problem.code]).toEqual([401, 'key-unknown'])
    expect((await admin.ask('keys.revoke', { id })).status).toBe(404)
  })
  test('when the agreement lapses the key stops and says why, naming the agreement; its return makes it good again', async () => {
    const { key } = await admin.call('keys.make', await wanted())
    const end = new Date(monday.getTime() + 60_000)
    await t.superuser(
      `update access.agreements set until_at = '${end.toISOString()}' where number = 'PKS-KIRIM/imigrasi-skw/simkim-passport'`,
    )
    expect((await send(key)).status).toBe(200)
    t.clock.turn(end)
    const told = await send(key)
    expect([told.status, told.problem.code]).toEqual([403, 'key-lapsed'])
    expect(told.problem.message).toEqual({
      id: expect.stringContaining('PKS-KIRIM/imigrasi-skw/simkim-passport'),
      en: expect.stringContaining('PKS-KIRIM/imigrasi-skw/simkim-passport'),
    })
    const feed = await (await t.as('ani')).call('sources.get', { id: 'simkim-passport' })
    expect([feed.state, feed.says.id]).toEqual([
      'stopped',
      expect.stringMatching(/PKS-KIRIM\/imigrasi-skw\/simkim-passport berakhir/),
    ])
    t.clock.turn(monday)
    expect((await send(key)).status).toBe(200)
    expect((await (await t.as('ani')).call('sources.get', { id: 'simkim-passport' })).state).not.toBe('stopped')
    const id = await agreement('PKS-KIRIM/imigrasi-skw/simkim-passport')
    await admin.call('agreements.revoke', { id, reason: 'Dicabut untuk uji coba' })
    expect((await send(key)).problem.code).toBe('key-lapsed')
    expect((await admin.ask('keys.make', await wanted({ agreement: id }))).status).toBe(404)
  })
  test.each([
    ['an invented key', 'Bearer simpul_bukan-kunci', 'key-unknown'],
    ['an empty key', 'Bearer ', 'key-unknown'],
    ['another scheme', 'Basic YW5pOnNhbGFo', 'not-signed-in'],
  ])('%s is refused', async (_what, authorization, code) => {
    const told = await t.nobody.ask(
      'records.send',
      { source: 'simkim-passport', records: [application(1)] },
      { authorization },
    )
    expect([told.status, told.problem.code]).toEqual([401, code])
  })
  test('a key stands above a cookie: a bad one is not helped by a good session', async () => {
    const told = await admin.ask('keys.list', {}, { authorization: 'Bearer simpul_bukan-kunci' })
    expect(told.problem.code).toBe('key-unknown')
  })
})
