/** One case: its tracks with their one accountable post, steps with clocks, hand-overs, participants as far as they are open, timeline. */
import { explainSight } from '../access/explain-sight.ts'
import type { PostRef } from '../access/model.ts'
import { readPosts } from '../access/posts.ts'
import { namePersons, personsOf } from '../persons/name-persons.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { getSop } from './declare-sops.ts'
import { type HandOverState, type Outcome, outcomes, type Role, roles, type Track, tracks } from './model.ts'
import { readCaseRow } from './read-cases.ts'
import { sentenceOfCaseEvent } from './sentences.ts'
import type { Sop } from './sop.ts'

type Posts = Map<string, PostRef>
const iso = (at: Date | null) => at?.toISOString() ?? null

/** Everything the case screen shows. Throws `not-found`. */
export async function readCase(ctx: Context, id: string) {
  const row = await readCaseRow(ctx, id)
  if (row === null) throw new Problem('not-found')
  const posts = await readPosts(ctx)
  const [bound] = await ctx.sql<{
    sop: string
    sop_version: number
    alert: string | null
  }>`select sop, sop_version, alert from cases.cases where id = ${id}`
  const sop = await getSop(ctx, bound!.sop, bound!.sop_version)
  const handOvers = await readHandOvers(ctx, id, posts)
  return {
    ...row,
    alert: bound!.alert,
    sop: { id: sop.id, version: sop.version, name: sop.name },
    tracks: await readTracks(ctx, id, posts, handOvers),
    participants: await readParticipants(ctx, id),
    steps: await readSteps(ctx, id, posts, sop),
    handOvers,
    timeline: await readTimeline(ctx, id, posts, sop),
    posts: [...posts.values()],
    may: {
      close: row.state === 'open' && row.coordinating.id === ctx.actor.post && row.withOutcome === row.victims,
      coordinate: row.coordinating.id === ctx.actor.post,
    },
    whySee: await explainSight(ctx, 'case', id),
  }
}

async function readTracks(
  ctx: Context,
  id: string,
  posts: Posts,
  handOvers: { id: string; track: Track; to: PostRef; state: HandOverState; dueAt: string }[],
) {
  const rows = await ctx.sql<{ track: Track; accountable: string; since: Date }>`
    select track, accountable, since from cases.tracks where case_id = ${id} order by array_position(array['protection', 'law', 'immigration'], track)`
  return rows.map((row) => {
    const waiting = handOvers.find((hand) => hand.track === row.track && hand.state === 'offered')
    return {
      track: row.track,
      name: tracks[row.track],
      accountable: posts.get(row.accountable)!,
      since: row.since.toISOString(),
      mine: row.accountable === ctx.actor.post,
      waiting: waiting === undefined ? null : { id: waiting.id, to: waiting.to, dueAt: waiting.dueAt },
    }
  })
}

async function readParticipants(ctx: Context, id: string) {
  const rows = await ctx.sql<{
    id: string
    record: string
    role: Role
    child: boolean
    outcome: Outcome | null
    outcome_at: Date | null
  }>`
    select id, record, role, child, outcome, outcome_at from cases.participants where case_id = ${id} order by since, id`
  const persons = await personsOf(
    ctx,
    rows.map((row) => row.record),
  )
  const names = await namePersons(ctx, [...persons.values()])
  return rows.map((row) => {
    const person = persons.get(row.record) ?? null
    return {
      id: row.id,
      role: row.role,
      roleName: roles[row.role],
      person,
      name: person === null ? null : (names.get(person) ?? null),
      child: row.child,
      outcome:
        row.outcome === null
          ? null
          : { code: row.outcome, words: outcomes[row.outcome], at: row.outcome_at!.toISOString() },
    }
  })
}

async function readSteps(ctx: Context, id: string, posts: Posts, sop: Sop) {
  const rows = await ctx.sql<{
    id: string
    code: string
    track: Track
    participant: string | null
    accountable: string
    state: 'waiting' | 'open' | 'done' | 'not needed'
    due_at: Date | null
    done_at: Date | null
    note: string | null
  }>`
    select id, code, track, participant, accountable, state, due_at, done_at, note from cases.steps where case_id = ${id}`
  const order = new Map(sop.steps.map((step, place) => [step.code, place]))
  return rows
    .toSorted(
      (a, b) => order.get(a.code)! - order.get(b.code)! || (a.participant ?? '').localeCompare(b.participant ?? ''),
    )
    .map((row) => {
      const step = sop.steps.find((one) => one.code === row.code)!
      return {
        id: row.id,
        code: row.code,
        words: step.words,
        track: row.track,
        participant: row.participant,
        accountable: posts.get(row.accountable)!,
        state: row.state,
        dueAt: iso(row.due_at),
        doneAt: iso(row.done_at),
        note: row.note,
        legal: step.legal,
        toBeConfirmed: step.toBeConfirmed,
        mine: row.accountable === ctx.actor.post,
      }
    })
}

async function readHandOvers(ctx: Context, id: string, posts: Posts) {
  const rows = await ctx.sql<{
    id: string
    track: Track
    from_post: string
    to_post: string
    state: HandOverState
    reason: string
    ground: string | null
    proposed: string | null
    offered_at: Date
    due_at: Date
    answered_at: Date | null
    told: number
  }>`
    select id, track, from_post, to_post, state, reason, ground, proposed, offered_at, due_at, answered_at, told
    from cases.hand_overs where case_id = ${id} order by offered_at desc`
  return rows.map((row) => ({
    id: row.id,
    track: row.track,
    from: posts.get(row.from_post)!,
    to: posts.get(row.to_post)!,
    state: row.state,
    reason: row.reason,
    ground: row.ground,
    proposed: row.proposed === null ? null : (posts.get(row.proposed) ?? null),
    offeredAt: row.offered_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    answeredAt: iso(row.answered_at),
    told: row.told,
    mine:
      row.to_post === ctx.actor.post
        ? ('receiver' as const)
        : row.from_post === ctx.actor.post
          ? ('sender' as const)
          : null,
  }))
}

async function readTimeline(ctx: Context, id: string, posts: Posts, sop: Sop) {
  const rows = await ctx.sql<{
    at: Date
    by: string | null
    post: string | null
    does: string
    values: Record<string, string>
    note: string | null
  }>`
    select e.at, o.name "by", e.post, e.does, e.values, e.note from cases.events e left join access.officers o on o.id = e.officer
    where e.case_id = ${id} order by e.at, e.id`
  return rows.map((row) => ({
    at: row.at.toISOString(),
    by: row.by,
    post: row.post === null ? null : (posts.get(row.post)?.name ?? null),
    does: sentenceOfCaseEvent(row.does, row.values, sop),
    note: row.note,
  }))
}
