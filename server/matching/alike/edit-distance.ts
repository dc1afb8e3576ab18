/** Edits between two texts where a swap of neighbours is one (optimal string alignment), told up to a limit. Pure. */
import { countBits, factsEach, keepUp, type Texts } from './texts.ts'

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
  if (a.length + b.length > letters.length) letters = new Uint8Array(2 * (a.length + b.length))
  for (let i = 0; i < a.length; i++) letters[i] = a.charCodeAt(i)
  for (let j = 0; j < b.length; j++) letters[a.length + j] = b.charCodeAt(j)
  return editsOfBytes(letters, 0, a.length, a.length, b.length)
}

let letters = new Uint8Array(64)

/** The same of two stretches of bytes, the first of them shorter than 32. */
function editsOfBytes(bytes: Uint8Array, fromA: number, lengthA: number, fromB: number, lengthB: number): number {
  for (let i = 0; i < lengthA; i++) places[bytes[fromA + i]!]! |= 1 << i
  const lastBit = 1 << (lengthA - 1)
  let up = -1
  let down = 0
  let diagonal = 0
  let matchesBefore = 0
  let edits = lengthA
  for (let j = 0; j < lengthB; j++) {
    const matches = places[bytes[fromB + j]!]!
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
  for (let i = 0; i < lengthA; i++) places[bytes[fromA + i]!] = 0
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
    const { bytes, facts } = texts
    const [lengthX, lengthY] = [facts[factsEach * x + 1]!, facts[factsEach * y + 1]!]
    if (lengthX < 0 || lengthX > 31 || lengthY < 0) return editDistance(texts.values[x]!, texts.values[y]!, limit)
    if (Math.abs(lengthX - lengthY) > limit) return limit + 1
    const edits = editsOfBytes(bytes, facts[factsEach * x]!, lengthX, facts[factsEach * y]!, lengthY)
    return Math.min(edits, limit + 1)
  }
}
