/** The private folder of a cluster's socket: the only door to the embedded database. */
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { cannotStart } from '../platform/cannot-start.ts'

/**
 * Path of the socket folder for a data folder (its real path) and the uid that runs the cluster. Short whatever the data path:
 * a socket's address holds 107 bytes. Under /tmp and not $TMPDIR, so that every process finds the same one.
 */
export function socketFolderOf(dataFolder: string, uid: number): string {
  const name = createHash('sha256').update(`${uid}:${dataFolder}`).digest('hex').slice(0, 20)
  return `/tmp/simpul-${name}`
}

/** Makes the folder 0700 for `uid`. Whoever may open it is the database's superuser, so a folder that another made is refused. */
export function makeSocketFolder(path: string, uid: number, gid: number): void {
  const ourselves = process.getuid?.() ?? uid
  try {
    mkdirSync(path, { mode: 0o700 })
    if (uid !== ourselves) chownSync(path, uid, gid)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
    const there = lstatSync(path)
    if (!there.isDirectory() || (there.uid !== uid && there.uid !== ourselves)) {
      throw cannotStart(
        {
          id: 'Folder soket {path} dibuat oleh pengguna lain (uid {owner}). Minta administrator menghapusnya, lalu mulai lagi.',
          en: 'The socket folder {path} was made by another user (uid {owner}). Ask the administrator to remove it, then start again.',
        },
        { path, owner: there.uid },
      )
    }
    if (there.uid !== uid) chownSync(path, uid, gid)
  }
  chmodSync(path, 0o700)
}
