/** Secrets as their readers see them: those about one victim, those opened to this post, and the words of one. */
import type { PostRef } from '../../access/model.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { getSecret, type SecretWords } from './keep-secret.ts'
import { type SecretKind, secretKinds } from './model.ts'
import { openWords } from './seal.ts'
import { getVictim } from './store.ts'

/** The words of one: a reading of its own, so that each stands in the journal. Throws `not-found`. */
export async function readSecret(ctx: Context, id: string) {
  const secret = await getSecret(ctx, id)
  const [row] = await ctx.sql<{ version: number; at: Date; by: string | null; sealed: Buffer }>`
    select v.version, v.at, o.name "by", v.sealed from cases.secret_versions v left join access.officers o on o.id = v.officer
    where v.secret = ${id} order by v.version desc limit 1`
  const words = row === undefined ? null : await openWords<SecretWords>(ctx, 'secret', id, row.sealed, row.version)
  if (words === null) throw new Problem('not-found')
  return {
    ...{ id, kind: secret.kind, kindWords: secretKinds[secret.kind], version: row!.version },
    ...{ at: row!.at.toISOString(), by: row!.by ?? '', words },
  }
}

type Row = { id: string; kind: SecretKind; held_by: string; at: Date }

/** Which there are for this reader about one victim, whether they hold it, and to whom it stands open. */
export async function secretsAbout(ctx: Context, participant: string, posts: Map<string, PostRef>) {
  const victim = await getVictim(ctx, participant)
  const rows = await ctx.sql<Row>`
    select id, kind, held_by, at from cases.secrets where participant = ${participant}
    order by array_position(array['contact', 'shelter', 'health', 'counselling'], kind), at`
  return Promise.all(
    rows.map(async ({ id, kind, held_by }) => {
      const mine = kind === 'contact' ? victim.protector === ctx.actor.post : held_by === ctx.actor.post
      return {
        ...{ id, kind, words: secretKinds[kind], mine },
        heldBy: posts.get(kind === 'contact' ? victim.protector : held_by) ?? null,
        openedTo: mine ? await openedTo(ctx, id, posts) : [],
      }
    }),
  )
}

async function openedTo(ctx: Context, id: string, posts: Map<string, PostRef>) {
  const rows = await ctx.sql<{ post: string; from_at: Date }>`
    select post, from_at from access.sight
    where kind = 'secret' and subject = ${id} and because = 'secret opened to you' and until_at is null order by from_at`
  return rows.flatMap(({ post, from_at }) => {
    const found = posts.get(post)
    return found === undefined ? [] : { post: found, since: from_at.toISOString() }
  })
}

/** Those opened to this post by another, also of people whose case it does not see: the kind and who opened it, no name. */
export async function secretsOpenedToMe(ctx: Context) {
  const posts = await readPosts(ctx)
  const rows = await ctx.sql<Row>`
    select s.id, s.kind, s.held_by, s.at from cases.secrets s join access.sight g on g.kind = 'secret' and g.subject = s.id
    where g.post = ${ctx.actor.post} and g.because = 'secret opened to you' and g.until_at is null order by g.from_at desc`
  return rows.map(({ id, kind, held_by, at }) => ({
    ...{ id, kind, words: secretKinds[kind], since: at.toISOString() },
    heldBy: posts.get(held_by) ?? null,
  }))
}
