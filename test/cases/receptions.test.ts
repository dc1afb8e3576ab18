/** A returning group through the door (protection.md P9): one list on a phone, closed when every name has an outcome. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene } from '../law/scene.ts'
import { openCared } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let bima: Visitor
let post: (code: string) => string
beforeAll(async () => {
  t = await openTestHouse()
  bima = await t.as('bima')
  const posts = await bima.call('posts.list', {})
  post = (code) => posts.find((one) => one.code === code)!.id
})
afterAll(() => t.close())

const person = (name: string, over: object = {}) => ({
  name,
  sex: 'F' as const,
  bornYear: 1999 as number | null,
  ...over,
})
const announced = (over: object = {}) => ({
  ...{
    kind: 'DEPORTASI' as const,
    place: 'PLBN Aruk',
    country: 'MYS',
    sender: 'KJRI Kuching',
    letter: 'B-14/KJRI/2026',
  },
  ...{ expectedAt: new Date(monday.getTime() + 3_600_000).toISOString(), together: [post('ppa')] },
  people: [
    person('Rekaan Satu', { paper: 'SPLP 900001' }),
    person('Rekaan Dua', { bornYear: 2009 }),
    person('Rekaan Tiga', { bornYear: null, sex: 'M' }),
  ],
  ...over,
})

test('hadir, tidak hadir, di luar daftar; closed when every name has an outcome; who came is a record of the agency', async () => {
  const { id, number } = await bima.call('receptions.open', announced())
  const wati = await t.as('wati')
  expect((await wati.call('notices.list', {})).map((one) => one.words.id)).toContain(
    `Rombongan ${number} akan datang: pos Anda ikut menerima.`,
  )
  const read = async (by = bima) => by.call('receptions.get', { id })
  const { people } = await read(wati)
  // A year that leaves it open is a child's until somebody says otherwise.
  expect(people.map((one) => [one.name, one.child, one.presence])).toEqual([
    ['Rekaan Satu', false, 'expected'],
    ['Rekaan Dua', true, 'expected'],
    ['Rekaan Tiga', true, 'expected'],
  ])
  const [one, two, three] = people.map((row) => row.id) as [string, string, string]
  const early = await bima.ask('receptions.settle', { id: one, outcome: 'sheltered' })
  expect([early.status, early.problem.fields[0]!.field]).toEqual([422, 'outcome'])
  await wati.call('receptions.mark', { id: one, presence: 'present', talk: true })
  await wati.call('receptions.mark', { id: two, presence: 'present', ill: true })
  await bima.call('receptions.mark', { id: three, presence: 'absent' })
  const extra = await bima.call('receptions.add', { reception: id, ...person('Rekaan Empat') })
  expect(await read()).toMatchObject({ all: 4, present: 3, absent: 1, unlisted: 1, left: 3 })
  const open = await bima.ask('receptions.close', { id })
  expect([open.status, open.problem.fields[0]!.id]).toEqual([422, '3 orang belum punya hasil'])
  await bima.call('receptions.settle', { id: one, outcome: 'sheltered' })
  await bima.call('receptions.settle', { id: two, outcome: 'hospital' })
  const unknown = await bima.ask('receptions.settle', { id: extra.id, outcome: 'in a case', case: 'TPPO-2026-09999' })
  expect([unknown.status, unknown.problem.fields[0]!.field]).toEqual([422, 'case'])
  await bima.call('receptions.settle', { id: extra.id, outcome: 'travelled home' })
  // Marked absent by mistake: what was settled by that is open again.
  await bima.call('receptions.mark', { id: three, presence: 'present' })
  expect((await bima.ask('receptions.close', { id })).status).toBe(422)
  await bima.call('receptions.mark', { id: three, presence: 'absent' })
  expect((await wati.ask('receptions.close', { id })).status).toBe(403)
  expect(await bima.call('receptions.close', { id })).toEqual({ records: 3 })
  expect((await bima.ask('receptions.mark', { id: one, ill: true })).problem.code).toBe('state-moved-on')
  const refs = await t.superuser(
    `select ref from intake.records where source = 'returnees' and state = 'current' and ref like '${number}%' order by 1`,
  )
  expect(refs.map((row) => row.ref)).toEqual([`${number}#1`, `${number}#2`, `${number}#4`])
})

test('who came is a record at once, and no more when it was a slip; a case is opened from the list before it closes', async () => {
  const { id, number } = await bima.call('receptions.open', announced({ together: [post('sekretariat')] }))
  const people = async (by = bima) => (await by.call('receptions.get', { id })).people
  const [one, two] = (await people()).map((row) => row.id) as [string, string]
  const states = async () =>
    (
      await t.superuser(`select ref, state from intake.records where ref like '${number}%' order by ref, received_at`)
    ).map((row) => [row.ref, row.state])
  await bima.call('receptions.mark', { id: one, presence: 'present' })
  await bima.call('receptions.mark', { id: two, presence: 'present' })
  await bima.call('receptions.mark', { id: two, presence: 'absent' })
  expect(await states()).toEqual([
    [`${number}#1`, 'current'],
    [`${number}#2`, 'withdrawn'],
  ])
  await t.pipeline()
  const ani = await t.as('ani')
  const { person } = (await people(ani)).find((row) => row.id === one)!
  expect(person).not.toBeNull()
  const made = await ani.call('cases.open-about', { person: person!, kind: 'TPPO', reason: 'Dipulangkan tanpa upah' })
  await ani.call('receptions.settle', { id: one, outcome: 'in a case', case: made.number })
  expect((await people(ani)).find((row) => row.id === one)).toMatchObject({ outcome: 'in a case', case: made.number })
  await bima.call('receptions.mark', { id: two, presence: 'present' })
  expect((await states()).filter(([ref]) => ref === `${number}#2`).at(-1)).toEqual([`${number}#2`, 'current'])
  await bima.call('receptions.mark', { id: two, presence: 'absent' })
  const before = await states()
  // Noted at the gate by another post: a record when the receiving post closes the list.
  const [, , three] = (await people()).map((row) => row.id)
  await ani.call('receptions.mark', { id: three!, presence: 'present' })
  expect(await states()).toEqual(before)
  await bima.call('receptions.settle', { id: three!, outcome: 'travelled home' })
  expect(await bima.call('receptions.close', { id })).toEqual({ records: 2 })
})

test('nobody else finds it; a name twice, an unknown post and an empty list are refused; nothing half done', async () => {
  const { id } = await bima.call('receptions.open', announced())
  const [sinta, reza] = [await t.as('sinta'), await t.as('reza')]
  expect((await sinta.ask('receptions.get', { id })).status).toBe(404)
  expect((await reza.call('receptions.list', {})).rows).toEqual([])
  const before = (await bima.call('receptions.list', {})).rows.length
  for (const [over, field] of [
    [{ people: [person('Rekaan Satu'), person('rekaan satu')] }, 'people.1.name'],
    [{ together: ['00000000-0000-4000-8000-000000000001'] }, 'together'],
    [{ people: [] }, 'people'],
    [{ country: 'Malaysia' }, 'country'],
  ] as const) {
    const told = await bima.ask('receptions.open', announced(over))
    expect([told.status, told.problem.fields[0]!.field]).toEqual([422, field])
  }
  expect((await bima.call('receptions.list', {})).rows).toHaveLength(before)
})

test('names stand sealed in the database, and a list that stays open is told once', async () => {
  const { number } = await bima.call('receptions.open', announced())
  const plain = await t.superuser(`select a::text from cases.arrivals a where a::text ilike '%rekaan%'`)
  expect(plain).toEqual([])
  t.clock.turn(new Date(monday.getTime() + 6 * 86_400_000))
  await t.pipeline()
  const told = (await (await t.as('bima')).call('notices.list', {})).filter((one) => one.words.id.includes(number))
  expect(told.map((one) => one.words.id)).toEqual([`Daftar rombongan ${number} belum selesai: 3 orang tanpa hasil.`])
})

test('whoever is excluded from a case finds neither its person on the list nor the case; the others do, and a new line collides with none', async () => {
  const scene = await openScene(t)
  const cared = await openCared(t, scene, 1)
  const ani = await t.as('ani')
  const wati = await t.as('wati')
  const { id } = await wati.call('receptions.open', announced({ together: [post('sekretariat')] }))
  const { people } = await wati.call('receptions.get', { id })
  const last = people.at(-1)!.id
  await wati.call('receptions.mark', { id: last, presence: 'present' })
  await wati.call('receptions.settle', { id: last, outcome: 'in a case', case: cared.number })
  expect((await ani.call('receptions.get', { id })).people.at(-1)).toMatchObject({ case: cared.number })
  await t.superuser(`insert into access.sight (id, kind, subject, officer, because, from_at, bars)
    select gen_random_uuid(), 'case', '${cared.case}', id, 'conflict of interest', '2026-01-01', true from access.officers where login = 'wati'`)
  const seen = await wati.call('receptions.get', { id })
  expect([seen.all, seen.people.map((one) => one.name)]).toEqual([2, ['Rekaan Satu', 'Rekaan Dua']])
  expect(JSON.stringify(seen)).not.toContain(cared.number)
  expect((await wati.ask('receptions.mark', { id: last, presence: 'absent' })).status).toBe(404)
  expect((await wati.ask('receptions.settle', { id: last, outcome: 'sheltered' })).status).toBe(404)
  const added = await wati.call('receptions.add', { reception: id, ...person('Rekaan Lima') })
  const all = (await ani.call('receptions.get', { id })).people
  expect(all.map((one) => one.line)).toEqual([1, 2, 3, 4])
  expect(all.at(-1)!.id).toBe(added.id)
})
