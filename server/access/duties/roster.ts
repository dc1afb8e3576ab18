/** The duty roster (piket): who is on duty at a post and how it is called then; stand-ins cover holidays and leave (protection.md P9). */
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { readPosts } from '../posts.ts'

/** Somebody on duty: `phone` is the number of the duty, not of a private person. */
export type Duty = {
  id: string
  officer: string
  phone: string
  kind: 'duty' | 'stand-in'
  from: string
  until: string
}

type Row = { id: string; post: string; name: string; phone: string; kind: Duty['kind']; from_at: Date; until_at: Date }

const asDuty = (row: Row): Duty => ({
  id: row.id,
  officer: row.name,
  phone: row.phone,
  kind: row.kind,
  from: row.from_at.toISOString(),
  until: row.until_at.toISOString(),
})

/** Who is on duty now, by post; a stand-in goes before the one on duty. */
export async function readOnDuty(ctx: Context, posts: string[]): Promise<Map<string, Duty>> {
  const rows = await ctx.sql<Row>`
    select distinct on (d.post) d.id, d.post, o.name, d.phone, d.kind, d.from_at, d.until_at
    from access.duties d join access.officers o on o.id = d.officer
    where d.post = any (${posts}::uuid[]) and d.removed_at is null and d.from_at <= ${ctx.now} and d.until_at > ${ctx.now}
    order by d.post, d.kind desc, d.from_at desc`
  return new Map(rows.map((row) => [row.post, asDuty(row)]))
}

/** The roster of this post from now on, and its officers. */
export async function readRoster(ctx: Context) {
  const [rows, officers, posts] = await Promise.all([
    ctx.sql<Row>`
      select d.id, d.post, o.name, d.phone, d.kind, d.from_at, d.until_at from access.duties d join access.officers o on o.id = d.officer
      where d.post = ${ctx.actor.post} and d.removed_at is null and d.until_at > ${ctx.now} order by d.from_at, d.kind`,
    ctx.sql<{ id: string; name: string }>`
      select distinct o.id, o.name from access.assignments a join access.officers o on o.id = a.officer
      where a.post = ${ctx.actor.post} and coalesce(a.until_at > ${ctx.now}, true) and o.ended_at is null order by o.name`,
    readPosts(ctx),
  ])
  const onDuty = await readOnDuty(ctx, [...posts.keys()])
  return {
    mine: rows.map(asDuty),
    officers,
    elsewhere: [...posts.values()].flatMap((post) => {
      const duty = onDuty.get(post.id)
      return duty === undefined || post.id === ctx.actor.post ? [] : [{ post, duty }]
    }),
  }
}

/** Puts an officer of this post on the roster. Two may not have the same duty at one moment: nobody would know whom to call. */
export async function putOnDuty(
  ctx: Context,
  input: { officer: string; kind: Duty['kind']; from: string; until: string; phone: string },
): Promise<{ id: string }> {
  const from = new Date(input.from)
  const until = new Date(input.until)
  if (until <= from) throw wrongField('until', { id: 'harus sesudah mulai', en: 'must be after the beginning' })
  if (until <= ctx.now) throw wrongField('until', { id: 'sudah lewat', en: 'is in the past' })
  const [theirs] = await ctx.sql`
    select from access.assignments where officer = ${input.officer} and post = ${ctx.actor.post} and coalesce(until_at > ${ctx.now}, true)`
  // Officers of other posts are not told from nobody.
  if (theirs === undefined) throw new Problem('not-found')
  const [other] = await ctx.sql`
    select from access.duties where post = ${ctx.actor.post} and kind = ${input.kind} and removed_at is null
      and from_at < ${until} and until_at > ${from} limit 1`
  if (other !== undefined)
    throw new Problem('already-exists', { what: { id: 'Piket pada jam itu', en: 'A duty at that hour' } })
  const id = ctx.id()
  await ctx.sql`
    insert into access.duties (id, post, officer, from_at, until_at, phone, kind, written_at, written_by)
    values (${id}, ${ctx.actor.post}, ${input.officer}, ${from}, ${until}, ${input.phone}, ${input.kind}, ${ctx.now}, ${ctx.actor.officer})`
  return { id }
}

/** Takes a duty off the roster. */
export async function takeOffDuty(ctx: Context, id: string): Promise<void> {
  const taken = await ctx.sql`
    update access.duties set removed_at = ${ctx.now} where id = ${id} and post = ${ctx.actor.post} and removed_at is null returning id`
  if (taken.length === 0) throw new Problem('not-found')
}
