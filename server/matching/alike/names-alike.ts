/** How alike two different whole names are: levels of `wholeNaming` in alike.ts. Pure but for its own state. */
import { type CanonicalName, canonicalName } from '../names.ts'
import { alignNames, rankOf } from './align-words.ts'
import { factOf, factsOfName, laidNames } from './laid-names.ts'
import type { Level } from './level.ts'
import { nothingInCommon } from './screen.ts'

/** Levels of `naming` by those of whole names, which know one more. */
const asWritten = [0, 1, 2, 3, 4, 6]

/** What stands before a laid name: how many more names the text holds, the name's number, at which letters its words begin. */
const before = 3

/**
 * The rule over the names of one column; `writing` compares them as one part of a name. A person may go by several names, written
 * "siti @ ani": the two that are most alike count.
 */
export function namesAlike(values: string[], writing: (names: string[]) => (x: number, y: number) => number): Level {
  const names = laidNames()
  /** Each single name once. */
  const singles: string[] = []
  const numberOf = new Map<string, number>()
  const written = writing(singles)
  /** Where the first name of each text is laid, and how many texts are. */
  let [places, count] = [new Int32Array(values.length), 0]
  const nextName = (at: number) =>
    at + factsOfName + names.facts[at + factOf.own]! + names.facts[at + factOf.father]! + before

  const readName = (text: string, more: number): number => {
    let number = numberOf.get(text)
    if (number === undefined) {
      number = singles.push(text) - 1
      numberOf.set(text, number)
    }
    const canonical = canonicalName(text)
    return names.lay(canonical, [more, number, lettersAt(text, canonical)])
  }
  const readAll = () => {
    if (places.length < values.length) {
      const wider = new Int32Array(values.length + (values.length >> 3))
      wider.set(places)
      places = wider
    }
    for (; count < values.length; count++) {
      const text = values[count]!
      if (!text.includes('@')) {
        places[count] = readName(text, 0)
        continue
      }
      const held = text.split(' @ ')
      for (let i = 0; i < held.length; i++) {
        const at = readName(held[i]!, held.length - 1 - i)
        if (i === 0) places[count] = at
      }
    }
  }
  const compare = (a: number, b: number): number => {
    const { facts } = names
    if (facts[a - 2] === facts[b - 2]) return rankOf.equal
    // No word of the one begins like a word of the other: most pairs end here.
    if ((facts[a - 1]! & facts[b - 1]!) === 0) return rankOf.different
    const aligned = alignNames(names, a, b)
    return aligned === rankOf.equal ? aligned : Math.max(aligned, asWritten[written(facts[a - 2]!, facts[b - 2]!)]!)
  }
  const levelOf = (x: number, y: number) => {
    if (count < values.length) readAll()
    const [a, b] = [places[x]!, places[y]!]
    if (names.facts[a - 3] === 0 && names.facts[b - 3] === 0) return compare(a, b)
    let highest = 0
    for (let one = a; ; one = nextName(one)) {
      for (let other = b; ; other = nextName(other)) {
        highest = Math.max(highest, compare(one, other))
        if (names.facts[other - 3] === 0) break
      }
      if (names.facts[one - 3] === 0) break
    }
    return highest
  }
  const marks = () => {
    readAll()
    const { facts } = names
    const all = new Int32Array(values.length)
    for (let x = 0; x < all.length; x++) {
      let at = places[x]!
      let letters = facts[at - 1]!
      for (; facts[at - 3]! > 0; letters |= facts[at - 1]!) at = nextName(at)
      all[x] = letters
    }
    return all
  }
  return Object.assign(levelOf, { screen: { rule: nothingInCommon, level: rankOf.different, marks } })
}

/** A bit for the letter at which each word begins, as written and in canonical spelling; other scripts share one. */
function lettersAt(text: string, canonical: CanonicalName | null): number {
  let letters = initialOf(text, 0)
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) letters |= initialOf(text, at + 1)
  for (const word of canonical?.given ?? []) letters |= initialOf(word.text, 0)
  for (const word of canonical?.father ?? []) letters |= initialOf(word.text, 0)
  return letters
}

function initialOf(text: string, at: number): number {
  const code = text.charCodeAt(at) - 97
  return 1 << (code >= 0 && code < 26 ? code : 26)
}
