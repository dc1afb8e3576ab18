/**
 * The shape of what is counted by place. To add one: a file in kinds/ and one line in kinds.ts. Each says by which places it can be
 * counted; small counts are withheld before anything leaves. A count is a fact with its holes, never a score and never a rank of a place.
 */
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import type { Level, Placement } from './model.ts'

/** When each quarter begins, from when until when it happened, and what was known by then: records that came later are not in it. */
export type Span = { begins: Date[]; from: Date; until: Date; asOf: Date }

/** So many of the n-th quarter of a span, counted from one, at one place: a region's code, a post's id or a country's code; null where it is not known. */
export type Tally = { quarter: number; place: string | null; n: number }

/** A declaration. `sources`: on whose records it rests, so that a hole there is a hole in it; empty: officers' deeds. */
export type PlaceKind = {
  id: string
  name: Words
  explain: Words
  /** A factor is counted beside what is counted, as coarse as regencies: it tells of no place that it is vulnerable. */
  isFactor: boolean
  sources: readonly string[]
  finest?: Level
  by: readonly Placement[]
  count(ctx: Context, by: Placement, span: Span): Promise<Tally[]>
}
