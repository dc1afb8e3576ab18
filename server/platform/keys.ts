/**
 * Closing and opening bytes: AES-256-GCM under data keys, data keys under master keys. Pure, over Buffers.
 * Every ciphertext: version (1 byte) · id of its key (16) · nonce (12) · closed bytes · tag (16).
 */
import { createCipheriv, createDecipheriv, createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** A master key: 32 bytes, known by its fingerprint (32 hex digits; tells nothing about the key). */
export type MasterKey = { fingerprint: string; key: Buffer }

/** The masters of an installation, newest first: the newest wraps, all of them unwrap. */
export type MasterKeys = [MasterKey, ...MasterKey[]]

/** A data key closed under the master with this fingerprint. */
type WrappedKey = { master: string; wrapped: Buffer }

/** Why bytes stay closed. `cannot-open`: another key, other `about`, or altered bytes, which the cipher cannot tell apart. */
type KeyProblem = 'not-a-ciphertext' | 'cannot-open' | 'master-unknown'

/** Version 1: AES-256-GCM with a random nonce. A data key closes one record's few texts, so nonces never come near to repeating. */
const version = 1
const [idStart, nonceStart, bodyStart] = [1, 17, 29]
const tagLength = 16

const asObjects = new WeakMap<Buffer, KeyObject>()

/** The key as Node's own object: given as bytes it is made into one at each use, which costs three times the closing itself. */
export function keyObject(key: Buffer): KeyObject {
  const known = asObjects.get(key)
  if (known !== undefined) return known
  const made = createSecretKey(key)
  asObjects.set(key, made)
  return made
}

/** Closes bytes under a 32-byte key; `associated` says what they belong to and must be given again to open them. */
export function encrypt(key: Buffer, keyId: string, plaintext: Buffer, associated: string): Buffer {
  const head = Buffer.concat([Buffer.of(version), bytesOfId(keyId)])
  const nonce = randomBytes(bodyStart - nonceStart)
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce).setAAD(
    Buffer.concat([head, Buffer.from(associated)]),
  )
  return Buffer.concat([head, nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** Opens bytes closed by `encrypt`; throws an error named after a KeyProblem. */
export function decrypt(key: Buffer, sealed: Buffer, associated: string): Buffer {
  refuseOther(sealed)
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), sealed.subarray(nonceStart, bodyStart), {
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
  const { fingerprint, key } = masters[0]
  return { master: fingerprint, wrapped: encrypt(key, fingerprint, dataKey, `data key ${id}`) }
}

/** Opens a data key; `master-unknown` names the fingerprint of the key file or recovery sheet that is missing. */
export function unwrapKey(masters: MasterKeys, wrapped: Buffer, master: string, id: string): Buffer {
  const found = masters.find((one) => one.fingerprint === master)
  if (found === undefined) throw keyProblem('master-unknown', `no master key with fingerprint ${master} is at hand`)
  return decrypt(found.key, wrapped, `data key ${id}`)
}

/** The same data key under the newest master; null when it is already. After all are moved an old master may be destroyed. */
export function rewrapKey(masters: MasterKeys, { master, wrapped }: WrappedKey, id: string): WrappedKey | null {
  if (master === masters[0].fingerprint) return null
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
