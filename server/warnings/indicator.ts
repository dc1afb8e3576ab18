/**
 * The shape of an indicator. To add one: a file in indicators/, its test with true hits and innocent look-alikes, one line in
 * indicators.ts. Religion, ethnicity, origin of a name and marital status cannot be asked: facts do not carry them (P4).
 */

import type { FeedState } from '../intake/feed-state.ts'
import type { FieldGroup } from '../intake/model.ts'
import type { PersonRecord } from '../persons/model.ts'
import type { TieKind } from '../persons/tie-records.ts'
import type { Words } from '../platform/words.ts'
import type { Modus, RestsOn, Strength } from './model.ts'

/** What is asked about: all open records of one person, oldest happening first. Protected records are never among them (P1). */
export type Subject = { person: string; records: PersonRecord[]; now: Date }

/** What an indicator may look up beyond the person's own records. */
export type Ask = {
  /** Records of anybody tied to this record. */
  tied(kind: TieKind, record: string): Promise<{ tie: string; person: string; record: PersonRecord }[]>
  /** How a source's feed stands: what rests on the absence of its records keeps silent while it is stale. */
  feed(source: string): FeedState
}

/** One finding about one record. `values` fill the sentence; `tie` gathers findings about a sponsor into one alert. */
export type Finding = {
  key: string
  record: string
  strength: Strength
  values: Record<string, string | number>
  evidence: string[]
  tie?: string
}

/** A finding with its indicator's name and version, as it is kept. */
export type Found = Finding & { indicator: string; version: number; alone: boolean }

/** A person with findings, or with some that may no longer hold. */
export type Assessed = { person: string; records: PersonRecord[]; found: Found[] }

/** A declaration; everything but `find` is written as an immutable row (id, version, hash). */
export type Indicator = {
  id: string
  version: number
  question: Words
  /** Act, means or purpose of UU 21/2007 art. 1(1); a finding is screening, never a legal finding. */
  dimension: 'act' | 'means' | 'purpose'
  legal: Words
  restsOn: RestsOn[]
  /** Strengths at which one finding is enough for an alert. Must be empty when all it rests on is in `neverAlone`. */
  aloneAt: Strength[]
  sentence: Record<Strength, Words>
  /** Groups of the evidence that the sentence tells something of: closed to the reader, the sentence is covered. */
  tells: FieldGroup[]
  silencedBy: Words
  next: Words
  modus: Modus
  /** Sources on whose silence the indicator keeps silent. */
  needsFeeds: string[]
  find(subject: Subject, ask: Ask): Promise<Finding[]>
}
