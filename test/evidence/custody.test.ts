/** Evidence through the doors (K17): one holder at every moment, two who sign, a chain that names what was altered, and nobody else's to read. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashEntry, type Item } from '../../server/cases/evidence/chain.ts'
import { readCustody } from '../../server/cases/evidence/store.ts'
import { verifyCustody } from '../../server/cases/evidence/verify-custody.ts'
import { aStep, type Context, inTransaction } from '../../server/platform/context.ts'
import { monday, openTestHouse, type TestHouse } from '../harness.ts'
import { openScene, type Scene } from '../law/scene.ts'
import { openPerkara, type Perkara, secondInvestigator } from '../legal/scene.ts'
import { textOf } from '../pdf-text.ts'
import { girl } from '../rows.ts'
import { refusedFields } from '../victims/scene.ts'
import type { Visitor } from '../visitor.ts'

let t: TestHouse
let scene: Scene
let reza: Visitor
let rudi: Visitor
let lina: Visitor
let girls = 0
beforeAll(async () => {
  t = await openTestHouse()
  scene = await openScene(t)
  rudi = await secondInvestigator(t)
})
beforeEach(async () => {
  t.clock.turn(monday)
  reza = await t.as('reza')
  lina = await t.as('lina')
})
afterAll(() => t.close())

const next = () => {
  girls += 1
  return openPerkara(t, scene, girls)
}
const reason = 'Pemeriksaan forensik'
const take = (by: Visitor, p: Perkara, over: object = {}) =>
  by.ask('evidence.take', {
    ...{
      case: p.case,
      kind: 'device',
      description: 'Telepon-uji hitam',
      where: 'Terminal-uji',
      foundBy: 'Reza Contoh',
    },
    ...{ foundOn: '2026-11-05', sha256: null, seal: 'SGL-1', place: 'Gudang barang bukti' },
    ...over,
  } as never)
const idOf = async (told: Promise<{ status: number; body: unknown }>) => ((await told).body as { id: string }).id
const item = (by: Visitor, id: string) => by.call('evidence.get', { id })
const handle = (by: Visitor, id: string, deed: string, over: object = {}) =>
  by.ask('evidence.handle', { id, deed, reason, ...over } as never)
const offer = (by: Visitor, id: string, to: string, over: object = {}) =>
  by.ask('evidence.offer', { id, deed: 'moved', to, reason, ...over } as never)
const accept = (by: Visitor, id: string, over: object = {}) =>
  by.ask('evidence.answer', { id, accept: true, seal: 'SGL-1', place: 'Lemari uji', ...over } as never)
/** Sends a file as a form does. */
const upload = async (by: Visitor, id: string, content: Buffer) => {
  const edge = '--uji'
  const head = `${edge}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`
  const response = await t.app.inject({
    ...{ method: 'POST', url: `/api/web/evidence.keep-file?id=${id}` },
    headers: { 'content-type': 'multipart/form-data; boundary=uji', cookie: by.cookie },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n${edge}--\r\n`)]),
  })
  return [response.statusCode, (response.json().fields ?? []).map((one: { field: string }) => one.field)]
}
const takeBytes = async (by: Visitor, door: string, id: string) => {
  const told = await t.app.inject({ method: 'GET', url: `/api/web/${door}?id=${id}`, headers: { cookie: by.cookie } })
  return { status: told.statusCode, body: told.rawPayload, name: String(told.headers['content-disposition']) }
}

describe('custody', () => {
  test('goes from hand to hand: it stays with the holder until another officer accepts; a third post finds nothing', async () => {
    const p = await next()
    const id = await idOf(take(reza, p))
    const to = p.post('paspor-skw')
    expect((await offer(lina, id, to)).status).toBe(404)
    const offered = await idOf(offer(reza, id, to))
    expect((await offer(reza, id, to)).status).toBe(409)
    expect((await handle(reza, id, 'stored', { place: 'Lain' })).status).toBe(409)
    expect((await item(reza, id)).holder?.code).toBe('reskrim')
    // The receiver sees the item by the offer, and nothing else of the case.
    expect(await item(lina, id)).toMatchObject({ case: null, offer: { mayAccept: true } })
    expect((await lina.ask('evidence.list', { case: p.case })).status).toBe(404)
    expect((await lina.ask('cases.get', { id: p.case })).status).toBe(404)
    expect((await accept(await t.as('bima'), offered)).status).toBe(404)
    expect((await accept(rudi, offered)).status).toBe(403)
    expect(await refusedFields(accept(lina, offered, { seal: 'SGL-9' }))).toEqual([422, ['reason']])
    expect((await accept(lina, offered)).status).toBe(200)
    expect((await accept(lina, offered)).status).toBe(409)
    const held = await item(lina, id)
    expect([held.holder?.code, held.mine, held.custody.at(-1)]).toMatchObject([
      'paspor-skw',
      true,
      { number: 2, givenBy: 'Reza Contoh', receivedBy: 'Lina Contoh', seal: 'SGL-1' },
    ])
    expect((await handle(reza, id, 'stored', { place: 'Lain' })).status).toBe(403)
  })
  test('is refused, or taken back, without moving', async () => {
    const p = await next()
    const id = await idOf(take(reza, p))
    for (const by of [lina, rudi]) {
      const offered = await idOf(offer(reza, id, p.post('paspor-skw')))
      expect((await by.ask('evidence.answer', { id: offered, accept: false, reason: 'Belum bisa' })).status).toBe(200)
      expect(await item(reza, id)).toMatchObject({ holder: { code: 'reskrim' }, entries: 1, offer: null })
      expect((await lina.ask('evidence.get', { id })).status).toBe(404)
    }
  })
  test('within the post another officer signs, never the same', async () => {
    const p = await next()
    const id = await idOf(take(reza, p))
    const offered = await idOf(offer(reza, id, p.post('reskrim')))
    expect((await accept(reza, offered)).problem.code).toBe('second-person')
    expect((await accept(rudi, offered)).status).toBe(200)
    expect((await item(reza, id)).custody.at(-1)).toMatchObject({ givenBy: 'Reza Contoh', receivedBy: 'Rudi Contoh' })
  })
  test('a loan says by when, and goes back to who lent it', async () => {
    const p = await next()
    const id = await idOf(take(reza, p))
    expect(await refusedFields(offer(reza, id, p.post('paspor-skw'), { deed: 'lent' }))).toEqual([422, ['backBy']])
    await accept(lina, await idOf(offer(reza, id, p.post('paspor-skw'), { deed: 'lent', backBy: '2026-11-30' })))
    expect(await refusedFields(offer(lina, id, p.post('aruk'), { deed: 'returned' }))).toEqual([422, ['to']])
    expect((await item(lina, id)).lender).toBe(p.post('reskrim'))
    await accept(rudi, await idOf(offer(lina, id, p.post('reskrim'), { deed: 'returned' })))
    expect((await item(reza, id)).custody.map((one) => one.deed.en)).toEqual([
      'Taken or seized',
      'Lent',
      'Returned from a loan',
    ])
    expect((await lina.ask('evidence.get', { id })).status).toBe(404)
  })
  test('who shelters or counsels a victim is handed none', async () => {
    const p = await next()
    const id = await idOf(take(reza, p))
    expect(await refusedFields(offer(reza, id, p.post('ppa')))).toEqual([422, ['to']])
    expect((await offer(reza, id, '019f0000-0000-7000-8000-000000000000')).status).toBe(422)
  })
  test('opening a seal asks for a witness, an end for witness and paper; after the end nothing follows', async () => {
    const p = await next()
    const id = await idOf(take(reza, p))
    expect(await refusedFields(handle(reza, id, 'opened'))).toEqual([422, ['witness']])
    expect((await handle(reza, id, 'opened', { witness: 'Saksi Rekaan' })).status).toBe(200)
    expect((await item(reza, id)).seal).toBeNull()
    expect(await refusedFields(handle(reza, id, 'sealed'))).toEqual([422, ['seal']])
    expect((await handle(rudi, id, 'sealed', { seal: 'SGL-2' })).status).toBe(200)
    expect((await handle(reza, id, 'stored', { place: 'Brankas' })).status).toBe(200)
    expect(await item(reza, id)).toMatchObject({ seal: 'SGL-2', place: 'Brankas' })
    expect(await refusedFields(handle(reza, id, 'given back', { witness: 'Saksi Rekaan' }))).toEqual([422, ['paper']])
    expect((await handle(reza, id, 'given back', { witness: 'Saksi Rekaan', paper: 'BA/1/UJI' })).status).toBe(200)
    expect(await item(reza, id)).toMatchObject({ holder: null, ended: true, mine: false })
    expect((await handle(reza, id, 'stored', { place: 'Lain' })).status).toBe(409)
  })
  test('the database itself knows neither two holders nor none, nor a giver who does not hold', async () => {
    const p = await next()
    const id = await idOf(take(reza, p))
    const [mine, other] = [p.post('reskrim'), p.post('aruk')]
    const row = (number: number, deed: string, giver: string, holder: string | null, follows: number) =>
      t.superuser(`insert into cases.custody (item, number, case_id, deed, at, giver, holder, given_by, received_by, place, sealed, follows, previous, hash)
        select item, ${number}, case_id, '${deed}', at, '${giver}', ${holder === null ? 'null' : `'${holder}'`}, gen_random_uuid(), received_by, place, sealed, ${follows}, previous, hash
        from cases.custody where item = '${id}' and number = 1`)
    await expect(row(2, 'moved', other, mine, 1)).rejects.toThrow('foreign key')
    await expect(row(2, 'moved', mine, null, 1)).rejects.toThrow('null value')
    await expect(row(3, 'moved', mine, other, 2)).rejects.toThrow('foreign key')
    await expect(row(2, 'stored', mine, other, 1)).rejects.toThrow('check')
    await row(2, 'moved', mine, other, 1)
    await expect(row(2, 'moved', mine, mine, 1)).rejects.toThrow('duplicate key')
  })
})

const inStep = <T>(read: (ctx: Context) => Promise<T>) => inTransaction(t.house, 'step', aStep, null, read)
const readCustodyOf = (id: string) => inStep((ctx) => readCustody(ctx, [id]))
const itemOf = async (id: string) =>
  (
    await t.superuser(
      `select id, number, kind, found_on::text "foundOn", encode(sha256, 'hex') sha256, encode(sealed_hash, 'hex') "sealedHash" from cases.evidence where id = '${id}'`,
    )
  )[0] as Item

test('the chain names the item and the entry that was altered, whatever was altered, at the door and as a step', async () => {
  const p = await next()
  const id = await idOf(take(reza, p))
  await handle(reza, id, 'stored', { place: 'Brankas' })
  await handle(reza, id, 'sealed', { seal: 'SGL-3' })
  const verify = () => reza.call('evidence.verify', { case: p.case })
  expect(await verify()).toMatchObject({ items: 1, entries: 3, problem: null })
  const { number } = await item(reza, id)
  const altered = async (change: string, back: string, entry: number) => {
    await t.superuser(`set session_replication_role = replica; ${change}`)
    expect(await verify(), change).toMatchObject({ item: number, entry })
    // As `simpul verify` asks: by a role that reads hashes and no closed word.
    expect(
      await inTransaction(t.house, 'step', aStep, null, (ctx) => verifyCustody(ctx, p.case)),
      change,
    ).toMatchObject({
      ...{ item: number, entry },
    })
    await t.superuser(`set session_replication_role = replica; ${back}`)
    expect((await verify()).problem, back).toBeNull()
  }
  const at = `where item = '${id}' and number = 2`
  await altered(`update cases.custody set place = 'Rumah' ${at}`, `update cases.custody set place = 'Brankas' ${at}`, 2)
  await t.superuser(
    `create table public.kept as select * from cases.custody ${at}; create table public.was as select sealed from cases.evidence where id = '${id}'`,
  )
  await altered(
    `delete from cases.custody ${at}`,
    `insert into cases.custody (item, number, case_id, deed, at, giver, holder, given_by, received_by, seal, place, sealed, follows, previous, hash)
      select item, number, case_id, deed, at, giver, holder, given_by, received_by, seal, place, sealed, follows, previous, hash from public.kept`,
    2,
  )
  await altered(
    `update cases.evidence set sealed = sealed || '\\x00' where id = '${id}'`,
    `update cases.evidence set sealed = (select sealed from public.was) where id = '${id}'`,
    1,
  )
  // The last entry, which no other follows: the journal knows it.
  const last = at.replace('number = 2', 'number = 3')
  const columns = `item, number, case_id, deed, at, giver, holder, given_by, received_by, seal, place, sealed, follows, previous, hash`
  await t.superuser(
    `drop table public.kept, public.was; create table public.kept as select * from cases.custody ${last};
     create table public.was as select * from cases.evidence where id = '${id}'`,
  )
  const restored = `insert into cases.custody (${columns}) select ${columns} from public.kept`
  await altered(`delete from cases.custody ${last}`, restored, 3)
  // Also where whoever altered it made the chain fit again, as everybody can who knows how it is made.
  const entry = (await readCustodyOf(id)).at(-1)!
  const forged = hashEntry(entry.previous, await itemOf(id), { ...entry, place: 'Rumah' })
  await altered(
    `update cases.custody set place = 'Rumah', hash = decode('${forged}', 'hex') ${last}`,
    `delete from cases.custody ${last}; ${restored}`,
    3,
  )
  // And the whole item with all that it had.
  await t.superuser(
    `drop table public.kept; create table public.kept as select * from cases.custody where item = '${id}'`,
  )
  await t.superuser(
    `set session_replication_role = replica; delete from cases.custody where item = '${id}'; delete from cases.evidence where id = '${id}'`,
  )
  expect(await verify()).toMatchObject({ items: 0, item: id })
  const of = `id, case_id, number, kind, found_on, at, officer, post, sha256, sealed`
  await t.superuser(
    `set session_replication_role = replica; insert into cases.evidence (${of}) select ${of} from public.was; ${restored}`,
  )
  expect((await verify()).problem).toBeNull()
  expect((await lina.ask('evidence.verify', { case: p.case })).status).toBe(404)
  expect((await (await t.as('wati')).ask('evidence.verify', { case: p.case })).status).toBe(404)
})

test('a digital file is held against the hash with which it was taken; only the investigation and the holder take it', async () => {
  const p = await next()
  const content = Buffer.from('%PDF-1.4 uji barang bukti')
  const sha256 = createHash('sha256').update(content).digest('hex')
  expect(await refusedFields(take(reza, p, { sha256: 'abc' }))).toEqual([422, ['sha256']])
  const id = await idOf(take(reza, p, { kind: 'data', sha256 }))
  expect(await upload(reza, id, Buffer.from('MZ program'))).toEqual([422, ['file']])
  expect(await upload(reza, id, Buffer.from('%PDF-1.4 lain'))).toEqual([422, ['file']])
  expect((await upload(lina, id, content))[0]).toBe(404)
  expect((await upload(reza, id, content))[0]).toBe(200)
  expect((await upload(reza, id, content))[0]).toBe(409)
  expect((await takeBytes(reza, 'evidence.take-file', id)).body).toEqual(content)
  expect((await takeBytes(await t.as('wati'), 'evidence.take-file', id)).status).toBe(404)
})

test('neither shelter nor counsellor, nor the coordinating post, reads evidence; it holds no victim’s name', async () => {
  const p = await next()
  const name = girl(girls).who.nama_lengkap!
  expect(await refusedFields(take(reza, p, { description: `Buku harian ${name.toUpperCase()}` }))).toEqual([
    422,
    ['description'],
  ])
  expect(await refusedFields(take(reza, p, { where: 'KTP 6172 0150 9090 0012' }))).toEqual([422, ['where']])
  const id = await idOf(take(reza, p))
  await offer(reza, id, p.post('paspor-skw'))
  for (const login of ['wati', 'ani', 'kepala-ppa', 'bima', 'kapolres', 'sinta']) {
    const visitor = await t.as(login)
    expect((await visitor.ask('evidence.list', { case: p.case })).status, login).toBe(404)
    expect((await visitor.ask('evidence.get', { id })).status, login).toBe(404)
    expect((await takeBytes(visitor, 'evidence.record', id)).status, login).toBe(404)
    const seen = JSON.stringify([
      await visitor.ask('cases.get', { id: p.case }),
      await visitor.ask('law.get', { case: p.case }),
      await visitor.ask('notices.list', {}),
    ])
    for (const planted of ['Telepon-uji', 'Terminal-uji', 'BB-2026', 'Barang bukti'])
      expect(seen, `${login}: ${planted}`).not.toContain(planted)
  }
  const { body, name: file } = await takeBytes(reza, 'evidence.record', id)
  const text = textOf(body)
  expect(text).toContain('Berita Acara Penguasaan Barang Bukti')
  expect(text).toContain('Telepon-uji hitam')
  expect(text).not.toContain(name)
  expect(file).toMatch(/berita-acara-BB-2026-\d+\.pdf/)
  // Through evidence the police learn nothing that a victim kept to herself.
  expect(JSON.stringify(await reza.call('evidence.list', { case: p.case }))).not.toContain(name)
})

test('whoever is excluded from the case finds neither the item that the post holds nor its notice', async () => {
  const p = await next()
  const id = await idOf(take(reza, p))
  await idOf(offer(reza, id, p.post('paspor-skw')))
  expect((await lina.call('notices.list', {})).some((one) => one.words.id.startsWith('Barang bukti'))).toBe(true)
  await t.superuser(`
    insert into access.sight (id, kind, subject, officer, because, from_at, bars)
    select gen_random_uuid(), 'case', '${p.case}', id, 'conflict of interest', '2026-01-01', true from access.officers where login = 'lina'`)
  expect((await lina.ask('evidence.get', { id })).status).toBe(404)
  const { number } = await item(reza, id)
  expect((await lina.call('notices.list', {})).some((one) => one.words.id.includes(number))).toBe(false)
})
