/**
 * What is compared of two records, each yielding a small level: 0 unknown, 1 different, and upwards the more alike. The levels of all
 * comparisons together are a pair's pattern; what a level is worth is learned from the file itself. Pure.
 */
import {
  type Alike,
  areas,
  dating,
  identifying,
  mailing,
  naming,
  numbering,
  plain,
  wholeNaming,
  wording,
} from '../alike/alike.ts'
import type { Level } from '../alike/level.ts'
import { remembered } from '../alike/remembered.ts'
import type { Column, Columns } from '../columns/column.ts'
import type { PersonField } from '../columns/normalise.ts'

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
  /** What is dearer to compare is compared later, and often not at all. */
  cost: number
  /** Level of two different texts of the column. */
  levelOf: Level
  /** Level of two equal texts, where it is not always the highest. */
  levelOfEqual: ((text: string) => number) | undefined
  /** Where what other columns say may make another level of this one: what becomes of the level; null where it never does. */
  settle: ((level: number, a: number, b: number) => number) | null
  /** Level of two records. */
  compare(a: number, b: number): number
}

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

function alikeFor(field: PersonField | `other ${number}`): Alike {
  if (field === 'name' || field === 'mother' || field === 'father') return wholeNaming
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
    const levelOf = alike.cost > 0 ? remembered(alike.over(values), values.length) : alike.over(values)
    const plainly = (a: number, b: number) => {
      const [x, y] = [ids[a]!, ids[b]!]
      if (x < 0 || y < 0) return 0
      if (x === y) return alike.ofEqual?.(values[x]!) ?? top
      return levelOf(x, y)
    }
    const other = field === 'given_name' ? surname : field === 'surname' ? given : undefined
    const marks = filled.get(field)
    const numbers = columns.get('national_id')
    const saysTwice = (a: number, b: number) =>
      marks !== undefined && (marks[a] === 1 || marks[b] === 1) && numbers!.ids[a]! >= 0 && numbers!.ids[b]! >= 0
    const settle =
      marks !== undefined
        ? (level: number, a: number, b: number) => (saysTwice(a, b) ? 0 : level)
        : other !== undefined
          ? orSwapped(column, other, top)
          : null
    made.push({
      name: field,
      fields: [field],
      levels: alike.levels,
      column,
      isOfHousehold: ofHousehold.includes(field),
      isTop: (text) => (alike.ofEqual?.(text) ?? top) === top,
      cost: alike.cost,
      levelOf,
      levelOfEqual: alike.ofEqual,
      settle,
      compare: (a, b) => settle?.(plainly(a, b), a, b) ?? plainly(a, b),
    })
  }
  return made
}

/** Given name and surname written in each other's place are nearly equal, both of them. */
function orSwapped(own: Column, other: Column, top: number): (level: number, a: number, b: number) => number {
  let [twins, known]: [Int32Array, number] = [new Int32Array(0), 0]
  const isSame = (x: number, y: number): boolean => {
    if (known === 0) {
      twins = numbersIn(own, other)
      known = other.values.length
    }
    return x < twins.length && y < known ? twins[x] === y : own.values[x] === other.values[y]
  }
  return (level, a, b) => {
    if (level !== 1) return level
    const [x, y, v, w] = [own.ids[a]!, other.ids[b]!, other.ids[a]!, own.ids[b]!]
    return (x | y | v | w) >= 0 && isSame(x, y) && isSame(w, v) ? top - 1 : level
  }
}

/** By number of a text of one column, its number in another, −1 where that has it not. */
function numbersIn(own: Column, other: Column): Int32Array {
  const numberOf = new Map(other.values.map((text, number) => [text, number]))
  return Int32Array.from(own.values, (text) => numberOf.get(text) ?? -1)
}
