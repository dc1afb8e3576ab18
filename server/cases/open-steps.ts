/** Opens the SOP's steps: those without a predecessor at once, the others when theirs is done. Each clock is a row with a due time. */
import type { Context } from '../platform/context.ts'
import type { Clock, Sop } from './sop.ts'

/** When a clock that starts now is due. */
const dueOf = (clock: Clock | null, from: Date): Date | null =>
  clock === null ? null : new Date(from.getTime() + clock.value * (clock.unit === 'hours' ? 3_600_000 : 86_400_000))

/** Writes every step of the SOP for the case and each of its presumed victims. */
export async function openSteps(ctx: Context, id: string, sop: Sop): Promise<void> {
  const victims = await ctx.sql<{ id: string }>`
    select id from cases.participants where case_id = ${id} and role in ('presumed victim', 'victim') order by since, id`
  for (const step of sop.steps) {
    const whom = step.per === 'victim' ? victims.map((victim) => victim.id) : [null]
    for (const participant of whom) {
      const open = step.after === null
      const stepId = ctx.id()
      const due = open ? dueOf(step.clock, ctx.now) : null
      await ctx.sql`
        insert into cases.steps (id, case_id, track, participant, code, accountable, state, opened_at, due_at)
        select ${stepId}, ${id}, ${step.track}, ${participant}, ${step.code}, t.accountable, ${open ? 'open' : 'waiting'},
          ${open ? ctx.now : null}, ${due}
        from cases.tracks t where t.case_id = ${id} and t.track = ${step.track}`
      if (due !== null) await ctx.leave('clock set', [stepId], due)
    }
  }
}

/** Opens what waited for a step. */
export async function openNext(
  ctx: Context,
  id: string,
  sop: Sop,
  done: { code: string; participant: string | null },
): Promise<void> {
  for (const step of sop.steps.filter((one) => one.after === done.code)) {
    const due = dueOf(step.clock, ctx.now)
    const opened = await ctx.sql<{ id: string }>`
      update cases.steps set state = 'open', opened_at = ${ctx.now}, due_at = ${due}
      where case_id = ${id} and code = ${step.code} and state = 'waiting'
        and (participant is null or ${done.participant}::uuid is null or participant = ${done.participant})
      returning id`
    if (due !== null)
      await ctx.leave(
        'clock set',
        opened.map((row) => row.id),
        due,
      )
  }
}
