/** Counts records of one open source by quarter and place: each reference once, in the version that was known at the closing. */
import type { Context } from '../../platform/context.ts'
import type { Placement } from './model.ts'
import type { Span, Tally } from './place-kind.ts'

type Which = { source: string; direction?: 'out' | 'in'; outcome?: string; signs?: readonly string[] }

/** Never of a protected source, whatever is asked (protection.md P1). What was withdrawn or destroyed is not counted. */
export const tallyRecords = (ctx: Context, which: Which, by: Placement, { begins, from, until, asOf }: Span) =>
  ctx.sql<Tally>`
    select told.quarter, told.place, count(*)::int n from (
      select width_bucket(r.occurred_at, ${begins}::timestamptz[]) quarter,
        case ${by}::text when 'residence' then r.facts ->> 'region' when 'post' then r.post::text else r.facts ->> 'destination' end place
      from intake.records r
      where r.source = ${which.source} and not r.protected and r.state in ('current', 'replaced', 'anonymised')
        and r.occurred_at >= ${from} and r.occurred_at < ${until} and r.received_at < ${asOf}
        and (${which.direction}::text is null or r.facts ->> 'direction' = ${which.direction})
        and (${which.outcome}::text is null or r.facts ->> 'outcome' = ${which.outcome})
        and (${which.signs}::text[] is null or r.facts -> 'signs' ?| ${which.signs})
        -- A current version is the newest; asking each for a newer one cost most of the time (measured).
        and (r.state = 'current' or not exists (
          select from intake.records newer
          where newer.agency = r.agency and newer.source = r.source and newer.ref = r.ref and newer.version > r.version
            and newer.received_at < ${asOf}))) told
    group by 1, 2`
