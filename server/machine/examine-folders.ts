/** Places on disk: can data be written, is there room, is the master key there and private. */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readKeyFile } from '../platform/key-file.ts'
import { type Finding, found } from './finding.ts'

/** Looks, and makes nothing. */
export function examineFolders(o: { dataFolder: string; databaseFolder: string; keyFile: string }): Finding[] {
  return [examineDataFolder(o.dataFolder), examineRoom(o.dataFolder), examineKeyFile(o)]
}

function examineDataFolder(folder: string): Finding {
  const there = nearest(folder)
  const writable = canWrite(there)
  return found(
    { id: 'Folder data', en: 'Data folder' },
    writable,
    writable
      ? { id: '{folder} dapat ditulis.', en: '{folder} can be written.' }
      : {
          id: '{there} tidak dapat ditulis oleh pengguna ini. Ubah pemiliknya, atau pilih folder lain lewat SIMPUL_DATA.',
          en: '{there} cannot be written by this user. Change its owner, or choose another folder with SIMPUL_DATA.',
        },
    { folder, there },
  )
}

/** The demo needs 200 MB, PostgreSQL's log up to 512 MB; a full disk stops the database, so the doctor speaks early. */
function examineRoom(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearest(folder))
  const free = (bavail * bsize) / 2 ** 30
  return found(
    { id: 'Ruang disk', en: 'Disk space' },
    free >= 2,
    {
      id: 'Tersisa {free} GB di {folder}; dibutuhkan paling sedikit 2 GB.',
      en: '{free} GB left at {folder}; at least 2 GB are needed.',
    },
    { free: free.toFixed(1), folder },
  )
}

function examineKeyFile({ keyFile, databaseFolder }: { keyFile: string; databaseFolder: string }): Finding {
  const name = { id: 'Kunci induk', en: 'Master key' }
  try {
    const masters = readKeyFile(keyFile)
    if (masters !== null) return examineKeyMode(name, keyFile, masters[0].fingerprint)
  } catch (problem) {
    const [id = '', en = id] = (problem as Error).message.split('\n')
    return found(name, false, { id, en })
  }
  const dataExists = existsSync(join(databaseFolder, 'PG_VERSION'))
  return found(
    name,
    !dataExists,
    dataExists
      ? {
          id: '{keyFile} tidak ada, padahal data sudah ada. Kembalikan berkas itu, atau pulihkan dari lembar pemulihan.',
          en: '{keyFile} is missing although there is data. Put the file back, or restore it from the recovery sheet.',
        }
      : {
          id: 'Belum ada; dibuat di {keyFile} saat mulai pertama.',
          en: 'None yet; made in {keyFile} at the first start.',
        },
    { keyFile },
  )
}

function examineKeyMode(name: Finding['name'], keyFile: string, fingerprint: string): Finding {
  const open = (statSync(keyFile).mode & 0o077) !== 0
  return found(
    name,
    !open,
    open
      ? {
          id: '{keyFile} dapat dibaca pengguna lain. Jalankan: chmod 600 {keyFile}',
          en: '{keyFile} can be read by other users. Run: chmod 600 {keyFile}',
        }
      : { id: '{keyFile}, sidik jari {fingerprint}.', en: '{keyFile}, fingerprint {fingerprint}.' },
    { keyFile, fingerprint },
  )
}

/** The folder itself, or the closest one above it that exists already. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder))
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
