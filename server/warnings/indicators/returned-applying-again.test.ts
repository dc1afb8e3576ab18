import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import type { Purpose } from '../../intake/model.ts'
import { askOnce } from '../ask-indicator.ts'
import { returnedApplyingAgain } from './returned-applying-again.ts'

const findIn = finder(askOnce)

const returned = recordOf('returnees', '2026-03-10', { happening: 'deportation', direction: 'in' })
const leaving = (purpose: Purpose, at = '2026-11-16') =>
  recordOf('simkim-passport', at, { happening: 'passport-application', purpose })
const placed = (at: string) => recordOf('siskop2mi-placement', at, { happening: 'placement' })

test('returned and about to work again without a placement', () => {
  expect(findIn(returnedApplyingAgain, [returned, leaving('work')])).toMatchObject([
    { strength: 'medium', values: { returned: '2026-03' } },
  ])
})

test('another purpose is weak, and weak is never enough alone', () => {
  expect(findIn(returnedApplyingAgain, [returned, leaving('family')])).toMatchObject([{ strength: 'weak' }])
  expect(returnedApplyingAgain.aloneAt).not.toContain('weak')
})

test.each([
  ['an official placement since', [returned, placed('2026-10-01'), leaving('work')]],
  ['never returned', [leaving('work')]],
  ['left before, returned after', [leaving('work', '2026-01-05'), returned]],
  ['returned three years ago', [recordOf('returnees', '2023-03-10', { happening: 'deportation' }), leaving('work')]],
])('silent: %s', (_name, records) => {
  expect(findIn(returnedApplyingAgain, records)).toEqual([])
})

test('it reads the danger first, not the guilt', () => {
  expect(returnedApplyingAgain.next.id).toContain('Bahaya diperdagangkan lagi')
})
