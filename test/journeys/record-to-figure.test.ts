/** The journey of a record, from an agency's system to a figure, through the doors only. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishOf } from '../cases/open-case.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application, registration, service } from '../rows.ts'

let t: TestHouse

beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const hours = (n: number) => n * 3_600_000

test('agencies send, a person forms, an alert explains itself, a case is handed over and closed, a figure changes', async () => {
  const village = await t.system('desa-uji', 'village-register')
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  expect((await village.send([registration(1)])).body.counts.kept).toBe(1)
  const sent = await passport.send([application(1)])
  expect(sent.status, JSON.stringify(sent.problem)).toBe(200)
  await t.pipeline()

  const ani = await t.as('ani')
  const found = await ani.call('persons.find', { nik: '6101015205090001' }, { 'x-purpose': 'alert' })
  expect(found.rows).toHaveLength(1)
  const person = await ani.call('persons.get', { id: found.rows[0]!.id }, { 'x-purpose': 'alert' })
  expect(person.records).toHaveLength(2)
  expect(person.joins[0]!.reasons.map((reason) => reason.field)).toContain('national_id')

  const queue = await ani.call('alerts.list', { open: true })
  expect(queue.total).toBe(1)
  const alert = await ani.call('alerts.get', { id: queue.rows[0]!.id })
  expect(alert.reasons[0]!.indicator).toBe('minor-as-adult')
  expect(alert.reasons[0]!.sentence.id).toContain('2009')
  expect(alert.reasons[0]!.sentence.en).toContain('2004')
  expect(alert.whySee[0]!.id).toContain('Gugus Tugas Kota Singkawang')

  await ani.call('alerts.take', { id: alert.id })
  const opened = await ani.call('cases.open', { alert: alert.id, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })
  const file = await ani.call('cases.get', { id: opened.id })
  expect(file.participants).toEqual([
    expect.objectContaining({ role: 'presumed victim', child: true, name: 'Melati Rekaan' }),
  ])
  expect(new Set(file.tracks.map((track) => track.accountable.code))).toEqual(new Set(['sekretariat']))

  const wati = await t.as('wati')
  expect((await wati.ask('cases.get', { id: opened.id })).status).toBe(404)
  const uptd = file.posts.find((post) => post.code === 'ppa')!
  const offer = await ani.call('cases.hand-over', {
    case: opened.id,
    track: 'protection',
    to: uptd.id,
    reason: 'Perlindungan anak',
  })
  expect((await ani.call('cases.get', { id: opened.id })).tracks[0]!.accountable.code).toBe('sekretariat')
  await wati.call('hand-overs.answer', { id: offer.id, accept: true })
  const mine = await wati.call('cases.get', { id: opened.id })
  expect(mine.tracks.find((track) => track.track === 'protection')!.accountable.code).toBe('ppa')
  expect(mine.participants[0]!.name).toBe('Melati Rekaan')

  const early = await ani.ask('cases.close', { case: opened.id, reason: 'Selesai semua' })
  expect([early.status, early.problem.code]).toEqual([409, 'outcome-missing'])
  // A child gets the child's SOP; the seven days of the law begin with the permohonan, which an officer records.
  await wati.call('cases.record-event', { case: opened.id, event: 'permohonan', by: 'family', note: 'Diajukan ibunya' })
  for (const code of ['safety', 'guardian', 'best-interest', 'identify', 'rehabilitation', 'family', 'return']) {
    const step = (await wati.call('cases.get', { id: opened.id })).steps.find(
      (one) => one.code === code && one.state === 'open',
    )!
    await wati.call('steps.finish', { ...finishOf(step), note: 'Sudah' })
  }
  await wati.call('cases.record-outcome', {
    participant: mine.participants[0]!.id,
    outcome: 'returned home',
    note: 'Diterima ibunya',
  })
  await ani.call('cases.close', { case: opened.id, reason: 'Semua korban mempunyai hasil' })
  expect((await ani.call('cases.get', { id: opened.id })).state).toBe('closed')
  const figures = await (await t.as('ombudsman')).call('figures.list', {})
  const proved = figures.find((figure) => figure.id === 'alerts-that-proved-right')!
  expect(proved.rows).toEqual([{ label: { id: 'terbukti', en: 'confirmed' }, code: null, value: null, withheld: true }])

  // Behind the new number of outcomes whoever works on the case finds exactly it, without a name; nobody else finds anything.
  const outcomes = figures.find((figure) => figure.id === 'victims-by-outcome')!
  expect(outcomes.rows.map(({ code, value, withheld }) => [code, value, withheld])).toEqual([
    ['returned home', null, true],
  ])
  const asked = { figure: 'victims-by-outcome', code: 'returned home' }
  const told = await ani.call('figures.behind', asked)
  expect(told.rows.map((row) => [row.child, row.words.en])).toEqual([[true, expect.stringContaining('Returned home')]])
  expect(JSON.stringify(told)).not.toMatch(/Rekaan|6101/)
  expect((await (await t.as('sari')).call('figures.behind', asked)).rows).toEqual([])
  expect((await ani.ask('figures.behind', { ...asked, figure: 'median-times' })).status).toBe(404)
})

test('silence on a hand-over climbs the ladder, and the sender stays accountable', async () => {
  const village = await t.system('desa-uji', 'village-register')
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const other = { nama_lengkap: 'Kenanga Rekaan', nik: '6101015307090002', nama_ibu: 'Maimunah Rekaan' }
  await village.send([registration(2, { ...other, tanggal_lahir: '2009-07-13' })])
  await passport.send([application(2, { ...other, tanggal_lahir: '2004-07-13' })])
  await t.pipeline()
  const ani = await t.as('ani')
  const alert = (await ani.call('alerts.list', { open: true })).rows[0]!
  await ani.call('alerts.take', { id: alert.id })
  const opened = await ani.call('cases.open', { alert: alert.id, kind: 'TPPO', reason: 'Umur dinaikkan' })
  const posts = await ani.call('posts.list', {})
  const uptd = posts.find((post) => post.code === 'ppa')!
  await ani.call('cases.hand-over', { case: opened.id, track: 'protection', to: uptd.id, reason: 'Perlindungan' })
  const began = t.clock.now().getTime()

  t.clock.turn(new Date(began + hours(25)))
  await t.pipeline()
  const head = await t.as('kepala-ppa')
  expect((await head.call('notices.list', {})).map((notice) => notice.words.en)).toContainEqual(
    expect.stringContaining('not answered'),
  )
  expect((await head.call('cases.get', { id: opened.id })).tracks[0]!.accountable.code).toBe('sekretariat')
  const kapolres = await t.as('kapolres')
  expect((await kapolres.ask('cases.get', { id: opened.id })).status).toBe(404)

  t.clock.turn(new Date(began + hours(49)))
  await t.pipeline()
  expect((await (await t.as('kapolres')).call('cases.get', { id: opened.id })).number).toBe(opened.number)
  t.clock.turn(new Date(began))
})

test('a protected source reaches no other agency: not by search, person, alert, case or figure', async () => {
  const uptd = await t.system('uptd-ppa', 'uptd-ppa-service')
  expect((await uptd.send([service(1)])).body.counts.kept).toBe(1)
  await t.pipeline()
  const secret = /Kenanga, Jalan|PPA-1|PENJANGKAUAN|penjangkauan|uptd-ppa-service/i
  for (const login of ['ani', 'kapolres', 'reza', 'lina']) {
    const visitor = await t.as(login)
    const purpose = { 'x-purpose': 'case' }
    const found = await visitor.ask('persons.find', { nik: '6101015205090001' }, purpose)
    const texts = [found.body]
    const id = (found.body as { rows?: { id: string }[] }).rows?.[0]?.id
    if (id !== undefined) texts.push((await visitor.ask('persons.get', { id }, purpose)).body as never)
    texts.push(
      (await visitor.ask('alerts.list', {})).body as never,
      (await visitor.ask('cases.list', {})).body as never,
    )
    texts.push((await visitor.ask('sources.get', { id: 'uptd-ppa-service' })).body as never)
    expect(JSON.stringify(texts).replaceAll('"id":"uptd-ppa-service"', ''), login).not.toMatch(secret)
  }
  const wati = await t.as('wati')
  const found = await wati.call('persons.find', { nik: '6101015205090001' }, { 'x-purpose': 'case' })
  const own = await wati.call('persons.get', { id: found.rows[0]!.id }, { 'x-purpose': 'case' })
  expect(JSON.stringify(own)).toContain('Rumah Aman Kenanga')
})
