import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames } from '../compare-names.ts'
import { jaroWinkler } from '../jaro-winkler.ts'
import { canonicalName } from '../names.ts'
import { alignNames, rankOf } from './align-words.ts'
import { dating, identifying, wording } from './alike.ts'
import { editDistance, editsOver } from './edit-distance.ts'
import { jaroWinklerOver } from './jaro-winkler-over.ts'
import { laidNames } from './laid-names.ts'
import { layOut } from './texts.ts'
import { withinOver } from './within-over.ts'

const letters = fc.constantFrom('a', 'b', 'c', 'i', ' ', 'é', '7', 'ж')
const text = fc.string({ unit: letters, minLength: 1, maxLength: 40 })
const column = fc.uniqueArray(text, { minLength: 2, maxLength: 12 })

test('Jaro–Winkler over a column is Jaro–Winkler of two texts, or 0 below what is asked for', () => {
  fc.assert(
    fc.property(column, fc.constantFrom(0, 0.75, 0.88), (values, least) => {
      const similarity = jaroWinklerOver(layOut(values))
      for (const [x, a] of values.entries()) {
        for (const [y, b] of values.entries()) {
          const plainly = jaroWinkler(a, b)
          const found = similarity(x, y, least)
          if (plainly >= least) expect(found, `${a}|${b}`).toBe(plainly)
          else expect(found, `${a}|${b}`).toBeLessThan(least)
        }
      }
    }),
  )
})

test('texts that are added to a column later are compared as if they had always been there', () => {
  const values = ['melati', 'mawar']
  const similarity = jaroWinklerOver(layOut(values))
  expect(similarity(0, 1, 0)).toBe(jaroWinkler('melati', 'mawar'))
  values.push('melatih', 'x'.repeat(99))
  expect(similarity(0, 2, 0)).toBe(jaroWinkler('melati', 'melatih'))
  expect(similarity(3, 0, 0)).toBe(0)
})

test('edits over a column are edits between two texts', () => {
  fc.assert(
    fc.property(column, fc.constantFrom(1, 2), (values, limit) => {
      const edits = editsOver(layOut(values))
      for (const [x, a] of values.entries())
        for (const [y, b] of values.entries()) expect(edits(x, y, limit)).toBe(editDistance(a, b, limit))
    }),
  )
})

test('a text stands within another when all its words do', () => {
  const words = fc.array(fc.constantFrom('a', 'ba', 'cab', 'bac'), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const values = [one.join(' '), other.join(' ')]
      const [short, long] = values[0]!.length < values[1]!.length ? [one, other] : [other, one]
      const expected =
        short.join(' ').length >= 3 &&
        long.length > 1 &&
        short.every((word) => long.includes(word)) &&
        (values[0]!.length !== values[1]!.length || long.every((word) => short.includes(word)))
      expect(withinOver(values)(0, 1)).toBe(expected)
      expect(withinOver(values)(1, 0)).toBe(expected)
    }),
  )
})

test('names aligned by number stand as compareNames says', () => {
  const word = fc.constantFrom(
    ...['muhammad', 'moh.', 'm', 'siti', 'sitti', 'nur', 'haliza', 'nurhaliza', 'noerhalisa', 'tjhai', 'chai', 'liem'],
    ...['bin', 'binti', 'anak', 'achmad', 'ahmad', 'abdul', 'rahman', 'abdurrahman', 'a', 'иван', 'dr.', 'xu', 'jia'],
  )
  const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  const names = laidNames()
  const laid = (text: string) => names.lay(canonicalName(text), [])
  fc.assert(
    fc.property(name, name, (a, b) => {
      const level = compareNames(canonicalName(a), canonicalName(b)).own
      expect(alignNames(names, laid(a), laid(b)), `${a}|${b}: ${level}`).toBe(rankOf[level])
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['19870312', '19871203', 'one slip'],
  ['19870312', '19870399', 'same month or day unknown'],
  ['19870000', '19871203', 'same month or day unknown'],
  ['19870312', '19870411', 'two slips'],
  ['19870312', '19871130', 'same year'],
  ['19870312', '19951130', 'within ten years'],
  ['19870312', '19501130', 'different'],
  ['19870312', '19840312', 'one slip'],
  ['19870101', '19840101', 'one slip'],
  ['19870101', '19871203', 'same month or day unknown'],
])('%s and %s: %s', (a, b, level) => {
  expect(dating.levels[dating.over([a, b])(0, 1) - 1]).toBe(level)
})

test('two serials of one day and place are no slip, and words may be cut short', () => {
  expect(identifying.over(['6172015003900001', '6172015003900002'])(0, 1)).toBe(1)
  expect(identifying.over(['6172015003900001', '6172015003910001'])(0, 1)).toBe(4)
  expect(wording.over(['singkawang', 'kota singkawang barat'])(0, 1)).toBe(2)
})
