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

/**
 * The step that tells a case that what its alert rested on left, wholly or in part: also one that is closed, whose coordinating post may have to
 * put something right. Nothing is undone: whom the case is about is not less a victim because a file was taken back.
 */
export async function tellBasis(ctx: Context, alerts: string[]): Promise<void> {
  const cases = await ctx.sql<{
    id: string
    number: string
    coordinating: string
    tracks: string[]
    alert: string
    gone: boolean
  }>`
    select c.id, c.number, c.coordinating, a.number alert, a.basis_gone_at is not null gone,
      array(select distinct t.accountable::text from cases.tracks t where t.case_id = c.id and c.state = 'open' and t.ended_at is null) tracks
    from cases.cases c join warnings.alerts a on a.id = c.alert where a.id = any (${alerts}::uuid[]) order by c.id`
  for (const { id, number, coordinating, tracks, alert, gone } of cases) {
    await noteCase(ctx, id, gone ? 'basis gone' : 'basis weaker', { alert })
    for (const post of new Set([coordinating, ...tracks]))
      await notifyPost(
        ctx,
        post,
        gone ? 'case basis gone' : 'case basis weaker',
        { kind: 'case', id },
        { number, alert },
      )
  }
}
