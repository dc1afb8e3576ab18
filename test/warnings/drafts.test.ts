/** Indicators as data, through the doors: written, refused where they are unsound or unfair (P4), tried, watched, published by a second person. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declareAll } from '../../server/main.ts'
import type { Declaration } from '../../server/warnings/drafts/declaration.ts'
import { declaration as applied, words } from '../declaration.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application, registration } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

const reason = 'Lebih banyak yang terbantu menurut percobaan'
let t: TestHouse
let ani: Visitor
let head: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  ani = await t.as('ani')
  head = await t.as('kapolres')
  await (await t.system('desa-uji', 'village-register')).send([registration(1)])
  await (await t.system('imigrasi-skw', 'simkim-passport')).send([
    application(1, { tujuan: 'Bekerja' }),
    application(2, {
      nik: '6101015205040077',
      nama_lengkap: 'Dahlia Umpama',
      nama_ibu: 'Rosa Umpama',
      tujuan: 'Bekerja',
    }),
    application(3, {
      nik: '6101015205010078',
      nama_lengkap: 'Kemuning Andai',
      nama_ibu: 'Lili Andai',
      tujuan: 'Wisata',
    }),
  ])
  await t.pipeline()
})
afterAll(() => t.close())

const tryAgain = async (id: string) => {
  await ani.call('drafts.try', { id })
  await t.pipeline()
  const { draft } = await ani.call('indicators.get', { id: applied.id })
  return draft!.trials[0]!
}

test('what is in force is listed with what it did; the house’s own were published by nobody', async () => {
  const { inForce, drafts } = await ani.call('indicators.list', {})
  expect(inForce.length).toBeGreaterThan(20)
  expect(inForce.find((one) => one.id === 'minor-as-adult')).toMatchObject({ hits: 1, alerts: 1, publishedBy: null })
  expect(drafts).toEqual([])
})

test('checking says what is wrong, in which part, where and why; P4 is one of the reasons', async () => {
  const check = (change: Partial<Declaration>) =>
    ani.call('indicators.check', { declaration: { ...applied, ...change } })
  expect((await check({})).problems).toEqual([])
  const wrong = await check({ define: { newest: "records.last(r, r.religion == 'x')" } })
  expect(wrong.problems).toContainEqual({ part: 'define.newest', from: 16, to: 26, words: wrong.problems[0]!.words })
  expect((await check({ aloneAt: ['weak'] })).problems).toMatchObject([{ part: 'bands.weak' }])
  expect((await check({ bands: { weak: '1 / 0 > 2 ||' } })).problems[0]).toMatchObject({ part: 'bands.weak' })
  const told = await ani.ask('indicators.check', { declaration: { ...applied, modus: 'tidak-ada' } })
  expect(told.status).toBe(422)
  expect(told.problem!.fields![0]!.field).toBe('declaration.modus')
})

test('an unsound draft is kept, not tried; the problem names the part in both languages', async () => {
  const { id } = await ani.call('drafts.save', { declaration: { ...applied, evidence: '[nobody]' } })
  const told = await ani.ask('drafts.try', { id })
  expect(told.status).toBe(422)
  expect(told.problem!.fields![0]).toMatchObject({ field: 'declaration.evidence' })
  expect((await ani.ask('drafts.save', { declaration: applied })).status).toBe(409)
  await ani.call('drafts.save', { draft: id, declaration: applied })
  expect((await ani.call('indicators.list', {})).drafts).toMatchObject([{ id, state: 'draft', version: 1 }])
})

const openDraft = async () => (await ani.call('indicators.get', { id: applied.id })).draft!

test('a trial replays the history, says what is new, and says the same again', async () => {
  const { id } = await openDraft()
  const first = await tryAgain(id)
  expect(first).toMatchObject({ current: true, problem: null, result: { persons: 3, hits: 2, version: null } })
  expect(first.result!.everything.onlyDraft + first.result!.everything.both).toBe(2)
  expect((await tryAgain(id)).result!.digest).toBe(first.result!.digest)
  expect((await openDraft()).state).toBe('tried')
})

test('one person can be tried while writing, as far as the writer may see them', async () => {
  const found = await ani.call('persons.find', { nik: '6101015205040077' }, { 'x-purpose': 'alert' })
  const person = found.rows[0]!.id
  const told = await ani.call('indicators.try-on', { declaration: applied, person })
  expect(told).toMatchObject({ strength: 'weak', sentence: applied.sentence.weak })
  const nobody = { declaration: applied, person: '00000000-0000-7000-8000-000000000000' }
  expect((await ani.ask('indicators.try-on', nobody)).status).toBe(404)
})

test('watched on live traffic it counts and raises nothing', async () => {
  const { id } = await openDraft()
  await ani.call('drafts.watch', { id, watch: true })
  const before = (await ani.call('alerts.list', {})).total
  const row = {
    nik: '6101015205020079',
    nama_lengkap: 'Cempaka Seandainya',
    nama_ibu: 'Tina Seandainya',
    tujuan: 'Bekerja',
  }
  await (await t.system('imigrasi-skw', 'simkim-passport')).send([application(4, row)])
  await t.pipeline()
  expect((await openDraft()).shadow).toMatchObject({ hits: 1, byStrength: { weak: 1 } })
  expect((await ani.call('alerts.list', {})).total).toBe(before)
})

test('who wrote it cannot publish it, who only reads cannot either; an unchanged second person can', async () => {
  const { id } = await openDraft()
  expect((await ani.ask('drafts.publish', { id, reason })).status).toBe(403)
  await head.call('drafts.save', { draft: id, declaration: { ...applied, next: words('Tanyakan P3MI') } })
  expect(await openDraft()).toMatchObject({ state: 'draft' })
  await tryAgain(id)
  const own = await head.ask('drafts.publish', { id, reason })
  expect([own.status, own.problem!.code]).toEqual([409, 'second-person'])
  await ani.call('drafts.save', { draft: id, declaration: applied })
  const untried = await head.ask('drafts.publish', { id, reason })
  expect(untried.problem!.code).toBe('state-moved-on')
  await tryAgain(id)
  await head.call('drafts.publish', { id, reason, quota: 3 })
  await t.pipeline()
  const { inForce } = await ani.call('indicators.list', {})
  expect(inForce.find((one) => one.id === applied.id)).toMatchObject({ version: 1, hits: 3, pausedAt: null, quota: 3 })
})

test('two cannot publish one version: the second is told that it was overtaken', async () => {
  const next = { ...applied, question: words('Versi kedua?') }
  const { id } = await ani.call('drafts.save', { declaration: next })
  await tryAgain(id)
  await t.superuser(
    `insert into warnings.indicators (id, version, hash, declaration, published_at, retired_at) values ('${applied.id}', 2, 'x', '{}', now(), now())`,
  )
  expect((await head.ask('drafts.publish', { id, reason })).problem!.code).toBe('draft-overtaken')
  await t.superuser(`delete from warnings.indicators where id = '${applied.id}' and version = 2`)
  await ani.call('drafts.withdraw', { id, reason })
})

test('findings that explode pause the version by itself, tell the secretariats, and take nothing back', async () => {
  const more = [5, 6].map((n) =>
    application(n, {
      nik: `610101520503008${n}`,
      nama_lengkap: `Orang ${'Lima Enam'.split(' ')[n - 5]}`,
      nama_ibu: `Ibu ${n}`,
      tujuan: 'Bekerja',
    }),
  )
  await (await t.system('imigrasi-skw', 'simkim-passport')).send(
    more.map((row) => ({ ...row, nama_ibu: 'Mawar Contoh' })),
  )
  await t.pipeline()
  const paused = await ani.call('indicators.get', { id: applied.id })
  expect(paused.pausedAt).not.toBeNull()
  const notices = await ani.call('notices.list', {})
  expect(JSON.stringify(notices)).toContain('applied-for-work')
  const { inForce } = await ani.call('indicators.list', {})
  expect(inForce.find((one) => one.id === applied.id)!.hits).toBeGreaterThanOrEqual(4)
  await head.call('indicators.resume', { id: applied.id, quota: 50, reason })
  expect((await ani.call('indicators.get', { id: applied.id })).pausedAt).toBeNull()
})

test('retired it is asked no more, and its findings are gone', async () => {
  await head.call('indicators.retire', { id: applied.id, reason })
  await t.pipeline()
  const rows = await t.superuser(`select from warnings.hits where indicator = '${applied.id}' and gone_at is null`)
  expect(rows).toEqual([])
  expect((await ani.call('indicators.get', { id: applied.id })).live).toBeNull()
})

test('an indicator that was changed here stays as it was changed when the application is updated', async () => {
  const [officer] = await t.superuser(`select id from access.officers where login = 'kapolres'`)
  const mark = (who: string) =>
    t.superuser(`update warnings.indicators set hash = 'ours', published_by = ${who} where id = 'crowded-address'`)
  await mark('null')
  await expect(declareAll(t.house)).rejects.toThrow('was changed without a new version')
  await mark(`'${officer!.id}'`)
  await declareAll(t.house)
  const { inForce } = await ani.call('indicators.list', {})
  expect(inForce.find((one) => one.id === 'crowded-address')!.publishedBy).toBe('Kapolres Contoh')
})
