/**
 * The shape of an SOP. To add one: a file in sops/ and one line in sops.ts; or, without code, on the SOP screen. An SOP speaks once about an
 * aspect; every step has a ground, and what is a local rule or not confirmed says so.
 */
import type { Words } from '../platform/words.ts'
import type { CaseKind, Track } from './model.ts'
import type { Consent, Serves, Unit } from './sops/model.ts'

/** How long a step may take from its start, and who says so. Working days end with the day (sops/clock.ts). */
export type Clock = { value: number; unit: Unit; source: Words; toBeConfirmed: boolean }

/** When a step opens: with the case, when another step of this SOP is done, or when an event is recorded. */
type Start = { on: 'opened' } | { on: 'step'; step: string } | { on: 'event'; event: string }

/** A legal basis and the days within which it is in force, YYYY-MM-DD; null is open. */
export type Ground = { words: Words; from: string | null; until: string | null }

/**
 * One step. `responsible`: a kind of agency (null: nobody yet, a gap); in a case the track's accountable post stays the owner. `stop`: an
 * event that ends it. `needs`, `makes`: codes of the SOP's documents. `gives`: events that are there once it is done.
 */
export type SopStep = {
  code: string
  words: Words
  track: Track
  per: 'case' | 'victim'
  responsible: string | null
  aspect: string
  start: Start
  stop: string | null
  clock: Clock | null
  needs: string[]
  makes: string[]
  gives: string[]
  handsTo: { to: string; aspect: string } | null
  legal: Ground
  consent: Consent
  toBeConfirmed: boolean
}

/** A paper that steps need or make; `outside`: it comes from the person or from somebody who has no SOP here. */
export type SopDocument = { code: string; words: Words; outside: boolean }

/** A declaration; written as an immutable row (id, version, hash). `owner`: a kind of agency, or `joint`. */
export type Sop = {
  id: string
  version: number
  name: Words
  owner: string
  serves: Serves
  kinds: CaseKind[]
  from: string | null
  until: string | null
  documents: SopDocument[]
  steps: SopStep[]
}
