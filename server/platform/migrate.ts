/** Brings the database's layout forward: files of migrations/ in order, each once, each hash remembered. Forward only. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'

const folder = join(import.meta.dirname, 'migrations')

/** Names of all migrations, in order. */
const migrationNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()

/**
 * Applies what is missing, as the role simpul_owner; throws when an applied file was changed afterwards or the database is newer than the program.
 * `upTo` stops after that migration (for the test that upgrades a populated database).
 */
export async function migrate(client: ClientBase, upTo?: string): Promise<string[]> {
  await client.query('select pg_advisory_lock(7251)')
  try {
    await client.query('set role simpul_owner')
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migrations (
        name text primary key, hash text not null, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from platform.migrations')
    const applied = new Map(rows.map((row) => [row.name, row.hash]))
    const names = migrationNames().filter((name) => upTo === undefined || name <= upTo)
    const unknown = [...applied.keys()].filter((name) => !migrationNames().includes(name))
    if (unknown.length > 0) throw new Error(`the database is newer than this program: ${unknown.join(', ')}`)
    const done: string[] = []
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      if (applied.has(name)) {
        if (applied.get(name) !== hash) throw new Error(`migration ${name} was changed after it had been applied`)
        continue
      }
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into platform.migrations (name, hash) values ($1, $2)', [name, hash])
        await client.query('commit')
      } catch (problem) {
        await client.query('rollback')
        throw new Error(`migration ${name}: ${(problem as Error).message}`)
      }
      done.push(name)
    }
    return done
  } finally {
    await client.query('reset role')
    await client.query('select pg_advisory_unlock(7251)')
  }
}
