/** An Idempotency-Key makes pressing three times do one thing: the first answer is kept beside the deed and given again. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'

/** One request's key, what it does, and the hash of what was asked. */
export type Once = { key: string; does: string; hash: Buffer }

/** Runs the deed unless this actor's key was answered before; the same key for another request is refused. */
export async function answerOnce<T>(ctx: Context, once: Once, deed: () => Promise<T>): Promise<T> {
  if (!/^[\x21-\x7e]{8,200}$/.test(once.key)) {
    throw wrongField('idempotency-key', {
      id: 'harus 8–200 karakter tanpa spasi',
      en: 'must be 8–200 characters without spaces',
    })
  }
  const who = ctx.actor.officer ?? ctx.actor.key ?? ctx.actor.kind
  // Two at the same moment: the second waits here until the first has committed, then finds its answer.
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`${who} ${once.key}`}, 0))`
  const [given] = await ctx.sql<{ request_hash: Buffer; does: string; answer: T }>`
    select request_hash, does, answer from platform.answers where who = ${who} and key = ${once.key}`
  if (given !== undefined) {
    if (given.does !== once.does || !given.request_hash.equals(once.hash)) throw new Problem('key-reused')
    return given.answer
  }
  const answer = await deed()
  await ctx.sql`
    insert into platform.answers (who, key, does, request_hash, status, answer, at)
    values (${who}, ${once.key}, ${once.does}, ${once.hash}, 200, ${JSON.stringify(answer)}, ${ctx.now})`
  return answer
}
