/** A new master key: everything kept before is still read, and nothing hangs on the old one any more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDelivery } from '../../server/intake/keep-delivery.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { type MasterKeys, masterKey } from '../../server/platform/keys.ts'
import { rotateKeys } from '../../server/platform/rotate-keys.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'

let t: TestHouse

beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

test('rotation moves every data key, and old deliveries are read with the new master alone', async () => {
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const { body } = await passport.send([application(1), application(2)])
  const [old] = t.house.keys.masters
  const fresh = masterKey(Buffer.alloc(32, 9))
  const within = <T>(masters: MasterKeys, deed: Parameters<typeof inTransaction<T>>[4]) =>
    inTransaction({ ...t.house, keys: { ...t.house.keys, masters } }, 'step', aStep, null, deed)
  const moved = await within([fresh, old], rotateKeys)
  expect(moved).toBeGreaterThanOrEqual(3)
  expect(await within([fresh, old], rotateKeys)).toBe(0)
  const bytes = await within([fresh], (ctx) => readDelivery(ctx, body.delivery))
  expect(bytes?.toString()).toContain('SKW202600002')
  await expect(within([old], (ctx) => readDelivery(ctx, body.delivery))).rejects.toThrow()
})
