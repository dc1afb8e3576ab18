/**
 * A case is opened: from an alert, each person behind it a presumed victim, or about somebody who was found without one (came in, was rescued, was
 * named by a letter). One coordinating post, every track accountable at once.
 */
import { carryBars, grantSight } from '../access/grant-sight.ts'
import { personsOf } from '../persons/name-persons.ts'
import type { Context } from '../platform/context.ts'
import { nextNumber } from '../platform/next-number.ts'
import { wrongField } from '../platform/problem.ts'
import { lockAlert, nextState, noteAlert } from '../warnings/alerts/triage-alert.ts'
import { addParticipant, getRecordOf, refuseSecondCase } from './add-person.ts'
import { chooseSops } from './declare-sops.ts'
import { type CaseKind, type Track, tracks } from './model.ts'
import { openSteps } from './open-steps.ts'
import { noteCase } from './store.ts'

/** What is decided when a case is opened; hand-overs to the posts that should lead a track are offered afterwards. `returning`: they come as a group; `abroad`: they are not back yet. */
type Wanted = {
  kind: CaseKind
  reason: string
  returning?: boolean | undefined
  abroad?: boolean | undefined
}

type Opened = { id: string; number: string }

/** Opens one from an alert. The opening post is accountable for all tracks until somebody accepts one. */
export async function openCase(ctx: Context, wanted: Wanted & { alert: string }): Promise<Opened> {
  const alert = await lockAlert(ctx, wanted.alert)
  const state = await nextState(ctx, alert, 'open case')
  if (alert.taken_by !== ctx.actor.officer)
    throw wrongField('alert', { id: 'ambil peringatan ini dahulu', en: 'take this alert first' })
  const opened = await write(ctx, wanted, alert.jurisdiction, alert.id, async (id) => {
    await carryBars(ctx, { kind: 'alert', subject: alert.id }, [{ kind: 'case', subject: id }])
    await addAlerted(ctx, id, alert.id)
  })
  await ctx.sql`update warnings.alerts set state = ${state}, decided_at = ${ctx.now}, case_id = ${opened.id} where id = ${alert.id}`
  await noteAlert(ctx, alert.id, 'open case', { number: opened.number }, wanted.reason)
  return opened
}

/** Opens one about a person that was searched and found, in the region of the opening post. Throws `not-found` for whom this reader does not see. */
export async function openCaseAbout(ctx: Context, wanted: Wanted & { person: string }): Promise<Opened> {
  const record = await getRecordOf(ctx, wanted.person)
  await refuseSecondCase(ctx, wanted.person)
  const [post] = await ctx.sql<{
    jurisdiction: string
  }>`select jurisdiction from access.posts where id = ${ctx.actor.post}`
  return write(ctx, wanted, post!.jurisdiction, null, async (id) => {
    await addParticipant(ctx, id, wanted.person, record)
  })
}

/** Writes the case, its tracks, whoever `people` adds, and the steps for them. */
async function write(
  ctx: Context,
  wanted: Wanted,
  jurisdiction: string,
  alert: string | null,
  people: (id: string) => Promise<void>,
): Promise<Opened> {
  const sops = await chooseSops(ctx, wanted.kind, [
    ...(wanted.abroad ? (['abroad'] as const) : []),
    ...(wanted.returning ? (['returnee'] as const) : []),
    ...(['adult', 'child', 'case'] as const),
  ])
  const sop = sops.at(-1)!
  const id = ctx.id()
  const number = await nextNumber(ctx, wanted.kind)
  await grantSight(ctx, [{ kind: 'case', subject: id, post: ctx.actor.post!, because: 'coordinates the case' }])
  await ctx.sql`
    insert into cases.cases (id, number, kind, state, jurisdiction, coordinating, alert, sop, sop_version, opened_at, opened_by)
    values (${id}, ${number}, ${wanted.kind}, 'open', ${jurisdiction}, ${ctx.actor.post}, ${alert}::uuid, ${sop.id}, ${sop.version},
      ${ctx.now}, ${ctx.actor.officer})`
  for (const track of Object.keys(tracks) as Track[]) {
    await ctx.sql`insert into cases.tracks (case_id, track, accountable, since) values (${id}, ${track}, ${ctx.actor.post}, ${ctx.now})`
  }
  await people(id)
  await noteCase(ctx, id, 'opened', { number }, wanted.reason)
  await openSteps(ctx, id, sops)
  ctx.leave('case opened', [id])
  return { id, number }
}

/** One participant per person, by the newest record of the findings. */
async function addAlerted(ctx: Context, id: string, alert: string): Promise<void> {
  const rows = await ctx.sql<{ record: string }>`
    select h.record from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit
    where ah.alert = ${alert} and h.gone_at is null order by h.at`
  const persons = await personsOf(
    ctx,
    rows.map((row) => row.record),
  )
  const newest = new Map(rows.map((row) => [persons.get(row.record) ?? row.record, row.record]))
  for (const [person, record] of newest) await addParticipant(ctx, id, person, record)
}
