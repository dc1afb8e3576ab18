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

/** Of the days that are older than two weeks and still open, so many are counted anew at once: each costs a reading of its records. */
const oldAtOnce = 100

/** The statements of the last two weeks, and older ones that are open, those first that were longest not compared. */
async function readComparable(ctx: Context): Promise<Row[]> {
  const recent = await ctx.sql<Row>`
    select source, agency, post, day::text, records from intake.statements
    where day >= (${ctx.now}::timestamptz - interval '14 days')::date`
  const old = await ctx.sql<Row>`
    select source, agency, post, day::text, records from intake.statements
    where open and day < (${ctx.now}::timestamptz - interval '14 days')::date order by compared_at nulls first limit ${oldAtOnce}`
  return [...recent, ...old]
}

/** Keeps what arrived of each day that may still change; of each post the day that does not add up is a fault until it does. */
export async function compareStatements(ctx: Context): Promise<void> {
  for (const { day, ...feed } of await readComparable(ctx)) {
    const { received, sha256 } = await countDay(ctx, feed, day)
    await ctx.sql`
      update intake.statements set received = ${received}, refs_hash = decode(${sha256}, 'hex'), compared_at = ${ctx.now}
      where source = ${feed.source} and agency = ${feed.agency} and post = ${feed.post} and day = ${day}`
  }
  for (const { source, agency, post, ...fault } of await readOpenDays(ctx))
    await openFault(ctx, { source, agency, post }, 'statement', fault)
  const over = await ctx.sql<FeedOf>`
    select source, agency, post from intake.feed_faults f where kind = 'statement' and over_at is null
      and not exists (select from intake.statements s
        where s.source = f.source and s.agency = f.agency and s.post = f.post and s.open and s.received is not null)`
  for (const feed of over) await closeFault(ctx, feed, 'statement')
}

/** Of each post one open day: the oldest of which records are missing, else the oldest of which too many came. */
const readOpenDays = (ctx: Context) =>
  ctx.sql<FeedOf & { day: string; stated: number; received: number }>`
    select distinct on (source, agency, post) source, agency, post, day::text, records stated, received from intake.statements
    where open and received is not null order by source, agency, post, received > records, day`

/** Somebody looked into a day and said why it does not add up: it is over for these two numbers. */
export async function settleDay(
  ctx: Context,
  { source, agency, post }: FeedOf,
  { day, stated, received }: { day: string; stated: number; received: number },
  reason: string,
): Promise<void> {
  await ctx.sql`
    update intake.statements set settled_at = ${ctx.now}, settled_by = ${ctx.actor.officer}, settled_because = ${reason},
      settled_records = ${stated}, settled_received = ${received}
    where source = ${source} and agency = ${agency} and post = ${post} and day = ${day}`
}
