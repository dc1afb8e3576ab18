/** Deliveries are kept byte for byte and closed; an erasure takes every copy of the row with it and leaves the rest readable. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDelivery, readPart } from '../../server/intake/keep-delivery.ts'
import { aStep, type Context, inTransaction } from '../../server/platform/context.ts'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'

let t: TestHouse
let passport: System

beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', 'simkim-passport')
})
afterAll(() => t.close())

const inStep = <T>(deed: (ctx: Context) => Promise<T>) => inTransaction(t.house, 'step', aStep, null, deed)
const bytesOf = (delivery: string) => inStep((ctx) => readDelivery(ctx, delivery))
const partOf = (delivery: string, place: number) => inStep((ctx) => readPart(ctx, delivery, place))

/** A body no serializer of ours would write: white space, escapes, a comma of another width, keys in another order. */
const odd = (rows: object[]) =>
  `\n{ "records" :\t[ ${rows.map((row) => JSON.stringify(row, null, '\t')).join('\r\n ,\n')} ] ,"source": "simkim-\\u0070assport" }\n\n`

/** Every table of ours, as text; `not` are tables whose job is to hold facts. */
async function everythingKept(not: string[]): Promise<string> {
  const tables = await t.superuser(`
    select format('%I.%I', n.nspname, c.relname) name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_|information_schema'`)
  const texts: string[] = []
  for (const { name } of tables.filter((table) => !not.includes(table.name as string))) {
    const rows = await t.superuser(`select t::text from ${name} t`)
    texts.push(...rows.map((row) => `${name} ${row.t}`))
  }
  const sealed = await t.superuser(`select sealed from intake.parts`)
  return [...texts, ...sealed.map((row) => (row.sealed as Buffer).toString('latin1'))].join('\n')
}

test('what comes back is what came, to the byte; the receipt holds its hash', async () => {
  const body = odd([application(1), { nomor_permohonan: 7 }, application(2, { nama_lengkap: 'Dé “Rekaan”' })])
  const sent = await passport.post('/api/v1/records', body)
  const receipt = sent.body as { delivery: string; sha256: string; counts: object }
  expect(receipt.counts).toEqual({ kept: 1, alreadyKept: 0, newVersions: 0, refused: 2 })
  expect((await bytesOf(receipt.delivery))?.toString()).toBe(body)
  expect(receipt.sha256).toBe(createHash('sha256').update(body).digest('hex'))
  expect(JSON.parse((await partOf(receipt.delivery, 1))!.toString())).toEqual(application(1))
  expect((await partOf(receipt.delivery, 2))!.toString()).toBe('{\n\t"nomor_permohonan": 7\n}')
})

test('a CSV uploaded by an officer comes back to the byte too', async () => {
  const lina = await t.as('lina')
  const row = application(3)
  const csv = Buffer.from(
    `\uFEFF${Object.keys(row).join(';')}\r\n${Object.values(row)
      .map((cell) => `"${cell}"`)
      .join(';')}\r\n\r\n`,
  )
  const edge = '----uji'
  const response = await t.app.inject({
    method: 'POST',
    url: '/api/web/sources.upload?source=simkim-passport',
    headers: { cookie: lina.cookie, 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([
      Buffer.from(`--${edge}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`),
      csv,
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]),
  })
  const receipt = response.json()
  expect(receipt.counts, JSON.stringify(receipt)).toEqual({ kept: 1, alreadyKept: 0, newVersions: 0, refused: 0 })
  expect(await bytesOf(receipt.delivery)).toEqual(csv)
})

test('an erasure leaves no copy of the row anywhere, leaves the others readable and the hashes standing', async () => {
  const secret = { nama_lengkap: 'Cempaka Terlupakan', nik: '6172014503990007', nama_ibu: 'Seruni Terlupakan' }
  const words = /Terlupakan|6172014503990007/
  const first = (await passport.send([application(11), application(12, secret), application(13)])).body
  // Copies: the whole once more, the row twice in one delivery, and an earlier version of it.
  const copy = (await passport.send([application(12, secret), application(13), application(12, secret)])).body
  expect(copy.counts).toEqual({ kept: 0, alreadyKept: 3, newVersions: 0, refused: 0 })
  const later = (await passport.send([application(12, { ...secret, status_permohonan: 'DITOLAK' })])).body
  expect(later.answers[0]!.result).toBe('new version')
  await t.pipeline()
  expect(await everythingKept(['intake.records', 'persons.keys', 'warnings.hits'])).not.toMatch(words)

  const record = later.answers[0]!.record!
  const asked = await (await t.as('it-imigrasi')).call('erasures.ask', { record, reason: 'Putusan pengadilan no. 7' })
  expect((await bytesOf(copy.delivery))!.toString()).toMatch(words)
  const confirmed = await (await t.as('it-imigrasi-2')).call('erasures.confirm', { id: asked.id })
  expect(confirmed.erased).toBe(2)
  await t.pipeline()

  expect(await everythingKept([])).not.toMatch(words)
  expect(await partOf(first.delivery, 2)).toBeNull()
  expect(await partOf(copy.delivery, 1)).toBeNull()
  expect(await partOf(copy.delivery, 3)).toBeNull()
  expect(await bytesOf(first.delivery)).toBeNull()
  for (const [delivery, place, n] of [
    [first.delivery, 1, 11],
    [first.delivery, 3, 13],
    [copy.delivery, 2, 13],
  ] as const) {
    expect(JSON.parse((await partOf(delivery, place))!.toString())).toEqual(application(n))
  }
  const rows = await t.superuser(`
    select r.state, r.facts, octet_length(r.content_hash) hash, encode(d.sha256, 'hex') sha256
    from intake.records r join intake.deliveries d on d.id = r.delivery where r.ref = 'SKW202600012' order by r.version`)
  expect(rows).toEqual([
    { state: 'erased', facts: {}, hash: 32, sha256: first.sha256 },
    { state: 'erased', facts: {}, hash: 32, sha256: later.sha256 },
  ])
})

test('what comes again under an erased reference is refused and is unreadable at once', async () => {
  const again = (await passport.send([application(12, { nama_lengkap: 'Cempaka Terlupakan' })])).body
  expect(again.answers[0]).toMatchObject({ result: 'refused', ref: 'SKW202600012' })
  expect(again.answers[0]!.problems![0]!.id).toContain('dihapus menurut hukum')
  expect(await partOf(again.delivery, 1)).toBeNull()
  expect(await everythingKept([])).not.toMatch(/Terlupakan/)
})
