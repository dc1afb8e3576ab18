/** The database: does it answer, is it new enough, does it know all letters, and may we do there what a start must do. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { connected, connectionTo, knowsLetters, serverAt } from '../platform/database.ts'
import type { Words } from '../platform/words.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import { type Finding, found } from './finding.ts'

const reachable = { id: 'Basis data', en: 'Database' }

/** The running one through its socket, else a trial: a cluster in a temporary folder, made, asked and thrown away. */
export async function examineOwnDatabase(socketFolder: string | null): Promise<Finding[]> {
  if (socketFolder !== null) {
    return asking({ host: socketFolder, port: 5432, user: 'postgres' }, 'postgres', async (client) => [
      found(reachable, true, { id: 'Sedang berjalan dan menjawab.', en: 'Running and answering.' }),
      await examineLetters(client),
    ])
  }
  const folder = mkdtempSync(join(tmpdir(), 'simpul-doctor-'))
  const began = performance.now()
  try {
    const database = await startEmbeddedDatabase({ folder: join(folder, 'database'), durable: false, say: () => {} })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const server = { host: database.socketFolder, port: database.port, user: database.superuser }
    const findings = await asking(server, 'postgres', async (client) => [
      found(
        reachable,
        true,
        {
          id: 'Dicoba: dibuat dan menjawab dalam {seconds} detik.',
          en: 'Tried: made, and answered in {seconds} seconds.',
        },
        { seconds },
      ),
      await examineLetters(client),
    ])
    await database.stop()
    return findings
  } catch (problem) {
    return [found(reachable, false, sentencesOf(problem))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A server named by DATABASE_URL. */
export async function examineDatabaseServer(databaseUrl: string): Promise<Finding[]> {
  const { server, name } = serverAt(databaseUrl)
  return asking(server, name, async (client) => [
    found(reachable, true, { id: '{where} menjawab.', en: '{where} answers.' }, { where: `${server.host}/${name}` }),
    await examineVersion(client),
    await examineLetters(client),
    await examineRights(client),
  ])
}

async function examineVersion(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  )
  const { number = 0, version = '?' } = rows[0] ?? {}
  return found(
    { id: 'Versi PostgreSQL', en: 'PostgreSQL’s version' },
    number >= 150_000,
    { id: 'Versi {version}; dibutuhkan 15 atau lebih baru.', en: 'Version {version}; 15 or newer is needed.' },
    { version },
  )
}

/** What the start insists on too: in a locale that knows ASCII only, names in other letters are silently never found. */
async function examineLetters(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ encoding: string; ctype: string; letters: boolean }>(
    `select current_setting('server_encoding') as encoding, datctype as ctype, ${knowsLetters} as letters
     from pg_database where datname = current_database()`,
  )
  const { encoding = '?', ctype = '?', letters = false } = rows[0] ?? {}
  const ok = encoding === 'UTF8' && letters
  return found(
    { id: 'Huruf semua aksara', en: 'Letters of all scripts' },
    ok,
    ok
      ? {
          id: '{encoding}, {ctype}: nama dalam semua aksara ditemukan.',
          en: '{encoding}, {ctype}: names in all scripts are found.',
        }
      : {
          id: 'Pengodean {encoding}, LC_CTYPE {ctype}: nama dalam aksara lain tidak akan ditemukan. Buat basis data baru: {sql}',
          en: 'Encoding {encoding}, LC_CTYPE {ctype}: names in other scripts would not be found. Make a new database: {sql}',
        },
    { encoding, ctype, sql: createDatabase('simpul', 'simpul') },
  )
}

/** A start makes three roles and the schemas; who may not, gets the statements for the administrator to run. */
async function examineRights(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ who: string; base: string; roles: boolean; build: boolean }>(
    `select current_user as who, current_database() as base, rolsuper or rolcreaterole as roles,
       rolsuper or pg_has_role(datdba, 'member') as build
     from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
  )
  const { who = '?', base = '?', roles = false, build = false } = rows[0] ?? {}
  const sql = [
    ...(roles ? [] : [`alter role ${quoted(who)} createrole;`]),
    ...(build ? [] : [`alter database ${quoted(base)} owner to ${quoted(who)};`]),
  ]
  return found(
    { id: 'Hak di basis data', en: 'Rights in the database' },
    sql.length === 0,
    sql.length === 0
      ? { id: '`{who}` boleh membuat peran dan skema.', en: '`{who}` may make roles and schemas.' }
      : {
          id: '`{who}` belum punya hak yang dibutuhkan. Minta administrator menjalankan: {sql}',
          en: '`{who}` lacks rights it needs. Ask the administrator to run: {sql}',
        },
    { who, sql: sql.join(' ') },
  )
}

async function asking(
  server: Parameters<typeof connectionTo>[0],
  name: string,
  ask: (client: Client) => Promise<Finding[]>,
): Promise<Finding[]> {
  try {
    const client = await connected({ ...connectionTo(server, name), connectionTimeoutMillis: 5_000 })
    try {
      return await ask(client)
    } finally {
      await client.end()
    }
  } catch (problem) {
    const { code = '', message } = problem as Error & { code?: string }
    const words = whyNot[code] ?? { id: '{where} tidak menjawab: {message}', en: '{where} does not answer: {message}' }
    const where = `${server.host}:${server.port}`
    return [
      found(reachable, false, words, { where, message, who: server.user, sql: createDatabase(name, server.user) }),
    ]
  }
}

/** What a refused connection means, by Node's or PostgreSQL's code. */
const whyNot: Record<string, Words> = {
  ECONNREFUSED: {
    id: 'Tidak ada server PostgreSQL di {where}. Jalankan server itu, atau kosongkan DATABASE_URL.',
    en: 'There is no PostgreSQL server at {where}. Start it, or leave DATABASE_URL empty.',
  },
  ENOTFOUND: {
    id: 'Nama {where} tidak dikenal jaringan. Periksa DATABASE_URL.',
    en: 'The network does not know the name {where}. Check DATABASE_URL.',
  },
  '28P01': { id: 'Kata sandi untuk `{who}` ditolak.', en: 'The password of `{who}` was refused.' },
  '28000': {
    id: 'Server tidak mengizinkan `{who}` masuk dari sini (pg_hba.conf).',
    en: 'The server does not let `{who}` in from here (pg_hba.conf).',
  },
  '3D000': {
    id: 'Basis datanya belum ada. Minta administrator menjalankan: {sql}',
    en: 'The database does not exist yet. Ask the administrator to run: {sql}',
  },
}

function createDatabase(name: string, owner: string): string {
  return `create database ${quoted(name)} owner ${quoted(owner)} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8';`
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function sentencesOf(problem: unknown): Words {
  const [id = '', en = id] = (problem as Error).message.split('\n')
  return { id, en }
}
