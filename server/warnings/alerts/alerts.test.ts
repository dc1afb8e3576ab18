/** Pure nouns of alerts: the table of states is whole, a departure is read from what was last said, a place in the queue can be recomputed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../../../test/records.ts'
import { departureOf } from './departure.ts'
import { type AlertState, alertStates, openStates, waitingStates } from './model.ts'
import { explainPriority } from './priority.ts'

describe('states', () => {
  const states = Object.keys(alertStates) as AlertState[]

  test('every action leads to a state, every open state leads on, and what is decided only opens again', () => {
    for (const state of states) {
      const leads = Object.values(alertStates[state]).filter((next) => next !== null)
      expect(leads.every((next) => states.includes(next))).toBe(true)
      expect(leads.length > 0).toBe(openStates.includes(state) || state === 'dismissed')
    }
    expect(alertStates.dismissed).toMatchObject({ reopen: 'new', take: null, 'open case': null })
  })

  test('from every open state a human can reach every decision', () => {
    for (const from of openStates) {
      const reached = new Set<AlertState>([from])
      for (const state of reached)
        for (const next of Object.values(alertStates[state])) if (next !== null) reached.add(next)
      for (const goal of [...waitingStates, 'snoozed', 'dismissed', 'in case'] as const) expect(reached).toContain(goal)
    }
  })
})

describe('departure', () => {
  const usual = new Map([['passport-application', 7]])
  const applied = (on: string, more = {}) =>
    recordOf('simkim-passport', on, { happening: 'passport-application', ...more })
  const crossed = (on: string, direction: 'out' | 'in') =>
    recordOf('simkim-crossing', on, { happening: 'crossing', direction })

  test('a planned day counts before what is usual, and is the same day in all zones of the region', () => {
    const at = departureOf([applied('2026-11-10', { departs: '2026-11-20' })], usual)!
    for (const timeZone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])
      expect(at.at.toLocaleDateString('sv', { timeZone })).toBe('2026-11-20')
    expect(departureOf([applied('2026-11-10')], usual)).toMatchObject({ as: 'usual' })
    expect(departureOf([applied('2026-11-10')], new Map())).toBeNull()
  })

  test('the newest word counts: across, back again, refused', () => {
    const first = applied('2026-11-10', { departs: '2026-11-20' })
    expect(departureOf([first, crossed('2026-11-12', 'out')], usual)).toMatchObject({ as: 'left' })
    expect(departureOf([crossed('2026-11-12', 'out'), first, crossed('2026-11-14', 'in')], usual)).toBeNull()
    expect(departureOf([first, applied('2026-11-11', { outcome: 'ditolak' })], usual)).toBeNull()
  })

  test('in whatever order the records come', () => {
    const all = [
      applied('2026-11-10'),
      crossed('2026-11-12', 'out'),
      crossed('2026-11-13', 'in'),
      applied('2026-11-14'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (some) => {
        expect(departureOf(some, usual)).toEqual(departureOf(all, usual))
      }),
    )
  })
})

test('the sentence says the three numbers and their product', () => {
  const number = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 3 }), number, (severity, certainty, urgency) => {
      const { id, en } = explainPriority({ severity, certainty, urgency, departs: null })
      for (const words of [id, en]) {
        const [total, ...parts] = [...words.matchAll(/\d+/g)].map(Number)
        expect([total, parts]).toEqual([severity * certainty * urgency, [severity, certainty, urgency]])
      }
    }),
  )
})
