/** Nouns of persons: what a record is to resolving, what a link and its evidence are. Pure. */
import type { Facts } from '../intake/model.ts'

/** A record as resolving reads it. */
export type PersonRecord = {
  id: string
  source: string
  agency: string
  post: string
  /** Jurisdiction of the recording post (Kemendagri code PP or PP.KK), where a reader asked for it. */
  postRegion?: string
  ref: string
  protected: boolean
  state: 'current' | 'replaced' | 'withdrawn' | 'erased' | 'anonymised' | 'archived'
  occurredAt: Date
  precision: string
  zone: string
  receivedAt: Date
  facts: Facts
}

/**
 * What an officer said of two records. "Cannot tell" and "taken back" leave the two to the evidence, the one for good, the other until
 * it is asked again; the latest about a pair stands.
 */
export type Decision = { first: string; second: string; verdict: 'same' | 'not same' | 'cannot tell' | 'taken back' }

/** At most this many records in one component are clustered at once; a larger one is gathered only as far as this, strongest pairs first. */
export const largestComponent = 2000

/**
 * A key shared by more records than this is a crowd's: it says nothing about identity, is counted and not followed. Under a number of one
 * person (NIK, passport, border pass) looks are counted instead of records, as far as `mostOfOne` records: who crosses every week is one.
 */
export const crowdFrom = 50
export const mostOfOne = 1000

/** What a person is called on paper instead of a name: told from the id, so that it stays the same; no door finds anybody by it. */
export const personNumber = (id: string): string => `O-${id.replaceAll('-', '').slice(-8).toUpperCase()}`

/** Kinds of ties. Bank accounts are none: they stand in police records only, which tie nobody (protection.md P1, P8; read-accounts.ts). */
export const tieKinds = [
  'sponsor phone',
  'sponsor address',
  'phone',
  'address',
  'household',
  'vehicle',
  'journey',
] as const
export type TieKind = (typeof tieKinds)[number]
