/** One, three, six and twelve months after a return or the beginning of reintegration somebody asks after her; what is missed is told and listed. */
import { notifyPost } from '../../../access/notify-post.ts'
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/problem.ts'
import type { Outcome } from '../../model.ts'
import { openWords, sealWords } from '../seal.ts'
import { getProtected, noteTouch } from '../store.ts'
import { type Found, findings, followUpMonths, monthsLater } from './model.ts'

const followed: Outcome[] = ['returned home', 'reintegrated']

/** Dated rows from the moment such an outcome is recorded; recorded a second time they stand as they are. */
export async function openFollowUps(
  ctx: Context,
  victim: { id: string; case_id: string },
  outcome: Outcome,
): Promise<void> {
  if (!followed.includes(outcome)) return
  for (const count of followUpMonths) {
    const [id, due] = [ctx.id(), monthsLater(ctx.now, count)]
    const made = await ctx.sql`
      insert into cases.follow_ups (id, participant, case_id, months, due_at, accountable)
      select ${id}, ${victim.id}, ${victim.case_id}, ${count}::int, ${due}, t.accountable from cases.tracks t
      where t.case_id = ${victim.case_id} and t.track = 'protection'
      on conflict do nothing returning id`
    if (made.length > 0) ctx.leave('victim clock set', [id], due)
  }
}

/** Told once: no number, no name; who opens it reads the safe contact first. */
export async function ringFollowUp(ctx: Context, id: string): Promise<void> {
  const [late] = await ctx.sql<{ case_id: string; number: string; protector: string }>`
    update cases.follow_ups f set late_told_at = ${ctx.now}
    from cases.cases c, cases.tracks t
    where f.id = ${id} and f.done_at is null and f.late_told_at is null and f.due_at <= ${ctx.now}
      and c.id = f.case_id and t.case_id = f.case_id and t.track = 'protection'
    returning f.case_id, c.number, t.accountable protector`
  if (late === undefined) return
  await notifyPost(ctx, late.protector, 'follow-up due', { kind: 'case', id: late.case_id }, { number: late.number })
}

/** Also after the case has closed: it stays with the post that protects her. */
export async function finishFollowUp(ctx: Context, input: { id: string; found: Found; note: string }): Promise<void> {
  const [row] = await ctx.sql<{ participant: string; done_at: Date | null }>`
    select participant, done_at from cases.follow_ups where id = ${input.id} for update`
  if (row === undefined) throw new Problem('not-found')
  const victim = await getProtected(ctx, row.participant)
  if (row.done_at !== null) throw new Problem('state-moved-on', { state: { id: 'sudah dilakukan', en: 'done' } })
  const sealed = await sealWords(ctx, 'follow-up', input.id, { note: input.note })
  await ctx.sql`
    update cases.follow_ups set done_at = ${ctx.now}, done_by = ${ctx.actor.officer}, found = ${input.found}, sealed = ${sealed}
    where id = ${input.id}`
  if (input.found !== 'not reached') await noteTouch(ctx, victim)
}

/** In their order; the note only for whoever protects her. */
export async function readFollowUps(ctx: Context, participant: string, mine: boolean) {
  const rows = await ctx.sql<{
    id: string
    months: number
    due_at: Date
    done_at: Date | null
    found: Found | null
    sealed: Buffer | null
  }>`select id, months, due_at, done_at, found, sealed from cases.follow_ups where participant = ${participant} order by months`
  return Promise.all(
    rows.map(async (row) => ({
      ...{
        id: row.id,
        months: row.months,
        dueAt: row.due_at.toISOString(),
        doneAt: row.done_at?.toISOString() ?? null,
      },
      found: row.found === null ? null : findings[row.found],
      note:
        mine && row.sealed !== null
          ? ((await openWords<{ note: string }>(ctx, 'follow-up', row.id, row.sealed))?.note ?? null)
          : null,
    })),
  )
}
