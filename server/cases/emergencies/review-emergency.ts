/** Reviewing an emergency access: justified or not, by another person than the one who opened the case; and what is read of them. */
import { endOfficerSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { namePosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { membersOf } from '../store.ts'

/** Decides once. Found unjustified while it still runs, it ends in the same moment. */
export async function reviewEmergency(
  ctx: Context,
  input: { id: string; justified: boolean; note: string },
): Promise<void> {
  const [asked] = await ctx.sql<{
    case_id: string
    officer: string
    reviewer: string
    post: string
    number: string
    records: string[]
    decided_at: Date | null
  }>`
    select case_id, officer, reviewer, post, number, records, decided_at from cases.emergencies where id = ${input.id}`
  if (asked === undefined) throw new Problem('not-found')
  if (asked.reviewer !== ctx.actor.post) throw new Problem('not-allowed')
  if (asked.officer === ctx.actor.officer) throw new Problem('second-person')
  const decided = await ctx.sql`
    update cases.emergencies set justified = ${input.justified}, decided_at = ${ctx.now}, decided_by = ${ctx.actor.officer}, decided_note = ${input.note}
    where id = ${input.id} and decided_at is null returning id`
  if (decided.length === 0)
    throw new Problem('state-moved-on', { state: { id: 'sudah ditinjau', en: 'already reviewed' } })
  if (!input.justified)
    await endOfficerSight(ctx, [...(await membersOf(ctx, asked.case_id)), ...asked.records], asked.officer, 'emergency')
  await notifyPost(ctx, asked.post, 'emergency reviewed', { kind: 'emergency', id: input.id }, { number: asked.number })
}

/** What this reader opened, what was opened of this post's cases, and what waits for this post's review. */
export async function readEmergencies(ctx: Context) {
  const [rows, posts] = await Promise.all([
    ctx.sql<{
      id: string
      case_id: string
      number: string
      officer_id: string
      officer: string
      post: string
      reason: string
      from_at: Date
      until_at: Date
      owner: string
      reviewer: string
      justified: boolean | null
      decided_at: Date | null
      decided_note: string | null
    }>`
      select e.id, e.case_id, e.number, e.officer officer_id, o.name officer, e.post, e.reason, e.from_at, e.until_at, e.owner, e.reviewer, e.justified,
        e.decided_at, e.decided_note
      from cases.emergencies e join access.officers o on o.id = e.officer
      order by (e.decided_at is not null), e.from_at desc, e.id limit 200`,
    namePosts(ctx),
  ])
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, officer: row.officer, reason: row.reason, justified: row.justified },
    post: posts.get(row.post) ?? null,
    owner: posts.get(row.owner) ?? null,
    reviewer: posts.get(row.reviewer) ?? null,
    ...{ from: row.from_at.toISOString(), until: row.until_at.toISOString(), note: row.decided_note },
    decidedAt: row.decided_at?.toISOString() ?? null,
    // Only who opened it, and only while it is open, is led to the case from here.
    case: row.officer_id === ctx.actor.officer && row.until_at > ctx.now ? row.case_id : null,
    mayReview: row.reviewer === ctx.actor.post && row.decided_at === null && row.officer_id !== ctx.actor.officer,
  }))
}

/** By what emergency this reader sees a case now; null where another reason opens it, or none. */
export async function findEmergency(ctx: Context, id: string): Promise<{ until: string; reason: string } | null> {
  const [row] = await ctx.sql<{ until_at: Date; reason: string }>`
    select until_at, reason from cases.emergencies
    where case_id = ${id} and officer = ${ctx.actor.officer} and until_at > ${ctx.now} order by until_at desc limit 1`
  return row === undefined ? null : { until: row.until_at.toISOString(), reason: row.reason }
}
