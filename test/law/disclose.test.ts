/** Which fields leave: agreements × purpose, field by field; own records whole; what lapses or is revoked closes at once (P8). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupOfField } from '../../server/intake/model.ts'
import { organisation } from '../cast.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { application, girl, registration } from '../rows.ts'
import type { Visitor } from '../visitor.ts'
import { openScene, raiseAlert } from './scene.ts'

const purposes = ['case', 'alert', 'screening', 'administration'] as const
type Purpose = (typeof purposes)[number]
const { who, child, adult } = girl(1)
/** Something in every group, so that none goes untried. */
const rest = { alamat: 'Dusun Rekaan RT 1', nomor_hp: '081277700001' }
const sponsor = { nama_penjamin: 'CV Rekaan', hp_penjamin: '081277700002', alasan_status: 'Catatan loket' }

let t: TestHouse
let person: string
beforeAll(async () => {
  t = await openTestHouse()
  const { village, passport } = await openScene(t)
  await village.send([registration(1, { ...who, ...rest, tanggal_lahir: child, catatan: 'Catatan desa' })])
  await passport.send([application(1, { ...who, ...rest, ...sponsor, tanggal_lahir: adult })])
  await t.pipeline()
  const found = await (await t.as('ani')).call('persons.find', { nik: who.nik! }, { 'x-purpose': 'case' })
  person = found.rows[0]!.id
})
afterAll(() => t.close())

const read = (visitor: Visitor, purpose: Purpose) =>
  visitor.ask('persons.get', { id: person }, { 'x-purpose': purpose })
const agencyOf = (login: string) => {
  const post = organisation.officers.find((one) => one.login === login)!.assignments[0]!.post
  return organisation.posts.find((one) => one.code === post)!.agency
}
/** Groups that the cast's agreements open; 'all' to who sent the record. */
function opened(login: string, source: string, purpose: Purpose): Set<string> {
  const sender = { 'village-register': 'desa-uji', 'simkim-passport': 'imigrasi-skw' }[source]
  if (agencyOf(login) === sender) return new Set(Object.values(groupOfField))
  const agreed = organisation.agreements.filter(
    (one) =>
      one.direction === 'receive' &&
      one.agency === agencyOf(login) &&
      one.source === source &&
      one.purposes.includes(purpose),
  )
  return new Set(agreed.flatMap((one) => one.groups))
}
const sourceOf = { 'Desa Uji': 'village-register', 'Imigrasi Singkawang': 'simkim-passport' } as Record<string, string>

describe('agreements × purpose', () => {
  const readers = ['ani', 'kapolres', 'lina', 'wati', 'reza', 'bima', 'sinta', 'aruk']
  test.each(readers.flatMap((login) => purposes.map((purpose) => [login, purpose] as const)))(
    '%s for %s',
    async (login, purpose) => {
      const told = await read(await t.as(login), purpose)
      // An alert's task force sees the records behind it whatever the purpose; their fields stay covered all the same.
      const bySight = ['ani', 'kapolres'].includes(login)
      const seen = Object.values(sourceOf).filter((source) => bySight || opened(login, source, purpose).size > 0)
      if (seen.length === 0) return expect(told.status).toBe(404)
      expect(told.body.records.map((record) => sourceOf[record.agency]).toSorted()).toEqual(seen.toSorted())
      for (const record of told.body.records) {
        const open = opened(login, sourceOf[record.agency]!, purpose)
        expect(new Set(record.fields.map((field) => field.group)).size).toBeGreaterThanOrEqual(6)
        for (const field of record.fields) {
          const says = `${record.agency} ${field.field}`
          expect(field.value !== null, says).toBe(open.has(field.group))
          expect(field.masked !== null, says).toBe(!open.has(field.group))
          if (field.masked !== null)
            expect([field.masked.id, field.masked.en].every((words) => words.length > 20)).toBe(true)
        }
      }
      const open = seen.some((source) => opened(login, source, purpose).has('identity'))
      expect(told.body.name).toBe(open ? who.nama_lengkap : '')
    },
  )
  test('a covered value stands nowhere else in the answer', async () => {
    const text = JSON.stringify((await read(await t.as('wati'), 'case')).body)
    for (const covered of [
      who.nik!,
      who.nama_ibu!,
      rest.alamat,
      '81277700001',
      'CV Rekaan',
      'Catatan desa',
      'Catatan loket',
    ])
      expect(text).not.toContain(covered)
    expect(text).toContain(who.nama_lengkap)
  })
})

describe('purpose', () => {
  test.each(['persons.find', 'persons.get'] as const)(
    '%s without one is refused before anything is read',
    async (name) => {
      const told = await (await t.as('ani')).ask(name, name === 'persons.get' ? { id: person } : { nik: who.nik })
      expect([told.status, told.problem.code]).toEqual([422, 'purpose-missing'])
      expect(told.problem.message.id).toContain('keperluan')
    },
  )
  test('an invented one names the header', async () => {
    const told = await (await t.as('ani')).ask('persons.get', { id: person }, { 'x-purpose': 'curiosity' })
    expect([told.status, told.problem.fields[0]!.field]).toEqual([422, 'x-purpose'])
  })
  test('it stands in the journal with the fields that were shown', async () => {
    await read(await t.as('reza'), 'alert')
    const [line] = await t.superuser(
      "select purpose, fields, subjects::text[] from journal.lines where does = 'persons.get' order by id desc limit 1",
    )
    expect(line).toEqual({ purpose: 'alert', fields: expect.arrayContaining(['name', 'nik']), subjects: [person] })
  })
})

describe('an agreement that ends', () => {
  const agreementOf = async (admin: Visitor, number: string) =>
    (await admin.call('agreements.list', {})).find((one) => one.number === number)!
  test('lapsed: closed in the same moment, the journal of yesterday stands', async () => {
    const soon = new Date(monday.getTime() + 3_600_000)
    await t.superuser(`update access.agreements set until_at = '${soon.toISOString()}' where number like 'PKS/bp3mi/%'`)
    const bima = await t.as('bima')
    expect((await read(bima, 'case')).status).toBe(200)
    t.clock.turn(soon)
    expect((await read(bima, 'case')).status).toBe(404)
    expect((await bima.call('persons.find', { nik: who.nik! }, { 'x-purpose': 'case' })).rows).toEqual([])
    t.clock.turn(monday)
    expect((await read(bima, 'case')).status).toBe(200)
  })
  test('revoked: closed at once, also for a page that is asked for again with its old key', async () => {
    const [admin, reza] = [await t.as('admin'), await t.as('reza')]
    const again = { 'x-purpose': 'case', 'idempotency-key': 'halaman-yang-sama' }
    const before = await reza.call('persons.get', { id: person }, again)
    expect(before.records).toHaveLength(2)
    await admin.call('agreements.revoke', {
      id: (await agreementOf(admin, 'PKS/polres-skw/village-register')).id,
      reason: 'Dicabut untuk uji coba',
    })
    expect((await reza.call('persons.get', { id: person }, again)).records.map((one) => one.agency)).toEqual([
      'Imigrasi Singkawang',
    ])
    await admin.call('agreements.revoke', {
      id: (await agreementOf(admin, 'PKS/polres-skw/simkim-passport')).id,
      reason: 'Dicabut untuk uji coba',
    })
    expect((await reza.ask('persons.get', { id: person }, again)).status).toBe(404)
    expect((await agreementOf(admin, 'PKS/polres-skw/simkim-passport')).inForce).toBe(false)
  })
  test('a draft opens nothing until it is approved', async () => {
    const admin = await t.as('admin')
    const { id } = await admin.call('agreements.draft', {
      ...{ number: 'PKS/ombudsman/uji', agency: 'polres-skw', source: 'simkim-passport', direction: 'receive' },
      ...{ groups: ['identity'], purposes: ['case'], legal: { id: 'Uji coba', en: 'For tests' } },
      ...{ from: '2026-01-01T00:00:00Z', until: '2030-01-01T00:00:00Z' },
    })
    const reza = await t.as('reza')
    expect((await read(reza, 'case')).status).toBe(404)
    await admin.call('agreements.approve', { id })
    expect((await read(reza, 'case')).body.records).toHaveLength(1)
  })
})

describe('the sentence of a reason', () => {
  test('is covered for who may not read what it tells, and names whose data it is', async () => {
    const alert = await raiseAlert(t, await openScene(t), 2, 'singkawang')
    const ani = await t.as('ani')
    await ani.call('alerts.take', { id: alert.id })
    const posts = await ani.call('posts.list', {})
    for (const code of ['paspor-skw', 'dukcapil-pos']) {
      const to = posts.find((post) => post.code === code)!.id
      await ani.call('alerts.ask', { id: alert.id, to, question: 'Benarkah tanggal lahirnya?' })
    }
    const reasonFor = async (login: string) => {
      const { reasons } = await (await t.as(login)).call('alerts.get', { id: alert.id })
      return reasons.find((one) => one.indicator === 'minor-as-adult')!
    }
    expect((await reasonFor('ani')).sentence.id).toContain('2009')
    const covered = await reasonFor('kapolres')
    expect(covered.sentence.id).toBe('Temuan ini bersandar pada data Desa Uji yang tidak dibuka untuk pos Anda.')
    expect(JSON.stringify(covered)).not.toMatch(/2009|2004/)
  })
  test.each(['lina', 'dudi'])(
    '%s, who was only asked, sees the question and nothing of the suspicion',
    async (login) => {
      const asked = await t.as(login)
      const [notice] = (await t.superuser(
        `select subject from access.sight where because = 'asked by a task force' limit 1`,
      )) as {
        subject: string
      }[]
      const alert = await asked.call('alerts.get', { id: notice!.subject })
      expect(alert).toMatchObject({
        headline: { en: 'A question for your post' },
        modus: null,
        ...{ reasons: [], timeline: [], next: [], history: [], holes: [], actions: [], askable: [] },
      })
      expect(alert.questions.map((one) => one.question)).toEqual(['Benarkah tanggal lahirnya?'])
      expect(JSON.stringify(alert)).not.toMatch(/2009|2004|minor-as-adult|raised age/)
    },
  )
  test('an asked post sees no record that joins the alert after it was asked', async () => {
    const told = await (await t.as('dudi')).call('notices.list', {})
    expect(told.map(({ words }) => words.en)).toEqual(['Your post is asked about an alert.'])
    const rows = await t.superuser(`
      select 1 from access.sight s join access.posts p on p.id = s.post where s.kind = 'record' and p.code in ('dukcapil-pos', 'paspor-skw')`)
    expect(rows).toEqual([])
  })
})
