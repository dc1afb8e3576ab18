/** Open alerts of somebody who leaves go to another; whoever is barred from one does not get it, and it waits in the queue for anybody. */
import type { Context } from '../../platform/context.ts'
import { noteAlert } from './triage-alert.ts'

/** Moves those of one secretariat, or only the ones named. Answers which moved. */
export async function moveAlerts(
  ctx: Context,
  { from, to, post, only }: { from: string | null; to: string; post: string; only?: string[] },
): Promise<string[]> {
  const rows = await ctx.sql<{ id: string; state: 'taken' | 'asked' | 'snoozed'; barred: boolean }>`
    select a.id, a.state, exists (select from access.sight s where s.kind = 'alert' and s.subject = a.id and s.bars and s.officer = ${to}
      and (s.until_at is null or s.until_at > ${ctx.now})) barred
    from warnings.alerts a
    where a.secretariat = ${post} and a.state in ('taken', 'asked', 'snoozed') and a.taken_by is not null and a.taken_by <> ${to}
      and (${from}::uuid is null or a.taken_by = ${from}) and (${only ?? null}::uuid[] is null or a.id = any (${only ?? null}))
    for update of a`
  for (const { id, state, barred } of rows) {
    // An answer that is still awaited finds its alert as it was asked; anybody may release it then.
    const next = barred && state !== 'asked' ? 'new' : state
    await ctx.sql`
      update warnings.alerts set taken_by = ${barred ? null : to}, taken_at = ${barred ? null : ctx.now}, state = ${next},
        snoozed_until = case when ${next}::text = 'snoozed' then snoozed_until end where id = ${id}`
    await noteAlert(ctx, id, 'moved')
  }
  return rows.filter(({ barred }) => !barred).map(({ id }) => id)
}
