/** What is known of one person of a group, under a key of its own. */
import type { Context } from '../../platform/context.ts'
import { close, keepDataKeys, makeDataKey, open } from '../../platform/data-keys.ts'
import type { Listed } from './model.ts'

const about = (id: string) => `arrival ${id}`

export async function sealArrival(ctx: Context, id: string, listed: Listed): Promise<Buffer> {
  const key = makeDataKey(ctx)
  await keepDataKeys(ctx, [key])
  return close(key, Buffer.from(JSON.stringify(listed)), about(id))
}

/** Null when its key was destroyed. */
export async function openArrival(ctx: Context, id: string, sealed: Buffer): Promise<Listed | null> {
  const bytes = await open(ctx, sealed, about(id))
  return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as Listed)
}
