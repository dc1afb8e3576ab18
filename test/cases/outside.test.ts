/** A service asked of an institution without an account: link and code, what was chosen and no more, one answer, the same clock, the same ladder. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { textOf } from '../pdf-text.ts'
import { contact, openCared, word } from '../victims/scene.ts'
import { askedAt, type OutputOf, type Visitor } from '../visitor.ts'
import { accountable, type CaseScene, openCaseScene, reason } from './open-case.ts'

let t: TestHouse
let s: CaseScene
beforeAll(async () => {
  t = await openTestHouse()
  s = await openCaseScene(t)
})
beforeEach(() => t.clock.turn(monday))
afterAll(() => t.close())

const wanted = (id: string, over: object = {}) => ({
  ...{ case: id, track: 'protection' as const, service: 'health' as const, institution: 'RS Rekaan Sejahtera' },
  ...{
    channel: 'phone' as const,
    words: 'Pemeriksaan kesehatan seorang perempuan hari ini',
    shows: ['people' as const],
    ...over,
  },
})
const offer = async (over: object = {}, by: Visitor = s.ani) => {
  const id = await s.open()
  return { case: id, ...(await by.call('outside.offer', wanted(id, over))) }
}
const held = ({ token, code }: { token: string; code: string }) => ({ token, code })
const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000')
const listed = async (id: string): Promise<OutputOf<'outside.list'>[number]> =>
  (await (await t.as('ani')).call('outside.list', { case: id }))[0]!
const yes = { accept: true as const, taker: 'Perawat Rekaan', takerFunction: 'Kepala jaga' }
const refusal = { accept: false as const, ground: 'Ruang penuh malam ini', proposed: 'RSUD kota' }

test('shows what was chosen and nothing else; is accepted once, by name and function; the sender stays accountable', async () => {
  const made = await offer()
  const seen = await t.nobody.call('outside.open', held(made))
  expect(seen).toMatchObject({
    people: { all: 1, children: 1 },
    case: null,
    region: null,
    duty: null,
    letter: made.letter,
  })
  expect(seen.sender.post).toBe('Sekretariat Gugus Tugas Singkawang')
  expect(JSON.stringify(seen)).not.toMatch(/Rekaan(?! Sejahtera)|TPPO-|6101|Kota Singkawang"/)
  expect((await listed(made.case)).openedAt).not.toBeNull()
  await t.nobody.call('outside.answer', { ...held(made), ...yes })
  expect(await listed(made.case)).toMatchObject({
    state: 'accepted',
    taker: 'Perawat Rekaan',
    takerFunction: 'Kepala jaga',
  })
  expect(await accountable(s.ani, made.case, 'protection')).toBe('sekretariat')
  expect((await s.ani.call('notices.list', {})).map((one) => one.words.en).join()).toContain(
    'without an account answered',
  )
  for (const again of [
    await t.nobody.ask('outside.answer', { ...held(made), ...refusal }),
    await t.nobody.ask('outside.open', held(made)),
  ]) {
    expect([again.status, again.problem.code]).toEqual([410, 'link-over'])
    expect(again.problem.message.en).toContain('accepted')
  }
})

test('all parts, when all are chosen; the duty telephone is the one of now', async () => {
  const { officers } = await s.ani.call('duties.list', {})
  const [from, until] = [monday, new Date(monday.getTime() + 8 * 3_600_000)].map((at) => at.toISOString())
  await s.ani.call('duties.put', { officer: officers[0]!.id, from: from!, until: until!, phone: '0562-640640' })
  const made = await offer({ shows: ['case', 'people', 'region', 'duty'] })
  const seen = await t.nobody.call('outside.open', held(made))
  expect(seen).toMatchObject({ duty: '0562-640640', region: 'Kota Singkawang', case: expect.stringMatching(/^TPPO-/) })
})

test('a refusal names its ground and who should; the timeline tells it, and nobody outside is given the case', async () => {
  const made = await offer()
  await t.nobody.call('outside.answer', { ...held(made), ...refusal })
  expect(await listed(made.case)).toMatchObject({
    state: 'refused',
    ground: 'Ruang penuh malam ini',
    proposed: 'RSUD kota',
  })
  const { timeline } = await s.ani.call('cases.get', { id: made.case })
  expect(timeline.at(-1)!.does.en).toBe('RS Rekaan Sejahtera refused the service; proposes RSUD kota')
  for (const bad of [
    { ...refusal, proposed: '' },
    { ...refusal, ground: 'ya' },
    { ...yes, takerFunction: '' },
  ])
    expect((await t.nobody.ask('outside.answer', { ...held(made), ...bad })).status).toBe(422)
})

test('five wrong codes lock the link for ever, and say so to the sender; the right one no longer opens', async () => {
  const made = await offer()
  const wrong = { ...held(made), code: wrongOf(made.code) }
  for (const left of ['4', '3', '2', '1']) {
    const told = await t.nobody.ask('outside.open', wrong)
    expect([told.status, told.problem.code]).toEqual([403, 'wrong-code'])
    expect(told.problem.message.en).toContain(`${left} tries`)
  }
  expect((await t.nobody.ask('outside.answer', { ...wrong, ...yes })).status).toBe(410)
  expect((await t.nobody.ask('outside.open', held(made))).status).toBe(410)
  expect((await listed(made.case)).state).toBe('locked')
  expect((await t.nobody.ask('outside.open', { token: 'B'.repeat(43), code: '123456' })).status).toBe(404)
})

test('taken back, the link is dead; what was answered is not taken back; another post takes nothing back', async () => {
  const made = await offer()
  expect((await (await t.as('wati')).ask('outside.withdraw', { id: made.id })).status).toBe(404)
  await s.ani.call('outside.withdraw', { id: made.id })
  expect((await t.nobody.ask('outside.open', held(made))).problem.message.en).toContain('taken back')
  const again = await s.ani.ask('outside.withdraw', { id: made.id })
  expect([again.status, again.problem.code]).toEqual([409, 'state-moved-on'])
})

test('silence: the sender first, then the ladder of the sender, then the link is over', async () => {
  const made = await offer({ urgency: 'urgent' })
  const dueAt = Date.parse((await listed(made.case)).dueAt)
  const step = dueAt - monday.getTime()
  const states: [number, string][] = []
  for (let n = 0; n < 4; n++) {
    t.clock.turn(new Date(dueAt + n * step))
    await t.pipeline()
    const { told, state } = await listed(made.case)
    states.push([told, state])
  }
  expect(states).toEqual([
    [1, 'offered'],
    [2, 'offered'],
    [3, 'offered'],
    [3, 'silent'],
  ])
  const head = await t.as('kapolres')
  expect((await head.ask('cases.get', { id: made.case })).status).toBe(200)
  expect((await t.nobody.ask('outside.open', held(made))).problem.message.en).toContain('not answered')
})

test('of link and code only hashes are kept; neither stands in journal, timeline, notice or a second answer to the same press', async () => {
  const id = await s.open()
  const key = { 'idempotency-key': 'sekali-saja-uji-coba-64' }
  const first = (await s.ani.ask('outside.offer', wanted(id), key)).body
  const again = (await s.ani.ask('outside.offer', wanted(id), key)).body
  expect(again).toEqual({ ...first, token: '', code: '' })
  await t.nobody.call('outside.open', held(first))
  const rows = await t.superuser(`select row_to_json(o)::text said from cases.outside_offers o where id = '${first.id}'
    union all select l::text from journal.lines l union all select e::text from cases.events e union all select n::text from access.notices n
    union all select a::text from platform.answers a`)
  for (const { said } of rows) expect(said).not.toContain(first.token)
  expect(rows[0]!.said).not.toContain(`"${first.code}"`)
  const lines = await t.superuser(
    `select does from journal.lines where '${first.id}' = any (subjects::text[]) order by id`,
  )
  expect(lines.map(({ does }) => does)).toEqual(['outside.offer', 'outside.open'])
})

test('when the track is handed on, what was asked outside is answered for by its new post', async () => {
  const made = await offer()
  const { id } = await s.ani.call('cases.hand-over', {
    case: made.case,
    track: 'protection',
    to: s.post('ppa'),
    reason,
  })
  const wati = await t.as('wati')
  await wati.call('hand-overs.answer', { id, accept: true })
  expect((await t.nobody.call('outside.open', held(made))).sender.post).toBe('UPTD PPA Layanan')
  expect((await s.ani.ask('outside.withdraw', { id: made.id })).status).toBe(403)
  await wati.call('outside.withdraw', { id: made.id })
})

test('no name and no number of the person, no service of another track, nobody who is not accountable, no closed case', async () => {
  const id = await s.open()
  const { participants } = await s.ani.call('cases.get', { id })
  for (const [over, field] of [
    [{ words: `Tolong periksa ${participants[0]!.name} malam ini` }, 'words'],
    [{ words: 'NIK 6101 0153 0709 0064 tolong diperiksa' }, 'words'],
    [{ service: 'restitution' }, 'service'],
    [{ institution: 'R' }, 'institution'],
    [{ shows: ['name'] }, 'shows.0'],
  ] as const) {
    const told = await s.ani.ask('outside.offer', wanted(id, over))
    expect([told.status, told.problem.fields.map((one) => one.field)], field).toEqual([422, [field]])
  }
  const own = await openCared(t, s.scene, 40)
  expect((await s.ani.ask('outside.offer', wanted(own.case))).status).toBe(403)
  const wati = await t.as('wati')
  await wati.call('secrets.keep', { participant: own.participant, words: contact })
  await wati.call('victims.record-consent', word(own, { decision: 'refused' }))
  const no = await wati.ask('outside.offer', wanted(own.case))
  expect([no.status, no.problem.fields.map((one) => one.field)]).toEqual([422, ['institution']])
})

test('an answer waits on the board of the post that asked until somebody there says that it was dealt with', async () => {
  const made = await offer({ urgency: 'urgent' })
  const board = async (by: Visitor) =>
    (await by.call('situation.board', {})).needs.filter((need) => need.id === made.id && need.kind === 'outside')
  const settle = (by: Visitor) => by.ask('outside.settle', { id: made.id })
  expect(await board(s.ani)).toEqual([])
  const early = await settle(s.ani)
  expect([early.status, early.problem.code]).toEqual([409, 'state-moved-on'])
  t.clock.turn(new Date(Date.parse((await listed(made.case)).dueAt) + 60_000))
  expect((await board(s.ani)).map((need) => need.title.en)).toEqual(['RS Rekaan Sejahtera: waits for an answer'])
  await t.nobody.call('outside.answer', { ...held(made), ...refusal })
  expect((await board(s.ani)).map((need) => [need.title.en, need.link])).toEqual([
    ['RS Rekaan Sejahtera: refused', `/cases/${made.case}`],
  ])
  expect(await board(await t.as('wati'))).toEqual([])
  expect((await settle(await t.as('wati'))).status).toBe(404)
  expect((await settle(s.ani)).status).toBe(200)
  expect(await board(s.ani)).toEqual([])
  expect((await listed(made.case)).unsettled).toBe(false)
  expect((await settle(s.ani)).problem.message.en).toContain('dealt with')
  const { timeline } = await s.ani.call('cases.get', { id: made.case })
  expect(timeline.at(-1)!.does.en).toBe('The answer of RS Rekaan Sejahtera was dealt with')
})

test('the letter of referral says what was chosen to be shown, names nobody, and what was answered', async () => {
  const letter = async (id: string, by: Visitor = s.ani) => {
    const url = askedAt('/api/web/cases.letter', { id, kind: 'referral' })
    const told = await t.app.inject({ method: 'GET', url, headers: { cookie: by.cookie } })
    return { status: told.statusCode, text: told.statusCode === 200 ? textOf(told.rawPayload) : '' }
  }
  const [little, all] = [await offer(), await offer({ shows: ['case', 'people', 'region', 'duty'], urgency: 'urgent' })]
  const { number, participants } = await s.ani.call('cases.get', { id: all.case })
  const bare = (await letter(little.id)).text
  for (const words of [
    ...['Surat Rujukan', little.letter, 'RS Rekaan Sejahtera', 'Rehabilitasi kesehatan', 'UU 21/2007 pasal 51', 'NIP'],
    ...['Pemeriksaan kesehatan seorang perempuan', '1 (1 anak', 'Tembusan'],
  ])
    expect(bare).toContain(words)
  expect(bare).not.toMatch(/TPPO-2026|Kota Singkawang/)
  expect(bare).not.toContain(little.code)
  await t.nobody.call('outside.answer', { ...held(all), ...yes })
  const whole = (await letter(all.id)).text
  for (const words of [number, 'Kota Singkawang', 'Perawat Rekaan, Kepala jaga']) expect(whole).toContain(words)
  expect(whole).not.toContain(participants[0]!.name!)
  expect((await letter(all.id, await t.as('wati'))).status).toBe(404)
})
