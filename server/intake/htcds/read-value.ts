/**
 * Reads one value as people and programs write it: value name or label, any letter case, spaces and no-break spaces, spelling that drifted
 * between the standard's own files. Answers value names only; nothing is guessed.
 */
import { allCountries, findCountry } from '../read-country.ts'
import { codeLists } from './code-lists.data.ts'
import { countryNames } from './country-names.data.ts'
import type { HtcdsField } from './htcds-field.ts'
import { localValues } from './standard.ts'

/** Letters and digits alone: "Follow up", "FollowUp" and "Follow Up " are one word. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The definitions of methods of control name four of them otherwise than the code list does. */
const otherNames: Record<string, Record<string, string>> = {
  vic_MethodsOfControl: {
    Threats: 'PhysicalThreats',
    UsesChildren: 'ThreatensChildrenFamily',
    ThreatOfLawEnforcement: 'ThreatsLawEnforcement',
    PsychoactiveSubstances: 'PsychoactiveSubstance',
  },
}

const books = new Map<string, Map<string, string>>()

/** Everything a field's list may be called, to value names. */
function bookOf(field: HtcdsField): Map<string, string> {
  const known = books.get(field.name)
  if (known !== undefined) return known
  const local = localValues[field.name]?.values ?? {}
  const called = { ...codeLists[field.list ?? ''], ...local }
  const book = new Map(Object.entries(otherNames[field.name] ?? {}).map(([name, value]) => [plain(name), value]))
  for (const [name, label] of Object.entries(called)) book.set(plain(label), name)
  for (const name of Object.keys(called)) book.set(plain(name), name)
  books.set(field.name, book)
  return book
}

/** Value names that a field takes, for a sentence. */
export const allowedIn = (field: HtcdsField): string => [...new Set(bookOf(field).values())].join(', ')

/** What a value is called where labels stand. */
export const labelOf = (field: HtcdsField, value: string): string =>
  own(codeLists[field.list ?? ''], value) ?? own(localValues[field.name]?.values, value) ?? value

/** Only what a list itself holds: free text may be called "toString". */
const own = (list: Record<string, string> | undefined, name: string): string | undefined =>
  list !== undefined && Object.hasOwn(list, name) ? list[name] : undefined

/** One value's name, or null. */
export const readOne = (field: HtcdsField, text: string): string | null => bookOf(field).get(plain(text)) ?? null

/** Value names in their order, each once; null when a part of it is none. */
export function readMany(field: HtcdsField, text: string): string[] | null {
  const book = bookOf(field)
  const found = inParts(book, text.split(/[;\n]/)) ?? inWords(book, text)
  if (found === null) return null
  const local = localValues[field.name]?.values ?? {}
  // In the standard's own words a local value is "Other", always.
  const whole = found.some((value) => Object.hasOwn(local, value)) ? [...found, 'Other'] : found
  return [...new Set(whole)]
}

/** Two labels of industries hold a semicolon themselves: the longest run of parts that is a label wins. */
function inParts(book: Map<string, string>, parts: string[]): string[] | null {
  const found: string[] = []
  for (let from = 0; from < parts.length; ) {
    if (plain(parts[from]!) === '') {
      from += 1
      continue
    }
    let to = parts.length
    while (to > from && !book.has(plain(parts.slice(from, to).join(';')))) to -= 1
    if (to === from) return null
    found.push(book.get(plain(parts.slice(from, to).join(';')))!)
    from = to
  }
  return found
}

/** ODK and Kobo write several answers as value names parted by spaces. */
function inWords(book: Map<string, string>, text: string): string[] | null {
  const words = text.trim().split(/\s+/)
  const found = words.map((word) => book.get(plain(word)))
  return words.length > 1 && found.every((value) => value !== undefined) ? (found as string[]) : null
}

const alpha2 = new Map(allCountries().map((country) => [country.alpha3, country.alpha2]))
const alpha3 = new Map(allCountries().map((country) => [country.alpha2, country.alpha3]))
const standardNames = new Map(Object.entries(countryNames).map(([name, code]) => [plain(name), code]))

/** ISO 3166 of two letters from a code of two or three or a name in either language, or the one that the standard's files write. */
export function readCountry(text: string): string | null {
  // First: "Korea (Democratic People's Republic of)" would else be read as the other Korea.
  const written = standardNames.get(plain(text))
  if (written !== undefined) return written
  const found = findCountry(text)
  return (found === undefined ? undefined : alpha2.get(found)) ?? null
}

/** Three letters from two. */
export const threeLetters = (code: string): string | undefined => alpha3.get(code)

/** Several countries, parted by semicolons (names hold commas). */
export function readCountries(text: string): string[] | null {
  const parts = text.split(/[;\n]/).filter((part) => part.trim() !== '')
  const found = parts.map(readCountry)
  return found.every((code) => code !== null) ? [...new Set(found)] : null
}

const yes = new Set(['true', 'yes', 'ya', '1', 'y', 'benar'])
const no = new Set(['false', 'no', 'tidak', '0', 'n', 'salah'])

/** A tick as spreadsheets, forms and people write it. */
export function readTick(text: string): 'TRUE' | 'FALSE' | null {
  const word = plain(text)
  return yes.has(word) ? 'TRUE' : no.has(word) ? 'FALSE' : null
}
