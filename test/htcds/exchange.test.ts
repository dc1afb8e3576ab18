/** HTCDS through the doors: a template taken in as protected records, cases out without names, with them only by agreement, consent and two. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, raiseAlert, type Scene } from '../law/scene.ts'
import { girl } from '../rows.ts'
import type { OutputOf, Visitor } from '../visitor.ts'

let t: TestHouse
let ani: Visitor
let anton: Visitor
let wati: Visitor
let scene: Scene
const cases: string[] = []
const girls: Awaited<ReturnType<typeof raiseAlert>>[] = []
let agreement = ''

beforeAll(async () => {
  t = await openTestHouse()
  ;[ani, anton, wati] = [await t.as('ani'), await t.as('anton'), await t.as('wati')]
  scene = await openScene(t)
  for (const n of [1, 2, 3]) {
    const alert = await raiseAlert(t, scene, n, 'singkawang')
    await ani.call('alerts.take', { id: alert.id })
    const file = await ani.call('cases.open', { alert: alert.id, kind: 'TPPO', reason: 'Umur dinaikkan' })
    const { posts } = await ani.call('cases.get', { id: file.id })
    const to = posts.find((post) => post.code === 'ppa')!.id
    await ani.call('cases.hand-over', { case: file.id, track: 'protection', to, reason: 'Perlindungan anak' })
    const { handOvers } = await wati.call('cases.get', { id: file.id })
    await wati.call('hand-overs.answer', { id: handOvers[0]!.id, accept: true })
    cases.push(file.id)
    girls.push(alert)
  }
})
afterAll(() => t.close())

/** A filled official template: its own two heading rows, then these rows. */
async function template(rows: Record<number, string>[]): Promise<Buffer> {
  const head = (await readSheet(readFileSync(join(import.meta.dirname, 'official/plain.xlsx')))).slice(0, 2)
  const width = 39
  const cells = (row: unknown[]) =>
    Array.from({ length: width }, (_, i) =>
      row[i] == null || row[i] === '' ? null : { type: String, value: String(row[i]) },
    )
  return writeXlsx([
    ...head.map((row) => cells([...row])),
    ...rows.map((row) => cells(Object.assign([], row))),
  ] as never).toBuffer()
}

type Imported = OutputOf<'htcds.import'>
async function drop(visitor: Visitor, door: 'htcds.look' | 'htcds.import', bytes: Buffer, batch = 'UJI') {
  const part =
    '--simpul\r\ncontent-disposition: form-data; name="file"; filename="uji.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n'
  const told = await t.app.inject({
    method: 'POST',
    url: `/api/web/${door}?batch=${batch}&asOf=2026-11-15`,
    headers: { 'content-type': 'multipart/form-data; boundary=simpul', cookie: visitor.cookie },
    payload: Buffer.concat([Buffer.from(part), bytes, Buffer.from('\r\n--simpul--\r\n')]),
  })
  return { status: told.statusCode, body: told.json() as Imported, problem: told.json() as { code: string } }
}

const papersOf = (n: number) => ({
  ...{ prs_FirstName: girl(n).who.nama_lengkap, prs_IdentityNumber: girls[n - 1]!.nik, prs_Birthdate: girl(n).child },
})

/** What UPTD PPA wrote about a girl of a case; by JSON, because the identity number is no core field. */
const aboutGirl = (n: number, consent: boolean, more: object = {}) => ({
  persons: [{ id: 'p', ...papersOf(n), prs_Email: `k${n}@rekaan.example` }],
  cases: [{ id: 'c', cas_ReasonForCaseClosure: `Rahasia ${n}` }],
  victims: [{ id: `V${n}`, person: 'p', case: 'c', ...more }],
  consents: [{ person: 'p', con_Consent: consent }],
})
const json = (content: object) => Buffer.from(JSON.stringify(content))

describe('a file comes in', () => {
  const rows: Record<number, string>[] = [
    {
      0: '1',
      3: 'Mawar',
      4: 'Rekaan',
      5: 'Yes',
      6: '07-03-2004',
      8: 'Indonesia',
      22: 'Debt bondage; Withholds documents',
    },
    { 0: '2', 3: 'Suparmi', 13: 'Jalan Rekaan 1', 14: 'Singkawang', 35: 'Migration Or Change Of Location' },
    { 0: '3', 3: 'Melati', 22: 'Sihir hitam' },
    { 0: '4' },
  ]
  test('is looked at first: traps told, refusals by field, nothing kept', async () => {
    const told = await drop(wati, 'htcds.look', await template(rows))
    expect(told.status).toBe(200)
    expect(told.body).toMatchObject({ form: 'template', rows: 3, counts: { kept: 2, refused: 1 }, delivery: null })
    expect(told.body.notes.map(({ kind }) => kind)).toEqual(['label-kept', 'misspelt', 'nameless'])
    expect(told.body.refused).toEqual([
      { row: 5, problems: [expect.objectContaining({ field: 'vic_MethodsOfControl' })] },
    ])
    expect(await t.superuser(`select from intake.records where source = 'htcds-case'`)).toHaveLength(0)
  })
  test('is kept as protected records of its own agency; brought again it changes nothing', async () => {
    const first = await drop(wati, 'htcds.import', await template(rows))
    expect(first.body.counts).toEqual({ kept: 2, alreadyKept: 0, newVersions: 0, refused: 1 })
    const again = await drop(wati, 'htcds.import', await template(rows))
    expect(again.body.counts).toEqual({ kept: 0, alreadyKept: 2, newVersions: 0, refused: 1 })
    const kept = await t.superuser(
      `select ref, protected, facts->>'name' as name from intake.records where source = 'htcds-case' order by ref`,
    )
    expect(kept).toEqual([
      { ref: 'UJI-1', protected: true, name: 'Mawar Rekaan' },
      { ref: 'UJI-2', protected: true, name: 'Suparmi' },
    ])
  })
  test('only who may send for victims’ services brings one; what is no such file is said', async () => {
    expect((await drop(ani, 'htcds.import', await template(rows))).problem.code).toBe('source-not-allowed')
    expect((await drop(wati, 'htcds.import', Buffer.from('nama,umur\nA,1\n'))).status).toBe(422)
    expect(
      (await drop(wati, 'htcds.import', readFileSync(join(import.meta.dirname, 'official/multi-select.xlsm')))).status,
    ).toBe(422)
    const { status } = await t.app
      .inject({ method: 'POST', url: '/api/web/htcds.import?batch=A%20B&asOf=kemarin' })
      .then((r) => ({ status: r.statusCode }))
    expect(status).toBeGreaterThanOrEqual(400)
  })
  test('an agency’s system sends the same rows under its agreement', async () => {
    const system = await t.system('uptd-ppa', 'htcds-case')
    const told = await system.send([
      { ext_Reference: 'S-1', ext_AsOf: '2026-11-15', prs_FirstName: 'Kenanga', cas_Status: 'Follow up' },
    ])
    expect(told.body.counts.kept).toBe(1)
  })
})

const ask = (visitor: Visitor, more: object) =>
  visitor.ask('htcds.ask', {
    ...{ cases, form: 'json', identified: false, receiver: 'Kantor pusat', purpose: 'reporting', abroad: false },
    ...{ note: 'Laporan semester', legal: 'Perpres 49/2023' },
    ...more,
  })
const take = (visitor: Visitor, id: string) => visitor.ask('htcds.take', { id }, { 'x-purpose': 'case' })
const contentOf = (told: { body: { content: string } }) => Buffer.from(told.body.content, 'base64').toString('utf8')

describe('cases go out without names', () => {
  let id = ''
  test('ready at once, for whoever asked: coded values, names of chance, nobody’s name, number, mail or case', async () => {
    const asked = await ask(ani, {})
    expect(asked.status).toBe(200)
    id = asked.body.id
    const told = await take(ani, id)
    expect(told.body).toMatchObject({ cases: 3, victims: 3, withheld: 0 })
    const text = contentOf(told)
    for (const { nik } of girls) expect(text).not.toContain(nik)
    expect(text).not.toMatch(/Rekaan|TPPO-|628/)
    const { victims, persons } = JSON.parse(text)
    expect(victims[0]).toMatchObject({ vic_TraffickingStatus: 'PossibleVictimOfTrafficking' })
    expect(victims[0].ext_Reference).toMatch(/^[0-9A-F]{12}$/)
    expect(persons[0]).toMatchObject({ prs_Gender: 'Feminine' })
    expect(persons[0]).not.toHaveProperty('prs_Birthdate')
  })
  test('in CSV and in the template’s layout too', async () => {
    const csv = await take(ani, (await ask(ani, { form: 'csv' })).body.id)
    expect(contentOf(csv).split('\r\n')).toHaveLength(5)
    const xlsx = await take(ani, (await ask(ani, { form: 'xlsx' })).body.id)
    const rows = await readSheet(Buffer.from(xlsx.body.content, 'base64'))
    expect(rows).toHaveLength(5)
    expect(rows[2]![0]).toBe('1')
  })
  test('another takes nothing, another agency finds nothing, a week later it is over', async () => {
    expect((await take(anton, id)).status).toBe(404)
    expect((await wati.ask('htcds.get', { id })).status).toBe(404)
    expect((await ask(await t.as('sari'), {})).status).toBe(404)
    expect((await ask(await t.as('reza'), {})).status).toBe(403)
    t.clock.turn(new Date('2026-11-24T02:00:00Z'))
    const again = await (await t.as('ani')).ask('htcds.take', { id }, { 'x-purpose': 'case' })
    expect(again.problem.code).toBe('state-moved-on')
    t.clock.turn(new Date('2026-11-16T03:00:00Z'))
  })
})

describe('identifiers go out only by agreement, consent and two', () => {
  let id = ''
  test('UPTD PPA writes who consents; the file comes in', async () => {
    await drop(
      wati,
      'htcds.import',
      json(aboutGirl(1, true, { vic_TypeOfExploitation: ['Other'], ext_TypeOfExploitation: ['ForcedCriminality'] })),
      'PPA',
    )
    await drop(wati, 'htcds.import', json(aboutGirl(2, false)), 'PPA')
    await t.pipeline()
    agreement = (await wati.call('htcds.list', {})).agreements[0]!.id
  })
  test('no agreement, no identifiers; abroad only with its ground', async () => {
    expect((await ask(wati, { identified: true })).status).toBe(422)
    const foreign = (
      await t.superuser(`select id from access.agreements where number = 'PKS/gt-skw/simkim-passport'`)
    )[0]!.id
    expect((await ask(wati, { identified: true, agreement: foreign })).status).toBe(422)
    expect((await ask(wati, { identified: true, agreement, abroad: true })).status).toBe(422)
    const asked = await ask(wati, {
      identified: true,
      agreement,
      abroad: true,
      abroadGround: 'safeguards',
      purpose: 'referral',
    })
    expect(asked.status).toBe(200)
    id = asked.body.id
  })
  test('the one who asked cannot approve, and takes nothing before a second person did', async () => {
    expect((await take(wati, id)).problem.code).toBe('state-moved-on')
    expect((await wati.ask('htcds.decide', { id, approve: true })).problem.code).toBe('second-person')
    expect((await ani.ask('htcds.decide', { id, approve: true })).status).toBe(404)
    const second = await t.as('kepala-ppa')
    expect((await second.ask('htcds.decide', { id, approve: false })).status).toBe(422)
    expect((await second.ask('htcds.decide', { id, approve: true })).status).toBe(200)
    expect((await second.ask('htcds.decide', { id, approve: true })).problem.code).toBe('state-moved-on')
  })
  test('consent given: named as far as the agreement goes; refused: left out; unknown: without a name', async () => {
    const told = await take(wati, id)
    expect(told.body).toMatchObject({ victims: 2, withheld: 1, covered: 1 })
    const text = contentOf(told)
    expect(text).toContain(girl(1).who.nama_lengkap)
    expect(text).toContain('k1@rekaan.example')
    // The agreement opens identity, contact and service, no documents.
    for (const { nik } of girls) expect(text).not.toContain(nik)
    expect(text).not.toMatch(/k2@|Rahasia 2/)
    for (const n of [2, 3]) expect(text).not.toContain(girl(n).who.nama_lengkap)
    const { victims } = JSON.parse(text)
    expect(victims.find((one: { ext_TypeOfExploitation?: string[] }) => one.ext_TypeOfExploitation)).toMatchObject({
      vic_TypeOfExploitation: ['Other'],
      ext_TypeOfExploitation: ['ForcedCriminality'],
    })
  })
  test('every taking is counted, and journalled by ids and counts only', async () => {
    const { takings } = await wati.call('htcds.get', { id })
    expect(takings).toEqual([expect.objectContaining({ cases: 3, victims: 2, withheld: 1 })])
    await t.sealAll()
    const lines = await t.superuser(
      `select l::text as text, counted from journal.lines l where does = 'htcds.take' and counted = 2`,
    )
    expect(lines.length).toBe(1)
    expect(String(lines[0]!.text)).toContain(id)
    for (const { text } of await t.superuser('select l::text as text from journal.lines l'))
      expect(text).not.toMatch(/Rahasia|rekaan\.example/)
  })
  test('when the agreement is revoked, what was approved under it is no longer taken', async () => {
    await (await t.as('admin')).call('agreements.revoke', { id: agreement, reason: 'Berakhir lebih awal' })
    expect((await take(wati, id)).problem.code).toBe('state-moved-on')
  })
})

test('what the service wrote shows nowhere else: the task force’s own export of the same cases knows none of it', async () => {
  const text = contentOf(await take(ani, (await ask(ani, {})).body.id))
  expect(text).not.toMatch(/ForcedCriminality|Rahasia|con_Consent/)
})
