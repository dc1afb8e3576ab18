/** Jaro–Winkler similarity, 0 to 1, as rapidfuzz and jellyfish count it. Pure. The vectors in its test are pinned: packages disagree with each other. */

/** Letters at the start that may raise the similarity, and by how much each; below the floor nothing is raised. */
const prefixAtMost = 4
const prefixScale = 0.1
const raisedAbove = 0.7

/** Reused between calls; cleared before each use, so no call sees another's marks. */
let takenOfA = new Uint8Array(64)
let takenOfB = new Uint8Array(64)

/** Similarity of two texts by UTF-16 unit; two empty texts are equal. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const similarity = jaro(a, b)
  if (similarity <= raisedAbove) return similarity
  let prefix = 0
  while (prefix < prefixAtMost && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return similarity + prefix * prefixScale * (1 - similarity)
}

function jaro(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a.length <= widest && b.length <= widest) {
    const similarity = jaroInBits(a, b)
    if (similarity >= 0) return similarity
  }
  makeRoom(Math.max(a.length, b.length))
  const common = markCommon(a, b)
  if (common === 0) return 0
  const swaps = countSwaps(a, b) / 2
  return (common / a.length + common / b.length + (common - swaps) / common) / 3
}

/** Texts up to this length fit the bits of one number. */
const widest = 32
/** Where each letter stands in `b`, a bit a place; cleared after each use. */
const places = new Int32Array(256)

/**
 * The same in bits, as rapidfuzz counts it: the letters of `b` that are still free within the window are one number, the first of
 * them its lowest bit. −1 when a letter is beyond Latin, for the plain way to count.
 */
function jaroInBits(a: string, b: string): number {
  for (let j = 0; j < b.length; j++) if (b.charCodeAt(j) > 255) return -1
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) > 255) return -1
  for (let j = 0; j < b.length; j++) places[b.charCodeAt(j)]! |= 1 << j
  const window = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1)
  let takenOfB = 0
  let takenOfA = 0
  let common = 0
  for (let i = 0; i < a.length; i++) {
    const to = i + window + 1
    const from = i - window
    const upTo = to >= 32 ? -1 : (1 << to) - 1
    const within = from <= 0 ? upTo : upTo & (from >= 32 ? 0 : -1 << from)
    const free = places[a.charCodeAt(i)]! & within & ~takenOfB
    if (free === 0) continue
    takenOfB |= free & -free
    takenOfA |= 1 << i
    common++
  }
  let outOfOrder = 0
  let rest = takenOfB
  for (let i = 0; i < a.length && rest !== 0; i++) {
    if ((takenOfA & (1 << i)) === 0) continue
    const next = rest & -rest
    if ((places[a.charCodeAt(i)]! & next) === 0) outOfOrder++
    rest ^= next
  }
  for (let j = 0; j < b.length; j++) places[b.charCodeAt(j)] = 0
  if (common === 0) return 0
  const swaps = (outOfOrder - (outOfOrder % 2)) / 2
  return (common / a.length + common / b.length + (common - swaps) / common) / 3
}

/** Marks letters that both have within the window, each taken once, and counts them. */
function markCommon(a: string, b: string): number {
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  let common = 0
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    const end = Math.min(b.length, i + window + 1)
    for (let j = Math.max(0, i - window); j < end; j++) {
      if (takenOfB[j] === 1 || b.charCodeAt(j) !== letter) continue
      takenOfA[i] = 1
      takenOfB[j] = 1
      common++
      break
    }
  }
  return common
}

/** Walks both rows of common letters side by side and counts those out of order, an odd one rounded down to a pair. */
function countSwaps(a: string, b: string): number {
  let outOfOrder = 0
  let j = 0
  for (let i = 0; i < a.length; i++) {
    if (takenOfA[i] === 0) continue
    while (takenOfB[j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++
    j++
  }
  return outOfOrder - (outOfOrder % 2)
}

function makeRoom(length: number): void {
  if (length > takenOfA.length) {
    takenOfA = new Uint8Array(length * 2)
    takenOfB = new Uint8Array(length * 2)
    return
  }
  takenOfA.fill(0, 0, length)
  takenOfB.fill(0, 0, length)
}
