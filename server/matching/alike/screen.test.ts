import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dating, identifying, numbering, wholeNaming } from './alike.ts'
import { editDistance } from './edit-distance.ts'
import { mustDiffer } from './screen.ts'

const digits = (least: number, most: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: least, maxLength: most }).map((all) => all.join(''))
const slips = fc.array(fc.tuple(fc.nat(15), fc.constantFrom(...'0123456789')), { maxLength: 3 })
const pairs = fc.tuple(digits(16, 16), slips).map(([text, all]) => {
  const other = [...text]
  for (const [at, digit] of all) other[at] = digit
  return [text, other.join('')] as const
})

test.each([
  ['numbering', numbering],
  ['identifying', identifying],
])('%s: what must differ by its marks is of that level when it is compared', (_, alike) => {
  fc.assert(
    fc.property(fc.oneof(pairs, fc.tuple(digits(4, 16), digits(4, 16))), ([a, b]) => {
      fc.pre(a !== b)
      const levelOf = alike.over([a, b])
      const [one, other] = levelOf.screen!.marks()
      if (mustDiffer(levelOf.screen!.rule, one!, other!)) expect(levelOf(0, 1)).toBe(levelOf.screen!.level)
    }),
    { numRuns: 2_000 },
  )
})

test('names: the same', () => {
  const word = fc.constantFrom(
    'siti',
    'sitti',
    'st',
    'nur',
    'nurhaliza',
    'noer',
    'tjhai',
    'chai',
    'bin',
    'm',
    'muhammad',
  )
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(name, name, (a, b) => {
      fc.pre(a !== b)
      const levelOf = wholeNaming.over([a, b])
      const [one, other] = levelOf.screen!.marks()
      if (mustDiffer(levelOf.screen!.rule, one!, other!)) expect(levelOf(0, 1)).toBe(levelOf.screen!.level)
    }),
    { numRuns: 2_000 },
  )
})

test('edits between two days are told from their digits as they are counted letter by letter', () => {
  const day = digits(8, 8)
  const near = fc.tuple(day, fc.nat(7), fc.nat(7)).map(([text, at, to]) => {
    const other = [...text]
    ;[other[at], other[to]] = [other[to]!, other[at]!]
    return [text, other.join('')] as const
  })
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(day, day)), ([a, b]) => {
      fc.pre(a !== b && a.slice(0, 4) !== b.slice(0, 4))
      const edits = editDistance(a, b, 2)
      const level = dating.over([a, b])(0, 1)
      if (edits === 1) expect(level).toBe(6)
      if (level === 4) expect(edits).toBe(2)
      if (level < 4) expect(edits).toBe(3)
    }),
    { numRuns: 2_000 },
  )
})
