/** States and clocks of an interview; every paper, question and purpose of a desk fits the others. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signCodes } from '../intake/interview/model.ts'
import { findPurpose } from '../intake/read-purpose.ts'
import { modi } from '../warnings/modi.ts'
import { guideFor, papersFor, stages } from './desk.ts'
import { desks } from './desks.ts'
import { actionOf, delayClock, type InterviewState, interviewStates, maybeChild, outcomes } from './model.ts'
import { declaredPurposes } from './words.ts'

test('a refusal is reached only through a second officer, and nothing leaves an end', () => {
  const ways = Object.entries(interviewStates).flatMap(([from, actions]) =>
    Object.entries(actions).flatMap(([action, to]) => (to === null ? [] : [[from, action, to] as const])),
  )
  for (const [from, action, to] of ways)
    if (to === 'refused' || to === 'cancelled') expect([from, action.startsWith('confirm')]).toEqual(['waiting', true])
  for (const end of ['continued', 'refused', 'cancelled', 'referred'] as const)
    expect(Object.values(interviewStates[end]).every((to) => to === null)).toBe(true)
  for (const outcome of Object.keys(outcomes) as (keyof typeof outcomes)[])
    expect(interviewStates.undecided[actionOf[outcome]]).not.toBeNull()
})

test('a delay is overdue exactly from its end until somebody decides', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(interviewStates) as InterviewState[])),
      fc.integer({ min: -1000, max: 1000 }),
      fc.constantFrom(0, 1),
      (state, minutes, extensions) => {
        const now = new Date(1_800_000_000_000)
        const clock = delayClock({ state, endsAt: new Date(now.getTime() + minutes * 60_000), extensions }, now)
        const isOpen = ['undecided', 'delayed', 'waiting'].includes(state)
        expect(clock === 'overdue').toBe(isOpen && minutes <= 0)
        expect(clock === 'settled').toBe(!isOpen)
      },
    ),
  )
})

test('in doubt a child: a year alone is read as its last day', () => {
  expect([maybeChild('2008-11-17', '2026-11-16'), maybeChild('2008-11-16', '2026-11-16')]).toEqual([true, false])
  expect([maybeChild('2008-11', '2026-11-16'), maybeChild('2008-10', '2026-11-16')]).toEqual([true, false])
  expect([maybeChild('2008', '2026-11-16'), maybeChild('2007', '2026-11-16')]).toEqual([true, false])
})

test('every desk asks safety first and parts companions before what is sensitive; what it says is whole', () => {
  for (const desk of desks)
    for (const occasion of desk.occasions)
      for (const purpose of occasion.purposes) {
        const guide = guideFor(occasion, purpose, true)
        expect(guide[0]!.stage, desk.id).toBe('safety')
        const order = guide.map((one) => stages.indexOf(one.stage))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        expect(guide.some((one) => one.stage === 'separate')).toBe(true)
        for (const one of guide) for (const sign of one.signs) expect(signCodes).toContain(sign)
        expect(new Set(papersFor(occasion, purpose, true).map((one) => one.id)).size).toBe(
          papersFor(occasion, purpose, true).length,
        )
      }
})

test('what a question bears on is a modus that there is', () => {
  const known = modi.map((one) => one.id)
  for (const desk of desks)
    for (const { questions } of desk.occasions)
      for (const one of questions) for (const modus of one.modi ?? []) expect(known, one.id).toContain(modus)
})

test('a declared purpose reads back as the source reads it', () => {
  for (const [code, { writes }] of Object.entries(declaredPurposes))
    expect(findPurpose(writes)).toBe(code === 'internship' ? 'work' : code)
})
