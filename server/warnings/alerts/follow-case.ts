/** What is found anew about people whose alert became a case: the alert keeps it, no second one opens, and the case is told. */
import type { Context } from '../../platform/context.ts'
import { leaveToJudge } from './judge-again.ts'
import type { Hit } from './read-standing.ts'
import { showEvidence } from './show-evidence.ts'
import { noteAlert } from './triage-alert.ts'

/** The alert of a case that is still open: by one of these records behind it, or (`record` null) by the tie that gathers it. */
type CaseAlert = { alert: string; gathers: string; record: string | null }

/** A case says to its alert how it ended when it closes; until then it is open. Newest case first. */
export const readCaseAlerts = (ctx: Context, records: string[], ties: string[]) =>
  ctx.sql<CaseAlert>`
    select a.id alert, a.gathers, h.record
    from warnings.alerts a join warnings.alert_hits ah on ah.alert = a.id join warnings.hits h on h.id = ah.hit
    where h.record = any (${records}::uuid[]) and a.state = 'in case' and a.deserved is null
    union
    select a.id, a.gathers, null from warnings.alerts a
    where a.gathers = any (${ties}::text[]) and a.state = 'in case' and a.deserved is null
    order by 1 desc, 3`

/**
 * Keeps the findings with the alert and, where they are news, leaves it to the step that tells its case. No findings: somebody else came who is
 * tied to it.
 */
export async function followIntoCase(ctx: Context, alert: string, hits: Hit[]): Promise<void> {
  const ids = hits.map((hit) => hit.id)
  const news = hits.length === 0 || (await isNews(ctx, alert, ids))
  await ctx.sql`
    insert into warnings.alert_hits (alert, hit, since)
    select ${alert}, hit, ${ctx.now} from unnest(${ids}::uuid[]) hit on conflict do nothing`
  await showEvidence(ctx, alert, hits)
  if (!news) return
  await ctx.sql`update warnings.alerts set last_at = ${ctx.now} where id = ${alert}`
  leaveToJudge(ctx, [alert])
  await noteAlert(ctx, alert, hits.length > 0 ? 'evidence in case' : 'tied to case')
  ctx.leave('case evidence', [alert])
}

/** The same said again of a newer version of the same record (an application is issued, a name is mended) is no news. */
async function isNews(ctx: Context, alert: string, hits: string[]): Promise<boolean> {
  const [found] = await ctx.sql`
    select from warnings.hits h join intake.records r on r.id = h.record
    where h.id = any (${hits}::uuid[]) and not exists (
      select from warnings.alert_hits ah join warnings.hits known on known.id = ah.hit join intake.records of on of.id = known.record
      where ah.alert = ${alert} and known.indicator = h.indicator and of.agency = r.agency and of.source = r.source and of.ref = r.ref)
    limit 1`
  return found !== undefined
}
