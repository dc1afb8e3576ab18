/** Who reads an interview: the post that holds it and posts it is shared with; nobody else by any door, and nothing of it in what is kept. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { findIds, readings } from '../law/readings.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { girl } from '../rows.ts'
import type { Name, Visitor } from '../visitor.ts'
import { answer, begin, makeColleague, meetGirl, open, openIn, prepared, questionIn, reason, said } from './scene.ts'

let t: TestHouse
let scene: Scene
let reza: Visitor
let wati: Visitor
const day = 86_400_000
const postIds = new Map<string, string>()
const post = (code: string) => postIds.get(code)!

beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  await makeColleague(t, 'wulan', 'ppa', 'case-worker')
  for (const one of await (await t.as('ani')).call('posts.list', {})) postIds.set(one.code, one.id)
})
beforeEach(async () => {
  t.clock.turn(monday)
  ;[reza, wati] = [await t.as('reza'), await t.as('wati')]
})
afterAll(() => t.close())

/** Fifteen questions of two parts; the police asked eleven of them. */
const parts = ['exploitation', 'vulnerability there']
const eleven = [
  ...said('yes', 'EX1', 'EX2', 'EX4', 'AD1', 'AD2'),
  ...said('no', 'EX3', 'EX5', 'EX6', 'AD3'),
  ...said('declined', 'EX7'),
]
const note = 'Kalimat-rahasia-wawancara'
const share = (by: Visitor, id: string, to: string) => by.call('interviews.share', { id, to: post(to), agreed: true })

test('eleven answers of the police stand as given at the shelter’s service, four remain, resumed next day by a colleague', async () => {
  const person = await meetGirl(t, scene, 1)
  const { id, number } = await begin(reza, person)
  await answer(reza, id, [...eleven, { code: 'EX9', answer: 'yes', note }])
  await share(reza, id, 'ppa')
  expect((await wati.call('notices.list', {})).map((one) => one.words.id)).toContain(
    `Wawancara ${number} dibagikan kepada pos Anda.`,
  )

  expect(await wati.call('interviews.prepare', { person })).toMatchObject({
    earlier: [{ id, number }],
    profile: 'child',
  })
  const { id: own } = await begin(wati, person)
  const offered = openIn(await open(wati, own), ...parts)
  expect(offered).toHaveLength(15)
  const standing = offered.filter((one) => one.offered !== null)
  expect(standing).toHaveLength(11)
  await answer(
    wati,
    own,
    standing.map((one) => ({ code: one.code, from: one.offered!.from.interview })),
  )
  const seen = await open(wati, own)
  expect(questionIn(seen, 'EX9')!.answer).toMatchObject({
    ...{ given: 'yes', note, by: 'Wati Contoh' },
    from: { interview: id, number, post: 'Satreskrim' },
  })
  expect(questionIn(seen, 'EX7')!.answer!.given).toBe('declined')
  const remaining = openIn(seen, ...parts).map((one) => one.code)
  expect(remaining).toEqual(['AD4', 'AD5', 'AD6', 'AD7'])
  await wati.call('interviews.pause', { id: own, why: 'later' })

  t.clock.turn(new Date(monday.getTime() + day))
  const wulan = await t.as('wulan')
  await wulan.call('interviews.resume', { id: own, preparation: prepared })
  await answer(wulan, own, said('no', ...remaining))
  const done = await open(wulan, own)
  expect(openIn(done, ...parts)).toEqual([])
  expect(done.result.dimensions.find((one) => one.dimension === 'exploitation')!.positive).toBe(true)
  // What the shelter's service learnt is not the police's to read: sharing goes one way.
  expect((await (await t.as('reza')).ask('interviews.get', { id: own })).status).toBe(404)
})

test('an answer that is no longer offered cannot stand as given', async () => {
  const person = await meetGirl(t, scene, 2)
  const { id } = await begin(reza, person)
  await answer(reza, id, said('yes', 'DR1'))
  await share(reza, id, 'ppa')
  const { id: own } = await begin(wati, person)
  const { from } = questionIn(await open(wati, own), 'DR1')!.offered!
  await reza.call('interviews.end-share', { id, post: post('ppa') })
  const told = await wati.ask('interviews.answer', {
    ...{ id: own, version: 0, answers: [{ code: 'DR1', from: from.interview }] },
  })
  expect([told.status, told.problem.fields.map((one) => one.field)]).toEqual([422, ['answers.0.from']])
  expect(questionIn(await open(wati, own), 'DR1')!.offered).toBeNull()
  expect((await wati.ask('interviews.get', { id })).status).toBe(404)
})

describe('whoever it is not for', () => {
  let id: string
  let person: string
  beforeAll(async () => {
    t.clock.turn(monday)
    const police = await t.as('reza')
    person = await meetGirl(t, scene, 3)
    ;({ id } = await begin(police, person))
    await answer(police, id, [{ code: 'CD6', answer: 'yes', note }])
    await police.call('interviews.conclude', { id, version: 1, finding: 'presumed', reason: `${reason} ${note}` })
  })
  const inputs = (): [Name, object][] => [
    ['interviews.get', { id }],
    ['interviews.answer', { id, version: 1, answers: said('no', 'CD6') }],
    ['interviews.pause', { id, why: 'later' }],
    ['interviews.resume', { id, preparation: prepared }],
    ['interviews.conclude', { id, version: 1, finding: 'no', reason }],
    ['interviews.second-look', { id, finding: 'no', reason }],
    ['interviews.share', { id, to: post('ppa'), agreed: true }],
    ['interviews.end-share', { id, post: post('ppa') }],
  ]

  test.each(['wati', 'sinta', 'bima', 'kepala-ppa'])(
    '%s does not find it, by any door, and the tries are journalled',
    async (login) => {
      const other = await t.as(login)
      for (const [name, input] of inputs()) {
        const told = await other.ask(name, input)
        expect([told.status, told.problem.code], name).toEqual([404, 'not-found'])
      }
      for (const open of [true, false])
        expect((await other.call('interviews.list', { open })).rows.map((row) => row.id)).not.toContain(id)
      if (login !== 'sinta')
        expect((await other.call('interviews.prepare', { person })).earlier.map((one) => one.id)).not.toContain(id)
      const lines = await t.superuser(`
      select l.does from journal.lines l join access.officers o on o.id = l.officer
      where o.login = '${login}' and l.outcome = 'refused' and l.does like 'interviews.%'`)
      expect(new Set(lines.map((line) => line.does))).toEqual(new Set(inputs().map(([name]) => name)))
    },
  )
  test('no door tells anybody else a word of it, an administrator included', async () => {
    const { who, child } = girl(3)
    const found = { name: who.nama_lengkap!, birthDate: child }
    const all = await findIds(t, { niks: [who.nik!], phones: [], names: [found] })
    const of = await t.superuser(`select record from persons.links where person = '${person}'`)
    const ids = { ...all, persons: [person], records: of.map((row) => row.record as string), interviews: [id] }
    const read = async (login: string) => {
      const visitor = await t.as(login)
      let text = ''
      for (const [name, ask] of Object.entries(readings) as [Name, (typeof readings)[Name]][])
        for (const input of ask(ids))
          text += `${name} ${JSON.stringify((await visitor.ask(name, input, { 'x-purpose': 'case' })).body)}\n`
      return text
    }
    // One officer per role, and the holder's own head.
    for (const login of ['admin', 'ani', 'kapolres', 'walikota', 'lina', 'wati', 'desa', 'ombudsman', 'it-imigrasi'])
      expect(await read(login), login).not.toContain(note)
    expect(await read('reza')).toContain(note)
  }, 180_000)
  test('nothing of it lies open in what is kept: answers, journal, notices, second presses', async () => {
    const police = await t.as('reza')
    await police.call('interviews.resume', { id, preparation: { ...prepared, health: { done: true, who: note } } })
    await police.call(
      'interviews.answer',
      { id, version: 1, answers: [{ code: 'CD7', answer: 'yes', note }] },
      { 'idempotency-key': 'uji-wawancara-sekali' },
    )
    const tables = await t.superuser(`
      select format('%I.%I', table_schema, table_name) name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`)
    for (const { name } of tables) {
      const [row] = await t.superuser(
        `select count(*)::int n from ${name} x where x::text like '%${note}%' or x::text like '%' || encode('${note}', 'hex') || '%'`,
      )
      expect(row!.n, name as string).toBe(0)
    }
  })
  test('no step of the pipeline can read an answer', async () => {
    for (const table of ['answers', 'sittings', 'conclusions'])
      await expect(t.database.pools.step.query(`select from identification.${table}`)).rejects.toThrow(
        'permission denied',
      )
    await expect(t.database.pools.step.query('select number from identification.interviews')).rejects.toThrow(
      'permission denied',
    )
  })
})

describe('shared', () => {
  test('never without the person’s agreement, nor with oneself', async () => {
    const { id } = await begin(reza, await meetGirl(t, scene, 4))
    for (const [over, field] of [
      [{ agreed: false }, 'agreed'],
      [{ to: post('reskrim') }, 'to'],
    ] as const) {
      const told = await reza.ask('interviews.share', { id, to: post('ppa'), agreed: true, ...over })
      expect([told.status, told.problem.fields.map((one) => one.field)]).toEqual([422, [field]])
    }
    expect((await wati.ask('interviews.get', { id })).status).toBe(404)
  })
  test('the other post reads and says why, changes nothing, and may look a second time under its own name', async () => {
    const { id } = await begin(reza, await meetGirl(t, scene, 5))
    await answer(reza, id, said('yes', 'DR1'))
    await reza.call('interviews.conclude', { id, version: 1, finding: 'further', reason })
    await share(reza, id, 'ppa')
    const seen = await open(wati, id)
    expect(seen.whySee[0]!.id).toContain('dibagikan kepada pos Anda')
    expect(seen.may).toEqual({
      ...{ answer: false, pause: false, resume: false, conclude: false, share: false, lookAgain: true },
    })
    for (const [name, input] of [
      ['interviews.resume', { id, preparation: prepared }],
      ['interviews.share', { id, to: post('ppa-sbs'), agreed: true }],
    ] as const)
      expect((await wati.ask(name, input)).status, name).toBe(403)
    await wati.call('interviews.second-look', { id, finding: 'presumed', reason: 'Pendamping menilai lain' })
    expect((await open(reza, id)).conclusions.at(-1)).toMatchObject({ look: 'second', post: 'UPTD PPA Layanan' })
    expect((await open(reza, id)).sharedWith.map((one) => one.post.code)).toEqual(['ppa'])
  })
  test('whoever is barred from the record, for a conflict of interest, is barred from the interview', async () => {
    const person = await meetGirl(t, scene, 6)
    const rudi = await makeColleague(t, 'rudi', 'reskrim', 'investigator')
    const { record } = await reza.call('interviews.prepare', { person })
    await t.superuser(`
      insert into access.sight (id, kind, subject, officer, because, from_at, bars)
      select gen_random_uuid(), 'record', '${record}', id, 'conflict of interest', '2026-01-01', true from access.officers where login = 'rudi'`)
    const { id } = await begin(reza, person)
    expect((await rudi.ask('interviews.get', { id })).status).toBe(404)
    expect((await rudi.call('interviews.list', {})).rows.map((row) => row.id)).not.toContain(id)
  })
})

test('the record behind an unfinished interview does not end while it lasts', async () => {
  const [asked, left] = [await meetGirl(t, scene, 7, true), await meetGirl(t, scene, 8, true)]
  const { supporter, ...adult } = prepared
  await begin(reza, asked, { preparation: adult })
  t.clock.turn(new Date('2031-12-20T02:00:00Z'))
  await t.pipeline()
  const listed = await t.superuser(`
    select l.person from intake.destruction_records d join persons.links l on l.record = d.record
    where l.person in ('${asked}', '${left}')`)
  expect(listed.map((row) => row.person)).toEqual([left])
})
