/** Whether the last whole hour of a post was far from what is usual at that hour: a feed that half fails is not silent. */
import type { Context } from '../../platform/context.ts'
import { closeFault, type FeedOf, openFault } from './feed-faults.ts'

const hourMs = 3_600_000
/** The same hour of the same weekday, so many weeks back; fewer of them say nothing. */
const [weeksBack, fewestWeeks] = [8, 4]
/** Below so many records an hour chance alone makes wild swings. */
const smallestUsual = 10

export type Unusual = 'drop' | 'surge' | null

/**
 * Poisson: an hour of λ records on average has a standard deviation of √λ. A drop is four deviations below and less than half; a surge
 * six above and more than double: posts have festivals, and nobody should be called for one (false alarms are measured in the bench).
 */
export function weighHour(records: number, usual: number): Unusual {
  if (usual < smallestUsual) return null
  if (records < usual - 4 * Math.sqrt(usual) && records < usual / 2) return 'drop'
  return records > usual + 6 * Math.sqrt(usual) && records > usual * 2 ? 'surge' : null
}

type Row = FeedOf & { records: number; usual: number; weeks: number }

/** Weighs the last whole hour of every feed. */
export async function weighHours(ctx: Context): Promise<void> {
  const hour = new Date(Math.floor(ctx.now.getTime() / hourMs) * hourMs - hourMs)
  const rows = await ctx.sql<Row>`
    select f.source, f.agency, f.post, coalesce(now.records, 0) records, avg(past.records)::float8 usual, count(past.hour)::int weeks
    from (select distinct source, agency, post from intake.feeds) f
      left join intake.feed_hours now on now.source = f.source and now.agency = f.agency and now.post = f.post and now.hour = ${hour}
      cross join generate_series(1, ${weeksBack}::int) week
      left join intake.feed_hours past on past.source = f.source and past.agency = f.agency and past.post = f.post
        and past.hour = ${hour}::timestamptz - week * interval '7 days'
    group by f.source, f.agency, f.post, now.records`
  for (const row of rows) {
    const unusual = row.weeks < fewestWeeks ? null : weighHour(row.records, row.usual)
    const values = { records: row.records, usual: Math.round(row.usual) }
    for (const kind of ['drop', 'surge'] as const) {
      if (unusual === kind) await openFault(ctx, row, kind, values)
      else await closeFault(ctx, row, kind)
    }
  }
}

/** The step that counts records per post and hour of their coming. */
export async function countHours(ctx: Context, records: string[]): Promise<void> {
  await ctx.sql`
    insert into intake.feed_hours (source, agency, post, hour, records)
    select source, agency, post, date_trunc('hour', received_at), count(*) from intake.records
    where id = any (${records}::uuid[]) group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (source, agency, post, hour) do update set records = intake.feed_hours.records + excluded.records`
}
