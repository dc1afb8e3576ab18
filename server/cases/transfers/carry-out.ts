/** The step of transfers: at its hour what was in one officer's name is another's, in one transaction; at its end what is still open comes back. */
import { notifyPost } from '../../access/notify-post.ts'
import { endAccess } from '../../access/transfers/assignments.ts'
import { noteMoved, turnTransfer } from '../../access/transfers/keep-transfer.ts'
import { moveDuties } from '../../access/transfers/move-duties.ts'
import type { Context } from '../../platform/context.ts'
import { moveAlerts } from '../../warnings/alerts/move-alerts.ts'
import { moveTasks } from './move-tasks.ts'

/** Subjects are transfers whose hour or whose end has come; run twice it finds nothing to do. */
export async function carryOutTransfers(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    const [found] = await ctx.sql<{ state: string; begun: boolean; ended: boolean }>`
      select state, from_at <= ${ctx.now} begun, coalesce(until_at <= ${ctx.now}, false) ended from access.transfers where id = ${id}`
    if (found === undefined) continue
    if (found.begun && (found.state === 'proposed' || found.state === 'set')) await begin(ctx, id)
    const [after] = await ctx.sql<{ state: string }>`select state from access.transfers where id = ${id}`
    if (found.ended && after!.state === 'done') await giveBack(ctx, id)
  }
}

async function begin(ctx: Context, id: string): Promise<void> {
  const transfer = await turnTransfer(ctx, id, 'carry out')
  if (transfer.next === 'lapsed') {
    await notifyPost(ctx, transfer.proposed_post, 'transfer lapsed', { kind: 'transfer', id })
    return
  }
  const { officer, post, from_at: from, until_at: until } = transfer
  const alerts = await moveAlerts(ctx, { from: officer, to: transfer.alerts_to, post })
  await noteMoved(ctx, id, 'alert', alerts)
  await noteMoved(ctx, id, 'task', await moveTasks(ctx, { from: officer, to: transfer.successor, post }))
  await moveDuties(ctx, { officer, post, to: transfer.duties_to, from, until })
  await endAccess(ctx, officer, transfer.kind === 'ended')
  await notifyPost(ctx, post, 'transfer done', { kind: 'transfer', id }, { alerts: String(alerts.length) })
  if (until !== null) ctx.leave('transfer set', [id], until)
}

/** What was decided meanwhile stays decided. The roster was split when it moved, so its rest has been theirs all along. */
async function giveBack(ctx: Context, id: string): Promise<void> {
  const transfer = await turnTransfer(ctx, id, 'give back')
  const moved = await ctx.sql<{ kind: string; subject: string }>`
    select kind, subject from access.transferred where transfer = ${id}`
  const movedOf = (kind: string) => moved.flatMap((one) => (one.kind === kind ? [one.subject] : []))
  const [back] = await ctx.sql`
    select true there from access.assignments a join access.officers o on o.id = a.officer
    where a.officer = ${transfer.officer} and a.post = ${transfer.post} and o.ended_at is null and a.from_at <= ${ctx.now}
      and coalesce(a.until_at > ${ctx.now}, true) limit 1`
  await endAccess(ctx, transfer.successor, false)
  const { officer, successor, post } = transfer
  if (back !== undefined && movedOf('alert').length > 0)
    await moveAlerts(ctx, { from: null, to: officer, post, only: movedOf('alert') })
  // Where nobody comes back they are the post's, for whoever takes them.
  await moveTasks(ctx, { from: successor, to: back && officer, post, only: movedOf('task') })
  await notifyPost(ctx, transfer.post, 'transfer over', { kind: 'transfer', id })
}
