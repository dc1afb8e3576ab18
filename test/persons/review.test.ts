/** Doubtful pairs: shown to who may see both, the most telling first, decided for ever, undone when taken back; protected ones stay at home. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application, registration, service } from '../rows.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const purpose = { 'x-purpose': 'alert' }
/** The same name and birthday, the year moved: perhaps a raised age, perhaps a cousin. */
const old = (n: number, name: string, more = {}) =>
  application(n, {
    nama_lengkap: name,
    nik: `61010157069${String(n).padStart(5, '0')}`,
    tanggal_lahir: '1999-06-17',
    nama_ibu: undefined,
    ...more,
  })
const young = (n: number, name: string, more = {}) =>
  registration(n, { nama_lengkap: name, nik: null, tanggal_lahir: '2003-06-17', nama_ibu: null, ...more })
const personOf = async (record: string) =>
  (await t.superuser(`select person from persons.links where record = '${record}'`))[0]!.person

test('the queue tells both sides, why and why not; what a decision joins is joined, taken back it is doubted again', async () => {
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const village = await t.system('desa-uji', 'village-register')
  const [a] = (await passport.send([old(1, 'Siti Nurhaliza')])).body.answers
  const [b] = (await village.send([young(1, 'Siti Nur Haliza')])).body.answers
  await t.pipeline()
  const ani = await t.as('ani')
  const read = () => ani.call('persons.doubts', {}, purpose)
  const { waiting, rows } = await read()
  expect(waiting).toBe(1)
  const [doubt] = rows
  expect(doubt!.sides.map((side) => side.record).sort()).toEqual([a!.record, b!.record].sort())
  expect(doubt!.probability).toBeGreaterThan(0.15)
  expect(doubt!.probability).toBeLessThan(0.95)
  expect(doubt!.for.map((reason) => reason.words.id)).toContain(
    'Tanggal lahir berbeda pada satu angka, atau hari dan bulannya tertukar: salah tulis, atau umur dinaikkan',
  )
  expect(doubt!.for.every((reason) => reason.bits > 0) && doubt!.against.every((reason) => reason.bits < 0)).toBe(true)
  expect(doubt!.sides[0]!.fields.find((field) => field.field === 'name')!.value).toMatch(/Siti/)

  const decision = { record: a!.record!, withRecord: b!.record!, reason: 'Sudah ditanyakan kepada desa' }
  await ani.call('persons.decide', { ...decision, verdict: 'cannot tell' }, purpose)
  await t.pipeline()
  expect((await read()).waiting).toBe(0)
  expect(await personOf(a!.record!)).not.toBe(await personOf(b!.record!))
  await ani.call('persons.decide', { ...decision, verdict: 'taken back', reason: 'Dibatalkan' }, purpose)
  await t.pipeline()
  expect((await read()).waiting).toBe(1)
  await ani.call('persons.decide', { ...decision, verdict: 'same' }, purpose)
  await t.pipeline()
  expect((await read()).waiting).toBe(0)
  const person = await personOf(a!.record!)
  expect(await personOf(b!.record!)).toBe(person)
  const { joins, history } = await ani.call('persons.get', { id: person as string }, purpose)
  expect(joins.filter((join) => join.by !== null).map((join) => join.verdict)).toEqual([
    'cannot tell',
    'taken back',
    'same',
  ])
  expect(history[0]).toMatchObject({ kind: 'joined' })
})

test('two that an officer declared one show what speaks against it, however much that is', async () => {
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const answers = (await passport.send([old(91, 'Kenanga Rekaan'), old(92, 'Wulan Suryani', { jenis_kelamin: 'L' })]))
    .body.answers
  const [record, withRecord] = answers.map((one) => one.record!)
  await t.pipeline()
  const ani = await t.as('ani')
  const reason = 'Diuji: dua orang rekaan yang jelas berbeda'
  await ani.call('persons.decide', { record: record!, withRecord: withRecord!, verdict: 'same', reason }, purpose)
  await t.pipeline()
  const [{ person } = { person: '' }] = await t.superuser(`select person from persons.links where record = '${record}'`)
  const { joins } = await ani.call('persons.get', { id: person as string }, purpose)
  const [told] = joins.filter((join) => join.by === null)
  expect(told!.weight).toBeLessThan(-10)
  expect(told!.reasons.some((one) => one.weight < 0)).toBe(true)
})

test('what joins more comes first', async () => {
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const village = await t.system('desa-uji', 'village-register')
  await passport.send([
    old(10, 'Dewi Kartika Sari'),
    old(20, 'Maria Goreti'),
    old(21, 'Maria Goreti', { nik: '6101015706900020' }),
  ])
  await village.send([young(10, 'Dewi Kartika Sari'), young(20, 'Maria Goreti')])
  await t.pipeline()
  const { rows } = await (await t.as('ani')).call('persons.doubts', {}, purpose)
  const effects = rows.map((row) => row.effect)
  expect(effects[0]).toBeGreaterThan(effects.at(-1)!)
  expect(effects).toEqual(effects.toSorted((x, y) => y - x))
})

test('who may read nothing of a record is not asked about it; nobody else may decide', async () => {
  const rows = (await (await t.as('sari')).call('persons.doubts', {}, purpose)).rows
  for (const { sides } of rows)
    for (const side of sides) expect(side.fields.some((field) => field.value !== null)).toBe(true)
  expect((await (await t.as('desa')).ask('persons.doubts', {}, purpose)).status).toBe(403)
  expect((await (await t.as('ani')).ask('persons.doubts', {})).status).toBe(422)
})

test('a pair that touches a protected source is decided inside that agency, neither shown nor counted to others', async () => {
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const before = (await (await t.as('ani')).call('persons.doubts', {}, purpose)).waiting
  const name = 'Yuliana Rahmawati'
  const [open] = (await passport.send([old(30, name)])).body.answers
  const [guarded] = (await uptd.send([service(30, { nama_lengkap: name, nik: null, tanggal_lahir: '2003-06-17' })]))
    .body.answers
  await t.pipeline()
  const doubted = await t.superuser(`select from persons.doubts where '${guarded!.record}' in (first, second)`)
  expect(doubted, 'there is a doubt').toHaveLength(1)
  for (const login of ['ani', 'sari', 'anton', 'kapolres']) {
    const told = await (await t.as(login)).call('persons.doubts', {}, purpose)
    expect(JSON.stringify(told), login).not.toContain(guarded!.record!)
  }
  expect((await (await t.as('ani')).call('persons.doubts', {}, purpose)).waiting).toBe(before)
  const decision = {
    record: open!.record!,
    withRecord: guarded!.record!,
    reason: 'Dikenal di layanan',
    verdict: 'same' as const,
  }
  expect((await (await t.as('ani')).ask('persons.decide', decision, purpose)).status).toBe(404)
  // Its own agency may look at it as far as it may read the other record; then it hangs there and joins nobody.
  const wati = await t.as('wati')
  const seen = await wati.ask('persons.decide', decision, { 'x-purpose': 'case' })
  expect([200, 404]).toContain(seen.status)
  await t.pipeline()
  expect((await personOf(guarded!.record!)) === (await personOf(open!.record!))).toBe(seen.status === 200)
})
