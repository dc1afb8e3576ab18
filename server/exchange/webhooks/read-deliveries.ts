/** Deliveries of an endpoint, newest first, and the tries of one in their order. */
import type { Context } from '../../platform/context.ts'
import { type Trouble, troubles } from '../../platform/outside/ask-outside.ts'
import type { Words } from '../../platform/words.ts'
import { wordsOfTopic } from './topics.ts'

export const deliveryStates = ['waiting', 'delivered', 'dead'] as const
type DeliveryState = (typeof deliveryStates)[number]

const page = 50

/** What is asked for; `before` is the id of the last one shown. */
export type DeliveriesAsked = {
  endpoint: string
  state?: DeliveryState | undefined
  topic?: string | undefined
  before?: string | undefined
}

type Row = {
  id: string
  topic: string
  kind: string | null
  subject: string | null
  own: boolean
  at: Date
  state: DeliveryState
  dueAt: Date
  tries: number
  endedAt: Date | null
  status: number | null
  trouble: string | null
}

const tell = ({ at, dueAt, endedAt, topic, own, kind, subject, status, trouble, ...row }: Row) => ({
  ...row,
  topic: { name: topic, words: wordsOfTopic(topic) },
  // What it leads to is for its own agency, not for who runs the installation.
  subject: own && kind !== null && subject !== null ? { kind, id: subject } : null,
  at: at.toISOString(),
  dueAt: dueAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  answer: answerOf(status, trouble),
})

/** The last try in words: its code, or why there is none; null while nothing is known. */
function answerOf(status: number | null, trouble: string | null): { status: number | null; says: Words } | null {
  if (status !== null) return { status, says: { id: `jawaban ${status}`, en: `answered ${status}` } }
  return trouble === null ? null : { status: null, says: troubles[trouble as Trouble] ?? { id: trouble, en: trouble } }
}

/** One page. */
export async function readDeliveries(ctx: Context, asked: DeliveriesAsked) {
  const rows = await ctx.sql<Row>`
    select d.id, d.topic, d.subject_kind kind, d.subject, e.agency = ${ctx.actor.agency} own, d.at, d.state, d.due_at "dueAt", d.tries,
      d.ended_at "endedAt", a.status, a.trouble
    from exchange.deliveries d join exchange.endpoints e on e.id = d.endpoint
      left join exchange.attempts a on a.delivery = d.id and a.number = d.tries
    where d.endpoint = ${asked.endpoint} and (${asked.state}::text is null or d.state = ${asked.state})
      and (${asked.topic}::text is null or d.topic = ${asked.topic})
      and (${asked.before}::uuid is null or (d.at, d.id) < (select at, id from exchange.deliveries where id = ${asked.before}))
    order by d.at desc, d.id desc limit ${page + 1}`
  return { deliveries: rows.slice(0, page).map(tell), more: rows.length > page }
}

/** Every try of one delivery, in order; null when the reader knows of none. */
export async function readDelivery(ctx: Context, id: string) {
  const [row] = await ctx.sql<Row>`
    select d.id, d.topic, d.subject_kind kind, d.subject, e.agency = ${ctx.actor.agency} own, d.at, d.state, d.due_at "dueAt", d.tries,
      d.ended_at "endedAt", null::int status, null trouble
    from exchange.deliveries d join exchange.endpoints e on e.id = d.endpoint where d.id = ${id}`
  if (row === undefined) return null
  const attempts = await ctx.sql<{
    number: number
    beganAt: Date
    tookMs: number | null
    status: number | null
    trouble: string | null
  }>`
    select number, began_at "beganAt", took_ms "tookMs", status, trouble from exchange.attempts where delivery = ${id} order by number`
  return {
    ...tell(row),
    attempts: attempts.map(({ beganAt, status, trouble, ...attempt }) => ({
      ...attempt,
      at: beganAt.toISOString(),
      answer: answerOf(status, trouble),
    })),
  }
}
