/** Who, when, why and where: what every deed is given. One transaction, one context. */

import type { Pool, PoolClient } from 'pg'
import { v7 } from 'uuid'
import type { Clock } from './clock.ts'
import type { Keys } from './data-keys.ts'
import type { News } from './news.ts'
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
}

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
}

/** A step of the pipeline. */
export const aStep: Actor = { ...nobody, kind: 'step' }

/** What every deed is given. `sql` runs in this context's transaction; `leave` gives subjects to the steps behind. */
export type Context = {
  now: Date
  actor: Actor
  purpose: PurposeOfUse | null
  installation: Installation
  keys: Keys
  sql: Sql
  id(): string
  leave(topic: string, subjects: string[], dueAt?: Date): Promise<void>
  tell(topic: string, subject: string): void
}

/** What a room needs from the house to open a transaction. */
export type House = {
  clock: Clock
  keys: Keys
  news: News
  installation: Installation
  pools: { request: Pool; step: Pool }
  /** Which steps take which topic (pipeline.ts). */
  takers: Map<string, string[]>
}

/** This installation: named in receipts and exports; `demo` holds invented people only. */
export type Installation = { id: string; name: string; demo: boolean; loading: boolean }

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
    // A lost connection also fails the query that waits on it; without a listener its event would end the process.
    client.on('error', ignore)
    const told: [string, string][] = []
    try {
      const ctx = contextOn(house, client, actor, purpose, told)
      await begin(client, ctx)
      const result = await deed(ctx)
      await client.query('commit')
      giveBack(client)
      house.news.tell(told)
      return result
    } catch (problem) {
      await client.query('rollback').then(
        () => giveBack(client),
        (lost: Error) => giveBack(client, lost),
      )
      const code = (problem as { code?: string }).code
      if (attempt < 3 && (code === '40P01' || code === '40001')) continue
      throw problem
    }
  }
}

/** A look without a transaction or an actor, for tables that no policy guards: who holds this cookie or this key? */
export const glance = <T>(house: House, look: (at: Glance) => Promise<T>): Promise<T> =>
  look({ now: house.clock.now(), sql: sqlOn(house.pools.request) })

/** What a look is given. */
export type Glance = Pick<Context, 'now' | 'sql'>

const ignore = () => {}

function giveBack(client: PoolClient, lost?: Error): void {
  client.off('error', ignore)
  client.release(lost)
}

function contextOn(
  house: House,
  client: PoolClient,
  actor: Actor,
  purpose: PurposeOfUse | null,
  told: [string, string][],
): Context {
  const now = house.clock.now()
  const sql = sqlOn(client)
  return {
    now,
    actor,
    purpose,
    installation: house.installation,
    keys: house.keys,
    sql,
    id: anId,
    tell: (topic, subject) => {
      told.push([topic, subject])
    },
    leave: async (topic, subjects, dueAt) => {
      const steps = house.takers.get(topic)
      if (steps === undefined) throw new Error(`no step takes "${topic}"`)
      if (subjects.length === 0) return
      for (const step of steps) told.push(['work', step])
      // "do update" waits for a worker that is just finishing the same subject; "do nothing" would lose it.
      await sql`
        insert into platform.todo (step, subject, since, due_at)
        select step, subject, ${now}, ${dueAt ?? now}
        from unnest(${steps}::text[]) step, unnest(${[...new Set(subjects)]}::uuid[]) subject
        order by step, subject
        on conflict (step, subject) do update
          set due_at = least(platform.todo.due_at, excluded.due_at), tries = 0, problem = null, set_aside_at = null`
    },
  }
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
