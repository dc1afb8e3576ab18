/** Edits between two texts where a swap of neighbours is one (optimal string alignment), told up to a limit. Pure. */

let before = new Int32Array(64)
let last = new Int32Array(64)
let row = new Int32Array(64)

/** Number of edits, or `limit` + 1 when there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  if (b.length + 1 > row.length) {
    before = new Int32Array(b.length * 2)
    last = new Int32Array(b.length * 2)
    row = new Int32Array(b.length * 2)
  }
  for (let j = 0; j <= b.length; j++) last[j] = j
  let leastBefore = 0
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      let edits = last[j - 1]! + (letter === other ? 0 : 1)
      if (last[j]! + 1 < edits) edits = last[j]! + 1
      if (row[j - 1]! + 1 < edits) edits = row[j - 1]! + 1
      if (
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === other &&
        before[j - 2]! + 1 < edits
      )
        edits = before[j - 2]! + 1
      row[j] = edits
      if (edits < least) least = edits
    }
    // A swap reaches back two rows.
    if (least > limit && leastBefore >= limit) return limit + 1
    leastBefore = least
    const spare = before
    before = last
    last = row
    row = spare
  }
  return Math.min(last[b.length]!, limit + 1)
}
