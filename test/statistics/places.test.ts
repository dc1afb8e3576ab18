/** Counts by place through the door: small ones withheld with others beside them, whole quarters only, nothing of protected sources. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Asked } from '../../server/statistics/places/count-places.ts'
import { monday, openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application, crossing, girl, registration, service } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let leader: Visitor
let passport: System
let border: System
let sent = 0

/** So many applications from a district, each in the middle of August unless told. */
const applied = (n: number, region: string | null, at = '2026-08-14T08:30:00+07:00', more: object = {}) =>
  Array.from({ length: n }, () => {
    sent += 1
    const place = region === null ? {} : { kode_kecamatan: region }
    return application(sent, {
      ...girl(sent % 100).who,
      tanggal_lahir: girl(sent % 100).adult,
      waktu_permohonan: at,
      ...place,
      ...more,
    })
  })
const asked = (over: Partial<Asked> = {}): Asked => ({
  ...{ kind: 'applications', by: 'residence', level: 'district', from: '2026-Q3', until: '2026-Q3' },
  ...over,
})
const valuesOf = async (over: Partial<Asked> = {}) => {
  const { rows } = await leader.call('places.count', asked(over))
  return Object.fromEntries(rows.map(({ code, now }) => [code, now.value]))
}

beforeAll(async () => {
  t = await openTestHouse()
  t.clock.turn(new Date('2026-09-10T02:00:00Z'))
  passport = await t.system('imigrasi-skw', 'simkim-passport')
  border = await t.system('imigrasi-sbs', 'simkim-crossing')
  await passport.send([
    ...applied(12, '61.72.02'),
    ...applied(3, '61.72.01'),
    ...applied(11, '61.72.03'),
    ...applied(25, '61.01.02'),
    ...applied(4, '61.03.01'),
    ...applied(14, '61.07.01'),
    ...applied(20, '61.01.02', '2026-05-04T08:30:00+07:00'),
    ...applied(30, '61.01.02', '2026-04-04T08:30:00+07:00', { negara_tujuan: 'Singapura' }),
  ])
  t.clock.turn(monday)
  leader = await t.as('walikota')
})
afterAll(() => t.close())

describe('small numbers', () => {
  test('are withheld, with the smallest other beside them; what is none is told', async () => {
    const values = await valuesOf()
    // 4 of Sanggau; 14 of Bengkayang goes with it, else the total tells it.
    expect(values).toMatchObject({ '61.03': null, '61.07': null, '61.01': 25, '61.72': 26, '61.06': 0 })
    const { total } = await leader.call('places.count', asked())
    expect(total.now).toEqual({ value: 69, atLeast: 69 })
  })
  test('within a regency as well; of a regency that is withheld nothing is told, not even where there is none', async () => {
    const within = (code: string) => valuesOf({ level: 'subdistrict', within: code })
    expect(await within('61.72')).toMatchObject({ '61.72.01': null, '61.72.03': null, '61.72.02': 12, '61.72.04': 0 })
    expect(new Set(Object.values(await within('61.03')))).toEqual(new Set([null]))
  })
  test('over several quarters it is at least what its quarters tell, and never more', async () => {
    const { rows, total } = await leader.call('places.count', asked({ from: '2026-Q2' }))
    const at = (code: string) => rows.find((row) => row.code === code)!.now
    expect(at('61.01')).toEqual({ value: 75, atLeast: 75 })
    expect(at('61.03')).toEqual({ value: null, atLeast: 0 })
    expect(total.now.value).toBe(119)
  })
  test('the time before stands beside it, as long', async () => {
    const { rows, before } = await leader.call('places.count', asked())
    expect(before).toEqual({ from: '2026-Q2', until: '2026-Q2' })
    expect(rows.find((row) => row.code === '61.01')!.before.value).toBe(50)
    const { since } = await leader.call('places.count', asked())
    expect(since).toBe('2026-09-10T02:00:00.000Z')
  })
})

describe('by another place', () => {
  test('by the post that recorded it, as coarse as its regency and at the post itself', async () => {
    expect(await valuesOf({ by: 'post' })).toMatchObject({ '61.72': 69, '61.01': 0 })
    const { rows } = await leader.call('places.count', asked({ by: 'post', level: 'post' }))
    expect(rows.map(({ name, now }) => [name.id, now.value])).toEqual([['Loket paspor Singkawang', 69]])
  })
  test('by country, and by province with what lies elsewhere', async () => {
    const spring = { from: '2026-Q2', until: '2026-Q2' }
    expect(await valuesOf({ by: 'destination', level: 'country', ...spring })).toEqual({ MYS: 20, SGP: 30 })
    await border.send(
      Array.from({ length: 12 }, (_, n) =>
        crossing(n, { waktu_perlintasan: '2026-05-05T07:30:00+07:00', kode_kecamatan: '53.21.01' }),
      ),
    )
    // It came after the quarter was counted: it is told with the next closing.
    expect((await valuesOf({ kind: 'crossings', level: 'province', ...spring }))['53']).toBe(0)
    t.clock.turn(new Date('2027-01-20T02:00:00Z'))
    leader = await t.as('walikota')
    expect(await valuesOf({ kind: 'crossings', level: 'province', ...spring })).toMatchObject({ '53': 12, '61': 0 })
    t.clock.turn(monday)
    leader = await t.as('walikota')
  })
})

describe('whole quarters only', () => {
  const wrong = async (over: Partial<Asked>) => {
    const { status, problem } = await leader.ask('places.count', asked(over))
    return [status, problem.fields.map(({ field }) => field)]
  }
  test('a quarter still running is not told, nor one of long ago, nor more than eight', async () => {
    const { quarters } = await leader.call('places.kinds', {})
    expect([quarters[0], quarters.length]).toEqual(['2026-Q3', 12])
    expect(await wrong({ until: '2026-Q4' })).toEqual([422, ['until']])
    expect(await wrong({ from: '2022-Q1' })).toEqual([422, ['from']])
    expect(await wrong({ from: '2024-Q1' })).toEqual([422, ['until']])
    expect(await wrong({ from: '2026-Q3', until: '2026-Q1' })).toEqual([422, ['until']])
  })
  test('never by village, and only as finely as the kind allows', async () => {
    expect((await wrong({ level: 'village' as never }))[0]).toBe(422)
    expect(await wrong({ level: 'subdistrict' })).toEqual([422, ['within']])
    expect((await wrong({ level: 'subdistrict', within: '61.72.02' }))[0]).toBe(422)
    expect(await wrong({ kind: 'factor-economy', level: 'subdistrict', within: '61.72' })).toEqual([422, ['level']])
    expect(await wrong({ kind: 'victims', level: 'subdistrict', within: '61.72' })).toEqual([422, ['level']])
    expect(await wrong({ kind: 'cases', by: 'post' })).toEqual([422, ['by']])
    expect(await wrong({ kind: 'penampungan' })).toEqual([422, ['kind']])
  })
  test('a new version or a withdrawal is one application or none', async () => {
    t.clock.turn(new Date('2026-09-11T02:00:00Z'))
    const [again, gone] = applied(2, '61.01.02')
    await passport.send([again, gone])
    await passport.send([{ ...again, status_permohonan: 'TERBIT' }])
    await passport.post('/api/v1/records/withdraw', {
      source: 'simkim-passport',
      refs: [gone!.nomor_permohonan],
      reason: 'Salah ketik nomor',
    })
    t.clock.turn(monday)
    leader = await t.as('walikota')
    expect((await valuesOf())['61.01']).toBe(26)
    // A version that came after the closing changes nothing of what was counted.
    await passport.send([{ ...again, status_permohonan: 'DITOLAK', kode_kecamatan: '61.07.01' }])
    expect((await valuesOf())['61.01']).toBe(26)
  })
})

describe('of whom', () => {
  test('protected sources are in no count', async () => {
    const before = await valuesOf({ from: '2026-Q2' })
    t.clock.turn(new Date('2026-09-12T02:00:00Z'))
    const ppa = await t.system('uptd-ppa', 'uptd-ppa-service')
    await ppa.send(Array.from({ length: 30 }, (_, n) => service(n, { waktu_layanan: '2026-08-10T10:00:00+07:00' })))
    t.clock.turn(monday)
    leader = await t.as('walikota')
    const { kinds } = await leader.call('places.kinds', {})
    for (const { id, by } of kinds)
      for (const { placement, levels } of by) {
        const told = await leader.call('places.count', asked({ kind: id, by: placement, level: levels[0]! }))
        if (id !== 'applications') expect(told.total.now.value ?? 'withheld', id).toBe(0)
      }
    expect(await valuesOf({ from: '2026-Q2' })).toEqual(before)
  })
  test('leaders, analysts and the Ombudsman read it; the counter, the village and the administrator do not', async () => {
    const status = async (login: string) => (await (await t.as(login)).ask('places.count', asked())).status
    expect(await Promise.all(['walikota', 'ani', 'kapolres', 'ombudsman', 'reza'].map(status))).toEqual([
      200, 200, 200, 200, 200,
    ])
    expect(await Promise.all(['lina', 'desa', 'wati', 'admin'].map(status))).toEqual([403, 403, 403, 403])
  })
  test('the same for whoever asks, whatever they may read otherwise', async () => {
    const [one, other] = await Promise.all(
      ['ombudsman', 'sari'].map(async (login) => (await t.as(login)).call('places.count', asked())),
    )
    expect(one).toEqual(other)
  })
})

test('an alert and its case are counted in the quarter they were opened, and withheld while they are few', async () => {
  t.clock.turn(new Date('2026-09-14T02:00:00Z'))
  const village = await t.system('desa-uji', 'village-register')
  for (const n of [201, 202, 203]) {
    await village.send([registration(n, { ...girl(n).who, tanggal_lahir: girl(n).child, tanggal_catat: '2026-09-01' })])
    await passport.send([
      application(5000 + n, {
        ...girl(n).who,
        tanggal_lahir: girl(n).adult,
        waktu_permohonan: '2026-09-13T08:30:00+07:00',
      }),
    ])
  }
  await t.pipeline()
  const ani = await t.as('ani')
  const [alert] = (await ani.call('alerts.list', { open: true })).rows
  await ani.call('alerts.take', { id: alert!.id })
  await ani.call('cases.open', { alert: alert!.id, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })
  t.clock.turn(monday)
  leader = await t.as('walikota')
  for (const kind of ['alerts', 'cases', 'victims']) {
    const { total, rows } = await leader.call('places.count', asked({ kind, by: 'responsible' }))
    expect([kind, total.now]).toEqual([kind, { value: null, atLeast: 0 }])
    expect(new Set(rows.map(({ now }) => now.value))).toEqual(new Set([null]))
  }
})

test('counted over a silence it says so, and not over one that came after', async () => {
  const other = await openTestHouse()
  try {
    other.clock.turn(new Date('2026-09-15T02:00:00Z'))
    const aruk = await other.system('imigrasi-sbs', 'simkim-crossing')
    const passes = async (n: number) => {
      await aruk.send([crossing(n, { waktu_perlintasan: '2026-09-15T08:00:00+07:00' })])
      await other.pipeline()
    }
    await passes(1)
    other.clock.turn(new Date('2026-09-17T02:00:00Z'))
    await other.pipeline()
    await passes(2)
    other.clock.turn(monday)
    const reader = await other.as('walikota')
    const holes = async (over: Partial<Asked>) =>
      (await reader.call('places.count', asked({ kind: 'crossings', ...over }))).holes.map((hole) => hole.says.id)
    expect(await holes({})).toEqual(['PLBN Aruk diam'])
    expect(await holes({ kind: 'applications' })).toEqual([])
    expect(await holes({ from: '2026-Q1', until: '2026-Q1' })).toEqual([])
  } finally {
    await other.close()
  }
})
