/**
 * Takes a load back as a whole, some deliveries a transaction: its records leave, what they had replaced is current again; what was sent since
 * stays. A small load is undone when the door answers, of a large one a step does the rest.
 */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { getSendableSource } from '../may-send.ts'
import { takeTurns } from '../receive-records.ts'
import { sources } from '../sources.ts'
import { forgetFile } from './store.ts'

/** A delivery of a load is one part of its file: at most a thousand rows. */
const deliveriesAtOnce = 5

type Load = {
  id: string
  file: string
  source: string
  agency: string
  post: string
  officer: string | null
  sender: string | null
  state: string
  parts: number
}
/** How many records left, how many earlier versions came back, and whether nothing is left to do. */
type Undone = { withdrawn: number; restored: number; over: boolean }

/** Once only; a load that still runs stops. */
export async function undoLoad(ctx: Context, input: { id: string; reason: string }): Promise<Undone> {
  const load = await takeLoad(ctx, input.id)
  if (load === null) throw new Problem('not-found')
  await getSendableSource(ctx, load.source)
  if (load.state === 'undone' || load.state === 'undoing')
    throw new Problem('state-moved-on', { state: { id: 'sudah diurungkan', en: 'undone already' } })
  await ctx.sql`
    update intake.loads set state = 'undoing', ended_at = coalesce(ended_at, ${ctx.now}), undone_at = ${ctx.now},
      undone_by = ${ctx.actor.officer}, undone_because = ${input.reason}
    where id = ${load.id}`
  await forgetFile(ctx, load.file)
  const undone = await undoSome(ctx, load)
  if (!undone.over) ctx.leave('undo asked', [load.id])
  return undone
}

/** The step that goes on; subjects are ids of loads. */
export async function undoLoads(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    const load = await takeLoad(ctx, id)
    if (load?.state !== 'undoing') continue
    const { agency, post, officer, sender } = load
    const undone = await undoSome({ ...ctx, actor: { ...ctx.actor, agency, post, officer, key: sender } }, load)
    if (!undone.over) ctx.leave('undo asked', [id])
  }
}

async function takeLoad(ctx: Context, id: string): Promise<Load | null> {
  const [load] = await ctx.sql<Load>`
    select id, file, source, agency, post, officer, sender, state, undone_parts parts from intake.loads where id = ${id} for update`
  return load ?? null
}

/** The next deliveries; a reference that came several times in the load is taken back with all its versions at once. */
async function undoSome(ctx: Context, load: Load): Promise<Undone> {
  const source = sources.find((one) => one.id === load.source)!
  const deliveries = await ctx.sql<{ id: string }>`
    select id from intake.deliveries where load = ${load.id} order by received_at, id offset ${load.parts} limit ${deliveriesAtOnce}`
  const over = deliveries.length < deliveriesAtOnce
  const refs = await ctx.sql<{ ref: string }>`
    select distinct ref from intake.records where delivery = any (${deliveries.map((one) => one.id)}::uuid[])`
  const touched = refs.map((row) => row.ref)
  await takeTurns(ctx, source, touched)
  const withdrawn = await ctx.sql<{ id: string }>`
    update intake.records r set state = 'withdrawn' from intake.deliveries d
    where d.id = r.delivery and d.load = ${load.id} and r.agency = ${load.agency} and r.source = ${load.source}
      and r.ref = any (${touched}) and r.state in ('current', 'replaced') returning r.id`
  const ids = withdrawn.map((row) => row.id)
  const restored = await restore(ctx, ids)
  await ctx.sql`
    update intake.loads set undone_parts = undone_parts + ${deliveries.length}, state = case when ${over} then 'undone' else state end
    where id = ${load.id}`
  await ctx.sql`
    update intake.refusals set state = 'given up' where delivery = any (${deliveries.map((one) => one.id)}::uuid[]) and state = 'open'`
  ctx.leave('record left', ids)
  ctx.leave('record back', restored)
  ctx.tell('feeds', load.source)
  return { withdrawn: ids.length, restored: restored.length, over }
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
      where l.state is null or l.state not in ('undone', 'undoing') order by r.agency, r.source, r.ref, r.version desc)
    update intake.records r set state = 'current' from newest n
    where r.id = n.id and n.state = 'replaced' returning r.id`
  return rows.map((row) => row.id)
}
