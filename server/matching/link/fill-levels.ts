/** Levels of many pairs under one comparison at a time: what scalar `compare` says of each, with less asking. Pure. */
import type { Candidates } from './candidates.ts'
import type { Comparing } from './comparison.ts'

/** Levels of each pair under each comparison, one row of bytes a comparison. Fast where one left record stands in many pairs on end. */
export function levelsOf(comparisons: Comparing[], pairs: Pick<Candidates, 'left' | 'right'>): Uint8Array[] {
  return comparisons.map((comparison) => fillLevels(comparison, pairs))
}

function fillLevels(
  { column, levels: { length: top }, levelOf, mayDiffer, compare }: Comparing,
  { left, right }: Pick<Candidates, 'left' | 'right'>,
): Uint8Array {
  const { ids } = column
  const levels = new Uint8Array(left.length)
  for (let pair = 0; pair < levels.length; pair++) {
    const x = ids[left[pair]!]!
    const y = ids[right[pair]!]!
    if (x < 0 || y < 0) continue
    const level = x === y ? top : levelOf(x, y)
    levels[pair] = mayDiffer === null || !mayDiffer(level) ? level : compare(left[pair]!, right[pair]!)
  }
  return levels
}
