/** Reads and small writes that several deeds of reports share. */
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { ReportState, Verdict } from './words.ts'
import { nextState, type ReportAction, stateWords } from './words.ts'

/** A report, locked until the deed is done. */
export type LockedReport = {
  id: string
  number: string
  form: string
  form_version: number
  region: string
  source: string
  answers: Buffer
  recorded_by: string
  recorded_at: string
  told_at: Date
  answerable: string
  state: ReportState
  verdict: Verdict
}

/** Locks a report that this reader sees. Throws `not-found`. */
export async function lockReport(ctx: Context, id: string): Promise<LockedReport> {
  const [row] = await ctx.sql<LockedReport>`
    select id, number, form, form_version, region, source, answers, recorded_by, recorded_at, told_at, answerable, state, verdict
    from reports.reports where id = ${id} and access.sees('report', id) for update`
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** The same for a deed of the post that answers; the table of states says whether it can be done now. */
export async function lockToAnswer(
  ctx: Context,
  id: string,
  action: ReportAction,
): Promise<LockedReport & { next: ReportState }> {
  const report = await lockReport(ctx, id)
  if (report.answerable !== ctx.actor.post) throw new Problem('not-allowed')
  const next = nextState[report.state][action]
  if (next === null) throw new Problem('state-moved-on', { state: stateWords[report.state] })
  return { ...report, next }
}

/** One line of what happened to a report. */
export async function noteReport(
  ctx: Context,
  report: string,
  does: string,
  values: object = {},
  note: string | null = null,
): Promise<void> {
  await ctx.sql`
    insert into reports.acts (id, report, at, officer, post, does, values, note)
    values (${ctx.id()}, ${report}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${does}, ${JSON.stringify(values)}, ${note})`
  ctx.tell('reports', report)
}
