/** A new master key: everything kept before is still read, and nothing hangs on the old one any more. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDelivery } from '../../server/intake/keep-delivery.ts'
import { steps } from '../../server/pipeline.ts'
import { machineClock } from '../../server/platform/clock.ts'
import { readConfig } from '../../server/platform/config.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { addMasterKey } from '../../server/platform/key-file.ts'
import { type MasterKeys, masterKey } from '../../server/platform/keys.ts'
import { openHouse } from '../../server/platform/open-house.ts'
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

test('a lost key file is not replaced where the database holds keys, and comes back from the sheet', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-key-'))
  const keyFile = join(folder, 'key')
  const environment = { ...process.env, SIMPUL_DATA: join(folder, 'data'), SIMPUL_KEY_FILE: keyFile }
  const simpul = (args: string[], input = '') =>
    execFileSync(process.execPath, [join(import.meta.dirname, '../../server/cli.ts'), ...args], {
      env: environment,
      input,
    }).toString()
  const config = readConfig({ ...environment, SIMPUL_DEMO: 'none' })
  await expect(openHouse(config, t.database, machineClock, steps)).rejects.toThrow(/key file .* is missing/)
  expect(existsSync(keyFile)).toBe(false)
  addMasterKey(keyFile)
  const kept = readFileSync(keyFile, 'utf8')
  const sheet = simpul(['recovery-sheet'])
  rmSync(keyFile)
  expect(() => simpul(['rotate-key'])).toThrow()
  expect(() => simpul(['recover-key'], sheet.replace('fingerprint   ', 'fingerprint   0'))).toThrow()
  expect(simpul(['recover-key'], sheet)).toContain(keyFile)
  expect(readFileSync(keyFile, 'utf8')).toBe(kept)
  rmSync(folder, { recursive: true })
})
