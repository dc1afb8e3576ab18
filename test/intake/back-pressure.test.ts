/** Too much waits: the sender is told when to come again, nothing half kept; ten thousand in one go; a key revoked while its batch runs. */
import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { comeAgainAfter, isBehind, journeySteps } from '../../server/intake/backlog/refuse-when-full.ts'
import { steps } from '../../server/pipeline.ts'
import { runStep } from '../../server/platform/step.ts'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'
import { application, registration } from '../rows.ts'

let t: TestHouse
let passport: System
const usual = { waiting: 100_000, minutes: 15 }

beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', 'simkim-passport')
})
afterAll(() => t.close())
afterEach(() => Object.assign(t.house.limits, usual))

const later = (seconds: number) => t.clock.turn(new Date(t.house.clock.now().getTime() + seconds * 1000))
const count = async (of: string) => (await t.superuser(`select count(*)::int n from ${of}`))[0]!.n as number

/** As a sender sees it: status, body and when to come again. */
async function send(records: unknown[], headers: Record<string, string> = {}) {
  const told = await t.app.inject({
    method: 'POST',
    url: '/api/v1/records',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${passport.key}`, ...headers },
    payload: JSON.stringify({ source: 'simkim-passport', records }),
  })
  return { status: told.statusCode, retryAfter: told.headers['retry-after'], body: told.json() }
}

test('the steps of the journey that are measured are steps of the pipeline', () => {
  expect(journeySteps.filter((name) => !steps.some((step) => step.name === name))).toEqual([])
})

test('while too much waits, a system is told how much and when to come again; nothing is kept; afterwards it goes through', async () => {
  t.house.limits.waiting = 3
  expect((await send([application(1), application(2), application(3)])).status).toBe(200)
  later(1)
  const before = [await count('intake.deliveries'), await count('intake.refusals')]
  const once = { 'idempotency-key': 'malam-2026-11-16-0001' }
  const told = await send([application(4), { salah: 1 }], once)
  expect([told.status, told.body.code]).toEqual([503, 'busy'])
  const seconds = Number(told.retryAfter)
  expect(seconds).toBeGreaterThanOrEqual(10)
  expect(seconds).toBeLessThanOrEqual(450)
  expect(told.body.message.id).toContain('Masih ada 3 catatan yang menunggu diolah')
  expect(told.body.message.en).toContain(`Send the same again in ${seconds} seconds`)
  expect([await count('intake.deliveries'), await count('intake.refusals')]).toEqual(before)

  // A person at a counter or in a village is never turned away.
  const desa = await t.as('desa')
  expect((await desa.ask('records.enter', { source: 'village-register', row: registration(1) })).status).toBe(200)

  await t.pipeline()
  later(seconds)
  const again = await send([application(4), { salah: 1 }], once)
  expect([again.status, again.body.counts]).toEqual([200, { kept: 1, alreadyKept: 0, newVersions: 0, refused: 1 }])
  expect((await send([application(4), { salah: 1 }], once)).body).toEqual(again.body)
})

test('what waits too long stops the door as well, but a worker that merely slept does not', async () => {
  expect((await send([application(5), application(6)])).status).toBe(200)
  later(3600)
  expect((await send([application(7)])).status).toBe(200)
  t.house.limits.waiting = 100
  await send(Array.from({ length: 97 }, (_, n) => application(100 + n)))
  later(1)
  expect((await send([application(8)])).status).toBe(503)
  await t.pipeline()
  later(1)
  expect((await send([application(8)])).status).toBe(200)
})

test('a dropped file waits while the journey is behind, and goes on afterwards', async () => {
  await t.pipeline()
  t.house.limits.waiting = 4
  await send([application(20), application(21)])
  later(1)
  const row = application(300)
  const csv = `${Object.keys(row).join(';')}\n${Object.values(row).join(';')}\n`
  const lina = await t.as('lina')
  const dropped = await t.app.inject({
    method: 'POST',
    url: '/api/web/files.keep?source=simkim-passport',
    headers: { 'content-type': 'multipart/form-data; boundary=simpul', cookie: lina.cookie },
    payload: `--simpul\r\ncontent-disposition: form-data; name="file"; filename="uji.csv"\r\ncontent-type: text/csv\r\n\r\n${csv}\r\n--simpul--\r\n`,
  })
  const { id: file } = dropped.json() as { id: string }
  const columns = Object.fromEntries(Object.keys(row).map((name) => [name, name]))
  await lina.call('files.load', { file, source: 'simkim-passport', name: 'Uji', columns })
  const loaded = async () => (await t.superuser('select state, kept from intake.loads'))[0]
  // Only the load's step: the journey itself stays behind.
  await runStep(t.house, steps.find((step) => step.name === 'load files')!, log)
  expect(await loaded()).toEqual({ state: 'waiting', kept: 0 })
  await t.pipeline()
  later(5)
  await t.pipeline()
  expect(await loaded()).toEqual({ state: 'done', kept: 1 })
})

test('ten thousand records in one delivery are kept in one transaction; one more is refused whole, and says so', async () => {
  const many = Array.from({ length: 10_000 }, (_, n) => application(20_000 + n))
  const began = performance.now()
  const told = await send(many, { 'idempotency-key': 'sepuluh-ribu-0001' })
  const took = performance.now() - began
  expect([told.status, told.body.counts?.kept]).toEqual([200, 10_000])
  expect(took).toBeLessThan(60_000)
  const before = await count('intake.records')
  const over = await send([...many, application(40_000)])
  expect([over.status, over.body.code, over.body.fields]).toEqual([
    422,
    'bad-input',
    [{ field: 'records', id: 'paling banyak 10000 butir', en: 'at most 10000 items' }],
  ])
  const heavy = await send(many.map((row) => ({ ...row, nama_ibu: 'x'.repeat(2000) })))
  expect([heavy.status, heavy.body.message.en]).toEqual([413, 'The request is too large; the limit is 16 MiB.'])
  expect(await count('intake.records')).toBe(before)
})

test('a key revoked while its batch runs: the whole batch is refused, nothing of it kept, and revoking waits for nobody', async () => {
  const other = await t.system('imigrasi-skw', 'simkim-passport')
  const admin = await t.as('admin')
  const key = (await admin.call('keys.list', {})).find((one) => one.starts === other.key.slice(0, 12))!
  const before = await count('intake.records')
  // Held up in the middle: somebody else has the turn of this feed's references.
  const holder = await t.database.pools.step.connect()
  await holder.query('begin')
  await holder.query(
    `select pg_advisory_xact_lock(hashtext(agency || ' simkim-passport'), turn) from (select distinct agency from access.keys where id = $1) k,
      generate_series(0, 63) turn`,
    [key.id],
  )
  const running = other.send(Array.from({ length: 50 }, (_, n) => application(50_000 + n)))
  const waits = async () =>
    (await t.superuser(`select from pg_locks where locktype = 'advisory' and not granted`)).length
  await expect.poll(waits, { timeout: 10_000 }).toBeGreaterThan(0)
  await admin.call('keys.revoke', { id: key.id })
  await holder.query('rollback')
  holder.release()
  const told = await running
  expect([told.status, told.problem.code]).toEqual([401, 'key-unknown'])
  expect(await count('intake.records')).toBe(before)
})

test('whatever waits, the answer names a time between ten seconds and seven and a half minutes, and more waiting never means sooner', () => {
  fc.assert(
    fc.property(fc.nat(400_000), fc.nat(400_000), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, chance) => {
      const limits = { waiting: 100_000, minutes: 15 }
      const [less, more] = [a, b].toSorted((x, y) => x - y).map((waiting) => ({ waiting, oldestSeconds: 0 }))
      const [soon, late] = [comeAgainAfter(less!, limits, chance), comeAgainAfter(more!, limits, chance)]
      expect(soon).toBeGreaterThanOrEqual(10)
      expect(late).toBeLessThanOrEqual(450)
      expect(late).toBeGreaterThanOrEqual(soon)
      if (isBehind(less!, limits)) expect(isBehind(more!, limits)).toBe(true)
    }),
  )
})
