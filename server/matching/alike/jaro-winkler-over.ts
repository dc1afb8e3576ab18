/**
 * Jaro–Winkler over the texts of one column, the same numbers as jaro-winkler.ts: the places of a text's letters are loaded once for
 * as long as it stands on the left, and pairs that cannot be alike enough are told by their letters. Pure but for its own state.
 */
import { jaroWinkler } from '../jaro-winkler.ts'
import { countBits, factsEach, keepUp, type Texts } from './texts.ts'

/** No rounding may turn away a pair that is just alike enough. */
const rounding = 1e-9

/** Similarity of texts x and y by number; 0 is said of any that is below `least`. */
export type Similarity = (x: number, y: number, least: number) => number

/** One divided by two lengths together. */
const inverse = Float64Array.from({ length: 65 }, (_, length) => 1 / length)

/** The kernel for these texts. */
export function jaroWinklerOver(texts: Texts): Similarity {
  /** Where each letter stands in the text `loaded`, a bit a place. */
  const places = new Int32Array(256)
  /** Places in the left text of each letter of the right one that found a partner. */
  const partners = new Int32Array(64)
  let loaded = -1
  let loadedFrom = 0
  let loadedTo = 0
  /** By length of what both begin with: common letters needed for `neededFor`, before lengths are reckoned in. */
  const needed = new Float64Array(5)
  let neededFor = -1

  const load = (x: number) => {
    const { bytes, facts } = texts
    for (let i = loadedFrom; i < loadedTo; i++) places[bytes[i]!] = 0
    loadedFrom = facts[factsEach * x]!
    loadedTo = loadedFrom + facts[factsEach * x + 1]!
    for (let i = loadedFrom; i < loadedTo; i++) places[bytes[i]!]! |= 1 << (i - loadedFrom)
    loaded = x
  }
  const need = (least: number) => {
    for (let prefix = 0; prefix < needed.length; prefix++)
      needed[prefix] = 3 * ((least - 0.1 * prefix) / (1 - 0.1 * prefix) - rounding) - 1
    neededFor = least
  }

  return (x, y, least) => {
    if (x === y) return 1
    if (x >= texts.count || y >= texts.count) keepUp(texts)
    const { bytes, facts } = texts
    const factsX = factsEach * x
    const factsY = factsEach * y
    const lengthX = facts[factsX + 1]!
    const lengthY = facts[factsY + 1]!
    if (lengthX < 0 || lengthY < 0) return jaroWinkler(texts.values[x]!, texts.values[y]!)
    const apart = facts[factsX + 3]! ^ facts[factsY + 3]!
    const prefix = apart === 0 ? 4 : (31 - Math.clz32(apart & -apart)) >> 3
    if (least !== neededFor) need(least)
    const commonNeeded = needed[prefix]! * lengthX * lengthY * inverse[lengthX + lengthY]!
    const lettersX = facts[factsX + 2]!
    const lettersY = facts[factsY + 2]!
    if (lengthX - countBits(lettersX & ~lettersY) < commonNeeded) return 0
    if (lengthY - countBits(lettersY & ~lettersX) < commonNeeded) return 0
    if (x !== loaded) load(x)
    const longer = lengthX < lengthY ? lengthY : lengthX
    const window = longer < 4 ? 0 : (longer >> 1) - 1
    const from = facts[factsY]!
    let within = (2 << window) - 1
    let taken = 0
    let common = 0
    for (let i = 0; i < lengthY; i++) {
      const here = places[bytes[from + i]!]!
      const free = here & within & ~taken
      taken |= free & -free
      partners[common] = here
      common += (free | -free) >>> 31
      within = (within << 1) | ((i - window) >>> 31)
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
