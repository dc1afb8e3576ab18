/** Completeness of a source as its screen shows it: post by post the last two days hour by hour, numbers, faults; and the paper of a day. */
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Fillings, Words } from '../../platform/words.ts'
import { sources } from '../sources.ts'
import { type FaultKind, type FeedOf, sayFault } from './feed-faults.ts'
import { countDay } from './statements.ts'

const hourMs = 3_600_000
const hoursShown = 48

type Fault = FeedOf & {
  id: string
  kind: FaultKind
  values: Fillings
  began: Date
  over: Date | null
}
type Head = FeedOf & { upto: string; chain: Buffer; highest: string }

/** Every post that sends for the source, or should, as far as the reader may see its feed. */
export async function readLedger(ctx: Context, source: string, settled: readonly FaultKind[]) {
  const from = new Date(Math.floor(ctx.now.getTime() / hourMs) * hourMs - (hoursShown - 1) * hourMs)
  const feeds = await ctx.sql<FeedOf>`
    select source, agency, post from intake.feeds where source = ${source}
    union select source, agency, post from intake.feed_faults where source = ${source} and kind = 'unheard' and over_at is null`
  const hours = await ctx.sql<FeedOf & { hour: Date; records: number }>`
    select source, agency, post, hour, records from intake.feed_hours where source = ${source} and hour >= ${from}`
  const heads = await ctx.sql<Head>`select * from intake.ledger_heads where source = ${source}`
  const faults = await ctx.sql<Fault>`
    select id, source, agency, post, kind, values, began_at as began, over_at as "over" from intake.feed_faults
    where source = ${source} and (over_at is null or over_at > ${ctx.now}::timestamptz - interval '30 days') order by began_at desc limit 200`
  const statements = await ctx.sql<FeedOf & { day: string; records: number }>`
    select source, agency, post, day::text, records from intake.statements
    where source = ${source} and (day >= (${ctx.now}::timestamptz - interval '14 days')::date or open) order by day desc limit 5000`
  const posts = await readPosts(ctx)
  return {
    from: from.toISOString(),
    hours: hoursShown,
    posts: feeds
      .map((feed) => {
        const mine = <R extends FeedOf>(rows: R[]) =>
          rows.filter((row) => row.agency === feed.agency && row.post === feed.post)
        const [head] = mine(heads)
        const records = Array.from({ length: hoursShown }, () => 0)
        for (const row of mine(hours)) records[(row.hour.getTime() - from.getTime()) / hourMs] = row.records
        return {
          post: feed.post,
          name: posts.get(feed.post)?.name ?? '',
          agency: posts.get(feed.post)?.agency.short ?? '',
          records,
          numbers: head
            ? { upto: Number(head.upto), highest: Number(head.highest), chain: head.chain.toString('hex') }
            : null,
          days: mine(statements).map(({ day, records: stated }) => ({ day, stated })),
          faults: mine(faults).map((fault) => ({
            ...tellFault(fault),
            settles: fault.over === null && fault.agency === ctx.actor.agency && settled.includes(fault.kind),
          })),
        }
      })
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}

function tellFault({ id, kind, values, began, over }: Fault) {
  return { id, kind, words: sayFault(kind, values), began: began.toISOString(), over: over?.toISOString() ?? null }
}

/**
 * The reconciliation of one day at one post: what was stated, what arrived, the hash over the references. The own agency counts now; others,
 * who may not read its records, get what the last comparison counted. Throws `not-found`.
 */
export async function readDay(ctx: Context, asked: { source: string; post: string; day: string }) {
  const [feed] = await ctx.sql<FeedOf>`
    select distinct source, agency, post from intake.feeds where source = ${asked.source} and post = ${asked.post}`
  const source = sources.find((one) => one.id === asked.source)
  if (feed === undefined || source === undefined) throw new Problem('not-found')
  const [statement] = await ctx.sql<{
    records: number
    at: Date
    by: string | null
    received: number | null
    sha256: string | null
    settled: { at: string; by: string | null; because: string } | null
  }>`
    select s.records, s.stated_at at, coalesce(k.name, o.name) "by", s.received, encode(s.refs_hash, 'hex') sha256,
      case when s.settled_at is not null and not s.open and s.received <> s.records
        then jsonb_build_object('at', s.settled_at, 'by', b.name, 'because', s.settled_because) end settled
    from intake.statements s
      left join access.keys k on k.id = s.key left join access.officers o on o.id = s.officer
      left join access.officers b on b.id = s.settled_by
    where s.source = ${asked.source} and s.agency = ${feed.agency} and s.post = ${asked.post} and s.day = ${asked.day}`
  const counted = feed.agency === ctx.actor.agency ? await countDay(ctx, feed, asked.day) : statement
  const post = (await readPosts(ctx)).get(asked.post)
  return {
    source: source.name as Words,
    post: post?.name ?? '',
    agency: post?.agency.name ?? '',
    installation: ctx.installation.name,
    day: asked.day,
    stated: statement?.records ?? null,
    statedAt: statement?.at.toISOString() ?? null,
    statedBy: statement?.by ?? null,
    received: counted?.received ?? null,
    sha256: counted?.sha256 ?? null,
    settled: statement?.settled ?? null,
    at: ctx.now.toISOString(),
  }
}
