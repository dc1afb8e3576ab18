/** Reads of files that several deeds share: whose a file is, what its columns are called, its rows part by part. */
import type { Context } from '../../platform/context.ts'
import { destroyDataKeys, open } from '../../platform/data-keys.ts'
import { Problem } from '../../platform/problem.ts'
import type { Zone } from '../model.ts'
import type { Encoding, FileMedia, Sheets, TableRow } from './model.ts'

/** A file that was kept; `loaded` when a load of it was asked for. */
export type KeptFile = {
  id: string
  media: FileMedia
  encoding: Encoding | null
  size: number
  rows: number
  key: string
  goneAt: Date | null
  loaded: boolean
}

/** What stands in place 0 of a file's parts: names may be values where a heading was lost, so they are closed too. */
export type FileHead = { columns: string[]; samples: string[][]; sheets: Sheets | null }

/** What a part is closed for. */
export const aboutPart = (file: string, place: number): string => `file ${file} part ${place}`

/** The file of whoever asks, another's is not found. Throws `state-moved-on` when it is gone or loaded. */
export async function getOwnFile(ctx: Context, id: string): Promise<KeptFile> {
  const [file] = await ctx.sql<KeptFile>`
    select f.id, f.media, f.encoding, f.size::float8 size, f.rows, f.key, f.gone_at "goneAt", exists (select from intake.loads l where l.file = f.id) loaded
    from intake.files f
    where f.id = ${id} and f.arrived_at is not null and f.officer is not distinct from ${ctx.actor.officer} and f.sender is not distinct from ${ctx.actor.key}`
  if (file === undefined) throw new Problem('not-found')
  if (file.loaded)
    throw new Problem('state-moved-on', { state: { id: 'berkas sudah dimuat', en: 'the file is loaded' } })
  if (file.goneAt !== null)
    throw new Problem('state-moved-on', { state: { id: 'berkas sudah dihapus', en: 'the file was deleted' } })
  return file
}

/** The names of its columns and samples of each; null when its key was destroyed. */
export const readHead = (ctx: Context, file: string): Promise<FileHead | null> => readSealed<FileHead>(ctx, file, 0)

/** The rows of one part (from 1); null past the last one or when the key was destroyed. */
export async function readRows(ctx: Context, file: string, place: number): Promise<TableRow[] | null> {
  const rows = await readSealed<[number, ...TableRow['cells']][]>(ctx, file, place)
  return rows === null ? null : rows.map(([number, ...cells]) => ({ number, cells }))
}

/** One closed part as it was written; null where there is none or its key was destroyed. */
export async function readSealed<T>(ctx: Context, file: string, place: number): Promise<T | null> {
  const [part] = await ctx.sql<{ sealed: Buffer }>`
    select sealed from intake.file_parts where file = ${file} and place = ${place}`
  const bytes = part === undefined ? null : await open(ctx, part.sealed, aboutPart(file, place))
  return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as T)
}

/** Where the post stands whose clock a file without zones was written by. */
export async function zoneOfPost(ctx: Context, post: string): Promise<Zone> {
  const [row] = await ctx.sql<{ zone: Zone }>`select zone from access.posts where id = ${post}`
  return row!.zone
}

/** Destroys the file's key and its parts; the row stays and says that there was one. */
export async function forgetFile(ctx: Context, id: string): Promise<void> {
  const [file] = await ctx.sql<{ key: string }>`
    update intake.files set gone_at = ${ctx.now} where id = ${id} and gone_at is null returning key`
  if (file === undefined) return
  await destroyDataKeys(ctx, [file.key])
  await ctx.sql`delete from intake.file_parts where file = ${id}`
  await ctx.sql`delete from intake.trials where file = ${id}`
}
