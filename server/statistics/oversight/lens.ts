/**
 * The shape of a lens on the chain of services. To add one: a file in lenses/ and one line in lenses.ts. Each counts one thing that offices
 * do, by office and by how it went, over one quarter as it stood at that quarter's closing: the answer never changes, so no two askings differ.
 * What two lenses count must not lie one within the other, else their difference could tell a small number.
 */
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'

/** From when until when it happened, and when the quarter is counted. */
export type Quarter = { from: Date; until: Date; asOf: Date }

/**
 * So many at one office that went one way; without `part` all of the office, without `office` all. `hours`: the median of those that have one,
 * which are `timed`.
 */
export type Tally = { office: string | null; part: string | null; n: number; timed: number; hours: number | null }

/**
 * A declaration. `parts`: the ways in which it may have gone. `times`: what the median is of, and which parts have hours: a median that is told
 * says that they are at least ten, so it is told only where they are.
 */
export type Lens = {
  id: 'hand-overs' | 'steps' | 'desks'
  name: Words
  explain: Words
  times: { words: Words; of: readonly string[] | 'all' } | null
  parts: Record<string, Words>
  count(ctx: Context, quarter: Quarter): Promise<Tally[]>
}
