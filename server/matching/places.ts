/** Birth places and addresses, compared as words: offices write the same place with and without its rank, province and abbreviations. Pure. */
import { jaroWinkler } from './jaro-winkler.ts'
import { canonicalWord } from './spelling.ts'

/** `similar` is a slip of the pen, one place standing whole in the other, or most words shared. */
export type PlaceLevel = 'equal' | 'similar' | 'different' | 'unknown'

/** A place or address as sorted words in canonical spelling; `solid` without blanks. */
export type Place = { words: string[]; solid: string }

/** Ranks and abbreviations that one office writes and another does not. */
const ranks: ReadonlySet<string> = new Set(
  'kab kabupaten kota kotamadya kec kecamatan kel kelurahan desa ds dusun dsn kampung kp prov provinsi jl jln jalan gg gang no nomor rt rw rumah'.split(
    ' ',
  ),
)

/** From here two places are a slip apart (singkawang, singkawan). */
const slipFrom = 0.93
/** Words shared, of all words, from which two addresses are similar. */
const sharedFrom = 0.6

/** Reads a birth place; what follows a comma or stands in brackets is the province or country and does not count. Null when nothing is left. */
export function readPlace(text: string): Place | null {
  return readAddress(text.split(/[,(/]/, 1)[0]!)
}

/** Reads a whole address, numbers kept. Null when nothing is left. */
export function readAddress(text: string): Place | null {
  const words = text
    .slice(0, 300)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !ranks.has(word))
    .map((word) => canonicalWord(word.replace(/^0+(?=\d)/, '')))
  return words.length === 0 ? null : { words: [...new Set(words)].sort(), solid: words.join('') }
}

/** The level of two places, symmetric; null is unknown. */
export function comparePlaces(a: Place | null, b: Place | null): PlaceLevel {
  if (!a || !b) return 'unknown'
  if (a.solid === b.solid) return 'equal'
  const shared = a.words.filter((word) => b.words.includes(word)).length
  const all = a.words.length + b.words.length - shared
  if (shared === all) return 'equal'
  if (shared / all >= sharedFrom || (shared === Math.min(a.words.length, b.words.length) && all <= 3)) return 'similar'
  return all <= 4 && jaroWinkler(a.solid, b.solid) >= slipFrom ? 'similar' : 'different'
}
