/** How an interview goes on, through the doors: a delay is never a hidden refusal, a refusal is two officers', the record is heard at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import type { Visitor } from '../visitor.ts'
import { delay, delayed, delays, somebody } from './scene.ts'

const day = 86_400_000
const reason = 'Menunggu surat dari kantor lain'

let t: TestHouse
let lina: Visitor
let second: Visitor
let head: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  ;[lina, second, head] = (await Promise.all(['lina', 'rangkap', 'kakanim'].map(t.as))) as [Visitor, Visitor, Visitor]
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

const on = (days: number) => t.clock.turn(new Date(monday.getTime() + days * day))
const refused = async (by: Visitor, name: Parameters<Visitor['ask']>[0], input: object) => {
  const told = await by.ask(name, input)
  return [told.status, told.problem.fields?.map(({ field }) => field)]
}
const recordOf = async (number: string) =>
  t.superuser(`select version, state, facts->>'outcome' outcome, facts->'signs' signs from intake.records
    where ref = '${number}' order by version`)

describe('the record', () => {
  test('is resolved and heard within the same run of the steps, with the signs that were noted', async () => {
    const { number, record } = await lina.call('screening.decide', {
      ...{ purpose: 'tourism', person: { ...somebody, nik: '6172014403990077' }, destination: 'Malaysia' },
      ...{ signs: ['papers-by-others', 'pickup-unknown'], outcome: 'continued' },
      sponsor: { name: 'CV Rekaan', phone: '0844-9100-0099' },
    })
    const todo = await t.superuser(`select step from platform.todo where subject = '${record}'`)
    expect(todo.map((row) => row.step)).toContain('resolve')
    await t.pipeline()
    const [row] = await t.superuser(`
      select r.source, r.facts, l.person from intake.records r join persons.links l on l.record = r.id where r.ref = '${number}'`)
    expect(row).toMatchObject({
      source: 'desk-interview',
      facts: {
        signs: ['papers-by-others', 'pickup-unknown'],
        outcome: 'dilanjutkan',
        direction: 'out',
        destination: 'MYS',
      },
    })
    expect(row!.person).not.toBeNull()
  })
  test('what the source refuses stands beside the field of the form; nothing is kept', async () => {
    const before = await t.superuser('select count(*)::int n from screening.interviews')
    const wrong = { ...delayed, outcome: 'continued', missing: undefined, endsOn: undefined, destination: 'Atlantis' }
    expect(await refused(lina, 'screening.decide', wrong)).toEqual([422, ['destination']])
    expect(await refused(lina, 'screening.decide', { ...wrong, person: { sex: 'F' } })).toEqual([422, ['person.name']])
    expect(await t.superuser('select count(*)::int n from screening.interviews')).toEqual(before)
  })
})

describe('a delay', () => {
  test('needs missing papers and a last day within thirty', async () => {
    const tell = (over: object) => refused(lina, 'screening.decide', { ...delayed, ...over })
    expect(await tell({ missing: [] })).toEqual([422, ['missing']])
    expect(await tell({ missing: ['not-a-paper'] })).toEqual([422, ['missing']])
    expect(await tell({ endsOn: undefined })).toEqual([422, ['endsOn']])
    expect(await tell({ endsOn: '2026-11-16' })).toEqual([422, ['endsOn']])
    expect(await tell({ endsOn: '2026-12-17' })).toEqual([422, ['endsOn']])
    expect((await delay(lina, { endsOn: '2026-12-16' })).state).toBe('delayed')
  })
  test('is extended once, by the head of the post alone, with a reason; then it must be decided', async () => {
    const { id, number } = await delay(lina)
    const longer = { id, endsOn: '2026-12-20', reason }
    expect((await lina.ask('screening.extend', longer)).status).toBe(403)
    expect((await second.ask('screening.extend', longer)).status).toBe(403)
    expect(await refused(head, 'screening.extend', { id, endsOn: longer.endsOn })).toEqual([422, ['reason']])
    await head.call('screening.extend', longer)
    expect((await delays(lina)).find((one) => one.number === number)).toMatchObject({
      clock: 'extended',
      endsOn: '2026-12-20',
      may: { settle: true, extend: false },
    })
    expect(await refused(head, 'screening.extend', { ...longer, endsOn: '2026-12-30' })).toEqual([422, ['endsOn']])
    expect((await second.ask('screening.extend', { ...longer, endsOn: '2026-12-30' })).status).toBe(403)
    const again = { id, outcome: 'delayed', missing: delayed.missing, endsOn: '2026-12-01' }
    expect((await lina.ask('screening.settle', again)).status).toBe(409)
  })
  test('past its last day it is a penundaan berlarut, told to post and head, and stays in the list until decided', async () => {
    const { id, number } = await delay(lina)
    const heard = async (by: string) =>
      (await (await t.as(by)).call('notices.list', {})).filter((one) => one.words.id.includes(`${number} lewat`)).length
    on(14.5)
    await t.pipeline()
    expect(await heard('lina')).toBe(0)
    on(15)
    await t.pipeline()
    expect([await heard('lina'), await heard('kakanim')]).toEqual([1, 1])
    // Rung twice, told once.
    await t.superuser(
      `insert into platform.todo (step, subject, since, due_at) values ('ring delays', '${id}', now(), '2026-11-20T00:00:00Z')`,
    )
    await t.pipeline()
    expect(await heard('lina')).toBe(1)
    const list = await delays(await t.as('kakanim'))
    expect(list.find((one) => one.number === number)).toMatchObject({
      clock: 'overdue',
      clockWords: { id: 'penundaan berlarut' },
    })
    await (await t.as('lina')).call('screening.settle', { id, outcome: 'continued' })
    expect((await delays(await t.as('lina'))).map((one) => one.number)).not.toContain(number)
  })
  test('that ended with complete papers never counts: the record says “dilanjutkan” and nothing of a delay', async () => {
    const { id, number } = await delay(lina, { signs: ['fear'] })
    await t.pipeline()
    expect(await lina.call('screening.settle', { id, outcome: 'continued' })).toEqual({ state: 'continued' })
    await t.pipeline()
    expect(await recordOf(number)).toEqual([
      { version: 1, state: 'replaced', outcome: 'ditunda', signs: ['fear'] },
      { version: 2, state: 'current', outcome: 'dilanjutkan', signs: ['fear'] },
    ])
    expect((await lina.ask('screening.settle', { id, outcome: 'continued' })).status).toBe(409)
  })
  test('a passport that is kept stays in the list until it is given back', async () => {
    const kept = { place: 'Loket 3', returnOn: '2026-11-25' }
    expect(
      await refused(lina, 'screening.decide', { ...delayed, passport: { ...kept, returnOn: '2027-01-01' } }),
    ).toEqual([422, ['passport.returnOn']])
    const { id, number } = await delay(lina, { passport: kept })
    await lina.call('screening.settle', { id, outcome: 'continued' })
    expect((await delays(lina)).find((one) => one.number === number)).toMatchObject({
      passport: kept,
      clock: 'settled',
    })
    await lina.call('screening.return-passport', { id })
    expect((await delays(lina)).map((one) => one.number)).not.toContain(number)
  })
})

describe('a refusal', () => {
  const refusal = {
    ...{ purpose: 'work' as const, person: somebody, signs: [], outcome: 'refused' as const },
    ...{ ground: 'untrue-data', reason: 'Tanggal lahir tidak sesuai akta' },
  }
  test('needs a ground in law and a reason', async () => {
    expect(await refused(lina, 'screening.decide', { ...refusal, ground: undefined, reason: undefined })).toEqual([
      422,
      ['ground', 'reason'],
    ])
    expect(await refused(lina, 'screening.decide', { ...refusal, ground: 'because' })).toEqual([422, ['ground']])
  })
  test('is none until another account of the same post confirms it', async () => {
    const { id, number, state } = await lina.call('screening.decide', refusal)
    expect(state).toBe('waiting')
    expect(await recordOf(number)).toMatchObject([{ outcome: 'menunggu petugas kedua' }])
    expect((await lina.ask('screening.second', { id, agree: true })).problem.code).toBe('second-person')
    for (const login of ['aruk', 'dudi'])
      expect((await (await t.as(login)).ask('screening.second', { id, agree: true })).status, login).toBe(404)
    await expect(
      t.superuser(`update screening.interviews set state = 'refused', second_by = proposed_by where id = '${id}'`),
    ).rejects.toThrow('check')
    expect(await second.call('screening.second', { id, agree: true })).toEqual({ state: 'refused' })
    await t.pipeline()
    expect((await recordOf(number)).at(-1)).toMatchObject({ outcome: 'ditolak', state: 'current' })
  })
  test('that the second officer does not share must be decided again; danger may still be referred', async () => {
    const { id, number } = await lina.call('screening.decide', { ...refusal, outcome: 'cancelled' })
    expect(await refused(second, 'screening.second', { id, agree: false })).toEqual([422, ['reason']])
    await second.call('screening.second', { id, agree: false, reason })
    expect((await delays(lina)).find((one) => one.number === number)).toMatchObject({ state: 'undecided' })
    await lina.call('screening.settle', { id, outcome: 'referred', reason: 'Mengaku paspornya ditahan' })
    expect((await recordOf(number)).at(-1)).toMatchObject({ outcome: 'dirujuk sebagai terduga korban' })
    const told = (await (await t.as('ani')).call('notices.list', {})).filter((one) => one.words.id.includes(number))
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toContain('Cempaka')
  })
  test('is not every desk’s to give', async () => {
    const dudi = await t.as('dudi')
    const told = await refused(dudi, 'screening.decide', { ...refusal, occasion: 'birth-date' })
    expect(told).toEqual([422, ['outcome', 'ground']])
  })
})

test('other posts see nothing: not in the list, not by id; no name stands in the journal or a notice', async () => {
  const { id } = await delay(lina)
  for (const login of ['aruk', 'dudi']) {
    const other = await t.as(login)
    expect(await delays(other), login).toEqual([])
    expect((await other.ask('screening.settle', { id, outcome: 'continued' })).status, login).toBe(404)
    expect((await other.ask('screening.return-passport', { id })).status, login).toBe(404)
  }
  for (const table of ['journal.lines', 'access.notices', 'screening.interviews', 'screening.acts'])
    expect(JSON.stringify(await t.superuser(`select * from ${table}`)), table).not.toMatch(/Cempaka|6172014403990001/)
})
