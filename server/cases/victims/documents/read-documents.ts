/** Documents and letters about one victim that this reader may know of. */
import type { PostRef } from '../../../access/model.ts'
import type { Context } from '../../../platform/context.ts'
import { nameOf } from './keep-document.ts'

export async function readDocuments(ctx: Context, participant: string, posts: Map<string, PostRef>) {
  const [documents, letters] = await Promise.all([
    ctx.sql<{
      id: string
      media: string
      size: number
      sha256: Buffer
      post: string
      at: Date
      visum: boolean
      name: Buffer
    }>`
      select id, media, size, sha256, post, at, visum, name from cases.documents where participant = ${participant} order by at, id`,
    ctx.sql<{ id: string; number: string; written_on: string; post: string; document: string | null }>`
      select id, number, written_on::text, post, document from cases.visum_letters where participant = ${participant} order by at, id`,
  ])
  return {
    documents: await Promise.all(
      documents.map(async ({ id, media, size, sha256, post, at, visum, name }) => ({
        ...{ id, media, size, sha256: sha256.toString('hex'), visum, mine: post === ctx.actor.post },
        ...{ name: await nameOf(ctx, id, name), post: posts.get(post)?.name ?? '', at: at.toISOString() },
      })),
    ),
    letters: letters.map(({ id, number, written_on, post, document }) => ({
      ...{ id, number, writtenOn: written_on, post: posts.get(post)?.name ?? '', released: document !== null },
    })),
  }
}
