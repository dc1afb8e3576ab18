/** Closing and opening what was said of one victim, or of the law's track and its evidence: every row under a key of its own, bound to the row it stands in. */
import type { Context } from '../../platform/context.ts'
import { close, keepDataKeys, makeDataKey, open } from '../../platform/data-keys.ts'

type Row =
  | 'guardian'
  | 'consent'
  | 'secret'
  | 'assessment'
  | 'service'
  | 'follow-up'
  | 'note'
  | 'task'
  | 'document'
  | 'document name'
  | 'stage'
  | 'reported'
  | 'measure'
  | 'charge'
  | 'link'
  | 'evidence'
  | 'evidence file'
  | 'custody'
  | 'custody offer'
  | 'request abroad'
  | 'danger'
const about = (row: Row, id: string, version = 1) => `victim ${row} ${id} ${version}`

export const sealWords = (ctx: Context, row: Row, id: string, said: object, version?: number): Promise<Buffer> =>
  sealBytes(ctx, row, id, Buffer.from(JSON.stringify(said)), version)

export async function sealBytes(ctx: Context, row: Row, id: string, bytes: Buffer, version?: number): Promise<Buffer> {
  const key = makeDataKey(ctx)
  await keepDataKeys(ctx, [key])
  return close(key, bytes, about(row, id, version))
}

/** Null when its key was destroyed. */
export async function openWords<T>(
  ctx: Context,
  row: Row,
  id: string,
  sealed: Buffer,
  version?: number,
): Promise<T | null> {
  const bytes = await openBytes(ctx, row, id, sealed, version)
  return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as T)
}

export const openBytes = (ctx: Context, row: Row, id: string, sealed: Buffer, version?: number) =>
  open(ctx, sealed, about(row, id, version))
