/**
 * A person's name as Indonesia writes it, taken apart: own words, father's words after bin, binti or anak, titles kept as data.
 * There need be no family name and no order of given and family, so everything here looks at whole names. Pure.
 */
import { bareDegrees, degrees, patronymics, titles } from './name-words.data.ts'
import { canonicalWord, soundOf } from './spelling.ts'
import { surnameFamily, surnamesOf } from './surnames.ts'

/**
 * One word in its canonical spelling, how it sounds, and the Chinese surnames that it may stand for. `letters` has a bit for each
 * letter that occurs: two words whose bits differ much need not be compared letter by letter.
 */
export type NameWord = { text: string; sound: string; surnames: readonly string[]; letters: number }

/**
 * `spelled`, `key` and `sound` are the own words as written, canonical, and by sound, each sorted and joined by a blank, so
 * that order does not count.
 */
export type CanonicalName = {
  given: NameWord[]
  father: NameWord[]
  titles: string[]
  spelled: string
  key: string
  sound: string
  latin: boolean
}

/** Longer texts are no names: what goes beyond is not looked at, so that ten kilobytes cost what a name costs. */
const textAtMost = 200
export const wordsAtMost = 10
const wordAtMost = 40

/** Splits "Siti alias Ani" and the Malaysian "Lim Ah Kow @ Ahmad" into the names it holds. */
export function splitAliases(text: string): string[] {
  return text.split(/\s*@\s*|[\s(]+(?:alias|als|a\.?k\.?a)\.?\s+/i).filter((name) => name.trim() !== '')
}

/** Takes a name apart; null when no word is left. */
export function canonicalName(text: string): CanonicalName | null {
  const { own, father, titles: found } = sort(text)
  if (own.length === 0) return null
  const given = joinParts(own).map(nameWord)
  return {
    given,
    father: joinParts(father).map(nameWord),
    titles: found,
    spelled: sorted(own),
    key: sorted(given.map((word) => word.text)),
    sound: sorted(given.map((word) => word.sound)),
    latin: given.some((word) => /[a-z]/.test(word.text)),
  }
}

/** Where written pieces belong: title, own word or father's word. */
type Sorted = { own: string[]; father: string[]; titles: string[] }

/** What a file's reader made plain already has neither commas nor dots, and that is most of what is ever taken apart. */
function sortPlain(text: string): Sorted {
  const pieces = text.slice(0, textAtMost).trim().split(/ +/)
  const sorted: Sorted = { own: [], father: [], titles: [] }
  let words = sorted.own
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    const bare = piece.length > wordAtMost ? piece.slice(0, wordAtMost) : piece
    const [first, last] = [words.length === 0, i === pieces.length - 1]
    if (first && !last && titles.has(bare)) sorted.titles.push(bare)
    else if (last && !first && bareDegrees.has(bare)) sorted.titles.push(bare)
    else if (!first && !last && words === sorted.own && patronymics.has(bare)) words = sorted.father
    else if (words.length < wordsAtMost && bare !== '') words.push(bare)
  }
  return sorted
}

/** Puts each written piece where it belongs. */
function sort(text: string): Sorted {
  if (isPlain.test(text)) return sortPlain(text)
  const own: string[] = []
  const father: string[] = []
  const found: string[] = []
  let words = own
  const pieces = piecesOf(text)
  pieces.forEach(({ bare, dotted, afterComma }, i) => {
    const first = words.length === 0
    const last = i === pieces.length - 1
    if (titles.has(bare) && (afterComma || (first && !last))) found.push(bare)
    else if (degrees.has(bare) && (afterComma || dotted)) found.push(bare)
    else if (bareDegrees.has(bare) && last && !first) found.push(bare)
    else if (patronymics.has(bare) && words === own && !first && !last) words = father
    else if (words.length < wordsAtMost) words.push(bare)
  })
  return { own, father, titles: found }
}

/** A piece between blanks, lower case and without marks; `dotted` when it has a dot inside, as in `s.pd`. */
type Piece = { bare: string; dotted: boolean; afterComma: boolean }

function piecesOf(text: string): Piece[] {
  const plain = text
    .slice(0, textAtMost)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\ba\s?\/\s?[lp]\b|\b[sd]\s?\/\s?o\b/g, ' anak ')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .replace(/[^\p{L}.,]+/gu, ' ')
    // "S. Pd." and "A. Md." are one degree; a blank between two initials of a name stays.
    .replace(/\b([sma])\. (pd|kom|sos|ag|si|kes|md|hum|pdi)\b/g, '$1.$2')
  return plain.split(',').flatMap((segment, i) => segment.split(' ').flatMap((written) => cut(written, i > 0)))
}

const isPlain = /^[a-z ]*$/

/** Dots inside a title or degree belong to it; any other dot parts two words, as in `H.Ahmad`. */
function cut(written: string, afterComma: boolean): Piece[] {
  const parts = written.split('.').filter((part) => part !== '')
  const bare = parts.join('')
  if (parts.length > 1 && (degrees.has(bare) || titles.has(bare))) return [{ bare, dotted: true, afterComma }]
  return parts.map((part) => ({ bare: part.slice(0, wordAtMost), dotted: false, afterComma }))
}

/** Words that people write together or apart with the next one are always written together: Nur Haliza, Abdul Rahman, Al Amin. */
function joinParts(words: string[]): { written: string; text: string }[] {
  const joined: { written: string; text: string }[] = []
  for (let i = 0; i < words.length; i++) {
    const written = words[i]!
    const text = canonicalWord(written)
    const next = words[i + 1]
    const joins = text === 'nur' || text === 'al' || (text.startsWith('abdu') && /^abdu[lrsndtz]?$/.test(text))
    if (!joins || next === undefined || next.length < 2) {
      joined.push({ written, text: written === 'st' && i === 0 ? 'siti' : text })
      continue
    }
    const head = text.startsWith('abdu') ? 'abdul' : text
    joined.push({ written: written + next, text: canonicalWord(head + canonicalWord(next)) })
    i++
  }
  return joined
}

/** Names repeat a few thousand words: what was worked out of one is kept, up to a bound. */
const rememberedAtMost = 20_000
const remembered = new Map<string, NameWord>()

function nameWord({ written, text }: { written: string; text: string }): NameWord {
  if (surnamesOf(written).length > 0) return readWord(text, written)
  const known = remembered.get(text)
  if (known !== undefined) return known
  if (remembered.size >= rememberedAtMost) remembered.clear()
  const word = readWord(text, text)
  remembered.set(text, word)
  return word
}

function readWord(text: string, spelling: string): NameWord {
  let letters = 0
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31)
  return { text, sound: surnameFamily(spelling) ?? soundOf(text), surnames: surnamesOf(spelling), letters }
}

function sorted(words: string[]): string {
  if (words.length === 1) return words[0]!
  if (words.length === 2) return words[0]! <= words[1]! ? `${words[0]} ${words[1]}` : `${words[1]} ${words[0]}`
  return [...words].sort().join(' ')
}
