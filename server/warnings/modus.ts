/**
 * The shape of a modus: a way of working that findings point to, as data. An alert opens when a modus reaches its threshold, or when a finding
 * may alert alone; the strongest modus gives the headline. To add one: a file in modi/, one line in modi.ts; a change is a new version.
 */
import type { Words } from '../platform/words.ts'
import type { Strength } from './model.ts'

/** Points that a finding of one indicator gives, by its strength; an indicator counts once, with its strongest finding. */
type Weights = Record<string, Partial<Record<Strength, number>>>

/** A declaration; written as an immutable row (id, version, hash). */
export type Modus = {
  id: string
  version: number
  /** Trafficking in persons (UU 21/2007) or people smuggling (UU 6/2011 art. 120); screening, never a finding of law. */
  offence: 'TPPO' | 'TPPM'
  name: Words
  /** What the queue says: the protective reading first (P2), also for smuggling. */
  headline: Words
  /** How grave what it leads to is, 1 to 3: orders the queue, never makes a finding. Our judgement, to be confirmed. */
  severity: 1 | 2 | 3
  weights: Weights
  /** At least one of these indicators must have found something: what makes this modus this one and no other. */
  anyOf: string[]
  /** All of these must have. */
  allOf: string[]
  /** Points at which a human looks; more than any finding gives that may not alert alone (P4). */
  threshold: number
  /** What to do first, in this order. */
  next: Words[]
  /** Kinds of agencies that know more, as posts name themselves. */
  asks: Words[]
}
