/** How alike two different whole names are: levels of `wholeNaming` in alike.ts. Pure but for its own state. */
import { type CanonicalName, canonicalName } from '../names.ts'
import { alignNames, type NumberedName, numberName, rankOf } from './align-words.ts'
import { nameWords } from './name-words.ts'

/** Levels of `naming` by those of whole names, which know one more. */
const asWritten = [0, 1, 2, 3, 4, 6]

/** Pairs of names remembered at a time: frequent names meet again and again. */
const remembered = 1 << 17

/** The rule over the names of one column; `written` compares them as one part of a name. */
export function namesAlike(
  values: string[],
  written: (x: number, y: number) => number,
): (x: number, y: number) => number {
  const words = nameWords()
  const names: (NumberedName | null)[] = []
  const letters: number[] = []
  const pairs = new Int32Array(2 * remembered).fill(-1)
  const levels = new Uint8Array(remembered)
  const read = (text: string) => {
    const canonical = canonicalName(text)
    names.push(canonical === null ? null : numberName(canonical, words))
    letters.push(lettersAt(text, canonical))
  }
  const compare = (x: number, y: number): number => {
    const level = asWritten[written(x, y)]!
    return level === rankOf.equal ? level : Math.max(level, alignNames(words, names[x]!, names[y]!))
  }
  return (x, y) => {
    while (names.length < values.length) read(values[names.length]!)
    // No word of the one begins like a word of the other: most pairs end here.
    if ((letters[x]! & letters[y]!) === 0) return 1
    const place = ((Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) >>> 15) & (remembered - 1)
    if (pairs[2 * place] !== x || pairs[2 * place + 1] !== y) {
      levels[place] = compare(x, y)
      pairs[2 * place] = x
      pairs[2 * place + 1] = y
    }
    return levels[place]!
  }
}

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
