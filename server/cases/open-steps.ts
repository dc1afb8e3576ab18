/** Opens the SOPs' steps, each for a post that carries it out: with the case, when the step before is done, or when an event is recorded. Each clock is a row with a due time. */
import { readDaysOff } from '../intake/calendar/read-calendar.ts'
import { zoneHours, zoneOfRegion } from '../intake/read-moment.ts'
import type { Context } from '../platform/context.ts'
import { type Carrier, findCarriers } from './find-carriers.ts'
import type { Sop, SopStep } from './sop.ts'
import { dueOf, type WorkDays } from './sops/clock.ts'
import { noteCase } from './store.ts'

/** The calendar by which a case's clocks run: that of its jurisdiction. */
async function readWorkDays(ctx: Context, id: string): Promise<WorkDays> {
  const [found] = await ctx.sql<{ jurisdiction: string }>`select jurisdiction from cases.cases where id = ${id}`
  return { zoneHours: zoneHours[zoneOfRegion(found?.jurisdiction)], isOff: await readDaysOff(ctx) }
}

/** Whom an SOP's steps are for in this case. */
const isFor = ({ serves }: Sop, child: boolean) =>
  serves === 'adult' ? !child : serves === 'child' ? child : serves !== 'none'

/** Writes every step of the SOPs for the case and for each of its presumed victims whom they serve; with `joined`, for whoever has just joined it alone. */
export async function openSteps(ctx: Context, id: string, sops: readonly Sop[], joined?: string): Promise<void> {
  const [calendar, carriers, victims] = await Promise.all([
    readWorkDays(ctx, id),
    findCarriers(ctx, id),
    ctx.sql<{ id: string; child: boolean }>`
      select id, child from cases.participants where case_id = ${id} and role in ('presumed victim', 'victim') order by since, id`,
  ])
  for (const sop of sops) {
    for (const step of sop.steps) {
      const served = victims.filter((one) => isFor(sop, one.child) && (joined === undefined || one.id === joined))
      const whom = step.per === 'victim' ? served.map((one) => one.id) : joined === undefined ? [null] : []
      for (const participant of whom) {
        const open = step.start.on === 'opened'
        const stepId = ctx.id()
        const carrier: Carrier = open ? carriers(step) : { post: null, found: true }
        const due = open && step.clock !== null ? dueOf(step.clock, ctx.now, calendar) : null
        await ctx.sql`
          insert into cases.steps (id, case_id, track, participant, code, sop, sop_version, accountable, state, opened_at, due_at, carried_by, carrier_found)
          select ${stepId}, ${id}, ${step.track}, ${participant}, ${step.code}, ${sop.id}, ${sop.version}, t.accountable,
            ${open ? 'open' : 'waiting'}, ${open ? ctx.now : null}, ${due}::timestamptz, ${carrier.post}::uuid, ${carrier.found}::boolean
          from cases.tracks t where t.case_id = ${id} and t.track = ${step.track}`
        if (due !== null) ctx.leave('clock set', [stepId], due)
      }
    }
  }
}

/** Whose steps, and from when their clocks run: now, or the moment of an event that is recorded later. */
export type Started = { participant: string | null; from: Date }

/** Opens the waiting steps of an SOP that fit; answers how many. */
async function startSteps(
  ctx: Context,
  id: string,
  sop: Sop,
  fits: (step: SopStep) => boolean,
  { participant, from }: Started,
): Promise<number> {
  let opened = 0
  const fitting = sop.steps.filter(fits)
  const carriers = fitting.length === 0 ? null : await findCarriers(ctx, id)
  for (const step of fitting) {
    const carrier = carriers!(step)
    const due = step.clock === null ? null : dueOf(step.clock, from, await readWorkDays(ctx, id))
    const rows = await ctx.sql<{ id: string }>`
      update cases.steps s set state = 'open', opened_at = ${ctx.now}, due_at = ${due}, carried_by = ${carrier.post}, carrier_found = ${carrier.found}
      from cases.cases c
      where c.id = s.case_id and s.case_id = ${id} and s.code = ${step.code} and s.state = 'waiting'
        and coalesce(s.sop, c.sop) = ${sop.id} and coalesce(s.sop_version, c.sop_version) = ${sop.version}
        and (s.participant is null or ${participant}::uuid is null or s.participant = ${participant})
      returning s.id`
    opened += rows.length
    if (due !== null)
      ctx.leave(
        'clock set',
        rows.map((row) => row.id),
        due,
      )
  }
  return opened
}

/** Opens what waited for a step that is over; and what it brings about happens. */
export async function openNext(
  ctx: Context,
  id: string,
  sops: readonly Sop[],
  done: { sop: Sop; code: string; participant: string | null; gives: readonly string[] },
): Promise<void> {
  const started = { participant: done.participant, from: ctx.now }
  await startSteps(ctx, id, done.sop, ({ start }) => start.on === 'step' && start.step === done.code, started)
  for (const event of done.gives) await happen(ctx, id, sops, event, started)
}

/**
 * An event in every SOP of the case: the open steps that it stops are over and what waited for them opens, but what they would have brought
 * about has not happened; the steps that wait for the event begin. Answers how many of each.
 */
export async function happen(
  ctx: Context,
  id: string,
  sops: readonly Sop[],
  event: string,
  { participant, from }: Started,
): Promise<{ started: number; ended: number }> {
  let [started, ended] = [0, 0]
  for (const sop of sops) {
    for (const { code } of sop.steps.filter(({ stop }) => stop === event)) {
      const over = await ctx.sql<{ participant: string | null }>`
        update cases.steps s set state = 'done', done_at = ${from}, done_by = ${ctx.actor.officer} from cases.cases c
        where c.id = s.case_id and s.case_id = ${id} and s.code = ${code} and s.state = 'open'
          and coalesce(s.sop, c.sop) = ${sop.id} and coalesce(s.sop_version, c.sop_version) = ${sop.version}
          and (s.participant is null or ${participant}::uuid is null or s.participant = ${participant})
        returning s.participant`
      ended += over.length
      for (const step of over) {
        await noteCase(ctx, id, 'step ended', { step: code, event })
        await openNext(ctx, id, sops, { sop, code, participant: step.participant, gives: [] })
      }
    }
    started += await startSteps(ctx, id, sop, ({ start }) => start.on === 'event' && start.event === event, {
      ...{ participant, from },
    })
  }
  return { started, ended }
}
