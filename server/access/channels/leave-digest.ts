/** The morning's counts of an officer, left in the outbox: whose day begins with which post, who wished for it, and one row a channel. */
import type { Context } from '../../platform/context.ts'
import type { Channel, DigestCounts } from './model.ts'
import { sendingErrand } from './write-outbox.ts'

/** A post's day: its date, when it begins (quiet hours are over) and when the next does. */
export type PostDay = { post: string; agency: string; zone: string; day: string; begins: Date; next: Date }

/** The day that each of these posts has at this moment by its own clock. Closed posts have none. */
export const readDays = (ctx: Context, posts: string[], at: Date): Promise<PostDay[]> => ctx.sql<PostDay>`
  select p.id post, p.agency, p.zone, d.day::date::text as day, (d.day + make_interval(mins => q.quiet_to)) at time zone p.zone as begins,
    (d.day + interval '1 day' + make_interval(mins => q.quiet_to)) at time zone p.zone as next
  from access.posts p cross join lateral access.quiet_of(p.id) q
    cross join lateral (select date_trunc('day', ${at}::timestamptz at time zone p.zone) as day) d
  where p.id = any (${posts}::uuid[]) and coalesce(p.until_at > ${at}, true) order by p.id`

/** An officer's place, as her counts are asked for. */
export type Place = { post: string; agency: string; role: string }

/** An officer who wished for the morning's counts: by which channels, and when they may be told. */
export type DigestWish = { officer: string; channels: Channel[]; due: Date; places: Place[] }

/** Those whose day begins with this post: the first that they act for, so that who acts for two is told once. */
export const readDigestWishes = (
  ctx: Context,
  { post, zone, begins }: PostDay,
): Promise<DigestWish[]> => ctx.sql<DigestWish>`
  select o.id officer, ch.channels, access.awake_at(${begins}, ${zone}, coalesce(c.quiet_from, q.quiet_from), coalesce(c.quiet_to, q.quiet_to)) due, h.places
  from access.channel_choices c join access.officers o on o.id = c.officer and o.ended_at is null
    cross join lateral access.quiet_of(${post}) q
    cross join lateral (
      select (array_agg(a.post order by a.from_at, a.id))[1] home,
        json_agg(json_build_object('post', a.post, 'agency', p.agency, 'role', a.role) order by a.from_at, a.id) places
      from access.assignments a join access.posts p on p.id = a.post
      where a.officer = o.id and a.from_at <= ${begins} and coalesce(a.until_at > ${begins}, true)) h
    cross join lateral (select array_remove(array[
      case when c.address is not null and c.mail_refused_at is null and 'digest' = any (c.by_mail) then 'mail' end,
      case when c.number is not null and c.message_refused_at is null and 'digest' = any (c.by_message) then 'message' end], null) channels) ch
  where h.home = ${post} and cardinality(ch.channels) > 0 order by o.id`

/** Leaves them; those of a former day that were never sent say less than these. */
export async function leaveDigest(ctx: Context, post: string, wish: DigestWish, counts: DigestCounts): Promise<void> {
  await ctx.sql`
    update access.outbox set state = 'lapsed', ended_at = ${ctx.now}
    where officer = ${wish.officer} and state = 'waiting' and counts is not null`
  for (const channel of wish.channels)
    await ctx.sql`
      insert into access.outbox (id, counts, kind, post, officer, channel, state, written_at, due_at)
      values (${ctx.id()}, ${JSON.stringify(counts)}, 'digest', ${post}, ${wish.officer}, ${channel}, 'waiting', ${ctx.now}, ${wish.due})`
  ctx.tell('work', sendingErrand)
}
