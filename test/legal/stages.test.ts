/** Stages of a perkara through the doors: the order is data, a correction is an entry, and each track reads its part (P5, P7). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { refusedFields } from '../victims/scene.ts'
import type { OutputOf, Visitor } from '../visitor.ts'
import { openPerkara, type Perkara, reach } from './scene.ts'

let t: TestHouse
let scene: Scene
let reza: Visitor
let girls = 0
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  reza = await t.as('reza')
})
afterAll(() => t.close())

const next = () => {
  girls += 1
  return openPerkara(t, scene, girls)
}
type Law = OutputOf<'law.get'>
const lawOf = (by: Visitor, p: Perkara) => by.call('law.get', { case: p.case })
const standing = (law: Law) => law.proceedings[0]!.entries.filter((one) => one.stands).map((one) => one.stage)

test('from the report to the demand, in the order of the list; each door that is not open says which field', async () => {
  const p = await next()
  const [only] = (await lawOf(reza, p)).proceedings
  expect(only!.next.map((one) => one.stage).toSorted()).toEqual(['inquiry', 'investigation'])
  const steps = [
    ['inquiry', '2026-11-03'],
    ['investigation', '2026-11-05'],
    ['notice', '2026-11-06'],
    ['file-sent', '2026-11-09'],
    ['file-returned', '2026-11-10'],
    ['file-sent', '2026-11-11'],
    ['file-complete', '2026-11-12'],
    ['handed', '2026-11-13'],
    ['filed', '2026-11-14'],
    ['hearing', '2026-11-15'],
    ['hearing', '2026-11-15'],
    ['demand', '2026-11-16'],
  ] as const
  for (const [stage, on] of steps) expect((await reach(reza, p, stage, on)).status, stage).toBe(200)
  const law = await lawOf(reza, p)
  expect(standing(law)).toEqual(['report', ...steps.map(([stage]) => stage)])
  expect(law.proceedings[0]!.entries.at(-1)).toMatchObject({ law: 'KUHAP (UU 20/2025)', toBeConfirmed: true })
  // What the demand brings about starts and ends steps of the SOPs; nobody types it twice.
  const file = await reza.call('cases.get', { id: p.case })
  expect(file.timeline.map((one) => one.does.id)).toContainEqual(expect.stringContaining('tuntutan dibacakan'))
  expect(await refusedFields(reach(reza, p, 'inquiry', '2026-11-16'))).toEqual([422, ['stage']])
  expect(await refusedFields(reach(reza, p, 'verdict', '2026-11-15'))).toEqual([422, ['on']])
  expect(await refusedFields(reach(reza, p, 'verdict', '2026-11-18'))).toEqual([422, ['on']])
  expect(await refusedFields(reach(reza, p, 'no-such-stage', '2026-11-16'))).toEqual([422, ['stage']])
  expect(await refusedFields(reach(reza, p, null as never, '2026-11-16'))).toEqual([422, ['stage']])
})

test('a stage is called as the code of procedure calls it on its day', async () => {
  const p = await next()
  const old = await reza.call('law.open', { case: p.case, on: '2025-12-30', number: 'LP/B/LAMA/UJI' })
  const law = await lawOf(reza, p)
  expect(law.proceedings.find((one) => one.id === old.id)!.entries[0]!.law).toBe('KUHAP (UU 8/1981)')
  expect(law.proceedings.find((one) => one.id === p.proceeding)!.entries[0]!.law).toBe('KUHAP (UU 20/2025)')
})

test('what may follow what is changed in the list, without code', async () => {
  const p = await next()
  expect((await reach(reza, p, 'hearing', '2026-11-03')).status).toBe(422)
  const admin = await t.as('admin')
  const about = { set: 'law-stages', key: 'hearing:kuhap-2025' }
  const { versions } = await admin.call('catalogue.row', about)
  const { status: _, ...row } = versions[0]!.row
  await admin.call('catalogue.change', {
    ...{ ...about, version: 1, row: { ...row, follows: 'report filed hearing' }, status: 'to-confirm' as const },
    reason: 'Acara cepat, uji coba',
  })
  expect((await reach(reza, p, 'hearing', '2026-11-03')).status).toBe(200)
})

describe('a correction', () => {
  test('is another entry in the place of the first; the first stays, and is corrected once', async () => {
    const p = await next()
    const wrong = (await reach(reza, p, 'investigation', '2026-11-05')).body as { id: string }
    expect((await reach(reza, p, 'notice', '2026-11-06')).status).toBe(200)
    const again = await reach(reza, p, 'investigation', '2026-11-04', { corrects: wrong.id, note: 'Salah tanggal' })
    expect(again.status).toBe(200)
    const law = await lawOf(reza, p)
    expect(law.proceedings[0]!.entries.filter((one) => one.stands).map((one) => [one.stage, one.on])).toEqual([
      ['report', '2026-11-02'],
      ['investigation', '2026-11-04'],
      ['notice', '2026-11-06'],
    ])
    expect(law.proceedings[0]!.entries).toHaveLength(4)
    expect((await reach(reza, p, 'investigation', '2026-11-04', { corrects: wrong.id })).status).toBe(409)
    const other = await next()
    expect((await reach(reza, other, 'report', '2026-11-03', { corrects: wrong.id })).status).toBe(404)
  })
  test('cannot make an order that the list does not know; the last entry may be taken back', async () => {
    const p = await next()
    const { id } = (await reach(reza, p, 'investigation', '2026-11-05')).body as { id: string }
    const notice = (await reach(reza, p, 'notice', '2026-11-06')).body as { id: string }
    expect(await refusedFields(reach(reza, p, null as never, '2026-11-07', { corrects: id }))).toEqual([422, ['stage']])
    expect((await reach(reza, p, null as never, '2026-11-07', { corrects: notice.id })).status).toBe(200)
    expect(standing(await lawOf(reza, p))).toEqual(['report', 'investigation'])
  })
  test('the database holds it: nobody may change or delete an entry', async () => {
    const privileges = await t.superuser(`
      select table_name, privilege_type from information_schema.role_table_grants
      where grantee = 'simpul_request' and table_schema = 'cases' and privilege_type in ('UPDATE', 'DELETE')
        and table_name in ('stages', 'stage_papers', 'charges', 'restitution_entries', 'restitution_amounts', 'custody', 'evidence')`)
    expect(privileges).toEqual([])
  })
})

test('stopping asks for a written ground', async () => {
  const p = await next()
  await reach(reza, p, 'investigation', '2026-11-05')
  expect(await refusedFields(reach(reza, p, 'stopped', '2026-11-06'))).toEqual([422, ['ground']])
  expect(
    (await reach(reza, p, 'stopped', '2026-11-06', { ground: 'Tidak cukup bukti menurut gelar perkara' })).status,
  ).toBe(200)
  expect((await reach(reza, p, 'reopened', '2026-11-07')).status).toBe(200)
})

test('protection reads stage and day and nothing of the investigation; a post without the case finds nothing', async () => {
  const p = await next()
  await reza.call('law.name-reported', { proceeding: p.proceeding, name: 'Terlapor Rahasia Uji' })
  await reza.call('law.choose-article', {
    ...{
      proceeding: p.proceeding,
      article: 'kuhp-455',
      charged: true,
      actedOn: '2026-03-01',
      reason: 'Alasan-pasal-uji',
    },
  })
  for (const login of ['wati', 'ani']) {
    const visitor = await t.as(login)
    const law = await lawOf(visitor, p)
    expect(standing(law)).toEqual(['report'])
    expect(law.proceedings[0]!.entries[0]).toMatchObject({ on: '2026-11-02', papers: null })
    expect([law.reads, law.charges, law.suspects]).toEqual([false, [], []])
    const all = JSON.stringify([law, await visitor.call('cases.get', { id: p.case })])
    for (const planted of [
      'Terlapor Rahasia Uji',
      'Alasan-pasal-uji',
      'Catatan-penyidik-uji',
      'SPKT Uji',
      'LP/B/',
      'Terlapor dicatat',
    ])
      expect(all, `${login}: ${planted}`).not.toContain(planted)
    expect((await reach(visitor, p, 'inquiry', '2026-11-03')).status, login).toBe(403)
    expect((await visitor.ask('law.name-reported', { proceeding: p.proceeding, name: 'Orang Lain' })).status).toBe(403)
  }
  expect((await (await t.as('bima')).ask('law.get', { case: p.case })).status).toBe(404)
  expect((await reach(await t.as('sinta'), p, 'inquiry', '2026-11-03')).status).toBe(404)
  // The journal names nobody and holds no words.
  const lines = JSON.stringify(await t.superuser('select * from journal.lines'))
  for (const planted of ['Terlapor Rahasia Uji', 'Alasan-pasal-uji', 'Catatan-penyidik-uji'])
    expect(lines).not.toContain(planted)
})

test('who works jointly on the law reads it while that lasts, and records nothing', async () => {
  const p = await next()
  await reza.call('requests.ask', {
    ...{
      case: p.case,
      kind: 'work jointly',
      track: 'law',
      to: p.post('paspor-skw'),
      words: 'Periksa perlintasan bersama',
    },
  })
  const lina = await t.as('lina')
  const request = (await lina.call('cases.get', { id: p.case })).requests[0]!
  expect((await lawOf(lina, p)).reads).toBe(false)
  await lina.call('requests.answer', { id: request.id, answer: 'Baik, kami bantu', agreed: true })
  const law = await lawOf(lina, p)
  expect([law.reads, law.proceedings[0]!.entries[0]!.papers?.by]).toEqual([true, 'SPKT Uji'])
  expect((await reach(lina, p, 'inquiry', '2026-11-03')).status).toBe(403)
  await reza.call('requests.end', { id: request.id })
  expect((await lina.ask('law.get', { case: p.case })).body).not.toMatchObject({ reads: true })
})

test('articles stand side by side, old and new; the choice is the investigator’s, with a reason, and can be taken back', async () => {
  const p = await next()
  const law = await lawOf(reza, p)
  expect(law.charges).toEqual([])
  const pair = law.articles.find((one) => one.offence === 'smuggling')!
  expect(pair.sides.map((one) => [one.code, one.from, one.until, one.toBeConfirmed])).toEqual([
    ['uu6-120', '', '2026-01-01', true],
    ['kuhp-457', '2026-01-02', '', false],
  ])
  const choose = (over: object) =>
    reza.ask('law.choose-article', {
      ...{
        proceeding: p.proceeding,
        article: 'uu21-2',
        charged: true,
        actedOn: '2026-03-01',
        reason: 'Lebih menguntungkan',
      },
      ...over,
    })
  expect((await choose({})).status).toBe(200)
  expect(await refusedFields(choose({}))).toEqual([422, ['article']])
  expect(await refusedFields(choose({ article: 'nothing' }))).toEqual([422, ['article']])
  expect(await refusedFields(choose({ article: 'kuhp-455', reason: 'ya' }))).toEqual([422, ['reason']])
  expect(await refusedFields(choose({ article: 'kuhp-455', actedOn: '2027-01-01' }))).toEqual([422, ['actedOn']])
  // The old law charged for an act after it: said, not refused.
  expect((await lawOf(reza, p)).charges).toMatchObject([{ article: 'uu21-2', charged: true, inForce: false }])
  expect((await choose({ charged: false, reason: 'Diganti pasal baru' })).status).toBe(200)
  expect((await lawOf(reza, p)).charges.map((one) => [one.charged, one.dropped])).toEqual([
    [false, false],
    [false, true],
  ])
})

test('linked cases: each side learns of the other only as far as it may read it', async () => {
  const [one, other] = [await next(), await next()]
  const ask = (over: object) =>
    reza.ask('law.link', {
      case: one.case,
      other: other.case,
      kind: 'same recruiter',
      reason: 'Sponsor-uji sama',
      ...over,
    } as never)
  expect(await refusedFields(ask({ other: one.case }))).toEqual([422, ['other']])
  expect((await ask({})).status).toBe(200)
  expect((await ask({})).status).toBe(409)
  const { id, ...seen } = (await lawOf(reza, one)).links[0]!
  expect(seen).toMatchObject({ case: { id: other.case, number: other.number }, reason: 'Sponsor-uji sama' })
  // Wati protects in both; after the second is handed to Sambas she sees one of them only.
  const wati = await t.as('wati')
  const hand = await wati.call('cases.hand-over', {
    case: other.case,
    track: 'protection',
    to: other.post('ppa-sbs'),
    reason: 'Pindah',
  })
  await (await t.as('sinta')).call('hand-overs.answer', { id: hand.id, accept: true })
  const sinta = await lawOf(await t.as('sinta'), other)
  expect(sinta.links).toMatchObject([{ case: null, reason: null }])
  expect(JSON.stringify(sinta)).not.toContain(one.number)
  expect((await (await t.as('sinta')).ask('law.end-link', { id })).status).toBe(404)
  expect(
    (await wati.ask('law.link', { case: one.case, other: other.case, kind: 'split', reason: 'Alasan uji' })).status,
  ).toBe(403)
  await reza.call('law.end-link', { id })
  expect((await reza.ask('law.end-link', { id })).status).toBe(409)
  expect((await lawOf(reza, one)).links).toEqual([])
})
