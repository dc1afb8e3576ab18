/** Words of names numbered once, with what any two of them have to do with each other worked out once and remembered. Pure but for its own state. */
import { isWhole, sameSound } from '../compare-names.ts'
import type { NameWord } from '../names.ts'
import { similarityOf } from '../similar-words.ts'

/** What two words may have in common, a bit each: the text, the sound or a surname, one the initial of the other, a few letters. */
export const sameText = 1
export const soundsSame = 2
export const isInitial = 4
export const isSimilar = 8

/** Pairs of words remembered at a time, at most; one that comes to the place of another takes it. */
const rememberedAtMost = 1 << 16

/** The words met so far. */
export type NameWords = ReturnType<typeof nameWords>

/** An empty list, for the words of about so many names. */
export function nameWords(names: number) {
  let remembered = 256
  while (remembered < 8 * names && remembered < rememberedAtMost) remembered *= 2
  const numberOf = new Map<string, number>()
  const words: NameWord[] = []
  const whole: boolean[] = []
  const pairs = new Int32Array(2 * remembered).fill(-1)
  const relations = new Uint8Array(remembered)
  const similarities = new Float64Array(remembered)
  /** Where the pair was put that was asked for last. */
  let place = 0

  const work = (one: NameWord, other: NameWord): number => {
    let relation = 0
    if (one.text === other.text) relation |= sameText
    if (sameSound(one, other)) relation |= soundsSame
    if ((!isWhole(one) || !isWhole(other)) && one.text[0] === other.text[0]) relation |= isInitial
    similarities[place] = similarityOf(one, other)
    return similarities[place]! > 0 ? relation | isSimilar : relation
  }

  return {
    words,
    whole,
    numberOf(word: NameWord): number {
      const key = `${word.text} ${word.sound} ${word.surnames.join(' ')}`
      const known = numberOf.get(key)
      if (known !== undefined) return known
      numberOf.set(key, words.length)
      whole.push(isWhole(word))
      return words.push(word) - 1
    },
    /** What two words have in common. */
    relate(one: number, other: number): number {
      const [low, high] = one < other ? [one, other] : [other, one]
      place = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 16) & (remembered - 1)
      if (pairs[2 * place] !== low || pairs[2 * place + 1] !== high) {
        relations[place] = work(words[low]!, words[high]!)
        pairs[2 * place] = low
        pairs[2 * place + 1] = high
      }
      return relations[place]!
    },
    /** How similar the two words are that `relate` was asked for last. */
    similarity: (): number => similarities[place]!,
  }
}
