/**
 * Keys by which records that may be one person find each other in an index: two records are compared when they share one that is not
 * a crowd's. Tight on purpose; a name alone is no key, a 1 January or a year is no birth date. Of a key that many may share (a phone, a
 * birthday) a finer one stands beside, so that a crowd loses no pair that something else brings together. Pure.
 */
import { type Cells, filledCells } from './columns/cells-of.ts'
import { type CanonicalName, canonicalName, type NameWord } from './names.ts'

/** Words that open a great many names, or none: the word beside them tells more. */
const weakWords: ReadonlySet<string> = new Set(['muhammad', 'm'])

/** All keys of a row as "kind|value…", each once, in a fixed order, at most 160 characters, the same for the same row at all times. */
export function keysOf(row: Cells): string[] {
  const cells = filledCells(row)
  const keys = new Set<string>()
  const add = (kind: string, ...parts: (string | undefined)[]) => {
    if (!parts.some((part) => part === undefined || part === '')) keys.add([kind, ...parts].join('|').slice(0, 160))
  }
  const nik = cells.national_id
  const [date, year, birthday] = datesIn(cells.birth_date ?? '')
  const names = (cells.name ?? '').split(' @ ').flatMap((name) => canonicalName(name) ?? [])
  add('nik', nik)
  add('passport', cells.passport)
  add('travel paper', cells.travel_paper)
  add('phone', cells.phone)
  add('email', cells.email)
  const mother = canonicalName(cells.mother ?? '')?.sound
  for (const name of names) {
    const [first, last] = tellingSounds(name)
    add('nik 12 + first', nik?.length === 16 ? nik.slice(0, 12) : undefined, first)
    add('phone + first', cells.phone, first)
    add('family card + first', cells.family_card, first)
    add('born + word', date, first)
    add('born + word', date, last)
    add('name + birthday', name.sound, birthday)
    add('name + year', name.sound, year)
    add('name + birthplace', name.sound, cells.birth_place)
    add('name + mother', name.sound, mother)
    add('first + mother', first, mother)
    add('last + mother', last, mother)
    add('first + birthplace + year', first, cells.birth_place, year)
    add('last + birthplace + year', last, cells.birth_place, year)
    add('first + address', first, cells.address)
    add('last + address', last, cells.address)
    add('name + region', name.sound, cells.region)
    add('first + region + year', first, cells.region, year)
  }
  add('mother + birthday', mother, birthday)
  add('born + address', date, cells.address)
  add('born + birthplace + sex', date, cells.birth_place, cells.sex)
  return [...keys]
}

/** How the first and the last telling word of a name sound. */
function tellingSounds(name: CanonicalName): [string, string] {
  const telling = name.given.filter((word) => !weakWords.has(word.text) && isWord(word))
  const words = telling.length > 0 ? telling : name.given
  return [words[0]!.sound, words.at(-1)!.sound]
}

const isWord = (word: NameWord): boolean => word.text.length > 1 || !/[a-z]/.test(word.text)

/** The whole date where it says more than its year, the year, and the day of the year. */
function datesIn(date: string): [string, string, string] {
  const isWhole = date.length === 8 && !date.endsWith('0101') && !date.endsWith('00')
  return [isWhole ? date : '', date.slice(0, 4), isWhole ? date.slice(4) : '']
}
