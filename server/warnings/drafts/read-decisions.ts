/** What humans decided of alerts, by the records behind them: a trial says whether it would have found what proved right. */
import type { Context } from '../../platform/context.ts'
import type { Replayed } from './measure-trial.ts'

/** The earliest decided alert behind each record. */
export async function readDecisions(ctx: Context): Promise<Map<string, Replayed['decided']>> {
  const rows = await ctx.sql<{ record: string; deserved: 'confirmed' | 'useful' | 'false'; openedAt: Date }>`
    select distinct on (h.record) h.record, a.deserved, a.opened_at "openedAt"
    from warnings.alerts a join warnings.alert_hits ah on ah.alert = a.id join warnings.hits h on h.id = ah.hit
    where a.deserved is not null order by h.record, a.opened_at`
  return new Map(rows.map(({ record, deserved, openedAt }) => [record, { deserved, openedAt: openedAt.getTime() }]))
}
