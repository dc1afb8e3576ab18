/** What the answering post does: acts from a fixed list with words beside them, an ending, and back when it ended too soon. */
import type { Context } from '../platform/context.ts'
import { destroyContact } from './seal.ts'
import { lockToAnswer, noteReport } from './store.ts'
import type { Act, Ending } from './words.ts'

/** The first act is the first answer: the clock stops. */
export async function actOnReport(ctx: Context, input: { id: string; does: Act; note: string }): Promise<void> {
  const report = await lockToAnswer(ctx, input.id, 'act')
  await ctx.sql`
    update reports.reports set state = ${report.next}, answered_at = coalesce(answered_at, ${ctx.now}) where id = ${report.id}`
  await noteReport(ctx, report.id, input.does, {}, input.note)
}

/** With the end goes the contact: nobody needs to call any more. */
export async function closeReport(ctx: Context, input: { id: string; ending: Ending; note: string }): Promise<void> {
  const report = await lockToAnswer(ctx, input.id, 'close')
  await ctx.sql`
    update reports.reports set state = ${report.next}, closed_at = ${ctx.now}, ending = ${input.ending} where id = ${report.id}`
  await destroyContact(ctx, report.id)
  await noteReport(ctx, report.id, 'closed', { ending: input.ending }, input.note)
}

export async function reopenReport(ctx: Context, input: { id: string; reason: string }): Promise<void> {
  const report = await lockToAnswer(ctx, input.id, 'reopen')
  await ctx.sql`
    update reports.reports set state = ${report.next}, closed_at = null, ending = null where id = ${report.id}`
  await noteReport(ctx, report.id, 'reopened', {}, input.reason)
}
