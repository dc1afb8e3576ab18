/** The ledger of hand-overs through the doors: nothing moves before it is accepted, silence climbs, to and fro is determined. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { accountable, type CaseScene, openCaseScene, reason } from './open-case.ts'

let t: TestHouse
let s: CaseScene
let wati: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
  wati = await t.as('wati')
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000)
const offer = (id: string, to: string, track: 'protection' | 'law' = 'protection', more = {}) =>
  s.ani.call('cases.hand-over', { case: id, track, to: s.post(to), reason, ...more })
const refuse = (visitor: Visitor, id: string) =>
  visitor.call('hand-overs.answer', {
    id,
    accept: false,
    ground: 'Bukan kewenangan kami',
    proposed: s.post('bp3mi-pos'),
  })
const told = async (login: string) => (await (await t.as(login)).call('notices.list', {})).map((one) => one.words.en)

describe('an offer', () => {
  test('says what it is for, by when, what will be seen and whom silence is told to', async () => {
    const id = await s.open()
    const prepared = await s.ani.call('cases.prepare-hand-over', { case: id, track: 'protection', to: s.post('ppa') })
    expect(prepared.services.map((one) => one.code)).toContain('social')
    expect(prepared.services.map((one) => one.code)).not.toContain('investigation')
    expect(prepared.clocks.map(({ code, hours }) => [code, hours])).toEqual([
      ['ordinary', 24],
      ['urgent', 2],
    ])
    expect(prepared.receiver!.silentTo).toEqual(['Kepala UPTD PPA', 'Kapolres Singkawang', 'Wali Kota'])
    const passport = prepared.receiver!.opens.find((one) => one.source.en.toLowerCase().includes('passport'))!
    expect([passport.groups.toSorted(), passport.closed.includes('documents')]).toEqual([['identity', 'journey'], true])
  })

  test('of a post that was closed meanwhile: the case names it as closed, offers it for nothing, and its track goes on by another post', async () => {
    const id = await s.open()
    const close = (until: string) =>
      t.superuser(`update access.posts set until_at = ${until} where code in ('ppa', 'bp3mi-pos')`)
    const { id: hand } = await offer(id, 'ppa')
    await wati.call('hand-overs.answer', { id: hand, accept: true })
    await s.ani.call('requests.ask', {
      ...{ case: id, kind: 'ask', track: 'law', to: s.post('bp3mi-pos'), words: 'Apakah ia pernah dilayani?' },
    })
    await close(`'2026-11-01'`)
    const found = await s.ani.call('cases.get', { id })
    expect(found.tracks.find((one) => one.track === 'protection')!.accountable).toMatchObject({
      code: 'ppa',
      closed: true,
    })
    expect(found.requests[0]!.to).toMatchObject({ code: 'bp3mi-pos', closed: true })
    expect(found.posts.map((one) => one.code)).not.toContain('ppa')
    await offer(id, 'ppa-sbs')
    await close('null')
  })

  test('to oneself, to a closed post, for another track’s service: the field is named, nothing is written', async () => {
    const id = await s.open()
    const ask = (input: object) =>
      s.ani.ask('cases.hand-over', { case: id, track: 'protection', to: s.post('ppa'), reason, ...input } as never)
    await t.superuser(`update access.posts set until_at = '2026-11-01' where code = 'sekolah'`)
    for (const [input, field] of [
      [{ to: s.post('sekretariat') }, 'to'],
      [{ to: s.post('sekolah') }, 'to'],
      [{ service: 'investigation' }, 'service'],
      [{ reason: 'ya' }, 'reason'],
    ] as const) {
      const answer = await ask(input)
      expect([answer.status, answer.problem.fields.map((one) => one.field)]).toEqual([422, [field]])
    }
    expect((await s.ani.call('cases.get', { id })).handOvers).toEqual([])
  })

  test('is taken back by its sender before it is answered, never after; then the receiver sees nothing', async () => {
    const id = await s.open()
    const first = await offer(id, 'ppa')
    expect((await wati.ask('hand-overs.withdraw', { id: first.id, reason })).status).toBe(403)
    await s.ani.call('hand-overs.withdraw', { id: first.id, reason })
    expect((await wati.ask('cases.get', { id })).status).toBe(404)
    expect((await wati.ask('hand-overs.answer', { id: first.id, accept: true })).status).toBe(404)
    const second = await offer(id, 'ppa')
    await wati.call('hand-overs.answer', { id: second.id, accept: true })
    const late = await s.ani.ask('hand-overs.withdraw', { id: second.id, reason })
    expect([late.status, late.problem.code]).toEqual([409, 'state-moved-on'])
    expect(await accountable(s.ani, id, 'protection')).toBe('ppa')
  })

  test('that is urgent rings after two hours, an ordinary one after a day', async () => {
    const [urgent, ordinary] = [await s.open(), await s.open()]
    await offer(urgent, 'ppa', 'protection', { urgency: 'urgent', service: 'health' })
    await offer(ordinary, 'ppa')
    t.clock.turn(hours(3))
    await t.pipeline()
    const rungs = async (id: string) => (await s.ani.call('cases.get', { id })).handOvers[0]!.told
    expect([await rungs(urgent), await rungs(ordinary)]).toEqual([1, 0])
  })
})

describe('silence', () => {
  test('of the daily head’s own unit is told at once to the head of the region and to the superior, and he sees it', async () => {
    const id = await s.open()
    await offer(id, 'reskrim', 'law')
    t.clock.turn(hours(25))
    await t.pipeline()
    for (const login of ['walikota', 'kapolda', 'kapolres'])
      expect(await told(login), login).toContainEqual(expect.stringContaining('not answered by its due time'))
    expect((await (await t.as('kapolres')).call('cases.get', { id })).handOvers[0]!.told).toBe(1)
    expect(await accountable(await t.as('ani'), id, 'law')).toBe('sekretariat')

    // The ladder has ended: the head of the region says whose it is.
    t.clock.turn(hours(50))
    await t.pipeline()
    const walikota = await t.as('walikota')
    const [asked] = (await walikota.call('determinations.list', {})).rows.filter((one) => one.case === id)
    expect(asked).toMatchObject({ because: 'silence', track: 'law', accountable: { code: 'sekretariat' } })
    await walikota.call('determinations.decide', {
      id: asked!.id,
      owner: s.post('reskrim'),
      reason,
      letter: 'SK/7/2026',
    })
    const reza = await t.as('reza')
    expect(await accountable(reza, id, 'law')).toBe('reskrim')
    const file = await reza.call('cases.get', { id })
    expect(file.handOvers[0]!.state).toBe('withdrawn')
    expect(file.timeline.at(-1)!.does.id).toContain('SK/7/2026')
  })
})

describe('the coordination', () => {
  const coordinating = async (by: Visitor, id: string) => (await by.call('cases.get', { id })).coordinating.code
  const give = (id: string, to: string) =>
    s.ani.ask('cases.hand-over', { case: id, track: 'coordination', to: s.post(to), reason })

  test('stays until it is accepted; then the receiver closes and adds, and who carries no track sees no more', async () => {
    const id = await s.open()
    expect(
      (await wati.ask('cases.hand-over', { case: id, track: 'coordination', to: s.post('ppa'), reason })).status,
    ).toBe(404)
    expect((await give(id, 'sekretariat')).status).toBe(422)
    for (const [track, to, login] of [
      ['protection', 'ppa', 'wati'],
      ['law', 'reskrim', 'reza'],
      ['immigration', 'kakanim', 'kakanim'],
    ] as const) {
      const { id: hand } = await s.ani.call('cases.hand-over', { case: id, track, to: s.post(to), reason })
      await (await t.as(login)).call('hand-overs.answer', { id: hand, accept: true })
    }
    const { body } = await give(id, 'ppa')
    expect(await coordinating(s.ani, id)).toBe('sekretariat')
    expect((await s.ani.call('cases.get', { id })).coordination.waiting).toMatchObject({ id: body.id })
    expect((await give(id, 'reskrim')).status).toBe(409)
    await wati.call('hand-overs.answer', { id: body.id, accept: true })
    expect(await coordinating(wati, id)).toBe('ppa')
    expect((await wati.call('cases.get', { id })).may.coordinate).toBe(true)
    expect((await s.ani.ask('cases.get', { id })).status).toBe(404)
    expect(await accountable(wati, id, 'law')).toBe('reskrim')
    const [kept] = await t.superuser(
      `select count(*)::int n from access.sight s join access.posts p on p.id = s.post and p.code = 'sekretariat'
       where s.because = 'record of a case' and s.until_at is null and s.subject in (select record from cases.participants where case_id = '${id}')`,
    )
    expect(kept!.n).toBe(0)
  })

  test('silence climbs as for a track, and at its end it is determined', async () => {
    const id = await s.open()
    await give(id, 'ppa')
    t.clock.turn(hours(25))
    await t.pipeline()
    expect((await (await t.as('ani')).call('cases.get', { id })).handOvers[0]!.told).toBe(1)
    t.clock.turn(hours(24 * 5))
    await t.pipeline()
    const kapolres = await t.as('kapolres')
    const listed = (await kapolres.call('determinations.list', {})).rows.find((one) => one.case === id)!
    expect([listed.trackName.en, listed.accountable.code]).toEqual(['Case coordination', 'sekretariat'])
    await kapolres.call('determinations.decide', { id: listed.id, owner: s.post('ppa'), reason, letter: 'SK/9/2026' })
    expect(await coordinating(await t.as('wati'), id)).toBe('ppa')
  })
})

describe('to and fro', () => {
  test('the second return forces a determination: no offer meanwhile, one owner throughout, who is named cannot refuse', async () => {
    const id = await s.open()
    await refuse(wati, (await offer(id, 'ppa')).id)
    await refuse(wati, (await offer(id, 'ppa')).id)
    expect(await accountable(s.ani, id, 'protection')).toBe('sekretariat')
    const again = await s.ani.ask('cases.hand-over', { case: id, track: 'protection', to: s.post('ppa'), reason })
    expect([again.status, again.problem.code]).toEqual([409, 'determination-asked'])
    expect(again.problem.message.id).toContain('Kapolres Singkawang')

    const kapolres = await t.as('kapolres')
    const listed = await kapolres.call('determinations.list', {})
    const asked = listed.rows.find((one) => one.case === id)!
    expect(asked.between.map((one) => one.code).toSorted()).toEqual(['ppa', 'sekretariat'])
    expect(asked.grounds.map((one) => one.ground)).toEqual(['Bukan kewenangan kami', 'Bukan kewenangan kami'])
    expect((await kapolres.call('situation.board', {})).needs.map((one) => one.kind)).toContain('determination')
    expect(
      (await s.ani.ask('determinations.decide', { id: asked.id, owner: s.post('ppa'), reason, letter: 'SK/1' })).status,
    ).toBe(403)

    await kapolres.call('determinations.decide', { id: asked.id, owner: s.post('ppa'), reason, letter: 'SK/1/2026' })
    expect(await accountable(wati, id, 'protection')).toBe('ppa')
    const twice = await kapolres.ask('determinations.decide', {
      id: asked.id,
      owner: s.post('ppa'),
      reason,
      letter: 'SK/2',
    })
    expect([twice.status, twice.problem.code]).toEqual([409, 'state-moved-on'])
    // Afterwards it may be handed over again, and counting starts anew.
    const back = await wati.call('cases.hand-over', { case: id, track: 'protection', to: s.post('bp3mi-pos'), reason })
    expect(back.id).toBeTruthy()
  })

  test('a determination that nobody gives is told to the head of the region', async () => {
    const id = await s.open()
    await refuse(wati, (await offer(id, 'ppa')).id)
    await refuse(wati, (await offer(id, 'ppa')).id)
    t.clock.turn(hours(26))
    await t.pipeline()
    expect(await told('walikota')).toContainEqual(expect.stringContaining('determination of the owner is overdue'))
  })
})

test('the database itself keeps exactly one accountable post for each track', async () => {
  const id = await s.open()
  await expect(t.superuser(`delete from cases.tracks where case_id = '${id}' and track = 'law'`)).rejects.toThrow(
    /accountable post for each track|violates foreign key/,
  )
  await expect(
    t.superuser(
      `insert into cases.cases (id, number, kind, state, jurisdiction, coordinating, sop, sop_version, opened_at, opened_by)
       select gen_random_uuid(), 'UJI-1', kind, state, jurisdiction, coordinating, sop, sop_version, opened_at, opened_by from cases.cases limit 1`,
    ),
  ).rejects.toThrow(/exactly one accountable post for each track/)
})
