/**
 * One user's box on this device. It stands open for as long as their session would (twelve hours), and for nobody else: whoever signs in
 * next, or signs out, closes it. Without a signal the password opens it; signed in, the server's half does. Threats: docs/decisions/0028.
 */
import { keep } from '../kept.ts'
import { type Box, type Closed, database, type OpenKey } from './database.ts'
import {
  boxIdOf,
  canKeep,
  closeBytes,
  closeThing,
  openBytes,
  openThing,
  passwordKey,
  passwordRounds,
  randomBytes,
  serverKey,
  usable,
} from './keys.ts'

const openFor = 12 * 3_600_000
/** A clock that jumped back this far since the box was opened is not believed. */
const jump = 5 * 60_000

/** What opens a box: a password, the server's half, or both. */
type Secrets = { password?: string; half?: string }

/** An open box. `things` are kept closed under its key. */
export type OpenBox = {
  id: string
  read<T>(name: string): Promise<T | null>
  names(start: string): Promise<string[]>
  write(name: string, thing: unknown): Promise<void>
  remove(name: string): Promise<void>
}

/** Two tabs at once would each make a box of their own. */
const inTurn = <T>(deed: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request('simpul.field.box', deed) as Promise<T>) : deed()

const aboutKey = (box: Box, by: string) => `key of ${box.id} ${by}`
const aboutThing = (box: string, name: string) => `${box} ${name}`

/** Opens the user's box, or makes it, and closes everybody else's. Null: there is none, or the password is not the one it was closed with. */
export const openBox = (login: string, secrets: Secrets): Promise<OpenBox | null> =>
  inTurn(async () => {
    const db = await database()
    const id = await boxIdOf(login)
    const box: Box = (await db.get('boxes', id)) ?? { id, salt: randomBytes(16), rounds: passwordRounds }
    const password = secrets.password === undefined ? null : await passwordKey(secrets.password, box.salt, box.rounds)
    const server = secrets.half === undefined ? null : await serverKey(secrets.half, box.salt)
    const found = await openKey(box, password, server)
    // Without a signal nobody makes a box; signed in, one that nothing opens any more is begun anew.
    if (found === null && server === null) return null
    const raw = found ?? randomBytes(32)
    if (found === null) await db.delete('things', IDBKeyRange.bound([id, ''], [id, '\uffff']))
    // Signed in with a new password: from now on that one opens it without a signal.
    if (password && (!box.byPassword || server))
      box.byPassword = await closeBytes(password, raw, aboutKey(box, 'password'))
    if (server) box.byServer = await closeBytes(server, raw, aboutKey(box, 'server'))
    const key = await usable(raw)
    const from = Date.now()
    const write = db.transaction(['boxes', 'open'], 'readwrite')
    await write.objectStore('open').clear()
    await write.objectStore('boxes').put(box)
    await write.objectStore('open').put({ box: id, key, from, until: from + openFor })
    await write.done
    keep('field', 'yes')
    return boxOn(id, key)
  })

/** The box's own key, by whichever of the two opens it. */
async function openKey(box: Box, password: CryptoKey | null, server: CryptoKey | null) {
  const tried = async (key: CryptoKey | null, closed: Closed | undefined, by: string) =>
    key && closed ? openBytes(key, closed, aboutKey(box, by)) : null
  return (await tried(server, box.byServer, 'server')) ?? tried(password, box.byPassword, 'password')
}

/** The box that still stands open here, of whomever. */
export async function findOpenBox(): Promise<OpenBox | null> {
  if (!canKeep()) return null
  const db = await database()
  const [open] = await db.getAll('open')
  if (open === undefined) return null
  if (!stands(open)) {
    await db.clear('open')
    return null
  }
  return boxOn(open.box, open.key)
}

const stands = ({ from, until }: OpenKey): boolean => Date.now() < until && Date.now() > from - jump

/** Of this user, if it still stands open. */
export async function findOwnBox(login: string): Promise<OpenBox | null> {
  const open = await findOpenBox()
  return open !== null && open.id === (await boxIdOf(login)) ? open : null
}

/** Nobody's box stands open any more; what is in them stays, closed. */
export async function closeBoxes(): Promise<void> {
  if (canKeep()) await (await database()).clear('open')
}

function boxOn(id: string, key: CryptoKey): OpenBox {
  return {
    id,
    read: async (name) => {
      const thing = await (await database()).get('things', [id, name])
      return thing === undefined ? null : openThing(key, thing, aboutThing(id, name))
    },
    names: async (start) => {
      const keys = await (await database()).getAllKeys('things', IDBKeyRange.bound([id, start], [id, `${start}\uffff`]))
      return keys.map(([, name]) => name)
    },
    write: async (name, thing) => {
      const closed = await closeThing(key, thing, aboutThing(id, name))
      await (await database()).put('things', { box: id, name, ...closed })
    },
    remove: async (name) => (await database()).delete('things', [id, name]),
  }
}
