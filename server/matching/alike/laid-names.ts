/** Names taken apart once and laid out as numbers, one beside the other: to compare two of them, two places of memory are read. Pure but for its own state. */
import type { CanonicalName, NameWord } from '../names.ts'
import { solid } from '../similar-words.ts'
import { type NameWords, nameWords } from './name-words.ts'

/**
 * What `facts` holds from where a name is laid: how many own words (0 where it is no name) and father's words; 1 in Latin script; a number
 * for the name as spelled; letters and length of the own words, and of all; the first four letters, one a byte; where its
 * `solids` stand; then the words by number.
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
  solid: 9,
}
export const factsOfName = 10

/** The names laid so far; `solids` has two texts for each number of a name: its own words without blanks, and all. */
export type LaidNames = {
  facts: Int32Array
  words: NameWords
  solids: string[]
  lay(name: CanonicalName | null, before: readonly number[]): number
}

/** None yet. */
export function laidNames(): LaidNames {
  const spellings = new Map<string, number>()
  let end = 0
  const makeRoom = (more: number) => {
    if (end + more <= names.facts.length) return
    const wider = new Int32Array(2 * names.facts.length)
    wider.set(names.facts)
    names.facts = wider
  }
  const spelledAs = (spelled: string): number => {
    let number = spellings.get(spelled)
    if (number === undefined) {
      number = spellings.size
      spellings.set(spelled, number)
    }
    return number
  }
  /** Lays the words of one side; adds up their letters and their length. */
  const putWords = (of: NameWord[], at: number, letters: number, length: number) => {
    const { facts } = names
    for (const word of of) {
      facts[at + letters]! |= word.letters
      facts[at + length]! += word.text.length
      facts[end++] = names.words.numberOf(word)
    }
  }
  const names: LaidNames = {
    facts: new Int32Array(1024),
    words: nameWords(),
    solids: [],
    /** Lays a name behind some other numbers that are to stand before it; answers where the name begins. */
    lay(name, before) {
      const own = name?.given ?? nobody
      const father = name?.father ?? nobody
      makeRoom(before.length + factsOfName + own.length + father.length)
      const { facts, solids } = names
      for (let i = 0; i < before.length; i++) facts[end++] = before[i]!
      const at = end
      end += factsOfName
      facts.fill(0, at, end)
      facts[at + factOf.own] = own.length
      facts[at + factOf.father] = father.length
      facts[at + factOf.latin] = name?.latin ? 1 : 0
      facts[at + factOf.spelled] = spelledAs(name?.spelled ?? '')
      facts[at + factOf.solid] = solids.length
      const solidOfOwn = solid(own)
      const solidOfAll = solidOfOwn + solid(father)
      solids.push(solidOfOwn, solidOfAll)
      facts[at + factOf.head] = headOf(solidOfAll)
      putWords(own, at, factOf.letters, factOf.length)
      facts[at + factOf.allLetters] = facts[at + factOf.letters]!
      facts[at + factOf.allLength] = facts[at + factOf.length]!
      putWords(father, at, factOf.allLetters, factOf.allLength)
      return at
    },
  }
  return names
}

const nobody: NameWord[] = []

function headOf(text: string): number {
  let head = 0
  for (let i = 0; i < text.length && i < 4; i++) head |= (text.charCodeAt(i) & 255) << (8 * i)
  return head
}
