/** Files that are larger than a moment: they come in parts, are tried and undone by steps, and what breaks off leaves nothing behind. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer } from '../../server/main.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'
import { girl } from '../rows.ts'
import type { OutputOf, Visitor } from '../visitor.ts'

type Kept = OutputOf<'files.keep'>

let t: TestHouse
let lina: Visitor

beforeAll(async () => {
  t = await openTestHouse()
  lina = await t.as('lina')
})
afterAll(() => t.close())

const lineOf = (n: number, name = `Mawar Rekaan ${n}`) =>
  `UJI-B${n};2026-11-15T08:30;${name};P;${girl(n).adult};6101015205${String(n).padStart(6, '0')}\n`
const heading = 'No. Permohonan;Tanggal Permohonan;Nama;JK;Tgl Lahir;No KTP\n'
const constants = { nama_kantor: 'Loket paspor Singkawang', status_permohonan: 'DITERIMA' }

/** The text in pieces, as a browser sends it; `cut` breaks it off. */
async function drop(text: string, cut?: number): Promise<{ status: number; body: Kept; fields: { en: string }[] }> {
  const mark = '------------------------uji'
  const head = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="besar.csv"\r\ncontent-type: text/plain\r\n\r\n`
  const whole = `${head}${text}\r\n--${mark}--\r\n`
  const response = await t.app.inject({
    method: 'POST',
    url: '/api/web/files.keep?source=simkim-passport',
    headers: { cookie: lina.cookie, 'content-type': `multipart/form-data; boundary=${mark}` },
    payload: Buffer.from(cut === undefined ? whole : whole.slice(0, cut)),
  })
  const body = response.json()
  return { status: response.statusCode, body, fields: body.fields ?? [] }
}
const taken = (file: Kept) =>
  Object.fromEntries(file.columns.flatMap(({ name, suggested }) => (suggested ? [[name, suggested.field]] : [])))
const count = async (table: string) => Number((await t.superuser(`select count(*) n from ${table}`))[0]!.n)

test('a file of 5,100 rows: its columns at once, the trial by a step that goes on after a stop, duplicates told across parts', async () => {
  const lines = Array.from({ length: 5_090 }, (_, n) => lineOf(n))
  const { body: file } = await drop(
    `${heading}${lines.join('')}${Array.from({ length: 10 }, (_, n) => lineOf(n, 'Mawar Umpama')).join('')}${'UJI-X;bukan tanggal;X;P;;\n'}`,
  )
  expect([file.rows, file.media, file.columns.length]).toEqual([5_101, 'csv', 6])
  const asked = { file: file.id, source: file.source, columns: taken(file), constants }
  expect(await lina.call('files.try', asked)).toEqual({ rows: 5_101, done: 0, trial: null })
  await t.pipeline()
  const { trial, done } = await lina.call('files.try', asked)
  expect([done, trial!.rows, trial!.duplicates, trial!.counts]).toEqual([
    5_101,
    5_101,
    10,
    { kept: 5_090, alreadyKept: 0, newVersions: 10, refused: 1 },
  ])
  expect([trial!.shown.length, trial!.shown[0]!.row, trial!.refusals[0]!.first]).toEqual([20, 2, 5_102])
  // What the step remembered of references is gone, and no name of the file stands open anywhere.
  expect(await count('intake.trial_refs')).toBe(0)
  expect(JSON.stringify(await t.superuser('select found, rules from intake.trials'))).not.toContain('Mawar')
  expect((await (await t.as('desa')).ask('files.try', asked)).status).toBe(403)

  const { id } = await lina.call('files.load', { ...asked, name: 'Kiriman besar' })
  await t.pipeline()
  const load = await lina.call('loads.get', { id })
  expect([load.state, load.counts.kept, load.counts.newVersions]).toEqual(['done', 5_090, 10])

  // Undone some deliveries a transaction: the door does the first, a step the rest.
  const undone = await lina.call('loads.undo', { id, reason: 'Berkas yang salah' })
  expect(undone.over).toBe(false)
  expect((await lina.call('loads.get', { id })).state).toBe('undoing')
  expect((await lina.ask('loads.undo', { id, reason: 'Sekali lagi' })).status).toBe(409)
  await t.pipeline()
  expect((await lina.call('loads.get', { id })).state).toBe('undone')
  expect(
    await t.superuser(`select state, count(*)::int n from intake.records where source = 'simkim-passport' group by 1`),
  ).toEqual([{ state: 'withdrawn', n: 5_100 }])
}, 180_000)

test('a file that breaks off on its way or further down leaves nothing that can be opened', async () => {
  const parts = await count('intake.file_parts')
  const text = `${heading}${Array.from({ length: 12_000 }, (_, n) => lineOf(n)).join('')}`
  expect((await drop(text, 400_000)).status).toBe(400)
  const wrong = await drop(`${text}UJI-Z;"tanda kutip tidak berpasangan;\n`)
  expect([wrong.status, wrong.fields[0]!.en]).toEqual([422, expect.stringContaining('near row 12002')])
  expect(await count('intake.file_parts')).toBe(parts)
  expect(await t.superuser('select id from intake.files where arrived_at is null and gone_at is null')).toEqual([])
})

test('what is larger than the installation takes is refused by its size, whatever came of it before', async () => {
  const parts = await count('intake.file_parts')
  const small = await openServer(t.house, { secureCookie: false, trustProxy: false, largestUpload: 1024 * 1024 }, log)
  const lines = Array.from({ length: 20_000 }, (_, n) => lineOf(n)).join('')
  const told = await small.inject({
    method: 'POST',
    url: '/api/web/files.keep?source=simkim-passport',
    headers: { cookie: lina.cookie, 'content-type': 'multipart/form-data; boundary=x' },
    payload: `--x\r\ncontent-disposition: form-data; name="file"; filename="b"\r\n\r\n${heading}${lines}\r\n--x--\r\n`,
  })
  expect([told.statusCode, told.json().message.en]).toEqual([413, expect.stringContaining('1 MiB')])
  expect(await count('intake.file_parts')).toBe(parts)
  await small.close()
})
