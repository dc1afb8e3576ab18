/**
 * What was dismissed stays quiet while records go on saying the same; a finding that is new, stronger or of many more people brings the same alert
 * back, with all that was said of it.
 */
import type { Context } from '../../platform/context.ts'
import { isEnough, judgeFindings } from '../judge-findings.ts'
import { strengths } from '../model.ts'
import type { Modus } from '../modus.ts'
import { alertStates, quietDays } from './model.ts'
import type { Hit } from './read-standing.ts'
import { noteAlert } from './triage-alert.ts'

/** Twice as many as before, and this many more, is no longer the group that somebody looked at. */
const grownBy = 3

/** The id of the alert that these findings reopened; `quiet` when one was dismissed lately and they say nothing new; null when there is none. */
export async function reopenFor(
  ctx: Context,
  gathers: string | null,
  records: string[],
  hits: Hit[],
  modi: readonly Modus[],
): Promise<string | 'quiet' | null> {
  const [dismissed] = await ctx.sql<{ id: string }>`
    select a.id from warnings.alerts a
    where a.state = 'dismissed' and a.decided_at > ${new Date(ctx.now.getTime() - quietDays * 86_400_000)} and a.id in (
      select id from warnings.alerts where gathers = ${gathers} and state = 'dismissed'
      union all
      select ah.alert from warnings.hits h join warnings.alert_hits ah on ah.hit = h.id join warnings.alerts b on b.id = ah.alert
      where h.record = any (${records}::uuid[]) and b.about = 'person')
    order by a.decided_at desc, a.id limit 1 for update of a`
  if (dismissed === undefined) return null
  const before = await ctx.sql<Hit>`
    select h.id, h.indicator, h.record, h.strength, h.alone, h.evidence, h.child
    from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit where ah.alert = ${dismissed.id}`
  if (!hits.some((hit) => isNews(hit, before))) return 'quiet'
  const all = [...before, ...hits]
  if (!isEnough(judgeFindings(modi, all), all)) return 'quiet'
  await ctx.sql`
    update warnings.alerts set state = ${alertStates.dismissed.reopen}, taken_by = null, taken_at = null, decided_at = null, deserved = null
    where id = ${dismissed.id}`
  await noteAlert(ctx, dismissed.id, 'reopened')
  return dismissed.id
}

/** Something that nobody had before them when they dismissed the alert. */
function isNews(hit: Hit, before: readonly Hit[]): boolean {
  const same = before.filter((one) => one.indicator === hit.indicator)
  const strongest = Math.max(0, ...same.map((one) => strengths[one.strength]))
  const most = Math.max(0, ...same.map((one) => one.evidence.length))
  return (
    strengths[hit.strength] > strongest || (hit.evidence.length >= 2 * most && hit.evidence.length >= most + grownBy)
  )
}
