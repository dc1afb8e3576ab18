/** Who sees an alert of their task force sees the records behind its findings, and whoever is kept from the alert is kept from them. */
import { carryBars, grantSight, type Sight } from '../../access/grant-sight.ts'
import type { Context } from '../../platform/context.ts'

/** A post that was only asked sees no more than its question needs. */
export async function showEvidence(
  ctx: Context,
  alert: string,
  hits: readonly { record: string; evidence: string[] }[],
): Promise<void> {
  const posts = await ctx.sql<{ post: string }>`
    select distinct post from access.sight
    where kind = 'alert' and subject = ${alert} and post is not null and because = 'alert of your task force' and not bars`
  const behind = [...new Set(hits.flatMap((hit) => [hit.record, ...hit.evidence]))]
  await carryBars(
    ctx,
    { kind: 'alert', subject: alert },
    behind.map((subject) => ({ kind: 'record', subject })),
  )
  await grantSight(
    ctx,
    posts.flatMap(({ post }) =>
      behind.map((subject): Sight => ({ kind: 'record', subject, post, because: 'record of an alert' })),
    ),
  )
}
