/** The weights that a new house starts with are exactly what their training gives: nobody sets a number by hand. */
import { expect, test } from 'vitest'
import { learnShippedWeights } from '../../demo/shipped-weights.ts'
import { shippedWeights } from '../../server/matching/shipped-weights.ts'

test('trained again, they are the same bit for bit, and name nobody', () => {
  expect(learnShippedWeights()).toEqual(shippedWeights)
  for (const name of ['national_id', 'passport', 'phone', 'email', 'family_card', 'travel_paper', 'address'])
    expect(Object.keys(shippedWeights.shares[name]!.of).length, name).toBe(0)
})
