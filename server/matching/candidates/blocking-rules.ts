/** By which compound keys records are brought together: many tight ones, and looser ones as far as a file can afford them. Pure. */

import { type Column, type Columns, deriveColumn, readColumn } from '../columns/column.ts'
import { numberPairs } from '../columns/number-pairs.ts'
import type { PartReader, Rule } from './keys-under.ts'
import { lettersOf } from './letters-of.ts'
import { ruleCost } from './rule-cost.ts'

/** Soundex without its first letter kept apart from the sound: a coarse key, never a comparison. */
const soundsLike: Record<string, string> = {
  b: '1',
  f: '1',
  p: '1',
  v: '1',
  c: '2',
  g: '2',
  j: '2',
  k: '2',
  q: '2',
  s: '2',
  x: '2',
  z: '2',
  d: '3',
  t: '3',
  l: '4',
  m: '5',
  n: '5',
  r: '6',
}
const soundOf = (text: string): string => {
  let sound = ''
  let last = ''
  for (const letter of text.replaceAll(' ', '')) {
    const now = soundsLike[letter] ?? (/[aeiouhwy]/.test(letter) ? '' : letter)
    if (now !== '' && now !== last) sound += now
    if (!/[hw]/.test(letter)) last = now
  }
  return `${(text[0] ?? '').replace(/[aeiou]/, 'a')}${sound.slice(0, 4)}`
}
const firstWord = (text: string) => text.split(' ', 1)[0]!
const lastWord = (text: string) => text.slice(text.lastIndexOf(' ') + 1)
const year = (date: string) => date.slice(0, 4)
const dayOnly = (date: string) => (date.endsWith('0101') || date.endsWith('00') ? '' : date)

/** Pairs a record may cost under the loose rules, all together; a small file may be looked through more widely. */
const pairsPerRecord = 30
const pairsAlways = 300_000
const pairsAtMost = 2_000_000

/** One part of a compound key; its column is made when it is first asked for. */
type Part = { name: string; field: string; column(): Column; read: PartReader }

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The rules that these columns allow: single numbers, and two or three parts that say little alone; then, as far as they can be afforded, looser ones. */
export function rulesOf(columns: Columns, records: number): Rule[] {
  const part = (field: string, name = field, derive?: (text: string) => string): Part | null => {
    const column = columns.get(field as 'name')
    if (column === undefined) return null
    if (derive === undefined) return { name, field, column: () => column, read: (said) => said(field) }
    return { name, field, column: once(() => deriveColumn(column, derive)), read: (said) => derive(said(field)) }
  }
  const named = columns.has('given_name') ? 'given_name' : 'name'
  const family = columns.has('surname') ? 'surname' : 'name'
  const first = part(named, 'first', firstWord)
  const last = part(family, 'last', lastWord)
  const [firstSound, lastSound] = [
    part(named, 'first sound', (text) => soundOf(firstWord(text))),
    part(family, 'last sound', (text) => soundOf(lastWord(text))),
  ]
  const [first3, last4] = [
    part(named, 'first 3', (text) => text.slice(0, 3)),
    part(family, 'last 4', (text) => lastWord(text).slice(0, 4)),
  ]
  const [first2, last2] = [
    part(named, 'first 2', (text) => text.slice(0, 2)),
    part(family, 'last 2', (text) => lastWord(text).slice(0, 2)),
  ]
  const date = part('birth_date', 'date', dayOnly)
  const [born, birthday] = [
    part('birth_date', 'year', year),
    part('birth_date', 'day of year', (text) => dayOnly(text).slice(4)),
  ]
  const [place, suburb, postcode, street, house] = [
    'birth_place',
    'suburb',
    'postcode',
    'address',
    'street_number',
  ].map((field) => part(field))
  const area = part('postcode', 'area', (text) => text.slice(0, Math.max(3, text.length - 3)))
  const [mother, occupation, sex] = ['mother', 'occupation', 'sex'].map((field) => part(field))
  const others = [...columns.keys()].filter((field) => field.startsWith('other ')).map((field) => part(field))
  const combinations: (Part | null | undefined)[][] = [
    ...['national_id', 'passport', 'travel_paper', 'phone', 'email'].map((field) => [part(field)]),
    [part('email', 'mail name', (text) => text.split('@', 1)[0]!)],
    [part('national_id', 'id 12', (text) => (text.length === 16 ? text.slice(0, 12) : '')), firstSound],
    [part('name', 'whole name'), born],
    [first, last],
    [date, firstSound],
    [date, lastSound],
    [date, place],
    [date, postcode],
    [date, suburb],
    [date, street],
    [part('name', 'whole name'), place],
    [date, mother],
    [date, occupation, sex],
    [firstSound, lastSound, born],
    [first3, last4],
    [first, postcode],
    [last, postcode],
    [first, area],
    [last, area],
    [first, suburb],
    [last, suburb],
    [last, mother],
    [first, mother],
    [first, occupation, born],
    [last, occupation],
    [street, house],
    [street, first],
    [street, last],
    [house, postcode],
    ...others.flatMap((other) => [
      [other, first],
      [other, last],
      [other, date],
    ]),
  ]
  const firstLetters = part(named, 'first letters', lettersOf)
  const lastLetters = named === family ? null : part(family, 'last letters', lettersOf)
  const initial = part(named, 'initial', (text) => text.slice(0, 1))
  const [month, mailLetters] = [
    part('birth_date', 'month', (text) => dayOnly(text).slice(0, 6)),
    part('email', 'mail letters', (text) => lettersOf(text.split('@', 1)[0]!)),
  ]
  const pair = bothNames(columns)
  const loose: (Part | null | undefined)[][] = [
    ...(pair === null ? [] : [[pair]]),
    [date],
    [postcode],
    [mailLetters],
    [firstLetters, lastLetters],
    [first2, last2, born],
    [first2, last2, birthday],
    [first, place, born],
    [last, place],
    [last, born],
    [first, born],
    [last, initial],
    [lastSound, initial],
    [lastSound, born],
    [firstSound, born],
    [first, birthday],
    [last, birthday],
    [place, month],
    [suburb, month],
    [place, born],
    [area, born],
    [place, first2],
    [suburb, first2],
    [suburb, last2],
    [area, first2],
    [area, last2],
    [mother, born],
    [mother],
    [street],
    [last],
    [first],
    [firstLetters],
    [lastLetters],
  ]
  const known = (wanted: (Part | null | undefined)[]): Part[][] => {
    const parts = wanted.filter((one): one is Part => one !== null && one !== undefined)
    return parts.length < wanted.length ? [] : [parts]
  }
  const tight = combinations.flatMap(known).slice(0, rulesAtMost)
  let left = Math.max(pairsAlways, Math.min(pairsPerRecord * records, pairsAtMost))
  const costOf = ruleCost(records)
  const afforded = loose
    .flatMap(known)
    .map((parts) => ({ parts, cost: costOf(parts.map((part) => part.column())) }))
    .sort((a, b) => a.cost - b.cost)
  const wide = afforded.filter(({ cost }) => {
    if (cost > left) return false
    left -= cost
    return true
  })
  return [...tight, ...wide.map(({ parts }) => parts)].slice(0, rulesAtMost).map((parts) => ({
    name: parts.map((one) => one.name).join(' + '),
    columns: parts.map((one) => one.column()),
    fields: [...new Set(parts.flatMap((one) => one.field.split(' and ')))],
    reads: parts.map((one) => one.read),
  }))
}

/** A rule is a bit of a number. */
const rulesAtMost = 31

/** Given name and surname in whatever order they were written. */
function bothNames(columns: Columns): Part | null {
  const [given, surname] = [columns.get('given_name'), columns.get('surname')]
  if (given === undefined || surname === undefined) return null
  const pairs = Int32Array.from(given.ids)
  const texts: string[] = new Array(numberPairs(pairs, surname.ids)).fill('')
  for (const [record, pair] of pairs.entries())
    if (pair >= 0 && texts[pair] === '')
      texts[pair] = [given.values[given.ids[record]!]!, surname.values[surname.ids[record]!]!].sort().join(' ')
  const column = readColumn(pairs, texts, (text) => text)
  return {
    ...{ name: 'both names', field: 'given_name and surname', column: () => column },
    read: (said) => {
      const names = [said('given_name'), said('surname')]
      return names.includes('') ? '' : names.sort().join(' ')
    },
  }
}
