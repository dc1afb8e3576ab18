/** What comes in about people whose alert became a case: the case is told, no second alert opens; once it is closed, everything is news again. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, raiseAlert, type Scene } from '../law/scene.ts'
import { application, girl } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

const why = 'Umur dinaikkan lima tahun'
let t: TestHouse
let scene: Scene
let ani: Visitor
let file: { id: string; number: string }
let alert: string
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  ani = await t.as('ani')
  alert = (await raiseAlert(t, scene, 1, 'singkawang')).id
  await ani.call('alerts.take', { id: alert })
  file = await ani.call('cases.open', { alert, kind: 'TPPO', reason: why })
})
afterAll(() => t.close())

const applies = async (n: number, of: number, more: object = {}) => {
  const { who, adult } = girl(of)
  await scene.passport.send([application(n, { ...who, tanggal_lahir: adult, ...more })])
  await t.pipeline()
}
const timeline = async () => (await ani.call('cases.get', { id: file.id })).timeline.map((one) => one.does.id)
const told = async () =>
  (await ani.call('notices.list', {})).filter((one) => one.words.id.startsWith('Ada bukti baru')).length

test('she applies again: a line of her case, a notice to its coordinating post, and no second alert', async () => {
  expect(await timeline()).not.toContainEqual(expect.stringContaining('Bukti baru'))
  const { number, reasons } = await ani.call('alerts.get', { id: alert })
  await applies(101, 1, { waktu_permohonan: '2026-11-16T08:45:00+07:00' })
  expect((await ani.call('alerts.list', { open: true })).total).toBe(0)
  expect((await timeline()).at(-1)).toBe(`Bukti baru pada peringatan ${number}`)
  expect(await told()).toBe(1)
  expect((await ani.call('notices.list', {}))[0]).toMatchObject({ link: `/cases/${file.id}` })
  const after = await ani.call('alerts.get', { id: alert })
  expect(after.state).toBe('in case')
  expect(after.reasons.length).toBeGreaterThan(reasons.length)
  expect(after.history.at(-1)!.does.id).toBe('Ada bukti baru; kasusnya diberi tahu')
})

test('a newer version of an application says nothing new', async () => {
  const before = await timeline()
  await applies(101, 1, { waktu_permohonan: '2026-11-16T08:45:00+07:00', status_permohonan: 'TERBIT' })
  expect(await timeline()).toEqual(before)
  expect(await told()).toBe(1)
  const { reasons } = await ani.call('alerts.get', { id: alert })
  expect(reasons.some((one) => one.gone !== null)).toBe(true)
  expect(reasons.some((one) => one.gone === null)).toBe(true)
})

test('the same records asked about again tell nothing twice', async () => {
  const [link] = await t.superuser('select person from persons.links limit 1')
  await t.superuser(
    `insert into platform.todo (step, subject, since, due_at) values ('assess', '${link!.person}', now(), '2026-01-01')`,
  )
  const before = await timeline()
  await t.pipeline()
  expect(await timeline()).toEqual(before)
  expect(await told()).toBe(1)
})

test('somebody else is an alert of her own, and no business of this case', async () => {
  const other = await raiseAlert(t, scene, 2, 'singkawang')
  expect((await ani.call('alerts.get', { id: other.id })).state).toBe('new')
  expect(await told()).toBe(1)
})

test('a post without sight of the case is told nothing', async () => {
  const notices = await (await t.as('reza')).call('notices.list', {})
  expect(notices.map((one) => one.words.id)).not.toContainEqual(expect.stringContaining('bukti baru'))
})

test('once the case is closed, what she does next is an alert again', async () => {
  const { participants } = await ani.call('cases.get', { id: file.id })
  await ani.call('cases.record-outcome', { participant: participants[0]!.id, outcome: 'returned home', note: why })
  await ani.call('cases.close', { case: file.id, reason: why })
  const { who, adult } = girl(1)
  const { nama_ibu: _, ...bare } = who
  const before = (await ani.call('alerts.list', { open: true })).total
  await (await t.system('bp3mi', 'returnees')).send([
    {
      ...{ nomor_daftar: 'PLG-UJI', nomor_urut: '1', waktu_kedatangan: '2026-11-15T10:00:00+07:00' },
      ...{
        pos_kedatangan: 'PLBN Entikong',
        jenis_kelamin: 'P',
        negara_asal: 'Malaysia',
        jenis_kepulangan: 'DEPORTASI',
      },
      ...{ ...bare, tanggal_lahir: adult },
    },
  ])
  await applies(102, 1, { waktu_permohonan: '2026-11-16T08:59:00+07:00' })
  expect((await ani.call('alerts.list', { open: true })).total).toBe(before + 1)
  expect(await told()).toBe(1)
})
