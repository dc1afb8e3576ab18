/** What is concluded over a hole says so: board, queue, alert, search and figures; of a protected source only its own agency reads it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import placements from '../../server/intake/sources/siskop2mi-placement.sample.json' with { type: 'json' }
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application, crossing, girl, registration, service } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let ani: Visitor

beforeAll(async () => {
  t = await openTestHouse()
  ani = await t.as('ani')
})
afterAll(() => t.close())

async function at(moment: string) {
  t.clock.turn(new Date(moment))
  await t.pipeline()
  ani = await t.as('ani')
}
/** Somebody else than whom the alert is about. */
const { nama_ibu: _, ...passenger } = girl(5).who
const passing = (n: number) => crossing(n, { ...passenger, tanggal_lahir: girl(5).adult, tujuan: 'Wisata' })
const board = async (who: Visitor) => (await who.call('situation.board', {})).holes
const said = async (who: Visitor) => (await board(who)).map((hole) => [hole.source, hole.kind, hole.says.id])

test('while everything speaks nothing is said', async () => {
  await (await t.system('imigrasi-sbs', 'simkim-crossing')).send([passing(1)])
  await (await t.system('bp3mi', 'siskop2mi-placement')).send(placements)
  await t.pipeline()
  expect(await board(ani)).toEqual([])
  expect((await ani.call('alerts.list', {})).holes).toEqual([])
  expect((await (await t.as('walikota')).call('figures.list', {})).flatMap((figure) => figure.holes)).toEqual([])
})

test('PLBN Aruk silent for three hours: board, queue, search and figures say so, with the way to its completeness', async () => {
  await at(new Date(monday.getTime() + 3 * 3_600_000).toISOString())
  const sentence = 'PLBN Aruk diam 3 jam: tidak ada peringatan bukan berarti tidak ada risiko.'
  expect(await said(ani)).toEqual([['simkim-crossing', 'silent', sentence]])
  expect((await ani.call('alerts.list', {})).holes.map((hole) => hole.says.id)).toEqual([sentence])
  const found = await ani.call('persons.find', { nik: '6101015205099999' }, { 'x-purpose': 'alert' })
  expect([found.rows, found.holes.map((hole) => hole.says.id)]).toEqual([[], [sentence]])
  const counted = (await (await t.as('walikota')).call('figures.list', {})).find((one) => one.id === 'alerts-by-level')!
  expect(counted.holes).toEqual([
    expect.objectContaining({
      source: 'simkim-crossing',
      from: monday.toISOString(),
      to: null,
      says: { id: 'PLBN Aruk diam', en: 'PLBN Aruk silent' },
    }),
  ])
  const told = await (await t.as('aruk')).call('notices.list', {})
  expect(told[0]).toMatchObject({ link: '/sources/simkim-crossing?tab=ledger' })
  expect(told[0]!.words.id).toContain('tidak ada peringatan bukan berarti tidak ada risiko')
})

test('it speaks again: nothing is said of now, but the figure keeps from when to when', async () => {
  await (await t.system('imigrasi-sbs', 'simkim-crossing')).send([passing(2)])
  await at(new Date(monday.getTime() + 3.2 * 3_600_000).toISOString())
  expect(await board(ani)).toEqual([])
  const counted = (await (await t.as('walikota')).call('figures.list', {})).find((one) => one.id === 'alerts-by-level')!
  expect(counted.holes).toMatchObject([{ from: monday.toISOString(), to: t.house.clock.now().toISOString() }])
})

test('what rests on absence keeps silent while its source is stale, says why, takes nothing back, and asks again afterwards', async () => {
  await at('2026-11-26T02:00:00Z')
  const ofPlacement = (silenced: { id: string }[]) =>
    silenced.filter(({ id }) =>
      id.includes('“Tujuan bekerja, tetapi adakah catatan penempatan?” tidak ditanyakan sekarang.'),
    )
  expect(ofPlacement((await ani.call('alerts.list', {})).silenced)).toHaveLength(1)
  await (await t.system('desa-uji', 'village-register')).send([
    registration(1, { tanggal_catat: '2026-11-24', tanggal_lahir: '2009-05-12' }),
  ])
  const sent = await (await t.system('imigrasi-skw', 'simkim-passport')).send([
    application(1, { waktu_permohonan: '2026-11-26T08:30:00+07:00' }),
  ])
  await t.pipeline()
  const found = () =>
    t.superuser(`select gone_at from warnings.hits
      where indicator = 'work-without-placement' and record = '${sent.body.answers[0]!.record}'`)
  expect(await found()).toEqual([])
  const { rows } = await ani.call('alerts.list', { open: true })
  const alert = await ani.call('alerts.get', { id: rows[0]!.id })
  expect(ofPlacement(alert.silenced)).toHaveLength(1)
  // The alert rests on the register and the passport desk: what is wrong elsewhere is not told beside it.
  expect(alert.holes).toEqual([])

  const placement = await t.system('bp3mi', 'siskop2mi-placement')
  await placement.send(placements)
  await at('2026-11-26T02:10:00Z')
  expect(await found()).toEqual([{ gone_at: null }])

  // Stale again, and the person changes: the finding stays.
  await at('2026-12-02T02:00:00Z')
  await (await t.system('imigrasi-skw', 'simkim-passport')).send([
    application(2, { waktu_permohonan: '2026-12-02T08:30:00+07:00' }),
  ])
  await t.pipeline()
  expect(await found()).toEqual([{ gone_at: null }])
})

test('a key that stopped and records that are missing are holes; posts of one source are told together', async () => {
  await t.superuser(
    `update access.agreements set revoked_at = '2026-12-01T00:00:00Z' where number = 'PKS-KIRIM/imigrasi-sbs/simkim-crossing'`,
  )
  const [, , sentence] = (await said(ani)).find(([source]) => source === 'simkim-crossing')!
  expect(sentence).toBe(
    'PLBN Aruk: Kunci berhenti: perjanjian PKS-KIRIM/imigrasi-sbs/simkim-crossing dicabut 2026-12-01. Tidak ada peringatan bukan berarti tidak ada risiko.',
  )
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  for (const [sequence, n] of [
    [1, 11],
    [5, 12],
  ])
    expect(
      (await passport.post('/api/v1/records', { source: 'simkim-passport', sequence, records: [application(n!)] }))
        .body,
    ).toMatchObject({ counts: { kept: 1 } })
  await at('2026-12-02T06:30:00Z')
  expect((await said(ani)).find(([source]) => source === 'simkim-passport')).toEqual([
    'simkim-passport',
    'gap',
    '3 catatan Loket paspor Singkawang belum tiba: tidak ada peringatan bukan berarti tidak ada risiko.',
  ])
})

test('that a protected source is silent is its own agency’s to know', async () => {
  await (await t.system('uptd-ppa', 'uptd-ppa-service')).send([service(1)])
  await at('2027-01-20T02:00:00Z')
  const tells = async (login: string) =>
    (await board(await t.as(login))).some((hole) => hole.source === 'uptd-ppa-service')
  expect(await tells('wati')).toBe(true)
  for (const login of ['ani', 'lina', 'kapolres', 'sinta', 'walikota']) expect(await tells(login), login).toBe(false)
  expect(JSON.stringify(await (await t.as('walikota')).call('figures.list', {}))).not.toContain('uptd-ppa-service')
  const found = await (await t.as('wati')).call('persons.find', { nik: '6101015205099999' }, { 'x-purpose': 'case' })
  expect(found.holes.some((hole) => hole.source === 'uptd-ppa-service')).toBe(true)
})
