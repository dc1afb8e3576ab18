/**
 * "Korban tanpa…" in the morning (protection.md P6): the post that protects victims is told how many are owed something that is missing without a
 * reason; what stays so for days climbs to whom that post's silence climbs first.
 */
import { grantSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { readHandOverHours } from '../../reference/hand-over-hours.ts'
import { ladderOf } from '../hand-overs/ladder.ts'
import { nameAll, readForces, readSilent } from '../hand-overs/read-ladder.ts'
import { noteCase } from '../store.ts'
import type { Found } from './model.ts'
import { mostCounted } from './model.ts'

type Missing = { participant: string; case_id: string; lack: string }

/** `lacks` are the queue's own rows, as the post finds them. Nobody is told what is missing, only that something is and where it is looked at. */
export async function tellLacks(ctx: Context, post: string, lacks: Found[]): Promise<void> {
  const missing = [...lacks.flatMap(asMissing), ...(await readMissed(ctx, post))]
  await remember(ctx, post, missing)
  if (missing.length === 0) return
  const count = String(new Set(missing.map((one) => one.participant)).size)
  await notifyPost(ctx, post, 'victims without', { kind: 'victims', id: post }, { count })
  await climb(ctx, post)
}

const asMissing = ({ id, case_id, code }: Found): Missing[] =>
  (code ?? '').split(',').map((lack) => ({ participant: id, case_id: case_id!, lack }))

/** Follow-ups that were missed: in the queue they stand among what is late. */
const readMissed = (ctx: Context, post: string) => ctx.sql<Missing>`
  select distinct f.participant, f.case_id, 'follow-up' lack from cases.follow_ups f
  where f.accountable = ${post} and f.done_at is null and f.due_at <= ${ctx.now} and not exists (select from cases.excuses e
    where e.participant = f.participant and e.lack = 'follow-up' and e.until_at > ${ctx.now}) limit ${mostCounted}`

/** Since when: what is no longer missing, or has a reason, begins anew when it comes back. */
async function remember(ctx: Context, post: string, missing: Missing[]): Promise<void> {
  const [participants, lacks, cases] = [
    missing.map((one) => one.participant),
    missing.map((one) => one.lack),
    missing.map((one) => one.case_id),
  ]
  await ctx.sql`
    delete from cases.lacking where post = ${post}
      and (participant, lack) not in (select * from unnest(${participants}::uuid[], ${lacks}::text[]))`
  await ctx.sql`
    insert into cases.lacking (participant, lack, post, case_id, since)
    select participant, lack, ${post}, case_id, ${ctx.now} from unnest(${participants}::uuid[], ${lacks}::text[], ${cases}::uuid[]) m (participant, lack, case_id)
    on conflict do nothing`
}

/** Once for each case: the first rung of the ladder of silence, so the head, or whoever stands above a post without one. */
async function climb(ctx: Context, post: string): Promise<void> {
  const hours = (await readHandOverHours(ctx)).lack
  const rows = await ctx.sql<{ case_id: string; number: string; jurisdiction: string }>`
    with told as (
      update cases.lacking set told_at = ${ctx.now}
      where post = ${post} and told_at is null and since <= ${new Date(ctx.now.getTime() - hours * 3_600_000)} returning case_id)
    select distinct t.case_id, c.number, c.jurisdiction from told t join cases.cases c on c.id = t.case_id order by c.number`
  if (rows.length === 0) return
  const [[silent], forces] = await Promise.all([readSilent(ctx, [post]), readForces(ctx)])
  for (const { case_id, number, jurisdiction } of rows) {
    const [rung = []] = ladderOf(silent!, jurisdiction, forces)
    for (const head of rung) {
      await grantSight(ctx, [{ kind: 'case', subject: case_id, post: head, because: 'escalated to you' }])
      const days = String(Math.round(hours / 24))
      await notifyPost(ctx, head, 'victim lacking', { kind: 'case', id: case_id }, { number, days })
    }
    await noteCase(ctx, case_id, 'lacking', { told: await nameAll(ctx, rung) })
  }
}
