/** Reads and small writes that several deeds of cases share. */
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
  if (row.state === 'closed') throw new Problem('state-moved-on', { state: { id: 'ditutup', en: 'closed' } })
  return row
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
