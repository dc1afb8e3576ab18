/** Levels of many pairs at once: what scalar `compare` says of each, with less asking. Pure. */
import type { Candidates } from './candidates.ts'
import type { Comparing } from './comparison.ts'

/** So many pairs at a time go through all comparisons, so that what their records say is fetched from memory once. */
const pairsAtATime = 2048

/** Levels of each pair under each comparison, one row of bytes a comparison. Fastest where one left record stands in many pairs on end. */
export function levelsOf(comparisons: Comparing[], pairs: Pick<Candidates, 'left' | 'right'>): Uint8Array[] {
  const levels = comparisons.map(() => new Uint8Array(pairs.left.length))
  // For a few pairs it does not pay to put anything side by side.
  if (pairs.left.length < (comparisons[0]?.column.ids.length ?? 0)) {
    for (const [c, comparison] of comparisons.entries())
      fillLevels(comparison, pairs, comparison.column.ids, 0, 1, levels[c]!, 0, pairs.left.length)
    return levels
  }
  const width = comparisons.length
  const said = sideBySide(comparisons)
  for (let from = 0; from < pairs.left.length; from += pairsAtATime) {
    const to = Math.min(from + pairsAtATime, pairs.left.length)
    for (const [c, comparison] of comparisons.entries())
      fillLevels(comparison, pairs, said, c, width, levels[c]!, from, to)
  }
  return levels
}

/** What a record says under all comparisons, side by side, and behind it a mark for what it says in some of them. */
export function sideBySide(comparisons: Comparing[], marks: { ids: Int32Array; of: Int32Array }[] = []): Int32Array {
  const width = comparisons.length + marks.length
  const said = new Int32Array(width * (comparisons[0]?.column.ids.length ?? 0))
  for (const [c, { column }] of comparisons.entries())
    for (let record = 0, at = c; record < column.ids.length; record++, at += width) said[at] = column.ids[record]!
  for (const [i, { ids, of }] of marks.entries())
    for (let record = 0, at = comparisons.length + i; record < ids.length; record++, at += width)
      said[at] = ids[record]! < 0 ? 0 : of[ids[record]!]!
  return said
}

function fillLevels(
  { column: { values }, levels: { length: top }, levelOf, levelOfEqual, settle }: Comparing,
  { left, right }: Pick<Candidates, 'left' | 'right'>,
  said: Int32Array,
  c: number,
  width: number,
  levels: Uint8Array,
  from: number,
  to: number,
): void {
  for (let pair = from; pair < to; pair++) {
    const x = said[left[pair]! * width + c]!
    const y = said[right[pair]! * width + c]!
    if (x < 0 || y < 0) continue
    const level = x !== y ? levelOf(x, y) : levelOfEqual === undefined ? top : levelOfEqual(values[x]!)
    levels[pair] = settle === null ? level : settle(level, left[pair]!, right[pair]!)
  }
}
