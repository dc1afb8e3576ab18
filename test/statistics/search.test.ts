/** One field for numbers and titles: under one's own sight and role, never a person, nothing typed is kept. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene } from '../law/scene.ts'
import { girl } from '../rows.ts'
import { type Cared, openCared } from '../victims/scene.ts'

let t: TestHouse
let c: Cared
beforeAll(async () => {
  t = await openTestHouse()
  c = await openCared(t, await openScene(t), 0)
})
afterAll(() => t.close())

const find = async (login: string, text: string) => (await (await t.as(login)).call('search.all', { text })).rows

test('a case by its whole number or its end, by who sees it; by nobody else', async () => {
  const running = c.number.slice(-3)
  for (const login of ['ani', 'wati', 'reza'])
    for (const text of [c.number, c.number.toLowerCase(), running])
      expect(
        (await find(login, text)).filter((one) => one.kind === 'case'),
        `${login} ${text}`,
      ).toEqual([{ kind: 'case', title: { id: c.number, en: c.number }, note: null, link: `/cases/${c.case}` }])
  for (const login of ['sinta', 'desa', 'ombudsman', 'admin', 'sari'])
    expect(
      (await find(login, c.number)).map((one) => one.kind),
      login,
    ).toEqual([])
})

test('alerts by whoever reads alerts, SOPs by their title in either language', async () => {
  const [{ number }] = (await t.superuser('select number from warnings.alerts limit 1')) as [{ number: string }]
  expect((await find('ani', number)).map((one) => one.kind)).toEqual(['alert'])
  expect(await find('wati', number)).toEqual([])
  const [title] = (await t.superuser(
    `select declaration -> 'name' ->> 'en' en from cases.sops where id like '%child%'`,
  )) as [{ en: string }]
  expect((await find('ani', title.en.toUpperCase())).map((one) => one.link)).toEqual([
    expect.stringMatching(/^\/sops\/.*child/),
  ])
})

test('a name or a NIK finds nothing, wildcards are letters, and what was typed stands nowhere', async () => {
  const { who } = girl(0)
  for (const text of [who.nama_lengkap!, who.nik!, '%%', '__', "o'r"]) expect(await find('ani', text), text).toEqual([])
  expectRefused(await (await t.as('ani')).ask('search.all', { text: ' a ' }), 422, 'bad-input', 'text')
  expect((await t.nobody.ask('search.all', { text: c.number })).status).toBe(401)
  const lines = await t.superuser(`select query_hash, text_hash from journal.lines where does = 'search.all'`)
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.every((line) => line.query_hash === null && line.text_hash === null)).toBe(true)
})
