/** Files that cannot be taken: told what is wrong with the file or its row, and nothing half kept. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { countRows, expectBothLanguages } from './untouched.ts'

let t: TestHouse
let lina: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  lina = await t.as('lina')
})
afterAll(() => t.close())

const head = 'nomor_laporan;waktu_laporan;saluran;status_verifikasi;uraian'
const row = (n: number) => `\nUJI-${n};2026-11-15;TELEPON;BELUM;Uji coba`
const partOf = (text: string | Buffer, name = 'file') =>
  Buffer.concat([
    Buffer.from(
      `--x\r\ncontent-disposition: form-data; name="${name}"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n`,
    ),
    Buffer.from(text),
    Buffer.from('\r\n'),
  ])
const send = (payload: Buffer, query = 'source=citizen-report') =>
  t.app.inject({
    ...{ method: 'POST', url: `/api/web/sources.upload?${query}`, payload },
    headers: { cookie: lina.cookie, 'content-type': 'multipart/form-data; boundary=x' },
  })
const end = Buffer.from('--x--\r\n')
const file = (text: string | Buffer) => Buffer.concat([partOf(text), end])

const refused: [string, Buffer, number, string][] = [
  ['nothing in the form', end, 422, 'file'],
  ['an empty file', file(''), 422, 'file'],
  ['a heading without rows', file(head), 422, 'file'],
  ['rows of unequal length', file(`${head}${row(1)};zu viel;noch mehr`), 422, 'file'],
  ['a quote that never ends', file(`${head}\nUJI-1;2026-11-15;TELEPON;BELUM;"Uji coba`), 422, 'file'],
  ['too many rows', file(head + Array.from({ length: 10_001 }, (_, i) => row(i)).join('')), 422, 'file'],
]
test.each(refused)('%s', async (_what, payload, status, field) => {
  const before = await countRows(t)
  const told = await send(payload)
  const body = told.json() as {
    code: string
    message: { id: string; en: string }
    fields: { field: string; id: string; en: string }[]
  }
  expect([told.statusCode, body.fields[0]?.field], JSON.stringify(body)).toEqual([status, field])
  expectBothLanguages(body.message)
  expectBothLanguages(body.fields[0]!)
  expect(await countRows(t)).toEqual(before)
})

test('a form that breaks off', async () => {
  const before = await countRows(t)
  const told = await send(partOf(head + row(1)))
  expect(told.statusCode).toBe(400)
  expect(told.json()).toMatchObject({ code: 'unreadable-body' })
  expect(await countRows(t)).toEqual(before)
})

test.each([
  ['an unknown source', 'source=tidak-ada', 422],
  ['no source', '', 422],
  ['a source of another agency', 'source=village-register', 403],
  ['a source named twice', 'source=citizen-report&source=village-register', 422],
])('%s', async (_what, query, status) => {
  const before = await countRows(t)
  const told = await send(file(head + row(1)), query)
  expect(told.statusCode, told.body).toBe(status)
  expect(await countRows(t)).toEqual(before)
})

test('bytes that are no text: the file is refused, and the way out is named', async () => {
  const before = await countRows(t)
  const told = await send(file(Buffer.concat([Buffer.from(head + row(50)), Buffer.from([0xff, 0xfe])])))
  expect([told.statusCode, told.json().fields[0].field]).toEqual([422, 'file'])
  expect(told.json().fields[0].en).toContain('UTF-8')
  expect(await countRows(t)).toEqual(before)
})

test('a NUL byte spoils its row, not the file', async () => {
  const told = await send(file(`${head}${row(50)}\nUJI-51;2026-11-15;TELEPON;BELUM;a\u0000b${row(52)}`))
  expect(told.statusCode, told.body).toBe(200)
  expect(told.json().counts).toMatchObject({ kept: 2, refused: 1 })
})

test('its line in the journal stands in the transaction that kept it', async () => {
  const told = await send(file(head + row(70)))
  const [line] = await t.superuser(`
    select l.xid::text = d.xmin::text as same, l.counted from journal.lines l, intake.deliveries d
    where l.does = 'sources.upload' and d.id = '${told.json().delivery}' and d.id = any (l.subjects)`)
  expect(line).toEqual({ same: true, counted: 1 })
})
