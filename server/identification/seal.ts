/** Closing and opening what was said: all of one interview under one key of its own. */
import type { Context } from '../platform/context.ts'
import { closeUnder } from '../platform/data-keys.ts'
import { decrypt, unwrapKey } from '../platform/keys.ts'

/** What is closed of an interview: the conditions of a sitting, one saving of answers, a conclusion's reason. */
type What = 'preparation' | 'answers' | 'conclusion'
const about = (interview: string, what: What, which: string | number) => `interview ${interview} ${what} ${which}`

export const sealWords = (
  ctx: Context,
  { id, key }: { id: string; key: string },
  what: What,
  which: string | number,
  said: object,
): Promise<Buffer> => closeUnder(ctx, key, Buffer.from(JSON.stringify(said)), about(id, what, which))

/** Opens many at once; empty when the interview's key was destroyed. */
export async function openWords<T>(
  ctx: Context,
  { id, key }: { id: string; key: string },
  what: What,
  rows: { which: string | number; sealed: Buffer }[],
): Promise<T[]> {
  const [row] = await ctx.sql<{ master: string; wrapped: Buffer | null }>`
    select master, wrapped from platform.keys where id = ${key}`
  if (!row?.wrapped) return []
  const opened = unwrapKey(ctx.keys.masters, row.wrapped, row.master, key)
  return rows.map(
    ({ which, sealed }) => JSON.parse(decrypt(opened, sealed, about(id, what, which)).toString('utf8')) as T,
  )
}
