/** The step that puts a notice into the outbox: once for each officer of its post and each channel chosen; who sleeps gets it in the morning. */
import type { Context } from '../../platform/context.ts'
import { noticeKinds } from '../notice-words.ts'

/** Each kind of notice with its group, in one order: as two columns for a query. */
const kindCodes = Object.keys(noticeKinds)
const kindGroups = Object.values(noticeKinds).map((kind) => kind.group)

/** The name by which what is written wakes the errand that sends. */
export const sendingErrand = 'send outbox'

/**
 * Subjects are notices. An escalation goes by e-mail whatever was chosen, and it and what is marked `now` go at once; the rest waits until quiet
 * hours are over, by the clock of the post, unless the officer is on its duty roster at this moment. Who is barred from what a notice is
 * about is told nothing of it.
 */
export async function writeOutbox(ctx: Context, notices: string[]): Promise<void> {
  const rows = await ctx.sql<{
    notice: string
    kind: string
    post: string
    officer: string
    channel: string
    due: Date
  }>`
    select distinct n.id notice, n.code kind, n.post, o.id officer, ch.channel,
      case
        when k.grouped = 'escalation' or n.values ->> 'now' = 'yes' or exists (select from access.duties d where d.officer = o.id and d.post = n.post
          and d.kind = 'duty' and d.removed_at is null and d.from_at <= ${ctx.now} and d.until_at > ${ctx.now})
        then ${ctx.now}::timestamptz
        else access.awake_at(${ctx.now}, p.zone, coalesce(c.quiet_from, q.quiet_from), coalesce(c.quiet_to, q.quiet_to))
      end due
    from access.notices n join access.posts p on p.id = n.post
      join unnest(${kindCodes}::text[], ${kindGroups}::text[]) k (code, grouped) on k.code = n.code
      join access.assignments a on a.post = n.post and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true)
      join access.officers o on o.id = a.officer and o.ended_at is null
      join access.channel_choices c on c.officer = o.id
      cross join lateral access.quiet_of(n.post) q
      cross join lateral (values
        ('mail', c.address is not null and c.mail_refused_at is null and (k.grouped = 'escalation' or k.grouped = any (c.by_mail))),
        ('message', c.number is not null and c.message_refused_at is null and k.grouped = any (c.by_message))) ch (channel, wished)
    where n.id = any (${notices}::uuid[]) and ch.wished and not exists (select from access.sight s
      where s.bars and s.subject = n.subject and coalesce(s.agency = p.agency, true) and coalesce(s.post = n.post, true)
        and coalesce(s.officer = o.id, true) and s.from_at <= ${ctx.now} and coalesce(s.until_at > ${ctx.now}, true))`
  if (rows.length === 0) return
  await ctx.sql`
    insert into access.outbox (id, notice, kind, post, officer, channel, state, written_at, due_at)
    select id, notice, kind, post, officer, channel, 'waiting', ${ctx.now}, due
    from unnest(${rows.map(() => ctx.id())}::uuid[], ${rows.map((one) => one.notice)}::uuid[], ${rows.map((one) => one.kind)}::text[],
      ${rows.map((one) => one.post)}::uuid[], ${rows.map((one) => one.officer)}::uuid[], ${rows.map((one) => one.channel)}::text[],
      ${rows.map((one) => one.due.toISOString())}::timestamptz[]) m (id, notice, kind, post, officer, channel, due)
    on conflict (notice, officer, channel) do nothing`
  ctx.tell('work', sendingErrand)
}
