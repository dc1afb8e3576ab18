/** Proposing that two cases of one victim become one: by the coordinating post of one, with a reason and with whose owner goes on for each track. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import type { Track } from '../model.ts'
import { findWhole, lockCase, membersOf, noteCase } from '../store.ts'
import { merge } from './answer-merge.ts'
import { isOlder, type Side } from './model.ts'
import { allTracks, lockBoth, ownersOf } from './store.ts'

/** `with`: the other case where it is seen, or the pair that this post was told of. `here` is the proposer's own case. */
export type Proposed = { case: string; with: string; owners: Record<Track, Side>; reason: string }

type Known = { id: string; number: string; kind: string; state: string; coordinating: string; opened_at: Date }

/** What a case is known by; nothing of one that this officer is excluded from. */
const known = async (ctx: Context, id: string): Promise<Known | undefined> =>
  (await ctx.sql<Known>`select id, number, kind, state, coordinating, opened_at from cases.for_merge(${id})`)[0]

/** Where one post coordinates both, they are one in the same moment; else the other coordinating post is asked. */
export async function proposeMerge(ctx: Context, input: Proposed): Promise<{ id: string; agreed: boolean }> {
  const mine = await lockCase(ctx, await findWhole(ctx, input.case))
  const other = await findOther(ctx, mine.id, input.with)
  const self = await known(ctx, mine.id)
  if (self === undefined || other === undefined) throw new Problem('not-found')
  if (mine.coordinating !== ctx.actor.post) throw new Problem('not-allowed')
  if (other.id === mine.id)
    throw wrongField('with', { id: 'pilih kasus lain; ini kasus yang sama', en: 'choose another case; it is the same' })
  if (other.state === 'closed') throw new Problem('state-moved-on', { state: { id: 'ditutup', en: 'closed' } })
  if (other.kind !== mine.kind)
    throw wrongField('with', {
      id: 'TPPO dan TPPM tidak digabung: ubah jenisnya atau tutup salah satunya dahulu',
      en: 'trafficking and smuggling are not merged: change the kind of one, or close it, first',
    })
  const [ones, others] = [await membersOf(ctx, mine.id), await membersOf(ctx, other.id)]
  const [shared] = await ctx.sql`select from cases.shared_victims(${ones}::uuid[], ${others}::uuid[]) limit 1`
  if (shared === undefined)
    throw wrongField('with', {
      id: 'tidak ada korban yang sama; nyatakan dahulu bahwa kedua berkas itu satu orang, atau hubungkan kasusnya',
      en: 'no victim is the same; first decide that the two files are one person, or link the cases',
    })
  const first = isOlder(self, other)
  const side = (of: Side) => ((of === 'here') === first ? 'older' : 'newer')
  const owners = Object.fromEntries(allTracks.map((track) => [track, side(input.owners[track])]))
  const current = await ownersOf(ctx, mine.id)
  const named = Object.fromEntries(
    allTracks.flatMap((track) => (input.owners[track] === 'here' ? [[track, current[track]]] : [])),
  )
  const id = ctx.id()
  const [older, newer] = first ? [mine.id, other.id] : [other.id, mine.id]
  const made = await ctx.sql`
    insert into cases.merges (id, older, newer, state, reason, owners, known, proposed_at, proposed_by, proposed_post, asked_post)
    values (${id}, ${older}, ${newer}, 'proposed', ${input.reason}, ${JSON.stringify(owners)}, ${JSON.stringify(named)}, ${ctx.now},
      ${ctx.actor.officer}, ${ctx.actor.post}, ${other.coordinating})
    on conflict do nothing returning id`
  if (made.length === 0)
    throw new Problem('already-exists', { what: { id: 'Usulan penggabungan', en: 'A proposal to merge' } })
  // The reason may name the other case's people: it is the two coordinating posts' to read, not everybody's on the case.
  await noteCase(ctx, mine.id, 'merge proposed')
  if (other.coordinating === ctx.actor.post) {
    await merge(ctx, id, await lockBoth(ctx, older, newer), input.reason)
    return { id, agreed: true }
  }
  await notifyPost(ctx, other.coordinating, 'merge proposed', { kind: 'case', id: other.id }, { number: other.number })
  return { id, agreed: false }
}

/** By the pair that was told, or by a case that is seen; what was merged is found by what remains. */
async function findOther(ctx: Context, mine: string, wanted: string): Promise<Known | undefined> {
  const [pair] = await ctx.sql<{ id: string }>`
    select case when cases.root_of(one) = ${mine} then other else one end id from cases.same_victims where id = ${wanted}`
  const [seen] =
    pair === undefined ? await ctx.sql<{ id: string }>`select id from cases.cases where id = ${wanted}` : []
  const id = pair?.id ?? seen?.id
  return id === undefined ? undefined : known(ctx, id)
}
