/** Comes in by the front door: a fresh database per file, a clock you turn, people who sign in, systems that send. */
import type { FastifyInstance } from 'fastify'
import { inject } from 'vitest'
import { sealLines } from '../server/journal/seal-lines.ts'
import { openServer } from '../server/main.ts'
import { steps } from '../server/pipeline.ts'
import { type TurnedClock, turnableClock } from '../server/platform/clock.ts'
import type { House } from '../server/platform/context.ts'
import { connected, connectionTo, type Database, makeDatabase, openPools } from '../server/platform/database.ts'
import { runUntilEmpty } from '../server/platform/step.ts'
import { password } from './cast.ts'
import { houseOn, log, rolePassword, templateName } from './prepare-template.ts'
import { cookieOf, type OutputOf, type Told, type Visitor, visitor } from './visitor.ts'

/** Monday 16 November 2026, 09.00 WIB. */
export const monday = new Date('2026-11-16T02:00:00Z')

/** An open house in a fresh database. */
export type TestHouse = {
  house: House
  database: Database
  app: FastifyInstance
  clock: TurnedClock
  as(login: string): Promise<Visitor>
  nobody: Visitor
  /** An agency's system with a key for one source; the key is made through the doors. */
  system(integrator: string, source: string): Promise<System>
  pipeline(): Promise<void>
  seal(seals?: string): Promise<number>
  /** Seals until no line is left: a transaction in a neighbouring test's database may hold lines back for a moment. */
  sealAll(seals?: string): Promise<void>
  /** SQL as the server's own superuser: only to play the attacker. */
  superuser(sql: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** An agency's system. */
export type System = {
  key: string
  send(records: unknown[], headers?: Record<string, string>): Promise<Told<OutputOf<'records.send'>>>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Told<never>>
}

/** A fresh database of this file, its house and its doors. The clock stands on `monday`. */
export async function openTestHouse(): Promise<TestHouse> {
  const cluster = inject('cluster')
  const name = `simpul_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const maintenance = await connected(connectionTo(cluster, cluster.database))
  await makeDatabase(maintenance, name, templateName)
  await maintenance.end()
  const database = openPools(cluster, name, rolePassword)
  const clock = turnableClock()
  clock.turn(monday)
  const house = await houseOn(database, clock)
  const app = await openServer(house, { secureCookie: false, trustProxy: false }, log)
  const nobody = visitor(app, '')
  const as = async (login: string) => {
    const told = await nobody.ask('session.sign-in', { login, password })
    if (told.status !== 200) throw new Error(`${login} cannot sign in: ${JSON.stringify(told.problem)}`)
    return visitor(app, cookieOf(told))
  }
  return {
    house,
    database,
    app,
    clock,
    as,
    nobody,
    system: (integrator, source) => makeSystem(app, as, integrator, source),
    pipeline: async () => {
      await runUntilEmpty(house, steps, log)
      const { rows } = await database.pools.step.query<{ step: string; problem: string }>(
        'select step, problem from platform.todo where problem is not null',
      )
      if (rows.length > 0) throw new Error(`the pipeline failed: ${JSON.stringify(rows)}`)
    },
    seal: (seals) => sealLines(house, seals ?? null),
    sealAll: async (seals) => {
      const unsealed = async () =>
        (await database.pools.step.query('select from journal.unsealed limit 1')).rowCount ?? 0
      do await sealLines(house, seals ?? null)
      while ((await unsealed()) > 0)
    },
    superuser: async (sql) => {
      const client = await connected(connectionTo(cluster, name))
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows
      } finally {
        await client.end()
      }
    },
    close: async () => {
      await app.close()
      await house.news.close()
      await database.close()
      const server = await connected(connectionTo(cluster, cluster.database))
      await server.query(`drop database if exists ${name} with (force)`)
      await server.end()
    },
  }
}

/** The administrator makes the key (the integrators of the cast belong to immigration only). */
async function makeSystem(app: FastifyInstance, as: TestHouse['as'], agency: string, source: string): Promise<System> {
  const admin = await as('admin')
  const agreement = (await admin.call('agreements.list', {})).find(
    (one) => one.number === `PKS-KIRIM/${agency}/${source}`,
  )
  if (agreement === undefined) throw new Error(`${agency} has no agreement to send ${source}`)
  const posts = (await admin.call('posts.list', {})).filter((post) => post.agency.short === agreement.agency)
  const { key } = await admin.call('keys.make', {
    name: `${agency} ${source}`,
    post: posts.at(-1)!.id,
    agreement: agreement.id,
    sources: [source],
  })
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: response.statusCode, body: response.json(), problem: response.json() } as Told<never>
  }
  return { key, post, send: (records, headers) => post('/api/v1/records', { source, records }, headers) }
}
