/** Lists of reports: what this post answers or was told of, and what an officer recorded. No word of what was told stands in a list. */
import { namePosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import {
  type Channel,
  channels,
  type Kind,
  kinds,
  type ReportState,
  stateWords,
  type Verdict,
  verdicts,
} from './words.ts'

const pageSize = 50

/** Columns of a report as lists need them. */
export type ListedRow = {
  id: string
  number: string
  kind: Kind
  channel: Channel
  region: string
  region_name: string | null
  state: ReportState
  verdict: Verdict
  due_at: Date
  answered_at: Date | null
  received_at: Date
  told: number
  answerable: string
  recorded_at: string
  offered_to: string | null
  hearsay: boolean
}

/** A report as a line of a list. */
export async function listedReports(ctx: Context, rows: ListedRow[]) {
  const posts = await namePosts(ctx)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    kindWords: kinds[row.kind],
    channelWords: { id: channels[row.channel].id, en: channels[row.channel].en },
    region: row.region_name ?? row.region,
    state: row.state,
    stateWords: stateWords[row.state],
    verdictWords: row.hearsay || row.verdict !== 'unconfirmed' ? verdicts[row.verdict] : null,
    verdict: row.verdict,
    dueAt: row.due_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    receivedAt: row.received_at.toISOString(),
    silent: row.told > 0 && row.state === 'waiting',
    answerable: posts.get(row.answerable) ?? null,
    from: posts.get(row.recorded_at) ?? null,
    offeredTo: row.offered_to === null ? null : (posts.get(row.offered_to) ?? null),
    mine: row.answerable === ctx.actor.post,
    offeredToMe: row.offered_to === ctx.actor.post,
  }))
}

/** `region`: a code, and what lies within; `from` until before `until`: when received. */
type Asked = {
  open: boolean
  page: number
  region?: string | undefined
  from?: string | undefined
  until?: string | undefined
}

/** Open ones first by their clock; `open: false` those that are done. */
export async function readReports(ctx: Context, asked: Asked) {
  const { region = null, from = null, until = null } = asked
  const rows = await ctx.sql<ListedRow>`
    select r.id, r.number, r.kind, r.channel, r.region, j.name region_name, r.state, r.verdict, r.due_at, r.answered_at, r.received_at,
      r.told, r.answerable, r.recorded_at, m.to_post offered_to, r.source <> 'village-register' hearsay
    from reports.reports r left join access.jurisdictions j on j.code = r.region
      left join reports.moves m on m.report = r.id and m.state = 'offered'
    where (r.state <> 'closed') = ${asked.open} and access.sees('report', r.id)
      and (${region}::text is null or r.region = ${region} or starts_with(r.region, ${region} || '.'))
      and (${from}::timestamptz is null or r.received_at >= ${from}) and (${until}::timestamptz is null or r.received_at < ${until})
    order by (r.state = 'waiting') desc, case when r.state = 'waiting' then r.due_at end, r.received_at desc
    limit ${pageSize} offset ${asked.page * pageSize}`
  const [count] = await ctx.sql<{ open: number; closed: number }>`
    select count(*) filter (where state <> 'closed')::int "open", count(*) filter (where state = 'closed')::int closed
    from reports.reports where access.sees('report', id)
      and (${region}::text is null or region = ${region} or starts_with(region, ${region} || '.'))
      and (${from}::timestamptz is null or received_at >= ${from}) and (${until}::timestamptz is null or received_at < ${until})`
  return { counts: count!, rows: await listedReports(ctx, rows) }
}

/** The recorder's own, newest first: number, who answers, how far. */
export async function readOwnReports(ctx: Context) {
  const rows = await ctx.sql<ListedRow>`
    select r.id, r.number, r.kind, r.channel, r.region, j.name region_name, r.state, r.verdict, r.due_at, r.answered_at, r.received_at,
      r.told, r.answerable, r.recorded_at, null::uuid offered_to, r.source <> 'village-register' hearsay
    from reports.reports r left join access.jurisdictions j on j.code = r.region
    where r.recorded_by = ${ctx.actor.officer} order by r.received_at desc limit 20`
  return listedReports(ctx, rows)
}
