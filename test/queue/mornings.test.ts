/** The morning of a post: its officers are told counts once a day, and "Korban tanpa…" until there is nothing or a reason; then it climbs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errands } from '../../server/pipeline.ts'
import { openMailer } from '../../server/platform/mailer.ts'
import { openMessenger } from '../../server/platform/messenger.ts'
import { runErrands } from '../../server/platform/outside/errand.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { openScene } from '../law/scene.ts'
import { type Cared, openCared } from '../victims/scene.ts'

const site = 'https://simpul.uji.test'
const folder = mkdtempSync(join(tmpdir(), 'simpul-pagi-'))
let t: TestHouse
let her: Cared
beforeAll(async () => {
  t = await openTestHouse()
  t.house.mailer = openMailer({ smtpUrl: null, mailFrom: 'Simpul <simpul@uji.test>', site, dataFolder: folder })
  t.house.messenger = openMessenger({ messageUrl: null, messageTokenFile: null, openNetworks: [], dataFolder: folder })
  her = await openCared(t, await openScene(t), 0)
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

const at = async (moment: string) => {
  t.clock.turn(new Date(moment))
  await t.pipeline()
  await runErrands(t.house, errands)
}
const decoded = (data: string) =>
  Buffer.from(
    data
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
/** What lies in the sinks since the last look, by address or number. */
const seen = new Set<string>()
function fresh(): { to: string; text: string }[] {
  const all = ['mail', 'messages'].flatMap((kind) => {
    const place = join(folder, kind)
    try {
      return readdirSync(place).map((name) => join(place, name))
    } catch {
      return []
    }
  })
  return all
    .filter((name) => !seen.has(name) && seen.add(name))
    .map((name) => {
      const text = readFileSync(name, 'utf8')
      if (name.endsWith('.json')) return JSON.parse(text) as { to: string; text: string }
      return { to: /^To: (.*)$/m.exec(text)![1]!.trim(), text: decoded(text) }
    })
}
const choose = async (login: string, chosen: object) =>
  (await t.as(login)).call('channels.choose', { address: `${login}@contoh.test`, mail: [], ...chosen } as never)
const told = async (login: string, kind: string) =>
  (await (await t.as(login)).call('work.list', { group: 'told' })).rows.filter((row) => row.what.id.startsWith(kind))

test('counts and links at six by the post’s clock, by both channels, once however often it is asked; the screens say the same', async () => {
  await choose('wati', { number: '0844-9100-0099', mail: ['digest'], message: ['digest'] })
  await choose('dudi', { mail: ['digest'] })
  await at('2026-11-19T10:00:00Z')
  fresh()
  await at('2026-11-19T22:54:00Z')
  expect(fresh()).toEqual([])
  await at('2026-11-19T22:56:00Z')
  expect(fresh()).toEqual([])
  await at('2026-11-19T23:00:00Z')
  const out = fresh()
  expect(out.map((one) => one.to).toSorted()).toEqual(['+6284491000099', 'wati@contoh.test'])
  const { counts } = await (await t.as('wati')).call('work.list', { group: 'late' })
  expect(counts.late).toBeGreaterThan(0)
  const letter = out.find((one) => one.to.startsWith('wati'))!.text
  expect(letter).toContain(`Terlambat: ${counts.late} · ${site}/work?group=late`)
  expect(letter).not.toContain('Ditawarkan')
  expect(out.find((one) => one.to.startsWith('+'))!.text).toContain(`Terlambat: ${counts.late}`)
  for (const { text } of out) {
    expect(text).not.toContain(her.number)
    for (const name of ['Melati', 'Rekaan', 'Wati', 'UPTD']) expect(text).not.toContain(name)
  }
  await t.superuser(
    `insert into platform.todo (step, subject, since, due_at) select 'begin days', id, now(), '2026-11-19T23:00:00Z' from access.posts
      on conflict (step, subject) do update set due_at = excluded.due_at`,
  )
  await at('2026-11-20T01:00:00Z')
  expect(fresh()).toEqual([])
})

test('a morning on which nothing ran is caught up with, today’s only; a post in WITA begins an hour earlier', async () => {
  await at('2026-11-23T03:00:00Z')
  expect(fresh()).toHaveLength(2)
  await t.superuser(`update access.posts set zone = 'Asia/Makassar' where code = 'ppa'`)
  await (await t.as('admin')).call('quiet-hours.set', { post: her.post('ppa'), quiet: { from: 1260, to: 360 } })
  await at('2026-11-23T21:54:00Z')
  expect(fresh()).toEqual([])
  await at('2026-11-23T22:00:00Z')
  expect(fresh()).toHaveLength(2)
  await at('2026-11-23T23:00:00Z')
  expect(fresh()).toEqual([])
  await t.superuser(`update access.posts set zone = 'Asia/Pontianak' where code = 'ppa'`)
})

test('fourteen days without a word: the post is told each morning, its head on the third, once; a reason ends both', async () => {
  await at('2026-12-01T03:00:00Z')
  const before = (await told('wati', 'Korban tanpa…')).length
  await at('2026-12-02T03:00:00Z')
  expect((await told('wati', 'Korban tanpa…')).length).toBe(before + 1)
  await at('2026-12-03T03:00:00Z')
  expect(await told('kepala-ppa', `Kasus ${her.number}: sesuatu bagi`)).toEqual([])
  await at('2026-12-04T03:00:00Z')
  await at('2026-12-05T03:00:00Z')
  const climbed = await told('kepala-ppa', `Kasus ${her.number}: sesuatu bagi`)
  expect(climbed).toHaveLength(1)
  expect(climbed[0]!.link).toBe(`/cases/${her.case}`)
  await (await t.as('kepala-ppa')).call('cases.get', { id: her.case })
  const wati = await t.as('wati')
  const { rows } = await wati.call('victims.without', {})
  for (const { participant, lack } of rows)
    await wati.call('victims.excuse', { participant, lack, reason: 'Sedang di rumah sakit' })
  const so = (await told('wati', 'Korban tanpa…')).length
  await at('2026-12-06T03:00:00Z')
  expect((await told('wati', 'Korban tanpa…')).length).toBe(so)
})

test('who is barred from a case is told nothing of it, by no channel', async () => {
  await at('2026-12-07T03:00:00Z')
  await choose('wati', { mail: ['clock', 'offered', 'information'], message: [] })
  fresh()
  await t.superuser(`insert into access.sight (id, kind, subject, officer, because, because_values, from_at, bars)
    select gen_random_uuid(), 'case', '${her.case}', id, 'conflict of interest', '{}', '2026-12-07T03:00:00Z', true from access.officers where login = 'wati'`)
  await t.superuser(`with n as (insert into access.notices (id, post, code, values, subject_kind, subject, at)
      values (gen_random_uuid(), '${her.post('ppa')}', 'step late', '{"number":"${her.number}"}', 'case', '${her.case}', '2026-12-07T03:00:00Z') returning id)
    insert into platform.todo (step, subject, since, due_at) select 'write outbox', id, now(), '2026-12-07T03:00:00Z' from n`)
  await at('2026-12-07T04:00:00Z')
  expect(fresh().filter((one) => one.text.includes(her.number))).toEqual([])
})
