/** The step that asks again about whoever came while an indicator had to keep silent: its source speaks again. */
import type { Context } from '../platform/context.ts'
import { askedIndicators } from './asked-indicators.ts'

/** Subjects are silences that are over. Persons of records received since then are asked as if they had changed. */
export async function askAfterSilence(ctx: Context, faults: string[]): Promise<void> {
  const needed = (await askedIndicators(ctx)).flatMap(({ indicator }) => indicator.needsFeeds)
  const rows = await ctx.sql<{ person: string }>`
    select distinct l.person from intake.feed_faults f
      join intake.records r on r.received_at >= coalesce((f.values->>'fromAt')::timestamptz, f.began_at)
      join persons.links l on l.record = r.id
    where f.id = any (${faults}::uuid[]) and f.source = any (${needed}) and r.state = 'current' and not r.protected`
  ctx.leave(
    'person changed',
    rows.map((row) => row.person),
  )
}
