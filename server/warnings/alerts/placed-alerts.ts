/** Which alerts stand in a region, opened in a time: the rows behind a count by place, as far as this reader sees them. */
import type { Context } from '../../platform/context.ts'

/** Of what `region` tells: the task force's region, or where the person lives. */
type RegionOf = 'responsible' | 'residence'

/**
 * `region`: a code; what lies within belongs to it. `from` until before `until`: when it was opened. `known`: what had been known by then, so
 * that a count of that day and its rows agree: an alert that had joined another counts with that one.
 */
export type Placed = {
  region: string | undefined
  by: RegionOf | undefined
  from: string | undefined
  until: string | undefined
  known: string | undefined
}

/** Ids; null when nothing is asked of place or time. A residence is told by open records only (protection.md P1). */
export async function placedAlerts(ctx: Context, placed: Placed): Promise<string[] | null> {
  const { region = null, by = 'responsible', from = null, until = null, known = null } = placed
  if (region === null && from === null && until === null && known === null) return null
  const rows = await ctx.sql<{ id: string }>`
    select a.id from warnings.alerts a
      left join lateral (
        select case when ${region}::text is null or ${by}::text = 'responsible' then a.jurisdiction else (
          select r.facts ->> 'region'
          from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit join intake.records r on r.id = h.record
          where ah.alert = a.id and (${known}::timestamptz is null or ah.since < ${known}) and not r.protected and r.facts ? 'region'
          order by r.occurred_at desc, r.id limit 1) end code) place on true
    where (${from}::timestamptz is null or a.opened_at >= ${from}) and (${until}::timestamptz is null or a.opened_at < ${until})
      and (${known}::timestamptz is null or a.state <> 'joined' or a.decided_at >= ${known})
      and (${region}::text is null or place.code = ${region} or starts_with(place.code, ${region} || '.'))`
  return rows.map((row) => row.id)
}
