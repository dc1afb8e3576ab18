/** A malicious report alone raises no alert on a named person and leaves no mark (protection.md P4, journey E). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'

let t: TestHouse

beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const report = (state: string) => ({
  source: 'citizen-report',
  row: {
    nomor_laporan: 'LAP-1',
    waktu_laporan: '2026-11-15T09:00:00+07:00',
    saluran: 'TELEPON',
    uraian: 'Katanya anak itu akan diberangkatkan',
    nama_orang: 'Melati Rekaan',
    nik: '6101015205090001',
    tanggal_lahir: '2009-05-12',
    status_verifikasi: state,
  },
})

test('one unconfirmed report marks nobody; confirmed by an officer it counts', async () => {
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  // The NIK agrees with the stated date: only the report contradicts it.
  await passport.send([application(1, { nik: '6101015205040001' })])
  const ani = await t.as('ani')
  const said = (state: string) => {
    const one = report(state)
    return { ...one, row: { ...one.row, nik: '6101015205040001' } }
  }
  const told = await ani.call('records.enter', said('BELUM'))
  expect(told.counts.kept).toBe(1)
  await t.pipeline()
  expect((await ani.call('alerts.list', {})).total).toBe(0)

  expect((await ani.call('records.enter', said('DIKUATKAN'))).counts.newVersions).toBe(1)
  await t.pipeline()
  expect((await ani.call('alerts.list', {})).total).toBe(1)

  expect((await ani.call('records.enter', said('TIDAK-BENAR'))).counts.newVersions).toBe(1)
  await t.pipeline()
  const [alert] = (await ani.call('alerts.list', {})).rows
  const { reasons } = await ani.call('alerts.get', { id: alert!.id })
  expect(reasons.length).toBeGreaterThan(0)
  for (const reason of reasons) {
    expect(reason.gone).toBe(monday.toISOString())
    expect(reason.sentence.en).toMatch(/was withdrawn by its agency/)
  }
})
