/** The step that draws up, once a month, what each agency has kept as long as its sources declare; nothing ends before two people said so. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { nextNumber } from '../../platform/next-number.ts'
import { sources } from '../sources.ts'

/** Records that something still rests on (an open alert, an open case): they stay until it is over. */
export type Holder = (ctx: Context, records: string[]) => Promise<Set<string>>

/** First moment of the month after, in western Indonesia (UTC+7). */
export function nextMonth(now: Date): Date {
  const local = new Date(now.getTime() + 7 * 3_600_000)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 1) - 7 * 3_600_000)
}

/** First day of the month as text, in western Indonesia. */
const monthOf = (now: Date): string => `${new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 7)}-01`

/** A subject is an agency that asked for its list, or the installation itself: then every agency gets one, and again next month. */
export const drawUpDestructions =
  (holders: Holder[]) =>
  async (ctx: Context, subjects: string[]): Promise<void> => {
    const everybody = subjects.includes(ctx.installation.id)
    const agencies = await ctx.sql<{ agency: string }>`
      select distinct agency from intake.deliveries where ${everybody} or agency = any (${subjects}::uuid[])`
    for (const { agency } of agencies) await drawUp(ctx, agency, holders)
    if (everybody) ctx.leave('month begins', [ctx.installation.id], nextMonth(ctx.now))
  }

type Due = { record: string; source: string; ending: string; kept_since: Date }

/** One list at a time: while an earlier one waits for its approvals, nothing is drawn up beside it. */
async function drawUp(ctx: Context, agency: string, holders: Holder[]): Promise<void> {
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`destruction ${agency}`}, 0))`
  const open = await ctx.sql`select from intake.destructions where agency = ${agency} and carried_out_at is null`
  if (open.length > 0) return
  const due = await findDue(ctx, agency)
  const records = due.map((one) => one.record)
  const held = new Set<string>()
  for (const holder of holders) for (const record of await holder(ctx, records)) held.add(record)
  const ending = due.filter((one) => !held.has(one.record))
  if (ending.length === 0) return
  const id = ctx.id()
  await ctx.sql`
    insert into intake.destructions (id, number, agency, month, drawn_at)
    values (${id}, ${await nextNumber(ctx, 'BAP')}, ${agency}, ${monthOf(ctx.now)}, ${ctx.now})`
  await ctx.sql`
    insert into intake.destruction_records (destruction, record, source, ending, kept_since)
    select ${id}, r.record, r.source, r.ending, r.kept_since
    from jsonb_to_recordset(${JSON.stringify(ending)}::jsonb) as r (record uuid, source text, ending text, kept_since timestamptz)`
  await tellErasers(ctx, agency, id)
}

/** References whose newest version has been kept as long as its source declares. */
const findDue = (ctx: Context, agency: string) =>
  ctx.sql<Due>`
    select record, source, ending, kept_since from (
      select distinct on (r.source, r.ref) r.id record, r.source, s.ending, r.received_at kept_since, s.months, r.state
      from intake.records r join unnest(${sources.map((one) => one.id)}::text[], ${sources.map((one) => one.retention.months)}::int[],
        ${sources.map((one) => one.retention.ending)}::text[]) s (source, months, ending) on s.source = r.source
      where r.agency = ${agency} order by r.source, r.ref, r.version desc) newest
    where state not in ('erased', 'anonymised', 'archived') and kept_since + make_interval(months => months) <= ${ctx.now}
    order by source, kept_since, record`

async function tellErasers(ctx: Context, agency: string, id: string): Promise<void> {
  const posts = await ctx.sql<{ id: string }>`
    select p.id from access.posts p where p.agency = ${agency} and exists (
      select from access.assignments a where a.post = p.id and a.role = 'integrator' and a.from_at <= ${ctx.now}
        and coalesce(a.until_at > ${ctx.now}, true))`
  for (const post of posts) await notifyPost(ctx, post.id, 'destruction drawn up', { kind: 'destruction', id })
}
