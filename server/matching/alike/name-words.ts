/** Words of names numbered once, with what any two of them have to do with each other worked out once and remembered. Pure but for its own state. */
import { isWhole, sameSound } from '../compare-names.ts'
import type { NameWord } from '../names.ts'
import { similarityOf } from '../similar-words.ts'

/** What two words may have in common, a bit each: the text, the sound or a surname, one the initial of the other, a few letters, the beginning. */
export const sameText = 1
export const soundsSame = 2
export const isInitial = 4
export const isSimilar = 8
export const begins = 16
const isKnown = 128

/** Any two of the words that came first, the frequent ones mostly, are remembered for good. */
const firstWords = 2048

/** Pairs of later words remembered at a time; one that comes to the place of another takes it. */
const laterPairs = 1 << 18

/** The words met so far. */
export type NameWords = ReturnType<typeof nameWords>

/** An empty list. */
export function nameWords() {
  const numberOf = new Map<string, number>()
  /** The same by the word itself, which is mostly one that came before. */
  const known = new Map<NameWord, number>()
  const words: NameWord[] = []
  const whole: boolean[] = []
  /** Relations of the first words, a row a word, and how many a row holds. */
  let [among, width] = [new Uint8Array(0), 0]
  let [pairs, relations] = [new Int32Array(0), new Uint8Array(0)]

  const work = (a: number, b: number): number => {
    const [one, other] = [words[a]!, words[b]!]
    let relation = isKnown
    if (one.text === other.text) relation |= sameText
    if (sameSound(one, other)) relation |= soundsSame
    if ((!isWhole(one) || !isWhole(other)) && one.text[0] === other.text[0]) relation |= isInitial
    if (similarityOf(one, other) > 0) relation |= isSimilar
    if (isBegun(one.text, other.text) || isBegun(one.sound, other.sound)) relation |= begins
    return relation
  }
  const relateLater = (one: number, other: number): number => {
    if (pairs.length === 0) [pairs, relations] = [new Int32Array(2 * laterPairs).fill(-1), new Uint8Array(laterPairs)]
    const [low, high] = one < other ? [one, other] : [other, one]
    const place = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 12) & (laterPairs - 1)
    if (pairs[2 * place] !== low || pairs[2 * place + 1] !== high) {
      relations[place] = work(low, high)
      pairs[2 * place] = low
      pairs[2 * place + 1] = high
    }
    return relations[place]!
  }

  return {
    words,
    whole,
    numberOf(word: NameWord): number {
      const before = known.get(word)
      if (before !== undefined) return before
      const key = `${word.text} ${word.sound} ${word.surnames.join(' ')}`
      let number = numberOf.get(key)
      if (number === undefined) {
        number = words.push(word) - 1
        numberOf.set(key, number)
        whole.push(isWhole(word))
      }
      known.set(word, number)
      return number
    },
    /** What two words have in common. */
    relate(one: number, other: number): number {
      if (one >= width || other >= width) {
        if (one >= firstWords || other >= firstWords) return relateLater(one, other)
        width = Math.min(firstWords, 2 ** Math.ceil(Math.log2(words.length + 1)))
        among = new Uint8Array(width * width)
      }
      const place = one * width + other
      if (among[place] === 0) among[place] = work(one, other)
      return among[place]!
    },
    /** How similar two words are that are a slip apart. */
    similarity: (one: number, other: number): number => similarityOf(words[one]!, words[other]!),
  }
}

const isBegun = (one: string, other: string): boolean =>
  one.length < other.length ? other.startsWith(one) : one.startsWith(other)
