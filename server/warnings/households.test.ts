/** How many households stand behind people who share something; what is not written joins nobody. */
import { expect, test } from 'vitest'
import { recordOf } from '../../test/records.ts'
import { countHouseholds } from './households.ts'

type Who = { kk?: string; motherName?: string; address?: string }
const count = (...people: Who[]) =>
  countHouseholds(
    people.map((who) => recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', ...who })),
  )
const house = { address: 'Jl. Pelabuhan Contoh RT 002' }

test.each([
  ['strangers with nothing in common', 3, [{ kk: '1' }, { kk: '2' }, { kk: '3' }]],
  ['one card', 1, [{ kk: '1' }, { kk: '1' }, { kk: '1' }]],
  ['siblings, one with a card', 1, [{ kk: '1', motherName: 'Ibu Rekaan' }, { motherName: 'ibu rekaan' }]],
  ['one address, no card written', 1, [house, house, house]],
  [
    'housed together, each with a card',
    3,
    [
      { ...house, kk: '1' },
      { ...house, kk: '2' },
      { ...house, kk: '3' },
    ],
  ],
  ['housed together, one without a card', 2, [{ ...house, kk: '1' }, house, { ...house, kk: '2' }]],
  [
    'a family at one address, half of the cards written',
    1,
    [{ ...house, kk: '1' }, house, { ...house, kk: '1' }, house],
  ],
  ['nothing known of anybody', 2, [{}, {}]],
  ['nobody', 0, []],
] as const)('%s: %i', (_name, households, people) => {
  expect(count(...people)).toBe(households)
  expect(count(...people.toReversed())).toBe(households)
})
