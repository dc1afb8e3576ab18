/** What a post states of a day against what arrived of it: the daily reconciliation, in numbers both sides can check. */
import { createHash } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { closeFault, type FeedOf, openFault } from './feed-faults.ts'

/**
 * Writes or corrects a post's statement of one of its days; yesterday's number may grow until the day is agreed. Without a number it only
 * tells what stands.
 */
export async function stateDay(
  ctx: Context,
  input: { source: string; day: string; records?: number | undefined },
): Promise<{ stated: number | null; received: number }> {
  const { agency, post } = ctx.actor
  if (input.records === undefined)
    return readStatement(ctx, { source: input.source, agency: agency!, post: post! }, input.day)
  await ctx.sql`
    insert into intake.statements (source, agency, post, day, records, stated_at, key, officer)
    values (${input.source}, ${agency}, ${post}, ${input.day}, ${input.records}, ${ctx.now}, ${ctx.actor.key}, ${ctx.actor.officer})
    on conflict (source, agency, post, day) do update set records = excluded.records, stated_at = excluded.stated_at,
      key = excluded.key, officer = excluded.officer`
  const feed = { source: input.source, agency: agency!, post: post! }
  const { received } = await countDay(ctx, feed, input.day)
  return { stated: input.records, received }
}

async function readStatement(ctx: Context, feed: FeedOf, day: string) {
  const [statement] = await ctx.sql<{ records: number }>`
    select records from intake.statements
    where source = ${feed.source} and agency = ${feed.agency} and post = ${feed.post} and day = ${day}`
  return { stated: statement?.records ?? null, received: (await countDay(ctx, feed, day)).received }
}

/**
 * Records of a day at a post, by when they happened where they were written down: each reference once, by its last version and whatever
 * became of that (a corrected day leaves the wrong one), with the SHA-256 over the references in order, one a line.
 */
export async function countDay(ctx: Context, feed: FeedOf, day: string): Promise<{ received: number; sha256: string }> {
  const rows = await ctx.sql<{ ref: string }>`
    select distinct ref collate "C" ref from intake.records
    where source = ${feed.source} and agency = ${feed.agency} and post = ${feed.post} and state <> 'replaced'
      and occurred_at >= ${day}::date - interval '1 day' and occurred_at < ${day}::date + interval '2 days'
      and (occurred_at at time zone zone)::date = ${day}::date order by 1`
  const hash = createHash('sha256')
  for (const { ref } of rows) hash.update(`${ref}\n`)
  return { received: rows.length, sha256: hash.digest('hex') }
}

type Row = FeedOf & { day: string; records: number }

/** Compares the statements of the last two weeks and keeps what arrived; the oldest day that does not add up is the fault. */
export async function compareStatements(ctx: Context): Promise<void> {
  const rows = await ctx.sql<Row>`
    select source, agency, post, day::text, records from intake.statements
    where day >= (${ctx.now}::timestamptz - interval '14 days')::date order by source, agency, post, day`
  for (const days of Map.groupBy(rows, (row) => `${row.source} ${row.agency} ${row.post}`).values()) {
    let fault: Record<string, string | number> | null = null
    for (const { day, records, ...feed } of days) {
      const { received, sha256 } = await countDay(ctx, feed, day)
      await ctx.sql`
        update intake.statements set received = ${received}, refs_hash = decode(${sha256}, 'hex')
        where source = ${feed.source} and agency = ${feed.agency} and post = ${feed.post} and day = ${day}`
      if (received !== records) fault ??= { day, stated: records, received }
    }
    if (fault === null) await closeFault(ctx, days[0]!, 'statement')
    else await openFault(ctx, days[0]!, 'statement', fault)
  }
}
