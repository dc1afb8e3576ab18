/** Completeness: a hole, a replay, a clash, another list, a silent post, a day that does not add up: each seen, told once, over when mended. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareLists, reconcileFiles } from '../../server/intake/ledger/reconcile-file.ts'
import { monday, openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application, service as victimService } from '../rows.ts'

let t: TestHouse
let passport: System

beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', 'simkim-passport')
})
afterAll(() => t.close())

/** Sends records as the numbers from `from` on, as a sender that keeps its own rolling hash. */
async function sendNumbered(from: number, rows: object[], chain?: string) {
  const body = `{"source":"simkim-passport","sequence":${from}${chain === undefined ? '' : `,"chain":"${chain}"`},"records":[${rows
    .map((row) => JSON.stringify(row))
    .join()}]}`
  const told = await passport.post('/api/v1/records', body)
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}
const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const chainOf = (rows: object[]) =>
  rows.reduce<Buffer>((before, row) => sha256(before, sha256(JSON.stringify(row))), Buffer.alloc(32)).toString('hex')
const rows = Array.from({ length: 9 }, (_, n) => application(n + 1))

/** Later, with whatever was due done. */
async function later(minutes: number) {
  t.clock.turn(new Date(t.house.clock.now().getTime() + minutes * 60_000))
  await t.pipeline()
}
const faults = async () => {
  const ledger = await (await t.as('it-imigrasi')).call('ledger.get', { source: 'simkim-passport' })
  return ledger.posts.flatMap((post) =>
    post.faults.filter((one) => one.over === null).map((one) => [one.kind, one.words.en]),
  )
}
const numbers = async () =>
  (await (await t.as('it-imigrasi')).call('ledger.get', { source: 'simkim-passport' })).posts[0]!.numbers

test('numbers without a hole, and a rolling hash both sides compute alike', async () => {
  await sendNumbered(1, rows.slice(0, 3), chainOf(rows.slice(0, 3)))
  await later(6)
  expect(await numbers()).toEqual({ upto: 3, highest: 3, chain: chainOf(rows.slice(0, 3)) })
  expect(await faults()).toEqual([])
})

test('a hole is told once, after an interval, to the post, its integrator and the secretariat; sent after all, it is over', async () => {
  await sendNumbered(6, rows.slice(5, 7))
  await later(6)
  expect(await faults()).toEqual([])
  await later(245)
  expect(await faults()).toEqual([['gap', '2 records have not arrived: numbers 4 to 5.']])
  await later(6)
  const notices =
    await t.superuser(`select p.code, count(*)::int n from access.notices n join access.posts p on p.id = n.post
    where n.code = 'feed fault' group by p.code order by p.code`)
  expect(notices.map((row) => row.n)).toEqual(notices.map(() => 1))
  expect(notices.length).toBeGreaterThanOrEqual(2)
  await sendNumbered(4, rows.slice(3, 5))
  await later(6)
  expect(await faults()).toEqual([])
  expect(await numbers()).toEqual({ upto: 7, highest: 7, chain: chainOf(rows.slice(0, 7)) })
})

test('a replay changes nothing; the same number for another reference is a clash; another list shows in the rolling hash', async () => {
  await sendNumbered(2, rows.slice(1, 4))
  await later(6)
  expect(await faults()).toEqual([])
  await sendNumbered(3, [application(77)])
  expect(await faults()).toEqual([['clash', 'Number 3 came twice with different content.']])
  await sendNumbered(8, rows.slice(7, 8), chainOf(rows.slice(1, 8)))
  await later(6)
  expect((await faults()).map(([kind]) => kind).toSorted()).toEqual(['chain', 'clash'])

  // Neither mends itself: somebody of the agency looks into it, and the hash goes on from what was stated.
  const it = await t.as('it-imigrasi')
  const { posts } = await it.call('ledger.get', { source: 'simkim-passport' })
  const open = posts[0]!.faults.filter((fault) => fault.settles)
  expect((await (await t.as('lina')).ask('ledger.settle', { id: open[0]!.id, reason: 'x' })).status).toBe(422)
  for (const { id } of open)
    await it.call('ledger.settle', { id, reason: 'Server lama menomori ulang; sudah diperiksa' })
  expect(await faults()).toEqual([])
  const stated = Buffer.from(chainOf(rows.slice(1, 8)), 'hex')
  expect((await numbers())?.chain).toBe(stated.toString('hex'))
  const onward = sha256(stated, sha256(JSON.stringify(application(51)))).toString('hex')
  await sendNumbered(9, [application(51)], onward)
  await later(6)
  expect(await faults()).toEqual([])
})

test('a post that is silent for two of its intervals is told, and no longer when it speaks', async () => {
  t.clock.turn(new Date(monday.getTime() + 86_400_000))
  await sendNumbered(10, rows.slice(8, 9))
  await later(60)
  expect((await faults()).map(([kind]) => kind)).not.toContain('silent')
  // Four-hourly, from 8 to 16: two intervals of open hours later it is the next morning.
  await later(24 * 60)
  expect((await faults()).map(([kind]) => kind)).toContain('silent')
  await passport.send([application(20)])
  await later(6)
  expect((await faults()).map(([kind]) => kind)).not.toContain('silent')
})

test('a day that does not add up is told until what is missing was sent; the paper of the day says both numbers', async () => {
  const day = '2026-11-14'
  const of = (n: number) => application(n, { waktu_permohonan: `${day}T10:00+07:00` })
  await passport.send([of(31), of(32)])
  const stated = await passport.post('/api/v1/days', { source: 'simkim-passport', day, records: 3 })
  expect(stated.body).toEqual({ stated: 3, received: 2, difference: 1 })
  await later(6)
  expect(await faults()).toContainEqual(['statement', `Day ${day}: the post states 3 records, 2 were received.`])
  await passport.send([of(33)])
  await later(6)
  expect((await faults()).map(([kind]) => kind)).not.toContain('statement')
  const it = await t.as('it-imigrasi')
  const { posts } = await it.call('ledger.get', { source: 'simkim-passport' })
  const paper = await it.call('ledger.day', { source: 'simkim-passport', post: posts[0]!.post, day })
  expect([paper.stated, paper.received]).toEqual([3, 3])
  // Who may not read the records reads the same two numbers.
  const theirs = await (await t.as('ani')).call('ledger.day', { source: 'simkim-passport', post: posts[0]!.post, day })
  expect([theirs.stated, theirs.received, theirs.sha256]).toEqual([3, 3, paper.sha256])
  expect(paper.sha256).toBe(
    sha256(['SKW202600031', 'SKW202600032', 'SKW202600033'].map((ref) => `${ref}\n`).join('')).toString('hex'),
  )
})

test('the sender reads back every reference that is held, those that left told apart', async () => {
  await passport.post('/api/v1/records/withdraw', {
    source: 'simkim-passport',
    refs: ['SKW202600033'],
    reason: 'Salah kirim',
  })
  const told = (await passport.post('/api/v1/refs', { source: 'simkim-passport' })).body as unknown as {
    refs: string[]
    left: string[]
    next: string | null
  }
  expect(told.refs).toEqual(told.refs.toSorted())
  expect(told.refs).toEqual(expect.arrayContaining(['SKW202600001', 'SKW202600032', 'SKW202600033']))
  expect([told.left, told.next]).toEqual([['SKW202600033'], null])
})

test('two lists laid side by side: what differs is told, whatever the pages', async () => {
  const ref = fc.string({ minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(ref), fc.array(ref), fc.integer({ min: 1, max: 5 }), async (held, own, size) => {
      const sorted = held.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      const told = await compareLists(own, async (after) => {
        const refs = sorted.filter((one) => Buffer.compare(Buffer.from(one), Buffer.from(after)) > 0).slice(0, size)
        return { refs, left: [], next: refs.length === size ? refs.at(-1)! : null }
      })
      expect(told.missing.toSorted()).toEqual([...new Set(own)].filter((one) => !held.includes(one)).toSorted())
      expect(told.unknown.toSorted()).toEqual(held.filter((one) => !own.includes(one)).toSorted())
      expect(told.agreed).toBe(held.filter((one) => own.includes(one)).length)
    }),
  )
})

test('simpul reconcile: an agency’s file against what was received, to zero after sending what was missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-reconcile-'))
  const file = join(folder, 'daftar.csv')
  const url = await t.app.listen({ port: 0, host: '127.0.0.1' })
  const held = (await passport.post('/api/v1/refs', { source: 'simkim-passport' })).body as unknown as {
    refs: string[]
  }
  writeFileSync(file, `nomor;nama\n${[...held.refs, 'SKW202600041'].map((ref) => `${ref};x`).join('\n')}\n`)
  const said: string[] = []
  const ask = () =>
    reconcileFiles([file], {
      ...{
        url,
        source: 'simkim-passport',
        keyFile: '',
        key: passport.key,
        column: 'nomor',
        out: join(folder, 'beda.csv'),
      },
      say: (line) => said.push(line),
    })
  expect(await ask()).toBe(false)
  expect(said[1]).toContain('1 belum diterima · not received: SKW202600041')
  expect(readFileSync(join(folder, 'beda.csv'), 'utf8')).toBe('ref,what\n"SKW202600041",not received\n')
  await passport.send([application(41)])
  expect(await ask()).toBe(true)
  rmSync(folder, { recursive: true })
})

test('when a protected source falls silent, only its own agency is told', async () => {
  const service = await t.system('uptd-ppa', 'uptd-ppa-service')
  await service.send([victimService(1)])
  const before = await t.superuser(`select id from access.notices where code = 'feed fault'`)
  await later(40 * 24 * 60)
  expect(await t.superuser(`select kind from intake.feed_faults where source = 'uptd-ppa-service'`)).toEqual([
    { kind: 'silent' },
  ])
  const told = await t.superuser(`
    select distinct a.code from access.notices n join intake.feed_faults f on f.id = n.subject
      join access.posts p on p.id = n.post join access.agencies a on a.id = p.agency
    where f.source = 'uptd-ppa-service'`)
  expect(told).toEqual([{ code: 'uptd-ppa' }])
  expect((await t.superuser(`select id from access.notices where code = 'feed fault'`)).length).toBeGreaterThan(
    before.length,
  )
})
