/** How alike two different whole names are: levels of `wholeNaming` in alike.ts. Pure but for its own state. */
import { type CanonicalName, canonicalName } from '../names.ts'
import type { Level } from './alike.ts'
import { alignNames, type NumberedName, numberName, rankOf } from './align-words.ts'
import { nameWords } from './name-words.ts'

/** Levels of `naming` by those of whole names, which know one more. */
const asWritten = [0, 1, 2, 3, 4, 6]

/** Pairs of names remembered at a time, at most: frequent names meet again and again. */
const rememberedAtMost = 1 << 17

/**
 * The rule over the names of one column; `writing` compares them as one part of a name. A person may go by several names, written
 * "siti @ ani": the two that are most alike count.
 */
export function namesAlike(
  values: string[],
  writing: (names: string[]) => (x: number, y: number) => number,
): Level {
  let remembered = 64
  while (remembered < 4 * values.length && remembered < rememberedAtMost) remembered *= 2
  const pairs = new Int32Array(2 * remembered).fill(-1)
  const levels = new Uint8Array(remembered)
  const words = nameWords(values.length)
  /** Each single name once, and the names that a text holds. */
  const singles: string[] = []
  const numberOf = new Map<string, number>()
  const held: number[][] = []
  const names: (NumberedName | null)[] = []
  const letters: number[] = []
  const written = writing(singles)

  const readName = (text: string): number => {
    const known = numberOf.get(text)
    if (known !== undefined) return known
    const canonical = canonicalName(text)
    names.push(canonical === null ? null : numberName(canonical, words))
    letters.push(lettersAt(text, canonical))
    numberOf.set(text, singles.length)
    return singles.push(text) - 1
  }
  const compare = (one: number, other: number): number => {
    if (one === other) return rankOf.equal
    // No word of the one begins like a word of the other: most pairs end here.
    if ((letters[one]! & letters[other]!) === 0) return rankOf.different
    const place = ((Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 15) & (remembered - 1)
    if (pairs[2 * place] !== one || pairs[2 * place + 1] !== other) {
      const level = asWritten[written(one, other)]!
      levels[place] = level === rankOf.equal ? level : Math.max(level, alignNames(words, names[one]!, names[other]!))
      pairs[2 * place] = one
      pairs[2 * place + 1] = other
    }
    return levels[place]!
  }
  const readAll = () => {
    while (held.length < values.length) held.push(values[held.length]!.split(' @ ').map(readName))
  }
  const levelOf = (x: number, y: number) => {
    readAll()
    let highest = 0
    for (const one of held[x]!) for (const other of held[y]!) highest = Math.max(highest, compare(one, other))
    return highest
  }
  const marks = () => {
    readAll()
    return Int32Array.from(held, (numbers) => numbers.reduce((all, one) => all | letters[one]!, 0))
  }
  return Object.assign(levelOf, { screen: { marks, mustDiffer: beginNowhereAlike } })
}

const beginNowhereAlike = (one: number, other: number): boolean => (one & other) === 0

/** A bit for the letter at which each word begins, as written and in canonical spelling; other scripts share one. */
function lettersAt(text: string, canonical: CanonicalName | null): number {
  const words = [
    ...text.split(' '),
    ...(canonical?.given ?? []).map((word) => word.text),
    ...(canonical?.father ?? []).map((word) => word.text),
  ]
  let letters = 0
  for (const word of words) {
    const code = word.charCodeAt(0) - 97
    letters |= 1 << (code >= 0 && code < 26 ? code : 26)
  }
  return letters
}
