/**
 * The shape of a desk: whom it serves, what people come for, what it asks, which papers it wants to see and how it may decide; data, not
 * code. To add one: a file in desks/, its line in desks.ts; a question or a paper that several desks share stands in desks/*.data.ts.
 */
import type { Sign } from '../intake/interview/model.ts'
import type { Words } from '../platform/words.ts'
import type { Outcome } from './model.ts'
import type { DeclaredPurpose } from './words.ts'

/**
 * When a question is asked: safety first; then the person is parted from a companion; then plain questions; then those that nobody may
 * overhear; last what the officer sees without asking.
 */
export const stages = ['safety', 'separate', 'plain', 'sensitive', 'seen'] as const
type Stage = (typeof stages)[number]

/** One question of a guide. `signs` are what its answer may note; `purposes` for which it is asked (absent: all); `modi` it bears on. */
export type Question = {
  id: string
  stage: Stage
  ask: Words
  signs: Sign[]
  purposes?: DeclaredPurpose[]
  modi?: string[]
  children?: true
}

/** A paper that a purpose needs. `attestedBy`: what in the records already says the same. */
export type Paper = {
  id: string
  name: Words
  source: Words
  toBeConfirmed: boolean
  purposes?: DeclaredPurpose[]
  children?: true
  attestedBy?: 'placement' | 'licensed sponsor'
}

/** What people come to a desk for. */
export type Occasion = {
  id: string
  name: Words
  direction: 'out' | 'in' | null
  purposes: DeclaredPurpose[]
  questions: Question[]
  papers: Paper[]
}

/** A ground in law on which the desk may refuse or cancel. */
type Ground = { id: string; words: Words; toBeConfirmed: boolean }

/** A declaration. `posts` are kinds of posts (absent: all of those agencies). */
export type Desk = {
  id: string
  name: Words
  agencies: string[]
  posts?: string[]
  occasions: Occasion[]
  outcomes: Outcome[]
  /** How long a delay may last, in days, and once extended; null where the desk delays nothing. */
  delay: { mostDays: number; extensionDays: number; source: Words; toBeConfirmed: boolean } | null
  keepsPassport: boolean
  grounds: Ground[]
}

/** What is asked of a purpose, in the order of the stages. */
export const guideFor = (occasion: Occasion, purpose: DeclaredPurpose, child: boolean): Question[] =>
  occasion.questions
    .filter((one) => (one.purposes?.includes(purpose) ?? true) && (child || one.children === undefined))
    .toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))

/** What must be seen for a purpose. */
export const papersFor = (occasion: Occasion, purpose: DeclaredPurpose, child: boolean): Paper[] =>
  occasion.papers.filter((one) => (one.purposes?.includes(purpose) ?? true) && (child || one.children === undefined))
