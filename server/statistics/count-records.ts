/** The step that counts what came in per hour and source; protected sources are not counted in the open (P1). */
import type { Context } from '../platform/context.ts'

/** Recounts the hours touched, so that running twice changes nothing. */
export async function countRecords(ctx: Context, records: string[]): Promise<void> {
  await ctx.sql`
    insert into statistics.records_per_hour (hour, source, records)
    select t.hour, t.source, count(*) from (
        select distinct date_trunc('hour', received_at) as hour, source from intake.records where id = any (${records}::uuid[]) and not protected) t
      join intake.records r on r.source = t.source and r.received_at >= t.hour and r.received_at < t.hour + interval '1 hour'
    group by t.hour, t.source order by 1, 2
    on conflict (hour, source) do update set records = excluded.records`
}
