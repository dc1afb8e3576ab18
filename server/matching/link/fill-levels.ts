/** Levels of many pairs at once: what scalar `compare` says of each, with less asking. Pure. */
import { mustDiffer } from '../alike/screen.ts'
import type { Candidates } from '../candidates/candidates.ts'
import { roomFor } from '../columns/room.ts'
import type { Comparing } from './comparison.ts'

/** So many pairs at a time go through all comparisons, so that what their records say is fetched from memory once. */
const pairsAtATime = 2048

/**
 * Levels of each pair under each comparison, one row of bytes a comparison. Fastest where one left record stands in many pairs on end,
 * and with what the records say put side by side beforehand; for a few pairs that does not pay.
 */
export function levelsOf(
  comparisons: Comparing[],
  pairs: Pick<Candidates, 'left' | 'right'>,
  given?: SideBySide,
): Uint8Array[] {
  const levels = comparisons.map(() => new Uint8Array(pairs.left.length))
  const isFew = pairs.left.length < (comparisons[0]?.column.ids.length ?? 0)
  if (given === undefined && isFew) {
    for (const [c, comparison] of comparisons.entries()) {
      const alone = { said: comparison.column.ids, width: 1, markAt: [-1], records: null }
      fillLevels(comparison, pairs, alone, 0, levels[c]!, 0, pairs.left.length)
    }
    return levels
  }
  const side = given ?? sideBySide(comparisons)
  for (let from = 0; from < pairs.left.length; from += pairsAtATime) {
    const to = Math.min(from + pairsAtATime, pairs.left.length)
    fetchRows(side, pairs.right, from, to)
    for (const [c, comparison] of comparisons.entries()) fillLevels(comparison, pairs, side, c, levels[c]!, from, to)
  }
  return levels
}

/**
 * What records say, side by side, `width` numbers a record; `markAt` is where the mark stands by which a comparison is screened, −1 for
 * none. Of some `records` only, pairs go by their places among them.
 */
export type SideBySide = { said: Int32Array; width: number; markAt: number[]; records: Int32Array | null }

/** What all records, or some, say under all comparisons, and behind it their marks for those that have a screen. */
export function sideBySide(comparisons: Comparing[], records: Int32Array | null = null): SideBySide {
  let width = comparisons.length
  const markAt = comparisons.map(({ settle, levelOf }) => (settle === null && levelOf.screen ? width++ : -1))
  const rows = records?.length ?? comparisons[0]?.column.ids.length ?? 0
  const said = roomFor(width * rows)
  for (const [c, { column, levelOf }] of comparisons.entries()) {
    const { ids } = column
    for (let row = 0, at = c; row < rows; row++, at += width) said[at] = ids[records === null ? row : records[row]!]!
    if (markAt[c]! < 0) continue
    const marks = levelOf.screen!.marks()
    for (let row = 0, at = c, to = markAt[c]!; row < rows; row++, at += width, to += width)
      if (said[at]! >= 0) said[to] = marks[said[at]!]!
  }
  return { said, width, markAt, records }
}

/** Asks memory for what the right records of these pairs say: it comes for many of them at once, and not for one after the other. */
export function fetchRows({ said, width }: SideBySide, right: Int32Array, from: number, to: number): void {
  let sum = 0
  for (let pair = from; pair < to; pair++) sum += said[right[pair]! * width]! + said[right[pair]! * width + width - 1]!
  fetched[0] = sum
}

/** What was fetched last; kept so that fetching is not left out as idle. */
const fetched = new Int32Array(1)

function fillLevels(
  { column: { values }, levels: { length: top }, levelOf, levelOfEqual, settle }: Comparing,
  { left, right }: Pick<Candidates, 'left' | 'right'>,
  { said, width, markAt, records }: SideBySide,
  c: number,
  levels: Uint8Array,
  from: number,
  to: number,
): void {
  const mark = markAt[c]!
  const { rule, level: lowest } = levelOf.screen ?? { rule: 0, level: 0 }
  for (let pair = from; pair < to; pair++) {
    const x = said[left[pair]! * width + c]!
    const y = said[right[pair]! * width + c]!
    if (x < 0 || y < 0) continue
    if (
      mark >= 0 &&
      x !== y &&
      mustDiffer(rule, said[left[pair]! * width + mark]!, said[right[pair]! * width + mark]!)
    ) {
      levels[pair] = lowest
      continue
    }
    const level = x !== y ? levelOf(x, y) : levelOfEqual === undefined ? top : levelOfEqual(values[x]!)
    levels[pair] =
      settle === null ? level : settle(level, recordAt(records, left[pair]!), recordAt(records, right[pair]!))
  }
}

const recordAt = (records: Int32Array | null, row: number): number => (records === null ? row : records[row]!)
