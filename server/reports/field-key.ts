/** The server's half of what closes drafts on a phone: one key an officer, handed to nobody but them (docs/decisions/0028). */

import type { Context } from '../platform/context.ts'
import { keepDataKeys, makeDataKey } from '../platform/data-keys.ts'
import { getDataKey } from './seal.ts'

/** 32 bytes, as base64. */
export async function getFieldKey(ctx: Context): Promise<string> {
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${ctx.actor.officer}, 28))`
  const [kept] = await ctx.sql<{ key: string }>`select key from reports.field_keys where officer = ${ctx.actor.officer}`
  if (kept !== undefined) return (await getDataKey(ctx, kept.key)).key.toString('base64')
  const made = makeDataKey(ctx)
  await keepDataKeys(ctx, [made])
  await ctx.sql`insert into reports.field_keys (officer, key, made_at) values (${ctx.actor.officer}, ${made.id}, ${ctx.now})`
  return made.key.toString('base64')
}
