/** Accounts and agreements one by one, through the doors. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { password } from '../cast.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { registration } from '../rows.ts'

let t: TestHouse

beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

test('an account is made, changes its password, and ends with all its sessions', async () => {
  const admin = await t.as('admin')
  const wanted = {
    login: 'baru',
    name: 'Orang Baru Contoh',
    post: 'sekretariat',
    role: 'duty-analyst' as const,
    password,
  }
  const { id } = await admin.call('accounts.make', wanted)
  expect((await admin.ask('accounts.make', wanted)).problem.code).toBe('already-exists')
  const [one, other] = [await t.as('baru'), await t.as('baru')]
  const wrong = await one.ask('session.change-password', {
    login: 'baru',
    old: 'salah-sekali',
    new: 'kata-sandi-yang-lain',
  })
  expect([wrong.status, wrong.problem.fields[0]?.field]).toEqual([422, 'old'])
  await one.call('session.change-password', { login: 'baru', old: password, new: 'kata-sandi-yang-lain' })
  expect((await other.ask('session.list', {})).status).toBe(401)
  expect((await one.ask('session.list', {})).status).toBe(200)
  await admin.call('accounts.end', { id })
  expect((await one.ask('session.list', {})).status).toBe(401)
  expect((await t.nobody.ask('session.sign-in', { login: 'baru', password: 'kata-sandi-yang-lain' })).status).toBe(401)
})

test('nobody changes another’s password, even knowing it', async () => {
  const ani = await t.as('ani')
  expect(
    (await ani.ask('session.change-password', { login: 'anton', old: password, new: 'kata-sandi-yang-lain' })).status,
  ).toBe(404)
  expect((await t.as('anton')).cookie).not.toBe('')
})

test('an agreement opens when a second person approved it, and closes at once when revoked', async () => {
  const village = await t.system('desa-uji', 'village-register')
  await village.send([registration(1)])
  await t.pipeline()
  const admin = await t.as('admin')
  await admin.call('accounts.make', {
    login: 'admin2',
    name: 'Administrator Kedua Contoh',
    post: 'sekretariat',
    role: 'administrator',
    password,
  })
  const search = async () =>
    (await (await t.as('aruk')).ask('persons.find', { nik: '6101015205090001' }, { 'x-purpose': 'screening' })).body
      .rows
  const { id } = await admin.call('agreements.draft', {
    number: 'PKS/uji/1',
    agency: 'imigrasi-sbs',
    source: 'village-register',
    direction: 'receive',
    groups: ['identity'],
    purposes: ['screening'],
    legal: { id: 'Perjanjian untuk uji coba', en: 'Agreement for a test' },
    from: '2026-01-01T00:00:00Z',
    until: '2027-01-01T00:00:00Z',
  })
  expect(await search()).toEqual([])
  expect((await admin.ask('agreements.approve', { id })).problem.code).toBe('second-person')
  expect(await search()).toEqual([])
  expect(await (await t.as('admin2')).call('agreements.approve', { id })).toEqual({ alone: false })
  expect(await search()).toEqual([expect.objectContaining({ name: 'Melati Rekaan' })])
  await admin.call('agreements.revoke', { id, reason: 'Masa uji selesai' })
  expect(await search()).toEqual([])
})
