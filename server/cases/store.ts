/** Reads and small writes that several deeds of cases share. */
import { endSight, grantSight } from '../access/grant-sight.ts'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import type { Track } from './model.ts'

/** A case, locked until the deed is done. */
export type LockedCase = {
  id: string
  number: string
  kind: 'TPPO' | 'TPPM'
  state: 'open' | 'closed'
  coordinating: string
  jurisdiction: string
  alert: string | null
  sop: string
  sop_version: number
}

/** Locks a case that this reader sees. Throws `not-found`; with `mustBeOpen`, `state-moved-on` when it is closed. */
export async function lockCase(ctx: Context, id: string): Promise<LockedCase> {
  const [row] = await ctx.sql<LockedCase>`
    select id, number, kind, state, coordinating, jurisdiction, alert, sop, sop_version from cases.cases where id = ${id} for update`
  if (row === undefined) throw new Problem('not-found')
  await refuseReadingOnly(ctx, id)
  if (row.state === 'closed') throw new Problem('state-moved-on', { state: { id: 'ditutup', en: 'closed' } })
  return row
}

/** The case that remains of those it is one with, as far as this reader sees it; else the id itself, so that what is not seen is not told. */
export async function findWhole(ctx: Context, id: string): Promise<string> {
  const [root] = await ctx.sql<{ id: string }>`select id from cases.cases where id = cases.root_of(${id})`
  return root?.id ?? id
}

/** Every case that is one with this, the remaining first; for what must hold for all of them. */
export const membersOf = async (ctx: Context, id: string): Promise<string[]> =>
  (await ctx.sql<{ id: string }>`select m.id from cases.members_of(${id}) m (id)`).map((row) => row.id)

/** Records of the people of these cases as a post needs them that answers for a track, or coordinates (victims alone); null: all of them. */
export const recordsOf = async (
  ctx: Context,
  cases: readonly string[],
  need: Track | 'coordination' | null,
): Promise<string[]> =>
  (
    await ctx.sql<{ record: string }>`
      select distinct r.record from unnest(${[...cases]}::uuid[]) c (id), cases.records_of(c.id, ${need}) r (record)`
  ).map((row) => row.record)

/** Ends sight of those records that nothing else rests on which this post answers for. */
export async function endRecordSight(ctx: Context, records: readonly string[], post: string): Promise<void> {
  const rows = await ctx.sql<{ record: string }>`
    select record from unnest(${[...records]}::uuid[]) r (record) where not cases.rests_on(record, ${post})`
  for (const { record } of rows) await endSight(ctx, record, post, 'record of a case')
}

/** Every case that is one with this, for a reader who sees one alone: it is seen for this one deed, so that nothing of the others is left behind. */
export async function reachMembers(ctx: Context, id: string): Promise<string[]> {
  const members = await membersOf(ctx, id)
  if (members.length > 1 && ctx.actor.post !== null) {
    const until = new Date(ctx.now.getTime() + 1000)
    const sight = { kind: 'case' as const, post: ctx.actor.post, because: 'determines the owner' as const, until }
    await grantSight(
      ctx,
      members.map((subject) => ({ ...sight, subject })),
    )
  }
  return members
}

/**
 * What else one deed is done for: other steps of the same code, or other victims, of cases that are one with this one's. Throws, naming `also`, for
 * whatever is neither.
 */
export async function othersOf(
  ctx: Context,
  of: 'steps' | 'participants',
  id: string,
  also: readonly string[],
): Promise<string[]> {
  const others = [...new Set(also)].filter((one) => one !== id).toSorted()
  if (others.length === 0) return []
  const rows =
    of === 'steps'
      ? await ctx.sql<{ id: string }>`
          select s.id from cases.steps one join cases.steps s on s.case_id in (select cases.members_of(one.case_id))
            and s.code = one.code and s.sop is not distinct from one.sop
          where one.id = ${id} and s.id = any (${others}::uuid[])`
      : await ctx.sql<{ id: string }>`
          select p.id from cases.participants one join cases.participants p on p.case_id in (select cases.members_of(one.case_id))
          where one.id = ${id} and p.id = any (${others}::uuid[]) and p.role in ('presumed victim', 'victim')`
  if (rows.length < others.length)
    throw wrongField('also', { id: 'bukan yang sama dalam kasus ini', en: 'is not the same of this case' })
  return others
}

/** Throws `emergency-reads` for whoever sees the case by an emergency alone; the database refuses the writes themselves, this comes before other words. */
export async function refuseReadingOnly(ctx: Context, id: string): Promise<void> {
  await ctx.sql`select cases.may_write(${id})`
}

/** Writes one line of the case's timeline. */
export async function noteCase(
  ctx: Context,
  id: string,
  does: string,
  values: object = {},
  note: string | null = null,
): Promise<void> {
  await ctx.sql`
    insert into cases.events (id, case_id, at, officer, post, does, values, note)
    values (${ctx.id()}, ${id}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${does}, ${JSON.stringify(values)}, ${note})`
  ctx.tell('cases', id)
}
