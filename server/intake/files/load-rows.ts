/**
 * The step that loads files: a part of a file a transaction, received as a delivery of whoever asked. What is done stands in the load's row in
 * the same transaction, so that a crash in between loses and doubles nothing. Who may send no more brings nothing more: the load stops.
 */
import type { Context } from '../../platform/context.ts'
import { isBehind, readBacklog } from '../backlog/refuse-when-full.ts'
import { receiveRecords } from '../receive-records.ts'
import { sources } from '../sources.ts'
import { splitJson } from '../split-delivery.ts'
import { type Asker, type Bar, findBar, findBarHeld } from './find-bar.ts'
import { mapRows } from './map-row.ts'
import type { LoadState, MappingRules, TableRow } from './model.ts'
import { forgetFile, readHead, readRows, zoneOfPost } from './store.ts'

type Load = MappingRules & Asker & { file: string; source: string; agency: string; parts: number; stopped: Date | null }

/** A load that stopped may go on as long as a file is kept that nobody loads; it is looked at again every hour. */
const stoppedDays = 7
const lookAgainMs = 3_600_000

/** Subjects are ids of loads; each goes one part further and is left again until its file is read to the end. */
export async function loadRows(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    const load = await takeLoad(ctx, id)
    if (load === null) continue
    const bar = await findBar(ctx, load)
    // What somebody dropped may wait; what happens at a counter now may not be turned away because of it.
    if (bar !== null) await stop(ctx, load, bar)
    else if (isBehind(await readBacklog(ctx), ctx.limits, 0.5)) ctx.leave('load asked', [id], restOf(ctx))
    else if ((await ctx.attempt(() => loadHeld(ctx, load))) === null) ctx.leave('load asked', [id])
  }
}

/** A part that is kept only if its asker may still send when it is; else null, and the next turn says why. */
async function loadHeld(ctx: Context, load: Load): Promise<true | null> {
  await loadPart(ctx, load)
  return (await findBarHeld(ctx, load)) === null ? true : null
}

/** A rest while the journey is behind. */
const restOf = (ctx: Context) => new Date(ctx.now.getTime() + 2000)

/** Held until the transaction ends, so that nobody undoes it meanwhile; null when there is nothing more to do. */
async function takeLoad(ctx: Context, id: string): Promise<Load | null> {
  const [load] = await ctx.sql<Load>`
    select l.id, l.file, l.source, l.agency, l.post, l.officer, l.sender, l.parts_done parts, m.columns, m.constants,
      case when l.state = 'stopped' then l.ended_at end stopped
    from intake.loads l join intake.mappings m on m.id = l.mapping
    where l.id = ${id} and l.state in ('waiting', 'running', 'stopped') for update of l`
  return load ?? null
}

async function loadPart(ctx: Context, load: Load): Promise<void> {
  const source = sources.find((one) => one.id === load.source)
  const head = await readHead(ctx, load.file)
  if (source === undefined || head === null) return end(ctx, load, 'failed', 'file-gone')
  const rows = await readRows(ctx, load.file, load.parts + 1)
  if (rows === null) return end(ctx, load, 'done', null)
  const { agency, post, officer, sender } = load
  const as: Context = { ...ctx, actor: { ...ctx.actor, agency, post, officer, key: sender } }
  const map = mapRows(source, head.columns, load, await zoneOfPost(ctx, post))
  const { body, pieces } = delivered(source.id, rows, rows.map(map))
  const { counts } = await receiveRecords(as, source, {
    ...{ body, pieces, media: 'application/json', channel: 'file', sentAt: null, load: load.id },
  })
  await ctx.sql`
    update intake.loads set state = 'running', ended_at = null, problem = null, parts_done = parts_done + 1, rows_done = rows_done + ${rows.length}, kept = kept + ${counts.kept},
      already_kept = already_kept + ${counts.alreadyKept}, new_versions = new_versions + ${counts.newVersions}, refused = refused + ${counts.refused}
    where id = ${load.id}`
  ctx.leave('load asked', [load.id])
}

/** The delivery of these rows; a record's place in it is its row in the file, which is what the sender's screen calls it by. */
function delivered(source: string, rows: TableRow[], records: unknown[]) {
  const body = Buffer.from(JSON.stringify({ source, records }))
  const pieces = splitJson(body).map((piece, i) => ({ ...piece, place: rows[i]!.number }))
  return { body, pieces }
}

/** Keeps what was loaded. The file waits a week for whoever may come back, and not at all for a key that was revoked. */
async function stop(ctx: Context, load: Load, bar: Bar): Promise<void> {
  const since = load.stopped ?? ctx.now
  if (bar === 'key-revoked' || ctx.now.getTime() - since.getTime() >= stoppedDays * 86_400_000)
    return end(ctx, load, 'failed', bar)
  await ctx.sql`update intake.loads set state = 'stopped', ended_at = ${since}, problem = ${bar} where id = ${load.id}`
  ctx.leave('load asked', [load.id], new Date(ctx.now.getTime() + lookAgainMs))
  if (load.stopped === null) ctx.tell('feeds', load.source)
}

async function end(
  ctx: Context,
  load: Load,
  state: LoadState & ('done' | 'failed'),
  problem: 'file-gone' | Bar | null,
): Promise<void> {
  await ctx.sql`update intake.loads set state = ${state}, ended_at = ${ctx.now}, problem = ${problem} where id = ${load.id}`
  await forgetFile(ctx, load.file)
  ctx.tell('feeds', load.source)
}
