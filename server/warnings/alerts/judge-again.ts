/**
 * The step that says again what an alert rests on once findings of it have left: a load was undone, a record withdrawn. While records are replaced
 * by newer ones findings leave and come again in the same minute, so it waits until that has settled.
 */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { askedModi } from '../declare-modi.ts'
import { indicators } from '../indicators.ts'
import { isEnough, judgeFindings } from '../judge-findings.ts'
import type { Level } from '../model.ts'
import { type AlertState, openStates } from './model.ts'
import { readStanding } from './read-standing.ts'
import { sayAlert } from './say-alert.ts'
import { noteAlert } from './triage-alert.ts'

/** Milliseconds after which what left and did not come again counts as gone. */
const settledMs = 10 * 60_000
const heights: Record<Level, number> = { low: 0, medium: 1, high: 2 }

/** Leaves these alerts to the step. */
export const leaveToJudge = (ctx: Context, alerts: string[]): void =>
  ctx.leave('findings left', alerts, new Date(ctx.now.getTime() + settledMs))

type Row = {
  id: string
  number: string
  state: AlertState
  level: Level
  secretariat: string
  held: boolean
  ungrounded: boolean
}

/**
 * Subjects are alerts. Each is as high as what still holds makes it; one that would not be opened for that says so, stands last in the queue and is told
 * to who has it before them. A case that came of it is told as well, and nothing of it is undone: what to do is its people's to decide.
 */
export async function judgeAgain(ctx: Context, subjects: string[]): Promise<void> {
  const rows = await ctx.sql<Row>`
    select id, number, state, level, secretariat, taken_by is not null held, basis_gone_at is not null ungrounded
    from warnings.alerts where id = any (${subjects}::uuid[]) and state = any (${[...openStates, 'in case']}::text[]) order by id for update`
  const modi = rows.length === 0 ? [] : await askedModi(ctx)
  for (const row of rows) {
    const standing = await readStanding(ctx, row.id)
    const judged = judgeFindings(modi, standing)
    const said = sayAlert(judged, standing, modi, indicators)
    if (standing.length > 0)
      await ctx.sql`
        update warnings.alerts set level = ${said.level}, modus = ${said.modus}, modus_version = ${said.version}, judged = ${JSON.stringify(said.judged)},
          severity = ${said.severity}, certainty = ${said.certainty} where id = ${row.id}`
    ctx.tell('alerts', row.id)
    const stands = isEnough(judged, standing)
    if (!stands && row.ungrounded) continue
    if (!stands) await lose(ctx, row)
    else if (row.ungrounded) await regain(ctx, row)
    else if (heights[said.level] < heights[row.level]) {
      await noteAlert(ctx, row.id, 'basis weaker')
      if (row.state === 'in case') ctx.leave('case basis', [row.id])
    }
  }
}

async function regain(ctx: Context, { id, state }: Row): Promise<void> {
  await ctx.sql`update warnings.alerts set basis_gone_at = null where id = ${id}`
  await noteAlert(ctx, id, 'basis back')
  if (state === 'in case') ctx.leave('case evidence', [id])
}

async function lose(ctx: Context, { id, number, state, secretariat, held }: Row): Promise<void> {
  await ctx.sql`update warnings.alerts set basis_gone_at = ${ctx.now} where id = ${id}`
  await noteAlert(ctx, id, 'basis gone')
  if (state === 'in case') ctx.leave('case basis', [id])
  else if (held) await notifyPost(ctx, secretariat, 'alert basis gone', { kind: 'alert', id }, { number })
}
