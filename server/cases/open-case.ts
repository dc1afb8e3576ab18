/** An alert becomes a case: one coordinating post, every track accountable at once, each person behind the alert a presumed victim. */
import { carryBars, grantSight } from '../access/grant-sight.ts'
import { profileOf } from '../identification/store.ts'
import { personsOf } from '../persons/name-persons.ts'
import type { Context } from '../platform/context.ts'
import { nextNumber } from '../platform/next-number.ts'
import { wrongField } from '../platform/problem.ts'
import { lockAlert, nextState, noteAlert } from '../warnings/alerts/triage-alert.ts'
import { chooseSops } from './declare-sops.ts'
import { type CaseKind, type Track, tracks } from './model.ts'
import { openSteps } from './open-steps.ts'
import { noteCase } from './store.ts'

/** What the analyst decides when opening; hand-overs to the posts that should lead a track are offered afterwards. `returning`: they come as a group; `abroad`: they are not back yet. */
export type CaseWanted = {
  alert: string
  kind: CaseKind
  reason: string
  returning?: boolean | undefined
  abroad?: boolean | undefined
}

/** Opens it. The opening post is accountable for all tracks until somebody accepts one. */
export async function openCase(ctx: Context, wanted: CaseWanted): Promise<{ id: string; number: string }> {
  const alert = await lockAlert(ctx, wanted.alert)
  const state = await nextState(ctx, alert, 'open case')
  if (alert.taken_by !== ctx.actor.officer)
    throw wrongField('alert', { id: 'ambil peringatan ini dahulu', en: 'take this alert first' })
  const sops = await chooseSops(ctx, wanted.kind, [
    ...(wanted.abroad ? (['abroad'] as const) : []),
    ...(wanted.returning ? (['returnee'] as const) : []),
    ...(['adult', 'child', 'case'] as const),
  ])
  const sop = sops.at(-1)!
  const id = ctx.id()
  const number = await nextNumber(ctx, wanted.kind)
  await grantSight(ctx, [{ kind: 'case', subject: id, post: ctx.actor.post!, because: 'coordinates the case' }])
  await carryBars(ctx, { kind: 'alert', subject: alert.id }, [{ kind: 'case', subject: id }])
  await ctx.sql`
    insert into cases.cases (id, number, kind, state, jurisdiction, coordinating, alert, sop, sop_version, opened_at, opened_by)
    values (${id}, ${number}, ${wanted.kind}, 'open', ${alert.jurisdiction}, ${ctx.actor.post}, ${alert.id}, ${sop.id}, ${sop.version},
      ${ctx.now}, ${ctx.actor.officer})`
  for (const track of Object.keys(tracks) as Track[]) {
    await ctx.sql`insert into cases.tracks (case_id, track, accountable, since) values (${id}, ${track}, ${ctx.actor.post}, ${ctx.now})`
  }
  await addParticipants(ctx, id, alert.id)
  await noteCase(ctx, id, 'opened', { number }, wanted.reason)
  await openSteps(ctx, id, sops)
  ctx.leave('case opened', [id])
  await ctx.sql`update warnings.alerts set state = ${state}, decided_at = ${ctx.now}, case_id = ${id} where id = ${alert.id}`
  await noteAlert(ctx, alert.id, 'open case', { number }, wanted.reason)
  return { id, number }
}

/** One participant per person, by the newest record of the findings; disputed or unknown age is a child's, as in an interview (P6). */
async function addParticipants(ctx: Context, id: string, alert: string): Promise<void> {
  const rows = await ctx.sql<{ record: string }>`
    select h.record from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit
    where ah.alert = ${alert} and h.gone_at is null order by h.at`
  const persons = await personsOf(
    ctx,
    rows.map((row) => row.record),
  )
  const newest = new Map(rows.map((row) => [persons.get(row.record) ?? row.record, row.record]))
  for (const [person, record] of newest) {
    const child = (await profileOf(ctx, person, 'unknown')).profile === 'child'
    await ctx.sql`
      insert into cases.participants (id, case_id, record, role, child, since, by)
      values (${ctx.id()}, ${id}, ${record}, 'presumed victim', ${child}, ${ctx.now}, ${ctx.actor.officer})`
  }
  await grantSight(
    ctx,
    [...newest.values()].map((record) => ({
      kind: 'record' as const,
      subject: record,
      post: ctx.actor.post!,
      because: 'record of a case' as const,
    })),
  )
}
