/**
 * Whole-name alignment over numbered words: the level that compareNames (../compare-names.ts) gives to two names, as a rank. It asks
 * what two words have in common once for all names, which is what makes it fast; a property test holds both to the same answer. Pure.
 */
import type { NameLevel } from '../compare-names.ts'
import { type CanonicalName, type NameWord, wordsAtMost } from '../names.ts'
import { isSlip, solid } from '../similar-words.ts'
import { isInitial, isSimilar, type NameWords, sameText, soundsSame } from './name-words.ts'

/** The levels of compareNames that a comparison tells apart, by rank. */
export const rankOf: Record<NameLevel, number> = {
  equal: 6,
  canonical: 6,
  phonetic: 5,
  part: 4,
  similar: 3,
  different: 1,
  unknown: 1,
}

/** Words by number, in their order; without their blanks, and which letters occur. */
type Words = { numbers: Int32Array; solid: string; letters: number }

/** A name with its words by number; `whole` has the own ones and the father's. */
export type NumberedName = { spelled: string; latin: boolean; given: Words; whole: Words; hasFather: boolean }

/** Numbers the words of a name. */
export function numberName({ spelled, latin, given, father }: CanonicalName, words: NameWords): NumberedName {
  const number = (list: NameWord[]): Words => ({
    numbers: Int32Array.from(list, words.numberOf),
    solid: solid(list),
    letters: list.reduce((letters, word) => letters | word.letters, 0),
  })
  const own = number(given)
  const hasFather = father.length > 0
  return { spelled, latin, given: own, whole: hasFather ? number([...given, ...father]) : own, hasFather }
}

/** Own words and father's words of one name together. */
const side = wordsAtMost * 2
/** What each two words of the names at hand have in common; filled before it is read. */
const relations = new Uint8Array(side * side)
const similarities = new Float64Array(side * side)

/** The rank of two names; null is unknown. */
export function alignNames(words: NameWords, a: NumberedName | null, b: NumberedName | null): number {
  if (a === null || b === null || a.latin !== b.latin) return rankOf.unknown
  if (a.spelled === b.spelled) return rankOf.equal
  const own = alignWords(words, a.given, b.given)
  if (own >= rankOf.phonetic || a.hasFather === b.hasFather) return own
  return Math.max(own, alignWords(words, a.whole, b.whole))
}

function alignWords(words: NameWords, one: Words, other: Words): number {
  const [first, second] = comesFirst(words, one.numbers, other.numbers) ? [one, other] : [other, one]
  const [a, b] = [first.numbers, second.numbers]
  let common = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const relation = words.relate(a[i]!, b[j]!)
      relations[i * side + j] = relation
      common |= relation
      if (relation & isSimilar) similarities[i * side + j] = words.similarity()
    }
  }
  let [freeOfA, freeOfB, shared] = [(1 << a.length) - 1, (1 << b.length) - 1, 0]
  const pair = (wanted: number) => {
    if ((common & wanted) === 0) return
    for (let i = 0; i < a.length; i++) {
      for (let j = 0; j < b.length && freeOfA & (1 << i); j++) {
        if ((relations[i * side + j]! & wanted) === 0 || !(freeOfB & (1 << j))) continue
        freeOfA &= ~(1 << i)
        freeOfB &= ~(1 << j)
        if (words.whole[a[i]!] && words.whole[b[j]!]) shared++
      }
    }
  }
  /** Two words of `x` that are one of `y`; answers the free words of both. */
  const join = (x: Int32Array, y: Int32Array, freeOfX: number, freeOfY: number): [number, number] => {
    let [left, right] = [freeOfX, freeOfY]
    for (let i = 0; i + 1 < x.length; i++) {
      for (let j = 0; j < y.length && ((left >> i) & 3) === 3; j++) {
        if (!(right & (1 << j)) || !isJoined(words.words[x[i]!]!, words.words[x[i + 1]!]!, words.words[y[j]!]!))
          continue
        left &= ~(3 << i)
        right &= ~(1 << j)
        shared++
      }
    }
    return [left, right]
  }
  pair(sameText)
  const canonical = freeOfA === 0 && freeOfB === 0
  if (!canonical) {
    pair(soundsSame)
    ;[freeOfA, freeOfB] = join(a, b, freeOfA, freeOfB)
    ;[freeOfB, freeOfA] = join(b, a, freeOfB, freeOfA)
  }
  if (freeOfA === 0 && freeOfB === 0 && shared > 0)
    return canonical || first.solid === second.solid ? rankOf.canonical : rankOf.phonetic
  pair(isInitial)
  if ((freeOfA === 0 || freeOfB === 0) && shared > 0) return rankOf.part
  if (common & isSimilar) [freeOfA, freeOfB] = pairSimilar(a.length, b.length, freeOfA, freeOfB)
  if (freeOfA === 0 || freeOfB === 0) return rankOf.similar
  return isSlip(first, second) ? rankOf.similar : rankOf.different
}

/** Pairs free words, the most similar first. */
function pairSimilar(lengthOfA: number, lengthOfB: number, freeOfA: number, freeOfB: number): [number, number] {
  let [leftOfA, leftOfB] = [freeOfA, freeOfB]
  for (;;) {
    let [highest, pair] = [0, -1]
    for (let i = 0; i < lengthOfA; i++) {
      for (let j = 0; j < lengthOfB && leftOfA & (1 << i); j++) {
        const at = i * side + j
        if (!(leftOfB & (1 << j)) || !(relations[at]! & isSimilar) || similarities[at]! <= highest) continue
        highest = similarities[at]!
        pair = at
      }
    }
    if (pair < 0) return [leftOfA, leftOfB]
    leftOfA &= ~(1 << Math.floor(pair / side))
    leftOfB &= ~(1 << (pair % side))
  }
}

function isJoined(first: NameWord, second: NameWord, whole: NameWord): boolean {
  const { text, sound } = whole
  return (
    (first.text.length + second.text.length === text.length &&
      text.startsWith(first.text) &&
      text.endsWith(second.text)) ||
    (first.sound.length + second.sound.length === sound.length &&
      sound.startsWith(first.sound) &&
      sound.endsWith(second.sound))
  )
}

/** The order that compareNames takes two lists of words in. */
function comesFirst({ words }: NameWords, a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] === b[i]) continue
    const [one, other] = [words[a[i]!]!.text, words[b[i]!]!.text]
    if (one !== other) return one < other
  }
  return a.length <= b.length
}
