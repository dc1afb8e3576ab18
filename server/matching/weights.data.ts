/**
 * The weights in force until a trained table replaces them: set by hand, from what each agreement is worth by chance in a border
 * region of about a million people. They are careful rather than sharp: what they cannot tell goes to a person.
 */
import { nameRarity } from './name-rarity.data.ts'
import type { Weights } from './weights.ts'

/**
 * - A name of two words and a whole birth date together just suffice; a single name and a birth date do not.
 * - Nothing joins by its name alone; nothing at all outvotes a contradicting name by itself (`beside the name` less the name's
 *   contradiction and the prior stays under `joinAt`).
 * - A forged or borrowed NIK that agrees while name and birth date contradict ends far below `reviewAt`.
 * - Twins share birth date and household: with similar names they are shown, never joined.
 * - Passports are renewed and phones change: another number says nothing.
 */
export const defaultWeights: Weights = {
  version: 'hand-set-1',
  prior: -20,
  joinAt: 0.95,
  reviewAt: 0.15,
  levels: {
    name: { equal: 0, canonical: -0.3, phonetic: -1, part: -2.5, similar: 4, different: -6, unknown: 0 },
    father: { equal: 5, canonical: 4.8, phonetic: 4, part: 2, similar: 1, different: -3, unknown: 0 },
    mother: { equal: 7, canonical: 6.8, phonetic: 5.5, part: 3, similar: 2, different: -3, unknown: 0 },
    birthDate: {
      equal: 13.5,
      month: 8,
      year: 3,
      swapped: 8,
      'year shifted': 5,
      'one differs': 2,
      'near year': -1,
      different: -7,
      unknown: 0,
    },
    sex: { equal: 0.9, different: -6, unknown: 0 },
    birthPlace: { equal: 4, similar: 2.5, different: -1, unknown: 0 },
    nationality: { equal: 0, different: -1, unknown: 0 },
    nik: { equal: 18, altered: 3, different: -5, unknown: 0 },
    passport: { equal: 16, different: 0, unknown: 0 },
    splp: { equal: 14, different: 0, unknown: 0 },
    plb: { equal: 14, different: 0, unknown: 0 },
    kk: { equal: 4, different: 0, unknown: 0 },
    phone: { equal: 3.5, different: 0, unknown: 0 },
    email: { equal: 5, different: 0, unknown: 0 },
    address: { equal: 2, similar: 1, different: 0, unknown: 0 },
    region: { equal: 1, different: 0, unknown: 0 },
  },
  limits: { household: 9, 'household of similar names': 5.5, documents: 25, 'beside the name': 29 },
  nameAtMost: 13,
  rarity: { word: nameRarity, otherWord: 9 },
}
