/** Ties: who shares a phone, a car, a journey, a household with whom, and on which records that rests; never an identity, never a protected source. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plateIn } from '../../server/persons/tie-records.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { crossing, girl, registration, service } from '../rows.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

test.each([
  ['KB 1234 XY', 'KB1234XY'],
  ['Mobil travel kb1234xy, 5 orang', 'KB1234XY'],
  ['QAA 1234 B', 'QAA1234B'],
  ['Rombongan Ibu Rekaan', null],
  ['', null],
])('the plate in %j', (said, plate) => expect(plateIn(said)).toBe(plate))

test('one car on one morning: a vehicle and a journey, with the records they rest on; the next day only the vehicle', async () => {
  const border = await t.system('imigrasi-sbs', 'simkim-crossing')
  const row = (n: number, more: object) =>
    crossing(n, {
      ...girl(n).who,
      nama_ibu: undefined,
      tanggal_lahir: girl(n).adult,
      rombongan: 'Mobil KB 1234 XY',
      ...more,
    })
  const sent = await border.send([
    row(1, {}),
    row(2, { rombongan: 'mobil kb1234xy' }),
    row(3, { rombongan: 'Mobil KB 1234 XY', waktu_perlintasan: '2026-11-15T07:30:00+07:00' }),
    row(4, { rombongan: 'Keluarga Rekaan' }),
  ])
  expect(sent.body.counts.refused, JSON.stringify(sent.body.answers)).toBe(0)
  await t.pipeline()
  const records = sent.body.answers.map((answer) => answer.record!)
  const personOf = async (record: string) =>
    (await t.superuser(`select person from persons.links where record = '${record}'`))[0]!.person as string
  const aruk = await t.as('aruk')
  const purpose = { 'x-purpose': 'screening' }
  const ties = await aruk.call('persons.ties', { id: await personOf(records[0]!) }, purpose)
  const [second, third] = [await personOf(records[1]!), await personOf(records[2]!)]
  const tied = (kind: string) => ties.find((tie) => tie.kind === kind)
  expect(tied('vehicle')).toMatchObject({ persons: 2, said: 'Mobil KB 1234 XY', records: [records[0]] })
  expect(
    tied('vehicle')!
      .others.map((other) => other.person)
      .sort(),
  ).toEqual([second, third].sort())
  expect(tied('journey')).toBeUndefined()
  expect(ties.every((tie) => tie.others.every((other) => other.name !== ''))).toBe(true)
})

test('a shared phone ties and joins nobody; a record that leaves takes its tie along; a protected record ties nobody', async () => {
  const village = await t.system('desa-uji', 'village-register')
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  const phone = '081299990001'
  const row = (n: number) => registration(n, { ...girl(n).who, tanggal_lahir: girl(n).child, nomor_hp: phone })
  const sent = await village.send([row(20), row(21)])
  await uptd.send([service(22, { ...girl(22).who, nama_ibu: undefined, nomor_hp: phone })])
  await t.pipeline()
  const [record] = sent.body.answers.map((answer) => answer.record!)
  const person = (await t.superuser(`select person from persons.links where record = '${record}'`))[0]!.person as string
  const desa = await t.as('ani')
  const read = () => desa.call('persons.ties', { id: person }, { 'x-purpose': 'alert' })
  const [tie, ...more] = (await read()).filter((one) => one.kind === 'phone')
  expect([tie?.persons, more]).toEqual([1, []])
  await village.post('/api/v1/records/withdraw', {
    source: 'village-register',
    refs: ['61.01.04.2001#21/2026'],
    reason: 'Salah catat',
  })
  await t.pipeline()
  const left = await t.superuser(
    `select ref, state from intake.records where source = 'village-register' and ref = '61.01.04.2001#21/2026'`,
  )
  expect(left[0]!.state).toBe('withdrawn')
  expect((await read()).filter((one) => one.kind === 'phone')).toEqual([])
})
