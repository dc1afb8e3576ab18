/** Which half of a parted person was meant. Pure. */
import type { Words } from '../../platform/words.ts'

/** `stays`: the one with the record that the case rests on; `other`: the one that was parted from it. */
export type Meant = 'stays' | 'other'

export const meantHalves: Record<Meant, Words> = {
  stays: { id: 'tetap orang dari catatan kasus ini', en: 'the one of the record of this case' },
  other: { id: 'orang yang terpisah darinya', en: 'the one who was parted from it' },
}
