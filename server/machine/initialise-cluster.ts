/** Makes the embedded database's data folder: in a folder beside it, renamed when it is whole, so that a half-made one is never used. */
import { execFile } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cannotStart } from '../platform/cannot-start.ts'
import type { DatabaseBinaries } from './database-binaries.ts'
import { markOf } from './process-mark.ts'
import { idsFor, type SystemUser } from './system-user.ts'

/** True when the folder holds a whole cluster of our version; stops with a sentence when it holds anything else. */
export function clusterIsThere(folder: string, binaries: DatabaseBinaries): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return false
  const ours = binaries.version.split('.')[0] ?? ''
  const found = existsSync(join(folder, 'PG_VERSION')) ? readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim() : null
  if (found === ours) return true
  if (found === null) {
    throw cannotStart(
      {
        id: 'Folder {folder} berisi berkas lain, bukan basis data. Pindahkan isinya, atau pilih folder lain lewat SIMPUL_DATA.',
        en: 'The folder {folder} holds other files, not a database. Move them away, or choose another folder with SIMPUL_DATA.',
      },
      { folder },
    )
  }
  throw cannotStart(
    {
      id: 'Basis data di {folder} dibuat oleh PostgreSQL {found}; yang terpasang versi {ours}. Ekspor dengan rilis lama (`simpul export`), lalu impor dengan rilis ini (`simpul import`).',
      en: 'The database in {folder} was made by PostgreSQL {found}; version {ours} is installed. Export it with the earlier release (`simpul export`), then import it with this one (`simpul import`).',
    },
    { folder, found, ours },
  )
}

/** Makes a cluster in `folder` (absent or empty). UTF8; sorts by byte, knows letters of all scripts; the socket's owner is trusted. */
export async function initialiseCluster(
  folder: string,
  binaries: DatabaseBinaries,
  user: SystemUser,
  durable: boolean,
): Promise<void> {
  removeHalfMade(folder)
  const half = `${folder}.half-${process.pid}`
  mkdirSync(half, { mode: 0o700 })
  if (user.way === 'account') chownSync(half, user.uid, user.gid)
  // LC_CTYPE=C knows no letters but Latin ones: names in other scripts would silently never be found.
  const words = [
    ...user.prefix,
    binaries.initdb,
    ...['-D', half, '--username=postgres', '--auth-local=trust', '--auth-host=reject', '--no-instructions'],
    ...['--encoding=UTF8', '--locale=C', '--lc-ctype=C.UTF-8', '--text-search-config=indonesian'],
    ...(durable ? ['--data-checksums'] : ['--no-data-checksums', '--no-sync']),
  ]
  try {
    await promisify(execFile)(words[0] ?? '', words.slice(1), { cwd: '/', env: programEnvironment(), ...idsFor(user) })
    renameSync(half, folder)
    syncFolder(dirname(folder))
  } catch (problem) {
    rmSync(half, { recursive: true, force: true })
    // Another start was quicker: its folder is as good as ours.
    if (clusterIsThere(folder, binaries)) return
    const { stderr = '', message } = problem as Error & { stderr?: string }
    throw cannotStart(
      {
        id: 'Basis data tidak dapat dibuat di {folder}: {reason}',
        en: 'The database cannot be made in {folder}: {reason}',
      },
      { folder, reason: stderr.trim().split('\n').slice(0, 3).join(' ') || message },
    )
  }
}

/** What PostgreSQL's programs see of our environment: nothing that could change paths, locale or time zone. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C', TZ: 'UTC' }
}

/** Left by a start that was killed while it made the cluster. */
function removeHalfMade(folder: string): void {
  const start = `${basename(folder)}.half-`
  for (const name of readdirSync(dirname(folder)).filter((one) => one.startsWith(start))) {
    if (markOf(Number(name.slice(start.length))) !== null) continue
    rmSync(join(dirname(folder), name), { recursive: true, force: true })
  }
}

/** A rename lasts through a power cut only when the folder that holds the name is on the disk too. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
