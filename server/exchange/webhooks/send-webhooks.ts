/**
 * The errand that sends: one delivery an endpoint at a time, its bytes and signatures made when it is claimed, so that nothing is held in a
 * transaction while the other side thinks. At least once, always under the same webhook-id.
 */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { open } from '../../platform/data-keys.ts'
import { type Answered, askOutside } from '../../platform/outside/ask-outside.ts'
import { errand, leaseMs } from '../../platform/outside/errand.ts'
import { readRetryAfter } from '../../platform/outside/retry-after.ts'
import { sendingErrand } from './leave-deliveries.ts'
import { failingMs, waitAfter } from './retry.ts'
import { bodyOf, signedHeaders } from './sign.ts'

/** A receiver answers first and works afterwards; who needs longer gets it again under the same id. */
const timeoutMs = 15_000
/** Its answer is looked at no further than its code. */
const mostBytes = 64 * 1024
/** What was delivered is kept this long for the screen; then only its count. */
const keptMs = 30 * 86_400_000

type Work = { id: string; endpoint: string; number: number; url: string; headers: Record<string, string>; body: Buffer }
type Result = { answered: Answered; tookMs: number }

export const sendWebhooks = errand<Work, Result>({
  name: sendingErrand,
  claim: claimDeliveries,
  go: async ({ url, headers, body }, outside, stop) => {
    const began = performance.now()
    const answered = await askOutside({ url, method: 'POST', headers, body, timeoutMs, mostBytes }, outside, stop)
    return { answered, tookMs: Math.round(performance.now() - began) }
  },
  settle: settleDelivery,
})

/** Takes endpoints that nobody is sending to, and of each what has waited longest. */
async function claimDeliveries(ctx: Context, most: number): Promise<Work[]> {
  const endpoints = await ctx.sql<{ id: string; url: string }>`
    update exchange.endpoints set held_until = ${new Date(ctx.now.getTime() + leaseMs)}
    where id in (
      select e.id from exchange.endpoints e join access.agreements g on g.id = e.agreement
      where e.state = 'open' and coalesce(e.held_until <= ${ctx.now}, true)
        and g.revoked_at is null and g.approved_by is not null and g.from_at <= ${ctx.now} and g.until_at > ${ctx.now}
        and exists (select from exchange.deliveries d where d.endpoint = e.id and d.state = 'waiting' and d.due_at <= ${ctx.now})
      order by e.id limit ${most} for update of e skip locked)
    returning id, url`
  const works: Work[] = []
  for (const endpoint of endpoints) works.push(await prepare(ctx, endpoint))
  return works
}

async function prepare(ctx: Context, endpoint: { id: string; url: string }): Promise<Work> {
  const [delivery] = await ctx.sql<{
    id: string
    topic: string
    kind: string | null
    subject: string | null
    post: string | null
    at: Date
    tries: number
  }>`
    update exchange.deliveries set tries = tries + 1
    where id = (select id from exchange.deliveries where endpoint = ${endpoint.id} and state = 'waiting' and due_at <= ${ctx.now}
      order by due_at, id limit 1)
    returning id, topic, subject_kind kind, subject, post, at, tries`
  const { id, tries } = delivery!
  await ctx.sql`insert into exchange.attempts (delivery, number, began_at) values (${id}, ${tries}, ${ctx.now})`
  const body = bodyOf({ ...delivery!, installation: ctx.installation.id })
  const seconds = Math.floor(ctx.now.getTime() / 1000)
  const headers = {
    'content-type': 'application/json',
    ...signedHeaders(await secretsOf(ctx, endpoint.id), id, seconds, body),
  }
  return { id, endpoint: endpoint.id, number: tries, url: endpoint.url, headers, body }
}

/** The newest first. */
async function secretsOf(ctx: Context, endpoint: string): Promise<string[]> {
  const rows = await ctx.sql<{ id: string; sealed: Buffer }>`
    select id, sealed from exchange.secrets where endpoint = ${endpoint} and coalesce(until_at > ${ctx.now}, true) order by made_at desc, id desc`
  const opened: string[] = []
  for (const { id, sealed } of rows) {
    const secret = await open(ctx, sealed, `webhook secret ${id}`)
    if (secret !== null) opened.push(secret.toString('utf8'))
  }
  return opened
}

async function settleDelivery(ctx: Context, work: Work, { answered, tookMs }: Result): Promise<void> {
  const status = 'status' in answered ? answered.status : null
  await ctx.sql`
    update exchange.attempts set took_ms = ${tookMs}, status = ${status}, trouble = ${'trouble' in answered ? answered.trouble : null}
    where delivery = ${work.id} and number = ${work.number}`
  if (status !== null && status >= 200 && status < 300) await noteSuccess(ctx, work)
  else await noteFailure(ctx, work, answered)
  ctx.tell('webhooks', work.endpoint)
}

async function noteSuccess(ctx: Context, work: Work): Promise<void> {
  const delivered = await ctx.sql`
    update exchange.deliveries set state = 'delivered', ended_at = ${ctx.now} where id = ${work.id} and state = 'waiting' returning id`
  await ctx.sql`
    update exchange.endpoints set held_until = null, failing_since = null, delivered_count = delivered_count + ${delivered.length}
    where id = ${work.endpoint}`
  await ctx.sql`
    delete from exchange.deliveries
    where endpoint = ${work.endpoint} and state = 'delivered' and ended_at < ${new Date(ctx.now.getTime() - keptMs)}`
}

async function noteFailure(ctx: Context, work: Work, answered: Answered): Promise<void> {
  const asked = 'status' in answered ? readRetryAfter(answered.headers['retry-after'], ctx.now) : 0
  const [delivery] = await ctx.sql<{ fails: number }>`
    update exchange.deliveries set fails = fails + 1 where id = ${work.id} and state = 'waiting' returning fails`
  if (delivery !== undefined) {
    const wait = waitAfter(delivery.fails, Math.random(), asked)
    if (wait === null)
      await ctx.sql`update exchange.deliveries set state = 'dead', ended_at = ${ctx.now} where id = ${work.id}`
    else
      await ctx.sql`update exchange.deliveries set due_at = ${new Date(ctx.now.getTime() + wait)} where id = ${work.id}`
  }
  const [endpoint] = await ctx.sql<{ post: string; failing_since: Date; state: string }>`
    update exchange.endpoints set held_until = null, failing_since = coalesce(failing_since, ${ctx.now}) where id = ${work.endpoint}
    returning post, failing_since, state`
  // 410 Gone is how a receiver says that it will never listen again.
  const isGone = 'status' in answered && answered.status === 410
  const isFailing = ctx.now.getTime() - endpoint!.failing_since.getTime() >= failingMs
  if (endpoint!.state !== 'open' || !(isGone || isFailing)) return
  await ctx.sql`
    update exchange.endpoints set state = 'paused', because = ${isGone ? 'gone' : 'failing'}, changed_at = ${ctx.now} where id = ${work.endpoint}`
  await notifyPost(ctx, endpoint!.post, 'webhook paused', { kind: 'webhook', id: work.endpoint })
}
