/**
 * Backs up the embedded database while it runs, as PostgreSQL's manual describes it (Continuous Archiving, low-level API): the
 * server is told, its files are copied as they change, and the write-ahead log from the first to the last moment goes with them.
 * Of the data folder only named files go along, so that a key file put into it never does.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Client } from 'pg'
import { cannotStart } from '../platform/cannot-start.ts'
import { connected, connectionTo, serverAt } from '../platform/database.ts'
import type { Words } from '../platform/words.ts'
import { readyDatabaseBinaries } from './database-binaries.ts'
import { chooseDatabasePlace } from './database-place.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import {
  copyFile,
  describeDatabase,
  holdsPeople,
  type KeptFile,
  keepFile,
  keyIsElsewhere,
  type Manifest,
  syncFolder,
  writeManifest,
} from './manifest.ts'
import { keptTables } from './table-rows.ts'

/** What is backed up beside the database: block hashes of the journal. */
export const besideDatabase = ['seals.txt']

/** Folders whose content PostgreSQL makes anew at a start; of pg_wal only what the back-up needs is copied. */
const emptied = [
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]
const ownedByRunning = /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label|tablespace_map)$/

/** Where a back-up came to stand. */
export type BackedUp = { folder: string; files: number; bytes: number }

/** Makes `simpul-<time>` in the folder `into`; takes up the running database or starts it for as long as it takes. */
export async function backUp(o: {
  dataFolder: string
  keyFile: string
  into: string
  now: Date
  say: (line: string) => void
}): Promise<BackedUp> {
  const folder = join(o.dataFolder, 'postgres')
  if (!existsSync(join(chooseDatabasePlace(folder, readyDatabaseBinaries()).folder, 'PG_VERSION'))) {
    throw cannotStart({ id: 'Tidak ada basis data di {folder}.', en: 'There is no database in {folder}.' }, { folder })
  }
  const database = await startEmbeddedDatabase({ folder, say: o.say })
  const server = { host: database.socketFolder, port: database.port, user: database.superuser }
  const place = join(resolve(o.into), `simpul-${stampOf(o.now)}`)
  const half = `${place}.half`
  try {
    mkdirSync(o.into, { recursive: true, mode: 0o700 })
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { mode: 0o700 })
    const client = await connected(connectionTo(server, 'simpul'))
    try {
      // The seals first: what they name is in the database that follows; the other way round a seal could name a block it has not.
      const beside = copyNamed(o.dataFolder, half, o.keyFile)
      const described = await describeDatabase(
        client,
        (await keptTables(client)).filter((table) => table.lasting),
      )
      const { folders, files: inCluster } = await copyCluster(client, half, o.keyFile, o.say)
      const files = [...beside, ...inCluster]
      writeManifest(half, {
        kind: 'back-up',
        says: [keyIsElsewhere, holdsPeople],
        madeAt: o.now.toISOString(),
        ...described,
        folders,
        files,
      })
      renameSync(half, place)
      syncFolder(o.into)
      return { folder: place, files: files.length, bytes: files.reduce((sum, file) => sum + file.size, 0) }
    } finally {
      await client.end()
    }
  } finally {
    rmSync(half, { recursive: true, force: true })
    // One that ran already runs on; an orphan that we took up ends with this process.
    if (!database.adopted) await database.stop()
  }
}

/** 20261116T020000Z: sorts by time, fits every file system. */
export const stampOf = (now: Date): string => now.toISOString().replaceAll(/[-:]|\.\d+/g, '')

function copyNamed(dataFolder: string, half: string, keyFile: string): KeptFile[] {
  return besideDatabase
    .map((path) => ({ path, from: join(dataFolder, path) }))
    .filter(({ from }) => existsSync(from) && !isSame(from, keyFile))
    .map(({ path, from }) => ({ path, ...copyFile(from, join(half, path), true) }))
}

/** Copies the running cluster into `half`/postgres; the session must last from start to stop, and its slot keeps the log until then. */
async function copyCluster(
  client: Client,
  half: string,
  keyFile: string,
  say: (line: string) => void,
): Promise<Pick<Manifest, 'folders' | 'files'>> {
  const ask = async (sql: string, values: unknown[] = []) =>
    (await client.query(sql, values)).rows[0] as Record<string, string>
  const cluster = (await ask(`select current_setting('data_directory') as folder`)).folder!
  await ask('select pg_create_physical_replication_slot($1, true, true)', [`simpul_back_up_${process.pid}`])
  const { first } = await ask(`select pg_walfile_name(pg_backup_start('simpul', true)) first`)
  say('Menyalin basis data yang sedang berjalan … · copying the running database …')
  const files: KeptFile[] = []
  for (const path of filesOf(cluster).filter((one) => !isSame(join(cluster, one), keyFile))) {
    const copied = copyUnlessGone(join(cluster, path), join(half, 'postgres', path))
    if (copied !== null) files.push({ path: join('postgres', path), ...copied })
  }
  const { last, label, spaces } = await ask(`
    select pg_walfile_name(lsn) as last, labelfile as label, spcmapfile as spaces from pg_backup_stop(false)`)
  if (spaces!.trim() !== '') throw new Error('tablespaces are not backed up')
  files.push({ path: 'postgres/backup_label', ...keepFile(join(half, 'postgres/backup_label'), Buffer.from(label!)) })
  const log = readdirSync(join(cluster, 'pg_wal')).filter(
    (name) => name >= first! && name <= last! && name.length === 24,
  )
  for (const name of log) {
    const path = join('postgres/pg_wal', name)
    files.push({ path, ...copyFile(join(cluster, 'pg_wal', name), join(half, path), true) })
  }
  return { folders: foldersOf(cluster).map((path) => join('postgres', path)), files }
}

const foldersOf = (cluster: string) =>
  readdirSync(cluster, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && !emptied.includes(basename(entry.parentPath)) && !/^pgsql_tmp/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name).slice(cluster.length + 1))

/** Paths of the cluster's files; the control file last, as PostgreSQL's own tool does. */
function filesOf(cluster: string): string[] {
  const control = join('global', 'pg_control')
  const all = readdirSync(cluster, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !ownedByRunning.test(entry.name))
    .map((entry) => join(entry.parentPath.slice(cluster.length + 1), entry.name))
    .filter((path) => !emptied.includes(path.split('/', 1)[0]!) && !path.includes('/pgsql_tmp') && path !== control)
  return [...all, control]
}

/** A table may be dropped while we walk: the log knows. */
function copyUnlessGone(from: string, to: string): { size: number; sha256: string } | null {
  try {
    return copyFile(from, to, true)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(from)) return null
    throw problem
  }
}

function isSame(path: string, keyFile: string): boolean {
  return existsSync(keyFile) && realpathSync(path) === realpathSync(keyFile)
}

/**
 * With DATABASE_URL the database is backed up by PostgreSQL's own tools: the exact lines for a shell, without the password. The first
 * two lines of `restore` are for a server that never had Simpul's roles and database.
 */
export function dumpLines(databaseUrl: string, now: Date): { says: Words; backUp: string[]; restore: string[] } {
  const { server, name } = serverAt(databaseUrl)
  const reach = `--host=${inShell(server.host)} --port=${server.port} --username=${inShell(server.user)}`
  const file = `simpul-${stampOf(now)}.dump`
  const roles =
    'create role simpul_owner nologin; create role simpul_request nologin; create role simpul_step nologin; grant simpul_owner to current_user'
  return {
    says: {
      id: `Basis data ini dicapai lewat DATABASE_URL; cadangkan dengan pg_dump yang versinya sama atau lebih baru (kata sandi lewat PGPASSWORD atau ~/.pgpass), dan salin juga seals.txt dari folder data. ${keyIsElsewhere.id}`,
      en: `This database is reached through DATABASE_URL; back it up with a pg_dump of the same version or newer (password through PGPASSWORD or ~/.pgpass), and copy seals.txt of the data folder too. ${keyIsElsewhere.en}`,
    },
    backUp: [`pg_dump ${reach} --role=simpul_owner --format=custom --file=${file} ${inShell(name)}`],
    restore: [
      `psql ${reach} --dbname=postgres --command=${inShell(roles)}`,
      `createdb ${reach} --template=template0 --encoding=UTF8 --locale=C.UTF-8 ${inShell(name)}`,
      `pg_restore ${reach} --exit-on-error --single-transaction --dbname=${inShell(name)} ${file}`,
    ],
  }
}

const inShell = (text: string) => (/^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)
