/**
 * The shape of a pattern: one thing about an offer that is worth saying, as data and sentences. To add one: a file in patterns/ and one line in
 * patterns.ts. A sentence tells what stands where, on which day, and what to ask; never that an offer is good or bad (protection.md P2). A
 * sentence's key never changes its meaning, because kept answers are told by it again: other words that mean something else get another key.
 */
import type { Fillings, Words } from '../platform/words.ts'
import type { Company } from './find-company.ts'
import type { Known, Offer, Subject } from './model.ts'

/** Which of the sentences, what fills it, the day of the data it rests on, and its own source where a row has one. */
export type Said = { says: string; values?: Fillings; asOf?: string | null; source?: Words }

export type Pattern = {
  id: string
  subject: Subject
  /** Where the rule or the data comes from; what nobody has confirmed says so. */
  source: Words
  says: Record<string, Words>
  /** Pure: the same offer beside the same knowledge is told the same. */
  find: (offer: Offer, known: Known, company: Company) => Said[]
}

/** Keeps the keys of the sentences and what may be said together, then forgets them for the list. */
export const pattern = <K extends string>(
  declaration: Omit<Pattern, 'says' | 'find'> & {
    says: Record<K, Words>
    find: (offer: Offer, known: Known, company: Company) => (Said & { says: K })[]
  },
): Pattern => declaration
