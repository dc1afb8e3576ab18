import { expect, test } from 'vitest'
import { asInFile, inOrder, nearestFirst } from '../candidates/neighbours.ts'
import { type Columns, internColumn } from '../columns/column.ts'
import { levelsOf } from './fill-levels.ts'
import { linkRecords } from './link-records.ts'
import { scorePairs } from './score.ts'
import { leastProbability, weighCandidates } from './weigh-candidates.ts'

/** Invented syllables; every person stands in up to four records, some with a slip or without a date. */
const syllables = ['ba', 'ko', 'ri', 'ta', 'mu', 'ne', 'sa', 'lo', 'di', 'wa', 'pe', 'gu']
const word = (n: number) => [n, n / 12, n / 144].map((part) => syllables[Math.floor(part) % 12]).join('')
const two = (n: number) => String(n).padStart(2, '0')
const fields = ['name', 'national_id', 'birth_date', 'birth_place', 'mother', 'phone'] as const
const people = Array.from({ length: 3_000 }, (_, n) => {
  const person = Math.floor(n / 4) * 2 + (n % 4 > 2 ? 1 : 0)
  const [name, day] = [`${word((person * 7) % 500)} bin ${word((person * 13) % 300)}`, two((person % 28) + 1)]
  return {
    name: n % 4 === 1 ? name.replace('a', 'e') : name,
    national_id: n % 3 === 1 ? `617201${day}0590${String(person + 1).padStart(4, '0')}` : '',
    birth_date: n % 5 === 0 ? '' : `199005${day}`,
    birth_place: n % 3 === 0 ? '' : word((person * 3) % 40),
    mother: n % 7 === 0 ? '' : `${word((person * 11) % 700)} ${word((person * 5) % 90)}`,
    phone: n % 2 === 0 ? `+62844${100_000 + person * 31}` : '',
  }
})
const columns: Columns = new Map(fields.map((field) => [field, internColumn(people.map((one) => one[field]))]))

test('a pair that is told of weighs the same bit for bit, whatever was left out on the way; any other once it is asked for', () => {
  const { comparisons, candidates, model } = linkRecords(columns, people.length)
  const full = scorePairs(model, comparisons, candidates, levelsOf(comparisons, candidates))
  const { weights, complete } = weighCandidates(model, comparisons, candidates)
  const least = Math.log2(leastProbability / (1 - leastProbability))
  let early = 0
  for (let pair = 0; pair < full.length; pair++) {
    if (full[pair]! >= least) expect(weights[pair]).toBe(full[pair])
    else expect(weights[pair]).toBeLessThan(least)
    if (weights[pair] !== full[pair]) early++
  }
  expect(early).toBeGreaterThan(full.length / 4)
  complete(Int32Array.from(weights.keys()))
  expect(weights).toEqual(full)
})

test('records in the order of their birth dates are given back as they stand in their file', () => {
  const dates = internColumn(['19900101', '', '19500101', '19900101'])
  const given: Columns = new Map([['birth_date', dates]])
  expect(nearestFirst(given, 4)).toBeNull()
  const order = nearestFirst(given, 4, 4)!
  expect([...order]).toEqual([2, 0, 3, 1])
  const texts = [...inOrder(given, new Map(), order).columns.get('birth_date')!.ids].map((id) => dates.values[id] ?? '')
  expect(texts).toEqual(['19500101', '19900101', '19900101', ''])
  const pairs = { left: Int32Array.of(1, 0), right: Int32Array.of(2, 3) }
  expect(asInFile(pairs, [[0], [1, 2], [3]], order)).toEqual([[0, 3], [1], [2]])
  expect([...pairs.left, ...pairs.right]).toEqual([0, 1, 3, 2])
})
