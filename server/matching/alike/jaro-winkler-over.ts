/**
 * Jaro–Winkler over the texts of one column, the same numbers as jaro-winkler.ts: the places of a text's letters are loaded once for
 * as long as it stands on the left, and pairs that cannot be alike enough are told by their letters. Pure but for its own state.
 */
import { jaroWinkler } from '../jaro-winkler.ts'
import { countBits, keepUp, type Texts } from './texts.ts'

/** No rounding may turn away a pair that is just alike enough. */
const rounding = 1e-9

/** Similarity of texts x and y by number; 0 is said of any that is below `least`. */
export type Similarity = (x: number, y: number, least: number) => number

/** The kernel for these texts. */
export function jaroWinklerOver(texts: Texts): Similarity {
  /** Where each letter stands in the text `loaded`, a bit a place. */
  const places = new Int32Array(256)
  /** Places in the left text of each letter of the right one that found a partner. */
  const partners = new Int32Array(64)
  let loaded = -1

  const load = (x: number) => {
    const { bytes, starts } = texts
    if (loaded >= 0) for (let i = starts[loaded]!; i < starts[loaded + 1]!; i++) places[bytes[i]!] = 0
    const from = starts[x]!
    for (let i = from; i < starts[x + 1]!; i++) places[bytes[i]!]! |= 1 << (i - from)
    loaded = x
  }

  return (x, y, least) => {
    if (x === y) return 1
    if (x >= texts.count || y >= texts.count) keepUp(texts)
    const { bytes, starts, letters, isPlain } = texts
    if ((isPlain[x]! & isPlain[y]!) === 0) return jaroWinkler(texts.values[x]!, texts.values[y]!)
    const [startX, startY] = [starts[x]!, starts[y]!]
    const [lengthX, lengthY] = [starts[x + 1]! - startX, starts[y + 1]! - startY]
    const shorter = lengthX < lengthY ? lengthX : lengthY
    let prefix = 0
    while (prefix < 4 && prefix < shorter && bytes[startX + prefix] === bytes[startY + prefix]) prefix++
    // The Jaro similarity that is needed, given the letters that both begin with.
    const needed = (least - 0.1 * prefix) / (1 - 0.1 * prefix) - rounding
    const commonNeeded = ((3 * needed - 1) * lengthX * lengthY) / (lengthX + lengthY)
    const mostX = lengthX - countBits(letters[x]! & ~letters[y]!)
    if (mostX < commonNeeded || lengthY - countBits(letters[y]! & ~letters[x]!) < commonNeeded) return 0
    if (x !== loaded) load(x)
    const longer = lengthX + lengthY - shorter
    const window = longer < 4 ? 0 : (longer >> 1) - 1
    let within = (2 << window) - 1
    let [taken, common] = [0, 0]
    for (let i = 0; i < lengthY; i++) {
      const here = places[bytes[startY + i]!]!
      const free = here & within & ~taken
      taken |= free & -free
      partners[common] = here
      common += (free | -free) >>> 31
      within = (within << 1) | (i < window ? 1 : 0)
    }
    if (common === 0 || common < commonNeeded) return 0
    let outOfOrder = 0
    for (let i = 0, rest = taken; i < common; i++) {
      const next = rest & -rest
      if ((partners[i]! & next) === 0) outOfOrder++
      rest ^= next
    }
    const swaps = outOfOrder >> 1
    const similarity = (common / lengthX + common / lengthY + (common - swaps) / common) / 3
    return similarity <= 0.7 ? similarity : similarity + prefix * 0.1 * (1 - similarity)
  }
}
