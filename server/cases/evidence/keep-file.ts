/** The file of a digital item: typed by its content, held against the hash it was registered with, closed under a key of its own. */
import { createHash } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { notTaken, sniffContent } from '../victims/documents/sniff-content.ts'
import { openBytes, sealBytes } from '../victims/seal.ts'
import { getHeld, getItem } from './store.ts'

/** By the holder, once. Throws, naming `file`, for what is no document by its content or is not the file that was found. */
export async function keepEvidenceFile(
  ctx: Context,
  id: string,
  content: Buffer,
): Promise<{ id: string; size: number }> {
  const { item } = await getHeld(ctx, id)
  const kind = sniffContent(content)
  if (kind === null) throw wrongField('file', notTaken)
  if (item.sha256 === null)
    throw wrongField('file', {
      id: 'barang ini terdaftar tanpa SHA-256',
      en: 'this item was registered without a SHA-256',
    })
  if (createHash('sha256').update(content).digest('hex') !== item.sha256)
    throw wrongField('file', {
      id: 'SHA-256-nya lain dari yang dicatat saat barang diambil',
      en: 'its SHA-256 is not the one noted when the item was taken',
    })
  const made = await ctx.sql`
    insert into cases.evidence_files (item, case_id, media, size, at, officer, content)
    values (${id}, ${item.case_id}, ${kind.media}, ${content.length}, ${ctx.now}, ${ctx.actor.officer},
      ${await sealBytes(ctx, 'evidence file', id, content)}) on conflict do nothing returning item`
  if (made.length === 0)
    throw new Problem('already-exists', { what: { id: 'Berkas barang ini', en: 'The file of this item' } })
  return { id, size: content.length }
}

/** The bytes as they came. Throws `not-found`. */
export async function takeEvidenceFile(ctx: Context, id: string) {
  const item = await getItem(ctx, id)
  const [row] = await ctx.sql<{ media: string; content: Buffer }>`
    select media, content from cases.evidence_files where item = ${id}`
  const body = row === undefined ? null : await openBytes(ctx, 'evidence file', id, row.content)
  if (row === undefined || body === null) throw new Problem('not-found')
  return { name: `${item.number}.${sniffContent(body)?.ending ?? 'bin'}`, media: row.media, body }
}
