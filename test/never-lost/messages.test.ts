/** Short messages: a real gateway that is away, busy, broken, slow or wrong; a token from a file; quiet nights in two zones; nobody is named. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { errands } from '../../server/pipeline.ts'
import { openMessenger } from '../../server/platform/messenger.ts'
import { runErrands } from '../../server/platform/outside/errand.ts'
import { type CaseScene, openCaseScene, reason } from '../cases/open-case.ts'
import { openReceiver, type Receiver, says } from '../exchange/receiver.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { raiseAlert } from '../law/scene.ts'
import type { OutputOf } from '../visitor.ts'

const folder = mkdtempSync(join(tmpdir(), 'simpul-pesan-'))
const tokenFile = join(folder, 'token')
const number = '+6284491000099'
let t: TestHouse
let s: CaseScene
let gateway: Receiver
let girls = 0

beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
  gateway = await openReceiver()
  writeFileSync(tokenFile, 'rahasia-uji\n')
  t.house.messenger = openMessenger({
    ...{ messageUrl: gateway.url, messageTokenFile: tokenFile, openNetworks: [], dataFolder: folder },
  })
})
afterAll(async () => {
  await gateway.close()
  await t.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  await t.superuser('delete from access.outbox')
  gateway.heard.length = 0
  gateway.answer(says(202))
})

/** Mondays, Tuesdays …: each test has its own day, so that clocks only go on. */
const at = async (moment: string) => {
  t.clock.turn(new Date(moment))
  await t.pipeline()
  await runErrands(t.house, errands)
}
const choose = async (login: string, more: object = {}) =>
  (await t.as(login)).call('channels.choose', {
    ...{ address: '', number: '0844-9100-0099', mail: [], message: ['escalation', 'offered', 'clock', 'information'] },
    ...more,
  })
/** The secretariat hands a new case's protection to the UPTD. */
async function offer(urgency: 'ordinary' | 'urgent' = 'ordinary') {
  const ani = await t.as('ani')
  const alert = (await raiseAlert(t, s.scene, girls++, 'singkawang')).id
  await ani.call('alerts.take', { id: alert })
  const { id } = await ani.call('cases.open', { alert, kind: 'TPPO', reason })
  await ani.call('cases.hand-over', { case: id, track: 'protection', to: s.post('ppa'), reason, urgency })
  const { number: of } = await ani.call('cases.get', { id })
  await t.pipeline()
  await runErrands(t.house, errands)
  return { id, number: of }
}
const texts = () => gateway.heard.map((one) => (one.json as unknown as { text: string }).text)
const outbox = async (): Promise<OutputOf<'outbox.read'>> => (await t.as('admin')).call('outbox.read', {})

test('a message goes to the gateway: sentence, number of the case, link; the token of the file, a key of its own; nobody is named', async () => {
  await at('2026-11-16T03:00:00Z')
  await choose('wati')
  const { id, number: of } = await offer()
  expect(gateway.heard).toHaveLength(1)
  const [heard] = gateway.heard
  expect(heard!.headers).toMatchObject({
    authorization: 'Bearer rahasia-uji',
    'content-type': 'application/json; charset=utf-8',
  })
  expect(heard!.json).toEqual({
    id: heard!.headers['idempotency-key'],
    to: number,
    language: 'id',
    text: `Simpul\nSerah terima ditawarkan kepada pos Anda (${of}). https://simpul.uji.test/cases/${id}`,
  })
  writeFileSync(tokenFile, 'rahasia-kedua')
  const second = await offer()
  expect(gateway.heard[1]!.headers.authorization).toBe('Bearer rahasia-kedua')
  expect(texts()[1]).toContain(second.number)
  const [, message] = (await outbox()).channels
  expect(message).toMatchObject({ channel: 'message', way: 'server', sentDay: 2, waiting: 0, setAside: 0 })
})

test('a gateway that is busy, broken or closed is asked again ever later, not before it said; then it comes through, once', async () => {
  await at('2026-11-17T03:00:00Z')
  gateway.answer(says(429, { 'retry-after': '600' }))
  await offer()
  await at('2026-11-17T03:05:00Z')
  expect(gateway.heard).toHaveLength(1)
  expect((await outbox()).channels[1]).toMatchObject({ waiting: 1, trying: 1 })
  gateway.answer(says(500))
  await at('2026-11-17T03:10:00Z')
  expect(gateway.heard).toHaveLength(2)
  gateway.answer((request) => request.socket.destroy())
  await at('2026-11-17T03:15:00Z')
  gateway.answer(says(202))
  await at('2026-11-17T03:31:00Z')
  await at('2026-11-17T06:00:00Z')
  expect(gateway.heard).toHaveLength(4)
  expect(new Set(gateway.heard.map((one) => one.headers['idempotency-key'])).size).toBe(1)
  expect((await outbox()).channels[1]).toMatchObject({ waiting: 0, trying: 0, sentDay: 1 })
})

test('a gateway that hangs holds nobody: it is cut off in time and asked again', { timeout: 40_000 }, async () => {
  await at('2026-11-18T03:00:00Z')
  gateway.answer(() => {})
  await offer()
  gateway.answer(says(202))
  await at('2026-11-18T03:01:30Z')
  expect(gateway.heard).toHaveLength(2)
  expect((await outbox()).channels[1]).toMatchObject({ waiting: 0, sentDay: 1 })
})

test('a gateway that never comes back: given up after two days with the reason, and sent again by the administrator', async () => {
  await at('2026-11-19T03:00:00Z')
  gateway.answer(says(503))
  await offer()
  for (let hours = 0; hours < 60; hours += 1)
    await at(new Date(Date.parse('2026-11-19T03:02:00Z') + hours * 3_600_000).toISOString())
  const { aside } = await outbox()
  expect(aside).toMatchObject([
    { channel: 'message', officer: 'wati', kind: 'hand-over offered', tries: 8, problem: 'HTTP 503' },
  ])
  expect(JSON.stringify(aside)).not.toContain(number)
  gateway.answer(says(202))
  gateway.heard.length = 0
  await (await t.as('admin')).call('outbox.retry', { ids: [aside[0]!.id] })
  await runErrands(t.house, errands)
  expect(gateway.heard).toHaveLength(1)
})

test('a number that will never be reached gets no more; its officer sees why', async () => {
  await at('2026-11-23T03:00:00Z')
  gateway.answer(says(410))
  await offer()
  gateway.answer(says(202))
  await offer()
  expect(gateway.heard).toHaveLength(1)
  const { message } = (await (await t.as('wati')).call('channels.mine', {})).ways
  expect([message.refusedAt !== null, message.setAside]).toEqual([true, 1])
  await choose('wati')
})

test('over midnight what can wait is gathered until six by the post’s clock; what is urgent goes at once; a post in WITA wakes an hour earlier', async () => {
  await at('2026-11-24T03:00:00Z')
  const to = '2026-11-24'
  await at(`${to}T14:30:00Z`)
  await offer()
  await at(`${to}T16:45:00Z`)
  await offer()
  await at(`${to}T17:10:00Z`)
  expect(texts()).toEqual([])
  const urgent = await offer('urgent')
  expect(texts()).toEqual([expect.stringContaining(urgent.number)])
  gateway.heard.length = 0
  await at(`${to}T22:54:00Z`)
  expect(texts()).toEqual([])
  await at(`${to}T23:00:00Z`)
  expect(texts()).toHaveLength(1)
  expect(texts()[0]!.match(/Serah terima ditawarkan/g)).toHaveLength(2)

  gateway.heard.length = 0
  await t.superuser(`update access.posts set zone = 'Asia/Makassar' where code = 'ppa'`)
  await at('2026-11-25T12:59:00Z')
  await offer()
  expect(texts()).toHaveLength(1)
  await at('2026-11-25T13:01:00Z')
  await offer()
  expect(texts()).toHaveLength(1)
  await at('2026-11-25T21:59:00Z')
  expect(texts()).toHaveLength(1)
  await at('2026-11-25T22:00:00Z')
  expect(texts()).toHaveLength(2)
  await t.superuser(`update access.posts set zone = 'Asia/Pontianak' where code = 'ppa'`)
})

test('the post’s own hours, an officer’s own, and the duty roster: who is on duty is awake', async () => {
  await at('2026-11-26T03:00:00Z')
  const admin = await t.as('admin')
  await admin.call('quiet-hours.set', { post: s.post('ppa'), quiet: { from: 10 * 60, to: 11 * 60 } })
  expect((await (await t.as('wati')).call('channels.mine', {})).post).toMatchObject({ from: 600, to: 660 })
  await offer()
  expect(texts()).toEqual([])
  await choose('wati', { quiet: { from: 22 * 60, to: 5 * 60 } })
  await offer()
  expect(texts()).toHaveLength(1)
  await choose('wati')
  await at('2026-11-26T04:00:00Z')
  expect(texts()).toHaveLength(2)
  const wati = await t.as('wati')
  const { officers } = await wati.call('duties.list', {})
  await admin.call('quiet-hours.set', { post: s.post('ppa'), quiet: null })
  await wati.call('duties.put', {
    ...{ officer: officers.find((one) => one.name === 'Wati Contoh')!.id, kind: 'duty', phone: '0844-9100-0001' },
    ...{ from: '2026-11-26T12:00:00Z', until: '2026-11-26T23:30:00Z' },
  })
  await at('2026-11-26T15:00:00Z')
  await offer()
  expect(texts()).toHaveLength(3)
  expect((await (await t.as('admin')).ask('quiet-hours.set', { post: null, quiet: null })).status).toBe(422)
})

test('an escalation goes by e-mail whatever was chosen; without address and number nothing leaves, and it is counted', async () => {
  await at('2026-11-27T03:00:00Z')
  const before = await outbox()
  await choose('kepala-ppa', { address: 'kepala@contoh.test', number: '', message: [] })
  expect((await outbox()).unaddressed).toBe(before.unaddressed - 1)
  const mine = await (await t.as('kepala-ppa')).call('channels.mine', {})
  expect(mine.mail).toEqual(['escalation'])
  await offer()
  await at('2026-11-28T04:00:00Z')
  const rows = await t.superuser(
    `select distinct kind, channel, state from access.outbox m join access.officers o on o.id = m.officer where o.login = 'kepala-ppa'`,
  )
  expect(rows).toEqual([{ kind: 'hand-over silent', channel: 'mail', state: 'sent' }])
})

test('what was chosen needs an address or a number that can be one', async () => {
  const wati = await t.as('wati')
  const fields = async (chosen: object) => {
    const told = await wati.ask('channels.choose', {
      address: '',
      number: '',
      mail: [],
      message: [],
      ...chosen,
    } as never)
    return [told.status, told.problem?.fields?.map((one) => one.field)]
  }
  expect(await fields({ mail: ['clock'] })).toEqual([422, ['address']])
  expect(await fields({ message: ['clock'] })).toEqual([422, ['number']])
  expect(await fields({ number: 'nomor saya' })).toEqual([422, ['number']])
  expect(await fields({ quiet: { from: 60, to: 60 } })).toEqual([422, ['quiet']])
})

test('settings that could never work stop the program with their name', () => {
  const open =
    (messageUrl: string, messageTokenFile: string | null = null) =>
    () =>
      openMessenger({ messageUrl, messageTokenFile, openNetworks: [], dataFolder: folder })
  expect(open('http://gerbang.contoh.test/kirim')).toThrow('SIMPUL_MESSAGE_URL')
  expect(open('https://10.1.2.3/kirim')).toThrow('SIMPUL_MESSAGE_URL')
  expect(open('https://gerbang.contoh.test/kirim', join(folder, 'tidak-ada'))).toThrow('SIMPUL_MESSAGE_TOKEN_FILE')
  expect(open('http://127.0.0.1:9/kirim')).not.toThrow()
})
