/** Letters that officers file: numbered, with ground, copies and places to sign, marked with who took them; they name nobody, and are journalled. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { textOf } from '../pdf-text.ts'
import { askedAt, type Visitor } from '../visitor.ts'
import { type CaseScene, openCaseScene, reason } from './open-case.ts'

let t: TestHouse
let s: CaseScene
let wati: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
  wati = await t.as('wati')
})
afterAll(() => t.close())

const letter = async (reader: Visitor, kind: string, id: string) => {
  const url = askedAt('/api/web/cases.letter', { id, kind })
  const told = await t.app.inject({ method: 'GET', url, headers: { cookie: reader.cookie } })
  const text = told.statusCode === 200 ? textOf(told.rawPayload) : ''
  return { status: told.statusCode, media: told.headers['content-type'], text }
}

test('hand-over, refusal, record of hand-over, request, determination', async () => {
  const id = await s.open()
  const { number, participants } = await s.ani.call('cases.get', { id })
  const offer = async () =>
    (
      await s.ani.call('cases.hand-over', {
        case: id,
        track: 'protection',
        to: s.post('ppa'),
        reason: 'Perlindungan anak',
        service: 'social',
      })
    ).id
  const first = await offer()
  const offered = await letter(s.ani, 'hand-over', first)
  expect([offered.status, offered.media]).toEqual([200, 'application/pdf'])
  for (const words of [
    'Surat Serah Terima',
    number,
    'ST-2026-',
    'Rehabilitasi sosial',
    'UU 21/2007 pasal 51',
    'Tembusan',
    'NIP',
    'Perlindungan anak',
  ])
    expect(offered.text).toContain(words)
  expect(offered.text).toMatch(/Ani Contoh . 16 November 2026 pukul 09.00 WIB . untuk jalur Perlindungan/)
  expect(offered.text).not.toContain(participants[0]!.name!)
  expect((await letter(wati, 'hand-over', first)).text).toContain('Wati Contoh')

  expect((await letter(s.ani, 'refusal', first)).status).toBe(404)
  const refusal = { accept: false as const, ground: 'Bukan wilayah kami', proposed: s.post('bp3mi-pos') }
  await wati.call('hand-overs.answer', { id: first, ...refusal })
  const refused = await letter(s.ani, 'refusal', first)
  expect(refused.text).toContain('Bukan wilayah kami')
  // A number of its own, and the letter that it answers.
  expect(refused.text).toMatch(/SJ-2026-\d{5}/)
  expect(refused.text).toContain(offered.text.match(/ST-2026-\d{5}/)![0])
  expect(refused.text).toContain('BP3MI')
  expect((await letter(wati, 'refusal', first)).status).toBe(404)

  const second = await offer()
  await wati.call('hand-overs.answer', { id: second, accept: true })
  const record = await letter(wati, 'acceptance', second)
  expect(record.text).toContain('Berita Acara Serah Terima')
  expect(record.text).toContain('Yang menerima')

  const asked = await wati.call('requests.ask', {
    case: id,
    kind: 'ask',
    track: 'protection',
    to: s.post('bp3mi-pos'),
    words: 'Adakah penempatan?',
  })
  expect((await letter(wati, 'request', asked.id)).text).toContain('Adakah penempatan?')

  expect((await letter(wati, 'reply', asked.id)).status).toBe(404)
  const bima = await t.as('bima')
  await bima.call('requests.answer', { id: asked.id, answer: 'Tidak ada penempatan', agreed: true })
  const joint = await wati.call('requests.ask', {
    ...{
      case: id,
      kind: 'work jointly',
      track: 'protection',
      to: s.post('bp3mi-pos'),
      words: 'Mohon menjemput bersama',
    },
  })
  await bima.call('requests.answer', { id: joint.id, answer: 'Tidak ada petugas pekan ini', agreed: false })
  const declined = await letter(wati, 'reply', joint.id)
  for (const words of ['Surat Jawaban', 'Tidak bersedia', 'Tidak ada petugas pekan ini'])
    expect(declined.text).toContain(words)
  const own = (text: string) => text.match(/SJ-2026-\d{5}/)![0]
  expect(own(declined.text)).not.toBe(own((await letter(wati, 'reply', asked.id)).text))

  const back = await wati.call('cases.hand-over', { case: id, track: 'protection', to: s.post('sekretariat'), reason })
  await s.ani.call('hand-overs.answer', { id: back.id, accept: true })
  const kapolres = await t.as('kapolres')
  const [open] = (await kapolres.call('determinations.list', {})).rows
  expect((await letter(kapolres, 'determination', open!.id)).status).toBe(404)
  await kapolres.call('determinations.decide', {
    id: open!.id,
    owner: s.post('ppa'),
    reason: 'Sesuai mandat',
    letter: 'SK/9/2026',
  })
  const determined = await letter(kapolres, 'determination', open!.id)
  expect(determined.text).toContain('SK/9/2026')
  expect(determined.text).toContain('Sesuai mandat')

  const [line] = await t.superuser(`select count(*)::int n from journal.lines where does = 'cases.letter'`)
  expect(line!.n).toBeGreaterThan(5)
})

test('who writes a letter names nobody: the field is said, whoever writes, and nothing is sent', async () => {
  const id = await s.open()
  const { participants } = await s.ani.call('cases.get', { id })
  const name = participants[0]!.name!
  const refused = async (told: Promise<{ status: number; problem: { fields: { field: string }[] } }>) => {
    const { status, problem } = await told
    return [status, problem.fields.map(({ field }) => field)]
  }
  const offer = (words: string) =>
    s.ani.ask('cases.hand-over', { case: id, track: 'protection', to: s.post('ppa'), reason: words })
  for (const words of [`Tolong terima ${name.toUpperCase()}`, 'NIK 6101 0153 0709 0001', 'telepon 0812-3456-7890'])
    expect(await refused(offer(words))).toEqual([422, ['reason']])
  // A day with its hour is no number of hers.
  const told = await offer('Diperiksa 17-11-2026 pukul 10.30 di kantor')
  expect(told.status).toBe(200)
  const hand = (told.body as { id: string }).id
  const answer = { id: hand, accept: false as const, ground: `${name} bukan warga kami`, proposed: s.post('bp3mi-pos') }
  expect(await refused(wati.ask('hand-overs.answer', answer))).toEqual([422, ['ground']])
  const asked = { case: id, kind: 'ask' as const, track: 'law' as const, to: s.post('bp3mi-pos') }
  expect(await refused(s.ani.ask('requests.ask', { ...asked, words: `Kenal ${name}?` }))).toEqual([422, ['words']])
  const { id: request } = await s.ani.call('requests.ask', { ...asked, words: 'Adakah penempatan?' })
  const bima = await t.as('bima')
  const said = { id: request, answer: `Ya, ${name} kami kenal`, agreed: true }
  expect(await refused(bima.ask('requests.answer', said))).toEqual([422, ['answer']])
  expect((await s.ani.call('cases.get', { id })).requests).toMatchObject([{ answer: null }])
})
