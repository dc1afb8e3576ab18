/** Webhooks out: references only, signed, tried again, never lost and never silent; what one agency is told no other hears of. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { waits } from '../../server/exchange/webhooks/retry.ts'
import { errands } from '../../server/pipeline.ts'
import { runErrands, startErrands } from '../../server/platform/outside/errand.ts'
import type { Input } from '../../web/call.ts'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'
import { application, service } from '../rows.ts'
import type { Visitor } from '../visitor.ts'
import { type Heard, openReceiver, type Receiver, says } from './receiver.ts'

type IsGenuine = (secret: string, headers: Heard['headers'], body: Buffer, now?: number) => boolean

let t: TestHouse
let it: Visitor
let admin: Visitor
let passport: System
let receiver: Receiver
let isGenuine: IsGenuine
let row = 100

beforeAll(async () => {
  t = await openTestHouse()
  it = await t.as('it-imigrasi')
  admin = await t.as('admin')
  passport = await t.system('imigrasi-skw', 'simkim-passport')
  receiver = await openReceiver()
  // The integrator's ten lines, as the guide prints them.
  const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/integrator.md'), 'utf8')
  const file = join(tmpdir(), `simpul-periksa-${process.pid}.mjs`)
  writeFileSync(file, /```js\n(\/\/ periksa\.mjs\n[\s\S]+?)```/.exec(guide)![1]!)
  ;({ isGenuine } = (await import(file)) as { isGenuine: IsGenuine })
})
afterAll(async () => {
  await receiver.close()
  await t.close()
})
beforeEach(() => {
  receiver.heard.length = 0
  receiver.answer(says(204))
})

/** Later; a session lasts twelve hours, so they sign in again. */
async function later(ms: number) {
  t.clock.turn(new Date(t.house.clock.now().getTime() + ms))
  if (ms < 3_600_000) return
  it = await t.as('it-imigrasi')
  admin = await t.as('admin')
}
const send = () => runErrands(t.house, errands)
/** A delivery with one row that is refused: the shortest way to something worth telling. */
async function refuseOne(): Promise<string> {
  const told = await passport.send([application(row++, { nik: '123' })])
  await t.pipeline()
  return told.body.delivery
}
const agreementOf = async (number: string) =>
  (await admin.call('agreements.list', {})).find((one) => one.number === number)!.id
const postOf = async (code: string) => (await admin.call('posts.list', {})).find((one) => one.code === code)!.id
const wanted = async (more: Partial<Input<'webhooks.register'>> = {}): Promise<Input<'webhooks.register'>> => ({
  agreement: await agreementOf('PKS-KIRIM/imigrasi-skw/simkim-passport'),
  post: await postOf('paspor-skw'),
  name: 'Server paspor',
  url: receiver.url,
  topics: ['record.refused', 'question.asked', 'source.silent', 'hand-over.waiting'],
  ...more,
})
const register = async (more: Partial<Input<'webhooks.register'>> = {}) =>
  it.call('webhooks.register', await wanted(more))
const get = (id: string) => it.call('webhooks.get', { id })
const idOf = (heard: Heard) => heard.headers['webhook-id'] as string

test('a refused row is told: references only, signed as the guide checks it, delivered once, counted', async () => {
  const { id, secret } = await register()
  const delivery = await refuseOne()
  await send()
  expect(receiver.heard).toHaveLength(1)
  const [heard] = receiver.heard
  expect(heard!.json).toEqual({
    type: 'record.refused',
    timestamp: t.house.clock.now().toISOString(),
    data: { installation: t.house.installation.id, post: await postOf('paspor-skw'), kind: 'delivery', id: delivery },
  })
  for (const word of ['Melati', '6101', 'Rekaan', '123"']) expect(heard!.body.toString()).not.toContain(word)
  const now = t.house.clock.now().getTime()
  expect(isGenuine(secret, heard!.headers, heard!.body, now)).toBe(true)
  expect(isGenuine(secret, heard!.headers, Buffer.from(heard!.body.toString().replace('record', 'recorx')), now)).toBe(
    false,
  )
  expect(isGenuine(secret, heard!.headers, heard!.body, now + 600_000)).toBe(false)
  expect((await get(id)).ledger).toEqual({ left: 1, delivered: 1, waiting: 0, dead: 0, difference: 0 })

  // The step run again, or the same delivery told again, changes nothing.
  await t.superuser(
    `insert into platform.todo (step, subject, since, due_at) values ('tell of refusals', '${delivery}', now(), '2026-01-01')`,
  )
  await t.pipeline()
  await send()
  expect(receiver.heard).toHaveLength(1)
  await it.call('webhooks.end', { id })
})

test('a receiver that fails is tried again under the same id, its tries stand in order with their codes; then it is dead, and replayed', async () => {
  const { id } = await register()
  // Only this one is refused, whatever it is answered; others come through, so the endpoint is not down.
  let bad: (request: IncomingMessage, response: ServerResponse) => unknown = says(500)
  receiver.answer((request, response) =>
    request.headers['webhook-id'] === idOf(receiver.heard[0]!) ? bad(request, response) : says(204)(request, response),
  )
  await refuseOne()
  await send()
  const [first] = (await it.call('webhooks.deliveries', { endpoint: id })).deliveries
  expect([first!.state, first!.tries, first!.answer?.status]).toEqual(['waiting', 1, 500])
  expect((await get(id)).state).toBe('failing')
  // Nothing before its time.
  await send()
  expect(receiver.heard).toHaveLength(1)
  const answers = [
    says(302, { location: 'http://127.0.0.1:1/elsewhere' }),
    (request: IncomingMessage) => request.socket.destroy(),
    says(429, { 'retry-after': '9000' }),
  ]
  for (const [n, wait] of waits.entries()) {
    bad = answers[n] ?? says(503)
    // After the 429 two hours would have been the next wait; the receiver asked for two and a half.
    if (n === 3) {
      await later(wait * 1.21 - 1000)
      await send()
      expect(receiver.heard.filter((one) => idOf(one) === first!.id)).toHaveLength(4)
    }
    await later(n === 3 ? 9_000_000 - wait * 1.21 + 2000 : wait * 1.21)
    await it.call('webhooks.ping', { id })
    await send()
  }
  const { deliveries } = await it.call('webhooks.deliveries', { endpoint: id, state: 'dead' })
  expect(deliveries.map((one) => one.tries)).toEqual([9])
  const shown = await it.call('webhooks.delivery', { id: deliveries[0]!.id })
  expect(shown.attempts.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(shown.attempts.slice(0, 5).map((one) => one.answer?.status ?? one.answer?.says.en)).toEqual([
    500,
    302,
    'the connection broke in the middle of the answer',
    429,
    503,
  ])
  const pings = waits.length
  expect((await get(id)).ledger).toEqual({ left: pings + 1, delivered: pings, waiting: 0, dead: 1, difference: 0 })

  receiver.answer(says(200))
  expect(await it.call('webhooks.replay-dead', { id })).toEqual({ replayed: 1 })
  await send()
  expect((await get(id)).ledger).toMatchObject({ delivered: pings + 1, waiting: 0, dead: 0, difference: 0 })
  await it.call('webhooks.replay', { id: deliveries[0]!.id })
  expect((await get(id)).ledger).toMatchObject({ delivered: pings, waiting: 1, dead: 0, difference: 0 })
  await send()
  expect([idOf(receiver.heard.at(-1)!), (await get(id)).ledger.delivered]).toEqual([deliveries[0]!.id, pings + 1])
  await it.call('webhooks.end', { id })
})

test('after a day in which nothing came through it is paused and its post told; what waits is kept and goes out when resumed', async () => {
  const { id } = await register()
  receiver.answer(says(500))
  await refuseOne()
  await send()
  for (const wait of waits.slice(0, 6)) {
    await later(wait * 1.21)
    await send()
  }
  expect((await get(id)).state).toBe('failing')
  await later(waits[6]! * 1.21)
  await send()
  const paused = await get(id)
  expect([paused.state, paused.says?.en]).toEqual([
    'paused',
    'Paused: for a whole day nothing came through. What waits is not lost.',
  ])
  const notices = await it.call('notices.list', {})
  expect(notices.filter((one) => one.words.en.startsWith('Sending to a webhook was paused'))).toHaveLength(1)
  await refuseOne()
  await send()
  // Two refusals, and that the source is silent: refused rows are no word of it.
  expect((await get(id)).ledger).toMatchObject({ left: 3, waiting: 3, difference: 0 })
  receiver.answer(says(204))
  receiver.heard.length = 0
  await it.call('webhooks.resume', { id })
  await send()
  expect([receiver.heard.length, (await get(id)).state, (await get(id)).ledger.delivered]).toEqual([3, 'open', 3])
  // 410: at once.
  receiver.answer(says(410))
  await it.call('webhooks.ping', { id })
  await send()
  expect((await get(id)).says?.en).toBe('Paused: the receiver answered 410, it will not listen again.')
  await it.call('webhooks.end', { id })
  expect((await get(id)).ledger).toMatchObject({ waiting: 0, dead: 1, difference: 0 })
})

test('the secret is shown once; while it is exchanged both sign, a day later only the new one', async () => {
  const { id, secret } = await register()
  const rotated = await it.call('webhooks.rotate', { id })
  await it.call('webhooks.ping', { id })
  await send()
  const both = receiver.heard[0]!
  const now = () => t.house.clock.now().getTime()
  expect((both.headers['webhook-signature'] as string).split(' ')).toHaveLength(2)
  expect([secret, rotated.secret].map((one) => isGenuine(one, both.headers, both.body, now()))).toEqual([true, true])
  await later(86_400_001)
  await it.call('webhooks.ping', { id })
  await send()
  const after = receiver.heard[1]!
  expect([secret, rotated.secret].map((one) => isGenuine(one, after.headers, after.body, now()))).toEqual([false, true])
  expect(JSON.stringify(await get(id))).not.toContain(secret)
  const rows = await t.superuser(
    `select starts, encode(sealed, 'escape') sealed from exchange.secrets where endpoint = '${id}'`,
  )
  expect(JSON.stringify(rows)).not.toContain(secret.slice(12))
  await it.call('webhooks.end', { id })
})

test('killed between sending and noting it: sent again after the lease, under the same id, and the cut-off try stays to be seen', async () => {
  const { id } = await register()
  await refuseOne()
  const { inTransaction, aStep } = await import('../../server/platform/context.ts')
  const one = errands.find((errand) => errand.name === 'send webhooks')
  const claimed = await inTransaction(t.house, 'step', aStep, null, (ctx) => one!.claim(ctx, 10))
  expect(claimed).toHaveLength(1)
  await one!.go(claimed[0], { opened: [], own: true }, new AbortController().signal)
  await send()
  expect(receiver.heard).toHaveLength(1)
  await later(60_001)
  await send()
  expect(receiver.heard.map(idOf)).toEqual([idOf(receiver.heard[0]!), idOf(receiver.heard[0]!)])
  const { deliveries } = await it.call('webhooks.deliveries', { endpoint: id })
  const { attempts } = await it.call('webhooks.delivery', { id: deliveries[0]!.id })
  expect(attempts.map((attempt) => attempt.answer?.status ?? null)).toEqual([null, 204])
  expect((await get(id)).ledger).toEqual({ left: 1, delivered: 1, waiting: 0, dead: 0, difference: 0 })
  await it.call('webhooks.end', { id })
})

test('one that never answers holds up nobody else, and no transaction waits with it', async () => {
  const slow = await openReceiver()
  slow.answer(() => {})
  const first = await register({ name: 'Lambat', url: slow.url })
  const second = await register({ name: 'Cepat' })
  const going = startErrands(t.house, errands, log)
  try {
    for (let n = 0; n < 5; n++) await refuseOne()
    await expect.poll(() => receiver.heard.length, { timeout: 30_000 }).toBe(5)
    expect(slow.heard).toHaveLength(1)
    // One that waited with the slow one would be there at every look.
    const idle = async () =>
      (
        await t.superuser(
          `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
        )
      ).length
    await expect.poll(idle, { timeout: 10_000 }).toBe(0)
  } finally {
    await going.stop()
  }
  await slow.close()
  for (const { id } of [first, second]) await it.call('webhooks.end', { id })
})

test('when its agreement is revoked nothing more is left or sent, and it says why; under another agreement it goes on', async () => {
  const drafted = await admin.call('agreements.draft', {
    ...{ number: 'PKS/WEBHOOK/1', agency: 'imigrasi-skw', source: 'simkim-passport', direction: 'send' },
    ...{ groups: ['identity'], purposes: ['administration'], legal: { id: 'Uji coba', en: 'For tests' } },
    ...{ from: '2026-01-01T00:00:00Z', until: '2027-12-01T00:00:00Z' },
  } as never)
  await admin.call('agreements.approve', { id: drafted.id })
  const { id } = await register({ agreement: drafted.id })
  receiver.answer(says(500))
  await refuseOne()
  await send()
  await admin.call('agreements.revoke', { id: drafted.id, reason: 'Perjanjian diakhiri' })
  receiver.heard.length = 0
  await refuseOne()
  await later(600_000)
  await send()
  expect(receiver.heard).toEqual([])
  const stopped = await get(id)
  expect([stopped.state, stopped.ledger.left]).toEqual(['stopped', 1])
  expect(stopped.says?.id).toMatch(/^Pengiriman berhenti: perjanjian PKS\/WEBHOOK\/1 dicabut 2026-/)
  receiver.answer(says(204))
  await it.call('webhooks.resume', { id, agreement: await agreementOf('PKS-KIRIM/imigrasi-skw/simkim-passport') })
  await send()
  expect([receiver.heard.length, (await get(id)).state]).toEqual([1, 'open'])
  await it.call('webhooks.end', { id })
})

describe('need to know', () => {
  test('what happens at another agency is not told, its endpoints are not found, an administrator sees no references', async () => {
    const { id } = await register()
    const ppa = await t.system('uptd-ppa', 'uptd-ppa-service')
    await ppa.send([service(1, { nik: 'x' })])
    await t.pipeline()
    await send()
    expect(receiver.heard).toEqual([])
    const theirs = await openReceiver()
    const made = await admin.call('webhooks.register', {
      agreement: await agreementOf('PKS-KIRIM/uptd-ppa/uptd-ppa-service'),
      post: await postOf('ppa'),
      ...{ name: 'UPTD', url: theirs.url, topics: ['record.refused'] },
    })
    await ppa.send([service(2, { nik: 'x' })])
    await t.pipeline()
    await send()
    expect([theirs.heard.length, receiver.heard.length]).toEqual([1, 0])
    expect(JSON.stringify(theirs.heard[0]!.json)).not.toMatch(/Melati|Kenanga|6101/)
    for (const [name, input] of [
      ['webhooks.get', { id: made.id }],
      ['webhooks.pause', { id: made.id }],
      ['webhooks.rotate', { id: made.id }],
      ['webhooks.replay-dead', { id: made.id }],
    ] as const)
      expect((await it.ask(name, input)).status, name).toBe(404)
    expect((await it.call('webhooks.deliveries', { endpoint: made.id })).deliveries).toEqual([])
    const { deliveries } = await admin.call('webhooks.deliveries', { endpoint: made.id })
    expect(deliveries.map((one) => one.subject)).toEqual([null])
    expect(
      (
        await it.ask(
          'webhooks.register',
          await wanted({ agreement: await agreementOf('PKS-KIRIM/uptd-ppa/uptd-ppa-service') }),
        )
      ).status,
    ).toBe(404)
    await theirs.close()
    await it.call('webhooks.end', { id })
  })

  test('a post that is asked about an alert: its agency’s system hears that, and nothing of the alert', async () => {
    const { id } = await register()
    await t.superuser(
      `insert into access.notices (id, post, code, subject_kind, subject, at)
       values ('01900000-0000-7000-8000-000000000001', '${await postOf('paspor-skw')}', 'question asked', 'alert', '01900000-0000-7000-8000-000000000002', '2026-11-16')`,
    )
    await t.superuser(
      `insert into platform.todo (step, subject, since, due_at) values ('tell of notices', '01900000-0000-7000-8000-000000000001', now(), '2026-01-01')`,
    )
    await t.pipeline()
    await send()
    expect(receiver.heard.map((one) => [one.json.type, one.json.data.kind, one.json.data.id])).toEqual([
      ['question.asked', 'alert', '01900000-0000-7000-8000-000000000002'],
    ])
    await it.call('webhooks.end', { id })
  })
})

test('addresses that lead inside are refused when registered, and again when connected', async () => {
  for (const url of [
    'https://10.0.0.7/x',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/x',
    'https://[::ffff:192.168.1.1]/',
    'http://contoh.go.id/x',
    'https://nama:sandi@contoh.go.id/',
    'ftp://contoh.go.id/',
    'bukan alamat',
  ]) {
    const told = await it.ask('webhooks.register', await wanted({ url }))
    expect([told.status, told.problem.fields?.map((field) => field.field)], url).toEqual([422, ['url']])
  }
  // A name that was harmless when it was registered.
  const { id } = await register({ url: 'https://localhost:9/x' })
  t.house.installation = { ...t.house.installation, demo: false }
  await it.call('webhooks.ping', { id })
  await send()
  t.house.installation = { ...t.house.installation, demo: true }
  const [delivery] = (await it.call('webhooks.deliveries', { endpoint: id })).deliveries
  expect(delivery!.answer?.says.en).toBe('the address leads into a closed network that the operator has not opened')
  await it.call('webhooks.end', { id })
})
