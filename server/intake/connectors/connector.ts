/**
 * The shape of a connector: how an agency that can only be asked, not send, is asked. It says nothing of where and with what secret: that is a
 * connection, set up on the screen under an agreement. To add one: a file in connectors/, one line in connectors.ts. No public specification of
 * these systems' services exists: each file says that it is plausible, not official.
 */
import type { Words } from '../../platform/words.ts'

/** How the secret is shown: `Authorization: Bearer …`, a header of its own, or `name:password` as Basic. */
export type Authentication = { kind: 'bearer' } | { kind: 'header'; name: string } | { kind: 'basic' }

/**
 * How one walks through what is there. `page`: every round from the first page on, until one is not full; what came before is known by its
 * reference and changes nothing. `since`: from the moment of the newest row that came on (`column`, theirs), inclusive; the very first round asks
 * `daysBack`. `size` is the largest page; it is asked for by `sizeParameter`.
 */
type Walk = { size: number; sizeParameter: string } & (
  | { kind: 'page'; parameter: string; first: number }
  | { kind: 'since'; parameter: string; column: string; daysBack: number }
)

/** A declaration of one connector. `rows`: the names that lead to the list in the answer; `columns`: their column → the source's field. */
export type Connector = {
  id: string
  source: string
  name: Words
  everyMinutes: number
  path: string
  query?: Record<string, string>
  authentication: Authentication
  walk: Walk
  rows: string[]
  columns: Record<string, string>
}
