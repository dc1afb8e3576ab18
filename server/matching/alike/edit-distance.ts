/** Edits between two texts where a swap of neighbours is one (optimal string alignment), told up to a limit. Pure. */
import { countBits, keepUp, type Texts } from './texts.ts'

let before = new Int32Array(64)
let last = new Int32Array(64)
let row = new Int32Array(64)

/** Number of edits, or `limit` + 1 when there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  if (a.length > 0 && a.length < 32 && isLatin(a) && isLatin(b)) return Math.min(editsInBits(a, b), limit + 1)
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

/** Where each letter stands in the first text, a bit a place; cleared after each use. */
const places = new Int32Array(256)

function isLatin(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 255) return false
  return true
}

/** A whole row at a time, in bits (Hyyrö 2003, A bit-vector algorithm for computing Levenshtein and Damerau edit distances). */
function editsInBits(a: string, b: string): number {
  for (let i = 0; i < a.length; i++) places[a.charCodeAt(i)]! |= 1 << i
  const lastBit = 1 << (a.length - 1)
  let [up, down, diagonal, matchesBefore, edits] = [-1, 0, 0, 0, a.length]
  for (let j = 0; j < b.length; j++) {
    const matches = places[b.charCodeAt(j)]!
    const swaps = ((~diagonal & matches) << 1) & matchesBefore
    diagonal = ((((matches & up) + up) | 0) ^ up) | matches | down | swaps
    let rises = down | ~(diagonal | up)
    let falls = diagonal & up
    if (rises & lastBit) edits++
    if (falls & lastBit) edits--
    rises = (rises << 1) | 1
    falls <<= 1
    up = falls | ~(diagonal | rises)
    down = rises & diagonal
    matchesBefore = matches
  }
  for (let i = 0; i < a.length; i++) places[a.charCodeAt(i)] = 0
  return edits
}

/** Edits between texts x and y by number, or `limit` + 1 when there are more. */
export type Edits = (x: number, y: number, limit: number) => number

/** The same over the texts of one column: an edit adds or takes at most one letter on either side, so what one has more of must be edited, and most pairs end there. */
export function editsOver(texts: Texts): Edits {
  return (x, y, limit) => {
    if (x >= texts.count || y >= texts.count) keepUp(texts)
    const [one, other] = [texts.tally[x]!, texts.tally[y]!]
    if (countBits(one & ~other) > limit || countBits(other & ~one) > limit) return limit + 1
    return editDistance(texts.values[x]!, texts.values[y]!, limit)
  }
}
