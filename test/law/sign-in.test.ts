/** Guessing passwords: counted per account and per address in the database, for every process together; kept as argon2id. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openServer } from '../../server/main.ts'
import { organisation, password } from '../cast.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'

let t: TestHouse
let second: FastifyInstance
beforeAll(async () => {
  t = await openTestHouse()
  second = await openServer(t.house, { secureCookie: false, trustProxy: false }, log)
})
afterAll(async () => {
  await second.close()
  await t.close()
})

const minutes = (n: number) => t.clock.turn(new Date(monday.getTime() + n * 60_000))
let addresses = 0
const freshAddress = () => `10.0.0.${++addresses}`
const attempt = async (login: string, secret: string, from: string, app = t.app) => {
  const told = await app.inject({
    ...{ method: 'POST', url: '/api/web/session.sign-in', remoteAddress: from },
    payload: { login, password: secret },
  })
  return { status: told.statusCode, body: told.json() as { code?: string; message?: { id: string; en: string } } }
}
const wrong = 'bukan-ini-sandinya'

describe('per account', () => {
  test('after six failures even the right password waits, whichever process is asked, from whatever address', async () => {
    for (let i = 0; i < 6; i++) {
      const told = await attempt('reza', wrong, freshAddress(), i % 2 === 0 ? t.app : second)
      expect([told.status, told.body.code]).toEqual([401, 'wrong-sign-in'])
    }
    for (const app of [t.app, second]) {
      const told = await attempt('reza', password, freshAddress(), app)
      expect([told.status, told.body.code]).toEqual([429, 'too-many'])
      expect(told.body.message).toEqual({
        id: expect.stringContaining('15 menit'),
        en: expect.stringContaining('15 minutes'),
      })
    }
    expect((await attempt('wati', password, freshAddress())).status).toBe(200)
    minutes(15)
    expect((await attempt('reza', password, freshAddress(), second)).status).toBe(200)
    minutes(0)
  })
  test('capitals and blanks are the same account', async () => {
    for (const login of ['bima', 'BIMA', ' bima ', 'Bima', 'bima', 'bImA']) await attempt(login, wrong, freshAddress())
    expect((await attempt('bima', password, freshAddress())).status).toBe(429)
  })
  test('a success begins the count anew', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 5; i++) expect((await attempt('lina', wrong, freshAddress())).status).toBe(401)
      expect((await attempt('lina', password, freshAddress())).status).toBe(200)
    }
  })
  test('a hundred at the same moment are not each the first', async () => {
    const told = await Promise.all(
      Array.from({ length: 40 }, (_, i) => attempt('sari', wrong, freshAddress(), i % 2 === 0 ? t.app : second)),
    )
    expect(told.filter((one) => one.status === 401)).toHaveLength(6)
    expect(told.filter((one) => one.status === 429)).toHaveLength(34)
  })
})

describe('per address', () => {
  test('thirty failures close it for every account, and for no other address', async () => {
    const from = freshAddress()
    for (let i = 0; i < 30; i++) expect((await attempt(`tebakan-${i}`, wrong, from)).status).toBe(401)
    expect((await attempt('ani', password, from)).status).toBe(429)
    expect((await attempt('ani', password, freshAddress())).status).toBe(200)
    minutes(15)
    expect((await attempt('ani', password, from)).status).toBe(200)
    minutes(0)
  })
  test('an office that signs in at eight o’clock from one address is let in', async () => {
    const from = freshAddress()
    const logins = organisation.officers
      .map(({ login }) => login)
      .filter((login) => !['reza', 'bima', 'sari'].includes(login))
    const told = await Promise.all([...logins, ...logins, ...logins].map((login) => attempt(login, password, from)))
    expect(told.filter((one) => one.status !== 200)).toEqual([])
  })
})

describe('an unknown account', () => {
  test('is answered in the same words, counts in the same way, and costs the same work', async () => {
    const known = await attempt('kapolres', wrong, freshAddress())
    const unknown = await attempt('tidak-ada', wrong, freshAddress())
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    for (let i = 0; i < 5; i++) await attempt('tidak-ada', wrong, freshAddress())
    expect((await attempt('tidak-ada', wrong, freshAddress())).status).toBe(429)

    const workOf = async (logins: string[]) => {
      const before = process.cpuUsage()
      for (const login of logins) await attempt(login, wrong, freshAddress())
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const there = await workOf(['walikota', 'aruk', 'desa', 'ombudsman', 'wati'])
    const absent = await workOf(['tidak-ada-1', 'tidak-ada-2', 'tidak-ada-3', 'tidak-ada-4', 'tidak-ada-5'])
    expect(absent / there).toBeGreaterThan(0.5)
    expect(absent / there).toBeLessThan(2)
  })
})

test('passwords are kept as argon2id with a salt each, in the form every tool reads', async () => {
  const rows = await t.superuser('select password from access.officers')
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) expect(row.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/)
  expect(new Set(rows.map((row) => row.password)).size).toBe(rows.length)
})
