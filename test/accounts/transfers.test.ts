/** Transfer, leave, Plt. and Plh.: by a head's letter, at an hour, what is in an officer's name is another's, and the old access has ended. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, raiseAlert, type Scene } from '../law/scene.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let scene: Scene
let kapolres: Visitor
let officers: Map<string, string>
let posts: Map<string, string>
let girls = 0

const day = (n: number, hour = 0) => new Date(monday.getTime() + (n * 24 + hour) * 3_600_000)
const iso = (n: number, hour = 0) => day(n, hour).toISOString()
const later = async (n: number, hour = 0) => {
  t.clock.turn(day(n, hour))
  await t.pipeline()
}

beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  const rows = await t.superuser('select login, id::text from access.officers')
  officers = new Map(rows.map((row) => [row.login as string, row.id as string]))
  posts = new Map((await (await t.as('ani')).call('posts.list', {})).map((one) => [one.code, one.id]))
})
beforeEach(async () => {
  t.clock.turn(monday)
  kapolres = await t.as('kapolres')
})
afterAll(() => t.close())

/** Ani's leave from tomorrow for a week; Anton, of the same post, takes over. */
const leave = (over: object = {}) => ({
  ...{ kind: 'leave' as const, officer: officers.get('ani')!, post: posts.get('sekretariat')! },
  ...{ successor: officers.get('anton')!, from: iso(1), until: iso(8), letter: 'SK/11/2026', letterOn: '2026-11-15' },
  ...over,
})
const stateOf = async (by: Visitor, id: string) =>
  (await by.call('transfers.list', {})).transfers.find((one) => one.id === id)!.state
const takenBy = async (alert: string) =>
  (
    await t.superuser(
      `select o.login, a.state from warnings.alerts a left join access.officers o on o.id = a.taken_by where a.id = '${alert}'`,
    )
  )[0]
async function taken(): Promise<string> {
  const { id } = await raiseAlert(t, scene, girls++, 'singkawang')
  await (await t.as('ani')).call('alerts.take', { id })
  return id
}

describe('leave', () => {
  test('is seen before, moves at its hour, ends the session at that hour without any step, and gives back what is still open', async () => {
    const [first, second] = [await taken(), await taken()]
    const seen = await kapolres.call('transfers.prepare', {
      officer: officers.get('ani')!,
      post: posts.get('sekretariat')!,
    })
    expect(seen.alerts).toHaveLength(2)
    expect(seen.post.others).toBeGreaterThan(0)
    const { id, state } = await kapolres.call('transfers.propose', leave())
    expect(state).toBe('set')
    t.clock.turn(day(0, 23))
    const ani = await t.as('ani')
    expect((await ani.ask('alerts.get', { id: first })).status).toBe(200)
    t.clock.turn(day(1))
    expect((await ani.ask('alerts.get', { id: first })).status).toBe(401)
    await expect(t.as('ani')).rejects.toThrow('cannot sign in')
    await t.pipeline()
    expect([await takenBy(first), await takenBy(second)]).toEqual([
      { login: 'anton', state: 'taken' },
      { login: 'anton', state: 'taken' },
    ])
    const anton = await t.as('anton')
    await anton.call('alerts.dismiss', { id: second, reason: 'Bukan TPPO, keluarga', deserved: 'useful' })
    expect((await anton.call('alerts.get', { id: first })).history.at(-1)!.does.en).toBe(
      'Went to another because of a transfer',
    )
    await later(8)
    expect(await stateOf(await t.as('kapolres'), id)).toBe('given back')
    expect([await takenBy(first), await takenBy(second)]).toEqual([
      { login: 'ani', state: 'taken' },
      { login: 'anton', state: 'dismissed' },
    ])
    const back = await t.as('ani')
    await back.call('alerts.release', { id: first })
    expect((await back.call('notices.list', {})).map((one) => one.words.en).join(' ')).toContain(
      'A transfer at your post is over',
    )
    await t.pipeline()
    expect(await stateOf(await t.as('kapolres'), id)).toBe('given back')
  })
  test('taken back before its hour, it never was; the same again is possible; after its hour it is not taken back', async () => {
    const { id } = await kapolres.call('transfers.propose', leave({ from: iso(10), until: iso(12) }))
    await kapolres.call('transfers.withdraw', { id })
    const again = await kapolres.call('transfers.propose', leave({ from: iso(10), until: iso(12) }))
    await kapolres.call('transfers.withdraw', { id: again.id })
    await later(10, 1)
    const ani = await t.as('ani')
    expect((await ani.call('session.who', {})).post!.code).toBe('sekretariat')
    t.clock.turn(day(20))
    const head = await t.as('kapolres')
    const third = await head.call('transfers.propose', leave({ from: iso(21), until: iso(22) }))
    await later(21, 1)
    const late = await (await t.as('kapolres')).ask('transfers.withdraw', { id: third.id })
    expect([late.status, late.problem.code]).toEqual([409, 'state-moved-on'])
    await later(22, 1)
  })
  test('an alert from which the successor is barred waits in the queue, and nobody is told of it', async () => {
    t.clock.turn(day(30))
    const alert = await taken()
    await t.superuser(`insert into access.sight (id, kind, subject, officer, because, from_at, bars)
      values (gen_random_uuid(), 'alert', '${alert}', '${officers.get('anton')}', 'conflict of interest', '2026-01-01', true)`)
    await (await t.as('kapolres')).call('transfers.propose', leave({ from: iso(31), until: iso(32) }))
    await later(31)
    expect(await takenBy(alert)).toEqual({ login: null, state: 'new' })
    await later(32)
  })
})

describe('two persons', () => {
  const plh = (over: object = {}) => ({
    ...{ kind: 'daily acting' as const, officer: officers.get('wati')!, post: posts.get('ppa')! },
    ...{
      successor: officers.get('kepala-ppa')!,
      from: iso(1),
      until: iso(3),
      letter: 'SPT/2/2026',
      letterOn: '2026-11-16',
    },
    ...over,
  })

  test('who gets access that they did not have needs a second person, who neither goes nor comes', async () => {
    const head = await t.as('kepala-ppa')
    const { id, state } = await head.call('transfers.propose', plh())
    expect(state).toBe('proposed')
    const self = await head.ask('transfers.confirm', { id })
    expect([self.status, self.problem.code]).toEqual([409, 'second-person'])
    expect((await kapolres.ask('transfers.confirm', { id })).status).toBe(404)
    const admin = await t.as('admin')
    expect((await admin.call('notices.list', {})).map((one) => one.link)).toContain('/transfers')
    await admin.call('transfers.confirm', { id })
    const wati = await t.as('wati')
    t.clock.turn(day(1))
    expect((await wati.ask('cases.list', {}, { 'x-purpose': 'case' })).status).toBe(401)
    const acting = await t.as('kepala-ppa')
    const who = await acting.call('session.act-for', { post: posts.get('ppa')! })
    expect([who.post!.code, who.role!.code]).toEqual(['ppa', 'case-worker'])
    t.clock.turn(day(3))
    expect((await (await t.as('kepala-ppa')).ask('session.act-for', { post: posts.get('ppa')! })).status).toBe(404)
    expect((await (await t.as('wati')).call('session.who', {})).post!.code).toBe('ppa')
    await t.pipeline()
  })
  test('the database refuses one that is set by who proposed it', async () => {
    const head = await t.as('kepala-ppa')
    const { id } = await head.call('transfers.propose', plh({ from: iso(40), until: iso(41) }))
    await expect(
      t.superuser(`update access.transfers set state = 'set', decided_by = proposed_by where id = '${id}'`),
    ).rejects.toThrow('violates check constraint')
    await later(40, 1)
    expect(await stateOf(await t.as('kepala-ppa'), id)).toBe('lapsed')
    expect((await (await t.as('wati')).call('session.who', {})).post!.code).toBe('ppa')
  })
})

test('the roster is split at the hour and at the end: no minute without somebody to call', async () => {
  const ani = await t.as('ani')
  const put = (from: string, until: string) =>
    ani.call('duties.put', { officer: officers.get('ani')!, from, until, phone: '0562-100200' })
  await put(iso(50), iso(53))
  await put(iso(54), iso(58))
  await kapolres.call('transfers.propose', leave({ from: iso(52), until: iso(56) }))
  await later(52)
  const rows = await t.superuser(
    `select o.login, d.from_at, d.until_at from access.duties d join access.officers o on o.id = d.officer where d.removed_at is null order by d.from_at`,
  )
  expect(
    rows.map((row) => [row.login, (row.from_at as Date).toISOString(), (row.until_at as Date).toISOString()]),
  ).toEqual([
    ['ani', iso(50), iso(52)],
    ['anton', iso(52), iso(53)],
    ['anton', iso(54), iso(56)],
    ['ani', iso(56), iso(58)],
  ])
  await later(56)
})

test('who leaves the service leaves everything: alerts, session, account', async () => {
  const admin = await t.as('admin')
  await admin.call('accounts.make', {
    ...{ login: 'pergi', name: 'Petugas Pergi Contoh', post: 'sekretariat', role: 'duty-analyst' as const },
    password: 'hanya-untuk-uji-coba',
  })
  const [row] = await t.superuser("select id::text from access.officers where login = 'pergi'")
  const { id: alert } = await raiseAlert(t, scene, girls++, 'singkawang')
  await (await t.as('pergi')).call('alerts.take', { id: alert })
  const gone = { ...leave({ kind: 'ended', officer: row!.id, from: iso(1) }), until: undefined }
  await kapolres.call('transfers.propose', gone)
  await later(1)
  expect(await takenBy(alert)).toEqual({ login: 'anton', state: 'taken' })
  const [account] = await t.superuser("select ended_at from access.officers where login = 'pergi'")
  expect(account!.ended_at).toEqual(day(1))
})

describe('bad input', () => {
  test('to oneself, to a stranger, into the past, without an end, with one that cannot be: the field is named', async () => {
    for (const [over, fields] of [
      [{ successor: officers.get('ani') }, ['successor']],
      [{ successor: officers.get('lina') }, ['successor']],
      [{ alertsTo: officers.get('ani') }, ['alertsTo']],
      [{ dutiesTo: officers.get('kapolres') }, ['dutiesTo']],
      [{ from: iso(-1) }, ['from']],
      [{ from: iso(5), until: iso(4) }, ['until']],
      [{ until: undefined }, ['until']],
      [{ kind: 'transfer' }, ['until']],
      [{ letterOn: '2026-12-24' }, ['letterOn']],
      [{ letter: ' ' }, ['letter']],
    ] as const) {
      const told = await kapolres.ask('transfers.propose', leave({ from: iso(60), until: iso(61), ...over }))
      expect([told.status, told.problem.fields.map((one) => one.field)], JSON.stringify(over)).toEqual([422, fields])
    }
  })
  test('two at one time, a successor who leaves then, a closed post', async () => {
    const { id } = await kapolres.call('transfers.propose', leave({ from: iso(70), until: iso(75) }))
    const twice = await kapolres.ask('transfers.propose', leave({ from: iso(74), until: iso(76) }))
    expect([twice.status, twice.problem.code]).toEqual([409, 'already-exists'])
    const turned = { officer: officers.get('anton'), successor: officers.get('ani'), from: iso(72), until: iso(73) }
    const gone = await kapolres.ask('transfers.propose', leave(turned))
    expect([gone.status, gone.problem.fields.map((one) => one.field)]).toEqual([422, ['successor']])
    await kapolres.call('transfers.withdraw', { id })
    const close = (at: string) => t.superuser(`update access.posts set until_at = ${at} where code = 'sekretariat'`)
    await close(`'${iso(-1)}'`)
    const closed = await (await t.as('kapolres')).ask('transfers.propose', leave({ from: iso(70), until: iso(75) }))
    await close('null')
    expect([closed.status, closed.problem.fields.map((one) => one.field)]).toEqual([422, ['post']])
  })
  test('who heads no such post finds neither its officers nor its transfers', async () => {
    const wati = await t.as('wati')
    expect(await wati.call('transfers.list', {})).toEqual({ officers: [], transfers: [] })
    const heads = async (by: Visitor) => (await by.call('session.who', {})).heads
    expect([await heads(wati), await heads(kapolres), await heads(await t.as('admin'))]).toEqual([false, true, true])
    const asked = { officer: officers.get('ani')!, post: posts.get('sekretariat')! }
    expect((await wati.ask('transfers.prepare', asked)).status).toBe(404)
    expect((await wati.ask('transfers.propose', leave({ from: iso(80), until: iso(81) }))).status).toBe(404)
    const { id } = await kapolres.call('transfers.propose', leave({ from: iso(80), until: iso(81) }))
    expect((await wati.ask('transfers.withdraw', { id })).status).toBe(404)
    await kapolres.call('transfers.withdraw', { id })
  })
})
