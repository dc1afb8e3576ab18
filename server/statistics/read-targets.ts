/**
 * What the services owe and whether they keep it: answers and steps in time, over thirty days, of what this reader sees. Never how many victims were
 * found: who is measured by fewer finds fewer (protection.md P6).
 */
import { mayDo } from '../access/model.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'

/** `kept` of `all` that fell due or were done in the last thirty days. */
type Target = { target: TargetKind; name: Words; kept: number; all: number }

export type TargetKind = keyof typeof targets

export const targets = {
  'hand-over': { id: 'serah terima dijawab sebelum tenggat', en: 'hand-overs answered before their due time' },
  report: { id: 'laporan warga dijawab sebelum tenggat', en: 'citizens’ reports answered before their due time' },
  step: { id: 'langkah kasus selesai tepat waktu', en: 'steps of cases done in time' },
} as const satisfies Record<string, Words>

/** Thirty days back. */
export const since = (ctx: Context): Date => new Date(ctx.now.getTime() - 30 * 24 * 3_600_000)

/** Those about which there is anything to say. */
export async function readTargets(ctx: Context): Promise<Target[]> {
  const rows = await ctx.sql<{ target: TargetKind; kept: number; all: number }>`
    select target, kept, "all" from cases.kept_since(${since(ctx)}, ${ctx.now})
    union all
    select 'report', count(*) filter (where answered_at <= due_at)::int, count(*)::int from reports.reports
      where ${mayDo(ctx.actor.role, 'answer reports')} and due_at > ${since(ctx)} and (answered_at is not null or due_at < ${ctx.now})`
  return rows.filter((row) => row.all > 0).map((row) => ({ ...row, name: targets[row.target] }))
}
