/** What went out by which channel, for whoever mends it: counts, what could not be sent and why; never an address, a number or a word. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { type Channel, channels } from './model.ts'
import { sendingErrand } from './write-outbox.ts'

const dayMs = 86_400_000

type Counts = {
  channel: Channel
  waiting: number
  trying: number
  day: number
  week: number
  aside: number
  last: Date | null
  oldest: Date | null
}

/** One that could not be sent. */
export type Aside = {
  id: string
  channel: Channel
  officer: string
  kind: string
  tries: number
  problem: string | null
  at: Date
}

/** Each channel with its way and counts; officers whom an escalation reaches on the screen only; the latest that were set aside. */
export async function readOutbox(ctx: Context) {
  const since = (days: number) => new Date(ctx.now.getTime() - days * dayMs)
  const [counts, [unreached], rows] = await Promise.all([
    ctx.sql<Counts>`
      select channel, count(*) filter (where state = 'waiting')::int waiting, count(*) filter (where state = 'waiting' and problem is not null)::int trying,
        count(*) filter (where state = 'sent' and ended_at > ${since(1)})::int as day, count(*) filter (where state = 'sent')::int as week,
        count(*) filter (where state = 'set aside')::int aside, max(ended_at) filter (where state = 'sent') last,
        min(written_at) filter (where state = 'waiting' and due_at <= ${ctx.now}) oldest
      from access.outbox where state <> 'lapsed' and (state <> 'sent' or ended_at > ${since(7)}) group by channel`,
    ctx.sql<{ officers: number; unaddressed: number }>`
      select count(*)::int officers, count(*) filter (where not access.is_reached(o.id))::int unaddressed
      from access.officers o where o.ended_at is null`,
    ctx.sql<Aside>`
      select m.id, m.channel, o.login officer, m.kind, m.tries, m.problem, m.ended_at at
      from access.outbox m join access.officers o on o.id = m.officer
      where m.state = 'set aside' order by m.ended_at desc, m.id limit 200`,
  ])
  return {
    channels: (Object.keys(channels) as Channel[]).map((channel) => {
      const one = counts.find((row) => row.channel === channel)
      return {
        ...{ channel, way: channel === 'mail' ? ctx.mailer.way : ctx.messenger.way },
        ...{ waiting: one?.waiting ?? 0, trying: one?.trying ?? 0, setAside: one?.aside ?? 0 },
        ...{ sentDay: one?.day ?? 0, sentWeek: one?.week ?? 0 },
        ...{ lastAt: one?.last?.toISOString() ?? null, oldestAt: one?.oldest?.toISOString() ?? null },
      }
    }),
    ...unreached!,
    aside: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
  }
}

/** Sends again what was set aside, as if it had never been tried. Throws `not-found` when none of them is set aside. */
export async function retryOutbox(ctx: Context, ids: string[]): Promise<void> {
  const rows = await ctx.sql`
    update access.outbox set state = 'waiting', tries = 0, due_at = ${ctx.now}, ended_at = null, held_until = null
    where id = any (${ids}::uuid[]) and state = 'set aside' returning id`
  if (rows.length === 0) throw new Problem('not-found')
  ctx.tell('work', sendingErrand)
}
