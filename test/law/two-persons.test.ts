/** What one person alone may not do: a constraint where it can be one, and a mark where an installation has a single holder. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { password } from '../cast.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const draft = (number: string) => ({
  ...{ number, agency: 'ombudsman', source: 'simkim-passport', direction: 'receive' as const },
  ...{ groups: ['identity'], purposes: ['case' as const], legal: { id: 'Uji coba', en: 'For tests' } },
  ...{ from: '2026-01-01T00:00:00Z', until: '2030-01-01T00:00:00Z' },
})

describe('agreements', () => {
  test('the database refuses one drafted and approved by the same person, unless it is marked', async () => {
    const write = (number: string, alone: boolean) =>
      t.superuser(`
        insert into access.agreements (id, number, receiver, source, groups, purposes, direction, legal_id, legal_en, drafted_by,
          approved_by, alone, from_at, until_at)
        select gen_random_uuid(), '${number}', a.id, 'returnees', '{identity}', '{case}', 'receive', 'x', 'x', o.id, o.id, ${alone},
          '2026-01-01', '2030-01-01' from access.agencies a, access.officers o where a.code = 'ombudsman' and o.login = 'admin'`)
    await expect(write('SENDIRI/1', false)).rejects.toThrow('violates check constraint')
    await write('SENDIRI/2', true)
  })
  test('a single administrator may act alone, and it shows', async () => {
    const admin = await t.as('admin')
    const { id } = await admin.call('agreements.draft', draft('PKS/UJI/1'))
    expect(await admin.call('agreements.approve', { id })).toEqual({ alone: true })
    expect((await admin.call('agreements.list', {})).find((one) => one.id === id)).toMatchObject({
      alone: true,
      inForce: true,
    })
  })
  test('once there are two, who drafted it cannot approve it; the attempt is journalled; the second can', async () => {
    const admin = await t.as('admin')
    await admin.call('accounts.make', {
      login: 'admin-2',
      name: 'Administrator Kedua Contoh',
      post: 'pengelola',
      role: 'administrator',
      password,
    })
    const second = await t.as('admin-2')
    const { id } = await admin.call('agreements.draft', draft('PKS/UJI/2'))
    const told = await admin.ask('agreements.approve', { id })
    expect([told.status, told.problem.code]).toEqual([409, 'second-person'])
    const [line] = await t.superuser(
      "select outcome, problem, subjects::text[] from journal.lines where does = 'agreements.approve' order by id desc limit 1",
    )
    expect(line).toEqual({ outcome: 'refused', problem: 'second-person', subjects: [id] })
    expect((await admin.call('agreements.list', {})).find((one) => one.id === id)!.inForce).toBe(false)
    expect(await second.call('agreements.approve', { id })).toEqual({ alone: false })
    expect((await second.ask('agreements.approve', { id })).status).toBe(404)
  })
})

describe('erasure', () => {
  test('who asked cannot confirm; a colleague can, once; the database says so too', async () => {
    const system = await t.system('imigrasi-skw', 'simkim-passport')
    const record = (await system.send([application(1)])).body.answers[0]!.record!
    await t.pipeline()
    const [first, second] = [await t.as('it-imigrasi'), await t.as('it-imigrasi-2')]
    const { id } = await first.call('erasures.ask', { record, reason: 'Salah orang, diminta pemiliknya' })
    const told = await first.ask('erasures.confirm', { id })
    expect([told.status, told.problem.code]).toEqual([409, 'second-person'])
    const [before] = await t.superuser(`select state from intake.records where id = '${record}'`)
    expect(before!.state).toBe('current')
    await expect(
      t.superuser(`update intake.erasures set confirmed_by = asked_by, confirmed_at = now() where id = '${id}'`),
    ).rejects.toThrow('violates check constraint')
    expect(await second.call('erasures.confirm', { id })).toEqual({ erased: 1 })
    expect((await second.ask('erasures.confirm', { id })).status).toBe(404)
    const [after] = await t.superuser(`select state, facts::text from intake.records where id = '${record}'`)
    expect(after).toEqual({ state: 'erased', facts: '{}' })
  })
  test('another agency’s integrator neither sees nor confirms it', async () => {
    const admin = await t.as('admin')
    await admin.call('accounts.make', {
      login: 'it-uptd',
      name: 'Integrator UPTD Contoh',
      post: 'ppa',
      role: 'integrator',
      password,
    })
    const record = (await (await t.system('imigrasi-skw', 'simkim-passport')).send([application(2)])).body.answers[0]!
      .record!
    const { id } = await (await t.as('it-imigrasi')).call('erasures.ask', {
      record,
      reason: 'Salah orang, diminta pemiliknya',
    })
    const stranger = await t.as('it-uptd')
    expect(await stranger.call('erasures.list', {})).toEqual([])
    expect((await stranger.ask('erasures.confirm', { id })).status).toBe(404)
    expect((await stranger.ask('erasures.ask', { record, reason: 'Bukan milik kami' })).status).toBe(404)
  })
})
