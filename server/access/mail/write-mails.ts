/** The step that makes letters of a notice: one to each officer of its post who wished for that kind; who sleeps gets it in the morning. */
import type { Context } from '../../platform/context.ts'
import { noticeKinds } from '../notice-words.ts'

const urgent = Object.entries(noticeKinds).flatMap(([kind, one]) => (one.urgent ? [kind] : []))

/** Subjects are notices. What is not urgent waits until the officer's quiet hours are over, by the clock of the post. */
export async function writeMails(ctx: Context, notices: string[]): Promise<void> {
  const rows = await ctx.sql<{ notice: string; kind: string; officer: string; due: Date }>`
    with told as (
      select n.id notice, n.code, w.officer, w.quiet_from, w.quiet_to, n.code = any (${urgent}) as urgent, p.zone, ${ctx.now}::timestamptz at time zone p.zone as here
      from access.notices n join access.posts p on p.id = n.post
        join access.assignments a on a.post = n.post and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true)
        join access.officers o on o.id = a.officer and o.ended_at is null
        join access.mail_wishes w on w.officer = o.id and n.code = any (w.kinds) and w.refused_at is null
      where n.id = any (${notices}::uuid[])),
    timed as (
      select distinct told.*, extract(hour from here)::int * 60 + extract(minute from here)::int as passed from told)
    select notice, code kind, officer,
      case
        when urgent or quiet_from is null
          or not case when quiet_from < quiet_to then passed >= quiet_from and passed < quiet_to
            else passed >= quiet_from or passed < quiet_to end
        then ${ctx.now}::timestamptz
        else (date_trunc('day', here) + make_interval(mins => quiet_to)
          + case when quiet_from > quiet_to and passed >= quiet_from then interval '1 day' else interval '0' end) at time zone zone
      end as due
    from timed`
  const letters = rows.map((row) => ({ ...row, id: ctx.id() }))
  const made = await ctx.sql<{ id: string; due: Date }>`
    insert into access.mails (id, notice, kind, officer, state, written_at, due_at)
    select id, notice, kind, officer, 'waiting', ${ctx.now}, due
    from unnest(${letters.map((one) => one.id)}::uuid[], ${letters.map((one) => one.notice)}::uuid[], ${letters.map((one) => one.kind)}::text[], ${letters.map((one) => one.officer)}::uuid[],
      ${letters.map((one) => one.due.toISOString())}::timestamptz[]) m (id, notice, kind, officer, due)
    on conflict (notice, officer) do nothing returning id, due_at as due`
  for (const { id, due } of made) ctx.leave('mail waiting', [id], due)
}
