/**
 * Which pairs are compared at all: those that share one of many tight compound keys. A key that too many records share is refined by
 * what they know besides; what stays too common is left out and reported, never dropped in silence. Pure.
 */
import { type Column, deriveColumn, internColumn } from './column.ts'
import type { Columns } from './comparison.ts'

/** More records than this under one key are refined. */
const crowd = 200

/** A kind of key: the columns that must agree together, and which fields agree by force because of it. */
export type Rule = { name: string; columns: Column[]; fields: string[] }

/** Pairs as two columns of record numbers, `found[pair]` a bit for each rule that finds it, and what every rule did. */
export type Candidates = {
  left: Int32Array
  right: Int32Array
  found: Int32Array
  rules: RuleReport[]
}
type RuleReport = { name: string; keys: number; pairs: number; refined: number; leftOut: number }

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

/** Letters in their own order: a name whose letters were mixed up still has them. */
const lettersOf = (text: string) => [...text.replaceAll(' ', '')].sort().join('')

/** Pairs a record may cost under the loose rules, all together; a small file may be looked through more widely. */
const pairsPerRecord = 30
const pairsAlways = 300_000
const pairsAtMost = 6_000_000

/** The rules that these columns allow: single numbers, and two or three parts that say little alone; then, as far as they can be afforded, looser ones. */
export function rulesOf(columns: Columns, records: number): Rule[] {
  type Part = { name: string; field: string; column: Column }
  const part = (field: string, name = field, derive?: (text: string) => string): Part | null => {
    const column = columns.get(field as 'name')
    return column === undefined
      ? null
      : { name, field, column: derive === undefined ? column : deriveColumn(column, derive) }
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
    ...['national_id', 'passport', 'phone', 'email'].map((field) => [part(field)]),
    [part('email', 'mail name', (text) => text.split('@', 1)[0]!)],
    [part('national_id', 'id 12', (text) => (text.length === 16 ? text.slice(0, 12) : '')), firstSound],
    [part('name', 'whole name'), born],
    [first, last],
    [first, date],
    [last, date],
    [date, firstSound],
    [date, lastSound],
    [date, place],
    [date, postcode],
    [date, suburb],
    [date, mother],
    [date, occupation, sex],
    [firstSound, lastSound, born],
    [first3, last4],
    [first2, last2, born],
    [first2, last2, birthday],
    [first, postcode],
    [last, postcode],
    [first, area],
    [last, area],
    [first, place, born],
    [last, place],
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
  const [firstLetters, lastLetters] = [part(named, 'first letters', lettersOf), part(family, 'last letters', lettersOf)]
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
  const ruleOf = (wanted: (Part | null | undefined)[]): Rule[] => {
    const parts = wanted.filter((one): one is Part => one !== null && one !== undefined)
    if (parts.length < wanted.length) return []
    const fields = [...new Set(parts.flatMap((one) => one.field.split(' and ')))]
    return [{ name: parts.map((one) => one.name).join(' + '), columns: parts.map((one) => one.column), fields }]
  }
  const tight = combinations.flatMap(ruleOf).slice(0, rulesAtMost)
  const afforded = loose
    .flatMap(ruleOf)
    .map((rule) => ({ rule, cost: costOf(rule, records) }))
    .sort((a, b) => a.cost - b.cost)
  let left = Math.max(pairsAlways, Math.min(pairsPerRecord * records, pairsAtMost))
  const wide = afforded.filter(({ cost }) => {
    if (cost > left) return false
    left -= cost
    return true
  })
  return [...tight, ...wide.map(({ rule }) => rule)].slice(0, rulesAtMost)
}

/** A rule is a bit of a number. */
const rulesAtMost = 31

/** Given name and surname in whatever order they were written. */
function bothNames(columns: Columns): { name: string; field: string; column: Column } | null {
  const [given, surname] = [columns.get('given_name'), columns.get('surname')]
  if (given === undefined || surname === undefined) return null
  const texts = Array.from(given.ids, (id, record) => {
    const names = [given.values[id], surname.values[surname.ids[record]!]]
    return names.includes(undefined) ? '' : names.sort().join(' ')
  })
  return { name: 'both names', field: 'given_name and surname', column: internColumn(texts) }
}

/** About how many pairs a rule brings, a crowd counted as if parted. */
function costOf(rule: Rule, records: number): number {
  const sizes = new Map<number, number>()
  for (const key of keysUnder(rule, records)) if (key >= 0) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  let pairs = 0
  for (const size of sizes.values()) pairs += (size * Math.min(size - 1, crowd)) / 2
  return pairs
}

/** One number for each record under a rule; −1 when a part is unknown. */
function keysUnder(rule: Rule, records: number): Int32Array {
  const keys = new Int32Array(records).fill(-1)
  let width = 1
  const [head, ...tail] = rule.columns
  keys.set(head!.ids)
  width = head!.values.length
  for (const column of tail) {
    const numberOf = new Map<number, number>()
    for (let record = 0; record < records; record++) {
      const [key, id] = [keys[record]!, column.ids[record]!]
      if (key < 0 || id < 0) {
        keys[record] = -1
        continue
      }
      const wide = key * column.values.length + id
      let number = numberOf.get(wide)
      if (number === undefined) {
        number = numberOf.size
        numberOf.set(wide, number)
      }
      keys[record] = number
    }
    width = numberOf.size
  }
  return width === 0 ? keys.fill(-1) : keys
}

/** Records by key: `order` holds them group by group, `starts[key]` where a group begins. */
function groupsOf(keys: Int32Array): { order: Int32Array; starts: Int32Array } {
  let width = 0
  for (const key of keys) if (key >= width) width = key + 1
  const starts = new Int32Array(width + 1)
  for (const key of keys) if (key >= 0) starts[key + 1]!++
  for (let key = 0; key < width; key++) starts[key + 1]! += starts[key]!
  const at = starts.slice(0, width)
  const order = new Int32Array(starts[width]!)
  for (let record = 0; record < keys.length; record++) {
    const key = keys[record]!
    if (key >= 0) order[at[key]!++] = record
  }
  return { order, starts }
}

/** All pairs of all rules, each once. `refiners` are columns by which a crowd is parted, the most telling first. */
export function findCandidates(rules: Rule[], records: number, refiners: Column[]): Candidates {
  let size = 1 << 16
  let left = new Int32Array(size)
  let right = new Int32Array(size)
  let count = 0
  const keysOf = rules.map((rule) => keysUnder(rule, records))
  const reports: RuleReport[] = []
  for (const [number, rule] of rules.entries()) {
    const report = { name: rule.name, keys: 0, pairs: 0, refined: 0, leftOut: 0 }
    reports.push(report)
    const earlier = keysOf.slice(0, number)
    const pairUp = (group: Int32Array) => {
      for (let i = 0; i < group.length; i++) {
        const a = group[i]!
        next: for (let j = i + 1; j < group.length; j++) {
          const b = group[j]!
          for (const keys of earlier)
            if (keys[a] === keys[b] && keys[a]! >= 0 && !crowded.has(keys, keys[a]!)) continue next
          if (count === size) {
            size *= 2
            left = grown(left, size)
            right = grown(right, size)
          }
          left[count] = a
          right[count++] = b
          report.pairs++
        }
      }
    }
    const { order, starts } = groupsOf(keysOf[number]!)
    for (let key = 0; key + 1 < starts.length; key++) {
      const group = order.subarray(starts[key]!, starts[key + 1]!)
      if (group.length < 2) continue
      report.keys++
      if (group.length <= crowd) {
        pairUp(group)
        continue
      }
      crowded.add(keysOf[number]!, key)
      for (const finer of refine(group, refiners)) {
        if (finer.length > crowd) report.leftOut += finer.length
        else {
          report.refined++
          pairUp(finer)
        }
      }
    }
  }
  crowded.clear()
  return { ...withFound(left.slice(0, count), right.slice(0, count), keysOf), rules: reports }
}

/** Keys that were refined: a pair under one of them may not have been seen there. */
const crowded = {
  known: new Map<Int32Array, Set<number>>(),
  has(keys: Int32Array, key: number): boolean {
    return this.known.get(keys)?.has(key) === true
  },
  add(keys: Int32Array, key: number): void {
    this.known.set(keys, (this.known.get(keys) ?? new Set()).add(key))
  },
  clear(): void {
    this.known.clear()
  },
}

const grown = (from: Int32Array, size: number): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(size)
  to.set(from)
  return to
}

/** Parts a crowd by one column after the other until it is one no more. */
function refine(group: Int32Array, refiners: Column[]): Int32Array[] {
  const [refiner, ...more] = refiners
  if (group.length <= crowd || refiner === undefined) return [group]
  const parts = new Map<number, number[]>()
  for (const record of group) {
    const id = refiner.ids[record]!
    if (id < 0) continue
    const part = parts.get(id)
    if (part) part.push(record)
    else parts.set(id, [record])
  }
  return [...parts.values()].filter((part) => part.length > 1).flatMap((part) => refine(Int32Array.from(part), more))
}

/** Sorted by pair, each once (crowds may bring one twice), with the rules that find it. */
function withFound(left: Int32Array, right: Int32Array, keysOf: Int32Array[]): Omit<Candidates, 'rules'> {
  const order = Float64Array.from(left, (a, pair) => {
    const b = right[pair]!
    return Math.min(a, b) * 0x4000000 + Math.max(a, b)
  }).sort()
  let count = 0
  for (let pair = 0; pair < order.length; pair++) {
    if (pair === 0 || order[pair] !== order[pair - 1]) order[count++] = order[pair]!
  }
  const [low, high, found] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  for (let pair = 0; pair < count; pair++) {
    const [a, b] = [Math.floor(order[pair]! / 0x4000000), order[pair]! % 0x4000000]
    low[pair] = a
    high[pair] = b
    let bits = 0
    for (let rule = 0; rule < keysOf.length; rule++) {
      const keys = keysOf[rule]!
      if (keys[a]! >= 0 && keys[a] === keys[b]) bits |= 1 << rule
    }
    found[pair] = bits
  }
  return { left: low, right: high, found }
}
