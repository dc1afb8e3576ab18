import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames, type NameLevel } from './compare-names.ts'
import { canonicalName } from './names.ts'

const compared = (a: string, b: string) => compareNames(canonicalName(a), canonicalName(b))

test.each<[string, string, NameLevel]>([
  ['Siti Nurhaliza', 'SITI NURHALIZA', 'equal'],
  ['Nurhaliza Siti', 'Siti Nurhaliza', 'equal'],
  ['Siti Nurhaliza', 'SITI NOERHALIZA', 'canonical'],
  ['Siti Nurhaliza', 'Siti Nur Haliza', 'canonical'],
  ['Hj. Siti Nurhaliza, S.Pd.', 'Siti Nurhaliza', 'equal'],
  ['Dewi Kartika', 'Dewikartika', 'canonical'],
  ['Siti Nurhaliza binti Achmad', 'Siti Nurhaliza Ahmad', 'canonical'],
  ['Muhammad Rizki', 'Moh. Rizki', 'canonical'],
  ['Tjhai Bun Khiong', 'Chai Boen Khiong', 'canonical'],
  ['Tjhai Bun Khiong', 'Khiong Bun Tjoa', 'phonetic'],
  ['Muhammad Rizqi', 'M. Rizki', 'phonetic'],
  ['Norhayati', 'Nurhayati', 'phonetic'],
  ['Tri Wahyuni Fitri', 'Triwahyuni Pitri', 'phonetic'],
  ['Sari', 'Dewi Sari', 'part'],
  ['Siti A.', 'Siti Aminah', 'part'],
  ['Bun Khiong', 'Tjhai Bun Khiong', 'part'],
  ['Siti Nurhaliza', 'Siti Nurhalisa', 'similar'],
  ['Rini Wulandari', 'Rina Wulandari', 'similar'],
  ['Siti Aminah', 'Siti Khadijah', 'different'],
  ['Liem Mei Ling', 'Tan Mei Ling', 'different'],
  ['Hasan', 'Husin', 'different'],
  ['蔡文强', '蔡文强', 'equal'],
  ['蔡文强', 'Tjhai Bun Khiong', 'unknown'],
  ['', 'Sari', 'unknown'],
])('%s and %s: %s', (a, b, level) => {
  expect(compared(a, b).own).toBe(level)
  expect(compared(b, a).own).toBe(level)
})

describe("father's name", () => {
  test.each<[string, string, NameLevel]>([
    ['Siti binti Achmad', 'Siti binti Ahmad', 'canonical'],
    ['Siti binti Achmad', 'Siti bt. Hasan', 'different'],
    ['Siti binti Achmad', 'Siti', 'unknown'],
  ])('%s and %s: %s', (a, b, level) => expect(compared(a, b)).toMatchObject({ own: 'equal', father: level }))
})

const word = fc.oneof(
  fc.constantFrom('siti', 'nur', 'haliza', 'm', 'muhammad', 'tjhai', 'chua', 'binti', 'sari', 'sarie', 'abd', 'rahman'),
  fc.stringMatching(/^[abi]{1,6}$/),
)
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

test('symmetric', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const there = compared(a, b)
      const back = compared(b, a)
      expect([back.own, back.father]).toEqual([there.own, there.father])
    }),
    { numRuns: 3000 },
  )
})

test('a name is equal to itself', () => {
  fc.assert(fc.property(name, (text) => void expect(compared(text, text).own).toBe('equal')))
})

test('a word more is never a contradiction', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,8}$/), fc.stringMatching(/^[a-z]{3,8}$/), (first, second) => {
      const short = canonicalName(first)
      const long = canonicalName(`${first} ${second}`)
      fc.pre(short?.given.length === 1 && long?.given.length === 2 && long.father.length === 0)
      expect(compareNames(short, long).own).not.toBe('different')
    }),
  )
})
