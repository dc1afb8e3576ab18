/** Emergency access: a reason, three hours, the owner told, another person to review it. It is journalled before anything is shown. */
import { grantSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { forceOver } from '../hand-overs/ladder.ts'
import { readForces, readSilent } from '../hand-overs/read-ladder.ts'
import { noteCase } from '../store.ts'
import { hoursOpen, hoursToReview, mostADay } from './model.ts'

const hour = 3_600_000

/** Opens the case of that number to this officer alone. Throws `not-found` also for whoever is barred from it. */
export async function openEmergency(
  ctx: Context,
  input: { number: string; reason: string },
): Promise<{ id: string; case: string; until: string }> {
  // One after the other: two presses do not open twice.
  await ctx.sql`select from access.officers where id = ${ctx.actor.officer} for key share`
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`emergency ${ctx.actor.officer}`}, 0))`
  const [found] = await ctx.sql<{
    id: string
    coordinating: string
    jurisdiction: string
    members: string[]
    records: string[]
  }>`
    select id, coordinating, jurisdiction, members, records from cases.find_for_emergency(${input.number})`
  if (found === undefined) throw new Problem('not-found')
  const [seen] = await ctx.sql`select id from cases.cases where id = ${found.id}`
  if (seen !== undefined)
    throw wrongField('number', { id: 'kasus ini sudah terbuka bagi Anda', en: 'this case is open to you already' })
  const [today] = await ctx.sql<{ opened: number }>`
    select count(*)::int opened from cases.emergencies
    where officer = ${ctx.actor.officer} and from_at > ${new Date(ctx.now.getTime() - 24 * hour)}`
  if (today!.opened >= mostADay) throw new Problem('too-many', { minutes: 24 * 60 })
  const reviewer = await reviewerOf(ctx, found)
  if (reviewer === null)
    throw wrongField('number', { id: 'tidak ada yang dapat meninjau akses ini', en: 'nobody could review this access' })
  const [id, until] = [ctx.id(), new Date(ctx.now.getTime() + hoursOpen * hour)]
  const officer = ctx.actor.officer!
  await grantSight(ctx, [
    ...found.members.map((subject) => ({
      kind: 'case' as const,
      subject,
      officer,
      because: 'emergency' as const,
      until,
    })),
    ...found.records.map((subject) => ({
      kind: 'record' as const,
      subject,
      officer,
      because: 'emergency' as const,
      until,
    })),
  ])
  await ctx.sql`
    insert into cases.emergencies (id, case_id, number, officer, post, reason, from_at, until_at, owner, reviewer, records)
    values (${id}, ${found.id}, ${input.number}, ${officer}, ${ctx.actor.post}, ${input.reason}, ${ctx.now}, ${until}, ${found.coordinating}, ${reviewer}, ${found.records})`
  await noteCase(ctx, found.id, 'emergency', { post: (await readPosts(ctx)).get(ctx.actor.post!)?.name ?? '' })
  const owners = await ctx.sql<{
    accountable: string
  }>`select accountable from cases.tracks where case_id = ${found.id}`
  for (const post of new Set([found.coordinating, ...owners.map((one) => one.accountable), reviewer]))
    await notifyPost(ctx, post, 'emergency opened', { kind: 'emergency', id }, { number: input.number })
  ctx.leave('clock set', [id], new Date(ctx.now.getTime() + hoursToReview * hour))
  return { id, case: found.id, until: until.toISOString() }
}

/** The head of the post that coordinates; where that is nobody else than the own post, the heads of the region. */
async function reviewerOf(ctx: Context, found: { coordinating: string; jurisdiction: string }): Promise<string | null> {
  const [[owner], forces] = await Promise.all([readSilent(ctx, [found.coordinating]), readForces(ctx)])
  const force = forceOver([found.jurisdiction], forces)
  const asked = [owner?.head ?? null, force?.dailyHead ?? null, force?.head ?? null]
  return asked.find((post) => post !== null && post !== ctx.actor.post && post !== found.coordinating) ?? null
}

/** Not reviewed in time: told to the head of the region, once. */
export async function ringEmergency(ctx: Context, id: string): Promise<void> {
  const [late] = await ctx.sql<{ number: string; reviewer: string; jurisdiction: string }>`
    update cases.emergencies e set late_told_at = ${ctx.now} from cases.cases c
    where e.id = ${id} and e.decided_at is null and e.late_told_at is null and c.id = e.case_id
      and e.from_at <= ${new Date(ctx.now.getTime() - hoursToReview * hour)}
    returning e.number, e.reviewer, c.jurisdiction`
  if (late === undefined) return
  const force = forceOver([late.jurisdiction], await readForces(ctx))
  for (const post of new Set([late.reviewer, ...(force === undefined ? [] : [force.dailyHead, force.head])]))
    await notifyPost(ctx, post, 'emergency unreviewed', { kind: 'emergency', id }, { number: late.number })
}
