import { expect, test } from 'vitest'
import { type Columns, internColumn } from '../columns/column.ts'
import { linkRecords } from './link-records.ts'

/** Invented syllables make names that are rare and frequent, and differ by more than a slip. */
const syllables = ['ba', 'ko', 'ri', 'ta', 'mu', 'ne', 'sa', 'lo', 'di', 'wa', 'pe', 'gu']
const word = (n: number) =>
  [n % 12, Math.floor(n / 12) % 12, Math.floor(n / 144) % 12].map((i) => syllables[i]).join('')
const two = (n: number) => String(n).padStart(2, '0')

/** So many people, each in two records; every fourth second record has a slip in a name, every fifth no birth date. */
function file(people: number, order: (records: number[]) => number[] = (all) => all) {
  const rows = Array.from({ length: people }, (_, n) => {
    const [given, surname] = [word((n * 7) % 500), word((n * 13) % 300)]
    const born = `${1950 + (n % 50)}${two((n % 12) + 1)}${two((n % 28) + 1)}`
    const slip = `${given.slice(0, 2)}x${given.slice(3)}`
    const place = word((n * 3) % 40)
    return [
      [given, surname, born, place],
      [n % 4 === 0 ? slip : given, surname, n % 5 === 0 ? '' : born, place],
    ]
  }).flat()
  const kept = order(rows.map((_, i) => i))
  const fields = ['given_name', 'surname', 'birth_date', 'birth_place'] as const
  const columns: Columns = new Map(fields.map((field, c) => [field, internColumn(kept.map((i) => rows[i]![c]!))]))
  const { clusters, model } = linkRecords(columns, kept.length)
  return {
    model,
    clusters: clusters.map((cluster) => cluster.map((record) => kept[record]!).toSorted((a, b) => a - b)),
  }
}

test('finds the two records of each person, with slips and missing dates', () => {
  const { clusters } = file(400)
  const right = clusters.filter(([a, b, more]) => b === a! + 1 && a! % 2 === 0 && more === undefined).length
  expect(right).toBeGreaterThanOrEqual(396)
})

test('the same file gives the same model bit for bit, and in any order the same persons', () => {
  const [one, again] = [file(200), file(200)]
  expect(again.model).toEqual(one.model)
  const turned = file(200, (all) => all.toReversed())
  const sorted = (clusters: number[][]) => clusters.map((cluster) => cluster.join()).toSorted()
  expect(sorted(turned.clusters)).toEqual(sorted(one.clusters))
})

test('weights rise with similarity', () => {
  for (const { m, u } of file(200).model.learned) {
    const ratios = m.map((value, level) => Math.log2(value / u[level]!))
    for (let level = 1; level < ratios.length; level++)
      expect(ratios[level]!).toBeGreaterThanOrEqual(ratios[level - 1]! - 1e-9)
  }
})

test('fails loudly when there is too little to compare', () => {
  const same = internColumn(Array.from({ length: 50 }, () => 'budi'))
  const dates = internColumn(Array.from({ length: 50 }, (_, i) => `19900${(i % 9) + 1}01`))
  expect(() =>
    linkRecords(
      new Map([
        ['name', same],
        ['birth_date', dates],
      ] as const),
      50,
    ),
  ).toThrow('thin')
})
