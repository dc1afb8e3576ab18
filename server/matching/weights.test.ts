import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultWeights } from './weights.data.ts'
import { probabilityOf, weightOf } from './weights.ts'

test('probability and log odds turn into each other', () => {
  expect(probabilityOf(0)).toBe(0.5)
  fc.assert(
    fc.property(
      fc.double({ min: -30, max: 30, noNaN: true }),
      (weight) => void expect(weightOf(probabilityOf(weight))).toBeCloseTo(weight),
    ),
  )
})

test('a table is never changed under its version: a change is a new version', () => {
  const hash = createHash('sha256').update(JSON.stringify(defaultWeights)).digest('hex').slice(0, 16)
  expect([defaultWeights.version, hash]).toEqual(['hand-set-1', 'bc82a24a43896d53'])
})
