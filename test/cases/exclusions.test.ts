/** Conflict of interest: a second agency decides; the officer finds nothing any more, and what was his belongs to another post. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { accountable, type CaseScene, openCaseScene, reason } from './open-case.ts'

let t: TestHouse
let s: CaseScene
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
})
afterAll(() => t.close())

test('proposed by one agency, confirmed by another: not found by list, case, alert; the track moves; the attempt is journalled', async () => {
  const id = await s.open()
  const offer = await s.ani.call('cases.hand-over', { case: id, track: 'law', to: s.post('reskrim'), reason })
  const reza = await t.as('reza')
  await reza.call('hand-overs.answer', { id: offer.id, accept: true })
  const asked = { case: id, login: 'reza', successor: s.post('bp3mi-pos'), ground: 'Kerabat terlapor' }
  expect((await reza.ask('exclusions.propose', asked)).status).toBe(403)
  const made = await s.ani.call('exclusions.propose', asked)
  const twice = await s.ani.ask('exclusions.propose', asked)
  expect([twice.status, twice.problem.code]).toEqual([409, 'already-exists'])

  // Neither the proposing agency nor the officer's own decides: the Kapolres may not, the Wali Kota does.
  expect(
    (await (await t.as('kapolres')).ask('exclusions.decide', { id: made.id, confirm: true, note: reason })).status,
  ).toBe(404)
  const walikota = await t.as('walikota')
  expect((await walikota.call('exclusions.list', {})).map((one) => [one.officer, one.mine])).toEqual([
    ['Reza Contoh', true],
  ])
  await walikota.call('exclusions.decide', { id: made.id, confirm: true, note: reason })
  await t.pipeline()

  const { alert, participants, tracks } = await s.ani.call('cases.get', { id })
  expect(tracks.find((one) => one.track === 'law')!.accountable.code).toBe('bp3mi-pos')
  expect((await reza.ask('cases.get', { id })).status).toBe(404)
  expect((await reza.call('cases.list', {})).rows.map((row) => row.id)).not.toContain(id)
  expect((await reza.ask('alerts.get', { id: alert! })).status).toBe(404)
  expect((await reza.ask('persons.get', { id: participants[0]!.person! }, { 'x-purpose': 'case' })).status).toBe(404)
  const [tried] = await t.superuser(
    `select count(*)::int n from journal.lines l join access.officers o on o.id = l.officer where o.login = 'reza' and l.problem = 'not-found'`,
  )
  expect(tried!.n).toBeGreaterThan(1)
  // The name stands nowhere in the case.
  const said = JSON.stringify(await s.ani.call('cases.get', { id }))
  expect(said).not.toContain('Kerabat terlapor')
  expect(await accountable(await t.as('bima'), id, 'law')).toBe('bp3mi-pos')
})

test('rejected: nothing moves', async () => {
  const id = await s.open()
  const offer = await s.ani.call('cases.hand-over', { case: id, track: 'protection', to: s.post('ppa'), reason })
  const wati = await t.as('wati')
  await wati.call('hand-overs.answer', { id: offer.id, accept: true })
  const made = await s.ani.call('exclusions.propose', {
    case: id,
    login: 'wati',
    successor: s.post('bp3mi-pos'),
    ground: reason,
  })
  const kapolres = await t.as('kapolres')
  await kapolres.call('exclusions.decide', { id: made.id, confirm: false, note: 'Tidak terbukti' })
  expect(await accountable(wati, id, 'protection')).toBe('ppa')
  const again = await kapolres.ask('exclusions.decide', { id: made.id, confirm: true, note: reason })
  expect([again.status, again.problem.code]).toEqual([409, 'state-moved-on'])
})

test('nobody proposes it about themselves, and an unknown sign-in name is named', async () => {
  const id = await s.open()
  const propose = (login: string) =>
    s.ani.ask('exclusions.propose', { case: id, login, successor: s.post('ppa'), ground: reason })
  const self = await propose('ani')
  expect([self.status, self.problem.code]).toEqual([409, 'second-person'])
  const unknown = await propose('entah')
  expect([unknown.status, unknown.problem.fields[0]!.field]).toEqual([422, 'login'])
})
