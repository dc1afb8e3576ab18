/** Limits of border passes are data: all to be confirmed, changed by an administrator, the longest of a country counting. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { readStayDays } from '../../server/reference/stay-days.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const days = () => inTransaction(t.house, 'step', aStep, null, readStayDays)

test('the longest row of a country counts, and an administrator’s change holds at once', async () => {
  expect(await days()).toEqual(new Map([['MYS', 30]]))
  const admin = await t.as('admin')
  const { shown } = await admin.call('catalogue.get', { set: 'stay-limits' })
  expect(shown.map((row) => row.status)).toEqual(['to-confirm', 'to-confirm'])
  const row = { code: 'MYS-PLB', country: 'MYS', pass: 'PLB', days: '45', note: 'Naskah baru' }
  const change = { set: 'stay-limits', key: 'MYS-PLB', version: 1, row, status: 'checked' as const }
  await admin.call('catalogue.change', { ...change, reason: 'Naskah perjanjian' })
  expect(await days()).toEqual(new Map([['MYS', 45]]))
})
