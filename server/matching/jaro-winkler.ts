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
  makeRoom(Math.max(a.length, b.length))
  const common = markCommon(a, b)
  if (common === 0) return 0
  const swaps = countSwaps(a, b) / 2
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
