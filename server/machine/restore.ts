/**
 * Puts a back-up in place of the data: copied to a fresh place beside it, started there, compared, opened with the key file, and only
 * then exchanged; the former data stays in `before-restore-<time>`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cannotStart } from '../platform/cannot-start.ts'
import { connected, connectionTo, type Server } from '../platform/database.ts'
import type { Words } from '../platform/words.ts'
import { besideDatabase, stampOf } from './back-up.ts'
import { readyDatabaseBinaries } from './database-binaries.ts'
import { chooseDatabasePlace } from './database-place.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import { bringForward, examineCopy, mastersFor } from './examine-copy.ts'
import { copyFile, damaged, keepFile, type Manifest, readManifest, syncFolder } from './manifest.ts'
import { findPostmaster } from './postmaster.ts'
import { markOf } from './process-mark.ts'
import { findRunning } from './run-file.ts'

/** What was put in place, what was brought forward, and where the former data stands (null: there was none). */
export type Restored = { manifest: Manifest; migrated: string[]; former: string | null }

/**
 * Refuses while Simpul or its database runs on the folder. `verify` looks at the copy as it runs and before anything is replaced (the
 * journal's room stands further right): what it returns is what is wrong. Errors carry a sentence in both languages.
 */
export async function restore(o: {
  from: string
  dataFolder: string
  keyFile: string
  now: Date
  say: (line: string) => void
  verify?: (at: { server: Server; name: string; seals: string | null }) => Promise<Words | null>
}): Promise<Restored> {
  finishRestore(o.dataFolder)
  refuseWhileRunning(o.dataFolder)
  o.say('Memeriksa cadangan … · checking the back-up …')
  const manifest = readManifest(o.from, 'back-up')
  const masters = mastersFor(manifest, o.keyFile)
  const fresh = join(o.dataFolder, `restore-${process.pid}`)
  try {
    o.say('Menyalin ke tempat sementara … · copying to a fresh place …')
    const cluster = copyToFreshPlace(o.from, fresh, manifest)
    const migrated = await lookAtCopy({ ...o, fresh, manifest }, masters)
    refuseWhileRunning(o.dataFolder)
    return { manifest, migrated, former: exchange(o.dataFolder, fresh, cluster, stampOf(o.now)) }
  } finally {
    removeFresh(fresh)
  }
}

const clusterOf = (folder: string) => chooseDatabasePlace(join(folder, 'postgres'), readyDatabaseBinaries()).folder

function refuseWhileRunning(dataFolder: string): void {
  const running = findRunning(dataFolder)
  const pid = running?.pid ?? (existsSync(dataFolder) ? findPostmaster(clusterOf(dataFolder))?.mark.pid : undefined)
  if (pid === undefined) return
  throw cannotStart(
    {
      id: 'Simpul sedang berjalan pada {dataFolder} (proses {pid}). Hentikan dulu, lalu pulihkan.',
      en: 'Simpul runs on {dataFolder} (process {pid}). Stop it first, then restore.',
    },
    { dataFolder, pid },
  )
}

/** Each file is compared once more as it is written: what was read a moment ago may sit on a failing disk. */
function copyToFreshPlace(from: string, fresh: string, manifest: Manifest): string {
  mkdirSync(fresh, { recursive: true, mode: 0o711 })
  const cluster = clusterOf(fresh)
  const placeOf = (path: string) =>
    path.startsWith('postgres/') ? join(cluster, path.slice('postgres/'.length)) : join(fresh, path)
  for (const path of manifest.folders) mkdirSync(placeOf(path), { recursive: true, mode: 0o700 })
  for (const { path, sha256 } of manifest.files) {
    if (copyFile(join(from, path), placeOf(path), false).sha256 !== sha256) throw damaged(path, from)
  }
  return cluster
}

async function lookAtCopy(
  o: Parameters<typeof restore>[0] & { fresh: string; manifest: Manifest },
  masters: ReturnType<typeof mastersFor>,
): Promise<string[]> {
  const database = await startEmbeddedDatabase({ folder: join(o.fresh, 'postgres'), say: o.say })
  try {
    o.say('Memeriksa salinannya … · examining the copy …')
    const server = { host: database.socketFolder, port: database.port, user: database.superuser }
    const client = await connected(connectionTo(server, 'simpul'))
    try {
      await examineCopy(client, o.manifest, masters, false)
      const migrated = await bringForward(client, o.manifest)
      const seals = join(o.fresh, 'seals.txt')
      const wrong = await o.verify?.({ server, name: 'simpul', seals: existsSync(seals) ? seals : null })
      if (wrong) {
        throw cannotStart({
          id: `Cadangan tidak lolos pemeriksaan: ${wrong.id}. Tidak ada yang diganti.`,
          en: `The back-up did not pass: ${wrong.en}. Nothing was replaced.`,
        })
      }
      return migrated
    } finally {
      await client.end()
    }
  } finally {
    await database.stop()
  }
}

/** What is renamed, in order; noted on the disk first, so that a restore cut off in the middle is finished, never half done. */
type Exchange = { moves: [from: string, to: string][] }

const noteOf = (dataFolder: string) => join(dataFolder, 'restore.json')

function exchange(dataFolder: string, fresh: string, freshCluster: string, stamp: string): string | null {
  const cluster = clusterOf(dataFolder)
  const aside = join(dataFolder, `before-restore-${stamp}`)
  // Where root's stand-in keeps the cluster elsewhere, the former one stays beside it there.
  const asideCluster = dirname(cluster) === dataFolder ? join(aside, 'postgres') : `${cluster}-before-restore-${stamp}`
  const out: Exchange['moves'] = [
    [cluster, asideCluster],
    ...besideDatabase.map((name): [string, string] => [join(dataFolder, name), join(aside, name)]),
  ]
  const into: Exchange['moves'] = [
    [freshCluster, cluster],
    ...besideDatabase.map((name): [string, string] => [join(fresh, name), join(dataFolder, name)]),
  ]
  const moves = [...out, ...into].filter(([from]) => existsSync(from))
  const had = existsSync(cluster)
  keepFile(noteOf(dataFolder), Buffer.from(JSON.stringify({ moves } satisfies Exchange)))
  finishRestore(dataFolder)
  return had ? asideCluster : null
}

/**
 * Finishes an exchange that was cut off (power, kill) and clears away what restores left that were cut off before it; does nothing
 * when there is neither. To be called before a database is started: between two renames there is none in its place.
 */
export function finishRestore(dataFolder: string): void {
  if (existsSync(noteOf(dataFolder))) {
    const { moves } = JSON.parse(readFileSync(noteOf(dataFolder), 'utf8')) as Exchange
    for (const [from, to] of moves) {
      if (existsSync(to) || !existsSync(from)) continue
      mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
      renameSync(from, to)
      syncFolder(dirname(to))
    }
    rmSync(noteOf(dataFolder))
  }
  for (const name of existsSync(dataFolder) ? readdirSync(dataFolder) : []) {
    const pid = /^restore-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && markOf(Number(pid)) === null) removeFresh(join(dataFolder, name))
  }
}

/** Also where root's stand-in keeps the cluster elsewhere; after an exchange nothing of it is left. */
function removeFresh(fresh: string): void {
  if (!existsSync(fresh)) return
  rmSync(clusterOf(fresh), { recursive: true, force: true })
  rmSync(fresh, { recursive: true, force: true })
}
