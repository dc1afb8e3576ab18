/**
 * The shape of an SOP. To add one: a file in sops/ and one line in sops.ts. Every step has a legal basis; what is a local rule or
 * not confirmed says so and can be changed without code once the editor is there.
 */
import type { Words } from '../platform/words.ts'
import type { CaseKind, Track } from './model.ts'

/** How long a step may take, from the moment it opens. */
export type Clock = { value: number; unit: 'hours' | 'days' }

/** One step. `per` victim: once for each. `after`: opens when that step (of the same victim, if both are per victim) is done. */
type SopStep = {
  code: string
  words: Words
  track: Track
  per: 'case' | 'victim'
  after: string | null
  clock: Clock | null
  legal: Words
  /** The clock or the article is not confirmed, or a local rule. */
  toBeConfirmed: boolean
}

/** A declaration; written as an immutable row (id, version, hash). */
export type Sop = { id: string; version: number; name: Words; kinds: CaseKind[]; steps: SopStep[] }
