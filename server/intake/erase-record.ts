/** Destroys a record lawfully: one person asks with a reason, a second confirms; its key is destroyed, its facts emptied, a hash stays. */
import type { Context } from '../platform/context.ts'
import { destroyDataKeys } from '../platform/data-keys.ts'
import { Problem } from '../platform/problem.ts'
import { getOwnRecord } from './withdraw-records.ts'

/** Asks for a record of one's own agency to be erased. */
export async function askErasure(ctx: Context, input: { record: string; reason: string }): Promise<{ id: string }> {
  const record = await getOwnRecord(ctx, input.record)
  if (record.state === 'erased') throw new Problem('state-moved-on', { state: { id: 'sudah dihapus', en: 'erased' } })
  const id = ctx.id()
  await ctx.sql`
    insert into intake.erasures (id, record, agency, asked_by, asked_at, reason)
    values (${id}, ${record.id}, ${ctx.actor.agency}, ${ctx.actor.officer}, ${ctx.now}, ${input.reason})`
  return { id }
}

/** Confirms it as a second person; every version of the reference goes with it. */
export async function confirmErasure(ctx: Context, input: { id: string }): Promise<{ erased: number }> {
  const [asked] = await ctx.sql<{ record: string; asked_by: string }>`
    select record, asked_by from intake.erasures where id = ${input.id} and confirmed_at is null`
  if (asked === undefined) throw new Problem('not-found')
  if (asked.asked_by === ctx.actor.officer) throw new Problem('second-person')
  const { ref, source } = await getOwnRecord(ctx, asked.record)
  const rows = await ctx.sql<{ id: string; key: string }>`
    update intake.records set state = 'erased', facts = '{}'
    where agency = ${ctx.actor.agency} and source = ${source} and ref = ${ref} and state <> 'erased'
    returning id, key`
  await destroyDataKeys(
    ctx,
    rows.map((row) => row.key),
  )
  await ctx.sql`
    update intake.erasures set confirmed_by = ${ctx.actor.officer}, confirmed_at = ${ctx.now} where id = ${input.id}`
  ctx.leave(
    'record left',
    rows.map((row) => row.id),
  )
  return { erased: rows.length }
}

/** Requests of the actor's agency that wait for a second person. */
export const readErasures = (ctx: Context) =>
  ctx.sql<{
    id: string
    record: string
    source: string
    ref: string
    reason: string
    askedBy: string
    askedAt: string
    mine: boolean
  }>`
    select e.id, e.record, r.source, r.ref, e.reason, o.name "askedBy", e.asked_at "askedAt", e.asked_by = ${ctx.actor.officer} mine
    from intake.erasures e join intake.records r on r.id = e.record join access.officers o on o.id = e.asked_by
    where e.confirmed_at is null order by e.asked_at`
