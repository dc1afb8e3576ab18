/** Nouns of warnings: strength, level, modus, the states of an alert and what may be done in each. Pure. */
import type { Words } from '../platform/words.ts'

/** How much one finding says. */
export const strengths = { weak: 1, medium: 2, strong: 3 } as const
export type Strength = keyof typeof strengths

/** How soon an alert wants a human. */
export type Level = 'high' | 'medium' | 'low'

/** What an indicator's condition rests on. Those on age, sex, region or behaviour never alert alone (protection.md P4). */
export type RestsOn =
  | 'contradiction'
  | 'tie'
  | 'earlier record'
  | 'missing record'
  | 'age'
  | 'sex'
  | 'region'
  | 'behaviour'
export const neverAlone: readonly RestsOn[] = ['age', 'sex', 'region', 'behaviour']

/** State of an alert; `joined` = its findings moved into another alert. */
export type AlertState = 'new' | 'taken' | 'asked' | 'dismissed' | 'in case' | 'joined'
export type AlertAction = 'take' | 'release' | 'ask' | 'answer' | 'dismiss' | 'open case'

/**
 *   new ──take──▶ taken ──ask──▶ asked ──answer──▶ taken
 *    ▲─────release──┘ └─dismiss─▶ dismissed        └─ all that `taken` may
 *                     └─open case▶ in case
 */
export const alertStates: Record<AlertState, Record<AlertAction, AlertState | null>> = {
  new: { take: 'taken', release: null, ask: null, answer: null, dismiss: null, 'open case': null },
  taken: { take: null, release: 'new', ask: 'asked', answer: 'taken', dismiss: 'dismissed', 'open case': 'in case' },
  asked: { take: null, release: null, ask: 'asked', answer: 'taken', dismiss: 'dismissed', 'open case': 'in case' },
  dismissed: { take: null, release: null, ask: null, answer: null, dismiss: null, 'open case': null },
  'in case': { take: null, release: null, ask: null, answer: null, dismiss: null, 'open case': null },
  joined: { take: null, release: null, ask: null, answer: null, dismiss: null, 'open case': null },
}

/** Names of the states on the screen. */
export const alertStateNames: Record<AlertState, Words> = {
  new: { id: 'baru', en: 'new' },
  taken: { id: 'diambil', en: 'taken' },
  asked: { id: 'menunggu jawaban', en: 'waiting for an answer' },
  dismissed: { id: 'tidak dilanjutkan', en: 'dismissed' },
  'in case': { id: 'menjadi kasus', en: 'in a case' },
  joined: { id: 'digabung', en: 'joined' },
}

/** Ways of working that findings point to; catalogued from domain.md §3.4. */
export const modi = {
  'raised age': { id: 'Umur dinaikkan, identitas dipalsukan', en: 'Raised age, forged identity' },
  'overland workers': { id: 'Pekerja nonprosedural lewat darat', en: 'Non-procedural workers overland' },
  'deported and back': { id: 'Dideportasi lalu diberangkatkan lagi', en: 'Deported and sent again' },
  'online offer': { id: 'Tawaran kerja daring', en: 'Online job offer' },
} as const satisfies Record<string, Words>
export type Modus = keyof typeof modi

/** An asked agency answers within this many hours; local rule, changeable with the SOP editor to come. */
export const hoursToAnswer = 24

/**
 * Two different indicators whose strengths together reach this are enough for a human to look (P4): a medium and a weak one. Measured on
 * the demo region: with 4 the ring of people sent home and sent again stays unseen, with 3 nobody innocent is added.
 */
export const enoughTogether = 3

/** Together they want a human sooner: the level is medium, no longer low. */
export const mediumTogether = 4
