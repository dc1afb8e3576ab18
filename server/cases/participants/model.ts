/** Who stands beside the victims of a case, and what somebody of a family is to one. Pure. */
import type { Words } from '../../platform/words.ts'
import type { Track } from '../model.ts'

/** Roles that are added beside the victims, each by the post accountable for this track, which alone reads who they are. */
export const besideTracks = { witness: 'law', family: 'protection' } as const satisfies Record<string, Track>
export type Beside = keyof typeof besideTracks

/** What they are to the victim. */
export const kins = {
  mother: { id: 'ibu', en: 'mother' },
  father: { id: 'ayah', en: 'father' },
  guardian: { id: 'wali', en: 'guardian' },
  spouse: { id: 'suami atau istri', en: 'spouse' },
  sibling: { id: 'saudara kandung', en: 'sibling' },
  child: { id: 'anak', en: 'child' },
  relative: { id: 'kerabat lain', en: 'another relative' },
} as const satisfies Record<string, Words>
export type Kin = keyof typeof kins

/** What a reader may do with somebody of a case. */
export const participantDeeds = [
  'identify',
  'undo identification',
  'treat as child',
  'declare danger',
  'remove',
] as const
export type ParticipantDeed = (typeof participantDeeds)[number]
