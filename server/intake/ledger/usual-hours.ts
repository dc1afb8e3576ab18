/** Whether the last whole hour of a post was far from what is usual at that hour: a feed that half fails is not silent. */
import type { Context } from '../../platform/context.ts'
import { isOpenOn, openingOf, weighHour } from '../calendar/calendar.ts'
import { localOf, readDaysOff, readPostHours, readUsualHours } from '../calendar/read-calendar.ts'
import type { Zone } from '../model.ts'
import { sources } from '../sources.ts'
import { closeFault, type FeedOf, openFault } from './feed-faults.ts'

const [hourMs, dayMs] = [3_600_000, 86_400_000]

type Row = FeedOf & { zone: Zone; records: number }

/** Weighs the last whole hour of every feed against the same hour of like days; a day on which a post is closed is not weighed. */
export async function weighHours(ctx: Context): Promise<void> {
  const hour = new Date(Math.floor(ctx.now.getTime() / hourMs) * hourMs - hourMs)
  const rows = await ctx.sql<Row>`
    select f.source, f.agency, f.post, p.zone, coalesce(h.records, 0) records
    from (select distinct source, agency, post from intake.feeds) f join access.posts p on p.id = f.post
      left join intake.feed_hours h on h.source = f.source and h.agency = f.agency and h.post = f.post and h.hour = ${hour}`
  const isOff = await readDaysOff(ctx)
  const usualAt = await readUsualHours(ctx, rows, isOff)
  const own = await readPostHours(ctx)
  for (const row of rows) {
    const source = sources.find((one) => one.id === row.source)
    const local = localOf(hour, row.zone)
    const hours = own.get(row.post) ?? null
    const calendar = { isOff, hours, usual: usualAt(row) }
    const midnight = Math.floor(local / dayMs) * dayMs
    const isOpen = source !== undefined && isOpenOn(openingOf(source.rhythm, hours), calendar, midnight)
    const usual = calendar.usual(local)
    const unusual = isOpen ? weighHour(row.records, usual) : null
    const bounds = { fromAt: hour.toISOString(), toAt: new Date(hour.getTime() + hourMs).toISOString() }
    const values = { records: row.records, usual: Math.round(usual?.mean ?? 0), ...bounds }
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
