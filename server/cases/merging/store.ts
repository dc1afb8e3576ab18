/** What deeds of merging share: a case as a proposal may know it, a merge and its two cases locked, what it means to go over or to come back. */
import { grantSight } from '../../access/grant-sight.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { type Track, tracks } from '../model.ts'
import { type LockedCase, lockCase } from '../store.ts'
import { type MergeDeed, type MergeState, mergeMoves, mergeStates } from './model.ts'

export const allTracks = Object.keys(tracks) as Track[]
export type Owners = Record<Track, string>

/** Who answered for what, before a merge. */
export type Before = Record<'older' | 'newer', { coordinating: string; owners: Owners }>

export type Merge = {
  id: string
  older: string
  newer: string
  state: MergeState
  owners: Record<Track, 'older' | 'newer'>
  known: Partial<Owners>
  proposed_post: string
  asked_post: string
  answered_at: Date | null
  before: Before | null
}

const readMerge = async (ctx: Context, id: string): Promise<Merge> => {
  const [row] = await ctx.sql<Merge>`
    select id, older, newer, state, owners, known, proposed_post, asked_post, answered_at, before from cases.merges where id = ${id}`
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** A merge with both its cases, locked in the order of their ids; both are seen for this one deed. Throws `not-found`, `state-moved-on`. */
export async function lockMerge(
  ctx: Context,
  id: string,
  deed: MergeDeed,
  may: (merge: Merge) => boolean,
): Promise<{ merge: Merge; older: LockedCase; newer: LockedCase }> {
  const asked = await readMerge(ctx, id)
  if (!may(asked)) throw new Problem('not-allowed')
  const { older, newer } = await lockBoth(ctx, asked.older, asked.newer)
  const [merge] = await ctx.sql<Merge>`
    select id, older, newer, state, owners, known, proposed_post, asked_post, answered_at, before from cases.merges where id = ${id} for update`
  if (merge === undefined) throw new Problem('not-found')
  if (mergeMoves[merge.state][deed] === null) throw new Problem('state-moved-on', { state: mergeStates[merge.state] })
  return { merge, older, newer }
}

/** Locks two cases that this deed is about, whoever of both sides does it. */
export async function lockBoth(
  ctx: Context,
  older: string,
  newer: string,
): Promise<{ older: LockedCase; newer: LockedCase }> {
  const until = new Date(ctx.now.getTime() + 1000)
  const sight = { kind: 'case' as const, post: ctx.actor.post!, because: 'determines the owner' as const, until }
  await grantSight(
    ctx,
    [older, newer].map((subject) => ({ ...sight, subject })),
  )
  const locked = new Map<string, LockedCase>()
  for (const id of [older, newer].toSorted()) locked.set(id, await lockCase(ctx, id))
  return { older: locked.get(older)!, newer: locked.get(newer)! }
}

/** Who is accountable for each track of a case that is seen. */
export async function ownersOf(ctx: Context, id: string): Promise<Owners> {
  const rows = await ctx.sql<{ track: Track; accountable: string }>`
    select track, accountable from cases.tracks where case_id = ${id} for update`
  return Object.fromEntries(rows.map((row) => [row.track, row.accountable])) as Owners
}
