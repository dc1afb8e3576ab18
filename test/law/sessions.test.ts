/** Sessions: begun by a password only, listed, ended by their owner, over with the hour, the post or the account. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openServer } from '../../server/main.ts'
import { password } from '../cast.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'
import { visitor } from '../visitor.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const hour = 3_600_000
const later = (hours: number) => t.clock.turn(new Date(monday.getTime() + hours * hour))
const signIn = (agent: string, cookie = '') =>
  t.app.inject({
    method: 'POST',
    url: '/api/web/session.sign-in',
    headers: { 'content-type': 'application/json', 'user-agent': agent, ...(cookie === '' ? {} : { cookie }) },
    payload: { login: 'reza', password },
  })

describe('nobody', () => {
  test('stays nobody, whoever signs in elsewhere', async () => {
    await t.as('ani')
    await t.as('admin')
    expect((await t.nobody.call('session.who', {})).officer).toBeNull()
    for (const name of ['alerts.list', 'accounts.list', 'session.list'] as const)
      expect((await t.nobody.ask(name, {})).status).toBe(401)
    await t.nobody.ask('session.sign-in', { login: 'reza', password }, { 'idempotency-key': 'masuk-bersama-1' })
    const again = await t.nobody.ask(
      'session.sign-in',
      { login: 'reza', password: 'bukan-ini-sandinya' },
      { 'idempotency-key': 'masuk-bersama-1' },
    )
    expect(again.status).toBe(401)
    expect(await t.superuser(`select 1 from platform.answers where does = 'session.sign-in'`)).toEqual([])
  })
})

describe('the cookie', () => {
  test('is out of reach of scripts and of other sites, and its token is nowhere in the database', async () => {
    const response = await signIn('Mozilla/5.0 (X11; Linux) Firefox/140')
    const [cookie] = response.cookies
    expect(cookie).toMatchObject({ name: 'simpul', httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 12 * 3600 })
    expect(cookie!.secure).toBeUndefined()
    expect(cookie!.value.length).toBeGreaterThanOrEqual(43)
    const rows = await t.superuser('select s::text as text from access.sessions s')
    for (const { text } of rows) expect(text).not.toContain(cookie!.value)
  })
  test('is sent over TLS only where the installation says so', async () => {
    const app = await openServer(t.house, { secureCookie: true, trustProxy: false }, log)
    const told = await app.inject({
      method: 'POST',
      url: '/api/web/session.sign-in',
      payload: { login: 'reza', password },
    })
    expect(told.cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' })
    await app.close()
  })
  test('one browser has one session: signing in again ends the former', async () => {
    const first = await signIn('Firefox')
    const cookie = `simpul=${first.cookies[0]!.value}`
    await signIn('Firefox', cookie)
    expect((await visitor(t.app, cookie).ask('session.list', {})).problem.code).toBe('session-over')
  })
})

describe('own sessions', () => {
  test('are listed with their device, the present one marked; another one can be ended, a stranger’s cannot', async () => {
    const reza = await t.as('reza')
    const phone = await signIn('Mozilla/5.0 (Linux; Android 15) Chrome/140')
    const other = visitor(t.app, `simpul=${phone.cookies[0]!.value}`)
    const listed = await reza.call('session.list', {})
    expect(listed.filter((one) => one.current)).toHaveLength(1)
    const android = listed.find((one) => one.device === 'Chrome Android')!
    const wati = await t.as('wati')
    expect((await wati.ask('session.revoke', { id: android.id })).status).toBe(404)
    expect((await other.ask('session.list', {})).status).toBe(200)
    await reza.call('session.revoke', { id: android.id })
    const told = await other.ask('session.list', {})
    expect([told.status, told.problem.code]).toEqual([401, 'session-over'])
    expect((await reza.call('session.list', {})).map((one) => one.id)).not.toContain(android.id)
  })
  test('a live stream ends with its session', async () => {
    const wati = await t.as('wati')
    const address = await t.app.listen({ port: 0, host: '127.0.0.1' })
    expect((await fetch(`${address}/api/web/events`)).status).toBe(401)
    const stream = (await fetch(`${address}/api/web/events`, { headers: { cookie: wati.cookie } })).body!
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
    await reader.read()
    await wati.call('session.sign-out', {})
    let ended = false
    while (!ended) ended = (await reader.read()).done
    expect(ended).toBe(true)
    expect((await fetch(`${address}/api/web/events`, { headers: { cookie: wati.cookie } })).status).toBe(401)
  })
})

describe('over', () => {
  test('after twelve hours; who comes with the old cookie can sign in again', async () => {
    const reza = await t.as('reza')
    later(11.9)
    expect((await reza.ask('session.list', {})).status).toBe(200)
    later(12)
    const told = await reza.ask('session.list', {})
    expect([told.status, told.problem.code]).toEqual([401, 'session-over'])
    expect(told.problem.message).toEqual({
      id: expect.stringContaining('berakhir'),
      en: expect.stringContaining('over'),
    })
    expect((await reza.call('session.who', {})).officer).toBeNull()
    const again = await signIn('Firefox', reza.cookie)
    expect(again.statusCode).toBe(200)
    later(0)
  })
  test('in the hour in which the post is left, for work not yet begun too', async () => {
    const dudi = await t.as('dudi')
    expect((await dudi.ask('notices.list', {})).status).toBe(200)
    await t.superuser(`
      update access.assignments set until_at = '${new Date(monday.getTime() + hour).toISOString()}'
      where officer = (select id from access.officers where login = 'dudi')`)
    later(1)
    expect((await dudi.ask('notices.list', {})).problem.code).toBe('session-over')
    expect((await t.nobody.ask('session.sign-in', { login: 'dudi', password })).status).not.toBe(200)
    later(0)
  })
  test('with the account, in the same moment', async () => {
    const admin = await t.as('admin')
    const sinta = await t.as('sinta')
    const { id } = (await admin.call('accounts.list', {})).find((one) => one.login === 'sinta')!
    await admin.call('accounts.end', { id })
    expect((await sinta.ask('notices.list', {})).problem.code).toBe('session-over')
    expect((await t.nobody.ask('session.sign-in', { login: 'sinta', password })).problem.code).toBe('wrong-sign-in')
  })
  test('with a changed password, everywhere but here; a wrong old one names its field and is no oracle for others', async () => {
    const [here, there] = [await t.as('bima'), await t.as('bima')]
    const wrong = await here.ask('session.change-password', {
      login: 'bima',
      old: 'bukan-ini-sandinya',
      new: 'sandi-baru-bima',
    })
    expect([wrong.status, wrong.problem.fields[0]!.field]).toEqual([422, 'old'])
    expect(
      (await here.ask('session.change-password', { login: 'ani', old: password, new: 'sandi-baru-bima' })).status,
    ).toBe(404)
    await here.call('session.change-password', { login: 'bima', old: password, new: 'sandi-baru-bima' })
    expect((await here.ask('session.list', {})).status).toBe(200)
    expect((await there.ask('session.list', {})).problem.code).toBe('session-over')
    expect((await t.nobody.ask('session.sign-in', { login: 'bima', password })).status).toBe(401)
    expect((await t.nobody.ask('session.sign-in', { login: 'bima', password: 'sandi-baru-bima' })).status).toBe(200)
  })
})

describe('acting for another post', () => {
  test('changes role and sight, ends the former session, and is possible for one’s own posts only', async () => {
    const first = await t.as('rangkap')
    const who = await first.call('session.who', {})
    expect([who.post!.code, who.role!.code, who.posts.length]).toEqual(['paspor-skw', 'counter-officer', 2])
    const village = who.posts.find((post) => post.code === 'desa-pos')!
    const foreign = (await first.call('posts.list', {})).find((post) => post.code === 'sekretariat')!
    expect((await first.ask('session.act-for', { post: foreign.id })).status).toBe(404)
    const [line] = await t.superuser(`
      select subjects::text[], problem from journal.lines where does = 'session.act-for' and outcome = 'refused' order by id desc limit 1`)
    expect(line).toEqual({ subjects: [foreign.id], problem: 'not-found' })
    const told = await t.app.inject({
      method: 'POST',
      url: '/api/web/session.act-for',
      headers: { 'content-type': 'application/json', cookie: first.cookie },
      payload: { post: village.id },
    })
    expect(told.json()).toMatchObject({ post: { code: 'desa-pos' }, role: { code: 'observer' } })
    const second = visitor(t.app, `simpul=${told.cookies[0]!.value}`)
    expect((await second.ask('persons.find', { nik: '6101015205090001' }, { 'x-purpose': 'alert' })).status).toBe(403)
    expect((await first.ask('session.who', {})).body.officer).toBeNull()
  })
})
