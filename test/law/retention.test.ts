/** What was kept as long as its source declares ends by month: two approvals, held while an alert or case rests on it, reported, for good (P8). */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPart } from '../../server/intake/keep-delivery.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application, girl, registration } from '../rows.ts'

let t: TestHouse
let passport: System
const five = new Date('2031-12-20T02:00:00Z')

beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', 'simkim-passport')
})
afterAll(() => t.close())

const statesOf = async (refs: string[]) => {
  const rows = await t.superuser(
    `select ref, state, facts from intake.records where ref in (${refs.map((ref) => `'${ref}'`)}) order by ref, version`,
  )
  return rows.map((row) => [row.ref, row.state, Object.keys(row.facts as object).length])
}
const report = {
  ...{ nomor_laporan: 'LAP-9', waktu_laporan: '2026-11-15T09:00:00+07:00', saluran: 'TELEPON' },
  ...{ uraian: 'Laporan untuk uji coba', nama_orang: 'Mawar Rekaan', status_verifikasi: 'BELUM' },
}
const partOf = (delivery: string, place: number) =>
  inTransaction(t.house, 'step', aStep, null, (ctx) => readPart(ctx, delivery, place))

test('the record of processing says what sources declare and agreements open, and how many a protected source holds only to its own', async () => {
  const admin = await t.as('admin')
  const { rows, measures } = await admin.call('processing.read', {})
  const passportRow = rows.find((row) => row.id === 'simkim-passport')!
  expect(passportRow.retention).toEqual({ months: 60, ending: 'archive' })
  expect(passportRow.receives.map((one) => one.number)).toContain('PKS/polres-skw/simkim-passport')
  expect(passportRow.risks.some((risk) => risk.high)).toBe(true)
  const guarded = rows.filter((row) => row.protected)
  expect(guarded.map((row) => row.records)).toEqual(guarded.map(() => null))
  expect(guarded.flatMap((row) => row.risks.map((risk) => risk.risk.en)).join()).not.toContain('early-warning')
  expect(measures.length).toBeGreaterThan(3)
})

test('nothing ends before its time, and no list is drawn up for nothing', async () => {
  await t.pipeline()
  expect(await (await t.as('it-imigrasi')).call('destructions.list', {})).toEqual([])
})

test('the monthly list: held while an alert rests on it, approved by two, carried out, reported; what ended does not come back', async () => {
  const village = await t.system('desa-uji', 'village-register')
  const { who, child, adult } = girl(3)
  await village.send([registration(1, { ...who, tanggal_lahir: child })])
  const sent = (await passport.send([application(1), application(2), application(3, { ...who, tanggal_lahir: adult })]))
    .body
  const told = await (await t.as('it-imigrasi')).call('records.enter', { source: 'citizen-report', row: report })
  await t.pipeline()
  expect((await t.superuser(`select from warnings.alerts where state = 'new'`)).length).toBe(1)

  t.clock.turn(five)
  await t.pipeline()
  const one = await t.as('it-imigrasi')
  const [list] = await one.call('destructions.list', {})
  expect(list).toMatchObject({ month: '2031-12-01', state: 'drawn up', records: 3, firstBy: null })
  const id = list!.id
  // One of them is to be made nobody's: its source could declare so.
  await t.superuser(
    `update intake.destruction_records set ending = 'anonymise' where record = '${sent.answers[1]!.record}'`,
  )
  const drawn = await one.call('destructions.get', { id })
  const listed = [told.answers[0]!.record!, sent.answers[0]!.record!, sent.answers[1]!.record!].toSorted()
  expect(drawn.sha256).toBe(
    createHash('sha256')
      .update(listed.map((record) => `${record}\n`).join(''))
      .digest('hex'),
  )
  expect(await one.call('destructions.approve', { id })).toEqual({ approvals: 1 })
  const again = await one.ask('destructions.approve', { id })
  expect([again.status, again.problem.code]).toEqual([409, 'second-person'])
  await t.pipeline()
  expect((await statesOf(['SKW202600001'])).map(([, state]) => state)).toEqual(['current'])

  expect(await (await t.as('it-imigrasi-2')).call('destructions.approve', { id })).toEqual({ approvals: 2 })
  await t.pipeline()
  expect(await statesOf(['LAP-9', 'SKW202600001', 'SKW202600002', 'SKW202600003'])).toEqual([
    ['LAP-9', 'erased', 0],
    ['SKW202600001', 'archived', 0],
    ['SKW202600002', 'anonymised', expect.any(Number)],
    ['SKW202600003', 'current', expect.any(Number)],
  ])
  const [nobody] = await t.superuser(`select facts from intake.records where ref = 'SKW202600002'`)
  expect(Object.keys(nobody!.facts as object)).toEqual(expect.arrayContaining(['happening']))
  expect(JSON.stringify(nobody!.facts)).not.toMatch(/Rekaan|\d{8}/)
  expect(await partOf(told.delivery, 1)).toBeNull()
  expect(await partOf(sent.delivery, 2)).toBeNull()
  expect((await partOf(sent.delivery, 1))?.length).toBeGreaterThan(0)
  expect((await t.superuser(`select from persons.links where record in ('${listed.join("','")}')`)).length).toBe(0)

  const done = await (await t.as('it-imigrasi-2')).call('destructions.get', { id })
  expect([done.state, done.lines.map(({ ending, ended, held }) => [ending, ended, held]).toSorted()]).toEqual([
    'carried out',
    [
      ['anonymise', 1, 0],
      ['archive', 1, 0],
      ['destroy', 1, 0],
    ],
  ])
  const back = (await passport.send([application(1), application(2)])).body
  expect(back.answers.map((answer) => answer.result)).toEqual(['refused', 'refused'])
})

test('an alert that opened after the list was drawn up keeps its record; other agencies see neither list nor report', async () => {
  await passport.send([application(21, girl(5).who)])
  await t.pipeline()
  t.clock.turn(new Date(five.getTime() + 62 * 31 * 86_400_000))
  await (await t.as('it-imigrasi')).call('destructions.ask', {})
  await t.pipeline()
  const one = await t.as('it-imigrasi')
  const list = (await one.call('destructions.list', {})).find((row) => row.state === 'drawn up')!
  const [record] = await t.superuser(`select id from intake.records where ref = 'SKW202600021'`)
  await t.superuser(`
    update warnings.hits set evidence = array_append(evidence, '${record!.id}') where id in (select hit from warnings.alert_hits limit 1)`)
  await one.call('destructions.approve', { id: list.id })
  await (await t.as('it-imigrasi-2')).call('destructions.approve', { id: list.id })
  await t.pipeline()
  expect((await statesOf(['SKW202600021'])).map(([, state]) => state)).toEqual(['current'])
  const held = (await one.call('destructions.get', { id: list.id })).lines.reduce((sum, line) => sum + line.held, 0)
  expect(held).toBe(1)
  expect((await (await t.as('ani')).ask('destructions.get', { id: list.id })).status).toBe(403)
})
