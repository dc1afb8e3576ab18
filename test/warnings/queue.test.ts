/** The queue through the doors: its order, what a shift can do, putting off and coming back, what stays dismissed and what does not. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application, crossing, girl, registration } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

const day = 86_400_000
const why = 'Menunggu jawaban keluarga di desa'
let t: TestHouse
let ani: Visitor
let head: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  ani = await t.as('ani')
  head = await t.as('kapolres')
})
afterAll(() => t.close())

const at = (days: number) => new Date(t.clock.now().getTime() + days * day).toISOString()
const send = async (sender: string, source: string, rows: unknown[]) => {
  const told = await (await t.system(sender, source)).send(rows)
  expect(told.body.answers.flatMap((one) => one.problems ?? [])).toEqual([])
  await t.pipeline()
}
/** A girl whose papers make her 22: one alert. */
const raised = async (n: number, more: object = {}) => {
  const { who, child, adult } = girl(n)
  await send('desa-uji', 'village-register', [registration(n, { ...who, tanggal_lahir: child })])
  await send('imigrasi-skw', 'simkim-passport', [application(n, { ...who, tanggal_lahir: adult, ...more })])
}
const open = async () => (await ani.call('alerts.list', { open: true })).rows

test('who leaves first stands first, and the line says why', async () => {
  await raised(1, { rencana_berangkat: '2026-12-20' })
  await raised(2, { rencana_berangkat: '2026-11-17' })
  await raised(3)
  const rows = await open()
  expect(rows.map((row) => [row.person!.name.split(' ')[0], row.departs?.as])).toEqual([
    ['Fajar', 'planned'],
    ['Yulianti', 'usual'],
    ['Kenanga', 'planned'],
  ])
  expect(rows[0]!.place!.id).toMatch(
    /^Urutan 48 = berat 4 \(sangat berat, mungkin menyangkut anak\) × kepastian 3 .* × waktu 4/,
  )
  expect(rows[1]!.place!.en).toContain('time 2 (estimated by what is usual, not certain)')
  expect(rows[2]!.place!.en).toContain('time 1 (planned departure by the records)')
  expect(rows.every((row) => row.about === 'person')).toBe(true)
})

test('who went across is no longer about to leave; who came back is neither', async () => {
  const { who: all, adult } = girl(2)
  const { nama_ibu: _, ...who } = all
  const papers = { ...who, tanggal_lahir: adult, waktu_perlintasan: '2026-11-16T08:45:00+07:00' }
  await send('imigrasi-sbs', 'simkim-crossing', [crossing(2, papers)])
  expect((await open()).find((row) => row.person?.name.startsWith('Fajar'))!.departs?.as).toBe('left')
  const back = { ...papers, arah: 'MASUK', waktu_perlintasan: '2026-11-16T08:55:00+07:00' }
  await send('imigrasi-sbs', 'simkim-crossing', [crossing(22, back)])
  expect((await open()).find((row) => row.person?.name.startsWith('Fajar'))!.departs).toBeNull()
})

test('the daily head says what a shift can do; the queue shows what is done and what waits', async () => {
  expect((await ani.call('alerts.list', {})).capacity).toMatchObject({ perDay: null, waiting: 3, doneToday: 0 })
  expect((await ani.ask('alerts.set-capacity', { perDay: 2, reason: why })).status).toBe(403)
  await head.call('alerts.set-capacity', { perDay: 2, reason: why })
  const [row] = await open()
  await ani.call('alerts.take', { id: row!.id })
  await ani.call('alerts.dismiss', { id: row!.id, reason: why, deserved: 'useful' })
  const capacity = { perDay: 2, doneToday: 1, waiting: 2, setBy: 'Kapolres Contoh' }
  expect((await ani.call('alerts.list', { open: true })).capacity).toMatchObject(capacity)
  expect((await head.call('alerts.list', {})).capacity).toMatchObject(capacity)
  expect((await (await t.as('sari')).call('alerts.list', {})).capacity!.perDay).toBeNull()
  expect((await (await t.as('reza')).call('alerts.list', {})).capacity).toBeNull()
  const told = await head.ask('alerts.set-capacity', { perDay: -1, reason: why })
  expect(told.problem.fields).toMatchObject([{ field: 'perDay' }])
})

test('what was dismissed comes back by hand with its history, or by something new, not by the same again', async () => {
  const [gone] = (await ani.call('alerts.list', { state: 'dismissed' })).rows
  const { who, adult } = girl(
    gone!.person!.name.startsWith('Kenanga') ? 1 : gone!.person!.name.startsWith('Fajar') ? 2 : 3,
  )
  const before = (await ani.call('alerts.list', {})).total
  await send('imigrasi-skw', 'simkim-passport', [application(31, { ...who, tanggal_lahir: adult })])
  expect(await ani.call('alerts.list', {})).toMatchObject({ total: before })
  expect((await ani.call('alerts.get', { id: gone!.id })).state).toBe('dismissed')

  await ani.call('alerts.reopen', { id: gone!.id, reason: why })
  const { state, history } = await ani.call('alerts.get', { id: gone!.id })
  expect([state, history.at(-1)!.does.id, history.at(-1)!.reason]).toEqual(['new', 'Membuka lagi peringatan', why])
  await ani.call('alerts.take', { id: gone!.id })
  await ani.call('alerts.dismiss', { id: gone!.id, reason: why, deserved: 'false' })

  // A deportation in her past is news: the same alert opens again.
  await send('bp3mi', 'returnees', [returned(who, adult)])
  await send('imigrasi-skw', 'simkim-passport', [
    application(32, { ...who, tanggal_lahir: adult, waktu_permohonan: '2026-11-16T08:59:00+07:00' }),
  ])
  const again = await ani.call('alerts.get', { id: gone!.id })
  expect(again.state).toBe('new')
  expect(again.history.map((one) => one.does.en)).toContain(
    'Open again: a finding is new, or stronger than when it was dismissed',
  )
  expect((await ani.call('alerts.list', {})).total).toBe(before)
})

const returned = ({ nama_ibu: _, ...who }: Record<string, string>, adult: string) => ({
  nomor_daftar: 'PLG-UJI',
  nomor_urut: '1',
  waktu_kedatangan: '2026-11-15T10:00:00+07:00',
  pos_kedatangan: 'PLBN Entikong',
  jenis_kelamin: 'P',
  tanggal_lahir: adult,
  negara_asal: 'Malaysia',
  jenis_kepulangan: 'DEPORTASI',
  ...who,
})

test('put off with a reason and an end: out of the queue, back by itself, by hand, or by new evidence', async () => {
  const [row] = await open()
  const id = row!.id
  const snooze = (until: string) => ani.ask('alerts.snooze', { id, until, reason: why })
  expect((await snooze(at(2))).status).toBe(409)
  await ani.call('alerts.take', { id })
  for (const until of [at(-1), at(15)]) expect((await snooze(until)).problem.fields).toMatchObject([{ field: 'until' }])
  expect((await snooze(at(2))).status).toBe(200)
  expect((await open()).map((one) => one.id)).not.toContain(id)
  expect((await ani.call('alerts.list', { state: 'snoozed' })).rows).toMatchObject([{ id, snoozedUntil: at(2) }])
  expect((await ani.ask('alerts.take', { id })).problem.code).toBe('state-moved-on')

  t.clock.turn(new Date(monday.getTime() + 2 * day + 60_000))
  await t.pipeline()
  ani = await t.as('ani')
  const back = await ani.call('alerts.get', { id })
  expect([back.state, back.takenBy, back.snoozedUntil]).toEqual(['new', null, null])
  expect(back.history.at(-1)!.does.en).toBe('Its time was up; back in the queue')

  await ani.call('alerts.take', { id })
  await ani.call('alerts.snooze', { id, until: at(3), reason: why })
  const anton = await t.as('anton')
  expect((await anton.call('alerts.wake', { id })).state).toBe('taken')
  expect((await ani.call('alerts.get', { id })).takenBy).toBe('Anton Contoh')

  // Put off anew for longer than before: it comes back at the later end, not never.
  await anton.call('alerts.snooze', { id, until: at(4), reason: why })
  for (const [days, state] of [
    [3.1, 'snoozed'],
    [1, 'new'],
  ] as const) {
    t.clock.turn(new Date(t.clock.now().getTime() + days * day))
    await t.pipeline()
    ani = await t.as('ani')
    expect((await ani.call('alerts.get', { id })).state).toBe(state)
  }
})

test('nobody sleeps through a planned departure', async () => {
  const soon = at(2).slice(0, 10)
  await raised(5, { rencana_berangkat: soon, waktu_permohonan: t.clock.now().toISOString() })
  const row = (await open()).find((one) => one.person?.name.startsWith('Wulandari'))!
  await ani.call('alerts.take', { id: row.id })
  const told = await ani.ask('alerts.snooze', { id: row.id, until: at(7), reason: why })
  expect(told.problem.fields).toMatchObject([{ field: 'until', en: expect.stringContaining('before the departure') }])
  await ani.call('alerts.snooze', { id: row.id, until: at(1), reason: why })
  // New evidence does not wait.
  const { who, adult } = girl(5)
  await send('bp3mi', 'returnees', [{ ...returned(who, adult), nomor_urut: '2' }])
  await send('imigrasi-skw', 'simkim-passport', [
    application(33, { ...who, tanggal_lahir: adult, waktu_permohonan: t.clock.now().toISOString() }),
  ])
  const woken = await ani.call('alerts.get', { id: row.id })
  expect([woken.state, woken.history.at(-1)!.does.en]).toEqual([
    'new',
    'New evidence; back in the queue before its time',
  ])
})

test('a departure that is told only now wakes an alert that sleeps, though nothing new is found', async () => {
  await raised(7)
  const row = (await open()).find((one) => one.person?.name.startsWith('Dewiku'))!
  await ani.call('alerts.take', { id: row.id })
  await ani.call('alerts.snooze', { id: row.id, until: at(9), reason: why })
  const before = await ani.call('alerts.get', { id: row.id })
  const { who, child } = girl(7)
  const on = t.clock.now().toISOString().slice(0, 10)
  const again = (n: number, leaves: string) =>
    send('desa-uji', 'village-register', [
      registration(n, {
        ...who,
        tanggal_lahir: child,
        tanggal_catat: on,
        rencana_berangkat: leaves,
        izin_keluarga: 'YA',
      }),
    ])
  // Beyond the day on which it comes back, it is not slept through.
  await again(71, at(20).slice(0, 10))
  expect((await ani.call('alerts.get', { id: row.id })).state).toBe('snoozed')
  await again(71, at(3).slice(0, 10))
  const woken = await ani.call('alerts.get', { id: row.id })
  expect([woken.state, woken.departs?.as]).toEqual(['new', 'planned'])
  const grounds = (of: typeof woken) => of.reasons.map((one) => `${one.indicator} ${one.records.map(({ id }) => id)}`)
  expect(grounds(before)).toEqual(expect.arrayContaining(grounds(woken)))
  expect(woken.history.at(-1)!.does.en).toBe('New evidence; back in the queue before its time')
  expect((await ani.call('notices.list', {}))[0]!.words.en).toContain('is back in the queue')
})

const licence = (state: string, on: string) => ({
  nomor_sip3mi: 'SIP3MI-UJI-7',
  keadaan_per: on,
  nama_p3mi: 'PT Uji Rekaan',
  status_izin: state,
})
const offer = (n: number, on: string) => ({
  nomor_lowongan: `LOW-UJI-${n}`,
  tanggal_tayang: on,
  jabatan: 'Operator produksi',
  negara_penempatan: 'Malaysia',
  nama_p3mi: 'PT Uji Rekaan',
  izin_p3mi: 'SIP3MI UJI 7',
  telepon_p3mi: '0844-9000-7007',
  kode_wilayah: '61.72',
  status_lowongan: 'DIBUKA',
})

test('an offer whose licence is not in force is an alert of its own, about no person', async () => {
  await send('bp3mi', 'p3mi-licence', [licence('AKTIF', '2026-11-01')])
  await send('disnaker-skw', 'sipmi-job-offer', [offer(1, '2026-11-02')])
  expect((await ani.call('alerts.list', { about: 'offer' })).total).toBe(0)
  await send('bp3mi', 'p3mi-licence', [licence('DICABUT', '2026-11-10')])
  const [row] = (await ani.call('alerts.list', { about: 'offer' })).rows
  expect(row).toMatchObject({ about: 'offer', person: null, people: 0, modus: null, level: 'low' })
  const told = await ani.call('alerts.get', { id: row!.id })
  expect(told.persons).toEqual([])
  expect(told.reasons[0]!.sentence.id).toContain('masih dibuka, padahal izin perusahaannya dicabut')
  await send('disnaker-skw', 'sipmi-job-offer', [offer(2, '2026-11-12')])
  const grown = (await ani.call('alerts.list', { about: 'offer' })).rows
  expect(grown).toMatchObject([{ id: row!.id, level: 'medium' }])
  await send('bp3mi', 'p3mi-licence', [licence('AKTIF', '2026-11-14')])
  expect((await ani.call('alerts.get', { id: row!.id })).reasons.every((one) => one.gone !== null)).toBe(true)
})
