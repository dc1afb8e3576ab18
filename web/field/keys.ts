/** The keys of a box, by the browser's own cryptography: AES-256-GCM, PBKDF2 over a password, HKDF over the server's half. */
import type { Closed } from './database.ts'

/** SHA-256 rounds over a password, as OWASP asks for (2023); a second or two on an old phone, once a day. */
export const passwordRounds = 600_000

const aes = { name: 'AES-GCM', length: 256 } as const
const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>

export const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))

/** Whether this page may use cryptography and storage at all: on a plain http network it may not. */
export const canKeep = (): boolean => typeof crypto.subtle !== 'undefined' && typeof indexedDB !== 'undefined'

/** The id of a user's box: who opens the storage by other means reads no login in it. */
export async function boxIdOf(login: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytesOf(`simpul box ${login.trim().toLowerCase()}`))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function passwordKey(password: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', bytesOf(password.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, secret, aes, false, ['encrypt', 'decrypt'])
}

/** `half` is the server's, base64. */
export async function serverKey(half: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const raw = Uint8Array.from(atob(half), (letter) => letter.charCodeAt(0))
  const secret = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf('simpul field box') }
  return crypto.subtle.deriveKey(how, secret, aes, false, ['encrypt', 'decrypt'])
}

/** A key that can close and open, and not be read out again. */
export const usable = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, aes, false, ['encrypt', 'decrypt'])

/** `about` binds what is closed to its place. */
export async function closeBytes(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, about: string): Promise<Closed> {
  const iv = randomBytes(12)
  const how = { name: 'AES-GCM', iv, additionalData: bytesOf(about) }
  return { iv, bytes: await crypto.subtle.encrypt(how, key, bytes) }
}

/** Null with another key, at another place, or when the bytes were changed. */
export async function openBytes(
  key: CryptoKey,
  closed: Closed,
  about: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const how = { name: 'AES-GCM', iv: closed.iv, additionalData: bytesOf(about) }
  return crypto.subtle.decrypt(how, key, closed.bytes).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  )
}

export const closeThing = (key: CryptoKey, thing: unknown, about: string): Promise<Closed> =>
  closeBytes(key, bytesOf(JSON.stringify(thing)), about)

export async function openThing<T>(key: CryptoKey, closed: Closed, about: string): Promise<T | null> {
  const bytes = await openBytes(key, closed, about)
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as T)
}
