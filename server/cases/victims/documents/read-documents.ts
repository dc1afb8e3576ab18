/** Documents and letters about one victim, or documents of a case as a whole, that this reader may know of. */
import type { PostRef } from '../../../access/model.ts'
import { namePosts } from '../../../access/posts.ts'
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/problem.ts'
import { findWhole } from '../../store.ts'
import { nameOf } from './keep-document.ts'
import { type DocumentAudience, documentAudiences } from './model.ts'

type Row = {
  id: string
  media: string
  size: number
  sha256: Buffer
  post: string
  at: Date
  visum: boolean
  audience: DocumentAudience
  name: Buffer
}

export async function readDocuments(ctx: Context, participant: string, posts: Map<string, PostRef>) {
  const [documents, letters] = await Promise.all([
    ctx.sql<Row>`
      select id, media, size, sha256, post, at, visum, audience, name from cases.documents where participant = ${participant} order by at, id`,
    ctx.sql<{ id: string; number: string; written_on: string; post: string; document: string | null }>`
      select id, number, written_on::text, post, document from cases.visum_letters where participant = ${participant} order by at, id`,
  ])
  return {
    documents: await tellDocuments(ctx, documents, posts),
    letters: letters.map(({ id, number, written_on, post, document }) => ({
      ...{ id, number, writtenOn: written_on, post: posts.get(post)?.name ?? '', released: document !== null },
    })),
  }
}

/** Those about no one person. Throws `not-found` for a case that is not seen. */
export async function readCaseDocuments(ctx: Context, input: { case: string }) {
  const [found] = await ctx.sql`select from cases.cases where id = ${await findWhole(ctx, input.case)}`
  if (found === undefined) throw new Problem('not-found')
  const rows = await ctx.sql<Row>`
    select id, media, size, sha256, post, at, visum, audience, name from cases.documents
    where case_id in (select cases.members_of(${input.case})) and participant is null order by at, id`
  return tellDocuments(ctx, rows, await namePosts(ctx))
}

const tellDocuments = (ctx: Context, rows: Row[], posts: Map<string, PostRef>) =>
  Promise.all(
    rows.map(async ({ id, media, size, sha256, post, at, visum, audience, name }) => ({
      ...{ id, media, size, sha256: sha256.toString('hex'), visum, mine: post === ctx.actor.post },
      ...{ name: await nameOf(ctx, id, name), post: posts.get(post)?.name ?? '', at: at.toISOString() },
      audience: documentAudiences[audience],
    })),
  )
