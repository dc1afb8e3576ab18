/** The day of a follow-up, and the table of a service's states. */
import { expect, test } from 'vitest'
import { monthsLater, nextState } from './model.ts'

const day = (from: string, count: number) =>
  monthsLater(new Date(`${from}T02:00:00Z`), count)
    .toISOString()
    .slice(0, 10)

test('the same day of a later month, or its last', () => {
  expect(day('2026-11-16', 1)).toBe('2026-12-16')
  expect(day('2026-08-31', 1)).toBe('2026-09-30')
  expect(day('2026-11-30', 3)).toBe('2027-02-28')
  expect(day('2027-02-28', 12)).toBe('2028-02-28')
})

test('what was delivered or stopped does not move; everything else can be stopped', () => {
  for (const [state, actions] of Object.entries(nextState))
    expect(actions.stop, state).toBe(['delivered', 'stopped'].includes(state) ? null : 'stopped')
  expect(Object.values(nextState.delivered)).toEqual([null, null, null, null])
})
