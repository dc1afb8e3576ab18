/** The network stays bounded and says so: a sponsor of five thousand, a number shared by a crowd, an edge that only a report knows. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { application, girl } from '../rows.ts'
import type { Visitor } from '../visitor.ts'

const [big, crowded, small] = ['081266660001', '081266660002', '081266660003']
const alert = { 'x-purpose': 'alert' }

let t: TestHouse
let ani: Visitor
/** The first applicant of each sponsor. */
const first: Record<string, string> = {}

/**
 * Applicants of one sponsor, each a person: the first comes through the door, the others are copied beside her by hand, as resolving
 * five thousand invented strangers would take a minute and show nothing here.
 */
async function applyMany(n: number, sponsor: string, many: number): Promise<void> {
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const asked = application(n, { ...girl(n).who, tanggal_lahir: girl(n).child, hp_penjamin: sponsor })
  const sent = await passport.send([asked])
  await t.pipeline()
  const record = sent.body.answers[0]!.record!
  const [link] = await t.superuser(`select person from persons.links where record = '${record}'`)
  first[sponsor] = link!.person as string
  await t.superuser(`
    create temp table copies as select gen_random_uuid() record, gen_random_uuid() person, n from generate_series(2, ${many}) n;
    insert into intake.records select (jsonb_populate_record(r, jsonb_build_object('id', c.record, 'ref', r.ref || '-' || c.n))).*
      from intake.records r, copies c where r.id = '${record}';
    insert into persons.persons select person, '2026-11-16T02:00:00Z' from copies;
    insert into persons.links (record, person, since) select record, person, '2026-11-16T02:00:00Z' from copies;
    insert into persons.ties select t.kind, t.value, c.record from persons.ties t, copies c where t.record = '${record}';
    drop table copies; analyze intake.records; analyze persons.links; analyze persons.ties`)
}

beforeAll(async () => {
  t = await openTestHouse()
  await applyMany(1, big, 5000)
  await applyMany(2, crowded, 51)
  await applyMany(3, small, 50)
  ani = await t.as('ani')
})
afterAll(() => t.close())

const around = (asked: object) => ani.call('network.around', asked as never, alert)

test('asked for by its number, a sponsor of 5,000: two thousand nodes, and how many were left out', async () => {
  const told = await around({ phone: big, depth: 3 })
  expect(told.nodes).toHaveLength(2000)
  expect(told.edges).toHaveLength(1999)
  expect([told.leftOut, told.isCut]).toEqual([3001, true])
  expect(told.nodes[0]).toMatchObject({ start: true, crowd: 5000 })
})
test('met on the way, it is one node marked as a crowd, and not followed', async () => {
  const told = await around({ person: first[big], depth: 3 })
  expect(told.nodes.map((node) => [node.thing, node.crowd])).toEqual([
    [null, null],
    ['sponsor phone', 5000],
  ])
  expect([told.leftOut, told.isCut]).toEqual([0, false])
})
test('a crowd begins at fifty-one', async () => {
  const at = async (phone: string) => (await around({ person: first[phone], depth: 1 })).nodes
  expect((await at(crowded)).length).toBe(2)
  const among = await at(small)
  expect(among.length).toBe(51)
  expect(among[1]).toMatchObject({ thing: 'sponsor phone', crowd: null })
})
test('no path leads over a crowd', async () => {
  const [other] = await t.superuser(`
    select l.person from persons.links l join intake.records r on r.id = l.record where r.ref = 'SKW202600001-77'`)
  const asked = { first: first[big]!, second: other!.person as string }
  expect(await ani.call('network.path', asked, alert)).toMatchObject({ steps: null, paths: [] })
})
test('what only a report says is marked', async () => {
  const row = {
    nomor_laporan: 'UJI-77',
    waktu_laporan: '2026-11-15T10:00+07:00',
    saluran: 'TELEPON',
    uraian: 'Uji coba',
    nama_orang: 'Tulip Rekaan',
    hp_pengajak: '081266660004',
    status_verifikasi: 'BELUM',
  }
  await ani.call('records.enter', { source: 'citizen-report', row })
  await ani.call('records.enter', {
    source: 'citizen-report',
    row: { ...row, nomor_laporan: 'UJI-78', nama_orang: 'Sinar Umpama' },
  })
  await t.pipeline()
  const told = await around({ phone: '081266660004', depth: 1 })
  expect(told.edges.map((edge) => edge.hearsay)).toEqual([true, true])
  const why = await ani.call('network.edge', { record: told.edges[0]!.record, kind: 'sponsor phone' }, alert)
  expect(why.sentence.id).toMatch(/Hanya dari laporan, bukan dari catatan instansi\.$/)
})
