/** Putting an alert off, with a reason and an end: it comes back to the queue when its time is up, when new evidence comes, or by hand. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import { type AlertState, longestSnooze } from './model.ts'
import { lockAlert, mustHold, nextState, noteAlert } from './triage-alert.ts'

/** Not beyond the day on which somebody means to leave: an alert that sleeps through a departure has failed. */
export async function snoozeAlert(ctx: Context, id: string, until: Date, reason: string): Promise<AlertState> {
  const alert = await lockAlert(ctx, id)
  const state = await nextState(ctx, alert, 'snooze')
  mustHold(ctx, alert)
  if (until <= ctx.now) throw wrongField('until', { id: 'pilih waktu yang akan datang', en: 'choose a time ahead' })
  if (until.getTime() > ctx.now.getTime() + longestSnooze * 86_400_000)
    throw wrongField('until', { id: `paling lama ${longestSnooze} hari`, en: `at most ${longestSnooze} days` })
  const [leaving] = await ctx.sql<{ before: boolean }>`
    select departs_at > ${ctx.now}::timestamptz - interval '12 hours' and departs_at < ${until}::timestamptz + interval '12 hours' and departs_as = 'planned' before from warnings.alerts where id = ${id}`
  if (leaving?.before === true)
    throw wrongField('until', {
      id: 'ada yang berencana berangkat sebelum itu; pilih waktu sebelum keberangkatan',
      en: 'somebody plans to leave before then; choose a time before the departure',
    })
  await ctx.sql`update warnings.alerts set state = ${state}, snoozed_until = ${until} where id = ${id}`
  ctx.leave('alert snoozed', [id], until)
  await noteAlert(ctx, id, 'snooze', { until: until.toISOString() }, reason)
  return state
}

/** Whoever triages may take it up again before its time. */
export async function wakeAlert(ctx: Context, id: string): Promise<AlertState> {
  const alert = await lockAlert(ctx, id)
  const state = await nextState(ctx, alert, 'wake')
  await ctx.sql`
    update warnings.alerts set state = ${state}, snoozed_until = null, taken_by = ${ctx.actor.officer}, taken_at = ${ctx.now} where id = ${id}`
  await noteAlert(ctx, id, 'wake')
  return state
}

/** The step: those whose time is up go back to the queue, free for whoever is on duty. */
export async function wakeAlerts(ctx: Context, subjects: string[]): Promise<void> {
  const woken = await ctx.sql<{ id: string; number: string; secretariat: string }>`
    update warnings.alerts set state = 'new', snoozed_until = null, taken_by = null, taken_at = null
    where id = any (${subjects}::uuid[]) and state = 'snoozed' and snoozed_until <= ${ctx.now} returning id, number, secretariat`
  for (const { id, number, secretariat } of woken) {
    await noteAlert(ctx, id, 'woke')
    await notifyPost(ctx, secretariat, 'alert back', { kind: 'alert', id }, { number })
  }
  // One that was woken and put off anew, for longer: what is left twice rings at the earlier time.
  const sleeping = await ctx.sql<{ id: string; until: Date }>`
    select id, snoozed_until "until" from warnings.alerts where id = any (${subjects}::uuid[]) and state = 'snoozed'`
  for (const { id, until } of sleeping) ctx.leave('alert snoozed', [id], until)
}

/** New evidence does not wait for the end. */
export async function wakeByEvidence(ctx: Context, id: string): Promise<void> {
  const [woken] = await ctx.sql<{ number: string; secretariat: string }>`
    update warnings.alerts set state = 'new', snoozed_until = null, taken_by = null, taken_at = null
    where id = ${id} and state = 'snoozed' returning number, secretariat`
  if (woken === undefined) return
  await noteAlert(ctx, id, 'woke by evidence')
  await notifyPost(ctx, woken.secretariat, 'alert back', { kind: 'alert', id }, { number: woken.number })
}
