/**
 * Keys by which records that may be one person find each other in an index: two records are compared when they share one.
 * Tight on purpose; a name alone is no key, and a 1 January or a year is no birth date. Pure.
 */
import type { Facts } from '../intake/model.ts'
import { type BirthDate, withoutDefaultDay } from './birth-date.ts'
import type { CanonicalName, NameWord } from './names.ts'
import { type Prepared, prepareFacts } from './prepare-facts.ts'

/** What a key is made of. `born+word` holds the first and the last word of each name, so that turned-about names meet. */
type KeyKind =
  | 'nik'
  | 'passport'
  | 'pass'
  | 'phone'
  | 'email'
  | 'born+word'
  | 'name+birthplace'
  | 'name+year'
  | 'name+mother'
  | 'born+birthplace+sex'

/** One index entry; `value` is at most 160 characters, the same for the same facts at all times. */
export type Key = { kind: KeyKind; value: string }

const valueAtMost = 160

/** Words that open a great many names, or none: the word beside them tells more. */
const weakWords: ReadonlySet<string> = new Set(['muhammad', 'm'])

/** All keys of a record, each once, in a fixed order. */
export function keysOf(facts: Facts): Key[] {
  const prepared = prepareFacts(facts)
  const keys = new Map<string, Key>()
  const add = (kind: KeyKind, ...parts: (string | null)[]) => {
    if (parts.includes(null)) return
    const value = parts.join('|').slice(0, valueAtMost)
    keys.set(`${kind} ${value}`, { kind, value })
  }
  add('nik', prepared.nik)
  add('passport', prepared.passport)
  // One-way papers and border passes are mixed up in the box they are typed into.
  add('pass', prepared.splp)
  add('pass', prepared.plb)
  add('phone', prepared.phone)
  add('email', prepared.email)
  for (const name of prepared.names) addNameKeys(add, name, prepared)
  add('born+birthplace+sex', fullDate(prepared.birthDate), prepared.birthPlace?.solid ?? null, prepared.sex)
  return [...keys.values()]
}

function addNameKeys(
  add: (kind: KeyKind, ...parts: (string | null)[]) => void,
  name: CanonicalName,
  prepared: Prepared,
) {
  const born = fullDate(prepared.birthDate)
  const telling = name.given.filter((word) => !weakWords.has(word.text) && isWord(word))
  const words = telling.length > 0 ? telling : name.given
  add('born+word', born, words[0]!.sound)
  add('born+word', born, words.at(-1)!.sound)
  add('name+birthplace', name.sound, prepared.birthPlace?.solid ?? null)
  add('name+year', name.sound, prepared.birthDate ? String(prepared.birthDate.year) : null)
  add('name+mother', name.sound, prepared.mother?.sound ?? null)
}

function isWord(word: NameWord): boolean {
  return word.text.length > 1 || !/[a-z]/.test(word.text)
}

/** The whole date where it is known and says more than its year. */
function fullDate(date: BirthDate | null): string | null {
  if (!date) return null
  const { year, month, day } = withoutDefaultDay(date)
  return month === null || day === null ? null : `${year}-${two(month)}-${two(day)}`
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}
