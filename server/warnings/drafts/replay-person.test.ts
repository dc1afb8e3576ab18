/** History is replayed as it went: nothing is known before it happened, what falls due is asked, and a repeat says the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordOf } from '../../../test/records.ts'
import { readyIndicator } from '../ask-indicator.ts'
import { soundIndicator } from '../check-indicator.ts'
import { borderPassOverstay } from '../indicators/border-pass-overstay.ts'
import { returnedApplyingAgain } from '../indicators/returned-applying-again.ts'
import { type Contender, replayPerson } from './replay-person.ts'

const contender = (indicator: typeof returnedApplyingAgain): Contender => ({
  key: indicator.id,
  asking: readyIndicator(indicator, soundIndicator(indicator)),
  aloneAt: indicator.aloneAt,
})
const until = Date.parse('2026-11-20T00:00:00Z')
const replay = (indicator: typeof returnedApplyingAgain, records: ReturnType<typeof recordOf>[]) =>
  replayPerson([contender(indicator)], records, () => [], [], until, { stayDays: () => 14 })

const returned = recordOf('returnees', '2026-03-10', { happening: 'deportation', direction: 'in' })
const applied = recordOf('simkim-passport', '2026-10-16', { happening: 'passport-application', purpose: 'work' })
const placed = recordOf('siskop2mi-placement', '2026-11-01', { happening: 'placement' })

test('it is heard when it happened, and stays heard when later records take it back', () => {
  const expected = [
    { key: 'returned-applying-again', at: applied.occurredAt.getTime(), strength: 'medium', alone: true },
  ]
  expect(replay(returnedApplyingAgain, [returned, applied]).heard).toEqual(expected)
  expect(replay(returnedApplyingAgain, [returned, applied, placed]).heard).toEqual(expected)
})

test('what is not yet known is not used, and what lies after the end is not played', () => {
  const before = recordOf('siskop2mi-placement', '2026-09-01', { happening: 'placement' })
  expect(replay(returnedApplyingAgain, [returned, before, applied]).heard).toEqual([])
  const later = recordOf('simkim-passport', '2026-12-24', { happening: 'passport-application', purpose: 'work' })
  expect(replay(returnedApplyingAgain, [returned, later])).toEqual({ heard: [], events: 1, stopped: 0 })
})

test('what falls due is asked at its moment although no record came', () => {
  const out = recordOf('simkim-crossing', '2026-10-01', {
    happening: 'crossing',
    direction: 'out',
    plb: 'PLB-UJI-1',
    destination: 'MYS',
  })
  const { heard } = replay(borderPassOverstay, [out])
  expect(heard).toHaveLength(1)
  expect(heard[0]!.at).toBeGreaterThan(out.occurredAt.getTime() + 13 * 86_400_000)
})

test('the order in which records are given changes nothing', () => {
  const all = [returned, applied, placed]
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (records) => {
      expect(
        replay(
          returnedApplyingAgain,
          records.toSorted((a, b) => Number(a.occurredAt) - Number(b.occurredAt)),
        ),
      ).toEqual(replay(returnedApplyingAgain, all))
    }),
  )
})
