/**
 * The shape of a figure. To add one: a file in figures/ and one line in figures.ts. Every figure is counts by group or one measure;
 * cells under the threshold are withheld before anything leaves, and so is a second cell when one could be derived from the total.
 */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'

/**
 * One row as it was counted: `of` is how many cases or people it rests on (for a measure), else the value itself; `code` names the group where the rows behind
 * it can be asked for.
 */
export type Counted = { label: Words; value: number; of?: number; code?: string }

/** A person behind a number, as whoever works on that case may be told: the case, never a name. */
export type Behind = { case: string; number: string; child: boolean; words: Words; at: Date }

/** A declaration. `unit`: people and alerts are counted, the others are measured. */
export type Figure = {
  id: string
  name: Words
  explain: Words
  unit: 'alerts' | 'cases' | 'people' | 'minutes' | 'per cent' | 'rupiah'
  /** Whether it rests on what agencies sent in the last so many days, so that a hole there is a hole in it; null: it counts officers' deeds. */
  restsOnDays: number | null
  count(ctx: Context): Promise<Counted[]>
  /** The rows of one group under the reader's own sight: what is hidden from everybody opens to nobody by this. */
  behind?(ctx: Context, code: string): Promise<Behind[]>
}
