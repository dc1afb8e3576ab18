/** When a feed last spoke. Rows that were all refused are no speech: nothing of them arrived, and silence must show (docs/decisions/0026). */
import type { Context } from '../../platform/context.ts'

/**
 * Notes that the actor's post spoke. `by` is an id whose last digit spreads the writing over sixteen rows, since all requests of a
 * post write here; `spoke` is false when nothing could be taken in.
 */
export async function noteFeed(
  ctx: Context,
  source: string,
  { by, records, spoke }: { by: string; records: number; spoke: boolean },
): Promise<void> {
  const { agency, post } = ctx.actor
  await ctx.sql`
    insert into intake.feeds (source, agency, post, stripe, first_at, last_at, records)
    select ${source}, ${agency}::uuid, ${post}::uuid, ${Number.parseInt(by.slice(-1), 16)}::int, ${ctx.now}::timestamptz, ${ctx.now}, ${records}::int
    where ${spoke} or not exists (select from intake.feeds where source = ${source} and agency = ${agency} and post = ${post})
    on conflict (source, agency, post, stripe) do update
      set last_at = greatest(intake.feeds.last_at, excluded.last_at), records = intake.feeds.records + excluded.records`
}
