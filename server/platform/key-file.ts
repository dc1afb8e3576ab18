/** The file that holds the master keys: one key a line in hex, newest first. Readable by its owner only, kept outside the data folder. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { cannotStart } from './cannot-start.ts'
import { type MasterKeys, masterKey } from './keys.ts'

/**
 * Reads the masters; the first start makes the file (0600) with one new key. With `mayMake` false a missing file is refused:
 * a new key would leave all that was kept so far closed for ever. Errors carry a sentence in both languages.
 */
export function openKeyFile(path: string, mayMake = true): { masters: MasterKeys; made: boolean } {
  const kept = readKeyFile(path)
  if (kept !== null) return { masters: kept, made: false }
  if (!mayMake) {
    throw cannotStart(
      {
        id: 'Berkas kunci {path} tidak ada, padahal data sudah ada. Kembalikan berkas itu, atau pulihkan dari lembar pemulihan.',
        en: 'The key file {path} is missing although there is data. Put the file back, or restore it from the recovery sheet.',
      },
      { path },
    )
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const half = writeBeside(path, [masterKey(randomBytes(32))])
  try {
    // A link, not a rename: of two first starts only one may make the key, the other must read it.
    linkSync(half, path)
    syncFolder(dirname(path))
    return { masters: keysIn(path), made: true }
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
    return { masters: keysIn(path), made: false }
  } finally {
    rmSync(half)
  }
}

/** Reads the masters; null when there is no file. */
export function readKeyFile(path: string): MasterKeys | null {
  try {
    return keysIn(path)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw problem
  }
}

/** Puts a new key on top (rotation), or the given one below (a key from a recovery sheet that must open old data). */
export function addMasterKey(path: string, recovered?: Buffer): MasterKeys {
  const kept = readKeyFile(path) ?? []
  const key = masterKey(recovered ?? randomBytes(32))
  if (kept.some((one) => one.fingerprint === key.fingerprint)) return keysIn(path)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  renameSync(writeBeside(path, recovered === undefined ? [key, ...kept] : [...kept, key]), path)
  syncFolder(dirname(path))
  return keysIn(path)
}

function keysIn(path: string): MasterKeys {
  const lines = readFileSync(path, 'utf8').split(/\s+/).filter(Boolean)
  const [newest, ...older] = lines
    .filter((line) => /^[0-9a-f]{64}$/i.test(line))
    .map((line) => masterKey(Buffer.from(line, 'hex')))
  if (newest === undefined || older.length + 1 !== lines.length) {
    throw cannotStart(
      {
        id: 'Berkas kunci {path} rusak: tiap baris harus 64 angka heksadesimal. Pulihkan dari cadangan atau dari lembar pemulihan.',
        en: 'The key file {path} is damaged: each line must be 64 hexadecimal digits. Restore it from a copy or from the recovery sheet.',
      },
      { path },
    )
  }
  return [newest, ...older]
}

function writeBeside(path: string, masters: { key: Buffer }[]): string {
  const half = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = openSync(half, 'wx', 0o600)
  writeSync(handle, masters.map(({ key }) => `${key.toString('hex')}\n`).join(''))
  fsyncSync(handle)
  closeSync(handle)
  return half
}

/** A new name lasts through a power cut only when its folder is on the disk too. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
