/** Sends again, under the same webhook-id: one delivery, or everything that an endpoint never got. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { sendingErrand } from './leave-deliveries.ts'

/** One delivery, delivered or dead. */
export async function replayDelivery(ctx: Context, id: string): Promise<void> {
  const [delivery] = await ctx.sql<{ endpoint: string; state: string }>`
    select d.endpoint, d.state from exchange.deliveries d join exchange.endpoints e on e.id = d.endpoint
    where d.id = ${id} and e.state <> 'ended' for update of d`
  if (delivery === undefined) throw new Problem('not-found')
  if (delivery.state === 'waiting')
    throw new Problem('state-moved-on', { state: { id: 'sedang menunggu dikirim', en: 'waiting to be sent' } })
  await ctx.sql`
    update exchange.deliveries set state = 'waiting', due_at = ${ctx.now}, fails = 0, ended_at = null where id = ${id}`
  if (delivery.state === 'delivered')
    await ctx.sql`update exchange.endpoints set delivered_count = delivered_count - 1 where id = ${delivery.endpoint}`
  ctx.tell('work', sendingErrand)
}

/** All that is dead; returns how many. */
export async function replayDead(ctx: Context, endpoint: string): Promise<{ replayed: number }> {
  const [open] = await ctx.sql`select from exchange.endpoints where id = ${endpoint} and state <> 'ended' for update`
  if (open === undefined) throw new Problem('not-found')
  const rows = await ctx.sql`
    update exchange.deliveries set state = 'waiting', due_at = ${ctx.now}, fails = 0, ended_at = null
    where endpoint = ${endpoint} and state = 'dead' returning id`
  ctx.tell('work', sendingErrand)
  return { replayed: rows.length }
}
