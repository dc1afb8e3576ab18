/** The doorway: headers on every answer, other sites turned away, nothing done on the way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { password } from '../cast.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let ani: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  ani = await t.as('ani')
})
afterAll(() => t.close())

const answers = {
  page: { method: 'GET', url: '/' },
  'page of the web': { method: 'GET', url: '/alerts/anything' },
  answer: { method: 'POST', url: '/api/web/session.who', payload: {} },
  'an answer about persons': { method: 'POST', url: '/api/web/alerts.list', payload: {} },
  refused: { method: 'POST', url: '/api/web/journal.list', payload: {} },
  'not found': { method: 'GET', url: '/api/web/nothing' },
  'broken body': { method: 'POST', url: '/api/web/session.who', payload: '{' },
  'description for machines': { method: 'GET', url: '/api/openapi.json' },
  'description for people': { method: 'GET', url: '/api/docs' },
} as const

describe('headers', () => {
  test.each(Object.entries(answers))('%s', async (_what, request) => {
    const { headers } = await t.app.inject({
      ...request,
      headers: { cookie: ani.cookie, 'content-type': 'application/json' },
    } as never)
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split('; ')
        .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    )
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    })
    expect(policy['style-src']).toMatch(/^'self' 'nonce-[\w+/=]{20,}'$/)
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|http:|https:/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined()
  })
  test('an address that cannot be read is told in the same form, with what headers matter', async () => {
    const told = await t.app.inject({ url: '/api/%E0%A4%A' })
    expect([told.statusCode, told.json()]).toEqual([
      400,
      { code: 'unreadable-body', status: 400, message: expect.any(Object), fields: [] },
    ])
    expect(told.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(told.headers['x-content-type-options']).toBe('nosniff')
  })
  test('a nonce is used once', async () => {
    const nonces = new Set<string>()
    for (let i = 0; i < 5; i++) {
      const { headers, body } = await t.app.inject({ url: '/api/docs' })
      const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))![1]!
      expect(body).toContain(`nonce="${nonce}"`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(5)
  })
  test.each(['answer', 'an answer about persons', 'refused', 'broken body', 'not found'] as const)(
    '%s is never kept by a browser',
    async (what) => {
      const told = await t.app.inject({
        ...answers[what],
        headers: { cookie: ani.cookie, 'content-type': 'application/json' },
      } as never)
      expect(told.headers['cache-control']).toBe('no-store')
    },
  )
})

describe('another site', () => {
  const strangers: [string, Record<string, string>][] = [
    ['names itself', { origin: 'https://lain.example' }],
    ['names our name on another port', { origin: 'http://localhost:9999' }],
    ['hides its name', { origin: 'null' }],
    ['is told by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['is a sister of ours', { 'sec-fetch-site': 'same-site' }],
    ['says one thing and is another', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:80' }],
  ]
  test.each(strangers)('that %s is turned away and nothing is done', async (_what, headers) => {
    const before = await t.superuser('select count(*)::int n from journal.lines')
    const told = await ani.ask('session.sign-out', {}, headers)
    expect([told.status, told.problem.code]).toEqual([403, 'foreign-origin'])
    const signIn = await t.nobody.ask('session.sign-in', { login: 'ani', password }, headers)
    expect([signIn.status, signIn.problem.code]).toEqual([403, 'foreign-origin'])
    expect(await t.superuser('select count(*)::int n from journal.lines')).toEqual(before)
    expect((await ani.ask('session.list', {})).status).toBe(200)
  })
  const ours: Record<string, string>[] = [
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://simpul.test:8080' },
  ]
  test.each(ours)('our own pages are not: %o', async (headers) => {
    expect((await ani.ask('session.list', {}, { host: 'simpul.test:8080', ...headers })).status).toBe(200)
  })
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'cannot send what a form may send without asking: %s',
    async (type) => {
      const told = await ani.ask('session.sign-out', type.startsWith('multipart') ? '--x--\r\n' : '{}', {
        'content-type': type,
      })
      expect([told.status, told.problem.code]).toEqual([415, 'unknown-media'])
      expect((await ani.ask('session.list', {})).status).toBe(200)
    },
  )
})
