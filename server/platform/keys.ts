/**
 * Closing and opening bytes: AES-256-GCM under data keys, data keys under master keys; and the file that holds the masters.
 * Every ciphertext: version (1 byte) · id of its key (16) · nonce (12) · closed bytes · tag (16).
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
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

/** A master key: 32 bytes, known by its fingerprint (32 hex digits; tells nothing about the key). */
export type MasterKey = { fingerprint: string; key: Buffer }

/** The masters of an installation: the newest wraps, all of them unwrap. */
export type MasterKeys = { newest: MasterKey; older: MasterKey[] }

/** A data key closed under the master with this fingerprint. */
type WrappedKey = { master: string; wrapped: Buffer }

/** Why bytes stay closed. `cannot-open`: another key, other `about`, or altered bytes, which the cipher cannot tell apart. */
type KeyProblem = 'not-a-ciphertext' | 'cannot-open' | 'master-unknown'

/** Version 1: AES-256-GCM with a random nonce. A data key closes one record's few texts, so nonces never come near to repeating. */
const version = 1
const [idStart, nonceStart, bodyStart] = [1, 17, 29]
const tagLength = 16

/** Closes bytes under a 32-byte key; `associated` says what they belong to and must be given again to open them. */
export function encrypt(key: Buffer, keyId: string, plaintext: Buffer, associated: string): Buffer {
  const head = Buffer.concat([Buffer.of(version), bytesOfId(keyId)])
  const nonce = randomBytes(bodyStart - nonceStart)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.concat([head, Buffer.from(associated)]))
  return Buffer.concat([head, nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** Opens bytes closed by `encrypt`; throws an error named after a KeyProblem. */
export function decrypt(key: Buffer, sealed: Buffer, associated: string): Buffer {
  refuseOther(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceStart, bodyStart), {
    authTagLength: tagLength,
  })
  decipher.setAAD(Buffer.concat([sealed.subarray(0, nonceStart), Buffer.from(associated)]))
  decipher.setAuthTag(sealed.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(bodyStart, -tagLength)), decipher.final()])
  } catch {
    throw keyProblem('cannot-open', `another key than ${keyIdOf(sealed)}, another purpose, or altered bytes`)
  }
}

/** The id (UUID) of the key that closed these bytes. */
export function keyIdOf(sealed: Buffer): string {
  refuseOther(sealed)
  return sealed.toString('hex', idStart, nonceStart).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Names a 32-byte master key. */
export function masterKey(key: Buffer): MasterKey {
  if (key.length !== 32) throw new Error('a master key has 32 bytes')
  return { fingerprint: createHash('sha256').update('simpul master key').update(key).digest('hex').slice(0, 32), key }
}

/** Closes a data key under the newest master; `id` is the data key's own id and is bound in. */
export function wrapKey(masters: MasterKeys, dataKey: Buffer, id: string): WrappedKey {
  const { fingerprint, key } = masters.newest
  return { master: fingerprint, wrapped: encrypt(key, fingerprint, dataKey, `data key ${id}`) }
}

/** Opens a data key; `master-unknown` names the fingerprint of the key file or recovery sheet that is missing. */
export function unwrapKey(masters: MasterKeys, wrapped: Buffer, master: string, id: string): Buffer {
  const found = [masters.newest, ...masters.older].find((one) => one.fingerprint === master)
  if (found === undefined) throw keyProblem('master-unknown', `no master key with fingerprint ${master} is at hand`)
  return decrypt(found.key, wrapped, `data key ${id}`)
}

/** The same data key under the newest master; null when it is already. After all are moved an old master may be destroyed. */
export function rewrapKey(masters: MasterKeys, { master, wrapped }: WrappedKey, id: string): WrappedKey | null {
  if (master === masters.newest.fingerprint) return null
  return wrapKey(masters, unwrapKey(masters, wrapped, master, id), id)
}

function refuseOther(sealed: Buffer): void {
  if (sealed.length < bodyStart + tagLength || sealed[0] !== version) {
    throw keyProblem('not-a-ciphertext', 'these bytes were not closed by this program, or by a newer one')
  }
}

function bytesOfId(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  if (bytes.length !== nonceStart - idStart) throw new Error(`a key's id is a UUID, not "${id}"`)
  return bytes
}

function keyProblem(name: KeyProblem, message: string): Error {
  return Object.assign(new Error(message), { name })
}

/**
 * Reads the masters from their file: one key a line in hex, newest first. The first start makes the file (0600) with one key.
 * With `mayMake` false a missing file is refused: a new key would leave all that was kept so far closed for ever.
 */
export function readMasterKeys(path: string, mayMake = true): MasterKeys {
  const kept = findMasterKeys(path)
  if (kept !== null) return kept
  if (!mayMake) {
    throw cannotStart(
      {
        id: 'Berkas kunci {path} tidak ada, padahal data sudah ada. Kembalikan berkas itu, atau pulihkan dari lembar pemulihan.',
        en: 'The key file {path} is missing although there is data. Put the file back, or restore it from the recovery sheet.',
      },
      { path },
    )
  }
  const half = writeBeside(path, [masterKey(randomBytes(32))])
  try {
    // A link, not a rename: of two first starts only one may make the key, the other must read it.
    linkSync(half, path)
    syncFolder(dirname(path))
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
  } finally {
    rmSync(half)
  }
  return readMasterKeys(path, false)
}

/** Puts a new master on top (rotation), or a recovered one below (from a sheet, to open what it wrapped). */
export function addMasterKey(path: string, recovered?: MasterKey): MasterKeys {
  const kept = findMasterKeys(path)
  const key = recovered ?? masterKey(randomBytes(32))
  const others = kept === null ? [] : [kept.newest, ...kept.older].filter((one) => one.fingerprint !== key.fingerprint)
  renameSync(writeBeside(path, recovered === undefined ? [key, ...others] : [...others, key]), path)
  syncFolder(dirname(path))
  return readMasterKeys(path, false)
}

function findMasterKeys(path: string): MasterKeys | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw problem
  }
  const lines = text.split(/\s+/).filter(Boolean)
  const whole = lines.every((line) => /^[0-9a-f]{64}$/i.test(line))
  const [newest, ...older] = lines.map((line) => (whole ? masterKey(Buffer.from(line, 'hex')) : null))
  if (newest) return { newest, older: older.filter((one) => one !== null) }
  throw cannotStart(
    {
      id: 'Berkas kunci {path} rusak: tiap baris harus 64 angka heksadesimal. Pulihkan dari cadangan atau dari lembar pemulihan.',
      en: 'The key file {path} is damaged: each line must be 64 hexadecimal digits. Restore it from a copy or from the recovery sheet.',
    },
    { path },
  )
}

function writeBeside(path: string, masters: MasterKey[]): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
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
