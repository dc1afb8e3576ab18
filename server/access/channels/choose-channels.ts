/** What an officer wants to be told, by which channel and when not: her own choice, and what came of it. */
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import { noticeKinds } from '../notice-words.ts'
import { type Channel, type Choice, noticeGroups } from './model.ts'

/** Minutes from midnight by the post's clock. */
export type Quiet = { from: number; to: number }

/** What was chosen; `quiet` null: as the post. */
export type Chosen = {
  address: string
  number: string
  mail: Choice[]
  message: Choice[]
  quiet: Quiet | null
}

type Row = {
  address: string | null
  number: string | null
  by_mail: Choice[]
  by_message: Choice[]
  quiet_from: number | null
  quiet_to: number | null
  mail_refused_at: Date | null
  message_refused_at: Date | null
}

/** An escalation always goes by e-mail. */
const withEscalation = (mail: Choice[]): Choice[] => [...new Set<Choice>(['escalation', ...mail])]

/** The own choice, the quiet hours of the post, and how much was sent and waits. */
export async function readChoice(ctx: Context) {
  const [[row], [post], ways] = await Promise.all([
    ctx.sql<Row>`
      select address, number, by_mail, by_message, quiet_from, quiet_to, mail_refused_at, message_refused_at
      from access.channel_choices where officer = ${ctx.actor.officer}`,
    ctx.sql<Quiet & { zone: string }>`
      select q.quiet_from "from", q.quiet_to "to", p.zone from access.posts p cross join lateral access.quiet_of(p.id) q where p.id = ${ctx.actor.post}`,
    ctx.sql<{ channel: Channel; last: Date | null; waiting: number; aside: number }>`
      select channel, max(ended_at) filter (where state = 'sent') last, count(*) filter (where state = 'waiting')::int waiting,
        count(*) filter (where state = 'set aside')::int aside
      from access.outbox where officer = ${ctx.actor.officer} group by channel`,
  ])
  const wayOf = (channel: Channel, refusedAt: Date | null) => {
    const way = ways.find((one) => one.channel === channel)
    return {
      ...{ refusedAt: refusedAt?.toISOString() ?? null, lastAt: way?.last?.toISOString() ?? null },
      ...{ waiting: way?.waiting ?? 0, setAside: way?.aside ?? 0 },
    }
  }
  return {
    ...{ address: row?.address ?? '', number: row?.number ?? '' },
    ...{ mail: withEscalation(row?.by_mail ?? ['digest']), message: row?.by_message ?? [] },
    quiet: row?.quiet_from == null ? null : { from: row.quiet_from, to: row.quiet_to! },
    post: post!,
    ways: {
      mail: wayOf('mail', row?.mail_refused_at ?? null),
      message: wayOf('message', row?.message_refused_at ?? null),
    },
    groups: Object.entries(noticeGroups).map(([group, name]) => ({
      ...{ group: group as Choice, name, fixed: group === 'escalation' },
      kinds: Object.values(noticeKinds).flatMap((kind) => (kind.group === group ? [kind.name] : [])),
    })),
  }
}

const missing = { id: 'diperlukan oleh yang Anda pilih', en: 'is needed by what you chose' }

/** Keeps it. An address or a number that was refused is tried anew. */
export async function chooseChannels(ctx: Context, chosen: Chosen): Promise<void> {
  const number = chosen.number === '' ? null : international(chosen.number)
  const address = chosen.address === '' ? null : chosen.address
  if (address === null && chosen.mail.some((one) => one !== 'escalation')) throw wrongField('address', missing)
  if (number === null && chosen.message.length > 0) throw wrongField('number', missing)
  const { quiet } = chosen
  if (quiet !== null && quiet.from === quiet.to)
    throw wrongField('quiet', { id: 'mulai dan akhirnya sama', en: 'begins and ends at the same minute' })
  await ctx.sql`
    insert into access.channel_choices (officer, address, number, by_mail, by_message, quiet_from, quiet_to, changed_at)
    values (${ctx.actor.officer}, ${address}, ${number}, ${withEscalation(chosen.mail)}, ${[...new Set(chosen.message)]}, ${quiet?.from ?? null},
      ${quiet?.to ?? null}, ${ctx.now})
    on conflict (officer) do update set address = excluded.address, number = excluded.number, by_mail = excluded.by_mail,
      by_message = excluded.by_message, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, changed_at = excluded.changed_at,
      mail_refused_at = null, message_refused_at = null`
}

/** As gateways want it: +62…, also where it was typed 08… or 62…; spaces, dots, dashes and brackets do not count. */
function international(typed: string): string {
  const digits = typed.replaceAll(/[\s().-]/g, '')
  const number = digits.replace(/^(\+?62|0)(?=8)/, '+62')
  if (!/^\+[1-9][0-9]{7,14}$/.test(number))
    throw wrongField('number', {
      id: 'bukan nomor telepon: 08… atau +62…',
      en: 'is not a phone number: 08… or +62…',
    })
  return number
}
