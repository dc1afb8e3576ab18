import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

/** The definition itself, slow: insert, delete, change, or swap two neighbours that are not touched again. */
function plainly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
  const same = a.at(-1) === b.at(-1)
  const ways = [plainly(x, b) + 1, plainly(a, y) + 1, plainly(x, y) + (same ? 0 : 1)]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(plainly(a.slice(0, -2), b.slice(0, -2)) + 1)
  return Math.min(...ways)
}

/** The same text in letters beyond Latin, which are counted row by row and not in bits. */
const beyond = (text: string) => [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0x300)).join('')

test('is what the definition says, up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      const edits = Math.min(plainly(a, b), limit + 1)
      expect(editDistance(a, b, limit)).toBe(edits)
      expect(editDistance(beyond(a), beyond(b), limit)).toBe(edits)
    }),
  )
})

test.each([
  ['19870312', '19871203', 2, 3],
  ['6171015203900001', '6171015203900010', 2, 1],
  ['siti', 'sitti', 2, 1],
  ['', 'abc', 2, 3],
])('%s and %s within %d: %d', (a, b, limit, edits) => {
  expect(editDistance(a, b, limit)).toBe(edits)
})
