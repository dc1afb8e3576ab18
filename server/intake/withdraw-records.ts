/** Takes records back (the sender was wrong): they stay kept but leave resolving, and everything built on them is asked again. */
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'

/** Withdraws by the source's own references; returns what was withdrawn. Unknown or already withdrawn references are told. */
export async function withdrawRecords(
  ctx: Context,
  source: string,
  refs: string[],
): Promise<{ withdrawn: string[]; unknown: string[] }> {
  const rows = await ctx.sql<{ id: string; ref: string }>`
    update intake.records set state = 'withdrawn'
    where agency = ${ctx.actor.agency} and source = ${source} and ref = any (${refs}) and state = 'current'
    returning id, ref`
  ctx.leave(
    'record left',
    rows.map((row) => row.id),
  )
  const found = new Set(rows.map((row) => row.ref))
  return { withdrawn: rows.map((row) => row.id), unknown: refs.filter((ref) => !found.has(ref)) }
}

/** Throws `not-found` unless the record is one of the actor's agency. */
export async function getOwnRecord(
  ctx: Context,
  record: string,
): Promise<{ id: string; key: string; ref: string; source: string; state: string }> {
  const [row] = await ctx.sql<{ id: string; key: string; ref: string; source: string; state: string }>`
    select id, key, ref, source, state from intake.records where id = ${record} and agency = ${ctx.actor.agency}`
  if (row === undefined) throw new Problem('not-found')
  return row
}
