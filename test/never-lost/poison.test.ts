/** What always fails is set aside after three tries, can be seen and tried again, and blocks nobody; a lost connection is nobody's fault. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { steps } from '../../server/pipeline.ts'
import { runStep, runUntilEmpty, type Step } from '../../server/platform/step.ts'
import { openTestHouse, type System, type TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'
import { application } from '../rows.ts'

let t: TestHouse
let passport: System

beforeAll(async () => {
  t = await openTestHouse()
  passport = await t.system('imigrasi-skw', 'simkim-passport')
})
afterAll(() => t.close())

/** People who share nothing: each their own NIK and name. */
const somebody = (n: number) => {
  const letters = String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)
  const nik = `617201${String(n).padStart(10, '0')}`
  return application(n, { nama_lengkap: `Orang ${letters} Rekaan`, nama_ibu: `Ibu ${letters} Rekaan`, nik })
}
/** Runs what is due, a second later than before: what failed waits a second. */
async function runLater(): Promise<void> {
  t.clock.turn(new Date(t.clock.now().getTime() + 2_000))
  await runUntilEmpty(t.house, steps, log)
}
const unlinked = async () =>
  (
    await t.superuser(`select r.ref from intake.records r where r.state = 'current'
      and not exists (select from persons.links l where l.record = r.id) order by r.ref`)
  ).map((row) => row.ref)

test('three tries, then aside: seen by who mends, tried again, and the others never waited', async () => {
  const sent = (await passport.send([1, 2, 3, 4, 5].map(somebody))).body
  const poisoned = sent.answers[2]!.record!
  const [good] = await t.superuser(`select facts from intake.records where id = '${poisoned}'`)
  await t.superuser(`update intake.records set facts = '{"otherNames": 7, "nik": 7}' where id = '${poisoned}'`)

  await runUntilEmpty(t.house, steps, log)
  expect(await unlinked()).toEqual([somebody(3).nomor_permohonan])
  const admin = await t.as('admin')
  expect((await admin.call('set-aside.list', {})).rows).toEqual([])
  for (const n of [6, 7]) {
    await passport.send([somebody(n)])
    await runLater()
    expect(await unlinked()).toEqual([somebody(3).nomor_permohonan])
  }
  // Two steps read facts, and each sets it aside for itself.
  const aside = { subject: poisoned, tries: 3, problem: 'TypeError' }
  const { rows } = await admin.call('set-aside.list', {})
  expect(rows.toSorted((a, b) => (a.step < b.step ? -1 : 1))).toMatchObject([
    { step: 'check quality', ...aside },
    { step: 'resolve', ...aside },
  ])
  await runLater()
  expect((await admin.call('set-aside.list', {})).rows[0]!.tries).toBe(3)
  expect((await (await t.as('lina')).ask('set-aside.list', {})).status).toBe(403)

  await admin.call('set-aside.retry', { step: 'resolve', subject: poisoned })
  await runLater()
  expect(await unlinked()).toEqual([somebody(3).nomor_permohonan])
  for (let i = 0; i < 2; i++) await runLater()
  expect((await admin.call('set-aside.list', {})).rows.map((row) => row.tries)).toEqual([3, 3])

  await t.superuser(`update intake.records set facts = '${JSON.stringify(good!.facts)}' where id = '${poisoned}'`)
  for (const step of ['resolve', 'check quality']) await admin.call('set-aside.retry', { step, subject: poisoned })
  await runLater()
  expect(await unlinked()).toEqual([])
  expect(await admin.call('set-aside.list', {})).toEqual({ waiting: 0, rows: [] })
  expect((await admin.ask('set-aside.retry', { step: 'resolve', subject: poisoned })).status).toBe(404)
})

test('a step that dies with its connection was not the subject’s fault: no try is counted, and it is done when the server is back', async () => {
  const subject = '01900000-0000-7000-8000-000000000001'
  await t.superuser(
    `insert into platform.todo (step, subject, since, due_at) values ('mortal', '${subject}', now(), '2026-01-01')`,
  )
  let deaths = 0
  const mortal: Step = {
    name: 'mortal',
    takes: [],
    run: async (ctx) => {
      if (++deaths <= 8) await ctx.sql`select pg_terminate_backend(pg_backend_pid())`
    },
  }
  for (let i = 0; i < 4; i++) await expect(runStep(t.house, mortal, log)).rejects.toThrow()
  const left = await t.superuser(`select tries, problem, set_aside_at from platform.todo where step = 'mortal'`)
  expect(left).toEqual([{ tries: 0, problem: null, set_aside_at: null }])
  expect(await runStep(t.house, mortal, log)).toBe(1)
  expect(await t.superuser(`select from platform.todo where step = 'mortal'`)).toEqual([])
})
