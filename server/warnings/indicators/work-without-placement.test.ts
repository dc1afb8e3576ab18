import { expect, test } from 'vitest'
import { findIn, recordOf } from '../../../test/records.ts'
import { workWithoutPlacement } from './work-without-placement.ts'

const application = (more: Partial<Parameters<typeof recordOf>[2]> = {}) =>
  recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application', purpose: 'work', ...more })

test('work without a placement record, while the feed is fresh', async () => {
  expect(await findIn(workWithoutPlacement, [application()])).toMatchObject([{ strength: 'medium' }])
  expect(workWithoutPlacement.aloneAt).toEqual([])
})

test('work at the village and holiday at the counter: what was said at home counts', async () => {
  const village = recordOf('village-register', '2026-11-01', { happening: 'village-registration', purpose: 'work' })
  const counter = application({ purpose: 'tourism' })
  expect(await findIn(workWithoutPlacement, [village, counter])).toMatchObject([
    { record: counter.id, evidence: [village.id, counter.id] },
  ])
  expect(await findIn(workWithoutPlacement, [village])).toEqual([])
})

test.each(['late', 'silent', 'never spoke'] as const)('keeps silent while the placement feed is %s', async (feed) => {
  expect(await findIn(workWithoutPlacement, [application()], { feed })).toEqual([])
})

test.each([
  [
    'a placement in the same year',
    [recordOf('siskop2mi-placement', '2026-09-01', { happening: 'placement' }), application()],
  ],
  ['a licensed sponsor', [application({ sponsor: { name: 'PT Contoh', licence: 'SIP3MI-CONTOH-1' } })]],
  ['another purpose', [application({ purpose: 'umrah' })]],
  ['purpose unknown', [recordOf('simkim-passport', '2026-11-16', { happening: 'passport-application' })]],
])('silent: %s', async (_name, records) => {
  expect(await findIn(workWithoutPlacement, records)).toEqual([])
})
