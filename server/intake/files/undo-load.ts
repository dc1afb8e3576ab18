/** Takes a load back as a whole: its records leave, what they had replaced is current again; what was sent since stays. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { getSendableSource } from '../may-send.ts'
import { takeTurns } from '../receive-records.ts'
import { forgetFile } from './store.ts'

/** Once only; a load that still runs stops. Returns how many records left and how many earlier versions came back. */
export async function undoLoad(
  ctx: Context,
  input: { id: string; reason: string },
): Promise<{ withdrawn: number; restored: number }> {
  const [load] = await ctx.sql<{ file: string; source: string; state: string }>`
    select file, source, state from intake.loads where id = ${input.id} for update`
  if (load === undefined) throw new Problem('not-found')
  const source = await getSendableSource(ctx, load.source)
  if (load.state === 'undone')
    throw new Problem('state-moved-on', { state: { id: 'sudah diurungkan', en: 'undone already' } })
  const refs = await ctx.sql<{ ref: string }>`
    select distinct r.ref from intake.records r join intake.deliveries d on d.id = r.delivery where d.load = ${input.id}`
  await takeTurns(
    ctx,
    source,
    refs.map((row) => row.ref),
  )
  await ctx.sql`
    update intake.loads set state = 'undone', ended_at = coalesce(ended_at, ${ctx.now}), undone_at = ${ctx.now},
      undone_by = ${ctx.actor.officer}, undone_because = ${input.reason}
    where id = ${input.id}`
  const withdrawn = await ctx.sql<{ id: string }>`
    update intake.records r set state = 'withdrawn' from intake.deliveries d
    where d.id = r.delivery and d.load = ${input.id} and r.state in ('current', 'replaced') returning r.id`
  const restored = await restore(
    ctx,
    withdrawn.map((row) => row.id),
  )
  await ctx.sql`
    update intake.refusals f set state = 'given up' from intake.deliveries d
    where d.id = f.delivery and d.load = ${input.id} and f.state = 'open'`
  await forgetFile(ctx, load.file)
  await ctx.leave(
    'record left',
    withdrawn.map((row) => row.id),
  )
  await ctx.leave('record back', restored)
  ctx.tell('feeds', source.id)
  return { withdrawn: withdrawn.length, restored: restored.length }
}

/**
 * To each reference that has no current version now: the newest version that came by no undone load, when a later one had replaced it. One
 * that its sender withdrew, or that two people ended, stays as it is.
 */
async function restore(ctx: Context, withdrawn: string[]): Promise<string[]> {
  const rows = await ctx.sql<{ id: string }>`
    with touched as (
      select distinct agency, source, ref from intake.records where id = any (${withdrawn}::uuid[])),
    newest as (
      select distinct on (r.agency, r.source, r.ref) r.id, r.state
      from touched t join intake.records r on r.agency = t.agency and r.source = t.source and r.ref = t.ref
        join intake.deliveries d on d.id = r.delivery left join intake.loads l on l.id = d.load
      where l.state is distinct from 'undone' order by r.agency, r.source, r.ref, r.version desc)
    update intake.records r set state = 'current' from newest n
    where r.id = n.id and n.state = 'replaced' returning r.id`
  return rows.map((row) => row.id)
}
