/**
 * Whole-name alignment over numbered words: the level that compareNames (../compare-names.ts) gives to two names, as a rank. It asks
 * what two words have in common once for all names, which is what makes it fast; a property test holds both to the same answer. Pure.
 */
import type { NameLevel } from '../compare-names.ts'
import { type NameWord, wordsAtMost } from '../names.ts'
import { isSlip, mayBeSlip } from '../similar-words.ts'
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
type Words = { from: number; count: number; letters: number; length: number; head: number; solid: number }

/** The two lists of words at hand, in the order that compareNames takes them in; a bit for each word that is still free, and how many whole words are shared. */
let first: Words = { from: 0, count: 0, letters: 0, length: 0, head: 0, solid: 0 }
let second: Words = { from: 0, count: 0, letters: 0, length: 0, head: 0, solid: 0 }
let [freeOfA, freeOfB, shared] = [0, 0, 0]

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
  words.solid = facts[at + factOf.solid]! + (all ? 1 : 0)
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
  let common = relateAll(names)
  const mayMeet = (common & (sameText | soundsSame | isInitial | isSimilar | begins)) !== 0
  const apart = first.head ^ second.head
  const begin = apart === 0 ? 4 : (31 - Math.clz32(apart & -apart)) >> 3
  const maySlip = mayBeSlip(first.length, second.length, first.letters ^ second.letters, begin)
  if (!mayMeet && !maySlip) return rankOf.different
  if (!comesFirst(names)) {
    const other = first
    first = second
    second = other
    common = relateAll(names)
  }
  freeOfA = (1 << first.count) - 1
  freeOfB = (1 << second.count) - 1
  shared = 0
  if (common & sameText) pair(names, sameText)
  const canonical = freeOfA === 0 && freeOfB === 0
  if (!canonical) {
    if (common & soundsSame) pair(names, soundsSame)
    if (common & begins && (first.count > 1 || second.count > 1)) joinWords(names)
  }
  const { solids } = names
  if (freeOfA === 0 && freeOfB === 0 && shared > 0)
    return canonical || solids[first.solid] === solids[second.solid] ? rankOf.canonical : rankOf.phonetic
  if (common & isInitial) pair(names, isInitial)
  if ((freeOfA === 0 || freeOfB === 0) && shared > 0) return rankOf.part
  if (common & isSimilar) pairSimilar(names)
  if (freeOfA === 0 || freeOfB === 0) return rankOf.similar
  return maySlip && isSlip(solids[first.solid]!, solids[second.solid]!) ? rankOf.similar : rankOf.different
}

/** Pairs free words that have this in common. */
function pair({ facts, words: { whole } }: LaidNames, wanted: number): void {
  for (let i = 0; i < first.count; i++) {
    for (let j = 0; j < second.count && freeOfA & (1 << i); j++) {
      if ((relations[i * side + j]! & wanted) === 0 || !(freeOfB & (1 << j))) continue
      freeOfA &= ~(1 << i)
      freeOfB &= ~(1 << j)
      if (whole[facts[first.from + i]!] && whole[facts[second.from + j]!]) shared++
    }
  }
}

/** Pairs two free words of the one name that are one of the other's, both ways. */
function joinWords({ facts, words: { words } }: LaidNames): void {
  for (let i = 0; i + 1 < first.count; i++) {
    for (let j = 0; j < second.count && ((freeOfA >> i) & 3) === 3; j++) {
      const [at, to] = [first.from + i, second.from + j]
      if (!(freeOfB & (1 << j)) || !isJoined(words[facts[at]!]!, words[facts[at + 1]!]!, words[facts[to]!]!)) continue
      freeOfA &= ~(3 << i)
      freeOfB &= ~(1 << j)
      shared++
    }
  }
  for (let j = 0; j + 1 < second.count; j++) {
    for (let i = 0; i < first.count && ((freeOfB >> j) & 3) === 3; i++) {
      const [at, to] = [second.from + j, first.from + i]
      if (!(freeOfA & (1 << i)) || !isJoined(words[facts[at]!]!, words[facts[at + 1]!]!, words[facts[to]!]!)) continue
      freeOfB &= ~(3 << j)
      freeOfA &= ~(1 << i)
      shared++
    }
  }
}

const isOpen = (i: number, j: number): boolean =>
  (freeOfA & (1 << i)) !== 0 && (freeOfB & (1 << j)) !== 0 && (relations[i * side + j]! & isSimilar) !== 0

/** Pairs free words, the most similar first. */
function pairSimilar({ facts, words }: LaidNames): void {
  for (let i = 0; i < first.count; i++)
    for (let j = 0; j < second.count; j++)
      if (isOpen(i, j)) similarities[i * side + j] = words.similarity(facts[first.from + i]!, facts[second.from + j]!)
  for (;;) {
    let [highest, place] = [0, -1]
    for (let i = 0; i < first.count; i++) {
      for (let j = 0; j < second.count; j++) {
        if (!isOpen(i, j) || similarities[i * side + j]! <= highest) continue
        highest = similarities[i * side + j]!
        place = i * side + j
      }
    }
    if (place < 0) return
    freeOfA &= ~(1 << Math.floor(place / side))
    freeOfB &= ~(1 << (place % side))
  }
}

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
