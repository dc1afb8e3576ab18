/** Who, when, why and where: what every deed is given. One transaction, one context. */

import type { Pool, PoolClient } from 'pg'
import { v7 } from 'uuid'
import type { Clock } from './clock.ts'
import type { Keys } from './data-keys.ts'
import type { Mailer } from './mailer.ts'
import type { Messenger } from './messenger.ts'
import type { News } from './news.ts'
import type { Outside } from './outside/ask-outside.ts'
import type { OpenNetworks } from './outside/open-networks.ts'
import { type Sql, sqlOn } from './sql.ts'

/** Why somebody looks at a person (protection.md P8): agreements open fields per purpose. */
export const purposes = ['case', 'alert', 'screening', 'administration'] as const
export type PurposeOfUse = (typeof purposes)[number]

/** Who acts. `officer` acts for `post` of `agency`; `key` is an agency's system; a step and the installation act for nobody. */
export type Actor = {
  kind: 'officer' | 'system' | 'step' | 'nobody'
  officer: string | null
  session: string | null
  key: string | null
  post: string | null
  agency: string | null
  role: string | null
  /** Field groups that agreements open to this agency for this purpose, by source. */
  opens: Record<string, string[]>
  /** Sources that an API key may send for; empty for people. */
  sends: string[]
  /** Looks at the screens as this role at this agency would: reading alone, and never more than the officer themselves. */
  seesAs: Seat | null
}

/** A role at an agency, with the field groups that agreements open to that agency for the stated purpose, by source. */
export type Seat = { role: string; agency: string; short: string; opens: Record<string, string[]> }

/** Nobody yet: an unsigned request. */
export const nobody: Actor = {
  kind: 'nobody',
  officer: null,
  session: null,
  key: null,
  post: null,
  agency: null,
  role: null,
  opens: {},
  sends: [],
  seesAs: null,
}

/** A step of the pipeline. */
export const aStep: Actor = { ...nobody, kind: 'step' }

/** What every deed is given. `sql` runs in this context's transaction; `leave` gives subjects to the steps behind. */
export type Context = {
  now: Date
  actor: Actor
  purpose: PurposeOfUse | null
  installation: Installation
  limits: Limits
  outside: Outside
  keys: Keys
  mailer: Mailer
  messenger: Messenger
  sql: Sql
  id(): string
  /** Written with the end of the transaction, whatever was left in it in one statement. */
  leave(topic: string, subjects: string[], dueAt?: Date): void
  /** Does `deed`; when it answers null, all that it wrote and left, and every lock it took, is given back. */
  attempt<T>(deed: () => Promise<T | null>): Promise<T | null>
  tell(topic: string, subject: string): void
}

/** What a room needs from the house to open a transaction. */
export type House = {
  clock: Clock
  keys: Keys
  news: News
  mailer: Mailer
  messenger: Messenger
  installation: Installation
  limits: Limits
  openNetworks: OpenNetworks
  pools: { request: Pool; step: Pool }
  /** Which steps take which topic (pipeline.ts). */
  takers: Map<string, string[]>
}

/** How many subjects may wait for the journey, and how many minutes, before systems that send are told to come again. */
export type Limits = { waiting: number; minutes: number }

/** This installation: named in receipts and exports; `demo` holds invented people only. */
export type Installation = { id: string; name: string; demo: boolean; loading: boolean }

/** What this house may call; a demo may also call its own machine. */
export const outsideOf = (house: House): Outside => ({ opened: house.openNetworks, own: house.installation.demo })

/** One id, UUIDv7: sortable by the machine's time, and within one process in the order made (Node's own is not within a millisecond). */
export const anId = (): string => v7()

/**
 * Runs a deed in one transaction of the given pool as `actor`; news told in it goes out after the commit.
 * Deadlocks and serialisation failures (40P01, 40001) are tried again, at most three times.
 */
export async function inTransaction<T>(
  house: House,
  pool: 'request' | 'step',
  actor: Actor,
  purpose: PurposeOfUse | null,
  deed: (ctx: Context) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await house.pools[pool].connect()
    const kept: Kept = { left: new Map(), told: [], over: false }
    let result: T
    try {
      const ctx = contextOn(house, client, actor, purpose, kept)
      // The deed's first statement is sent right behind; were this to fail, so would everything after it.
      const [, answer] = await Promise.all([begin(client, ctx), deed(ctx)])
      const left = writeLeft(ctx, kept.left)
      kept.over = true
      // To commit what has failed is to roll it back, so this need not wait for what is written last.
      const [, ended] = await Promise.all([left, client.query('commit')])
      if (ended.command !== 'COMMIT') throw new Error('a statement failed that nobody waited for: nothing was kept')
      result = answer
    } catch (problem) {
      kept.over = true
      await client.query('rollback').then(
        () => client.release(),
        (lost: Error) => client.release(lost),
      )
      const code = (problem as { code?: string }).code
      if (attempt < 3 && (code === '40P01' || code === '40001')) continue
      throw problem
    }
    client.release()
    house.news.tell(kept.told)
    return result
  }
}

/** A look without a transaction or an actor, for tables that no policy guards: who holds this cookie or this key? */
export const glance = <T>(house: House, look: (at: Glance) => Promise<T>): Promise<T> =>
  look({ now: house.clock.now(), sql: sqlOn(house.pools.request) })

/** What a look is given. */
export type Glance = Pick<Context, 'now' | 'sql'>

/** What a transaction keeps for its end: work left, as step, subject and when it is due; news. `over`: nothing more may be asked in it. */
type Kept = { left: Map<string, Left>; told: [string, string][]; over: boolean }
type Left = { step: string; subject: string; dueAt: Date }

function contextOn(house: House, client: PoolClient, actor: Actor, purpose: PurposeOfUse | null, kept: Kept): Context {
  const now = house.clock.now()
  const onClient = sqlOn(client)
  // A deed's parts run beside each other: when one fails, the others must not go on in whatever the connection does next.
  const sql: Sql = (strings, ...values) =>
    kept.over ? Promise.reject(new Error('the transaction is over')) : onClient(strings, ...values)
  return {
    now,
    actor,
    purpose,
    installation: house.installation,
    limits: house.limits,
    outside: outsideOf(house),
    keys: house.keys,
    mailer: house.mailer,
    messenger: house.messenger,
    sql,
    id: anId,
    tell: (topic, subject) => {
      kept.told.push([topic, subject])
    },
    leave: (topic, subjects, dueAt = now) => {
      const steps = house.takers.get(topic)
      if (steps === undefined) throw new Error(`no step takes "${topic}"`)
      if (subjects.length === 0) return
      for (const step of steps) {
        kept.told.push(['work', step])
        for (const subject of subjects) {
          const key = `${step} ${subject}`
          const before = kept.left.get(key)
          if (before === undefined || dueAt < before.dueAt) kept.left.set(key, { step, subject, dueAt })
        }
      }
    },
    attempt: async (deed) => {
      const [left, told] = [new Map(kept.left), kept.told.length]
      const [, done] = await Promise.all([sql`savepoint attempt`, deed()])
      if (done === null) {
        await sql`rollback to savepoint attempt`
        kept.left = left
        kept.told.length = told
      }
      await sql`release savepoint attempt`
      return done
    },
  }
}

/** One statement in one order, so that two who leave the same never wait in a ring. */
async function writeLeft(ctx: Context, left: Map<string, Left>): Promise<void> {
  if (left.size === 0) return
  const rows = [...left.values()]
  // "do update" waits for a worker that is just finishing the same subject; "do nothing" would lose it.
  await ctx.sql`
    insert into platform.todo (step, subject, since, due_at)
    select step, subject, ${ctx.now}, due_at
    from unnest(${rows.map((row) => row.step)}::text[], ${rows.map((row) => row.subject)}::uuid[],
      ${rows.map((row) => row.dueAt)}::timestamptz[]) as l (step, subject, due_at)
    order by step, subject
    on conflict (step, subject) do update
      set due_at = least(platform.todo.due_at, excluded.due_at), tries = 0, problem = null, set_aside_at = null`
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Tells PostgreSQL who acts: row policies read these settings; a missing one sees nothing. One journey to the server. */
async function begin(client: PoolClient, ctx: Context): Promise<void> {
  const { actor } = ctx
  const settings: Record<string, string> = {
    'app.now': ctx.now.toISOString(),
    'app.officer': actor.officer ?? '',
    'app.post': actor.post ?? '',
    'app.agency': actor.agency ?? '',
    'app.role': actor.role ?? '',
    'app.purpose': ctx.purpose ?? '',
    'app.sources': Object.keys(actor.opens).join(','),
  }
  const told = Object.entries(settings).map(([name, value]) => `set local ${name} = ${quoted(value)}`)
  await client.query(['begin', ...told].join('; '))
}
