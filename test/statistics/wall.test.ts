/** The board for a wall: no cell under ten leaves the house, nor what would give one away; no alert, no post's work, no name. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, raiseAlert } from '../law/scene.ts'
import { girl } from '../rows.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
  const scene = await openScene(t)
  for (let n = 1; n <= 3; n++) await raiseAlert(t, scene, n, 'singkawang')
})
afterAll(() => t.close())

test('three alerts are withheld, wherever they are counted, until there are ten', async () => {
  const ani = await t.as('ani')
  const board = await ani.call('situation.board', {})
  expect(board.counts).toMatchObject({ alertsOpen: 3, recordsToday: 6, casesOpen: 0 })
  const wall = await ani.call('situation.wall', {})
  expect(wall.counts).toMatchObject({ alertsOpen: null, recordsToday: null, casesOpen: 0 })
  expect(wall.places.filter((one) => one.alertsOpen !== null && one.alertsOpen > 0 && one.alertsOpen < 10)).toEqual([])
  const said = JSON.stringify(wall)
  for (const hidden of [girl(1).who.nama_lengkap!, 'PD-2026', '/alerts/']) expect(said).not.toContain(hidden)
  const scene = await openScene(t)
  for (let n = 4; n <= 10; n++) await raiseAlert(t, scene, n, 'singkawang')
  expect((await ani.call('situation.wall', {})).counts.alertsOpen).toBe(10)
})

test('in time: a share once enough is known; a hand-over answered late counts as late', async () => {
  const ani = await t.as('ani')
  const [alert] = (await ani.call('alerts.list', {})).rows
  await ani.call('alerts.take', { id: alert!.id })
  const { id } = await ani.call('cases.open', { alert: alert!.id, kind: 'TPPO', reason: 'Cukup alasan untuk uji' })
  const [post] = (await t.superuser(`select id from access.posts where code = 'ppa'`)) as [{ id: string }]
  await ani.call('cases.hand-over', {
    case: id,
    track: 'protection',
    to: post.id,
    reason: 'Korban anak, perlu dilindungi',
  })
  expect((await ani.call('situation.board', {})).targets).toEqual([])
  t.clock.turn(new Date(t.clock.now().getTime() + 26 * 3_600_000))
  const later = await t.as('ani')
  const late = (await later.call('situation.board', {})).targets
  expect(late.find((one) => one.target === 'hand-over')).toMatchObject({ kept: 0, all: 1 })
  expect(late.find((one) => one.target === 'step')!.kept).toBe(0)
  const rowsOf = async (target: 'hand-over' | 'step') => (await later.call('situation.target', { target })).rows
  expect(await rowsOf('hand-over')).toMatchObject([{ link: `/cases/${id}`, endedAt: null, kept: false }])
  const step = late.find((one) => one.target === 'step')!
  expect((await rowsOf('step')).map(({ kept }) => kept)).toEqual(Array(step.all).fill(false))
  // Another region's desk sees none of these cases.
  const elsewhere = await t.as('sari')
  expect(await elsewhere.ask('situation.target', { target: 'step' })).toMatchObject({ body: { rows: [] } })
  const wall = await later.call('situation.wall', {})
  expect(wall.targets.find((one) => one.target === 'hand-over')!.percent).toBeNull()
})
