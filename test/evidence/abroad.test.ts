/** Requests to other countries: a draft until channel and letter number, no victim in them, a clock, and an end (P7, P8). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene } from '../law/scene.ts'
import { openPerkara, type Perkara } from '../legal/scene.ts'
import { textOf } from '../pdf-text.ts'
import { girl } from '../rows.ts'
import { refusedFields } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let p: Perkara
let reza: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  p = await openPerkara(t, await openScene(t), 1)
  reza = await t.as('reza')
})
afterAll(() => t.close())

const words = 'Mohon mengamankan rekaman kamera kedai pada 3 November 2026'
const ask = (over: object = {}) =>
  reza.ask('abroad.ask', {
    case: p.case,
    kind: 'evidence',
    country: 'MYS',
    authority: 'Otoritas Rekaan',
    words,
    ...over,
  } as never)
const move = (by: Visitor, id: string, what: string, over: object = {}) =>
  by.ask('abroad.move', { id, what, on: '2026-11-16', letter: 'B/7/UJI', ...over } as never)
const one = async () => (await reza.call('evidence.list', { case: p.case })).abroad[0]!
const letter = async (id: string) => {
  const told = await t.app.inject({
    method: 'GET',
    url: `/api/web/abroad.letter?id=${id}`,
    headers: { cookie: reza.cookie },
  })
  return { text: textOf(told.rawPayload), name: String(told.headers['content-disposition']) }
}

test('is a draft until channel and number, then sent, reminded by the clock, answered; each is an entry', async () => {
  expect(await refusedFields(ask({ country: 'IDN' }))).toEqual([422, ['country']])
  expect(await refusedFields(ask({ country: 'XXX' }))).toEqual([422, ['country']])
  expect(await refusedFields(ask({ words: `Tolong cari ${girl(1).who.nama_lengkap}` }))).toEqual([422, ['words']])
  const { id } = (await ask()).body as { id: string }
  expect(await one()).toMatchObject({ state: 'draft', channel: null, next: ['sent', 'withdrawn'] })
  const draft = await letter(id)
  expect(draft.text).toContain('KONSEP')
  expect(draft.name).toContain('konsep-LN-2026')
  expect((await move(reza, id, 'answered')).status).toBe(409)
  expect(await refusedFields(move(reza, id, 'sent'))).toEqual([422, ['channel']])
  expect(await refusedFields(move(reza, id, 'sent', { channel: 'ncb', letter: '' }))).toEqual([422, ['letter']])
  expect(await refusedFields(move(reza, id, 'sent', { channel: 'ncb', on: '2026-12-01' }))).toEqual([422, ['on']])
  expect((await move(await t.as('wati'), id, 'sent', { channel: 'ncb' })).status).toBe(404)
  expect((await move(reza, id, 'sent', { channel: 'ncb' })).status).toBe(200)
  expect(await one()).toMatchObject({
    state: 'sent',
    channel: { id: 'Divhubinter Polri / NCB Interpol' },
    dueAt: '2026-12-16T16:59:59.999Z',
  })
  const sent = await letter(id)
  expect(sent.text).not.toContain('KONSEP')
  expect(sent.text).toContain('B/7/UJI')
  expect(sent.text).not.toContain(girl(1).who.nama_lengkap)

  const late = async () =>
    (await (await t.as('reza')).call('notices.list', {})).filter((notice) =>
      notice.words.id.startsWith('Permintaan ke luar negeri'),
    ).length
  t.clock.turn(new Date('2026-12-17T01:00:00Z'))
  await t.pipeline()
  expect(await late()).toBe(1)
  reza = await t.as('reza')
  expect((await move(reza, id, 'reminded', { on: '2026-12-17' })).status).toBe(200)
  expect(await refusedFields(move(reza, id, 'answered', { on: '2026-12-01' }))).toEqual([422, ['on']])
  expect((await move(reza, id, 'answered', { on: '2026-12-17', note: 'Rekaman diterima' })).status).toBe(200)
  expect((await move(reza, id, 'reminded', { on: '2026-12-17' })).status).toBe(409)
  t.clock.turn(new Date('2027-02-01T01:00:00Z'))
  await t.pipeline()
  expect(await late()).toBe(1)
  t.clock.turn(monday)
  reza = await t.as('reza')
  expect((await one()).steps.map((step) => step.words.en)).toEqual(['Sent', 'Reminded', 'Answered'])
})
