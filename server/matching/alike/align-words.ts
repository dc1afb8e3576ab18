/**
 * Whole-name alignment over numbered words: the level that compareNames (../compare-names.ts) gives to two names, as a rank. It asks
 * what two words have in common once for all names, which is what makes it fast; a property test holds both to the same answer. Pure.
 */
import type { NameLevel } from '../compare-names.ts'
import { type NameWord, wordsAtMost } from '../names.ts'
import { isSlip, mayBeSlip, solid } from '../similar-words.ts'
import { factOf, factsOfName, type LaidNames } from './laid-names.ts'
import { begins, isInitial, isSimilar, type NameWords, sameText, soundsSame } from './name-words.ts'

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

/** Own words and father's words of one name together. */
const side = wordsAtMost * 2
/** What each two words of the names at hand have in common; filled before it is read. */
const relations = new Uint8Array(side * side)
const similarities = new Float64Array(side * side)

/** Words of one name: from where they stand in `facts`, how many, their letters and their length. */
type Words = { from: number; count: number; letters: number; length: number; head: number }

/** The two lists of words at hand, in the order that compareNames takes them in. */
let first: Words = { from: 0, count: 0, letters: 0, length: 0, head: 0 }
let second: Words = { from: 0, count: 0, letters: 0, length: 0, head: 0 }

/** The rank of two names by where they are laid; what is no name is unknown. */
export function alignNames(names: LaidNames, a: number, b: number): number {
  const { facts } = names
  if (facts[a] === 0 || facts[b] === 0 || facts[a + factOf.latin] !== facts[b + factOf.latin]) return rankOf.unknown
  if (facts[a + factOf.spelled] === facts[b + factOf.spelled]) return rankOf.equal
  choose(facts, a, false, first)
  choose(facts, b, false, second)
  const own = alignWords(names)
  const hasFather = facts[a + factOf.father]! > 0
  if (own >= rankOf.phonetic || hasFather === facts[b + factOf.father]! > 0) return own
  choose(facts, a, true, first)
  choose(facts, b, true, second)
  return Math.max(own, alignWords(names))
}

/** Takes the own words of a name, or all of them. */
function choose(facts: Int32Array, at: number, all: boolean, words: Words): void {
  words.from = at + factsOfName
  words.count = facts[at + factOf.own]! + (all ? facts[at + factOf.father]! : 0)
  words.letters = facts[at + (all ? factOf.allLetters : factOf.letters)]!
  words.head = facts[at + factOf.head]!
  words.length = facts[at + (all ? factOf.allLength : factOf.length)]!
}

/** Fills `relations` of the words at hand; answers what any two of them have in common. */
function relateAll({ facts, words }: LaidNames): number {
  let common = 0
  for (let i = 0; i < first.count; i++) {
    const one = facts[first.from + i]!
    for (let j = 0; j < second.count; j++) {
      const relation = words.relate(one, facts[second.from + j]!)
      relations[i * side + j] = relation
      common |= relation
    }
  }
  return common
}

function alignWords(names: LaidNames): number {
  const { facts, words } = names
  let common = relateAll(names)
  const mayMeet = (common & (sameText | soundsSame | isInitial | isSimilar | begins)) !== 0
  const apart = first.head ^ second.head
  const begin = apart === 0 ? 4 : (31 - Math.clz32(apart & -apart)) >> 3
  const maySlip = mayBeSlip(first.length, second.length, first.letters ^ second.letters, begin)
  if (!mayMeet && !maySlip) return rankOf.different
  if (!comesFirst(names)) {
    ;[first, second] = [second, first]
    common = relateAll(names)
  }
  const [lengthOfA, lengthOfB] = [first.count, second.count]
  let [freeOfA, freeOfB, shared] = [(1 << lengthOfA) - 1, (1 << lengthOfB) - 1, 0]
  const pair = (wanted: number) => {
    if ((common & wanted) === 0) return
    for (let i = 0; i < lengthOfA; i++) {
      for (let j = 0; j < lengthOfB && freeOfA & (1 << i); j++) {
        if ((relations[i * side + j]! & wanted) === 0 || !(freeOfB & (1 << j))) continue
        freeOfA &= ~(1 << i)
        freeOfB &= ~(1 << j)
        if (words.whole[facts[first.from + i]!] && words.whole[facts[second.from + j]!]) shared++
      }
    }
  }
  /** Two words of `x` that are one of `y`; answers the free words of both. */
  const join = (x: Words, y: Words, freeOfX: number, freeOfY: number): [number, number] => {
    let [left, right] = [freeOfX, freeOfY]
    const wordOf = (of: Words, i: number) => words.words[facts[of.from + i]!]!
    for (let i = 0; i + 1 < x.count; i++) {
      for (let j = 0; j < y.count && ((left >> i) & 3) === 3; j++) {
        if (!(right & (1 << j)) || !isJoined(wordOf(x, i), wordOf(x, i + 1), wordOf(y, j))) continue
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
    if (common & begins && (lengthOfA > 1 || lengthOfB > 1)) {
      ;[freeOfA, freeOfB] = join(first, second, freeOfA, freeOfB)
      ;[freeOfB, freeOfA] = join(second, first, freeOfB, freeOfA)
    }
  }
  if (freeOfA === 0 && freeOfB === 0 && shared > 0)
    return canonical || solidOf(names, first) === solidOf(names, second) ? rankOf.canonical : rankOf.phonetic
  pair(isInitial)
  if ((freeOfA === 0 || freeOfB === 0) && shared > 0) return rankOf.part
  if (common & isSimilar) [freeOfA, freeOfB] = pairSimilar(names, freeOfA, freeOfB)
  if (freeOfA === 0 || freeOfB === 0) return rankOf.similar
  return maySlip && isSlip(solidOf(names, first), solidOf(names, second)) ? rankOf.similar : rankOf.different
}

/** Pairs free words, the most similar first. */
function pairSimilar({ facts, words }: LaidNames, freeOfA: number, freeOfB: number): [number, number] {
  let [leftOfA, leftOfB] = [freeOfA, freeOfB]
  const isOpen = (i: number, j: number) =>
    leftOfA & (1 << i) && leftOfB & (1 << j) && relations[i * side + j]! & isSimilar
  for (let i = 0; i < first.count; i++)
    for (let j = 0; j < second.count; j++)
      if (isOpen(i, j)) similarities[i * side + j] = words.similarity(facts[first.from + i]!, facts[second.from + j]!)
  for (;;) {
    let [highest, pair] = [0, -1]
    for (let i = 0; i < first.count; i++) {
      for (let j = 0; j < second.count; j++) {
        if (!isOpen(i, j) || similarities[i * side + j]! <= highest) continue
        highest = similarities[i * side + j]!
        pair = i * side + j
      }
    }
    if (pair < 0) return [leftOfA, leftOfB]
    leftOfA &= ~(1 << Math.floor(pair / side))
    leftOfB &= ~(1 << (pair % side))
  }
}

const wordsOf = ({ facts, words }: LaidNames, { from, count }: Words): NameWord[] =>
  Array.from(facts.subarray(from, from + count), (number) => words.words[number]!)
const solidOf = (names: LaidNames, words: Words): string => solid(wordsOf(names, words))

function isJoined(one: NameWord, other: NameWord, whole: NameWord): boolean {
  const { text, sound } = whole
  return (
    (one.text.length + other.text.length === text.length && text.startsWith(one.text) && text.endsWith(other.text)) ||
    (one.sound.length + other.sound.length === sound.length &&
      sound.startsWith(one.sound) &&
      sound.endsWith(other.sound))
  )
}

/** The order that compareNames takes two lists of words in. */
function comesFirst({ facts, words }: { facts: Int32Array; words: NameWords }): boolean {
  for (let i = 0; i < first.count && i < second.count; i++) {
    const [a, b] = [facts[first.from + i]!, facts[second.from + i]!]
    if (a === b) continue
    const [one, other] = [words.words[a]!.text, words.words[b]!.text]
    if (one !== other) return one < other
  }
  return first.count <= second.count
}
