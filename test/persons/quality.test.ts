/** Data quality given back: counts, trend and posts to the sender alone; sent, read and reason side by side; mended, it leaves the list. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monday, openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application, girl, service } from '../rows.ts'

const day = 86_400_000
let t: TestHouse
let passport: System

beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', 'simkim-passport')
})
afterAll(() => t.close())

/** An application without anything to notice, but that the phone is not given. */
const fine = (n: number, more: Record<string, unknown> = {}) => {
  const { who, child } = girl(n)
  return application(n, { ...who, tanggal_lahir: child, nomor_hp: `08125678${String(1000 + n)}`, ...more })
}
async function later(days: number) {
  t.clock.turn(new Date(t.house.clock.now().getTime() + days * day))
  await t.pipeline()
}
async function ruleOf(login: string, source: string, id: string) {
  const quality = await (await t.as(login)).call('quality.get', { source })
  const rule = quality.rules.find((one) => one.id === id)!
  return { records: quality.records, broken: rule.broken, worth: rule.worth, trend: rule.trend, posts: rule.posts }
}
const records = async (login: string, rule: string, source = 'simkim-passport') =>
  (await (await t.as(login)).call('quality.records', { source, rule })).records

test('counted in the week it came, over a share of all, and trended week by week', async () => {
  t.clock.turn(new Date(monday.getTime() - 14 * day))
  await passport.send([fine(1), fine(2, { jenis_kelamin: 'L' })])
  await later(14)
  await passport.send([fine(3), fine(4), fine(5, { jenis_kelamin: 'L' })])
  await later(0.001)
  const told = await ruleOf('it-imigrasi', 'simkim-passport', 'nik-sex')
  expect([told.records, told.broken, told.worth]).toEqual([5, 2, true])
  expect(told.trend).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1])
  expect(told.posts).toEqual([{ post: 'Loket paspor Singkawang', broken: 2, records: 5 }])
  const { weeks, received } = await (await t.as('lina')).call('quality.get', { source: 'simkim-passport' })
  expect([weeks.at(-1), received.slice(-3)]).toEqual(['2026-11-16', [2, 0, 3]])
})

test('sent, read and why stand side by side; the row keeps what was sent', async () => {
  await passport.send([fine(6, { nomor_hp: '0812 00', tanggal_lahir: '1998-03-04' })])
  await later(0.001)
  const [newest] = await records('lina', 'phone-none')
  expect(newest).toMatchObject({
    ref: 'SKW202600006',
    post: 'Loket paspor Singkawang',
    sides: [{ sent: [{ column: 'nomor_hp', text: '0812 00' }], read: { en: 'cannot be read' } }],
  })
  const [birth] = await records('lina', 'nik-birth-date')
  expect(birth!.reason.en).toMatch(/^The NIK says \d\d-\d\d of a year \.\.09; the birth date says 1998-03-04\.$/)
  expect(birth!.sides.map((side) => side.name.en)).toEqual(['NIK', 'Birth date'])
  const [kept] = await t.superuser(`select facts->>'phone' phone from intake.records where ref = 'SKW202600006'`)
  expect(kept!.phone).toBe('0812 00')
})

test('a line of an uploaded file is shown under its own heading', async () => {
  const row = fine(7, { nik: '6101015205090000', tanggal_lahir: '2009-05-12' })
  const file = `${Object.keys(row).join(';')}\n${Object.values(row).join(';')}\n`
  const told = await t.app.inject({
    ...{ method: 'POST', url: '/api/web/sources.upload?source=simkim-passport' },
    payload: `--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n${file}\r\n--x--\r\n`,
    headers: { cookie: (await t.as('lina')).cookie, 'content-type': 'multipart/form-data; boundary=x' },
  })
  expect(told.statusCode, told.body).toBe(200)
  await later(0.001)
  const [newest] = await records('lina', 'nik-serial')
  expect(newest!.sides[0]!.sent).toEqual([{ column: 'nik', text: '6101015205090000' }])
})

test('a record that is sent again, mended, leaves the list; withdrawn or erased, it leaves the count', async () => {
  const before = await ruleOf('lina', 'simkim-passport', 'nik-sex')
  await passport.send([fine(5)])
  await later(0.001)
  expect((await records('lina', 'nik-sex')).map((one) => one.ref)).toEqual(['SKW202600002'])
  const mended = await ruleOf('lina', 'simkim-passport', 'nik-sex')
  expect([mended.records, mended.broken]).toEqual([before.records, before.broken - 1])
  await passport.post('/api/v1/records/withdraw', {
    source: 'simkim-passport',
    refs: ['SKW202600002'],
    reason: 'Salah kirim',
  })
  await later(0.001)
  expect(await records('lina', 'nik-sex')).toEqual([])
  const left = await ruleOf('lina', 'simkim-passport', 'nik-sex')
  expect([left.records, left.broken, left.worth]).toEqual([before.records - 1, 0, false])
})

test('checked twice, or after it left, a record counts once or not at all', async () => {
  const sums = () =>
    t.superuser(`select source, rule, sum(records)::int n from persons.quality_weeks group by 1, 2 order by 1, 2`)
  const before = await sums()
  await t.superuser(`insert into platform.todo (step, subject, since, due_at)
    select 'check quality', id, received_at, received_at from intake.records on conflict do nothing`)
  await t.pipeline()
  expect(await sums()).toEqual(before)
  const [counted] = await t.superuser(`select
    (select sum(records)::int from persons.quality_weeks where rule = '*') weeks,
    (select count(*)::int from persons.quality_checked) checked,
    (select count(*)::int from intake.records where state = 'current') current`)
  expect([counted!.weeks, counted!.checked]).toEqual([counted!.current, counted!.current])
})

test('birthdays on 1 January are counted but only far beyond their share worth a look', async () => {
  const born = (n: number) => fine(n, { tanggal_lahir: '2009-01-01', nik: `610101410109${String(n).padStart(4, '0')}` })
  await passport.send([born(20)])
  await later(0.001)
  expect(await ruleOf('lina', 'simkim-passport', 'default-birthday')).toMatchObject({ broken: 1, worth: false })
  await passport.send([21, 22, 23, 24, 25].map(born))
  await later(0.001)
  expect(await ruleOf('lina', 'simkim-passport', 'default-birthday')).toMatchObject({ broken: 6, worth: true })
})

test('rows that could not be read, by column and reason', async () => {
  await passport.send([fine(30, { nik: '12' }), fine(31, { nik: '34' }), fine(32, { nama_lengkap: '<b>' })])
  const { refusals } = await (await t.as('lina')).call('quality.get', { source: 'simkim-passport' })
  expect(refusals.map((one) => [one.field, one.rows])).toEqual([
    ['nik', 2],
    ['nama_lengkap', 1],
  ])
})

test('another agency sees nothing of it, whoever asks', async () => {
  for (const login of ['ani', 'kapolres', 'aruk', 'desa', 'wati', 'admin']) {
    const told = await (await t.as(login)).call('quality.get', { source: 'simkim-passport' })
    expect([told.records, told.refusals, told.rules.every((rule) => rule.broken === 0)], login).toEqual([0, [], true])
  }
  for (const login of ['aruk', 'desa', 'wati']) expect(await records(login, 'default-birthday'), login).toEqual([])
  expect((await (await t.as('ani')).ask('quality.records', { source: 'simkim-passport', rule: 'no-nik' })).status).toBe(
    403,
  )
  const lina = await t.as('lina')
  expect((await lina.ask('quality.records', { source: 'simkim-passport', rule: 'tidak-ada' })).status).toBe(404)
  expect((await lina.ask('quality.get', { source: 'tidak-ada' })).status).toBe(404)
})

test('a protected source is its owner’s only; what a victim did not say is not asked for', async () => {
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  await uptd.send([service(1, { jenis_kelamin: 'L' }), service(2, { nik: '' })])
  await later(0.001)
  const owned = await ruleOf('wati', 'uptd-ppa-service', 'nik-sex')
  expect([owned.records, owned.broken]).toEqual([2, 1])
  expect((await ruleOf('wati', 'uptd-ppa-service', 'no-nik')).broken).toBe(0)
  expect((await records('wati', 'nik-sex', 'uptd-ppa-service')).map((one) => one.ref)).toEqual(['PPA-1'])
  for (const login of ['sinta', 'ani', 'lina', 'admin'])
    expect((await ruleOf(login, 'uptd-ppa-service', 'nik-sex')).records, login).toBe(0)
  expect(await records('sinta', 'nik-sex', 'uptd-ppa-service')).toEqual([])
})

test('the post that needs help first stands first, and one slip of one is not it', async () => {
  const row = (n: number, nik: string) => ({
    nomor_laporan: `MUTU-${n}`,
    waktu_laporan: '2026-11-15T09:00:00+07:00',
    saluran: 'TELEPON',
    uraian: 'Uji mutu',
    status_verifikasi: 'BELUM',
    nama_orang: 'Melati Rekaan',
    nik,
  })
  const enter = async (login: string, n: number, nik: string) =>
    (await t.as(login)).call('records.enter', { source: 'citizen-report', row: row(n, nik) })
  await enter('wati', 1, '6101017302990001')
  for (const n of [2, 3, 4, 5]) await enter('kepala-ppa', n, '6101017302990001')
  await enter('kepala-ppa', 6, '6101015202990001')
  await later(0.001)
  const { posts } = await ruleOf('wati', 'citizen-report', 'nik-date')
  expect(posts).toEqual([
    { post: 'Kepala UPTD PPA', broken: 4, records: 5 },
    { post: 'UPTD PPA Layanan', broken: 1, records: 1 },
  ])
})
