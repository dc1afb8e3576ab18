/** Safe contact and the three secrets (protection.md P1, P6): opened by name to a post, and found in no answer, print, export, notice or line otherwise. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { findIds, readings } from '../law/readings.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { girl } from '../rows.ts'
import { askedAt, type Name, type Visitor } from '../visitor.ts'
import { type Cared, contact, fileOf, openCared, refusedFields, word } from './scene.ts'

let t: TestHouse
let scene: Scene
let wati: Visitor
let girls = 0
const shelter = {
  ...{ kind: 'shelter' as const, name: 'Rumah-Teratai-Uji', address: 'Gang-Tersembunyi-77', until: '2026-11-30' },
}
/** Written in one test only, and opened to nobody. */
const hidden = [
  { ...shelter, name: 'Rumah-Melur-Uji', address: 'Lorong-Tertutup-9' },
  { ...contact, whom: 'Orang-Dipercaya-Uji', number: '0844-9100-0799' },
] as const
const planted = [hidden[0].name, hidden[0].address, hidden[1].whom, hidden[1].number]

beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  wati = await t.as('wati')
})
afterAll(() => t.close())

const next = () => {
  girls += 1
  return openCared(t, scene, girls)
}
const keep = (by: Visitor, { participant }: Cared, words: object) => by.ask('secrets.keep', { participant, words })
const statusOf = async (login: string, id: string) => (await (await t.as(login)).ask('secrets.read', { id })).status

describe('a secret', () => {
  test('is its writer’s: neither coordinating, accountable for the law, nor an administrator opens it; refusals are journalled', async () => {
    const cared = await next()
    const { id } = (await keep(wati, cared, shelter)).body
    expect((await wati.call('secrets.read', { id })).words).toEqual(shelter)
    for (const login of ['ani', 'reza', 'admin', 'kapolres', 'kepala-ppa', 'sinta', 'bima'])
      expect(await statusOf(login, id), login).toBe(login === 'admin' ? 403 : 404)
    expect((await fileOf(await t.as('ani'), cared)).secrets).toEqual([])
    const lines = await t.superuser(`
      select o.login from journal.lines l join access.officers o on o.id = l.officer
      where l.does = 'secrets.read' and l.outcome = 'refused' and '${id}' = any (l.subjects::text[])`)
    expect(lines.map((line) => line.login)).toContain('reza')
  })
  test('is opened to one post by name upon her consent, as far as she does not withhold it, and closed again', async () => {
    const cared = await next()
    const [to, agency] = [cared.post('bp3mi-pos'), cared.agency('bp3mi-pos')]
    const { id } = (await keep(wati, cared, shelter)).body
    const open = () => wati.ask('secrets.open', { id, to })
    const say = (over: object) => wati.call('victims.record-consent', word(cared, { recipient: agency, ...over }))
    const why = async () => (await open()).problem.fields[0]!.id
    expect(await why()).toContain('belum ada persetujuan')
    await say({ withholds: ['whereabouts'] })
    expect(await why()).toContain('Di mana ia berada')
    await say({})
    expect((await open()).status).toBe(200)
    const bima = await t.as('bima')
    expect((await bima.call('secrets.opened', {})).map((row) => [row.kind, row.heldBy?.code])).toEqual([
      ['shelter', 'ppa'],
    ])
    expect((await bima.call('secrets.read', { id })).words).toEqual(shelter)
    // It opens neither the case nor another secret, and may not be passed on.
    expect((await bima.ask('cases.get', { id: cared.case })).status).toBe(404)
    expect((await bima.ask('secrets.open', { id, to: cared.post('ppa-sbs') })).status).toBe(403)
    const [notice] = await bima.call('notices.list', {})
    expect(notice!.words.id).toBe('Sesuatu dibukakan bagi pos Anda.')
    await wati.call('secrets.close', { id, post: to })
    expect(await statusOf('bima', id)).toBe(404)
  })
  test('each is one of its own: health opened opens no shelter; another post’s health is another secret', async () => {
    const cared = await next()
    const health = (await keep(wati, cared, { kind: 'health', note: 'Perlu diperiksa' })).body.id
    const place = (await keep(wati, cared, shelter)).body.id
    await wati.call('victims.record-consent', word(cared))
    await wati.call('secrets.open', { id: health, to: cared.post('ppa-sbs') })
    expect(await statusOf('sinta', health)).toBe(200)
    expect(await statusOf('sinta', place)).toBe(404)
    const again = (await keep(wati, cared, { kind: 'health', note: 'Sudah diperiksa' })).body
    expect(again).toEqual({ id: health, version: 2 })
    expect(await t.superuser(`select from cases.secret_versions where secret = '${health}'`)).toHaveLength(2)
  })
  test('whoever is barred from the case is barred from its secrets', async () => {
    const cared = await next()
    await t.superuser(`
      insert into access.sight (id, kind, subject, officer, because, from_at, bars)
      select gen_random_uuid(), 'case', '${cared.case}', id, 'conflict of interest', '2026-01-01', true from access.officers where login = 'bima'`)
    const { id } = (await keep(wati, cared, shelter)).body
    await wati.call('victims.record-consent', word(cared))
    await wati.call('secrets.open', { id, to: cared.post('bp3mi-pos') })
    expect(await statusOf('bima', id)).toBe(404)
  })
})

test('the safe contact is protection’s: it goes with the track, and the former protector keeps none of it', async () => {
  const cared = await next()
  const { id } = (await keep(wati, cared, contact)).body
  expect((await keep(await t.as('reza'), cared, contact)).status).toBe(403)
  expect(await statusOf('ani', id)).toBe(404)
  const hand = await wati.call('cases.hand-over', {
    ...{ case: cared.case, track: 'protection', to: cared.post('ppa-sbs'), reason: 'Keluarganya di Sambas' },
  })
  const sinta = await t.as('sinta')
  expect(await statusOf('sinta', id)).toBe(404)
  await sinta.call('hand-overs.answer', { id: hand.id, accept: true })
  expect((await sinta.call('secrets.read', { id })).words).toEqual(contact)
  expect(await statusOf('wati', id)).toBe(404)
  expect((await keep(sinta, cared, { ...contact, hours: 'Pagi saja' })).body).toEqual({ id, version: 2 })
})

test('no door tells any other role the shelter’s name, its address or her number; nor print, export, notice, letter or journal', async () => {
  const cared = await next()
  await wati.call('victims.record-consent', word(cared))
  for (const words of hidden) await keep(wati, cared, words)
  await wati.call('victims.note', {
    participant: cared.participant,
    audience: 'agency',
    note: planted[0]!,
    spoke: true,
  })
  const ani = await t.as('ani')
  const exported = await ani.call('htcds.ask', {
    ...{ cases: [cared.case], form: 'json', identified: false, receiver: 'Uji', purpose: 'reporting', abroad: false },
    ...{ note: 'Uji coba', legal: 'Uji coba' },
  })
  const { who, child } = girl(girls)
  const found = { name: who.nama_lengkap!, birthDate: child }
  const ids = await findIds(t, { niks: [who.nik!], phones: [], names: [found] })
  const read = async (login: string) => {
    const visitor = await t.as(login)
    let text = ''
    for (const [name, ask] of Object.entries(readings) as [Name, (typeof readings)[Name]][])
      for (const input of ask(ids)) {
        const { body } = await visitor.ask(name, input, { 'x-purpose': 'case' })
        const content = (body as { content?: string } | null)?.content
        text += `${name} ${JSON.stringify(body)} ${content === undefined ? '' : Buffer.from(content, 'base64').toString()}\n`
      }
    return text
  }
  for (const login of [
    'admin',
    'ani',
    'kapolres',
    'walikota',
    'lina',
    'reza',
    'sinta',
    'bima',
    'desa',
    'ombudsman',
    'it-imigrasi',
  ]) {
    const text = await read(login)
    for (const word of planted) expect(text.includes(word), `${login}: ${word}`).toBe(false)
  }
  expect(exported.number).toMatch(/^HTCDS/)
  const own = await read('wati')
  for (const word of planted) expect(own.includes(word), word).toBe(true)
  // Nor does it lie open in anything kept: answers to second presses, journal, notices, mail, secrets themselves.
  const tables = await t.superuser(`
    select format('%I.%I', table_schema, table_name) name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`)
  for (const { name } of tables)
    for (const word of planted) {
      const [row] = await t.superuser(
        `select count(*)::int n from ${name} x where x::text like '%${word}%' or x::text like '%' || encode('${word}', 'hex') || '%'`,
      )
      expect(row!.n, `${name}: ${word}`).toBe(0)
    }
}, 300_000)

test('a reading is kept for no second press', async () => {
  const cared = await next()
  const { id } = (await keep(wati, cared, shelter)).body
  const once = { 'idempotency-key': 'uji-rahasia-sekali', 'x-purpose': 'case' }
  for (const press of [1, 2]) expect((await wati.ask('secrets.read', { id }, once)).status, `${press}`).toBe(200)
  await wati.ask('victims.get', { participant: cared.participant }, { ...once, 'idempotency-key': 'uji-berkas-sekali' })
  const kept = await t.superuser(`select a::text from platform.answers a`)
  expect(JSON.stringify(kept)).not.toContain(shelter.name)
})

describe('a visum', () => {
  const pdf = Buffer.from('%PDF-1.7\nvisum uji\n')
  const upload = (by: Visitor, { participant }: Cared, name: string, content: Buffer, visum = false) =>
    t.app.inject({
      method: 'POST',
      url: askedAt('/api/web/documents.keep', { participant, visum: String(visum) }),
      headers: { cookie: by.cookie, 'content-type': 'multipart/form-data; boundary=simpul' },
      payload: Buffer.concat([
        Buffer.from(
          `--simpul\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`,
        ),
        content,
        Buffer.from('\r\n--simpul--\r\n'),
      ]),
    })
  const take = (by: Visitor, id: string) =>
    t.app.inject({ method: 'GET', url: askedAt('/api/web/documents.take', { id }), headers: { cookie: by.cookie } })

  test('leaves only as the one document that the investigator’s letter asked for, after its number is entered', async () => {
    const cared = await next()
    const reza = await t.as('reza')
    const { participant } = cared
    const kept = await upload(wati, cared, 'visum.pdf', pdf, true)
    expect(kept.statusCode, kept.body).toBe(200)
    const { id: document } = kept.json() as { id: string }
    expect((await take(reza, document)).statusCode).toBe(404)
    expect((await fileOf(reza, cared)).documents).toEqual([])
    const nowhere = { letter: '00000000-0000-7000-8000-000000000000', document }
    expect((await wati.ask('visum.release', nowhere)).status).toBe(404)
    const letter = { participant, number: 'B/77/XI/2026/Reskrim', writtenOn: '2026-11-15' }
    expect((await (await t.as('ani')).ask('visum.ask', letter)).status).toBe(403)
    expect(await refusedFields(reza.ask('visum.ask', { ...letter, writtenOn: '2026-12-01' }))).toEqual([
      422,
      ['writtenOn'],
    ])
    const { id } = await reza.call('visum.ask', letter)
    const other = (await upload(wati, cared, 'surat.pdf', pdf)).json() as { id: string }
    expect(await refusedFields(wati.ask('visum.release', { letter: id, document: other.id }))).toEqual([
      422,
      ['document'],
    ])
    await wati.call('visum.release', { letter: id, document })
    expect((await take(reza, document)).rawPayload.equals(pdf)).toBe(true)
    expect((await fileOf(reza, cared)).documents.map((one) => one.id)).toEqual([document])
    expect((await fileOf(reza, cared)).secrets).toEqual([])
    for (const login of ['ani', 'kapolres', 'sinta'])
      expect((await take(await t.as(login), document)).statusCode, login).toBe(404)
  })
  test('a renamed executable is refused by its content, one too large by its size; what is kept is closed and hashed', async () => {
    const cared = await next()
    const told = await upload(wati, cared, 'foto.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]))
    expect([told.statusCode, told.json().fields[0].field]).toEqual([422, 'file'])
    const video = await upload(wati, cared, 'video.mp4', Buffer.alloc(65 * 1024 * 1024, 1))
    expect([video.statusCode, video.json().code]).toEqual([413, 'body-too-large'])
    expect(video.json().message.id).toContain('MiB')
    await upload(wati, cared, 'ktp-rahasia.pdf', pdf)
    const [row] =
      await t.superuser(`select encode(content, 'escape') c, encode(name, 'escape') n, encode(sha256, 'hex') h from cases.documents
      where participant = '${cared.participant}'`)
    expect(`${row!.c}${row!.n}`).not.toMatch(/PDF|rahasia/)
    expect((await fileOf(wati, cared)).documents[0]).toMatchObject({ media: 'application/pdf', sha256: row!.h })
  })
})
