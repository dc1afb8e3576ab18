/** The queue of a post through the door: grouped by the local day, counted, paged without a gap, and only what this post may see. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectRefused } from '../bad-input/untouched.ts'
import { type CaseScene, openCaseScene, reason } from '../cases/open-case.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import type { OutputOf, Visitor } from '../visitor.ts'

let t: TestHouse
let s: CaseScene
let wati: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
  wati = await t.as('wati')
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

const list = (by: Visitor, group: 'next' | keyof OutputOf<'work.list'>['counts'], after?: { at: string; id: string }) =>
  by.call('work.list', { group, ...(after === undefined ? {} : { after }) })
const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000)

describe('the queue', () => {
  test('what is offered stands by itself, and goes when it is answered; the sender sees that it waits for another', async () => {
    const id = await s.open()
    const { id: hand } = await s.ani.call('cases.hand-over', {
      case: id,
      track: 'protection',
      to: s.post('ppa'),
      reason,
    })
    const { rows, counts } = await list(wati, 'offered')
    expect(rows).toMatchObject([
      { kind: 'hand-over', id: hand, case: id, other: 'Sekretariat Gugus Tugas Singkawang', note: reason },
    ])
    expect(counts).toMatchObject({ offered: 1, late: 0 })
    expect((await list(s.ani, 'others')).rows.map((row) => row.id)).toContain(hand)
    await wati.call('hand-overs.answer', { id: hand, accept: true })
    expect((await list(wati, 'offered')).counts).toMatchObject({ offered: 0 })
    expect((await list(s.ani, 'others')).rows.map((row) => row.id)).not.toContain(hand)
  })

  test('clocks move from group to group by the post’s own day, each in exactly one', async () => {
    const steps = async () => {
      const groups = await Promise.all((['late', 'today', 'week', 'later'] as const).map((group) => list(wati, group)))
      return groups.map((one) => one.rows.map((row) => row.id))
    }
    const file = await s.ani.call('cases.get', { id: (await list(wati, 'next')).rows[0]!.case! })
    const mine = file.steps
      .filter((step) => step.accountable.code === 'ppa' && step.state === 'open')
      .map((one) => one.id)
    expect((await steps()).flat().toSorted()).toEqual(mine.toSorted())
    t.clock.turn(hours(24 * 40))
    wati = await t.as('wati')
    const later = await list(wati, 'late')
    expect(later.counts).toMatchObject({ today: 0, week: 0 })
    expect(later.rows.every((row) => row.dueAt! <= hours(24 * 40).toISOString())).toBe(true)
    expect(later.rows.map((row) => row.dueAt)).toEqual(later.rows.map((row) => row.dueAt).toSorted())
  })

  test('who is asked sees the request, its asker that it waits; an answer ends both; a closed post’s queue is not read', async () => {
    const id = await s.open()
    const { id: asked } = await s.ani.call('requests.ask', {
      ...{ case: id, kind: 'work jointly', track: 'law', to: s.post('reskrim'), words: 'Apakah ada laporan polisi?' },
    })
    const reza = await t.as('reza')
    expect((await list(reza, 'offered')).rows.map((row) => row.id)).toContain(asked)
    expect((await list(s.ani, 'others')).rows.map((row) => row.id)).toContain(asked)
    await reza.call('requests.answer', { id: asked, answer: 'Belum ada laporan', agreed: true })
    expect((await list(reza, 'offered')).rows.map((row) => row.id)).not.toContain(asked)
  })

  test('a letter that asks for a visum waits for whoever protects her, and for others with its writer', async () => {
    const id = (await list(wati, 'next')).rows[0]!.case!
    const { id: hand } = await s.ani.call('cases.hand-over', { case: id, track: 'law', to: s.post('reskrim'), reason })
    const reza = await t.as('reza')
    await reza.call('hand-overs.answer', { id: hand, accept: true })
    const participant = (await reza.call('cases.get', { id })).participants[0]!.id
    const asked = await reza.call('visum.ask', { participant, number: 'R/7/2026', writtenOn: '2026-11-16' })
    expect((await list(wati, 'offered')).rows).toMatchObject([{ kind: 'visum', id: asked.id, note: 'R/7/2026' }])
    expect((await list(wati, 'offered')).counts.offered).toBe(1)
    expect((await list(reza, 'others')).rows.map((row) => row.id)).toContain(asked.id)
    expect((await list(s.ani, 'offered')).rows).toEqual([])
  })

  test('fourteen days without a word stand as "Korban tanpa…", until somebody says why', async () => {
    t.clock.turn(hours(24 * 15))
    wati = await t.as('wati')
    const { rows, counts } = await list(wati, 'without')
    expect(rows.map((row) => [row.kind, row.what.en])).toEqual([
      ['lack', expect.stringContaining('14 days without contact')],
    ])
    expect(counts.without).toBe(1)
    const participant = rows[0]!.participant!
    await wati.call('victims.excuse', { participant, lack: 'contact', reason: 'Ia meminta waktu tenang' })
    expect((await list(wati, 'without')).rows).toEqual([])
  })

  test('pages follow each other without a gap or a second time, also where clocks end in one moment', async () => {
    for (let n = 0; n < 16; n++) await s.open()
    const seen: string[] = []
    let turned = 0
    const groups = ['late', 'today', 'week', 'later'] as const
    for (const group of groups) {
      for (let after: { at: string; id: string } | undefined, more = true; more; ) {
        const page = await list(s.ani, group, after)
        seen.push(...page.rows.map((row) => row.id))
        more = page.next !== null
        after = page.next ?? undefined
        if (more) turned += 1
      }
    }
    const rows = await t.superuser(`select s.id from cases.steps s join access.posts p on p.code = 'sekretariat'
      where s.state = 'open' and s.accountable = p.id`)
    expect(seen.toSorted()).toEqual(rows.map((row) => row.id as string).toSorted())
    expect(turned).toBeGreaterThan(0)
  })

  test('what one may not see waits for nobody: an excluded case leaves the queue and its counts', async () => {
    const bima = await t.as('bima')
    expect((await list(bima, 'next')).rows).toEqual([])
    wati = await t.as('wati')
    const theirs = (await list(wati, 'next')).rows
    expect(theirs.length).toBeGreaterThan(0)
    await t.superuser(`insert into access.sight (id, kind, subject, officer, because, from_at, bars)
      select gen_random_uuid(), 'case', c.id, o.id, 'conflict of interest', '2026-01-01', true from cases.cases c, access.officers o where o.login = 'wati'`)
    const { counts, rows } = await list(wati, 'next')
    expect([rows, counts.late + counts.today + counts.later + counts.week + counts.without]).toEqual([[], 0])
  })

  test('a place that is none, a group that is none', async () => {
    const bad = await s.ani.ask('work.list', { group: 'entah' } as never)
    expectRefused(bad, 422, 'bad-input', 'group')
    const place = await s.ani.ask('work.list', { group: 'late', after: { at: "'; drop", id: 'x' } } as never)
    expect(place.status).toBe(422)
  })
})
