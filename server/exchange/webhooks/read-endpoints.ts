/** Endpoints as the screen shows them: where, for what, how they stand, and the ledger of what was left and what became of it. */
import { whyNotInForce } from '../../access/agreements/agreement-state.ts'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { wordsOfTopic } from './topics.ts'

/** How an endpoint stands; `stopped`: its agreement is not in force. */
export const endpointStates = ['open', 'failing', 'paused', 'stopped', 'ended'] as const
export type EndpointState = (typeof endpointStates)[number]

type Row = {
  id: string
  name: string
  url: string
  topics: string[]
  agency: string
  agencyId: string
  post: string
  state: 'open' | 'paused' | 'ended'
  because: string | null
  failingSince: Date | null
  number: string
  approved: boolean
  revokedAt: Date | null
  from: Date
  until: Date
  left: string
  delivered: string
  waiting: number
  dead: number
  secrets: { starts: string; from: string; until: string | null }[] | null
}

const pausedBecause: Record<string, Words> = {
  'by hand': { id: 'Dijeda oleh pengelola.', en: 'Paused by hand.' },
  failing: {
    id: 'Dijeda: selama sehari penuh tidak ada yang berhasil dikirim. Yang menunggu tidak hilang.',
    en: 'Paused: for a whole day nothing came through. What waits is not lost.',
  },
  gone: {
    id: 'Dijeda: penerima menjawab 410, tidak akan menerima lagi.',
    en: 'Paused: the receiver answered 410, it will not listen again.',
  },
}

function stateOf(row: Row, now: Date): { state: EndpointState; says: Words | null } {
  if (row.state === 'ended') return { state: 'ended', says: null }
  const why = whyNotInForce(row.number, row, now)
  if (why !== null)
    return {
      state: 'stopped',
      says: { id: `Pengiriman berhenti: ${why.id}.`, en: `Sending has stopped: ${why.en}.` },
    }
  if (row.state === 'paused') return { state: 'paused', says: pausedBecause[row.because ?? ''] ?? null }
  return { state: row.failingSince === null ? 'open' : 'failing', says: null }
}

/** All that the reader may see, or one. */
export async function readEndpoints(ctx: Context, id: string | null = null) {
  const rows = await ctx.sql<Row>`
    select e.id, e.name, e.url, e.topics, n.short agency, e.agency "agencyId", p.name post, e.state, e.because, e.failing_since "failingSince",
      g.number, g.approved_by is not null approved, g.revoked_at "revokedAt", g.from_at "from", g.until_at "until",
      e.left_count "left", e.delivered_count delivered,
      (select count(*)::int from exchange.deliveries d where d.endpoint = e.id and d.state = 'waiting') waiting,
      (select count(*)::int from exchange.deliveries d where d.endpoint = e.id and d.state = 'dead') dead,
      (select jsonb_agg(jsonb_build_object('starts', s.starts, 'from', s.made_at, 'until', s.until_at) order by s.made_at desc)
        from exchange.secrets s where s.endpoint = e.id and coalesce(s.until_at > ${ctx.now}, true)) secrets
    from exchange.endpoints e join access.agreements g on g.id = e.agreement join access.posts p on p.id = e.post
      join access.agency_names n on n.agency = e.agency and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    where ${id}::uuid is null or e.id = ${id}
    order by e.state = 'ended', n.short, e.name, e.id`
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    url: row.url,
    topics: row.topics.map((name) => ({ name, words: wordsOfTopic(name) })),
    agency: row.agency,
    post: row.post,
    agreement: row.number,
    ...stateOf(row, ctx.now),
    failingSince: row.failingSince?.toISOString() ?? null,
    secrets: row.secrets ?? [],
    ledger: ledgerOf(row),
    // An administrator sets endpoints up; what they were told is their agency's.
    own: row.agencyId === ctx.actor.agency,
  }))
}

/** Count in = count out: what was ever left against what became of it; `difference` other than 0 says that something was lost. */
function ledgerOf({ left, delivered, waiting, dead }: Row) {
  const [all, done] = [Number(left), Number(delivered)]
  return { left: all, delivered: done, waiting, dead, difference: all - done - waiting - dead }
}
