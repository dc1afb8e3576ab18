/** Levels of many pairs at once: what scalar `compare` says of each, with less asking. Pure. */
import type { Candidates } from '../candidates/candidates.ts'
import type { Comparing } from './comparison.ts'

/** So many pairs at a time go through all comparisons, so that what their records say is fetched from memory once. */
const pairsAtATime = 2048

/** Levels of each pair under each comparison, one row of bytes a comparison. Fastest where one left record stands in many pairs on end. */
export function levelsOf(comparisons: Comparing[], pairs: Pick<Candidates, 'left' | 'right'>): Uint8Array[] {
  const levels = comparisons.map(() => new Uint8Array(pairs.left.length))
  // For a few pairs it does not pay to put anything side by side.
  if (pairs.left.length < (comparisons[0]?.column.ids.length ?? 0)) {
    for (const [c, comparison] of comparisons.entries())
      fillLevels(
        comparison,
        pairs,
        { said: comparison.column.ids, width: 1, markAt: [-1] },
        0,
        levels[c]!,
        0,
        pairs.left.length,
      )
    return levels
  }
  const side = sideBySide(comparisons)
  for (let from = 0; from < pairs.left.length; from += pairsAtATime) {
    const to = Math.min(from + pairsAtATime, pairs.left.length)
    for (const [c, comparison] of comparisons.entries()) fillLevels(comparison, pairs, side, c, levels[c]!, from, to)
  }
  return levels
}

/** What records say, side by side, `width` numbers a record; `markAt` is where the mark stands by which a comparison is screened, −1 for none. */
export type SideBySide = { said: Int32Array; width: number; markAt: number[] }

/** What a record says under all comparisons, and behind it its marks for those that have a screen. */
export function sideBySide(comparisons: Comparing[]): SideBySide {
  let width = comparisons.length
  const markAt = comparisons.map(({ settle, levelOf }) => (settle === null && levelOf.screen ? width++ : -1))
  const said = new Int32Array(width * (comparisons[0]?.column.ids.length ?? 0))
  for (const [c, { column, levelOf }] of comparisons.entries()) {
    const { ids } = column
    for (let record = 0, at = c; record < ids.length; record++, at += width) said[at] = ids[record]!
    if (markAt[c]! < 0) continue
    const marks = levelOf.screen!.marks()
    for (let record = 0, at = markAt[c]!; record < ids.length; record++, at += width)
      if (ids[record]! >= 0) said[at] = marks[ids[record]!]!
  }
  return { said, width, markAt }
}

function fillLevels(
  { column: { values }, levels: { length: top }, levelOf, levelOfEqual, settle }: Comparing,
  { left, right }: Pick<Candidates, 'left' | 'right'>,
  { said, width, markAt }: SideBySide,
  c: number,
  levels: Uint8Array,
  from: number,
  to: number,
): void {
  const mark = markAt[c]!
  const mustDiffer = mark < 0 ? null : levelOf.screen!.mustDiffer
  for (let pair = from; pair < to; pair++) {
    const x = said[left[pair]! * width + c]!
    const y = said[right[pair]! * width + c]!
    if (x < 0 || y < 0) continue
    if (mustDiffer?.(said[left[pair]! * width + mark]!, said[right[pair]! * width + mark]!)) {
      levels[pair] = 1
      continue
    }
    const level = x !== y ? levelOf(x, y) : levelOfEqual === undefined ? top : levelOfEqual(values[x]!)
    levels[pair] = settle === null ? level : settle(level, left[pair]!, right[pair]!)
  }
}
