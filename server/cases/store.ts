/** Reads and small writes that several deeds of cases share. */
import { grantSight } from '../access/grant-sight.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'

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

/** The same for a reader who sees one alone: it is seen for this one deed, so that nothing of the others is left behind. */
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
