import { expect, test } from 'vitest'
import { finder, recordOf } from '../../../test/records.ts'
import { askOnce } from '../ask-indicator.ts'
import { workWithoutPlacement } from './work-without-placement.ts'

const findIn = finder(askOnce)

const application = (more: Partial<Parameters<typeof recordOf>[2]> = {}) =>
  recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', purpose: 'work', ...more })

test('work without a placement record, while the feed is fresh', () => {
  expect(findIn(workWithoutPlacement, [application()])).toMatchObject([{ strength: 'medium' }])
  expect(workWithoutPlacement.aloneAt).toEqual([])
})

test('work at the village and holiday at the counter: what was said at home counts', () => {
  const village = recordOf('village-register', '2026-11-01', { happening: 'village-registration', purpose: 'work' })
  const counter = application({ purpose: 'tourism' })
  expect(findIn(workWithoutPlacement, [village, counter])).toMatchObject([
    { record: counter.id, evidence: [village.id, counter.id] },
  ])
  expect(findIn(workWithoutPlacement, [village])).toEqual([])
})

test('keeps silent while the placement feed is stale', () => {
  expect(findIn(workWithoutPlacement, [application()], { stale: true })).toEqual([])
})

test.each([
  [
    'a placement in the same year',
    [recordOf('siskop2mi-placement', '2026-09-01', { happening: 'placement' }), application()],
  ],
  ['a licensed sponsor', [application({ sponsor: { name: 'PT Contoh', licence: 'SIP3MI-CONTOH-1' } })]],
  ['another purpose', [application({ purpose: 'umrah' })]],
  ['purpose unknown', [recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application' })]],
])('silent: %s', (_name, records) => {
  expect(findIn(workWithoutPlacement, records)).toEqual([])
})
