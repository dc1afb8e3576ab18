/**
 * The shape of an indicator: data, not code. Its conditions are written as text (`condition/model.ts`) and checked before it may run. To add
 * one: a file in indicators/, its test with true hits and innocent look-alikes, one line in indicators.ts. Religion, ethnicity, origin of a
 * name and marital status cannot be asked: conditions have no word for them (P4).
 */
import type { FieldGroup } from '../intake/model.ts'
import type { PersonRecord } from '../persons/model.ts'
import type { Words } from '../platform/words.ts'
import type { Departure } from './alerts/departure.ts'
import type { Strength } from './model.ts'

/** A declaration; written as an immutable row (id, version, hash). */
export type Indicator = {
  id: string
  version: number
  /** Of whom it asks; people, unless it says an offer of work: that one's records are the offers and the licence of one company. */
  subject?: 'offer'
  question: Words
  /** Act, means or purpose of UU 21/2007 art. 1(1); a finding is screening, never a legal finding. */
  dimension: 'act' | 'means' | 'purpose'
  legal: Words
  /** Names for what the bands speak of, each a condition that may use those before it. */
  define: Record<string, string>
  /** The record that a finding is about. */
  about: string
  /** The strongest band that is true is the finding's strength; none true: no finding. */
  bands: Partial<Record<Strength, string>>
  /** Strengths at which one finding is enough for an alert; refused unless those bands rest on more than age, sex, region or behaviour (P4). */
  aloneAt: Strength[]
  /** What fills the sentence's places. */
  values: Record<string, string>
  /** Records that the sentence speaks of: a list of records. */
  evidence: string
  /** Tied records whose tie gathers the findings of several people into one alert (about a connector or a place). */
  gathers?: string
  /**
   * A moment at which to ask again although no record came: when something becomes due by not happening. Past or unknown: not asked again.
   * Conditions themselves never wait.
   */
  askAgain?: string
  /** A sentence for every band. */
  sentence: Partial<Record<Strength, Words>>
  /** Groups of the evidence that the sentence tells something of: closed to the reader, the sentence is covered. */
  tells: FieldGroup[]
  silencedBy: Words
  next: Words
  /** The modus that speaks first when this finding alone opens an alert: an id of `modi.ts`. */
  modus: string
}

/** One finding about one record. `values` fill the sentence; `tie` says what gathers several people's findings into one alert, and its key. */
export type Finding = {
  record: string
  strength: Strength
  values: Record<string, string | number>
  evidence: string[]
  tie?: string
}

/** A finding with its indicator's name and version, as it is kept. */
export type Found = Finding & { indicator: string; version: number; alone: boolean }

/** A person (or an offer of work) with findings, or with some that may no longer hold; when they leave, and whether they may be a child. */
export type Assessed = {
  person: string
  records: PersonRecord[]
  found: Found[]
  departure: Departure | null
  child: boolean
}
