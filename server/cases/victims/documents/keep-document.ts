/** Documents about one victim, or a case as a whole: typed by content, hashed, closed under a key of their own; a visum leaves only for the letter that asked for it. */
import { createHash } from 'node:crypto'
import { mayDo } from '../../../access/model.ts'
import type { Context } from '../../../platform/context.ts'
import { Problem, wrongField } from '../../../platform/problem.ts'
import { findWhole, lockCase } from '../../store.ts'
import { openBytes, openWords, sealBytes, sealWords } from '../seal.ts'
import { getVictim } from '../store.ts'
import type { DocumentAudience } from './model.ts'
import { notTaken, sniffContent } from './sniff-content.ts'

/** What a document is about: one victim, or the case as a whole. A visum is about somebody and its post's alone. */
export type DocumentWanted = {
  of: { participant: string } | { case: string }
  audience: DocumentAudience
  visum: boolean
}

/** Throws `not-found`, and, naming `file`, for what is not a document by its content. */
export async function keepDocument(
  ctx: Context,
  { of, audience, visum }: DocumentWanted,
  file: { name: string; content: Buffer },
): Promise<{ id: string; media: string; size: number }> {
  const victim = 'participant' in of ? await getVictim(ctx, of.participant) : null
  const inCase = 'case' in of ? (await lockCase(ctx, await findWhole(ctx, of.case))).id : victim!.case_id
  if (visum && (victim === null || !mayDo(ctx.actor.role, 'accompany victims'))) throw new Problem('not-allowed')
  const kind = sniffContent(file.content)
  if (kind === null) throw wrongField('file', notTaken)
  const id = ctx.id()
  const sha256 = createHash('sha256').update(file.content).digest()
  await ctx.sql`
    insert into cases.documents (id, participant, case_id, media, size, sha256, agency, post, officer, at, visum, audience, name, content)
    values (${id}, ${victim?.id ?? null}, ${inCase}, ${kind.media}, ${file.content.length}, ${sha256}, ${ctx.actor.agency}, ${ctx.actor.post},
      ${ctx.actor.officer}, ${ctx.now}, ${visum}, ${visum ? 'post' : audience},
      ${await sealWords(ctx, 'document name', id, { name: file.name.slice(0, 120) })}, ${await sealBytes(ctx, 'document', id, file.content)})`
  ctx.tell('cases', inCase)
  return { id, media: kind.media, size: file.content.length }
}

/** The bytes as they came. Throws `not-found`. */
export async function takeDocument(ctx: Context, id: string) {
  const [row] = await ctx.sql<{ media: string; content: Buffer }>`
    select media, content from cases.documents where id = ${id}`
  const body = row === undefined ? null : await openBytes(ctx, 'document', id, row.content)
  if (row === undefined || body === null) throw new Problem('not-found')
  return { name: `dokumen-${id.slice(-8)}.${sniffContent(body)?.ending ?? 'bin'}`, media: row.media, body }
}

/** What it was called when it came. */
export const nameOf = async (ctx: Context, id: string, sealed: Buffer): Promise<string> =>
  (await openWords<{ name: string }>(ctx, 'document name', id, sealed))?.name ?? ''
