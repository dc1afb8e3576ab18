/** Nouns of services asked of institutions without an account: how the code reaches them, what they may be shown, states. Pure. */
import type { Words } from '../../platform/words.ts'

/** How the code is said, apart from the link. */
export const channels = {
  phone: { id: 'Telepon', en: 'Telephone' },
  message: { id: 'Pesan singkat', en: 'Text message' },
  mail: { id: 'Surel', en: 'E-mail' },
  'in person': { id: 'Tatap muka', en: 'In person' },
} as const satisfies Record<string, Words>
export type Channel = keyof typeof channels

/**
 * What an officer may choose to show beside what is asked and by whom. Never a name, a number or an address of the person: direct identifiers
 * leave under an agreement only, and by two people (protection.md P8); the duty officer says the rest by telephone.
 */
export const parts = {
  case: { id: 'Nomor kasus', en: 'Number of the case' },
  people: { id: 'Berapa orang, berapa di antaranya anak', en: 'How many people, how many of them children' },
  region: { id: 'Wilayah', en: 'Region' },
  duty: { id: 'Telepon piket pengirim', en: 'Duty telephone of the sender' },
} as const satisfies Record<string, Words>
export type Part = keyof typeof parts

/** `locked`: five wrong codes; `silent`: nobody answered until the last rung was told. */
export type OutsideState = 'offered' | 'accepted' | 'refused' | 'withdrawn' | 'locked' | 'silent'

export const outsideStates: Record<OutsideState, Words> = {
  offered: { id: 'menunggu jawaban', en: 'waits for an answer' },
  accepted: { id: 'diterima', en: 'accepted' },
  refused: { id: 'ditolak', en: 'refused' },
  withdrawn: { id: 'ditarik', en: 'taken back' },
  locked: { id: 'tautan dikunci: lima kali kode keliru', en: 'link locked: five wrong codes' },
  silent: { id: 'tidak dijawab; tautan berakhir', en: 'not answered; the link is over' },
}

/** True once there is something that the post that asked must see to: a yes, a no, or nothing at all. */
export const isAnswered = (state: OutsideState): boolean => state !== 'offered' && state !== 'withdrawn'

/** What an answer is called that somebody saw to. */
export const settled: Words = { id: 'sudah ditindaklanjuti', en: 'dealt with' }

/** So many wrong codes, then the link is dead. */
export const mostWrongCodes = 5
