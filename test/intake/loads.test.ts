/** A file goes on only as long as whoever asked may send: key, agreement and officer are asked about before each part, and held while it is kept. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { steps } from '../../server/pipeline.ts'
import { runStep } from '../../server/platform/step.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'
import { application } from '../rows.ts'
import type { OutputOf } from '../visitor.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
  // The journey behind is no matter here, however long it waits.
  Object.assign(t.house.limits, { waiting: 1_000_000, minutes: 1_000_000 })
})
afterAll(() => t.close())

type Load = OutputOf<'loads.get'>
const source = 'simkim-passport'
const partOf = 1000
const columns = Object.fromEntries(Object.keys(application(1)).map((name) => [name, name]))
const stepOf = (name: string) => steps.find((step) => step.name === name)!
const hour = 3_600_000

/** Drops two and a half parts and asks that they are loaded. */
async function ask(headers: Record<string, string>, from: number): Promise<string> {
  const rows = Array.from({ length: 2.5 * partOf }, (_, n) => JSON.stringify(application(from + n)))
  const kept = await t.app.inject({
    method: 'POST',
    url: `/api/web/files.keep?source=${source}`,
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
    payload: `--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\ncontent-type: text/plain\r\n\r\n${rows.join('\n')}\r\n--x--\r\n`,
  })
  const asked = await t.app.inject({
    method: 'POST',
    url: '/api/web/files.load',
    headers: { ...headers, 'content-type': 'application/json' },
    payload: JSON.stringify({ file: kept.json().id, source, name: 'Uji henti', columns, constants: {} }),
  })
  expect([kept.statusCode, asked.statusCode], asked.body).toEqual([200, 200])
  return asked.json().id
}
const turn = () => runStep(t.house, stepOf('load files'), log)
/** Whatever of loading and undoing is due, without the journey behind it. */
async function finish() {
  while ((await turn()) + (await runStep(t.house, stepOf('undo loads'), log)) > 0);
}
const get = async (id: string): Promise<Load> => (await t.as('it-imigrasi')).call('loads.get', { id })
const standing = ({ state, done, rows, counts, problem }: Load) => [state, done, rows, counts.kept, problem?.en ?? null]
const recordsOf = async (id: string) =>
  (
    await t.superuser(`select count(*)::int n from intake.records r join intake.deliveries d on d.id = r.delivery
      where d.load = '${id}'`)
  )[0]!.n
const rest = '1500 of 2500 rows are not loaded'
const turned = (ms: number) => t.clock.turn(new Date(t.house.clock.now().getTime() + ms))

/** A system that has loaded one part. */
async function begun(from: number) {
  const system = await t.system('imigrasi-skw', source)
  const id = await ask({ authorization: `Bearer ${system.key}` }, from)
  await turn()
  expect(standing(await get(id))).toEqual(['running', partOf, 2.5 * partOf, partOf, null])
  const admin = await t.as('admin')
  const key = (await admin.call('keys.list', {})).find((one) => one.starts === system.key.slice(0, 12))!
  return { id, admin, key }
}

test('a key revoked while its file is loaded: nothing more comes, what came stays, and the rest is said to be missing', async () => {
  const { id, admin, key } = await begun(1)
  await admin.call('keys.revoke', { id: key.id })
  await finish()
  const stopped = await get(id)
  expect(standing(stopped).slice(0, 4)).toEqual(['failed', partOf, 2.5 * partOf, partOf])
  expect(stopped.problem).toEqual({
    id: expect.stringMatching(/Kunci .* dicabut.*1500 dari 2500 baris tidak dimuat/s),
    en: expect.stringMatching(/key .* was revoked.*1500 of 2500 rows are not loaded/s),
  })
  expect(await recordsOf(id)).toBe(partOf)
  const gone = await t.superuser(
    `select f.gone_at is not null gone from intake.files f join intake.loads l on l.file = f.id where l.id = '${id}'`,
  )
  expect(gone).toEqual([{ gone: true }])
  await (await t.as('it-imigrasi')).call('loads.undo', { id, reason: 'Kunci bocor' })
  await finish()
  expect((await get(id)).state).toBe('undone')
})

test('a key revoked in the middle of a part: the part is given back whole', async () => {
  const { id, admin, key } = await begun(10_000)
  // Held up in the middle: somebody else has the turn of this feed's references.
  const holder = await t.database.pools.step.connect()
  await holder.query('begin')
  await holder.query(
    `select pg_advisory_xact_lock(hashtext(agency || ' ${source}'), turn) from (select distinct agency from access.keys where id = $1) k,
      generate_series(0, 63) turn`,
    [key.id],
  )
  const running = turn()
  const waits = async () =>
    (await t.superuser(`select from pg_locks where locktype = 'advisory' and not granted`)).length
  await expect.poll(waits, { timeout: 10_000 }).toBeGreaterThan(0)
  await admin.call('keys.revoke', { id: key.id })
  await holder.query('rollback')
  holder.release()
  await running
  await finish()
  expect(standing(await get(id)).slice(0, 4)).toEqual(['failed', partOf, 2.5 * partOf, partOf])
  expect(await recordsOf(id)).toBe(partOf)
})

test('while its agreement is not in force a load stands still, and goes on by itself when it is', async () => {
  const { id } = await begun(20_000)
  const until = (at: string) =>
    t.superuser(`update access.agreements set until_at = '${at}' where number = 'PKS-KIRIM/imigrasi-skw/${source}'`)
  await until('2026-11-16T02:00:00Z')
  await finish()
  const stopped = await get(id)
  expect(standing(stopped).slice(0, 4)).toEqual(['stopped', partOf, 2.5 * partOf, partOf])
  expect(stopped.problem?.en).toContain(`PKS-KIRIM/imigrasi-skw/${source}`)
  expect(stopped.problem?.en).toContain('1500 of 2500 rows are not loaded')
  expect(stopped.problem?.id).toContain('1500 dari 2500 baris belum dimuat')
  turned(5 * hour)
  await finish()
  expect(await recordsOf(id)).toBe(partOf)
  await until('2035-01-01T00:00:00Z')
  turned(2 * hour)
  await finish()
  expect(standing(await get(id))).toEqual(['done', 2.5 * partOf, 2.5 * partOf, 2.5 * partOf, null])
  expect(await recordsOf(id)).toBe(2.5 * partOf)
})

test('an officer whose account ends while their file is loaded brings nothing more', async () => {
  const lina = await t.as('lina')
  const id = await ask({ cookie: lina.cookie }, 40_000)
  await turn()
  const admin = await t.as('admin')
  const account = (await admin.call('accounts.list', {})).find((one) => one.login === 'lina')!
  await admin.call('accounts.end', { id: account.id })
  await finish()
  const stopped = await get(id)
  expect(standing(stopped).slice(0, 4)).toEqual(['stopped', partOf, 2.5 * partOf, partOf])
  expect(stopped.problem?.id).toContain('tidak lagi bertugas')
  expect(stopped.problem?.en).toContain(rest)
  expect(await recordsOf(id)).toBe(partOf)
})

test('an officer on leave brings nothing meanwhile; back within the week, their file goes on', async () => {
  const [kakanim, officer] = [await t.as('kakanim'), await t.as('it-imigrasi-2')]
  const id = await ask({ cookie: officer.cookie }, 50_000)
  await turn()
  const admin = await t.as('admin')
  const accounts = await admin.call('accounts.list', {})
  const idOf = (login: string) => accounts.find((one) => one.login === login)!.id
  const post = (await admin.call('posts.list', {})).find((one) => one.code === 'paspor-skw')!.id
  const at = (days: number) => new Date(t.house.clock.now().getTime() + days * 24 * hour).toISOString()
  const leave = { kind: 'leave' as const, officer: idOf('it-imigrasi-2'), post, successor: idOf('it-imigrasi') }
  const { state } = await kakanim.call('transfers.propose', {
    ...leave,
    ...{ from: at(0.01), until: at(2), letter: 'SK/12/2026', letterOn: '2026-11-15' },
  })
  expect(state).toBe('set')
  turned(hour)
  await finish()
  expect(standing(await get(id)).slice(0, 4)).toEqual(['stopped', partOf, 2.5 * partOf, partOf])
  turned(24 * hour)
  await finish()
  expect(await recordsOf(id)).toBe(partOf)
  turned(25 * hour)
  await finish()
  expect(standing(await get(id))).toEqual(['done', 2.5 * partOf, 2.5 * partOf, 2.5 * partOf, null])
})

test('an agreement revoked before the first part: nothing is loaded, and after a week the file is destroyed and the reason stays', async () => {
  const system = await t.system('imigrasi-skw', source)
  const id = await ask({ authorization: `Bearer ${system.key}` }, 30_000)
  const admin = await t.as('admin')
  const agreement = (await admin.call('agreements.list', {})).find(
    (one) => one.number === `PKS-KIRIM/imigrasi-skw/${source}`,
  )!
  await admin.call('agreements.revoke', { id: agreement.id, reason: 'Dicabut untuk uji coba' })
  await finish()
  expect(standing(await get(id)).slice(0, 4)).toEqual(['stopped', 0, 2.5 * partOf, 0])
  turned(8 * 24 * hour)
  await finish()
  const over = await get(id)
  expect(standing(over).slice(0, 4)).toEqual(['failed', 0, 2.5 * partOf, 0])
  expect(over.problem?.en).toContain('2500 of 2500 rows are not loaded')
  expect(
    await t.superuser(`select from intake.file_parts p join intake.loads l on l.file = p.file where l.id = '${id}'`),
  ).toEqual([])
})
