/** Which half of a parted person was meant, and about whom only whoever answers for the law decides that. Pure. */
import type { Words } from '../../platform/words.ts'
import type { Role } from '../model.ts'

/** `stays`: the one with the record that the case rests on; `other`: the one that was parted from it. */
export const meant = ['stays', 'other'] as const
export type Meant = (typeof meant)[number]

export const meantHalves: Record<Meant, Words> = {
  stays: { id: 'tetap orang dari catatan kasus ini', en: 'the one of the record of this case' },
  other: { id: 'orang yang terpisah darinya', en: 'the one who was parted from it' },
}

/** People of the investigation are read by the law track alone. */
export const isOfLaw = (role: Role): boolean => role === 'reported' || role === 'suspect'
