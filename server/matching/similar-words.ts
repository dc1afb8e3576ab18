/** Which words of two names are a slip of the pen apart. Pure. */
import { jaroWinkler } from './jaro-winkler.ts'
import { type NameWord, wordsAtMost } from './names.ts'

/** From here two words of four letters or more are a slip apart (rini, rina: .88; nurhaliza, nurhalisa: .96). */
const similarFrom = 0.88
const similarLength = 4
/** From here two whole names without their blanks are a slip apart, however their words were cut. */
const solidSimilarFrom = 0.95
const solidLength = 8

/** Own words and father's words of one name together. */
const side = wordsAtMost * 2
/** Similarities of the words of one comparison; filled before it is read. */
const similarities = new Float64Array(side * side)

/** Pairs words not yet taken, the most similar first, and answers which are left: a bit per word of each name. */
export function pairSimilar(a: NameWord[], b: NameWord[], freeOfA: number, freeOfB: number): [number, number] {
  let found = false
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (!(freeOfA & (1 << i)) || !(freeOfB & (1 << j))) continue
      const similarity = similarityOf(a[i]!, b[j]!)
      similarities[i * side + j] = similarity
      if (similarity > 0) found = true
    }
  }
  let leftOfA = freeOfA
  let leftOfB = freeOfB
  while (found) {
    let highest = 0
    let pair = -1
    for (let i = 0; i < a.length; i++) {
      for (let j = 0; j < b.length; j++) {
        if (!(leftOfA & (1 << i)) || !(leftOfB & (1 << j)) || similarities[i * side + j]! <= highest) continue
        highest = similarities[i * side + j]!
        pair = i * side + j
      }
    }
    if (pair < 0) break
    leftOfA &= ~(1 << Math.floor(pair / side))
    leftOfB &= ~(1 << (pair % side))
  }
  return [leftOfA, leftOfB]
}

/** Whether two names without their blanks are a slip apart. */
export function isSlipOf(a: NameWord[], b: NameWord[]): boolean {
  const [one, other] = [solid(a), solid(b)]
  return mayBeSlip(one.length, other.length, lettersOf(a) ^ lettersOf(b), 4) && isSlip(one, other)
}

/** Whether names of so many letters, of which these occur in one only and so many begin both, can be a slip apart at all. */
export const mayBeSlip = (lengthOfA: number, lengthOfB: number, onlyInOne: number, begin: number): boolean =>
  Math.min(lengthOfA, lengthOfB) >= solidLength && mayReach(solidSimilarFrom, lengthOfA, lengthOfB, onlyInOne, begin)

/** Whether two names are a slip apart that may be, their words joined. */
export const isSlip = (a: string, b: string): boolean => jaroWinkler(a, b) >= solidSimilarFrom

/** The words of a name without their blanks. */
export function solid(words: NameWord[]): string {
  let text = ''
  for (const word of words) text += word.text
  return text
}

function lettersOf(words: NameWord[]): number {
  let letters = 0
  for (const word of words) letters |= word.letters
  return letters
}

/** The similarity of two words, 0 when they are not a slip apart. */
export function similarityOf(a: NameWord, b: NameWord): number {
  if (Math.min(a.text.length, b.text.length) < similarLength) return 0
  if (!mayReach(similarFrom, a.text.length, b.text.length, a.letters ^ b.letters)) return 0
  const similarity = jaroWinkler(a.text, b.text)
  return similarity >= similarFrom ? similarity : 0
}

/**
 * Whether two texts of these lengths can reach a similarity at all, given the bits of letters that only one of them has: each such
 * letter is one that finds no partner. Four equal letters at the start raise a Jaro of j to .6 j + .4, fewer (`begin`) less.
 */
function mayReach(similarity: number, lengthOfA: number, lengthOfB: number, onlyInOne: number, begin = 4): boolean {
  const common = (lengthOfA + lengthOfB - countBits(onlyInOne)) / 2
  const raised = 0.1 * begin
  return common / lengthOfA + common / lengthOfB >= (3 * (similarity - raised)) / (1 - raised) - 1 - 1e-9
}

function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
