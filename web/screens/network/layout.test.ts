/** The layout ends, stays finite, keeps nodes apart, and gives the same places for the same seed, whatever the graph. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut, type Shape } from './layout.ts'

const shapes: fc.Arbitrary<Shape> = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    edges: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 80 }),
  }),
)

test('every node has a finite place, the same for the same seed', () => {
  fc.assert(
    fc.property(shapes, fc.integer(), (shape, seed) => {
      const places = layOut(shape, seed)
      expect([places.x.length, places.y.length]).toEqual([shape.count, shape.count])
      expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true)
      expect(layOut(shape, seed)).toEqual(places)
    }),
    { numRuns: 25 },
  )
})
test('no two nodes stand on each other', () => {
  const star = { count: 30, edges: Array.from({ length: 29 }, (_, i): [number, number] => [0, i + 1]) }
  const { x, y } = layOut(star)
  for (let a = 0; a < 30; a++)
    for (let b = a + 1; b < 30; b++) expect(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)).toBeGreaterThan(10)
})
test('two thousand nodes end as well', () => {
  const edges = Array.from({ length: 1999 }, (_, i): [number, number] => [Math.floor(i / 3), i + 1])
  const { x, y } = layOut({ count: 2000, edges })
  expect([...x, ...y].every(Number.isFinite)).toBe(true)
})
