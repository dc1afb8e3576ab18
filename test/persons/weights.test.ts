/** Weights are versions: learned bit for bit again, tried before they count, brought into force by a job that says what it changed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { inventCrowd, partitionOf, sendAll } from './crowd.ts'

let t: TestHouse
let admin: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  admin = await t.as('admin')
  await sendAll(t, inventCrowd(260, 'weights'))
  await t.pipeline()
})
afterAll(() => t.close())

const minute = () => t.clock.turn(new Date(t.clock.now().getTime() + 60_000))
async function learn(seed: number): Promise<string> {
  minute()
  const { job } = await admin.call('weights.train', { seed })
  await t.pipeline()
  return (await admin.call('weights.list', {})).jobs.find((one) => one.id === job)!.version!
}

test('learning again with the same seed gives the same version, bit for bit; another seed gives another', async () => {
  const first = await learn(1)
  expect(await learn(1)).toBe(first)
  expect(await learn(2)).not.toBe(first)
  const { versions } = await admin.call('weights.list', {})
  expect(versions.filter((one) => one.inForce)).toHaveLength(1)
  const chart = await admin.call('weights.get', { version: first })
  const names = chart.comparisons.find((one) => one.name === 'name')!
  expect(names.levels.at(-1)!.bits).toBeGreaterThan(names.levels[0]!.bits)
  for (const { levels } of chart.comparisons) {
    expect(levels.reduce((sum, level) => sum + level.m, 0)).toBeCloseTo(1, 6)
    for (const [i, level] of levels.slice(1).entries())
      expect(level.bits).toBeGreaterThanOrEqual(levels[i]!.bits - 1e-9)
  }
})

test('a version is never changed, not even by hand', async () => {
  const change = t.superuser(`set role simpul_step; update persons.weights set seed = 7`)
  await expect(change).rejects.toThrow(/permission denied|never changed/)
  await expect(t.superuser(`delete from persons.weights`)).rejects.toThrow(/never changed/)
})

test('it comes into force only after it was tried; the job joins and parts what the trial said, and live goes on with it', async () => {
  const version = await learn(3)
  const early = await admin.ask('weights.activate', { version, reason: 'Dipelajari dari catatan sendiri' })
  expect([early.status, early.problem.code]).toEqual([409, 'not-tried'])
  minute()
  const { job } = await admin.call('weights.try', { version })
  const busy = await admin.ask('weights.try', { version })
  expect([busy.status, busy.problem.code]).toEqual([409, 'job-runs'])
  const before = await partitionOf(t)
  await t.pipeline()
  const trial = (await admin.call('weights.list', {})).jobs.find((one) => one.id === job)!
  expect(trial.result).toMatchObject({ records: before.flatMap((line) => line.split(', ')).length })
  expect(await partitionOf(t), 'a trial changes nothing').toEqual(before)

  minute()
  await admin.call('weights.activate', { version, reason: 'Dipelajari dari catatan sendiri' })
  await t.pipeline()
  const { versions, jobs } = await admin.call('weights.list', {})
  expect(versions.find((one) => one.inForce)!.version).toBe(version)
  expect(jobs[0]!.result).toEqual(trial.result)
  const after = await partitionOf(t)
  expect(after).toHaveLength(trial.result!.persons)

  // The live path, record by record under the new weights, ends in the very same persons.
  await t.superuser(
    `insert into platform.todo (step, subject, since, due_at) select 'resolve', id, received_at, received_at from intake.records`,
  )
  await t.pipeline()
  expect(await partitionOf(t)).toEqual(after)
})

test('only an administrator; an unknown version is not found', async () => {
  expect((await (await t.as('ani')).ask('weights.list', {})).status).toBe(403)
  expect((await admin.ask('weights.try', { version: 'ffffffffffff' })).status).toBe(404)
})
