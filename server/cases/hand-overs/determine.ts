/** Whose is it? A track that goes to and fro, or that nobody answers for, is determined by the head of the task force; until then it stays where it is. */
import { grantSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { inService, namePosts, readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { readHandOverHours } from '../../reference/hand-over-hours.ts'
import { refuseNames } from '../letters/refuse-names.ts'
import { type Entrusted, entrusted, type HandOverState } from '../model.ts'
import { lockCase, noteCase } from '../store.ts'
import { entrust } from './entrust.ts'
import { deciderOf } from './ladder.ts'
import { readForces, readSilent } from './read-ladder.ts'
import { goesToAndFro } from './returns.ts'

/** The posts between which a track goes to and fro since it was last determined; null while it does not. */
export async function readToAndFro(ctx: Context, id: string, track: Entrusted): Promise<string[] | null> {
  const moves = await ctx.sql<{ from: string; to: string; state: HandOverState }>`
    select from_post "from", to_post "to", state from cases.hand_overs
    where case_id = ${id} and track = ${track} and state in ('accepted', 'refused')
      and offered_at > coalesce((select max(decided_at) from cases.determinations d where d.case_id = ${id} and d.track = ${track}), '-infinity')
    order by answered_at, id`
  return goesToAndFro(moves)
}

/** Asks for a determination, unless one is asked for already. Its decider sees the case from now on. */
export async function askDetermination(
  ctx: Context,
  found: { id: string; number: string; jurisdiction: string },
  track: Entrusted,
  because: 'to and fro' | 'silence',
  between: string[],
): Promise<void> {
  const [concerned, forces, hours] = await Promise.all([
    readSilent(ctx, between),
    readForces(ctx),
    readHandOverHours(ctx),
  ])
  const decider = deciderOf(concerned, found.jurisdiction, forces)
  if (decider === null) return
  const id = ctx.id()
  const due = new Date(ctx.now.getTime() + hours.determination * 3_600_000)
  const made = await ctx.sql`
    insert into cases.determinations (id, case_id, track, because, decider, between_posts, asked_at, due_at)
    values (${id}, ${found.id}, ${track}, ${because}, ${decider}, ${between}, ${ctx.now}, ${due}) on conflict do nothing returning id`
  if (made.length === 0) return
  ctx.leave('clock set', [id], due)
  await grantSight(ctx, [{ kind: 'case', subject: found.id, post: decider, because: 'determines the owner' }])
  await noteCase(ctx, found.id, 'determination asked', { track, post: (await readPosts(ctx)).get(decider)?.name ?? '' })
  await notifyPost(ctx, decider, 'determination asked', { kind: 'determination', id }, { number: found.number, track })
}

/** Throws where a track waits for its determination: no offer makes it wander on meanwhile. */
export async function refuseWhileAsked(ctx: Context, id: string, track: Entrusted): Promise<void> {
  const [open] = await ctx.sql<{ name: string }>`
    select p.name from cases.determinations d join access.posts p on p.id = d.decider
    where d.case_id in (select cases.members_of(${id})) and d.track = ${track} and d.decided_at is null limit 1`
  if (open !== undefined) throw new Problem('determination-asked', { post: open.name })
}

/** Decides: the named post is accountable from this moment and cannot refuse. */
export async function determine(
  ctx: Context,
  input: { id: string; owner: string; reason: string; letter: string },
): Promise<void> {
  const [asked] = await ctx.sql<{ case_id: string; track: Entrusted; decider: string; decided_at: Date | null }>`
    select case_id, track, decider, decided_at from cases.determinations where id = ${input.id} for update`
  if (asked === undefined) throw new Problem('not-found')
  if (asked.decider !== ctx.actor.post) throw new Problem('not-allowed')
  if (asked.decided_at !== null)
    throw new Problem('state-moved-on', { state: { id: 'sudah ditetapkan', en: 'already determined' } })
  const found = await lockCase(ctx, asked.case_id)
  const owner = (await readPosts(ctx)).get(input.owner)
  if (owner === undefined)
    throw wrongField('owner', { id: 'pos tidak dikenal atau ditutup', en: 'no such post, or closed' })
  await refuseNames(ctx, found.id, 'reason', input.reason)
  await ctx.sql`
    update cases.determinations set owner = ${input.owner}, reason = ${input.reason}, letter = ${input.letter},
      decided_at = ${ctx.now}, decided_by = ${ctx.actor.officer} where id = ${input.id}`
  await entrust(ctx, found, asked.track, input.owner)
  // Cases that are one may both have waited for it.
  await ctx.sql`
    update cases.determinations set owner = ${input.owner}, reason = ${input.reason}, letter = ${input.letter},
      decided_at = ${ctx.now}, decided_by = ${ctx.actor.officer}
    where case_id in (select cases.members_of(${found.id})) and track = ${asked.track} and decided_at is null`
  await noteCase(
    ctx,
    found.id,
    'determined',
    { track: asked.track, post: owner.name, letter: input.letter },
    input.reason,
  )
  await notifyPost(ctx, input.owner, 'owner determined', { kind: 'case', id: found.id }, { number: found.number })
}

/** What waits for this post's determination, and what it determined before: numbers, tracks and posts, never a person. */
export async function readDeterminations(ctx: Context) {
  const [rows, posts] = await Promise.all([
    ctx.sql<{
      id: string
      case_id: string
      number: string
      track: Entrusted
      because: 'to and fro' | 'silence'
      between_posts: string[]
      asked_at: Date
      due_at: Date
      owner: string | null
      accountable: string
      reason: string | null
      letter: string | null
      decided_at: Date | null
    }>`
      select d.id, d.case_id, c.number, d.track, d.because, d.between_posts, d.asked_at, d.due_at, d.owner, coalesce(t.accountable, c.coordinating) accountable, d.reason,
        d.letter, d.decided_at
      from cases.determinations d join cases.cases c on c.id = d.case_id
        left join cases.tracks t on t.case_id = d.case_id and t.track = d.track
      where d.decider = ${ctx.actor.post} and (c.state = 'open' or d.decided_at is not null) order by d.decided_at desc nulls first, d.due_at`,
    namePosts(ctx),
  ])
  const said = await ctx.sql<{ case_id: string; track: Entrusted; to_post: string; ground: string; at: Date }>`
    select case_id, track, to_post, ground, answered_at at from cases.hand_overs
    where state = 'refused' and case_id = any (${rows.map((row) => row.case_id)}::uuid[]) order by answered_at`
  return {
    rows: rows.map((row) => ({
      id: row.id,
      case: row.case_id,
      number: row.number,
      track: row.track,
      trackName: entrusted[row.track],
      because: row.because,
      between: row.between_posts.flatMap((post) => posts.get(post) ?? []),
      accountable: posts.get(row.accountable)!,
      askedAt: row.asked_at.toISOString(),
      dueAt: row.due_at.toISOString(),
      grounds: said
        .filter((one) => one.case_id === row.case_id && one.track === row.track)
        .flatMap((one) => {
          const post = posts.get(one.to_post)
          return post === undefined ? [] : [{ post, ground: one.ground, at: one.at.toISOString() }]
        }),
      owner: row.owner === null ? null : (posts.get(row.owner) ?? null),
      reason: row.reason,
      letter: row.letter,
      decidedAt: row.decided_at?.toISOString() ?? null,
    })),
    posts: inService(posts),
  }
}
