/** Whole-name alignment: words of two names are paired whatever their order, spelling, abbreviation or spacing. Pure and symmetric. */
import type { CanonicalName, NameWord } from './names.ts'
import { isSlipOf, pairSimilar, solid } from './similar-words.ts'
import { mayBeSameSurname } from './surnames.ts'

/**
 * `equal` as written, order and case aside · `canonical` in canonical spelling · `phonetic` by sound or surname variant · `part` the
 * shorter name stands whole in the longer, or initials stand for words · `similar` some letters differ · `unknown` one is
 * missing, or they stand in different scripts.
 */
export type NameLevel = 'equal' | 'canonical' | 'phonetic' | 'part' | 'similar' | 'different' | 'unknown'

/** How own and father's names stand. */
export type NameComparison = { own: NameLevel; father: NameLevel }

const ranks: Record<NameLevel, number> = {
  equal: 6,
  canonical: 5,
  phonetic: 4,
  part: 3,
  similar: 2,
  different: 1,
  unknown: 0,
}

/** Compares two names; null is unknown. */
export function compareNames(a: CanonicalName | null, b: CanonicalName | null): NameComparison {
  if (!a || !b || a.latin !== b.latin) return { own: 'unknown', father: 'unknown' }
  const own = a.spelled === b.spelled ? 'equal' : compareWords(a.given, b.given)
  if (a.father.length > 0 && b.father.length > 0) {
    return { own, father: compareWords(a.father, b.father) }
  }
  // One wrote "Siti Nurhaliza binti Achmad", the other "Siti Nurhaliza Achmad": then the father's name is one word more.
  if (ranks[own] < ranks.phonetic && a.father.length + b.father.length > 0) {
    const whole = compareWords([...a.given, ...a.father], [...b.given, ...b.father])
    if (ranks[whole] > ranks[own]) return { own: whole, father: 'unknown' }
  }
  return { own, father: 'unknown' }
}

function compareWords(one: NameWord[], other: NameWord[]): NameLevel {
  // Greedy pairing may depend on who comes first: always the same one does.
  const [a, b] = comesFirst(one, other) ? [one, other] : [other, one]
  const pairing: Pairing = { a, b, freeOfA: (1 << a.length) - 1, freeOfB: (1 << b.length) - 1, shared: 0 }
  pair(pairing, (x, y) => x.text === y.text)
  const canonical = isComplete(pairing)
  if (!canonical) {
    pair(pairing, sameSound)
    pairJoined(pairing)
  }
  if (isComplete(pairing) && pairing.shared > 0) {
    return canonical || solid(a) === solid(b) ? 'canonical' : 'phonetic'
  }
  pair(pairing, isInitialOf)
  if ((pairing.freeOfA === 0 || pairing.freeOfB === 0) && pairing.shared > 0) {
    return 'part'
  }
  const [leftOfA, leftOfB] = pairSimilar(a, b, pairing.freeOfA, pairing.freeOfB)
  return leftOfA === 0 || leftOfB === 0 || isSlipOf(a, b) ? 'similar' : 'different'
}

/** The words of two names; a bit for each that is not yet paired; how many whole words have been paired. */
type Pairing = { a: NameWord[]; b: NameWord[]; freeOfA: number; freeOfB: number; shared: number }

function pair(pairing: Pairing, matches: (a: NameWord, b: NameWord) => boolean): void {
  const { a, b } = pairing
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length && pairing.freeOfA & (1 << i); j++) {
      if (!(pairing.freeOfB & (1 << j)) || !matches(a[i]!, b[j]!)) continue
      pairing.freeOfA &= ~(1 << i)
      pairing.freeOfB &= ~(1 << j)
      if (isWhole(a[i]!) && isWhole(b[j]!)) pairing.shared++
    }
  }
}

/** Two words of one name that the other writes as one. */
function pairJoined(pairing: Pairing): void {
  const { a, b } = pairing
  for (let i = 0; i + 1 < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (!isFree(pairing.freeOfA, i, 2) || !isFree(pairing.freeOfB, j, 1) || !isJoined(a, i, b[j]!)) continue
      pairing.freeOfA &= ~(3 << i)
      pairing.freeOfB &= ~(1 << j)
      pairing.shared++
    }
  }
  for (let j = 0; j + 1 < b.length; j++) {
    for (let i = 0; i < a.length; i++) {
      if (!isFree(pairing.freeOfB, j, 2) || !isFree(pairing.freeOfA, i, 1) || !isJoined(b, j, a[i]!)) continue
      pairing.freeOfB &= ~(3 << j)
      pairing.freeOfA &= ~(1 << i)
      pairing.shared++
    }
  }
}

function isFree(free: number, from: number, count: 1 | 2): boolean {
  const bits = (count === 2 ? 3 : 1) << from
  return (free & bits) === bits
}

function isJoined(words: NameWord[], from: number, whole: NameWord): boolean {
  const first = words[from]!
  const second = words[from + 1]!
  if (first.text.length + second.text.length === whole.text.length && first.text + second.text === whole.text)
    return true
  return first.sound.length + second.sound.length === whole.sound.length && first.sound + second.sound === whole.sound
}

/** Readings of a surname decide where both words have some; else the sound does. M stands for Muhammad by custom. */
export function sameSound(a: NameWord, b: NameWord): boolean {
  if (a.surnames.length > 0 && b.surnames.length > 0) return mayBeSameSurname(a.surnames, b.surnames)
  return a.sound === b.sound || isMuhammad(a, b) || isMuhammad(b, a)
}

function isMuhammad(short: NameWord, word: NameWord): boolean {
  return short.text === 'm' && word.text === 'muhammad'
}

function isInitialOf(a: NameWord, b: NameWord): boolean {
  return (!isWhole(a) || !isWhole(b)) && a.text[0] === b.text[0]
}

/** One letter is an initial; one character of another script is a word. */
export function isWhole(word: NameWord): boolean {
  return word.text.length > 1 || !/[a-z]/.test(word.text)
}

function isComplete(pairing: Pairing): boolean {
  return pairing.freeOfA === 0 && pairing.freeOfB === 0
}

/** Any fixed order of lists of words will do; this is the dictionary's. */
function comesFirst(a: NameWord[], b: NameWord[]): boolean {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i]!.text !== b[i]!.text) return a[i]!.text < b[i]!.text
  return a.length <= b.length
}
