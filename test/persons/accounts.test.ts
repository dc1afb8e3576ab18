/** Bank accounts: only from a police record and only with its ground (P8); told to the police themselves, to no other agency, no indicator (P1). */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declaration } from '../declaration.ts'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application, girl } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

const sample: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../server/intake/sources/police-report.sample.json', import.meta.url), 'utf8'),
)[0]
const account = '0000-7000-1122'
const digits = account.replaceAll('-', '')
let t: TestHouse
let reza: Visitor
let police: System
const about = (n: number, more: object = {}) => ({
  ...sample,
  ...{ ...girl(n).who, nama_lain: '', tanggal_lahir: girl(n).adult, nomor_paspor: '', nomor_hp: '', alamat: '' },
  ...{ nama_ibu: undefined, nomor_urut: String(n), nomor_rekening: account, waktu_laporan: '2026-11-09T13:40+07:00' },
  ...more,
})
/** Without what is empty, as a system would send it. */
const row = (n: number, more: object = {}) =>
  Object.fromEntries(Object.entries(about(n, more)).filter(([, value]) => value !== '' && value !== undefined))

beforeAll(async () => {
  t = await openTestHouse()
  reza = await t.as('reza')
  police = await t.system('polres-skw', 'police-report')
  const told = await police.send([row(1), row(2), row(3, { waktu_laporan: '2025-11-09T13:40+07:00' })])
  expect(told.body.counts.kept).toBe(3)
  await (await t.system('imigrasi-skw', 'simkim-passport')).send([
    application(1, { ...girl(1).who, tanggal_lahir: girl(1).adult }),
  ])
  await t.pipeline()
})
afterAll(() => t.close())

const personOf = async (by: Visitor, n: number) =>
  (await by.call('persons.find', { nik: girl(n).who.nik! }, { 'x-purpose': 'case' })).rows[0]!.id
const tiesOf = async (by: Visitor, n: number) =>
  (await by.call('persons.ties', { id: await personOf(by, n) }, { 'x-purpose': 'case' })).filter(
    (tie) => tie.kind === 'account',
  )

test('without its ground an account is refused, and the column is named', async () => {
  const { body } = await police.send([row(9, { dasar_rekening: '' })])
  expect(body.answers[0]).toMatchObject({ result: 'refused', problems: [{ field: 'dasar_rekening' }] })
})

test('the police see who else stands under it: distinct persons, and how many lately', async () => {
  expect(await tiesOf(reza, 1)).toMatchObject([{ said: digits, persons: 2, lately: 1 }])
})

test('nobody else: not the analyst, not another police, not as a tie that is kept', async () => {
  const ani = await t.as('ani')
  expect(await tiesOf(ani, 1)).toEqual([])
  expect(
    JSON.stringify(await ani.call('persons.get', { id: await personOf(ani, 1) }, { 'x-purpose': 'alert' })),
  ).not.toContain(digits)
  expect(await t.superuser("select from persons.ties where kind = 'account'")).toEqual([])
})

test('no condition can ask for it, and the writer is told why', async () => {
  const asks = { ...declaration, define: { newest: "records.last(r, r.account == '1')" } }
  const { problems } = await (await t.as('ani')).call('indicators.check', { declaration: asks })
  expect(problems[0]!.words.id).toContain('catatan polisi atau PPATK')
})
