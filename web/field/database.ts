/** What this browser keeps for the form in the field: everything said in it is closed; what stands open tells nothing of anybody. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Bytes closed under a key, with the nonce they were closed with. */
export type Closed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

/**
 * A box is one user's on this device; its id is a hash of the login. The key to it lies in it twice: closed under the password (opens
 * without a signal) and under the server's half (opens after signing in, and outlives a change of password).
 */
export type Box = { id: string; salt: Uint8Array<ArrayBuffer>; rounds: number; byPassword?: Closed; byServer?: Closed }

/** A box that stands open until then (milliseconds): a key that can be used, never read. */
export type OpenKey = { box: string; key: CryptoKey; from: number; until: number }

interface Schema extends DBSchema {
  boxes: { key: string; value: Box }
  open: { key: string; value: OpenKey }
  things: { key: [string, string]; value: { box: string; name: string } & Closed }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** Throws where a browser forbids storage. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('simpul.field', 1, {
    upgrade(db) {
      db.createObjectStore('boxes', { keyPath: 'id' })
      db.createObjectStore('open', { keyPath: 'box' })
      db.createObjectStore('things', { keyPath: ['box', 'name'] })
    },
    // Another tab brings a newer layout, or the browser took the storage away: open it again when it is next needed.
    blocking: (_from, _to, event) => {
      ;(event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated: () => {
      opened = undefined
    },
  }).catch((problem) => {
    opened = undefined
    throw problem
  })
  return opened
}
