/** A complainant's written consent, taken in with its hash and closed under a key of its own. */
import { createHash } from 'node:crypto'
import { sniffContent } from '../../cases/victims/documents/sniff-content.ts'
import type { Context } from '../../platform/context.ts'
import { close, keepDataKeys, makeDataKey } from '../../platform/data-keys.ts'
import { wrongField } from '../../platform/problem.ts'

/** What a written consent is scanned or photographed as. */
const papers = ['application/pdf', 'image/jpeg', 'image/png']

/** Throws, naming `file`, for what is not a document by its content. */
export async function keepConsent(ctx: Context, content: Buffer): Promise<{ id: string; sha256: string }> {
  const kind = sniffContent(content)
  if (kind === null || !papers.includes(kind.media))
    throw wrongField('file', {
      id: 'bukan PDF, JPEG, atau PNG menurut isinya',
      en: 'is not a PDF, JPEG or PNG by its content',
    })
  const id = ctx.id()
  const sha256 = createHash('sha256').update(content).digest()
  const key = makeDataKey(ctx)
  await keepDataKeys(ctx, [key])
  await ctx.sql`
    insert into statistics.consents (id, post, officer, at, media, size, sha256, content)
    values (${id}, ${ctx.actor.post}, ${ctx.actor.officer}, ${ctx.now}, ${kind.media}, ${content.length}, ${sha256},
      ${close(key, content, `complainant consent ${id}`)})`
  return { id, sha256: sha256.toString('hex') }
}
