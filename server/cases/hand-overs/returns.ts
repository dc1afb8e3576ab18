/** When a track only goes to and fro: the moves of one track, read in their order. Pure. */
import type { HandOverState } from '../model.ts'

/** One answered or waiting hand-over of a track. */
export type Move = { from: string; to: string; state: HandOverState }

/** After so many returns a post of the task force says whose the track is (local rule, to be confirmed; journey A). */
export const limits = { betweenTwo: 2, onTrack: 3 }

/** One return: the track went, or was to go, from `post` to `other`, and is back with `post`. */
export type Return = { post: string; other: string }

/** Every return among the moves: a refusal sends it back at once, an accepted hand-over when it is later handed the other way. */
export function returnsOf(moves: readonly Move[]): Return[] {
  const returns: Return[] = []
  const handed = new Map<string, number>()
  const key = (from: string, to: string) => `${from} ${to}`
  for (const { from, to, state } of moves) {
    if (state === 'refused') returns.push({ post: from, other: to })
    if (state !== 'accepted') continue
    const before = handed.get(key(to, from)) ?? 0
    if (before > 0) {
      handed.set(key(to, from), before - 1)
      returns.push({ post: to, other: from })
    } else handed.set(key(from, to), (handed.get(key(from, to)) ?? 0) + 1)
  }
  return returns
}

/** The posts between which it goes to and fro, once that is too often; else null. */
export function goesToAndFro(moves: readonly Move[]): string[] | null {
  const returns = returnsOf(moves)
  if (returns.length >= limits.onTrack) return [...new Set(returns.flatMap(({ post, other }) => [post, other]))]
  const pairs = new Map<string, { posts: string[]; times: number }>()
  for (const { post, other } of returns) {
    const posts = [post, other].toSorted()
    const pair = pairs.get(posts.join(' ')) ?? { posts, times: 0 }
    pair.times += 1
    pairs.set(posts.join(' '), pair)
    if (pair.times >= limits.betweenTwo) return posts
  }
  return null
}
