/** Documents of every role, through the doors: taken by content, read by whom they are for, attached to a step. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zipOf } from '../files/workbook.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene } from '../law/scene.ts'
import { askedAt, type Visitor } from '../visitor.ts'
import { type Cared, fileOf, openCared } from './scene.ts'

let t: TestHouse
let c: Cared
let ani: Visitor
let wati: Visitor
let reza: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  c = await openCared(t, await openScene(t), 1)
  ;[ani, wati, reza] = [await t.as('ani'), await t.as('wati'), await t.as('reza')]
})
afterAll(() => t.close())

const pdf = Buffer.from('%PDF-1.7\nsurat uji\n')
const upload = async (by: Visitor, query: Record<string, string>, content: Buffer, name = 'surat.pdf') => {
  const told = await t.app.inject({
    ...{ method: 'POST', url: askedAt('/api/web/documents.keep', query) },
    headers: { cookie: by.cookie, 'content-type': 'multipart/form-data; boundary=simpul' },
    payload: Buffer.concat([
      Buffer.from(`--simpul\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
      ...[content, Buffer.from('\r\n--simpul--\r\n')],
    ]),
  })
  return { status: told.statusCode, body: told.json() }
}
const take = async (by: Visitor, id: string) =>
  (
    await t.app.inject({
      method: 'GET',
      url: askedAt('/api/web/documents.take', { id }),
      headers: { cookie: by.cookie },
    })
  ).statusCode
const listed = async (by: Visitor) =>
  (await by.call('documents.list', { case: c.case }, { 'x-purpose': 'case' })).map(({ name }) => name)

test('whoever works on the case keeps documents about her; who else reads one is said, and held', async () => {
  const about = { participant: c.participant }
  const kept = Object.fromEntries(
    await Promise.all(
      (['post', 'protector', 'case'] as const).map(async (audience) => [
        audience,
        (await upload(reza, { ...about, audience }, pdf)).body.id as string,
      ]),
    ),
  ) as Record<'post' | 'protector' | 'case', string>
  const reads = async (by: Visitor) =>
    [await take(by, kept.post), await take(by, kept.protector), await take(by, kept.case)].map((one) => one === 200)
  expect(await reads(reza)).toEqual([true, true, true])
  expect(await reads(wati)).toEqual([false, true, true])
  expect(await reads(ani)).toEqual([false, false, true])
  expect(await reads(await t.as('lina'))).toEqual([false, false, false])
  expect(
    (await fileOf(wati, c)).documents
      .map((one) => one.audience.en)
      .toSorted()
      .toReversed(),
  ).toEqual(['My post and the one that protects', 'Every post in the case'])
  expect((await upload(reza, { ...about, visum: 'true' }, pdf)).status).toBe(403)
})

test('about the case as a whole: in its own list, for its posts; a step that asks for a paper takes it', async () => {
  const kept = await upload(ani, { case: c.case, audience: 'case' }, pdf, 'surat-tugas.pdf')
  expect(kept.status).toBe(200)
  await upload(ani, { case: c.case, audience: 'post' }, pdf, 'catatan.pdf')
  expect(await listed(ani)).toEqual(['surat-tugas.pdf', 'catatan.pdf'])
  expect(await listed(reza)).toEqual(['surat-tugas.pdf'])
  expect((await upload(await t.as('lina'), { case: c.case, audience: 'case' }, pdf)).status).toBe(404)
  expect((await upload(ani, { audience: 'case' }, pdf)).status).toBe(422)
  const { steps } = await reza.call('cases.get', { id: c.case }, { 'x-purpose': 'case' })
  const step = steps.find(
    (one) => one.state === 'open' && one.mine && one.papers.some((paper) => paper.number === null),
  )!
  const papers = step.papers.map(({ code }) => ({ code, document: kept.body.id as string }))
  await reza.call('steps.finish', { id: step.id, papers })
})

test('typed by content: office files and videos are taken, a renamed program and a macro are not', async () => {
  const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }
  const to = { participant: c.participant }
  const taken: [string, Buffer, string][] = [
    ['bap.docx', zipOf(word), 'wordprocessingml.document'],
    [
      'daftar.xlsx',
      zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
      'spreadsheetml.sheet',
    ],
    ['ponsel.mp4', Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(40)]), 'video/mp4'],
    ['ponsel.3gp', Buffer.concat([Buffer.from('\0\0\0\x18ftyp3gp4'), Buffer.alloc(40)]), 'video/3gpp'],
  ]
  for (const [name, content, media] of taken) {
    const { status, body } = await upload(reza, to, content, name)
    expect([name, status, body.media]).toEqual([name, 200, expect.stringContaining(media)])
  }
  const refused: [string, Buffer][] = [
    ['video.mp4', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['makro.docx', zipOf({ ...word, 'word/vbaProject.bin': 'makro' })],
    ['arsip.docx', zipOf({ 'surat.txt': 'bukan Word' })],
    ['putus.docx', zipOf(word).subarray(0, 60)],
  ]
  for (const [name, content] of refused) {
    const { status, body } = await upload(reza, to, content, name)
    expect([name, status, body.fields?.[0]?.field]).toEqual([name, 422, 'file'])
  }
})
