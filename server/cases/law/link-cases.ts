/** Two cases that belong together: linked with a kind and a reason by who sees both; each side learns of the other only as far as it may read it. */
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { noteCase } from '../store.ts'
import { openWords, sealWords } from '../victims/seal.ts'
import { type LinkKind, linkKinds, withheldLink } from './model.ts'
import { lockAccountable } from './store.ts'

type LinkWords = { reason: string }

/** By the post accountable for the law in one of them; the other is seen, or is not found. */
export async function linkCases(
  ctx: Context,
  input: { case: string; other: string; kind: LinkKind; reason: string },
): Promise<{ id: string }> {
  if (input.case === input.other) throw wrongField('other', { id: 'pilih kasus lain', en: 'choose another case' })
  const found = await lockAccountable(ctx, input.case)
  const [other] = await ctx.sql`select from cases.cases where id = ${input.other}`
  if (other === undefined) throw new Problem('not-found')
  const [one, second] = [input.case, input.other].toSorted()
  const id = ctx.id()
  const made = await ctx.sql`
    insert into cases.case_links (id, one, other, kind, at, officer, post, sealed)
    values (${id}, ${one}, ${second}, ${input.kind}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post},
      ${await sealWords(ctx, 'link', id, { reason: input.reason } satisfies LinkWords)})
    on conflict do nothing returning id`
  if (made.length === 0) throw new Problem('already-exists', { what: { id: 'Hubungan ini', en: 'This link' } })
  await noteCase(ctx, found.id, 'case linked')
  return { id }
}

/** Ends a link; that it stood, and why, is kept. */
export async function endLink(ctx: Context, id: string): Promise<void> {
  const [link] = await ctx.sql<{ one: string; other: string; ended_at: Date | null; both: boolean }>`
    select one, other, ended_at, access.sees('case', one) and access.sees('case', other) "both" from cases.case_links where id = ${id}`
  if (link === undefined || !link.both) throw new Problem('not-found')
  if (link.ended_at !== null) throw new Problem('state-moved-on', { state: { id: 'sudah diakhiri', en: 'ended' } })
  const [mine] = await ctx.sql<{ id: string }>`
    select case_id id from cases.tracks where case_id = any (${[link.one, link.other]}::uuid[]) and track = 'law' and accountable = ${ctx.actor.post} limit 1`
  if (mine === undefined) throw new Problem('not-allowed')
  await ctx.sql`update cases.case_links set ended_at = ${ctx.now}, ended_by = ${ctx.actor.officer} where id = ${id}`
  await noteCase(ctx, mine.id, 'link ended')
}

/** Links that stand; of a case that this reader does not see there is neither number nor kind nor reason. */
export async function readLinks(ctx: Context, id: string) {
  const rows = await ctx.sql<{
    id: string
    kind: LinkKind
    at: Date
    other: string | null
    number: string | null
    sealed: Buffer
  }>`
    select l.id, l.kind, l.at, c.id other, c.number, l.sealed from cases.case_links l
      left join cases.cases c on c.id = case when l.one = ${id} then l.other else l.one end
    where ${id}::uuid in (l.one, l.other) and l.ended_at is null order by l.at, l.id`
  return Promise.all(
    rows.map(async (row) => {
      if (row.other === null || row.number === null)
        return { id: row.id, at: row.at.toISOString(), kind: withheldLink, case: null, reason: null }
      const said = await openWords<LinkWords>(ctx, 'link', row.id, row.sealed)
      return {
        ...{ id: row.id, at: row.at.toISOString(), kind: linkKinds[row.kind] },
        ...{ case: { id: row.other, number: row.number }, reason: said?.reason ?? '' },
      }
    }),
  )
}
