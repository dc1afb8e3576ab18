/** An Idempotency-Key makes pressing three times do one thing: the first answer is kept beside the deed and given again. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'

/** One request's key, what it does, the keyed hash of what was asked, and what of the answer may be kept. */
// biome-ignore lint/suspicious/noExplicitAny: doors of every shape pass through here; each keeps its own type outside.
export type Once = { key: string; does: string; hash: Buffer; keeps: (answer: any) => unknown }

/** The deed's answer; `again` says that it was given before and nothing was done now. */
export type Given = { answer: unknown; again: boolean }

/**
 * Runs the deed unless this actor's key was answered before; the same key for another request is refused. An answer that changed
 * nothing is not kept: reading again reads again, under today's sight and agreements.
 */
export async function answerOnce(ctx: Context, once: Once, deed: () => Promise<unknown>): Promise<Given> {
  if (!/^[\x21-\x7e]{8,200}$/.test(once.key)) {
    throw wrongField('idempotency-key', {
      id: 'harus 8–200 karakter tanpa spasi',
      en: 'must be 8–200 characters without spaces',
    })
  }
  // Whoever acts for another post presses another button.
  const who = `${ctx.actor.officer ?? ctx.actor.key}@${ctx.actor.post}`
  // Two at the same moment: the second waits here until the first has committed, then finds its answer.
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`${who} ${once.key}`}, 0))`
  const [given] = await ctx.sql<{ request_hash: Buffer; does: string; answer: unknown }>`
    select request_hash, does, answer from platform.answers where who = ${who} and key = ${once.key}`
  if (given !== undefined) {
    if (given.does !== once.does || !given.request_hash.equals(once.hash)) throw new Problem('key-reused')
    return { answer: given.answer, again: true }
  }
  const answer = await deed()
  if (await hasWritten(ctx)) {
    await ctx.sql`delete from platform.answers where who = ${who} and at < ${ctx.now}::timestamptz - interval '7 days'`
    await ctx.sql`
      insert into platform.answers (who, key, does, request_hash, status, answer, at)
      values (${who}, ${once.key}, ${once.does}, ${once.hash}, 200, ${JSON.stringify(once.keeps(answer))}, ${ctx.now})`
  }
  return { answer, again: false }
}

/** Whether this transaction has changed anything, or locked it to be changed. */
export async function hasWritten(ctx: Context): Promise<boolean> {
  const [wrote] = await ctx.sql<{ anything: boolean }>`select pg_current_xact_id_if_assigned() is not null as anything`
  return wrote!.anything
}
