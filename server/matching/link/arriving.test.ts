import { expect, test } from 'vitest'
import { type Columns, internColumn } from '../columns/column.ts'
import { holdRecords } from './arriving.ts'
import { linkRecords } from './link-records.ts'

/** Invented syllables; every person stands in one to four records, some with a slip or without a date. */
const syllables = ['ba', 'ko', 'ri', 'ta', 'mu', 'ne', 'sa', 'lo', 'di', 'wa', 'pe', 'gu']
const word = (n: number) => [n, n / 12, n / 144].map((part) => syllables[Math.floor(part) % 12]).join('')
const two = (n: number) => String(n).padStart(2, '0')
const fields = ['name', 'birth_date', 'birth_place', 'mother', 'phone'] as const
const people = Array.from({ length: 3_000 }, (_, n) => {
  const person = Math.floor(n / 4) * 2 + (n % 4 > 2 ? 1 : 0)
  const name = `${word((person * 7) % 500)} ${word((person * 13) % 300)}`
  return {
    name: n % 4 === 1 ? name.replace('a', 'e') : name,
    birth_date: n % 5 === 0 ? '' : `${1950 + (person % 50)}${two((person % 12) + 1)}${two((person % 28) + 1)}`,
    birth_place: n % 3 === 0 ? '' : word((person * 3) % 40),
    mother: n % 7 === 0 ? '' : `${word((person * 11) % 700)} ${word((person * 5) % 90)}`,
    phone: n % 2 === 0 ? `+62844${100_000 + person * 31}` : '',
  }
})
const columnsOf = (rows: Record<string, string>[]): Columns =>
  new Map(fields.map((field) => [field, internColumn(rows.map((row) => row[field]!))]))

test('a record that comes a second time meets whom it met in the file, with the same weights', () => {
  const columns = columnsOf(people)
  const { candidates, weights, model } = linkRecords(columns, people.length)
  const metBy = people.map(() => new Map<number, number>())
  for (let pair = 0; pair < weights.length; pair++) {
    metBy[candidates.left[pair]!]!.set(candidates.right[pair]!, weights[pair]!)
    metBy[candidates.right[pair]!]!.set(candidates.left[pair]!, weights[pair]!)
  }
  const arrive = holdRecords(columns, people.length, model, people.length + 100)
  for (let own = 0; own < 100; own++) {
    const { record, others, weights: found } = arrive(people[own]!)
    expect(record).toBe(people.length + own)
    const met = new Map([...others].map((other, i) => [other, found[i]!]))
    expect(met.has(own)).toBe(true)
    for (const [other, weight] of metBy[own]!) expect(met.get(other), `${own} ${other}`).toBeCloseTo(weight, 9)
    const held = [...met.keys()].filter((other) => other !== own && other < people.length)
    expect(held.toSorted((a, b) => a - b)).toEqual([...metBy[own]!.keys()].toSorted((a, b) => a - b))
  }
})

test('records that come one after the other meet each other, and words never seen before do no harm', () => {
  const columns = columnsOf(people)
  const { model } = linkRecords(columns, people.length)
  const arrive = holdRecords(columns, people.length, model, people.length + 10)
  const stranger = { name: 'qwyx zzyzx', birth_date: '19010203', birth_place: 'antah berantah', mother: 'entah siapa' }
  expect(arrive(stranger).others).toHaveLength(0)
  const { others, weights } = arrive(stranger)
  expect([...others]).toEqual([people.length])
  expect(weights[0]).toBeGreaterThan(0)
  expect(arrive({ name: '' }).others).toHaveLength(0)
})
