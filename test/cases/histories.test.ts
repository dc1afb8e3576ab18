/** Whatever posts do to each other, in any order: never 0 or 2 accountable posts, and a track moves only by an acceptance or a determination. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { type CaseScene, openCaseScene, reason } from './open-case.ts'

/** Few in a test run; the bench walks more. */
const histories = Number(process.env.HISTORIES ?? 7)

let t: TestHouse
let s: CaseScene
const people = ['ani', 'wati', 'reza', 'bima', 'kakanim', 'kapolres'] as const
const places = ['sekretariat', 'ppa', 'reskrim', 'bp3mi-pos', 'kakanim', 'kapolres'] as const
const as = new Map<string, Visitor>()
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
})
afterAll(() => t.close())

const track = fc.constantFrom('protection' as const, 'law' as const, 'immigration' as const, 'coordination' as const)
const who = fc.constantFrom(...people)
const where = fc.constantFrom(...places)
/** Most deeds are tried by whom they are for, the others by anybody: guesses alone would hardly ever move anything. */
const right = fc.integer({ min: 0, max: 3 }).map((n) => n > 0)
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('offer' as const), who, right, track, where }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('answer' as const), who, right, accept: fc.boolean(), where }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraw' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('determine' as const), who, right, where }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('finish' as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wait' as const) }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

/** What the deed was answered, as anybody would try it: on the newest hand-over, determination or step of the case. */
async function act(id: string, one: Deed): Promise<number> {
  if (one.does === 'wait') {
    t.clock.turn(new Date(t.clock.now().getTime() + 2.5 * 3_600_000))
    await t.pipeline()
    // Sessions end by then.
    for (const login of people) as.set(login, await t.as(login))
    s.ani = as.get('ani')!
    return 200
  }
  const newest = async (sql: string) => (await t.superuser(sql))[0]?.id as string | undefined
  /** Whoever sits at the post that this names, where the right one is to try. */
  const actor = async (sql: string) => {
    const post = 'right' in one && one.right ? await newest(sql) : undefined
    const login = people[places.findIndex((code) => s.post(code) === post)] ?? one.who
    return as.get(login)!
  }
  if (one.does === 'offer') {
    const visitor = await actor(
      one.track === 'coordination'
        ? `select coordinating id from cases.cases where id = '${id}'`
        : `select accountable id from cases.tracks where case_id = '${id}' and track = '${one.track}'`,
    )
    const input = { case: id, track: one.track, to: s.post(one.where), reason, urgency: 'urgent' as const }
    return (await visitor.ask('cases.hand-over', input)).status
  }
  const waiting = `from cases.hand_overs where case_id = '${id}' order by state = 'offered' desc, offered_at desc, id desc limit 1`
  const hand = await newest(`select id ${waiting}`)
  if (one.does === 'answer' && hand !== undefined) {
    const visitor = await actor(`select to_post id ${waiting}`)
    const refusal = { accept: false as const, ground: reason, proposed: s.post(one.where) }
    const answer = one.accept ? { accept: true as const } : refusal
    return (await visitor.ask('hand-overs.answer', { id: hand, ...answer })).status
  }
  const anybody = as.get(one.who)!
  if (one.does === 'withdraw' && hand !== undefined)
    return (await anybody.ask('hand-overs.withdraw', { id: hand, reason })).status
  if (one.does === 'determine') {
    const asked = `from cases.determinations where case_id = '${id}' order by asked_at desc limit 1`
    const determination = await newest(`select id ${asked}`)
    if (determination === undefined) return 200
    const said = { id: determination, owner: s.post(one.where), reason, letter: 'SK/1/2026' }
    return (await (await actor(`select decider id ${asked}`)).ask('determinations.decide', said)).status
  }
  const step = await newest(
    `select id from cases.steps where case_id = '${id}' and state = 'open' order by opened_at, id limit 1`,
  )
  return step === undefined
    ? 200
    : (await anybody.ask('steps.finish', { id: step, needed: false, note: reason })).status
}

const state = async (id: string) => {
  const [row] = await t.superuser(`
    with owned as (select case_id, track, accountable from cases.tracks where case_id = '${id}'
      union all select id, 'coordination', coordinating from cases.cases where id = '${id}')
    select (select jsonb_object_agg(track, accountable) from owned) owners,
      (select count(*)::int from cases.tracks where case_id = '${id}') tracks,
      (select count(*)::int from cases.steps s join cases.tracks t using (case_id, track)
        where s.case_id = '${id}' and s.state in ('open', 'waiting') and s.accountable <> t.accountable) stray,
      (select count(*)::int from cases.hand_overs h join owned t using (case_id, track)
        where h.case_id = '${id}' and h.state = 'offered' and h.from_post <> t.accountable) orphaned,
      (select count(*)::int from owned t where not exists (select from access.sight s where s.kind = 'case' and s.subject = t.case_id and s.post = t.accountable and s.until_at is null)) blind,
      (select count(*)::int from cases.hand_overs where case_id = '${id}' and state = 'accepted') accepted,
      (select count(*)::int from cases.determinations where case_id = '${id}' and decided_at is not null) determined`)
  return row as {
    owners: Record<string, string>
    tracks: number
    stray: number
    orphaned: number
    blind: number
    accepted: number
    determined: number
  }
}

test('random histories', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 30 }), async (deeds) => {
      t.clock.turn(monday)
      for (const login of people) as.set(login, await t.as(login))
      s.ani = as.get('ani')!
      const id = await s.open()
      let before = await state(id)
      for (const one of deeds) {
        expect([200, 403, 404, 409, 422], JSON.stringify(one)).toContain(await act(id, one))
        const after = await state(id)
        expect({ ...after, owners: 0, accepted: 0, determined: 0 }).toMatchObject({
          tracks: 3,
          stray: 0,
          orphaned: 0,
          blind: 0,
        })
        const changed = Object.keys(after.owners).filter((name) => after.owners[name] !== before.owners[name])
        const allowed = after.accepted - before.accepted + (after.determined - before.determined)
        expect(changed.length, JSON.stringify(one)).toBeLessThanOrEqual(allowed)
        before = after
      }
    }),
    { numRuns: histories, endOnFailure: true },
  )
})
