/**
 * What is compared of two records, each yielding a small level: 0 unknown, 1 different, and upwards the more alike. The levels of all
 * comparisons together are a pair's pattern; what a level is worth is learned from the file itself. Pure.
 */
import { compareNames } from '../compare-names.ts'
import { jaroWinkler } from '../jaro-winkler.ts'
import { type CanonicalName, canonicalName } from '../names.ts'
import type { Column } from './column.ts'
import { editDistance } from './edit-distance.ts'
import type { PersonField } from './normalise.ts'

/** One comparison; `equal` is its highest level, where a rare text says more than a frequent one. */
export type Comparing = {
  name: string
  /** Fields whose blocking keys would make it agree by force. */
  fields: (PersonField | `other ${number}`)[]
  /** Names of the levels above "unknown", from different to equal. */
  levels: string[]
  column: Column
  /** What the people of one household have in common. */
  isOfHousehold: boolean
  /** Whether two records that both say this text are of the highest level. */
  isTop(text: string): boolean
  compare(a: number, b: number): number
}

export type Columns = Map<PersonField | `other ${number}`, Column>

/** `ofEqual` tells the level of two equal texts, where some say less than others; else it is the highest. */
type Alike = { levels: string[]; of(a: string, b: string): number; ofEqual?(text: string): number }

/** Words of free text: spelled a little or quite differently, or the shorter said within the longer. */
const wording: Alike = {
  levels: ['different', 'somewhat alike', 'alike', 'nearly equal', 'equal'],
  of: (a, b) => {
    const similarity = jaroWinkler(a, b)
    if (similarity >= 0.94) return 4
    if (similarity >= 0.88) return 3
    return similarity >= 0.75 || isWithin(a, b) ? 2 : 1
  },
}

const naming: Alike = {
  levels: ['different', 'somewhat alike', 'alike', 'one letter or within', 'nearly equal', 'equal'],
  of: (a, b) => {
    const similarity = jaroWinkler(a, b)
    if (similarity >= 0.95 || (similarity >= 0.85 && editDistance(a, b, 1) === 1)) return 5
    if (isWithin(a, b) || isInitial(a, b)) return 4
    if (similarity >= 0.88) return 3
    return similarity >= 0.75 ? 2 : 1
  },
}

/** Whole names, words in any order: written alike, said alike, one within the other; in Indonesian spelling first (names.ts). */
function wholeNaming(): Alike {
  const known = new Map<string, Known>()
  const read = (text: string): Known => {
    let name = known.get(text)
    if (name === undefined) {
      const canonical = canonicalName(text)
      name = { canonical, letters: lettersAt(text, canonical) }
      known.set(text, name)
    }
    return name
  }
  const alone = (a: string, b: string): number => {
    const [one, other] = [read(a), read(b)]
    // No word of the one begins like a word of the other: most pairs end here.
    if ((one.letters & other.letters) === 0) return 1
    const written = [0, 1, 2, 3, 4, 6][naming.of(a, b)]!
    if (written === 6) return 6
    return Math.max(written, rank[compareNames(one.canonical, other.canonical).own])
  }
  const rank = { equal: 6, canonical: 6, phonetic: 5, part: 4, similar: 3, different: 1, unknown: 1 }
  return {
    levels: ['different', 'somewhat alike', 'alike', 'one letter or within', 'sounds equal', 'nearly equal', 'equal'],
    of: (a, b) => {
      if (!a.includes('@') && !b.includes('@')) return alone(a, b)
      const levels = namesIn(a).flatMap((one) => namesIn(b).map((other) => (one === other ? 6 : alone(one, other))))
      return Math.max(...levels)
    },
  }
}

/** A person may go by several names, written "siti @ ani": the two that are most alike count. */
const namesIn = (text: string): string[] => text.split(' @ ')

type Known = { canonical: CanonicalName | null; letters: number }

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

const numbering: Alike = {
  levels: ['different', 'two slips', 'one slip', 'equal'],
  of: (a, b) => {
    const edits = editDistance(a, b, 2)
    return edits > 2 || a.length < 4 ? 1 : 4 - edits
  },
}

/** A NIK is 16 digits: region, birth date, serial number. Two serials of one day and place are twins or neighbours, not a slip. */
const identifying: Alike = {
  levels: ['different', 'other serial', 'two slips', 'one slip', 'equal'],
  of: (a, b) => {
    if (a.length === 16 && b.length === 16 && a.slice(0, 12) === b.slice(0, 12)) return 2
    const level = numbering.of(a, b)
    return level === 1 ? 1 : level + 1
  },
}

const areas: Alike = {
  levels: ['different', 'same area', 'near', 'one slip', 'equal'],
  of: (a, b) => {
    if (editDistance(a, b, 1) === 1) return 4
    let shared = 0
    while (shared < a.length && a[shared] === b[shared]) shared++
    const shorter = Math.min(a.length, b.length)
    if (shared >= shorter - 2 && shared >= 3) return 3
    return shared >= 2 ? 2 : 1
  },
}

/** Ages are raised by the few years that are missing to 18 or 21. */
const raisedAtMost = 5

/** 1 January stands for "some day of that year" in village registers and old cards. */
const isYearOnly = (date: string): boolean => date.endsWith('0000') || date.endsWith('0101')

const dating: Alike = {
  levels: ['different', 'within ten years', 'same year', 'two slips', 'same month or day unknown', 'one slip', 'equal'],
  ofEqual: (date) => (isYearOnly(date) ? 5 : 7),
  of: (a, b) => {
    const sameYear = a.slice(0, 4) === b.slice(0, 4)
    if (a.slice(0, 6) === b.slice(0, 6) || (sameYear && (isYearOnly(a) || isYearOnly(b)))) return 5
    const edits = editDistance(a, b, 2)
    if (edits === 1) return 6
    if (sameYear && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return 6
    const years = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)))
    // An age raised for a work passport: day and month kept, the year moved.
    if (years <= raisedAtMost && a.slice(4) === b.slice(4) && !isYearOnly(a)) return 6
    if (edits === 2) return 4
    if (years === 0) return 3
    return years <= 10 ? 2 : 1
  },
}

const mailing: Alike = {
  levels: ['different', 'alike', 'same name', 'equal'],
  of: (a, b) => {
    const [one, other] = [a.split('@', 1)[0]!, b.split('@', 1)[0]!]
    if (one === other) return 3
    return jaroWinkler(one, other) >= 0.88 ? 2 : 1
  },
}

const plain: Alike = { levels: ['different', 'equal'], of: () => 1 }

const alikeOf: Record<Exclude<PersonField, 'name' | 'mother' | 'father'>, Alike> = {
  given_name: naming,
  surname: naming,
  birth_date: dating,
  birth_place: wording,
  sex: plain,
  national_id: identifying,
  passport: numbering,
  travel_paper: numbering,
  family_card: numbering,
  phone: numbering,
  email: mailing,
  address: wording,
  street_number: plain,
  suburb: wording,
  postcode: areas,
  region: areas,
  occupation: wording,
}

/** All words of the shorter stand in the longer. */
function isWithin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 3 || !long.includes(' ')) return false
  if (!short.includes(' ')) return ` ${long} `.includes(` ${short} `)
  const words = long.split(' ')
  return short.split(' ').every((word) => words.includes(word))
}

const isInitial = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0]

function alikeFor(field: PersonField | `other ${number}`): Alike {
  if (field === 'name' || field === 'mother' || field === 'father') return wholeNaming()
  return field.startsWith('other ') ? wording : alikeOf[field as 'surname']
}

/** Brothers and sisters share all of this, and none of it makes them one person. */
const ofHousehold = [
  'name',
  'surname',
  'mother',
  'father',
  'family_card',
  'region',
  'address',
  'street_number',
  'suburb',
  'postcode',
  'phone',
  'birth_place',
]

/** The comparisons that these columns allow (one of fewer texts than `leastTexts` tells nothing apart); what was `filled` from a NIK is compared only with a record that has none. */
export function comparisonsOf(columns: Columns, filled: Map<string, Uint8Array>, leastTexts = 2): Comparing[] {
  const made: Comparing[] = []
  const [given, surname] = [columns.get('given_name'), columns.get('surname')]
  for (const [field, column] of columns) {
    if (column.values.length < leastTexts) continue
    const alike = alikeFor(field)
    const top = alike.levels.length
    const { ids, values } = column
    const plainly = (a: number, b: number) => {
      const [x, y] = [ids[a]!, ids[b]!]
      if (x < 0 || y < 0) return 0
      if (x === y) return alike.ofEqual?.(values[x]!) ?? top
      return alike.of(values[x]!, values[y]!)
    }
    const other = field === 'given_name' ? surname : field === 'surname' ? given : undefined
    const named = other === undefined ? plainly : orSwapped(plainly, column, other, top)
    const marks = filled.get(field)
    const numbers = columns.get('national_id')
    const saysTwice = (a: number, b: number) =>
      marks !== undefined && (marks[a] === 1 || marks[b] === 1) && numbers!.ids[a]! >= 0 && numbers!.ids[b]! >= 0
    const compare = marks === undefined ? named : (a: number, b: number) => (saysTwice(a, b) ? 0 : named(a, b))
    made.push({
      name: field,
      fields: [field],
      levels: alike.levels,
      column,
      isOfHousehold: ofHousehold.includes(field),
      isTop: (text) => (alike.ofEqual?.(text) ?? top) === top,
      compare,
    })
  }
  return made
}

/** Given name and surname written in each other's place are nearly equal, both of them. */
function orSwapped(
  plainly: (a: number, b: number) => number,
  own: Column,
  other: Column,
  top: number,
): (a: number, b: number) => number {
  const textOf = (column: Column, record: number) => column.values[column.ids[record]!] ?? ''
  return (a, b) => {
    const level = plainly(a, b)
    if (level !== 1) return level
    const [x, y] = [textOf(own, a), textOf(other, b)]
    const [v, w] = [textOf(other, a), textOf(own, b)]
    return x !== '' && v !== '' && x === y && v === w ? top - 1 : level
  }
}
