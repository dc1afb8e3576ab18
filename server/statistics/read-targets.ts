/**
 * What the services owe and whether they keep it: answers and steps in time, over thirty days, of what this reader sees. Never how many victims were
 * found: who is measured by fewer finds fewer (protection.md P6).
 */
import { mayDo } from '../access/model.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'

/** `kept` of `all` that fell due or were done in the last thirty days; `link`: where their rows are. */
export type Target = { target: string; name: Words; kept: number; all: number; link: string }

const names: Record<string, { name: Words; link: string }> = {
  'hand-over': {
    name: { id: 'serah terima dijawab sebelum tenggat', en: 'hand-overs answered before their due time' },
    link: '/cases',
  },
  report: {
    name: { id: 'laporan warga dijawab sebelum tenggat', en: 'citizens’ reports answered before their due time' },
    link: '/reports',
  },
  step: { name: { id: 'langkah kasus selesai tepat waktu', en: 'steps of cases done in time' }, link: '/clocks' },
}

/** Those about which there is anything to say. */
export async function readTargets(ctx: Context): Promise<Target[]> {
  const since = new Date(ctx.now.getTime() - 30 * 24 * 3_600_000)
  const rows = await ctx.sql<{ target: string; kept: number; all: number }>`
    select target, kept, "all" from cases.kept_since(${since}, ${ctx.now})
    union all
    select 'report', count(*) filter (where answered_at <= due_at)::int, count(*)::int from reports.reports
      where ${mayDo(ctx.actor.role, 'answer reports')} and due_at > ${since} and (answered_at is not null or due_at < ${ctx.now})`
  return rows.filter((row) => row.all > 0).map((row) => ({ ...row, ...names[row.target]! }))
}
