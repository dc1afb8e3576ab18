/** Reports through the door: a number on the spot, one post that answers by an hour, silence that climbs, a contact that is a secret. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readReportNumber } from '../../server/reports/model.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

const hour = 3_600_000
const iso = (at: number) => new Date(at).toISOString()
const said = (answers: Record<string, string>) =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }]))

const village = { name: 'Melati Rekaan', sex: 'P', born: '2009', destination: 'MYS', invited: '0844-9100-0077' }
const story = 'Katanya anak itu akan diberangkatkan minggu depan'
const told = { kind: 'departure', channel: 'TELEPON', story, place: '61.72', name: 'Melati Rekaan', born: '2009' }

const draft = (form: string, answers: Record<string, string>, over: object = {}) => ({
  ...{ form, version: 1, draft: randomUUID(), answers: said(answers) },
  ...{ notedAt: iso(monday.getTime() - hour), sentAt: iso(monday.getTime()) },
  ...over,
})
const file = async (by: Visitor, form: string, answers: Record<string, string>, over: object = {}) =>
  by.call('reports.file', draft(form, answers, over))
const words = 'Sudah ditanyakan kepada keluarganya'

describe('filing', () => {
  test('the village hears a number that can be read over the phone, who answers and by when', async () => {
    const filed = await file(await t.as('desa'), 'departure', village)
    expect(filed.number).toMatch(/^\d{3}-\d{3}-\d{3}$/)
    expect(readReportNumber(filed.number.replaceAll('-', ' '))).toBe(filed.number)
    expect(filed.answerable.code).toBe('sekretariat')
    expect(filed.dueAt).toBe(iso(monday.getTime() + 24 * hour))
    const [record] = await t.superuser(
      `select source, facts, occurred_at from intake.records where ref like '%${filed.number}' and state = 'current'`,
    )
    expect(record).toMatchObject({
      source: 'village-register',
      facts: { name: 'Melati Rekaan', birthDate: '2009', sponsor: { phone: expect.any(String) }, destination: 'MYS' },
    })
    expect((record!.occurred_at as Date).toISOString()).toBe(iso(monday.getTime() - hour))
  })
  test('pressed three times, also at the same moment, it is one report; another draft is another', async () => {
    const desa = await t.as('desa')
    const one = draft('departure', village)
    const filed = await Promise.all([1, 2, 3].map(() => desa.call('reports.file', one)))
    expect(new Set(filed.map((each) => each.number)).size).toBe(1)
    expect(filed.filter((each) => each.again)).toHaveLength(2)
    expect((await desa.call('reports.file', { ...one, draft: randomUUID() })).number).not.toBe(filed[0]!.number)
  })
  test('changed after an answer that was lost, it is a new version of the same; once somebody answered it stays', async () => {
    const desa = await t.as('desa')
    const ani = await t.as('ani')
    const one = draft('departure', village)
    const { id, number } = await desa.call('reports.file', one)
    await desa.call('reports.file', { ...one, answers: said({ ...village, name: 'Melati Wangi Rekaan' }) })
    const nameIn = async () =>
      (await ani.call('reports.get', { id })).answers!.find(({ question }) => question === 'name')!.value!.id
    expect(await nameIn()).toBe('Melati Wangi Rekaan')
    // Without a name it is no entry of the register: it is told as a report, and the entry is withdrawn.
    await desa.call('reports.file', { ...one, answers: said({ invited: village.invited }) })
    const states = await t.superuser(
      `select source, state from intake.records where ref like '%${number}' order by received_at, source, version`,
    )
    expect(states).toContainEqual({ source: 'village-register', state: 'withdrawn' })
    expect(states).toContainEqual({ source: 'citizen-report', state: 'current' })
    await desa.call('reports.file', one)
    await ani.call('reports.act', { id, does: 'looked up', note: words })
    await desa.call('reports.file', { ...one, answers: said({ ...village, name: 'Orang Lain Rekaan' }) })
    expect(await nameIn()).toBe('Melati Rekaan')
  })
  test('a phone whose clock is a year behind still measures how long it waited', async () => {
    const desa = await t.as('desa')
    const wrong = monday.getTime() - 365 * 24 * hour
    const { number } = await file(desa, 'departure', village, { notedAt: iso(wrong - 5 * hour), sentAt: iso(wrong) })
    const at = async (ref: string) =>
      (
        (await t.superuser(`select told_at from reports.reports where number = '${ref}'`))[0]!.told_at as Date
      ).toISOString()
    expect(await at(number)).toBe(iso(monday.getTime() - 5 * hour))
    const back = await file(desa, 'departure', village, { notedAt: iso(wrong + hour), sentAt: iso(wrong) })
    expect(await at(back.number)).toBe(monday.toISOString())
  })
  test('what does not fit is told beside its question, and nothing of it is kept', async () => {
    const desa = await t.as('desa')
    const before = await t.superuser('select count(*)::int n from intake.records')
    const refused = async (answers: Record<string, string>) => {
      const answer = await desa.ask('reports.file', draft('departure', answers))
      return [answer.status, answer.problem.fields.map(({ field }) => field)]
    }
    expect(await refused({ ...village, born: 'dua ribu' })).toEqual([422, ['answers.born']])
    // The page's own rules let it pass; the source's do not.
    expect(await refused({ ...village, born: '2031' })).toEqual([422, ['answers.born']])
    expect(await refused({})).toEqual([422, ['answers.name']])
    expect(await t.superuser('select count(*)::int n from intake.records')).toEqual(before)
  })
  test('only who may send for a source fills its form', async () => {
    const ids = async (login: string) => (await (await t.as(login)).call('forms.list', {})).forms.map((form) => form.id)
    expect(await ids('desa')).toEqual(['departure', 'citizen-report'])
    expect(await ids('ani')).toEqual(['citizen-report'])
    expect((await (await t.as('ani')).ask('reports.file', draft('departure', village))).status).toBe(403)
  })
})

describe('exactly one post answers', () => {
  test('by what it is about and where; what nobody stands for goes to the secretariat', async () => {
    const ani = await t.as('ani')
    const answers = async (over: Record<string, string>) =>
      (await file(ani, 'citizen-report', { ...told, ...over })).answerable.code
    expect(await answers({ kind: 'danger' })).toBe('reskrim')
    expect(await answers({ kind: 'child' })).toBe('ppa')
    expect(await answers({ kind: 'abroad' })).toBe('bp3mi-pos')
    expect(await answers({ kind: 'departure' })).toBe('sekretariat')
    expect(await answers({ kind: 'place', place: '61.01' })).toBe('sekretariat-sbs')
  })
  test('the database holds no report without one', async () => {
    await expect(t.superuser('update reports.reports set answerable = null')).rejects.toThrow('not-null')
  })
  test('whose report it is not finds nothing: by list, by id, by contact, by act', async () => {
    const ani = await t.as('ani')
    const { id } = await file(ani, 'citizen-report', {
      ...told,
      kind: 'danger',
      reporter: 'DAPAT-DIHUBUNGI',
      contact: '0811-RAHASIA',
    })
    for (const login of ['wati', 'sari', 'bima', 'ani']) {
      const other = await t.as(login)
      expect((await other.ask('reports.get', { id })).status, login).toBe(404)
      expect((await other.call('reports.contact', { id })).contact, login).toBeNull()
      expect((await other.ask('reports.act', { id, does: 'looked up', note: words })).status, login).toBe(404)
      expect((await other.call('reports.list', {})).rows.map((row) => row.id)).not.toContain(id)
    }
    const reza = await t.as('reza')
    expect((await reza.call('reports.contact', { id })).contact).toBe('0811-RAHASIA')
    // In no record, no answer, no line of the journal, and closed in the database.
    expect(JSON.stringify(await reza.call('reports.get', { id }))).not.toContain('RAHASIA')
    for (const table of [
      'intake.records',
      'journal.lines',
      'reports.reports',
      'reports.acts',
      'platform.answers',
      'access.notices',
    ])
      expect(JSON.stringify(await t.superuser(`select * from ${table}`)), table).not.toContain('RAHASIA')
  })
  test('moved only when accepted; the contact moves with it and ends with the report', async () => {
    const [ani, reza, wati] = await Promise.all(['ani', 'reza', 'wati'].map(t.as))
    const { id } = await file(ani!, 'citizen-report', {
      ...told,
      kind: 'danger',
      reporter: 'DAPAT-DIHUBUNGI',
      contact: '0811-7',
    })
    const { posts } = await reza!.call('reports.get', { id })
    const ppa = posts.find((post) => post.code === 'ppa')!.id
    await reza!.call('reports.offer', { id, to: ppa, reason: 'Anak, bukan perkara pidana' })
    expect((await reza!.ask('reports.offer', { id, to: ppa, reason: 'Sekali lagi' })).status).toBe(409)
    const offered = await wati!.call('reports.get', { id })
    expect([offered.mine, offered.may.take, offered.answerable!.code]).toEqual([false, true, 'reskrim'])
    expect((await wati!.call('reports.contact', { id })).contact).toBeNull()
    expect((await wati!.ask('reports.act', { id, does: 'looked up', note: words })).status).toBe(403)
    await wati!.call('reports.answer-offer', { id, accept: false, ground: 'Belum jelas umurnya' })
    expect((await wati!.ask('reports.get', { id })).status).toBe(404)
    await reza!.call('reports.offer', { id, to: ppa, reason: 'Umurnya enam belas tahun' })
    await wati!.call('reports.answer-offer', { id, accept: true })
    expect((await reza!.ask('reports.get', { id })).status).toBe(404)
    expect((await reza!.call('reports.contact', { id })).contact).toBeNull()
    expect((await wati!.call('reports.contact', { id })).contact).toBe('0811-7')
    expect((await wati!.ask('reports.close', { id, ending: 'helped', note: words })).status).toBe(409)
    await wati!.call('reports.act', { id, does: 'made safe', note: words })
    await wati!.call('reports.close', { id, ending: 'helped', note: words })
    expect((await wati!.call('reports.contact', { id })).contact).toBeNull()
    await wati!.call('reports.reopen', { id, reason: 'Ada kabar baru' })
    expect((await wati!.call('reports.get', { id })).state).toBe('in hand')
  })
})

describe('the clock', () => {
  test('silence is told to the post’s head, then to the task force; an answer stops it', async () => {
    const ani = await t.as('ani')
    const { id, number, dueAt } = await file(ani, 'citizen-report', { ...told, kind: 'danger', channel: '110' })
    expect(dueAt).toBe(iso(monday.getTime() + hour))
    const heard = async (login: string) =>
      (await (await t.as(login)).call('notices.list', {})).filter((notice) =>
        notice.words.en.includes(`${number} was not`),
      ).length
    await t.pipeline()
    expect([await heard('reza'), await heard('kapolres'), await heard('ani')]).toEqual([0, 0, 0])
    t.clock.turn(new Date(monday.getTime() + hour))
    await t.pipeline()
    expect([await heard('reza'), await heard('kapolres'), await heard('ani')]).toEqual([1, 1, 0])
    t.clock.turn(new Date(monday.getTime() + 2 * hour))
    await t.pipeline()
    expect([await heard('reza'), await heard('kapolres'), await heard('ani')]).toEqual([1, 2, 1])
    const seen = await (await t.as('ani')).call('reports.get', { id })
    expect([seen.silent, seen.mine]).toEqual([true, false])
    expect(seen.whySee[0]!.en).toContain('silent')
    t.clock.turn(new Date(monday.getTime() + 90 * hour))
    await t.pipeline()
    expect(await heard('kapolres')).toBe(2)
  })
  test('an act in time is the first answer', async () => {
    const ani = await t.as('ani')
    const { id, number } = await file(ani, 'citizen-report', told)
    await ani.call('reports.act', { id, does: 'called back', note: words })
    t.clock.turn(new Date(monday.getTime() + 30 * hour))
    await t.pipeline()
    const notices = await (await t.as('kapolres')).call('notices.list', {})
    expect(notices.filter((one) => one.words.id.includes(number))).toEqual([])
  })
  test('an offer that nobody takes is told to both and to the receiver’s head', async () => {
    const ani = await t.as('ani')
    const { id, number } = await file(ani, 'citizen-report', { ...told, channel: 'SURAT' })
    const ppa = (await ani.call('posts.list', {})).find((post) => post.code === 'ppa')!.id
    await ani.call('reports.offer', { id, to: ppa, reason: 'Anak perempuan enam belas tahun' })
    t.clock.turn(new Date(monday.getTime() + 24 * hour))
    await t.pipeline()
    for (const login of ['ani', 'wati', 'kepala-ppa']) {
      const notices = await (await t.as(login)).call('notices.list', {})
      expect(
        notices.filter((one) => one.words.en.includes(`offer of report ${number}`)),
        login,
      ).toHaveLength(1)
    }
  })
})

describe('who calls back with the number', () => {
  test('hears from any officer how far it is, in words that name nobody', async () => {
    const ani = await t.as('ani')
    const { id, number } = await file(ani, 'citizen-report', told)
    await ani.call('reports.act', { id, does: 'asked around', note: 'Ibu Melati Rekaan mengaku diberi uang' })
    const lina = await t.as('lina')
    const heard = await lina.call('reports.status', { number: number.replaceAll('-', '') })
    expect(heard.stateWords.id).toBe('sedang dikerjakan')
    expect(heard.done.map((words) => words.id)).toEqual(['Menanyakan kepada desa, sekolah, atau keluarga'])
    expect(JSON.stringify(heard)).not.toMatch(/Melati|uang|2009/)
  })
  test('a misheard digit is noticed, an unknown number is not found', async () => {
    const lina = await t.as('lina')
    const { number } = await file(await t.as('ani'), 'citizen-report', told)
    const misheard = `${(Number(number[0]) + 1) % 10}${number.slice(1)}`
    expect((await lina.ask('reports.status', { number: misheard })).status).toBe(422)
    expect((await lina.ask('reports.status', { number: '000-000-000' })).status).toBe(404)
  })
})

describe('one voice alone (P4)', () => {
  test('a malicious report marks nobody; a second officer’s confirmation counts, and never the recorder’s own', async () => {
    const passport = await t.system('imigrasi-skw', 'simkim-passport')
    await passport.send([application(1, { nik: '6101015205040001', tanggal_lahir: '2004-05-12' })])
    const [ani, anton] = [await t.as('ani'), await t.as('anton')]
    const { id } = await file(ani, 'citizen-report', {
      ...told,
      name: String(application(1).nama_lengkap),
      phone: '081349000001',
    })
    await t.pipeline()
    expect((await ani.call('alerts.list', {})).total).toBe(0)
    const read = await ani.call('reports.get', { id })
    expect(read.verdictWords).toEqual({ id: 'satu laporan, belum dikuatkan', en: 'one report, not confirmed' })
    expect((await ani.ask('reports.judge', { id, verdict: 'confirmed', ground: words })).problem.code).toBe(
      'second-person',
    )
    await anton.call('reports.judge', { id, verdict: 'confirmed', ground: words })
    const state = async () =>
      (
        await t.superuser(
          `select facts->>'outcome' outcome from intake.records where ref = '${read.number}' and state = 'current'`,
        )
      ).map((row) => row.outcome)
    expect(await state()).toEqual(['dikuatkan'])
    await anton.call('reports.judge', { id, verdict: 'not true', ground: words })
    expect(await state()).toEqual(['tidak benar'])
  })
  test('what another agency confirms is a record of its own; the recorder’s stays as it was told', async () => {
    const desa = await t.as('desa')
    const { id, number } = await file(desa, 'citizen-report', { ...told, kind: 'danger' })
    await (await t.as('reza')).call('reports.judge', { id, verdict: 'not true', ground: words })
    expect(await t.superuser(`select from intake.records where ref = '${number}'`)).toHaveLength(1)
    await (await t.as('reza')).call('reports.judge', { id, verdict: 'confirmed', ground: words })
    const rows = await t.superuser(
      `select a.code, r.facts->>'outcome' outcome from intake.records r join access.agencies a on a.id = r.agency
        where r.ref = '${number}' and r.state = 'current' order by 1`,
    )
    expect(rows).toEqual([
      { code: 'desa-uji', outcome: 'belum dikuatkan' },
      { code: 'polres-skw', outcome: 'dikuatkan' },
    ])
  })
})

describe('the recorder', () => {
  test('keeps number, post and state, and learns nobody else’s name', async () => {
    const desa = await t.as('desa')
    const { id, number } = await file(desa, 'departure', village)
    await (await t.as('ani')).call('reports.act', {
      id,
      does: 'looked up',
      note: 'Nomor itu juga dipakai Kenanga Rekaan',
    })
    const own = (await desa.call('reports.own', {})).find((one) => one.number === number)!
    expect([own.state, own.answerable!.code]).toEqual(['in hand', 'sekretariat'])
    expect(JSON.stringify(own)).not.toContain('Kenanga')
    expect((await desa.ask('reports.get', { id })).status).toBe(403)
  })
  test('erasing the record erases what was answered', async () => {
    const { id, number } = await file(await t.as('ani'), 'citizen-report', told)
    await t.superuser(`update platform.keys set wrapped = null, destroyed_at = now()
      where id = (select key from intake.records where ref = '${number}')`)
    expect((await (await t.as('ani')).call('reports.get', { id })).answers).toBeNull()
  })
})

describe('a form opens filled', () => {
  test('with what the reader may see for the purpose, each answer with its origin', async () => {
    const passport = await t.system('imigrasi-skw', 'simkim-passport')
    const sent = await passport.send([application(9, { nomor_hp: '0844-9100-0123' })])
    const records = sent.body.answers.map((one) => one.record!)
    const fill = async (login: string, purpose: string) =>
      (await t.as(login)).call('forms.fill', { form: 'citizen-report', records }, { 'x-purpose': purpose })
    const known = await fill('ani', 'alert')
    const name = known.find(({ question }) => question === 'name')!
    expect(name).toMatchObject({ value: application(9).nama_lengkap, agency: 'Imigrasi Singkawang' })
    expect(name.at.slice(0, 4)).toBe('2026')
    expect(known.find(({ question }) => question === 'born')!.value).toMatch(/^\d{4}$/)
    // BP3MI's agreement opens identity and journey: no phone.
    const less = await fill('bima', 'case')
    expect(less.map(({ question }) => question)).toContain('name')
    expect(less.map(({ question }) => question)).not.toContain('phone')
    expect(await fill('bima', 'screening')).toEqual([])
    const unstated = await (await t.as('ani')).ask('forms.fill', { form: 'citizen-report', records })
    expect(unstated.problem.code).toBe('purpose-missing')
  })
})

test('a phone’s key is one an officer, and nobody else’s', async () => {
  const keyOf = async (login: string) => (await (await t.as(login)).call('field-key.get', {})).key
  expect(await keyOf('desa')).toBe(await keyOf('desa'))
  expect(await keyOf('desa')).not.toBe(await keyOf('dudi'))
  expect(Buffer.from(await keyOf('desa'), 'base64')).toHaveLength(32)
})
