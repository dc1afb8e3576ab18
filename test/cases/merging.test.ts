/** Two cases of one victim through the doors: proposed, agreed, opened by either number, parted; never 0 or 2 owners, and nothing of consent widens. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { type Cared, openCared, word } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let scene: Scene
let ani: Visitor
let girls = 0
const reason = 'Korban yang sama dalam dua kasus'
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  ani = await t.as('ani')
})
afterAll(() => t.close())

/** Says, as the resolver would, that the victim of the second case is the first's; or that she is somebody else again. */
const samePerson = async (a: Cared, b: Cared) => {
  const link = (c: Cared) =>
    `(select l.person from persons.links l join cases.participants p on p.record = l.record where p.id = '${c.participant}')`
  const [was] = await t.superuser(`select ${link(b)}::text person, ${link(a)}::text same`)
  await t.superuser(`update persons.links set person = '${was!.same}' where person = '${was!.person}'`)
  await changed(String(was!.same))
  return () =>
    t
      .superuser(
        `update persons.links set person = '${was!.person}' where record = (select record from cases.participants where id = '${b.participant}')`,
      )
      .then(() => changed(String(was!.person)))
}
const changed = async (person: string) => {
  await t.superuser(
    `insert into platform.todo (step, subject, since, due_at) values ('tell cases of persons', '${person}', '${monday.toISOString()}', '${monday.toISOString()}') on conflict do nothing`,
  )
  await t.pipeline()
}
/** Two cases, the second opened later, of one victim. Both are Singkawang's secretariat's, unless the second is given to another coordinator. */
const two = async (coordinator?: string) => {
  girls += 2
  const a = await openCared(t, scene, girls - 1)
  t.clock.turn(new Date(monday.getTime() + 60_000))
  const b = await openCared(t, scene, girls)
  if (coordinator !== undefined)
    await t.superuser(`update cases.cases set coordinating = '${b.post(coordinator)}' where id = '${b.case}';
      update cases.tracks set accountable = '${b.post(coordinator)}' where case_id = '${b.case}' and track = 'immigration';
      update cases.steps set accountable = '${b.post(coordinator)}' where case_id = '${b.case}' and track = 'immigration';
      update access.sight set until_at = '${monday.toISOString()}' where subject = '${b.case}' and post = '${b.post('sekretariat')}';
      insert into access.sight (id, kind, subject, post, because, from_at) values (gen_random_uuid(), 'case', '${b.case}', '${b.post(coordinator)}', 'coordinates the case', '2026-01-01')`)
  const parted = await samePerson(a, b)
  return { a, b, parted }
}
const owners = { protection: 'here', law: 'here', immigration: 'here' } as const
const pairOf = async (by: Visitor, id: string) => (await by.call('merges.list', { case: id })).pairs[0]
const told = async (login: string) => (await (await t.as(login)).call('notices.list', {})).map((one) => one.words.en)
const owned = async (id: string) =>
  Object.fromEntries(
    (
      await t.superuser(
        `select t.track, p.code from cases.tracks t join access.posts p on p.id = t.accountable where case_id = '${id}'`,
      )
    ).map((row) => [row.track, row.code]),
  )

test('one post: one press; either number opens the one that remains; parted, each has its own again', async () => {
  const { a, b, parted } = await two()
  const pair = await pairOf(ani, a.case)
  expect(pair).toMatchObject({ case: b.case, number: b.number })
  expect(await told('ani')).toContain(`Case ${a.number}: the same victim seems to be a victim in another case as well.`)
  const made = await ani.call('merges.propose', {
    case: b.case,
    with: pair!.id,
    reason,
    owners: { ...owners, law: 'there' },
  })
  expect(made.agreed).toBe(true)
  for (const id of [a.case, b.case]) {
    const file = await ani.call('cases.get', { id })
    expect([file.id, file.number]).toEqual([a.case, a.number])
    expect(file.participants.map((one) => [one.id, one.file, one.sameAs])).toEqual([
      [a.participant, null, null],
      [b.participant, b.number, a.participant],
    ])
  }
  const found = async (number: string) =>
    (await ani.call('cases.list', { number })).rows.map((row) => [row.number, row.victims])
  expect(await found(b.number)).toEqual([[a.number, 1]])
  expect((await ani.call('cases.list', {})).rows.map((row) => row.id)).not.toContain(b.case)
  // Her words in one case are no words for the other: each file is its own.
  const wati = await t.as('wati')
  await wati.call('victims.record-consent', word(a))
  const file = await wati.call('victims.get', { participant: b.participant })
  expect(JSON.stringify(file)).not.toContain('"given"')
  // A step of the newer case is finished where it is, and stays with her.
  const open = (await wati.call('cases.get', { id: a.case })).steps.find(
    (one) => one.participant === b.participant && one.state === 'open',
  )!
  await wati.call('steps.finish', { id: open.id, needed: false, note: 'Sudah dilakukan' })
  t.clock.turn(new Date(monday.getTime() + 120_000))
  const task = await ani.call('tasks.set', { case: a.case, words: 'Tugas sejak digabung', post: a.post('ppa') })
  await parted()
  expect(await told('ani')).toContainEqual(expect.stringContaining('now held to be two people'))
  const [merged] = (await ani.call('merges.list', { case: b.case })).merged
  expect(merged).toMatchObject({ id: made.id, number: b.number, doubted: true, mayPart: true })
  expect(merged!.tasks.map((one) => one.words)).toEqual(['Tugas sejak digabung'])
  const wrong = await ani.ask('merges.part', { id: made.id, reason, tasks: ['019f0000-0000-7000-8000-000000000000'] })
  expectRefused(wrong, 422, 'bad-input', 'tasks')
  await ani.call('merges.part', { id: made.id, reason, tasks: [task.id] })
  const again = await ani.call('cases.get', { id: b.case })
  expect([again.id, again.participants.map((one) => one.id)]).toEqual([b.case, [b.participant]])
  expect(again.steps.find((one) => one.id === open.id)!.state).toBe('not needed')
  expect((await ani.call('tasks.list', { case: b.case })).rows.map((one) => one.id)).toEqual([task.id])
  expect((await ani.call('cases.get', { id: a.case })).participants.map((one) => one.id)).toEqual([a.participant])
  expect(Object.keys(await owned(a.case)).length + Object.keys(await owned(b.case)).length).toBe(6)
  expectRefused(await ani.ask('merges.part', { id: made.id, reason }), 409, 'state-moved-on')
})

test('two posts: told without the other’s number; agreed, tracks and coordination are one post’s; parted, they go back', async () => {
  const { a, b } = await two('bp3mi-pos')
  const bima = await t.as('bima')
  const pair = await pairOf(ani, a.case)
  expect(pair).toMatchObject({ case: null, number: null })
  expect(JSON.stringify(await ani.call('merges.list', { case: a.case }))).not.toContain(b.number)
  // Neither by the id of a case that is not seen, nor with itself, nor by whoever does not coordinate.
  const ask = (by: Visitor, over: object) =>
    by.ask('merges.propose', { case: a.case, with: pair!.id, reason, owners, ...over })
  expect((await ask(ani, { with: b.case })).status).toBe(404)
  expectRefused(await ask(ani, { with: a.case }), 422, 'bad-input', 'with')
  expect((await ask(await t.as('wati'), {})).status).toBe(403)
  const twice = await Promise.all([ask(ani, {}), ask(ani, {})])
  expect(twice.map((one) => one.status).toSorted()).toEqual([200, 409])
  const [proposal] = (await bima.call('merges.list', { case: b.case })).proposals
  expect(proposal).toMatchObject({ number: null, mayAnswer: true, remains: false })
  expect(proposal!.owners.find((one) => one.track === 'immigration')).toMatchObject({
    here: false,
    post: { code: 'sekretariat' },
  })
  expect((await ani.ask('merges.answer', { id: proposal!.id, agree: true, reason })).status).toBe(403)
  await bima.call('merges.answer', { id: proposal!.id, agree: false, reason: 'Belum yakin' })
  expectRefused(await bima.ask('merges.answer', { id: proposal!.id, agree: true, reason }), 409, 'state-moved-on')
  const withdrawn = await ani.call('merges.propose', { case: a.case, with: pair!.id, reason, owners })
  await ani.call('merges.withdraw', { id: withdrawn.id, reason: 'Keliru' })
  expectRefused(await bima.ask('merges.answer', { id: withdrawn.id, agree: true, reason }), 409, 'state-moved-on')
  const { id } = await ani.call('merges.propose', { case: a.case, with: pair!.id, reason, owners })
  await bima.call('merges.answer', { id, agree: true, reason })
  expect(await owned(b.case)).toEqual(await owned(a.case))
  // The other case was seen for the one deed.
  t.clock.turn(new Date(monday.getTime() + 120_000))
  expect((await bima.ask('cases.get', { id: b.case })).status).toBe(404)
  expect(await told('bima')).toContain(
    `Case ${b.number} was merged; what your post answered for in it is another’s now.`,
  )
  // Whatever moves now moves in both.
  const offer = await ani.call('cases.hand-over', { case: b.case, track: 'immigration', to: a.post('kakanim'), reason })
  await (await t.as('kakanim')).call('hand-overs.answer', { id: offer.id, accept: true })
  expect([(await owned(a.case)).immigration, (await owned(b.case)).immigration]).toEqual(['kakanim', 'kakanim'])
  await ani.call('merges.part', { id, reason })
  t.clock.turn(new Date(monday.getTime() + 240_000))
  // What was handed on since stays there; the coordination is the other post's again.
  expect([(await owned(a.case)).immigration, (await owned(b.case)).immigration]).toEqual(['kakanim', 'kakanim'])
  expect((await bima.call('cases.get', { id: b.case })).coordinating.code).toBe('bp3mi-pos')
  expect((await ani.ask('cases.get', { id: b.case })).status).toBe(404)
})

test('not where one is closed, of another kind, without a victim in common, or where the reader is excluded', async () => {
  const { a, b } = await two()
  const ask = (w: string) => ani.ask('merges.propose', { case: a.case, with: w, reason, owners })
  await t.superuser(`update cases.cases set kind = 'TPPM' where id = '${b.case}'`)
  expectRefused(await ask(b.case), 422, 'bad-input', 'with')
  await t.superuser(`update cases.cases set kind = 'TPPO', state = 'closed' where id = '${b.case}'`)
  expectRefused(await ask(b.case), 409, 'state-moved-on')
  await t.superuser(`update cases.cases set state = 'open' where id = '${b.case}'`)
  girls += 1
  const stranger = await openCared(t, scene, girls)
  expectRefused(await ask(stranger.case), 422, 'bad-input', 'with')
  const pair = await pairOf(ani, a.case)
  await t.superuser(`insert into access.sight (id, kind, subject, officer, because, from_at, bars)
    select gen_random_uuid(), 'case', '${b.case}', id, 'conflict of interest', '2026-01-01', true from access.officers where login = 'ani'`)
  expect((await ani.call('merges.list', { case: a.case })).pairs).toEqual([])
  for (const w of [b.case, pair!.id]) expect((await ask(w)).status).toBe(404)
  await t.superuser(`delete from access.sight where bars and subject = '${b.case}'`)
  // Her no in the newer case holds: it does not go to an agency that she refused there.
  const other = await two()
  const wati = await t.as('wati')
  await wati.call('victims.record-consent', word(other.b, { decision: 'refused', recipient: other.b.agency('ppa') }))
  const refused = await ani.ask('merges.propose', { case: other.a.case, with: other.b.case, reason, owners })
  expectRefused(refused, 422, 'bad-input', 'owners.protection')
})

test('random histories of merging, handing over and parting: never 0 or 2 owners', async () => {
  const deed = fc.oneof(
    fc.record({ does: fc.constant('merge' as const), law: fc.constantFrom('here' as const, 'there' as const) }),
    fc.record({ does: fc.constant('part' as const), law: fc.constant('here' as const) }),
    fc.record({ does: fc.constant('move' as const), law: fc.constantFrom('here' as const, 'there' as const) }),
  )
  const { a, b } = await two()
  const places = ['reskrim', 'kakanim', 'bp3mi-pos'] as const
  const people = { reskrim: 'reza', kakanim: 'kakanim', 'bp3mi-pos': 'bima' }
  const as = Object.fromEntries(
    await Promise.all(places.map(async (code) => [code, await t.as(people[code])])),
  ) as Record<string, Visitor>
  let merged: string | null = null
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(deed, fc.constantFrom(...places)), { minLength: 5, maxLength: 9 }),
      async (deeds) => {
        for (const [one, place] of deeds) {
          if (one.does === 'merge') {
            const told = await ani.ask('merges.propose', {
              case: a.case,
              with: b.case,
              reason,
              owners: { ...owners, law: one.law },
            })
            if (told.status === 200) merged = (told.body as { id: string }).id
            else expect([409, 422]).toContain(told.status)
          } else if (one.does === 'part' && merged !== null) {
            expect([200, 409]).toContain((await ani.ask('merges.part', { id: merged, reason })).status)
          } else if (one.does === 'move') {
            const id = one.law === 'here' ? a.case : b.case
            const told = await ani.ask('cases.hand-over', { case: id, track: 'law', to: a.post(place), reason })
            if (told.status === 200)
              await as[place]!.ask('hand-overs.answer', { id: (told.body as { id: string }).id, accept: true })
          }
          const rows = await t.superuser(`
          select count(*)::int tracks, count(*) filter (where t.accountable <> r.accountable)::int apart,
            count(*) filter (where not exists (select from access.sight s where s.kind = 'case' and s.subject = t.case_id and s.post = t.accountable and s.until_at is null))::int blind,
            (select count(*)::int from cases.steps s join cases.tracks u using (case_id, track) where s.case_id in ('${a.case}', '${b.case}')
              and s.state in ('open', 'waiting') and s.accountable <> u.accountable) stray
          from cases.tracks t join cases.tracks r on r.case_id = cases.root_of(t.case_id) and r.track = t.track where t.case_id in ('${a.case}', '${b.case}')`)
          expect(rows[0], JSON.stringify(one)).toEqual({ tracks: 6, apart: 0, blind: 0, stray: 0 })
        }
      },
    ),
    { numRuns: 4, endOnFailure: true },
  )
})
