/** The embedded database: a real PostgreSQL 18 that comes with npm, started here, ended with us, reached by a private socket only. */
import type { ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { cannotStart } from '../platform/cannot-start.ts'
import { readyDatabaseBinaries } from './database-binaries.ts'
import { chooseDatabasePlace, type DatabasePlace } from './database-place.ts'
import { databaseSettings } from './database-settings.ts'
import { type EmbeddedDatabase, holdServer, takeUp } from './hold-server.ts'
import { clusterIsThere, initialiseCluster } from './initialise-cluster.ts'
import {
  disarmStalePostmaster,
  findPostmaster,
  forgetDeadServers,
  forgetOwner,
  noteOwner,
  type Postmaster,
} from './postmaster.ts'
import { markOf } from './process-mark.ts'
import { runPostgres } from './run-postgres.ts'
import { makeSocketFolder, socketFolderOf } from './socket-folder.ts'

export type { EmbeddedDatabase }

/** Part of the socket's file name only: nothing listens on the network. */
const port = 5432
/** How long a start waits for the children of a killed server to go (they notice within a second). */
const patienceMs = 15_000

/** Starts the database in `folder` (made if absent), or takes up the one that runs there. Errors carry a sentence in both languages. */
export async function startEmbeddedDatabase(o: {
  folder: string
  say: (line: string) => void
  durable?: boolean
  settings?: Record<string, string>
}): Promise<EmbeddedDatabase> {
  const durable = o.durable ?? true
  const place = chooseDatabasePlace(o.folder, readyDatabaseBinaries())
  const { folder, user, binaries } = place
  if (place.moved) o.say(`Basis data ditaruh di ${folder} · the database is kept in ${folder}`)
  if (!clusterIsThere(folder, binaries)) {
    o.say('Membuat basis data … · making the database …')
    await initialiseCluster(folder, binaries, user, durable)
  }
  const socketFolder = socketFolderOf(folder, user.uid)
  const settings = { ...databaseSettings(socketFolder, port, durable), ...o.settings }
  for (const until = performance.now() + patienceMs; ; ) {
    const running = await waitForState(folder, o.say)
    if (running !== null) return takeUp(running)
    // A copy that was put back may be open to others, which PostgreSQL refuses.
    chmodSync(folder, 0o700)
    makeSocketFolder(socketFolder, user.uid, user.gid)
    disarmStalePostmaster(folder)
    forgetDeadServers(socketFolder)
    const started = await startServer(place, socketFolder, settings, o.say)
    if ('database' in started) return started.database
    // Children of a killed server still hold its memory, or another start was quicker: both pass.
    const passes = /shared memory block|lock file "postmaster\.pid"/.test(started.said)
    if (!passes || performance.now() > until) {
      throw cannotStart(
        {
          id: 'PostgreSQL tidak dapat dijalankan di {folder}: {reason}',
          en: 'PostgreSQL cannot be started in {folder}: {reason}',
        },
        { folder, reason: started.said || 'tanpa keterangan / no reason given' },
      )
    }
    await pause(100)
  }
}

/** The server on this folder once it is ready; null when none runs (one that is stopping is waited for). */
async function waitForState(folder: string, say: (line: string) => void): Promise<Postmaster | null> {
  const began = performance.now()
  for (let told = false; ; ) {
    const running = findPostmaster(folder)
    if (running === null || running.state === 'ready') return running
    if (!told && performance.now() - began > 3_000) {
      say('Menunggu PostgreSQL yang sedang memulai atau berhenti … · waiting for PostgreSQL to start or stop …')
      told = true
    }
    await pause(10)
  }
}

async function startServer(
  { folder, user, binaries }: DatabasePlace,
  socketFolder: string,
  settings: Record<string, string>,
  say: (line: string) => void,
): Promise<{ database: EmbeddedDatabase } | { said: string }> {
  const log = `${folder}.log`
  keepLogShort(log)
  const before = existsSync(log) ? statSync(log).size : 0
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { server, leash } = runPostgres(user, [binaries.postgres, '-D', folder, ...words], log)
  const mark = markOf(server.pid ?? -1)
  const ended = endOf(server)
  const us = markOf(process.pid)
  if (mark !== null && us !== null) noteOwner(socketFolder, mark, us)
  const first = await Promise.race([ended, readiness(folder, server, say)])
  if (first !== 'ready' || mark === null) {
    leash.end('ended\n')
    if (mark !== null) forgetOwner(socketFolder, mark)
    return { said: readFileSync(log).subarray(before).toString().trim().split('\n').slice(-3).join(' ') }
  }
  return { database: holdServer({ mark, socketFolder, port, adopted: false, leash, ended }) }
}

/** Recovery after a crash may take minutes on a big database: there is no limit, only the server's own end. */
async function readiness(folder: string, server: ChildProcess, say: (line: string) => void): Promise<'ready'> {
  const began = performance.now()
  for (let told = false; server.exitCode === null && server.signalCode === null; ) {
    const running = findPostmaster(folder)
    if (running?.mark.pid === server.pid && running?.state === 'ready') return 'ready'
    if (!told && performance.now() - began > 3_000) {
      say('PostgreSQL memulihkan data … · PostgreSQL is recovering its data …')
      told = true
    }
    await pause(5)
  }
  return new Promise(() => undefined)
}

function endOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    server.once('error', (problem) => resolve(problem.message))
    server.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`))
  })
}

/** PostgreSQL logs little here; 5 MB hold years. */
function keepLogShort(path: string): void {
  if (existsSync(path) && statSync(path).size > 5_000_000) rmSync(path)
}
