/** A sharing agreement from its draft to its end: whom it binds, what it opens to whom, when it is looked at again, why it stopped (P8). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let admin: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  admin = await t.as('admin')
})
afterAll(() => t.close())

const wanted = (number: string) => ({
  ...{ number, agency: 'polres-skw', counterpart: 'imigrasi-skw', source: 'simkim-passport' },
  ...{ direction: 'receive' as const, groups: ['identity', 'documents'], purposes: ['case' as const] },
  legal: { id: 'UU 21/2007 pasal 58; perjanjian uji coba', en: 'Law 21/2007 art. 58; an agreement for tests' },
  ...{ from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z', review: '2026-12-01T00:00:00Z' },
})

test('drafted, approved, looked at again, followed and revoked: each step with who, when and why', async () => {
  const { id } = await admin.call('agreements.draft', wanted('PKS/LENGKAP/1'))
  const draft = await admin.call('agreements.get', { id })
  expect([draft.state, draft.inForce, draft.agency, draft.counterpart]).toEqual([
    ...['draft', false, expect.any(String), expect.any(String)],
  ])
  expect(draft.stopped?.en).toContain('second person')
  await admin.call('agreements.approve', { id })
  const approved = await admin.call('agreements.get', { id })
  expect([approved.state, approved.reviewDue, approved.stopped]).toEqual(['in force', false, null])
  expect(approved.readers).toContainEqual({
    post: expect.any(String),
    role: expect.objectContaining({ en: 'Investigator' }),
    people: 1,
  })

  const before = t.house.clock.now()
  t.clock.turn(new Date('2026-12-02T00:00:00Z'))
  const later = await t.as('admin')
  expect((await later.call('agreements.get', { id })).reviewDue).toBe(true)
  const tooLate = await later.ask('agreements.review', { id, finding: 'Masih perlu', next: '2027-06-01T00:00:00Z' })
  expect([tooLate.status, tooLate.problem.fields?.map((one) => one.field)]).toEqual([422, ['next']])
  await later.call('agreements.review', { id, finding: 'Masih perlu, tanpa keluhan', next: '2026-12-31T00:00:00Z' })
  expect((await later.call('agreements.get', { id })).reviewDue).toBe(false)

  const next = { ...wanted('PKS/LENGKAP/2'), from: '2027-01-01T00:00:00Z', until: '2028-01-01T00:00:00Z' }
  const follower = await later.call('agreements.draft', { ...next, review: '2027-07-01T00:00:00Z', replaces: id })
  await later.call('agreements.approve', { id: follower.id })
  expect((await later.call('agreements.get', { id: follower.id })).state).toBe('not yet')

  await later.call('agreements.revoke', { id, reason: 'Dipakai di luar keperluan' })
  const over = await later.call('agreements.get', { id })
  expect([over.state, over.inForce]).toEqual(['revoked', false])
  expect(over.history.map(({ does, by, says }) => [does, by, says])).toEqual([
    ['drafted', expect.any(String), null],
    ['approved', expect.any(String), null],
    ['reviewed', expect.any(String), 'Masih perlu, tanpa keluhan'],
    ['revoked', expect.any(String), 'Dipakai di luar keperluan'],
  ])
  t.clock.turn(before)
})

test.each([
  ['an end before its start', { until: '2025-01-01T00:00:00Z' }, 'until'],
  ['a review after its end', { review: '2027-02-01T00:00:00Z' }, 'review'],
  ['an agency nobody knows', { agency: 'tidak-ada' }, 'agency'],
  ['another party nobody knows', { counterpart: 'tidak-ada' }, 'counterpart'],
  ['following an agreement of somebody else', { replaces: '01900000-0000-7000-8000-000000000001' }, 'replaces'],
])('%s is refused and named', async (_what, wrong, field) => {
  admin = await t.as('admin')
  const told = await admin.ask('agreements.draft', { ...wanted('PKS/SALAH/1'), ...wrong })
  expect([told.status, told.problem.fields?.map((one) => one.field)]).toEqual([422, [field]])
  expect((await admin.call('agreements.list', {})).some((one) => one.number === 'PKS/SALAH/1')).toBe(false)
})
