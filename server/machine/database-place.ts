/** Where the embedded database lives and as whom it runs: as asked, or under /var/lib/simpul when root's stand-in cannot get there. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { cannotStart } from '../platform/cannot-start.ts'
import { copyDatabaseBinaries, type DatabaseBinaries } from './database-binaries.ts'
import { chooseSystemUser, type SystemUser, userCan } from './system-user.ts'

/** `folder` is the cluster's real path; `moved` when it is not the one asked for. */
export type DatabasePlace = { folder: string; moved: boolean; user: SystemUser; binaries: DatabaseBinaries }

/** Root's own place, chosen when a folder above the data or the programs lets nobody else pass. */
const rootsPlace = '/var/lib/simpul'

/** Decides, and makes the folder that will hold the cluster; `asked` need not exist yet. */
export function chooseDatabasePlace(asked: string, binaries: DatabaseBinaries): DatabasePlace {
  try {
    mkdirSync(dirname(asked), { recursive: true })
  } catch (problem) {
    throw cannotStart(
      {
        id: 'Folder {folder} tidak dapat dibuat ({reason}). Pilih folder lain lewat SIMPUL_DATA.',
        en: 'The folder {folder} cannot be made ({reason}). Choose another with SIMPUL_DATA.',
      },
      { folder: dirname(asked), reason: (problem as NodeJS.ErrnoException).code ?? '?' },
    )
  }
  const wanted = existsSync(asked) ? realpathSync(asked) : join(realpathSync(dirname(asked)), basename(asked))
  if (process.getuid?.() !== 0) return ownPlace(wanted, binaries)

  const elsewhere = join(rootsPlace, createHash('sha256').update(wanted).digest('hex').slice(0, 20), 'database')
  const existing = [wanted, elsewhere].find((folder) => existsSync(join(folder, 'PG_VERSION')))
  const user = chooseSystemUser(existing === undefined ? null : statSync(existing).uid)
  const reached = userCan(user, '-x', dirname(wanted))
  const folder = existing === elsewhere || !reached ? elsewhere : wanted
  if (folder !== wanted && existing === wanted) {
    throw cannotStart(
      {
        id: 'Basis data di {folder} tidak dapat dicapai sebagai `{name}`: folder di atasnya tertutup. Buka dengan `chmod o+x`, atau jalankan sebagai pemiliknya.',
        en: 'The database in {folder} cannot be reached as `{name}`: a folder above it is closed. Open it with `chmod o+x`, or run as its owner.',
      },
      { folder: wanted, name: user.name },
    )
  }
  if (folder !== wanted) mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  if (existing !== undefined && statSync(existing).uid !== user.uid) {
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, existing])
  }
  const runnable = userCan(user, '-x', binaries.postgres) ? binaries : copyDatabaseBinaries(binaries, rootsPlace)
  return { folder, moved: folder !== wanted, user, binaries: runnable }
}

function ownPlace(folder: string, binaries: DatabaseBinaries): DatabasePlace {
  const user = chooseSystemUser(null)
  const foreign = existsSync(folder) && statSync(folder).uid !== user.uid
  if (foreign || !userCan(user, '-w', existsSync(folder) ? folder : dirname(folder))) {
    throw cannotStart(
      {
        id: 'Folder data {folder} milik pengguna lain atau tidak dapat ditulis oleh `{name}`. Jalankan sebagai pemiliknya, atau pilih folder lain lewat SIMPUL_DATA.',
        en: 'The data folder {folder} belongs to another user or cannot be written by `{name}`. Run as its owner, or choose another folder with SIMPUL_DATA.',
      },
      { folder, name: user.name },
    )
  }
  return { folder, moved: false, user, binaries }
}
