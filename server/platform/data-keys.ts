/** Data keys kept in the database, each wrapped by the master key: one per record, so that destroying it destroys the record. */
import { randomBytes } from 'node:crypto'
import type { Context } from './context.ts'
import { decrypt, encrypt, keyIdOf, type MasterKeys, unwrapKey, wrapKey } from './keys.ts'

/** What closes and opens ciphertexts: the masters of this installation and the key that marks journal lines. */
export type Keys = { masters: MasterKeys; journal: Buffer }

/** One data key, usable at once; its wrapped form must be written by `keepDataKeys` in the same transaction. */
export type DataKey = { id: string; key: Buffer }

/** Makes keys without touching the database, so that many can be written at once. */
export const makeDataKey = (ctx: Context): DataKey => ({ id: ctx.id(), key: randomBytes(32) })

/** Writes the wrapped form of new data keys. */
export async function keepDataKeys(ctx: Context, made: DataKey[]): Promise<void> {
  if (made.length === 0) return
  const wrapped = made.map(({ id, key }) => wrapKey(ctx.keys.masters, key, id))
  await ctx.sql`
    insert into platform.keys (id, master, wrapped, created_at)
    select id, master, decode(wrapped, 'hex'), ${ctx.now}
    from unnest(${made.map((k) => k.id)}::uuid[], ${wrapped.map((w) => w.master)}::text[],
      ${wrapped.map((w) => w.wrapped.toString('hex'))}::text[]) as k (id, master, wrapped)`
}

/** Closes bytes under a data key; `about` binds the ciphertext to what it belongs to. */
export const close = (data: DataKey, bytes: Buffer, about: string): Buffer => encrypt(data.key, data.id, bytes, about)

/** Closes bytes under a data key that is kept already. Throws when it was destroyed. */
export async function closeUnder(ctx: Context, id: string, bytes: Buffer, about: string): Promise<Buffer> {
  const [row] = await ctx.sql<{ master: string; wrapped: Buffer | null }>`
    select master, wrapped from platform.keys where id = ${id}`
  if (!row?.wrapped) throw new Error('the data key was destroyed')
  return encrypt(unwrapKey(ctx.keys.masters, row.wrapped, row.master, id), id, bytes, about)
}

/** Opens a ciphertext with the key that it names; returns null when that key was destroyed. */
export async function open(ctx: Context, sealed: Buffer, about: string): Promise<Buffer | null> {
  const id = keyIdOf(sealed)
  const [row] = await ctx.sql<{ master: string; wrapped: Buffer | null }>`
    select master, wrapped from platform.keys where id = ${id}`
  if (!row?.wrapped) return null
  return decrypt(unwrapKey(ctx.keys.masters, row.wrapped, row.master, id), sealed, about)
}

/** Destroys data keys: what they closed can never be read again, here or in a backup that holds no master key's copy of it. */
export async function destroyDataKeys(ctx: Context, ids: string[]): Promise<void> {
  await ctx.sql`update platform.keys set wrapped = null, destroyed_at = ${ctx.now} where id = any (${ids}::uuid[]) and wrapped is not null`
}
