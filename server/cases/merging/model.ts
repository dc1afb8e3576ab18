/** Nouns of merging: the states of a proposal, whose owner goes on. Pure. */

/**
 * proposed ──agree──▶ agreed ──part──▶ parted
 *    ├──refuse──▶ refused
 *    └──withdraw──▶ withdrawn
 */
export type MergeState = 'proposed' | 'agreed' | 'refused' | 'withdrawn' | 'parted'
export type MergeDeed = 'agree' | 'refuse' | 'withdraw' | 'part'

/** What each deed makes of a merge; null is refused. */
export const mergeMoves: Record<MergeState, Record<MergeDeed, MergeState | null>> = {
  proposed: { agree: 'agreed', refuse: 'refused', withdraw: 'withdrawn', part: null },
  agreed: { agree: null, refuse: null, withdraw: null, part: 'parted' },
  refused: { agree: null, refuse: null, withdraw: null, part: null },
  withdrawn: { agree: null, refuse: null, withdraw: null, part: null },
  parted: { agree: null, refuse: null, withdraw: null, part: null },
}

/** States as they are said. */
export const mergeStates = {
  proposed: { id: 'diusulkan', en: 'proposed' },
  agreed: { id: 'digabung', en: 'merged' },
  refused: { id: 'ditolak', en: 'refused' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
  parted: { id: 'dipisah', en: 'parted' },
} as const satisfies Record<MergeState, { id: string; en: string }>

/** Which of two cases remains: the one opened first, and of two of one moment the smaller number. */
export const isOlder = (
  one: { opened_at: Date; number: string },
  other: { opened_at: Date; number: string },
): boolean =>
  one.opened_at.getTime() === other.opened_at.getTime() ? one.number < other.number : one.opened_at < other.opened_at

/** Whose owner of a track goes on, as the proposer says it. */
export type Side = 'here' | 'there'
