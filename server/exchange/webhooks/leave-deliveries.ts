/** Puts what happened into the outbox of every endpoint that listens for it, in the transaction in which the news is taken up. */
import type { Context } from '../../platform/context.ts'

/** The errand that sends; its name wakes it. */
export const sendingErrand = 'send webhooks'

/** What happened: references only. `cause` is what it arose from, so that the same news is left once; `agency` is who may know. */
export type News = {
  topic: string
  cause: string
  agency: string
  post: string | null
  kind: string | null
  subject: string | null
  at: Date
}

/** Leaves one delivery an endpoint and news; an endpoint whose agreement is not in force is told nothing, one that is paused hears of it later. */
export async function leaveDeliveries(ctx: Context, news: News[]): Promise<void> {
  if (news.length === 0) return
  const endpoints = await ctx.sql<{ id: string; agency: string; topics: string[] }>`
    select e.id, e.agency, e.topics from exchange.endpoints e join access.agreements g on g.id = e.agreement
    where e.agency = any (${[...new Set(news.map((one) => one.agency))]}::uuid[]) and e.state <> 'ended'
      and g.revoked_at is null and g.approved_by is not null and g.from_at <= ${ctx.now} and g.until_at > ${ctx.now}`
  const rows = news.flatMap(({ agency, at, ...one }) =>
    endpoints
      .filter((endpoint) => endpoint.agency === agency && endpoint.topics.includes(one.topic))
      .map((endpoint) => ({ ...one, id: ctx.id(), endpoint: endpoint.id, at: at.toISOString() })),
  )
  await putIntoOutbox(ctx, rows)
}

/** A delivery as it is left. */
type Row = {
  id: string
  endpoint: string
  topic: string
  cause: string
  post: string | null
  kind: string | null
  subject: string | null
  at: string
}

/** Writes them and counts what was left, so that later nothing can go missing unseen. */
export async function putIntoOutbox(ctx: Context, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  const left = await ctx.sql<{ endpoint: string }>`
    insert into exchange.deliveries (id, endpoint, topic, subject_kind, subject, post, cause, at, due_at)
    select r.id, r.endpoint, r.topic, r.kind, r.subject, r.post, r.cause, r.at, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, endpoint uuid, topic text, kind text, subject uuid, post uuid,
      cause uuid, at timestamptz)
    on conflict (endpoint, topic, cause) do nothing returning endpoint`
  await ctx.sql`
    update exchange.endpoints e set left_count = left_count + l.n
    from (select endpoint, count(*) n from unnest(${left.map((row) => row.endpoint)}::uuid[]) endpoint group by endpoint) l
    where e.id = l.endpoint`
  ctx.tell('work', sendingErrand)
}
