/** The step that tells a case what came in behind its alert: a line of its timeline, and a notice to the coordinating post. */
import { notifyPost } from '../access/notify-post.ts'
import type { Context } from '../platform/context.ts'
import { noteCase } from './store.ts'

/** Subjects are alerts; what their case is told is that there is something and where, never what: the alert explains it to who may read it. */
export async function tellEvidence(ctx: Context, alerts: string[]): Promise<void> {
  const cases = await ctx.sql<{ id: string; number: string; coordinating: string; alert: string }>`
    select c.id, c.number, c.coordinating, a.number alert
    from cases.cases c join warnings.alerts a on a.id = c.alert
    where a.id = any (${alerts}::uuid[]) and c.state = 'open' order by c.id`
  for (const { id, number, coordinating, alert } of cases) {
    await noteCase(ctx, id, 'evidence', { alert })
    await notifyPost(ctx, coordinating, 'case evidence', { kind: 'case', id }, { number, alert })
  }
}
