/** Journey D through the doors: the chain of services without a person; delays by number; one complainant's file with her consent. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CaseScene, openCaseScene, reason } from '../cases/open-case.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { delay } from '../screening/scene.ts'
import type { OutputOf, Visitor } from '../visitor.ts'

let t: TestHouse
let s: CaseScene
let ombudsman: Visitor
/** Sheets of the delays whose last day passed twice, and of one that was decided. */
const twice: string[] = []
let settled = ''

/** When the last quarter of 2026 may be told. */
const january = new Date('2027-01-20T02:00:00Z')
const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000)

async function handOvers(): Promise<void> {
  const plan: {
    track: 'protection' | 'law' | 'immigration'
    code: string
    login: string
    accept: boolean
    n: number
  }[] = [
    { track: 'protection', code: 'ppa', login: 'wati', accept: true, n: 13 },
    { track: 'immigration', code: 'bp3mi-pos', login: 'bima', accept: true, n: 12 },
    { track: 'law', code: 'reskrim', login: 'reza', accept: false, n: 3 },
  ]
  const offers: { id: string; login: string; accept: boolean; proposed: string }[] = []
  for (let n = 0; n < 13; n++) {
    const id = await s.open()
    for (const one of plan.filter((each) => n < each.n)) {
      const offered = await s.ani.call('cases.hand-over', { case: id, track: one.track, to: s.post(one.code), reason })
      offers.push({ id: offered.id, login: one.login, accept: one.accept, proposed: s.post('ppa') })
    }
  }
  t.clock.turn(hours(4))
  for (const { id, login, accept, proposed } of offers) {
    const by = await t.as(login)
    await by.call('hand-overs.answer', accept ? { id, accept } : { id, accept, ground: reason, proposed })
  }
}

async function delays(): Promise<void> {
  t.clock.turn(monday)
  const lina = await t.as('lina')
  const made = []
  for (let n = 0; n < 13; n++) made.push(await delay(lina))
  t.clock.turn(new Date('2026-11-20T02:00:00Z'))
  const [again, head] = [await t.as('lina'), await t.as('kakanim')]
  for (const { id, number } of made.slice(0, 3)) {
    await head.call('screening.extend', { id, endsOn: '2026-12-04', reason: 'Dokumen masih diurus' })
    twice.push(number)
  }
  for (const { id } of made.slice(3)) await again.call('screening.settle', { id, outcome: 'continued' })
  settled = made[3]!.number
  t.clock.turn(new Date('2026-12-05T02:00:00Z'))
  await t.pipeline()
}

beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
  await handOvers()
  await delays()
}, 120_000)
beforeEach(async () => {
  t.clock.turn(january)
  ombudsman = await t.as('ombudsman')
})
afterAll(() => t.close())

const lensOf = (told: OutputOf<'oversight.read'>, id: string) => told.lenses.find((one) => one.id === id)!
const rowOf = (told: OutputOf<'oversight.read'>, lens: string, office: string) =>
  lensOf(told, lens).rows.find((row) => row.office === office)

describe('the chain of services', () => {
  test('offices with how it went and a median; three refusals are withheld and cannot be counted back', async () => {
    const told = await ombudsman.call('oversight.read', {})
    expect(told.quarter).toBe('2026-Q4')
    const lens = lensOf(told, 'hand-overs')
    expect(lens.parts.map(({ code }) => code)).toEqual(['in time', 'late', 'refused', 'silent', 'withdrawn'])
    expect([lens.total, lens.hours]).toEqual([28, 4])
    expect(rowOf(told, 'hand-overs', 'UPTD PPA Layanan')).toMatchObject({
      ...{ total: 13, parts: [13, 0, 0, 0, 0], hours: 4 },
    })
    // Three of Satreskrim, and twelve beside them: else the total would tell the three.
    for (const office of ['Satreskrim', 'BP3MI Kalbar'])
      expect(rowOf(told, 'hand-overs', office)).toMatchObject({
        ...{ total: null, parts: [null, null, null, null, null], hours: null },
      })
  })
  test('a quarter still running is not told, nor one of which nothing is kept: asking twice would tell who came between', async () => {
    for (const quarter of ['2027-Q1', '2019-Q1']) {
      const told = await ombudsman.ask('oversight.read', { quarter })
      expect([told.status, told.problem.fields.map(({ field }) => field)]).toEqual([422, ['quarter']])
    }
    const empty = await ombudsman.call('oversight.read', { quarter: '2026-Q3' })
    expect(empty.lenses.map(({ total, rows }) => [total, rows])).toEqual([
      [0, []],
      [0, []],
      [0, []],
    ])
  })
  test('what happens after the closing changes nothing of a quarter', async () => {
    const before = await ombudsman.call('oversight.read', { quarter: '2026-Q4' })
    t.clock.turn(new Date('2027-01-21T02:00:00Z'))
    await t.pipeline()
    const lina = await t.as('lina')
    const [open] = (await lina.call('screening.delays', {})).filter(({ number }) => number === twice[0])
    await lina.call('screening.settle', { id: open!.id, outcome: 'continued' })
    const after = await (await t.as('ombudsman')).call('oversight.read', { quarter: '2026-Q4' })
    expect(after.lenses).toEqual(before.lenses)
    expect(after.delays.find(({ number }) => number === twice[0])).toMatchObject({ decided: true })
  })
  test('three delays whose last day passed twice, by number, and in no count', async () => {
    const told = await ombudsman.call('oversight.read', {})
    expect(told.delays.map(({ number }) => number).toSorted()).toEqual(twice.toSorted())
    expect(told.delays[0]).toMatchObject({ office: 'Loket paspor Singkawang', lastDay: '2026-12-04' })
    const row = rowOf(told, 'desks', 'Loket paspor Singkawang')!
    expect([row.total, row.parts]).toEqual([10, [0, 10, 0, 0, 0, 0]])
  })
  test('nobody but the Ombudsman reads it', async () => {
    for (const login of ['ani', 'walikota', 'admin', 'kakanim'])
      expect((await (await t.as(login)).ask('oversight.read', {})).status).toBe(403)
  })
})

describe('a complainant’s file', () => {
  const pdf = '%PDF-1.4 persetujuan '
  let sent = 0
  async function keep(content = `${pdf}${sent++}`) {
    const payload = `--simpul\r\ncontent-disposition: form-data; name="file"; filename="Surat Cempaka.pdf"\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n--simpul--\r\n`
    const told = await t.app.inject({
      ...{ method: 'POST', url: '/api/web/oversight.keep-consent', payload },
      headers: { 'content-type': 'multipart/form-data; boundary=simpul', cookie: ombudsman.cookie },
    })
    return { status: told.statusCode, body: told.json() as OutputOf<'oversight.keep-consent'> }
  }
  const sheet = async (over: object = {}) => ({
    ...{ number: twice[1]!, sheetDay: '2026-11-16', consent: (await keep()).body.id, kind: 'letter' as const },
    ...{ writtenOn: '2026-12-20', reference: 'PLP/12/2026', ...over },
  })

  test('opens that file’s chronology and nothing of the person', async () => {
    const { id } = await ombudsman.call('oversight.open', await sheet({ number: ` ${twice[1]!.toLowerCase()} ` }))
    const file = await ombudsman.call('oversight.file', { id })
    expect(file.steps.map(({ does, office, late }) => [does.en, office, late])).toEqual([
      ['Served at the desk', 'Loket paspor Singkawang', false],
      ['Delayed until papers are complete', 'Loket paspor Singkawang', false],
      ['Delay extended by the head of the office', 'Kepala Kantor Imigrasi Singkawang', false],
      ['The last day passed without a decision', 'Loket paspor Singkawang', true],
    ])
    expect(file.clock).toMatchObject({ lastDay: '2026-12-04', late: true })
    expect(file.consent).toMatchObject({ reference: 'PLP/12/2026', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(JSON.stringify(file)).not.toMatch(
      /Cempaka|6172014403990001|Dokumen masih|Rekomendasi|health|TPPO|korban|Lina/i,
    )
    const openings = await ombudsman.call('oversight.openings', {})
    expect(openings[0]).toMatchObject({ id, number: twice[1], over: false })
    t.clock.turn(new Date(january.getTime() + 61 * 86_400_000))
    expect((await (await t.as('ombudsman')).ask('oversight.file', { id })).status).toBe(404)
  })
  test('every opening and reading is a line of the journal; no number, no name in it', async () => {
    const { id } = await ombudsman.call('oversight.open', await sheet({ number: settled }))
    await ombudsman.call('oversight.file', { id })
    const lines = await t.superuser(
      `select does, subjects::text[] subjects, l::text whole from journal.lines l where '${id}' = any (subjects) order by l.id`,
    )
    expect(lines.map(({ does }) => does)).toEqual(['oversight.open', 'oversight.file'])
    for (const { whole } of lines) expect(whole).not.toMatch(/WWC|Cempaka|PLP/)
    const kept = await t.superuser('select content from statistics.consents')
    for (const { content } of kept) expect((content as Buffer).toString('latin1')).not.toContain('PDF')
  })
  test('wrong numbers are not found and journalled; after three, nothing opens for a quarter of an hour', async () => {
    const refused = async () =>
      Number(
        (
          await t.superuser(
            "select count(*) n from journal.lines where does = 'oversight.open' and outcome = 'refused'",
          )
        )[0]!.n,
      )
    const before = await refused()
    for (const over of [{ number: 'WWC-2026-90001' }, { number: 'WWC-2026-90002' }, { sheetDay: '2026-11-15' }])
      expect((await ombudsman.ask('oversight.open', await sheet(over))).status).toBe(404)
    const right = await ombudsman.ask('oversight.open', await sheet())
    expect([right.status, right.problem.code]).toEqual([429, 'too-many'])
    expect((await refused()) - before).toBe(4)
    t.clock.turn(new Date(january.getTime() + 16 * 60_000))
    expect((await ombudsman.ask('oversight.open', await sheet())).status).toBe(200)
  })
  test('one consent opens one file; a consent from before the sheet, of tomorrow, or that is none, opens nothing', async () => {
    t.clock.turn(new Date(january.getTime() + 3_600_000))
    const used = await sheet()
    await ombudsman.call('oversight.open', used)
    const again = await ombudsman.ask('oversight.open', used)
    expect([again.status, again.problem.code]).toEqual([409, 'already-exists'])
    for (const [over, field] of [
      [{ writtenOn: '2026-11-15' }, 'writtenOn'],
      [{ writtenOn: '2027-03-01' }, 'writtenOn'],
      [{ reference: 'x' }, 'reference'],
      [{ kind: 'spoken' }, 'kind'],
    ] as const) {
      const told = await ombudsman.ask('oversight.open', await sheet(over))
      expect([told.status, told.problem.fields.map((one) => one.field)]).toEqual([422, [field]])
    }
    expect((await ombudsman.ask('oversight.open', await sheet({ consent: crypto.randomUUID() }))).status).toBe(404)
    // A script, a film, a recording: no written consent.
    for (const content of ['#!/bin/sh', '\0\0\0\x18ftypisom video', 'OggS suara', 'PK\x03\x04 lembar'])
      expect((await keep(content)).status, content).toBe(422)
  })
})

test('a person’s page, search and case: refused, each attempt journalled', async () => {
  const id = crypto.randomUUID()
  await ombudsman.ask('persons.get', { id }, { 'x-purpose': 'case' })
  await ombudsman.ask('persons.find', { nik: '6172014403990001' }, { 'x-purpose': 'case' })
  await ombudsman.ask('cases.get', { id })
  const lines = await t.superuser(
    `select does, problem from journal.lines where outcome = 'refused' and does in ('persons.get', 'persons.find', 'cases.get')
      and officer = (select id from access.officers where login = 'ombudsman') order by id`,
  )
  expect(lines.map(({ does, problem }) => [does, problem])).toEqual([
    ['persons.get', 'not-allowed'],
    ['persons.find', 'not-allowed'],
    ['cases.get', 'not-allowed'],
  ])
})
