/** Puts together what every room needs: database, keys, news, clock and the name of this installation. */
import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Client } from 'pg'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { anId, type House, type Installation } from './context.ts'
import { connected, connectionTo, type Database, openDatabase, type Server } from './database.ts'
import { openKeyFile } from './key-file.ts'
import { type MasterKeys, unwrapKey, wrapKey } from './keys.ts'
import { openMailer } from './mailer.ts'
import { openMessenger } from './messenger.ts'
import { openNews } from './news.ts'
import { type Step, takersOf } from './step.ts'

/** An open house and how to close it. `seals` is the file where block hashes leave the database. */
export type OpenHouse = House & {
  database: Database
  seals: string
  close(): Promise<void>
}

/** The file of a data folder where block hashes leave the database. */
export const sealsOf = (dataFolder: string): string => join(dataFolder, 'seals.txt')

/** Opens everything on a reachable server. A missing key file is made only where nothing was kept yet: a lost one is never replaced in silence. */
export async function openHouse(
  config: Config,
  at: { server: Server; name: string },
  clock: Clock,
  steps: Step[],
  waitForDisk = true,
): Promise<OpenHouse> {
  const messenger = openMessenger(config)
  // 0711: an account without rights of its own may have to pass through it; the database's folder inside is 0700.
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o711 })
  mkdirSync(dirname(config.keyFile), { recursive: true, mode: 0o700 })
  const { masters } = openKeyFile(config.keyFile, !(await holdsKeys(at)))
  const rolePassword = Buffer.from(hkdfSync('sha256', masters[0].key, '', 'database roles', 32)).toString('base64url')
  const database = await openDatabase(at.server, at.name, rolePassword, { waitForDisk })
  const { installation, journal } = await readInstallation(database, config.demo !== 'none', clock, masters)
  const news = await openNews(() => database.connect())
  const mailer = openMailer(config)
  return {
    clock,
    keys: { masters, journal },
    news,
    mailer,
    messenger,
    installation,
    limits: config.limits,
    openNetworks: config.openNetworks,
    pools: database.pools,
    takers: takersOf(steps),
    database,
    seals: sealsOf(config.dataFolder),
    close: async () => {
      await news.close()
      mailer.close()
      await database.close()
    },
  }
}

/** What an absent database (3D000) or one that was never migrated answers. */
const nothingThere = ['3D000', '42P01', '42703', '3F000']

/** Asks a database that may not be there yet; null when it, or what is asked for, is absent. */
async function ask(at: { server: Server; name: string }, deed: (client: Client) => Promise<boolean>): Promise<boolean> {
  const absent = (problem: { code?: string }) => {
    if (nothingThere.includes(problem.code ?? '')) return null
    throw problem
  }
  const client = await connected(connectionTo(at.server, at.name)).catch(absent)
  if (client === null) return false
  try {
    return (await deed(client).catch(absent)) ?? false
  } finally {
    await client.end()
  }
}

const holdsKeys = (at: { server: Server; name: string }): Promise<boolean> =>
  ask(at, async (client) => {
    const { rows } = await client.query<{ any: boolean }>('select exists (select from platform.keys) as any')
    return rows[0]!.any
  })

/** Empties a demo whose loading was cut off: a half region is never shown. Anything but a loading demo is refused by the query itself. */
export const emptyHalfLoadedDemo = (at: { server: Server; name: string }): Promise<boolean> =>
  ask(at, async (client) => {
    const { rows } = await client.query<{ half: boolean }>(
      'select demo and loading and load_began_at is not null half from platform.installation',
    )
    if (!rows[0]?.half) return false
    await client.query(
      'drop schema if exists statistics, exchange, cases, warnings, persons, intake, access, journal, platform cascade',
    )
    return true
  })

/** Reads who this installation is; the first start decides for ever whether it is a demo, and makes the key of its journal. */
export async function readInstallation(
  database: Database,
  demo: boolean,
  clock: Clock,
  masters: MasterKeys,
): Promise<{ installation: Installation; journal: Buffer }> {
  const client = await database.connect()
  try {
    await client.query('begin; select pg_advisory_xact_lock(7250)')
    const found = await client.query<Installation & { journal_key: string; master: string; wrapped: Buffer }>(
      `select i.id, i.name, i.demo, i.loading, i.journal_key, k.master, k.wrapped
       from platform.installation i join platform.keys k on k.id = i.journal_key`,
    )
    const row = found.rows[0]
    if (row !== undefined) {
      const { id, name, loading } = row
      return {
        installation: { id, name, demo: row.demo, loading },
        journal: unwrapKey(masters, row.wrapped, row.master, row.journal_key),
      }
    }
    const journal = randomBytes(32)
    const key = anId()
    const { master, wrapped } = wrapKey(masters, journal, key)
    const made = { id: anId(), name: demo ? 'Simpul · demo' : 'Simpul', demo, loading: demo }
    await client.query('insert into platform.keys (id, master, wrapped, created_at) values ($1, $2, $3, $4)', [
      key,
      master,
      wrapped,
      clock.now(),
    ])
    await client.query(
      `insert into platform.installation (id, name, demo, loading, journal_key, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [made.id, made.name, made.demo, made.loading, key, clock.now()],
    )
    await client.query('commit')
    return { installation: made, journal }
  } finally {
    await client.end()
  }
}
