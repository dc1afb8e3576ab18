/** Conflict of interest (protection.md P8): proposed by one agency, decided by a second; then the officer finds nothing, and what was his is another post's. */
import { grantSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import type { Track } from '../model.ts'
import { findWhole, lockCase, noteCase, reachMembers, recordsOf } from '../store.ts'
import { deciderOf, forceOver } from './ladder.ts'
import { moveCoordination } from './move-coordination.ts'
import { moveTrack } from './move-track.ts'
import { readForces, readSilent } from './read-ladder.ts'

/** Proposes it; only the coordinating post does. `login` is the officer's sign-in name: officers are nowhere browsed by name. */
export async function proposeExclusion(
  ctx: Context,
  input: { case: string; login: string; successor: string; ground: string },
): Promise<{ id: string }> {
  const found = await lockCase(ctx, await findWhole(ctx, input.case))
  if (found.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  const [officer] = await ctx.sql<{ id: string; post: string }>`
    select o.id, a.post from access.officers o join access.assignments a on a.officer = o.id
    where o.login = ${input.login.toLowerCase()} and o.ended_at is null and coalesce(a.until_at > ${ctx.now}, true) order by a.from_at limit 1`
  if (officer === undefined)
    throw wrongField('login', {
      id: 'tidak ada petugas aktif dengan nama masuk ini',
      en: 'no active officer has this sign-in name',
    })
  if (officer.id === ctx.actor.officer) throw new Problem('second-person')
  const posts = await readPosts(ctx)
  if (!posts.has(input.successor) || input.successor === officer.post)
    throw wrongField('successor', { id: 'pilih pos lain yang masih dibuka', en: 'choose another post that is open' })
  const decider = await secondAgency(ctx, found.jurisdiction, officer.post)
  if (decider === null)
    throw wrongField('login', {
      id: 'tidak ada instansi kedua yang dapat memutus',
      en: 'no second agency can decide this',
    })
  const id = ctx.id()
  const made = await ctx.sql`
    insert into cases.exclusions (id, case_id, number, officer, successor, ground, proposed_at, proposed_by, proposed_post, decider)
    values (${id}, ${found.id}, ${found.number}, ${officer.id}, ${input.successor}, ${input.ground}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${decider})
    on conflict do nothing returning id`
  if (made.length === 0)
    throw new Problem('already-exists', { what: { id: 'Usulan yang menunggu', en: 'A waiting proposal' } })
  await notifyPost(ctx, decider, 'exclusion proposed', { kind: 'exclusion', id }, { number: found.number })
  return { id }
}

/** The head of the task force, or of the region, whichever is neither the proposing agency nor the officer's own. */
async function secondAgency(ctx: Context, region: string, post: string): Promise<string | null> {
  const [concerned, forces] = await Promise.all([readSilent(ctx, [post]), readForces(ctx)])
  const force = forceOver([region], forces)
  const asked = [deciderOf(concerned, region, forces), force?.dailyHead ?? null, force?.head ?? null]
  const silents = await readSilent(
    ctx,
    asked.flatMap((one) => one ?? []),
  )
  return silents.find((one) => one.agency !== ctx.actor.agency && one.agency !== concerned[0]?.agency)?.post ?? null
}

/** Decides it. Confirmed: the officer is barred from case, alert and records, and the tracks of the officer's posts move in this moment. */
export async function decideExclusion(
  ctx: Context,
  input: { id: string; confirm: boolean; note: string },
): Promise<void> {
  const [asked] = await ctx.sql<{
    case_id: string
    officer: string
    successor: string
    decider: string
    proposed_post: string
    proposed_by: string
    decided_at: Date | null
  }>`
    select case_id, officer, successor, decider, proposed_post, proposed_by, decided_at from cases.exclusions where id = ${input.id} for update`
  if (asked === undefined) throw new Problem('not-found')
  if (asked.decider !== ctx.actor.post) throw new Problem('not-allowed')
  if (asked.proposed_by === ctx.actor.officer) throw new Problem('second-person')
  if (asked.decided_at !== null)
    throw new Problem('state-moved-on', { state: { id: 'sudah diputus', en: 'already decided' } })
  // The decider sees the case for this one deed only.
  const until = new Date(ctx.now.getTime() + 1000)
  await grantSight(ctx, [
    { kind: 'case', subject: asked.case_id, post: ctx.actor.post!, because: 'determines the owner', until },
  ])
  const found = await lockCase(ctx, asked.case_id)
  await ctx.sql`
    update cases.exclusions set confirmed = ${input.confirm}, decided_at = ${ctx.now}, decided_by = ${ctx.actor.officer}, decided_note = ${input.note}
    where id = ${input.id}`
  if (input.confirm) {
    await shutOut(ctx, found, asked.officer)
    await moveWhatWasTheirs(ctx, found, asked.officer, asked.successor)
  }
  await notifyPost(
    ctx,
    asked.proposed_post,
    'exclusion decided',
    { kind: 'case', id: found.id },
    { number: found.number },
  )
}

async function shutOut(ctx: Context, found: { id: string; alert: string | null }, officer: string): Promise<void> {
  const members = await reachMembers(ctx, found.id)
  const records = await recordsOf(ctx, members, null)
  const bar = { officer, because: 'conflict of interest' as const, bars: true }
  await grantSight(ctx, [
    ...members.map((subject) => ({ kind: 'case' as const, subject, ...bar })),
    ...(found.alert === null ? [] : [{ kind: 'alert' as const, subject: found.alert, ...bar }]),
    ...records.map((subject) => ({ kind: 'record' as const, subject, ...bar })),
  ])
  ctx.leave('bars given', records)
}

/** Everything the officer's posts are accountable for in this case; the coordination too. */
async function moveWhatWasTheirs(
  ctx: Context,
  found: { id: string; coordinating: string },
  officer: string,
  successor: string,
): Promise<void> {
  const theirs = await ctx.sql<{ post: string }>`
    select post from access.assignments where officer = ${officer} and coalesce(until_at > ${ctx.now}, true)`
  const posts = theirs.map((row) => row.post)
  const name = (await readPosts(ctx)).get(successor)!.name
  const tracks = await ctx.sql<{ track: Track }>`
    select track from cases.tracks where case_id = ${found.id} and accountable = any (${posts}::uuid[])`
  for (const { track } of tracks) {
    await moveTrack(ctx, found, track, successor)
    await noteCase(ctx, found.id, 'moved on', { track, post: name })
  }
  if (!posts.includes(found.coordinating)) return
  await moveCoordination(ctx, found, successor)
  await noteCase(ctx, found.id, 'moved on', { track: 'coordination', post: name })
}

/** What waits for this post's decision and what it proposed: the officer's name is read only here. */
export async function readExclusions(ctx: Context) {
  const [rows, posts] = await Promise.all([
    ctx.sql<{
      id: string
      number: string
      case_id: string
      name: string
      login: string
      successor: string
      ground: string
      proposed_at: Date
      proposed_post: string
      decider: string
      confirmed: boolean | null
      decided_at: Date | null
    }>`
      select x.id, x.case_id, x.number, o.name, o.login, x.successor, x.ground, x.proposed_at, x.proposed_post, x.decider, x.confirmed, x.decided_at
      from cases.exclusions x join access.officers o on o.id = x.officer order by x.decided_at desc nulls first, x.proposed_at`,
    readPosts(ctx),
  ])
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    officer: row.name,
    login: row.login,
    successor: posts.get(row.successor) ?? null,
    by: posts.get(row.proposed_post) ?? null,
    ground: row.ground,
    proposedAt: row.proposed_at.toISOString(),
    confirmed: row.confirmed,
    decidedAt: row.decided_at?.toISOString() ?? null,
    mine: row.decider === ctx.actor.post && row.decided_at === null,
  }))
}
