/**
 * The shape of a source: one agency system's layout and how its rows become facts.
 * To add one: a file in sources/ with its `.sample.json` (rows as that system would send them; the sample is its test and
 * shows an integrator what to send), and one line in sources.ts. No public specification of these systems exists: each file
 * says that its layout is plausible, not official.
 */
import type { z } from 'zod'
import type { Words } from '../platform/words.ts'
import type { Facts, FieldGroup, Occurred } from './model.ts'

/** How often a feed should speak, so that silence can be told from a quiet night. Hours are local to the sending post. */
export type Rhythm = { everyMinutes: number; hours?: { from: number; to: number }; workdaysOnly?: boolean }

/** What happens when the time of keeping is over. */
export type Retention = { months: number; ending: 'destroy' | 'anonymise' | 'archive' }

/**
 * A declaration of one source. `layout` is one row as its system speaks it (zod object: the border, it parses and refuses);
 * `reference` is the source's own running reference (idempotency); `facts` and `occurred` never throw on a parsed row.
 * `protected` sources (P1, and what is restricted: docs/decisions/0021) are never read by indicators, ties, screening, search, exports or another agency.
 */
export type Source<Row = unknown> = {
  id: string
  version: number
  name: Words
  system: Words
  ownerKind: string
  protected: boolean
  /** One record a delivery: of a pupil one may tell a worry, never send a list (P4). */
  oneAtATime?: true
  legalBasis: Words
  retention: Retention
  rhythm: Rhythm
  groups: FieldGroup[]
  /** Names of the layout's fields whose value is the person's NIK, passport … and must never show in a problem's sentence. */
  layout: z.ZodType<Row>
  /** Human label of each field of the layout, used by the upload screen and in problems. */
  labels: Record<string, Words>
  reference: (row: Row) => string
  occurred: (row: Row) => Occurred
  facts: (row: Row) => Facts
}

/** Keeps the row's type between `layout`, `reference`, `occurred` and `facts`, then forgets it for the list. */
export function source<Row>(declaration: Source<Row>): Source {
  return declaration as unknown as Source
}
