/** Bodies that no door can take: told in both languages, with the field, the right status, and nothing done. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type System, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'
import type { Told, Visitor } from '../visitor.ts'
import { countRows, expectBothLanguages, expectRefused } from './untouched.ts'

let t: TestHouse
let ani: Visitor
let lina: Visitor
let passport: System
let before: Record<string, number>
beforeAll(async () => {
  t = await openTestHouse()
  ani = await t.as('ani')
  lina = await t.as('lina')
  passport = await t.system('imigrasi-skw', 'simkim-passport')
})
beforeEach(async () => {
  before = await countRows(t)
})
afterAll(() => t.close())

const untouched = async () => expect(await countRows(t)).toEqual(before)
const find = (input: unknown, headers = {}) => ani.ask('persons.find', input, { 'x-purpose': 'alert', ...headers })

describe('what cannot be read', () => {
  const broken = [
    '{',
    '{"nik":',
    'nik=1',
    '{"nik": "1",}',
    "{'nik': '1'}",
    '\ufeff\u0000',
    'undefined',
    '{"nik": 01}',
    '<nik>1</nik>',
  ]
  test.each(broken)('malformed JSON: %j', async (body) => {
    expectRefused(await find(body), 400, 'unreadable-body')
    expectRefused(await passport.post('/api/v1/records', body), 400, 'unreadable-body')
    await untouched()
  })
  test.each(['[]', 'null', '"6101015205090001"', '17', 'true'])('JSON that is no object: %s', async (body) => {
    expectRefused(await find(body), 422, 'bad-input', '')
    expectRefused(await passport.post('/api/v1/records', body), 422, 'bad-input', '')
    await untouched()
  })
  test.each([
    'text/plain',
    'application/xml',
    'text/json',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    '',
  ])('another content type: %j', async (type) => {
    expectRefused(await find('{"nik":"6101015205090001"}', { 'content-type': type }), 415, 'unknown-media')
    await untouched()
  })
  test('a file where JSON is expected, and JSON where a file is', async () => {
    const form = '--x\r\ncontent-disposition: form-data; name="nik"\r\n\r\n6101\r\n--x--\r\n'
    expectRefused(await find(form, { 'content-type': 'multipart/form-data; boundary=x' }), 415, 'unknown-media')
    expectRefused(await lina.ask('sources.upload', { source: 'citizen-report' }), 415, 'unknown-media', 'file')
    await untouched()
  })
})

describe('what is too much', () => {
  const megabytes = (n: number) => ' '.repeat(n * 1024 * 1024)
  test('a body over the limit of its door, which is named', async () => {
    const told = await find(`{"nik":"6101015205090001"${megabytes(1)}}`)
    expectRefused(told, 413, 'body-too-large')
    expect([told.problem.message.id, told.problem.message.en].every((words) => words.includes('1 MiB'))).toBe(true)
    const delivery = `{"source":"simkim-passport","records":[{}]${megabytes(2)}}`
    expect((await passport.post('/api/v1/records', delivery)).status).toBe(200)
    before = await countRows(t)
    const large = await passport.post('/api/v1/records', delivery + megabytes(15))
    expectRefused(large, 413, 'body-too-large')
    expect(large.problem.message.en).toContain('16 MiB')
    await untouched()
  })
  test('a file over its limit', async () => {
    const head =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n'
    const response = await t.app.inject({
      ...{ method: 'POST', url: '/api/web/sources.upload?source=citizen-report' },
      headers: { cookie: lina.cookie, 'content-type': 'multipart/form-data; boundary=x' },
      payload: Buffer.concat([Buffer.from(head), Buffer.alloc(65 * 1024 * 1024, 'a'), Buffer.from('\r\n--x--\r\n')]),
    })
    expect([response.statusCode, response.json().code]).toEqual([413, 'body-too-large'])
    expect(response.json().message.en).toContain('64 MiB')
    await untouched()
  })
  test('more records than a delivery may have, and none', async () => {
    expectRefused(await passport.send(Array.from({ length: 10_001 }, () => 0)), 422, 'bad-input', 'records')
    expectRefused(await passport.send([]), 422, 'bad-input', 'records')
    await untouched()
  })
  test('nesting beyond any input, however deep', async () => {
    for (const depth of [30, 1000, 200_000]) {
      const deep = '['.repeat(depth) + ']'.repeat(depth)
      const told = await find(`{"nik":${deep}}`)
      expectRefused(told, 422, 'bad-input')
      expect(told.problem.fields[0]!.field).toMatch(/^nik/)
      const sent = await passport.post('/api/v1/records', `{"source":"simkim-passport","records":[${deep}]}`)
      expectRefused(sent, 422, 'bad-input')
    }
    await untouched()
  })
  test('a long list of wrong things is told in part', async () => {
    const input = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`isian_${i}`, i]))
    const told = await find(input)
    expectRefused(told, 422, 'bad-input')
    expect(JSON.stringify(told.problem).length).toBeLessThan(5000)
    await untouched()
  })
})

describe('what does not belong', () => {
  test.each(['nik', 'name', 'passport'])('a NUL byte in %s', async (field) => {
    expectRefused(await find({ [field]: `6101\u0000${'0'.repeat(12)}` }), 422, 'bad-input', field)
    await untouched()
  })
  test('half a character, and a name of a field that cannot be kept', async () => {
    expectRefused(await find('{"name":"A\\ud800B","birthDate":"2004-05-12"}'), 422, 'bad-input', 'name')
    expectRefused(await find('{"na\\u0000me":"A"}'), 422, 'bad-input')
    await untouched()
  })
  test('an unknown field is named; what looks like a value is not repeated', async () => {
    const told = await find({ nik: '6101015205090001', gaji: 5 })
    expectRefused(told, 422, 'bad-input', 'gaji')
    const leaked = await find({ nik: '6101015205090001', 'Siti Rekaan 6101015205090001': 1 })
    expect(JSON.stringify(leaked.problem)).not.toMatch(/Siti|6101/)
    await untouched()
  })
  test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'a field that every object has: %s',
    async (name) => {
      expectRefused(await find(`{"nik":"6101015205090001","${name}":{"may":true}}`), 422, 'bad-input')
      expect(({} as { may?: boolean }).may).toBeUndefined()
      await untouched()
    },
  )
  test.each([
    ['nik', 6101015205090001],
    ['nik', ['6101015205090001']],
    ['nik', { $ne: null }],
    ['nik', '61010152050900011'],
    ['nik', 'DROP TABLE intake.r'],
    ['name', true],
    ['birthDate', 20040512],
    ['birthDate', '2004-02-30'],
    ['birthDate', '12-05-2004'],
    ['birthDate', '0000-00-00'],
    ['phone', '1'],
    ['passport', 'X'.repeat(500)],
  ])('a wrong %s: %j', async (field, value) => {
    expectRefused(await find({ [field]: value }), 422, 'bad-input', field)
    await untouched()
  })
  test.each([
    ['alerts.get', { id: 'bukan-uuid' }, 'id'],
    ['alerts.get', {}, 'id'],
    ['alerts.list', { page: -1 }, 'page'],
    ['alerts.list', { page: 1.5 }, 'page'],
    ['alerts.list', { page: '1' }, 'page'],
    ['alerts.list', { state: 'rusak' }, 'state'],
    ['alerts.dismiss', { id: crypto.randomUUID(), reason: '   ', deserved: 'useful' }, 'reason'],
    ['alerts.dismiss', { id: crypto.randomUUID(), reason: 'a'.repeat(2001), deserved: 'useful' }, 'reason'],
    ['cases.open', { alert: crypto.randomUUID(), kind: 'TPPX', reason: 'Alasan' }, 'kind'],
    ['hand-overs.answer', { id: crypto.randomUUID(), accept: 'ya' }, 'accept'],
    ['hand-overs.answer', { id: crypto.randomUUID(), accept: false }, 'ground'],
  ] as const)('%s with %j names %s', async (name, input, field) => {
    expectRefused(await ani.ask(name, input), 422, 'bad-input', field)
    await untouched()
  })
  test('too few facts are no search', async () => {
    expectRefused(await find({ name: 'Melati Rekaan' }), 422, 'too-few-facts')
    expectRefused(await find({}), 422, 'too-few-facts')
    expectRefused(await find({ birthDate: '2004-05-12' }), 422, 'too-few-facts')
  })
  test('a NIK in the address is not read, for addresses are written to logs', async () => {
    const response = await t.app.inject({
      ...{ method: 'POST', url: '/api/web/persons.find?nik=6101015205090001' },
      headers: { cookie: ani.cookie, 'content-type': 'application/json', 'x-purpose': 'alert' },
      payload: '{}',
    })
    expect([response.statusCode, response.json().fields[0].field]).toEqual([422, 'nik'])
    expect(response.body).not.toContain('6101')
  })
  test.each(['', 'ab', 'ada spasi di dalam', 'x'.repeat(201), 'kunci-é-salah'])(
    'an Idempotency-Key that is none: %j',
    async (key) => {
      const told = await ani.ask('alerts.list', {}, { 'idempotency-key': key })
      expectRefused(told, 422, 'bad-input', 'idempotency-key')
    },
  )
})

describe('where nothing is', () => {
  test.each([
    ['POST', '/api/web/nothing.here'],
    ['GET', '/api/web/alerts.list'],
    ['PUT', '/api/web/alerts.list'],
    ['DELETE', '/api/v1/records'],
    ['POST', '/api/v2/records'],
    ['POST', '/api/web/../../etc/passwd'],
    ['GET', '/api/'],
    ['PATCH', '/'],
  ])('%s %s is told in the form of problems', async (method, url) => {
    const response = await t.app.inject({ method: method as 'GET', url, headers: { cookie: ani.cookie } })
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect(response.json()).toEqual({ code: 'not-found', status: 404, message: expect.any(Object), fields: [] })
    expectBothLanguages(response.json().message)
  })
})

describe('who may not', () => {
  test('another agency’s key, a revoked one, a session that is over, nobody', async () => {
    const village = await t.system('desa-uji', 'village-register')
    before = await countRows(t)
    const foreign = await village.post('/api/v1/records', { source: 'simkim-passport', records: [application(1)] })
    expectRefused(foreign, 403, 'source-not-allowed')
    const unknown = { authorization: 'Bearer simpul_xxx' }
    expectRefused(
      await t.nobody.ask('records.send', { source: 'simkim-passport', records: [application(1)] }, unknown),
      401,
      'key-unknown',
    )
    expectRefused(await t.nobody.ask('alerts.list', {}), 401, 'not-signed-in')
    t.clock.turn(new Date(monday.getTime() + 13 * 3_600_000))
    expectRefused(await ani.ask('alerts.list', {}), 401, 'session-over')
    t.clock.turn(monday)
    await untouched()
  })
})

test('whatever breaks on our side tells nothing of it', async () => {
  await t.superuser('alter table persons.keys rename to keys_away')
  const told: Told<unknown> = await find({ nik: '6101015205090001' })
  await t.superuser('alter table persons.keys_away rename to keys')
  expectRefused(told, 500, 'bug')
  expect(JSON.stringify(told.problem)).not.toMatch(/persons|keys|relation|select|6101|stack| at /i)
})
