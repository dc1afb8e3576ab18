/** Names taken apart once and laid out as numbers, one beside the other: to compare two of them, two places of memory are read. Pure but for its own state. */
import type { CanonicalName, NameWord } from '../names.ts'
import { solid } from '../similar-words.ts'
import { type NameWords, nameWords } from './name-words.ts'

/**
 * What `facts` holds from where a name is laid: how many own words (0 where it is no name) and father's words; 1 in Latin script; a number
 * for the name as spelled; letters and length of the own words, and of all; the first four letters, one a byte; then the words by number.
 */
export const factOf = {
  own: 0,
  father: 1,
  latin: 2,
  spelled: 3,
  letters: 4,
  length: 5,
  allLetters: 6,
  allLength: 7,
  head: 8,
}
export const factsOfName = 9

/** The names laid so far. */
export type LaidNames = {
  facts: Int32Array
  words: NameWords
  lay(name: CanonicalName | null, before: number[]): number
}

/** None yet. */
export function laidNames(): LaidNames {
  const spellings = new Map<string, number>()
  let end = 0
  const put = (numbers: number[]) => {
    if (end + numbers.length > names.facts.length) {
      const wider = new Int32Array(2 * names.facts.length)
      wider.set(names.facts)
      names.facts = wider
    }
    names.facts.set(numbers, end)
    end += numbers.length
  }
  const names: LaidNames = {
    facts: new Int32Array(1024),
    words: nameWords(),
    /** Lays a name behind some other numbers that are to stand before it; answers where the name begins. */
    lay(name, before) {
      const own = name?.given ?? []
      const all = [...own, ...(name?.father ?? [])]
      const spelled = spellings.get(name?.spelled ?? '') ?? spellings.size
      spellings.set(name?.spelled ?? '', spelled)
      put(before)
      const at = end
      put([own.length, all.length - own.length, name?.latin ? 1 : 0, spelled])
      put([lettersOf(own), lengthOf(own), lettersOf(all), lengthOf(all)])
      put([headOf(all)])
      put(all.map(names.words.numberOf))
      return at
    },
  }
  return names
}

const lettersOf = (words: NameWord[]): number => words.reduce((letters, word) => letters | word.letters, 0)
const lengthOf = (words: NameWord[]): number => words.reduce((length, word) => length + word.text.length, 0)
const headOf = (words: NameWord[]): number => {
  const start = solid(words.slice(0, 4)).slice(0, 4)
  let head = 0
  for (let i = 0; i < start.length; i++) head |= (start.charCodeAt(i) & 255) << (8 * i)
  return head
}
