/** The step that counts what came in per hour and source; protected sources are not counted in the open (P1). */
import type { Context } from '../platform/context.ts'

/** Adds them to their hours. A record is left once, and leaves the queue in the transaction that counts it. */
export async function countRecords(ctx: Context, records: string[]): Promise<void> {
  await ctx.sql`
    insert into statistics.records_per_hour (hour, source, records)
    select date_trunc('hour', received_at), source, count(*) from intake.records
    where id = any (${records}::uuid[]) and not protected group by 1, 2 order by 1, 2
    on conflict (hour, source) do update set records = statistics.records_per_hour.records + excluded.records`
}
