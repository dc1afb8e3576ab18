/** Chance that repeats: same seed, same draws; whole numbers within their bounds; a shuffle loses nobody. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from './random.ts'

test('the same seed draws the same, another name draws otherwise', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const draw = (random = randomFrom(seed)) => Array.from({ length: 5 }, () => random.next())
      expect(draw()).toEqual(draw())
      expect(draw(randomFrom(seed).fork('x'))).not.toEqual(draw())
    }),
  )
})

test('draws stay within their bounds and reach both ends', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 3 }), (seed, from, width) => {
      const random = randomFrom(seed)
      const drawn = Array.from({ length: 300 }, () => random.whole(from, from + width))
      expect(Math.min(...drawn)).toBe(from)
      expect(Math.max(...drawn)).toBe(from + width)
    }),
  )
})

test('weights of nothing are never drawn, and the rest in proportion', () => {
  const random = randomFrom('weights')
  const drawn = Array.from({ length: 4000 }, () => random.weighted({ never: 0, seldom: 1, often: 3 }))
  expect(drawn).not.toContain('never')
  expect(drawn.filter((key) => key === 'often').length / drawn.length).toBeCloseTo(0.75, 1)
})
