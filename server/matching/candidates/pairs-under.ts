/** Pairs of rows that share a key that is not a crowd's, each once: what the index of the live path finds, for all rows at once. Pure. */

/** Keys as numbers of 64 bits, row by row as they come. */
export type KeyLog = {
  add(key: bigint, row: number): void
  /** Pairs of rows under keys that `isCrowd` does not name a crowd's. */
  pairs(isCrowd: (key: bigint, rows: number[]) => boolean): { left: Int32Array; right: Int32Array }
}

/** Keys go into so many heaps by their last bits, so that a heap is small enough to be grouped at once. */
const heaps = 1024

/** Notes keys and answers the pairs, lower row first, in ascending order. */
export function keyLog(): KeyLog {
  const keysOf: bigint[][] = Array.from({ length: heaps }, () => [])
  const rowsOf: number[][] = Array.from({ length: heaps }, () => [])
  return {
    add: (key, row) => {
      const heap = Number(BigInt.asUintN(10, key))
      keysOf[heap]!.push(key)
      rowsOf[heap]!.push(row)
    },
    pairs: (isCrowd) => {
      const found: Float64Array[] = []
      for (let heap = 0; heap < heaps; heap++) found.push(pairsIn(keysOf[heap]!, rowsOf[heap]!, isCrowd))
      return unique(found)
    },
  }
}

/** A pair is one number: the lower row above the 26 bits of the higher one. */
const shift = 0x4000000

function pairsIn(keys: bigint[], rows: number[], isCrowd: (key: bigint, rows: number[]) => boolean): Float64Array {
  const groups = new Map<bigint, number[]>()
  for (const [at, key] of keys.entries()) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [rows[at]!])
    else group.push(rows[at]!)
  }
  const pairs: number[] = []
  for (const [key, group] of groups) {
    if (group.length < 2 || isCrowd(key, group)) continue
    for (let i = 0; i < group.length; i++)
      for (let j = i + 1; j < group.length; j++) {
        const [a, b] = [group[i]!, group[j]!]
        if (a !== b) pairs.push(a < b ? a * shift + b : b * shift + a)
      }
  }
  return Float64Array.from(pairs)
}

function unique(found: Float64Array[]): { left: Int32Array; right: Int32Array } {
  const all = new Float64Array(found.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const one of found) {
    all.set(one, at)
    at += one.length
  }
  all.sort()
  let count = 0
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[count++] = all[i]!
  const kept = all.subarray(0, count)
  return {
    left: Int32Array.from(kept, (pair) => Math.floor(pair / shift)),
    right: Int32Array.from(kept, (pair) => pair % shift),
  }
}
