/** A count by place and the rows behind it: the list asked for the same place and time holds exactly as many, under the reader's own sight. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginOf, shifted } from '../../server/statistics/places/model.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application, girl, registration } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let ani: Visitor
const quarter = '2026-Q3'
const span = { from: beginOf(quarter).toISOString(), until: beginOf(shifted(quarter, 1)).toISOString() }
const homes = (n: number) => (n < 11 ? '61.72.02' : '61.72.03')

beforeAll(async () => {
  t = await openTestHouse()
  const village = await t.system('desa-uji', 'village-register')
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const raise = async (numbers: number[], at: string) => {
    t.clock.turn(new Date(at))
    const day = at.slice(0, 10)
    await village.send(
      numbers.map((n) => registration(n, { ...girl(n).who, tanggal_lahir: girl(n).child, tanggal_catat: day })),
    )
    await passport.send(
      numbers.map((n) =>
        application(n, {
          ...{ ...girl(n).who, tanggal_lahir: girl(n).adult, kode_kecamatan: homes(n) },
          waktu_permohonan: `${day}T09:30:00+07:00`,
        }),
      ),
    )
    await t.pipeline()
  }
  await raise([...Array(22).keys()], '2026-09-14T03:00:00Z')
  await raise([30, 31], '2026-10-06T03:00:00Z')
  t.clock.turn(monday)
  ani = await t.as('ani')
})
afterAll(() => t.close())

const counted = async (by: 'residence' | 'responsible', level: 'district' | 'subdistrict') => {
  const within = level === 'subdistrict' ? { within: '61.72' } : {}
  return ani.call('places.count', { kind: 'alerts', by, level, from: quarter, until: quarter, ...within })
}

test('by the task force’s region, by residence, as fine as it is told', async () => {
  for (const [by, level, code] of [
    ['responsible', 'district', '61.72'],
    ['residence', 'district', '61.72'],
    ['residence', 'subdistrict', '61.72.02'],
    ['residence', 'subdistrict', '61.72.03'],
  ] as const) {
    const { rows, asOf } = await counted(by, level)
    const count = rows.find((row) => row.code === code)!.now.value
    expect(count, code).toBeGreaterThanOrEqual(10)
    const list = await ani.call('alerts.list', { region: code, by, ...span, known: asOf })
    expect([code, list.total]).toEqual([code, count])
  }
})

test('without a time it is the region, and what lies within; elsewhere there is none', async () => {
  const all = (await ani.call('alerts.list', {})).total
  expect((await ani.call('alerts.list', { region: '61' })).total).toBe(all)
  expect((await ani.call('alerts.list', { region: '61.72', by: 'residence' })).total).toBe(24)
  expect(await ani.call('alerts.list', { region: '61.7' as never }).catch(() => null)).toBeNull()
  expect((await ani.call('alerts.list', { region: '61.01', by: 'residence' })).total).toBe(0)
  expect((await (await t.as('sari')).call('alerts.list', { region: '61.72' })).total).toBe(0)
})

test('reports by the place they tell of', async () => {
  const reza = await t.as('reza')
  const { counts } = await reza.call('reports.list', { region: '61.72', ...span })
  expect(counts).toEqual({ open: 0, closed: 0 })
  const wrong = await reza.ask('reports.list', { region: '6172' })
  expect(wrong.problem.fields).toMatchObject([{ field: 'region' }])
})
