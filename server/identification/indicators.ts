/**
 * The list of indicators as the interview asks it, by profile. Codes, dimensions and strengths follow the operational indicators of ILO and
 * the European Commission (2009, rev. Sep. 2009) for adults and children in labour; see NOTICE. The questions are our own: short, without
 * blame, each so put that "yes" affirms the indicator. A dimension is a file in questions/.
 */
import type { Words } from '../platform/words.ts'
import type { Dimension, Profile, Strength } from './model.ts'
import { act } from './questions/act.data.ts'
import { coercion } from './questions/coercion.data.ts'
import { coercionThere } from './questions/coercion-there.data.ts'
import { deception } from './questions/deception.data.ts'
import { exploitation } from './questions/exploitation.data.ts'
import { vulnerability } from './questions/vulnerability.data.ts'
import { vulnerabilityThere } from './questions/vulnerability-there.data.ts'

type Weight = '' | 'S' | 'M' | 'W'

/** Code; strength for an adult and for a child (strong, medium, weak, empty: not in that list); the question (id, en), and for a child (id, en). */
export type Row = [string, Weight, Weight, string, string, string, string]

/** In the order in which they are asked. */
const rowsOf: Record<Dimension, Row[]> = {
  act,
  deception,
  coercion,
  vulnerability,
  exploitation,
  'coercion there': coercionThere,
  'vulnerability there': vulnerabilityThere,
}

/** Which list an interview was made with; another list, or other strengths, is another name here. */
export const listName = 'ILO-EC 2009'

export type Indicator = {
  code: string
  dimension: Dimension
  /** Null: asked, but weighs nothing (an act). */
  strength: Strength | null
  ask: Words
}

const strengths = { S: 'strong', M: 'medium', W: 'weak' } as const

/** What is asked of an adult or a child, in order. */
export const indicatorsOf = (profile: Profile): Indicator[] => lists[profile]

const listFor = (profile: Profile): Indicator[] =>
  (Object.entries(rowsOf) as [Dimension, Row[]][]).flatMap(([dimension, rows]) =>
    rows.flatMap(([code, adult, child, id, en, childId, childEn]) => {
      const weight = profile === 'adult' ? adult : child
      if (weight === '' && dimension !== 'act') return []
      const ask = profile === 'adult' ? { id, en } : { id: childId, en: childEn }
      return { code, dimension, strength: weight === '' ? null : strengths[weight], ask }
    }),
  )
const lists: Record<Profile, Indicator[]> = { adult: listFor('adult'), child: listFor('child') }

/** Forced to break the law: affirmed, it calls for non-punishment (UU 21/2007 art. 18). */
export const forcedCriminality = 'CD6'
