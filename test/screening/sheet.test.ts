/** The sheets handed over: what they name, and what they never do; the recruiter reads them too (protection.md P3). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signs } from '../../server/intake/interview/model.ts'
import { indicators } from '../../server/warnings/indicators.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { textOf } from '../pdf-text.ts'
import { askedAt, type Visitor } from '../visitor.ts'
import { delay } from './scene.ts'

let t: TestHouse
let lina: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  lina = await t.as('lina')
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

async function print(by: Visitor, id: string, sheet: 'delay' | 'passport') {
  return t.app.inject({
    method: 'GET',
    url: askedAt('/api/web/screening.sheet', { id, sheet }),
    headers: { cookie: by.cookie },
  })
}

const interview = {
  ...{
    signs: ['fear', 'papers-by-others', 'travel-debt'],
    travelWith: 'Rombongan Pak Penjemput',
    destination: 'Malaysia',
  },
  sponsor: { name: 'CV Penjamin Rekaan', phone: '0844-9100-0088', licence: 'SIP3MI-CONTOH-9' },
  passport: { place: 'Loket 3, Kantor Imigrasi', returnOn: '2026-11-25' },
}

test('the sheet of a delay names papers, last day, objection, Ombudsman and SAPA 129, in both languages', async () => {
  const { id, number } = await delay(lina, interview)
  const told = await print(lina, id, 'delay')
  expect(told.headers['content-type']).toBe('application/pdf')
  expect(told.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const text = textOf(told.rawPayload)
  for (const said of [
    ...[number, 'Cempaka Misalnya', 'Loket paspor Singkawang', 'Rekomendasi Disnaker kabupaten/kota'],
    ...['Hasil pemeriksaan kesehatan', '30 November 2026', 'Keberatan', 'Ombudsman RI', 'SAPA 129', '08111-129-129'],
    ...['Ini bukan penolakan', 'This is not a refusal', 'Objection', 'Result of a health check'],
  ])
    expect(text).toContain(said)
})

test('neither sheet holds a finding, a sign, another name, a sponsor’s number or the word TPPO', async () => {
  const { id } = await delay(lina, interview)
  for (const sheet of ['delay', 'passport'] as const) {
    const { rawPayload } = await print(lina, id, sheet)
    const whole = `${textOf(rawPayload)}\n${rawPayload.toString('latin1')}`
    const never = [
      ...Object.values(signs).flatMap(({ id: words, en }) => [words, en]),
      ...indicators.flatMap(({ question, sentence }) => [question.id, ...Object.values(sentence).map((one) => one.id)]),
      ...[
        'CV Penjamin',
        'Penjemput',
        '0844',
        '9100',
        'SIP3MI',
        'Lina',
        'TPPO',
        'perdagangan orang',
        'trafficking',
        'korban',
      ],
    ]
    for (const word of never) expect(whole.toLowerCase(), `${sheet}: ${word}`).not.toContain(word.toLowerCase())
  }
})

test('the receipt of a passport names place and day of return; without a kept passport there is none', async () => {
  const { id } = await delay(lina, interview)
  const text = textOf((await print(lina, id, 'passport')).rawPayload)
  expect(text).toContain('Loket 3, Kantor Imigrasi')
  expect(text).toContain('25 November 2026')
  const plain = await delay(lina)
  expect((await print(lina, plain.id, 'passport')).statusCode).toBe(404)
  expect((await print(await t.as('aruk'), plain.id, 'delay')).statusCode).toBe(404)
})

test('a letter that the standard fonts lack does not stop the sheet', async () => {
  const { id } = await delay(lina, { person: { name: 'Bŭn Khiŏng 陳', passport: 'E0000002' } })
  expect(textOf((await print(lina, id, 'delay')).rawPayload)).toContain('Bun Khiong')
})
