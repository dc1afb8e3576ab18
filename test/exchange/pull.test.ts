/** Agencies that can only be asked: declared connectors against a real server that behaves badly; nothing twice, nothing skipped, nothing silent. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { errands } from '../../server/pipeline.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { runErrands } from '../../server/platform/outside/errand.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let admin: Visitor
let server: Server
let base: string
const asked: { url: URL; headers: IncomingMessage['headers'] }[] = []
type How = (url: URL, response: ServerResponse) => void
let how: How
const secret = 'kunci-rahasia-uji-coba'

beforeAll(async () => {
  t = await openTestHouse()
  admin = await t.as('admin')
  server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://x')
    asked.push({ url, headers: request.headers })
    how(url, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/layanan`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await t.close()
})
beforeEach(() => {
  asked.length = 0
})

const answer = (response: ServerResponse, body: unknown, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

/** As SISKOP2MI would say it. */
const placement = (n: number, more: Record<string, unknown> = {}) => ({
  idPmi: `PMI-61-2026-${String(n).padStart(6, '0')}`,
  tanggalCatat: '2026-11-12',
  nama: `Pekerja Rekaan`,
  jenisKelamin: 'P',
  tanggalLahir: '1998-03-02',
  nik: `617201420398${String(n).padStart(4, '0')}`,
  negara: 'Malaysia',
  status: 'TERDAFTAR',
  ...more,
})
const pages =
  (all: object[]): How =>
  (url, response) => {
    const [page, size] = [Number(url.searchParams.get('halaman')), Number(url.searchParams.get('per_halaman'))]
    answer(response, { data: { penempatan: all.slice((page - 1) * size, page * size) } })
  }
/** As SIAK would say it. */
const verification = (n: number, at: string) => ({
  nomor: `VRF-${n}`,
  waktu: at,
  peminta: 'Kantor Imigrasi',
  nik: `617201420398${String(n).padStart(4, '0')}`,
  nama: 'Warga Rekaan',
  hasil_padan: 'SESUAI',
})

/** Later, with the journey done; a session lasts twelve hours, so the administrator signs in again. */
async function later(minutes: number) {
  await t.pipeline()
  t.clock.turn(new Date(t.house.clock.now().getTime() + minutes * 60_000))
  if (minutes > 60) admin = await t.as('admin')
}
const pull = () => runErrands(t.house, errands)
const count = async (source: string) =>
  (await t.superuser(`select count(*)::int n from intake.records where source = '${source}' and state = 'current'`))[0]!
    .n
async function connect(connector: string, number: string, post: string) {
  admin = await t.as('admin')
  const agreement = (await admin.call('agreements.list', {})).find((one) => one.number === number)!.id
  const posts = await admin.call('posts.list', {})
  const { id } = await admin.call('connections.make', {
    ...{ connector, agreement, base, secret },
    post: posts.find((one) => one.code === post)!.id,
  })
  return id
}
const stateOf = async (source: string) => (await admin.call('connections.list', { source }))[0]!.connections[0]!
const faults = async (source: string) => {
  const { posts } = await admin.call('ledger.get', { source })
  return posts.flatMap((post) => post.faults.filter((one) => one.over === null).map((one) => one.words.en))
}
const notices = async () =>
  (
    await t.superuser(
      `select count(*)::int n from access.notices where code = 'feed fault' and values->>'kind' = 'pull'`,
    )
  )[0]!.n

test('SISKOP2MI by page: every page of a round, with the secret in its header; a second round keeps nothing twice, changes come as versions', async () => {
  const all = Array.from({ length: 450 }, (_, n) => placement(n + 1))
  how = pages(all)
  const id = await connect('siskop2mi-placements', 'PKS-KIRIM/bp3mi/siskop2mi-placement', 'bp3mi-pos')
  await pull()
  expect(asked.map(({ url }) => url.search)).toEqual([
    '?provinsi=61&per_halaman=200&halaman=1',
    '?provinsi=61&per_halaman=200&halaman=2',
    '?provinsi=61&per_halaman=200&halaman=3',
  ])
  expect(asked[0]!.url.pathname).toBe('/layanan/api/penempatan')
  expect(asked[0]!.headers.authorization).toBe(`Bearer ${secret}`)
  expect(await count('siskop2mi-placement')).toBe(450)
  // Not again before its time; then everything once more.
  await pull()
  expect(asked).toHaveLength(3)
  all[3] = placement(4, { status: 'DITEMPATKAN' })
  await later(241)
  await pull()
  expect(asked).toHaveLength(6)
  expect(await count('siskop2mi-placement')).toBe(450)
  const now = await stateOf('siskop2mi-placement')
  expect(now.pulls.slice(0, 3).map((one) => [one.rows, one.kept, one.alreadyKept, one.newVersions])).toEqual([
    [50, 0, 50, 0],
    [200, 0, 200, 0],
    [200, 0, 199, 1],
  ])
  const deliveries = await t.superuser(
    `select distinct channel, key from intake.deliveries where source = 'siskop2mi-placement'`,
  )
  expect(deliveries).toEqual([{ channel: 'pull', key: null }])
  await t.pipeline()
  expect(JSON.stringify(await admin.call('connections.list', { source: 'siskop2mi-placement' }))).not.toContain(secret)
  const [row] = await t.superuser(`select encode(sealed, 'escape') sealed from intake.connections where id = '${id}'`)
  expect(row!.sealed).not.toContain(secret)
})

test('killed between asking and keeping: the page is asked again and kept once', async () => {
  how = pages(Array.from({ length: 451 }, (_, n) => placement(n + 1, n === 3 ? { status: 'DITEMPATKAN' } : {})))
  await later(241)
  const one = errands.find((errand) => errand.name === 'pull pages')!
  const [work] = await inTransaction(t.house, 'step', aStep, null, (ctx) => one.claim(ctx, 10))
  await one.go(work, { opened: [], own: true }, new AbortController().signal)
  await pull()
  expect([asked.length, await count('siskop2mi-placement')]).toEqual([1, 450])
  await later(1.1)
  await pull()
  expect([asked.length, await count('siskop2mi-placement')]).toEqual([4, 451])
})

test('500, half a JSON, slow beyond a header: nothing kept, asked again later and later, told at the third failure, over when it answers', async () => {
  const told = await notices()
  const bad: How[] = [
    (_url, response) => answer(response, { galat: 'mati' }, 500),
    (_url, response) => response.writeHead(200).end('{"data":{"penempatan":[{"idPmi":"PMI-61'),
    (_url, response) => {
      response.writeHead(200, { 'content-length': 1000 })
      response.write('{"data":')
      setImmediate(() => response.destroy())
    },
  ]
  how = (url, response) => (bad.shift() ?? pages([placement(1)]))(url, response)
  await later(241)
  await pull()
  expect([asked.length, (await stateOf('siskop2mi-placement')).trouble?.en]).toEqual([
    1,
    'it answered with an error code (500)',
  ])
  expect(await faults('siskop2mi-placement')).toEqual([])
  await later(1.3)
  await pull()
  expect((await stateOf('siskop2mi-placement')).trouble?.en).toBe('its answer is not whole JSON')
  expect(await faults('siskop2mi-placement')).toEqual([])
  await later(1.3)
  await pull()
  expect(asked).toHaveLength(2)
  await later(1.3)
  await pull()
  expect(await faults('siskop2mi-placement')).toEqual([
    'It cannot be pulled: the connection broke in the middle of the answer.',
  ])
  expect(await notices()).toBeGreaterThan(told as number)
  await later(10)
  await pull()
  expect([await faults('siskop2mi-placement'), (await stateOf('siskop2mi-placement')).state]).toEqual([[], 'open'])
  expect(await count('siskop2mi-placement')).toBe(451)
})

test('the same page again, columns that changed, a list elsewhere, a refused secret: told at once, said and not guessed, nothing taken', async () => {
  const full = Array.from({ length: 200 }, (_, n) => placement(2000 + n))
  how = (_url, response) => answer(response, { data: { penempatan: full } })
  await later(241)
  await pull()
  expect(await faults('siskop2mi-placement')).toEqual([
    'It cannot be pulled: it gave the same page again, so the next cannot be reached.',
  ])
  expect(await count('siskop2mi-placement')).toBe(651)

  const renamed = full.map(({ nik, nama, ...rest }) => ({ ...rest, nomorInduk: nik, namaLengkap: nama }))
  how = pages(renamed.slice(0, 20))
  await admin.call('connections.pull', { id: (await stateOf('siskop2mi-placement')).id })
  await pull()
  const [said] = await faults('siskop2mi-placement')
  expect(said).toMatch(
    /^It cannot be pulled: its columns have changed, so most rows cannot be read; nothing was taken \(/,
  )
  for (const word of ['− nama', '− nik', '+ nomorInduk', '+ namaLengkap']) expect(said).toContain(word)
  expect(said).not.toContain('6172')
  expect([await count('siskop2mi-placement'), await refused()]).toEqual([651, 0])

  how = (_url, response) => answer(response, { daftar: full })
  await admin.call('connections.pull', { id: (await stateOf('siskop2mi-placement')).id })
  await pull()
  expect((await faults('siskop2mi-placement'))[0]).toContain(
    'holds no list of rows where one was declared (data.penempatan)',
  )
  how = (_url, response) => answer(response, {}, 401)
  await admin.call('connections.pull', { id: (await stateOf('siskop2mi-placement')).id })
  await pull()
  expect((await faults('siskop2mi-placement'))[0]).toContain('the secret was refused (401/403)')

  // A few bad rows do not stop the page: they wait among the refusals as any other.
  how = pages([...full.slice(0, 10), placement(3000, { nik: 'salah' })])
  const { id } = await stateOf('siskop2mi-placement')
  await admin.call('connections.change', { id, base, secret: 'kunci-baru' })
  await pull()
  expect([asked.at(-1)!.headers.authorization, await refused(), await faults('siskop2mi-placement')]).toEqual([
    'Bearer kunci-baru',
    1,
    [],
  ])
})
const refused = async () =>
  (await t.superuser(`select count(*)::int n from intake.refusals where source = 'siskop2mi-placement'`))[0]!.n

test('Dukcapil by since: from the newest that came, the boundary twice but kept once; a clock that stands still is told', async () => {
  let all = Array.from({ length: 620 }, (_, n) =>
    verification(n + 1, new Date(Date.UTC(2026, 10, 15, 1) + n * 60_000).toISOString()),
  )
  const since: How = (url, response) => {
    const [from, size] = [Date.parse(url.searchParams.get('sejak')!), Number(url.searchParams.get('batas'))]
    answer(response, { hasil: all.filter((row) => Date.parse(row.waktu) >= from).slice(0, size) })
  }
  how = since
  await connect('dukcapil-verifications', 'PKS-KIRIM/dukcapil-skw/dukcapil-verification', 'dukcapil-pos')
  await pull()
  const mine = () => asked.filter(({ url }) => url.pathname.endsWith('/verifikasi/riwayat'))
  expect(mine()).toHaveLength(2)
  expect(mine()[0]!.headers['x-api-key']).toBe(secret)
  expect(mine()[1]!.url.searchParams.get('sejak')).toBe(all[499]!.waktu)
  expect(await count('dukcapil-verification')).toBe(620)
  expect((await stateOf('dukcapil-verification')).since).toBe(all.at(-1)!.waktu)
  all.push(verification(621, '2026-11-16T11:00:00.000Z'))
  await later(61)
  await pull()
  expect([mine().length, await count('dukcapil-verification')]).toEqual([3, 621])
  // Five hundred and more at one and the same moment: what is behind them cannot be reached by asking since.
  all = Array.from({ length: 600 }, (_, n) => verification(1000 + n, '2026-11-16T11:30:00.000Z'))
  await later(61)
  await pull()
  expect(await faults('dukcapil-verification')).toEqual([
    'It cannot be pulled: it gave the same page again, so the next cannot be reached.',
  ])
})

test('when the agreement ends it is not asked any more, and says why; while the journey is behind it rests; other agencies see nothing', async () => {
  how = pages([placement(1)])
  await later(241)
  t.house.limits.waiting = 2
  await t.superuser(`insert into platform.todo (step, subject, since, due_at)
    select 'resolve', gen_random_uuid(), '2026-01-01', '2026-01-01' from generate_series(1, 5)`)
  await pull()
  expect(asked).toEqual([])
  await t.superuser(`delete from platform.todo where step = 'resolve'`)
  t.house.limits.waiting = 100_000
  const it = await t.as('it-imigrasi')
  expect((await it.call('connections.list', { source: 'siskop2mi-placement' }))[0]!.connections).toEqual([])
  admin = await t.as('admin')
  const { id } = await stateOf('siskop2mi-placement')
  for (const name of ['connections.pull', 'connections.pause', 'connections.end'] as const)
    expect((await it.ask(name, { id })).status).toBe(404)
  const agreement = (await admin.call('agreements.list', {})).find(
    (one) => one.number === 'PKS-KIRIM/bp3mi/siskop2mi-placement',
  )!
  await admin.call('agreements.revoke', { id: agreement.id, reason: 'Perjanjian diakhiri' })
  await later(1)
  await pull()
  expect(asked.filter(({ url }) => url.pathname.endsWith('penempatan'))).toEqual([])
  expect((await stateOf('siskop2mi-placement')).says?.en).toMatch(/^Pulling has stopped: agreement PKS-KIRIM\/bp3mi/)
  await admin.call('connections.end', { id })
  expect((await admin.call('connections.list', { source: 'siskop2mi-placement' }))[0]!.connections).toEqual([])
  const keys = await t.superuser('select count(*)::int n from platform.keys where destroyed_at is not null')
  expect(Number(keys[0]!.n)).toBeGreaterThanOrEqual(2)
})
