/** Reaches PostgreSQL (embedded or DATABASE_URL), makes the three roles and the database, migrates, opens the two pools. */
import { Client, type ClientConfig, Pool, types } from 'pg'
import { cannotStart } from './cannot-start.ts'
import { migrate } from './migrate.ts'

// Dates stay text: node-pg would turn 1999-01-01 into the day before under a zone east of Greenwich.
types.setTypeParser(1082, String)

/** Where a server is: a socket folder or a host. `user` may create roles and databases. */
export type Server = { host: string; port: number; user: string; password?: string; ssl?: boolean }

/** An open database: pools that sign in as roles which own nothing, and clients for news and migrations. */
export type Database = {
  server: Server
  name: string
  pools: { request: Pool; step: Pool }
  /** A fresh connection as the role of steps (LISTEN/NOTIFY, locks). */
  connect(): Promise<Client>
  close(): Promise<void>
}

const roles = ['simpul_owner', 'simpul_request', 'simpul_step'] as const

/** Reads DATABASE_URL; a socket folder may stand in `?host=`. */
export function serverAt(databaseUrl: string): { server: Server; name: string } {
  const url = new URL(databaseUrl)
  const password = decodeURIComponent(url.password)
  return {
    name: decodeURIComponent(url.pathname.slice(1)) || 'simpul',
    server: {
      host: url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || 'localhost'),
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username) || 'postgres',
      ...(password === '' ? {} : { password }),
      ...(['require', 'verify-full'].includes(url.searchParams.get('sslmode') ?? '') ? { ssl: true } : {}),
    },
  }
}

/** How to connect to one database of the server as one of our roles, or as the server's own user. */
export function connectionTo(
  server: Server,
  database: string,
  role?: { name: string; password: string },
): ClientConfig {
  return {
    host: server.host,
    port: server.port,
    database,
    user: role?.name ?? server.user,
    // On the private socket nobody is asked for a password; elsewhere our roles have one of their own.
    ...(role === undefined
      ? server.password === undefined
        ? {}
        : { password: server.password }
      : { password: role.password }),
    ...(server.ssl ? { ssl: true } : {}),
    options: '-c timezone=UTC -c client_encoding=UTF8',
    application_name: 'simpul',
  }
}

/** Makes the roles (idempotent) and gives them this installation's password; needs CREATEROLE. */
export async function makeRoles(client: Client, password: string): Promise<void> {
  for (const role of roles) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    if (rowCount === 0)
      await client.query(`create role ${role} nosuperuser nobypassrls nocreatedb nocreaterole nologin`)
  }
  await client.query(`grant simpul_owner to current_user`)
  const secret = `'${password.replaceAll("'", "''")}'`
  for (const role of ['simpul_request', 'simpul_step'])
    await client.query(`alter role ${role} login password ${secret}`)
}

/** Makes the database if it is absent and lets the owner's role build in it. `template` copies a prepared one (tests). */
export async function makeDatabase(client: Client, name: string, template?: string): Promise<void> {
  const quoted = `"${name.replaceAll('"', '""')}"`
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) {
    await client.query(
      template === undefined
        ? `create database ${quoted} encoding 'UTF8' template template0`
        : `create database ${quoted} template "${template}"`,
    )
  }
  await client.query(`grant create, connect on database ${quoted} to simpul_owner`)
  await client.query(`grant connect on database ${quoted} to simpul_request, simpul_step`)
}

/** A condition in SQL: letters outside ASCII are letters, else non-Latin names are silently never found. */
export const knowsLetters = `'Иванов' ~ '^\\w+$' and lower('Ñ') = 'ñ'`

async function assertLetters(client: Client): Promise<void> {
  const { rows } = await client.query<{ letters: boolean }>(`select ${knowsLetters} as letters`)
  if (!rows[0]?.letters) {
    throw cannotStart(
      {
        id: 'LC_CTYPE basis data ini tidak mengenal huruf di luar ASCII; pakai C.UTF-8.',
        en: 'This database’s LC_CTYPE knows no letters outside ASCII; use C.UTF-8.',
      },
      {},
    )
  }
}

/** `upTo` stops migrations there (upgrade test); without `waitForDisk` a commit may be lost in a power cut (the demo's loader). */
export type Opening = { upTo?: string; waitForDisk?: boolean }

/** Prepares the database named and opens it. */
export async function openDatabase(
  server: Server,
  name: string,
  password: string,
  opening: Opening = {},
): Promise<Database> {
  const maintenance = await connected(connectionTo(server, server.user === 'postgres' ? 'postgres' : name)).catch(() =>
    connected(connectionTo(server, name)),
  )
  try {
    await makeRoles(maintenance, password)
    await makeDatabase(maintenance, name)
  } finally {
    await maintenance.end()
  }
  const owner = await connected(connectionTo(server, name))
  try {
    await assertLetters(owner)
    await migrate(owner, opening.upTo)
  } finally {
    await owner.end()
  }
  return openPools(server, name, password, opening.waitForDisk)
}

/** Opens a database that is already prepared. */
export function openPools(server: Server, name: string, password: string, waitForDisk = true): Database {
  const poolOf = (role: string, max: number) => {
    const settings = connectionTo(server, name, { name: role, password })
    const pool = new Pool({
      ...settings,
      options: `${settings.options}${waitForDisk ? '' : ' -c synchronous_commit=off'}`,
      max,
      // Statements that do not wait for each other's answers are sent at once: each wait costs two processes half a millisecond.
      pipeline: true,
      idleTimeoutMillis: 10_000,
      allowExitOnIdle: true,
    })
    // Without a handler a lost connection would end the process: the pool's own, and one for each client's life. A client that is lost in the very
    // packet that says it is ready would else be nobody's for a moment. The query that waits on it fails, and says so.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    return pool
  }
  const pools = { request: poolOf('simpul_request', 10), step: poolOf('simpul_step', 8) }
  return {
    server,
    name,
    pools,
    connect: () => connected(connectionTo(server, name, { name: 'simpul_step', password })),
    close: async () => {
      await Promise.all([pools.request.end(), pools.step.end()])
    },
  }
}

/** A connected client. */
export async function connected(config: ClientConfig): Promise<Client> {
  const client = new Client(config)
  client.on('error', () => {})
  await client.connect()
  return client
}
