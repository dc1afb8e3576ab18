/** Nouns of persons: what a record is to resolving, what a link and its evidence are. Pure. */
import type { Facts } from '../intake/model.ts'

/** A record as resolving reads it. */
export type PersonRecord = {
  id: string
  source: string
  agency: string
  post: string
  ref: string
  protected: boolean
  state: 'current' | 'replaced' | 'withdrawn' | 'erased'
  occurredAt: Date
  precision: string
  zone: string
  receivedAt: Date
  facts: Facts
}

/** At most this many records in one component are clustered at once; a larger one is left for review. */
export const largestComponent = 400

/** A key shared by more records than this says nothing about identity: it is counted, not followed. */
export const genericKey = 200
