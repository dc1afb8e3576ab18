/** Documents about one victim: typed by content, hashed, closed under a key of their own; a visum leaves only for the letter that asked for it. */
import { createHash } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { Problem, wrongField } from '../../../platform/problem.ts'
import { openBytes, openWords, sealBytes, sealWords } from '../seal.ts'
import { getVictim } from '../store.ts'
import { sniffContent } from './sniff-content.ts'

/** Throws, naming `file`, for what is not a document by its content. */
export async function keepDocument(
  ctx: Context,
  input: { participant: string; visum: boolean },
  file: { name: string; content: Buffer },
): Promise<{ id: string; media: string; size: number }> {
  const victim = await getVictim(ctx, input.participant)
  const kind = sniffContent(file.content)
  if (kind === null)
    throw wrongField('file', {
      id: 'bukan PDF, JPEG, PNG, atau rekaman suara menurut isinya',
      en: 'is not a PDF, JPEG, PNG or sound recording by its content',
    })
  const id = ctx.id()
  const sha256 = createHash('sha256').update(file.content).digest()
  await ctx.sql`
    insert into cases.documents (id, participant, case_id, media, size, sha256, agency, post, officer, at, visum, name, content)
    values (${id}, ${victim.id}, ${victim.case_id}, ${kind.media}, ${file.content.length}, ${sha256}, ${ctx.actor.agency}, ${ctx.actor.post},
      ${ctx.actor.officer}, ${ctx.now}, ${input.visum}, ${await sealWords(ctx, 'document name', id, { name: file.name.slice(0, 120) })},
      ${await sealBytes(ctx, 'document', id, file.content)})`
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
