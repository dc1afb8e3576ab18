/**
 * The errand that sends: all that is due to one officer by one channel in one letter or message, claimed under a lease in a transaction of its
 * own, sent without any, and settled in another. Who dies in between lets the lease lapse, and it is sent again under the same id: at least once,
 * never lost. What fails is tried again ever later, then set aside where an administrator sees it.
 */
import { createHash } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import type { Sent } from '../../platform/mailer.ts'
import { errand, leaseMs } from '../../platform/outside/errand.ts'
import type { Words } from '../../platform/words.ts'
import { composeLetter, composeMessage, type Told } from './compose-letter.ts'
import { type Channel, waitAfter } from './model.ts'
import { sendingErrand } from './write-outbox.ts'

type Waiting = Told & {
  id: string
  tries: number
  officer: string
  channel: Channel
  to: string
  language: keyof Words
}
type Work = { officer: string; channel: Channel; rows: Waiting[]; send: (stop: AbortSignal) => Promise<Sent> }

export const sendOutbox = errand<Work, Sent>({
  name: sendingErrand,
  claim: claimOutbox,
  go: (work, _outside, stop) => work.send(stop),
  settle: settleOutbox,
})

/** Takes officers and channels for which nothing is under way, those who wait longest first. */
async function claimOutbox(ctx: Context, most: number): Promise<Work[]> {
  await letLapse(ctx)
  const rows = await ctx.sql<Waiting>`
    with ready as (
      select officer, channel from access.outbox where state = 'waiting' and due_at <= ${ctx.now}
      group by officer, channel having bool_and(coalesce(held_until <= ${ctx.now}, true)) order by min(due_at) limit ${most}),
    taken as (
      select m.id from access.outbox m join ready r using (officer, channel)
      where m.state = 'waiting' and m.due_at <= ${ctx.now} for update of m skip locked),
    held as (
      update access.outbox set held_until = ${new Date(ctx.now.getTime() + leaseMs)}, tries = tries + 1
      where id in (select id from taken) returning id, notice, officer, channel, kind, counts, tries)
    select h.id, h.tries, h.officer, h.channel, h.counts, o.language, case h.channel when 'mail' then c.address else c.number end "to",
      right(coalesce(n.id, h.id)::text, 8) reference, h.kind code, coalesce(n.values, '{}') "values", n.subject_kind about, n.subject
    from held h join access.officers o on o.id = h.officer join access.channel_choices c on c.officer = h.officer
      left join access.notices n on n.id = h.notice
    order by n.at nulls first, h.id`
  const works = Map.groupBy(rows, (row) => `${row.officer} ${row.channel}`)
  return [...works.values()].map((told) => prepare(ctx, told))
}

/** Nobody to tell any more: no address or number, or no longer at the post for which she was to be told. */
const letLapse = (ctx: Context) => ctx.sql`
  update access.outbox m set state = 'lapsed', ended_at = ${ctx.now}
  where m.state = 'waiting' and m.due_at <= ${ctx.now} and coalesce(m.held_until <= ${ctx.now}, true) and (
    not exists (select from access.channel_choices c where c.officer = m.officer
      and case m.channel when 'mail' then c.address is not null else c.number is not null end)
    or not exists (select from access.assignments a join access.officers o on o.id = a.officer and o.ended_at is null
      where a.officer = m.officer and a.post = m.post and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true)))`

function prepare({ mailer, messenger, now }: Context, rows: Waiting[]): Work {
  const { officer, channel, to, language } = rows[0]!
  const { site } = mailer
  const id = idOf(rows)
  return {
    ...{ officer, channel, rows },
    send: (stop) =>
      channel === 'mail'
        ? mailer.send({ id, to, ...composeLetter(rows, { language, site }) })
        : messenger.send({ id, to, language, text: composeMessage(rows, { language, site }) }, now, stop),
  }
}

/** The same rows are the same letter; one more makes another, so that whoever drops what it has seen drops nothing new. */
function idOf(rows: Waiting[]): string {
  const hash = createHash('sha256')
    .update(rows.map((row) => row.id).join())
    .digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

async function settleOutbox(ctx: Context, { officer, channel, rows }: Work, sent: Sent): Promise<void> {
  const ids = rows.map((row) => row.id)
  if (sent === 'sent') {
    await ctx.sql`
      update access.outbox set state = 'sent', ended_at = ${ctx.now}, problem = null, held_until = null
      where id = any (${ids}::uuid[]) and state = 'waiting'`
  } else if (sent === 'refused') {
    if (channel === 'mail')
      await ctx.sql`update access.channel_choices set mail_refused_at = ${ctx.now} where officer = ${officer}`
    else await ctx.sql`update access.channel_choices set message_refused_at = ${ctx.now} where officer = ${officer}`
    await setAside(ctx, ids, 'address refused')
  } else {
    await tryLater(ctx, rows, sent)
  }
}

async function tryLater(ctx: Context, rows: Waiting[], { problem, afterMs }: Exclude<Sent, string>): Promise<void> {
  const waits = rows.map(({ id, tries }) => ({ id, wait: waitAfter(tries, afterMs) }))
  await setAside(
    ctx,
    waits.flatMap(({ id, wait }) => (wait === null ? [id] : [])),
    problem,
  )
  for (const { id, wait } of waits) {
    if (wait === null) continue
    await ctx.sql`
      update access.outbox set problem = ${problem}, due_at = ${new Date(ctx.now.getTime() + wait)}, held_until = null
      where id = ${id} and state = 'waiting'`
  }
}

const setAside = (ctx: Context, ids: string[], problem: string) => ctx.sql`
  update access.outbox set state = 'set aside', problem = ${problem}, ended_at = ${ctx.now}, held_until = null
  where id = any (${ids}::uuid[]) and state = 'waiting'`
