/**
 * Resolving, live: the same records, decisions and weights end in the same persons, whatever the order and however many work at it; a
 * pair weighs what it weighs in bulk; what a human said and what was withdrawn is honoured for ever.
 */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { Facts } from '../../server/intake/model.ts'
import { cellsOf, columnsOf } from '../../server/matching/columns/cells-of.ts'
import { linkRecords } from '../../server/matching/link/link-records.ts'
import { shippedWeights } from '../../server/matching/shipped-weights.ts'
import { writeLinks } from '../../server/persons/write-links.ts'
import { steps } from '../../server/pipeline.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { runStep } from '../../server/platform/step.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'
import { application, crossing, girl, registration } from '../rows.ts'
import { inventCrowd, partitionOf, sendAll } from './crowd.ts'

const houses: TestHouse[] = []
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close()
})
async function open(): Promise<TestHouse> {
  houses.push(await openTestHouse())
  return houses.at(-1)!
}
async function resolved(crowd: ReturnType<typeof inventCrowd>): Promise<string[]> {
  const t = await open()
  await sendAll(t, crowd)
  await t.pipeline()
  const partition = await partitionOf(t)
  await houses.pop()!.close()
  return partition
}

test('eight workers at once: no record lost, no person doubled, the same persons as one worker makes', async () => {
  const crowd = inventCrowd(60)
  const t = await open()
  const [resolve] = steps
  let sending = true
  const work = async () => {
    for (let took = 0; sending || took > 0; ) {
      took = await runStep(t.house, resolve!, log)
      if (took === 0) await new Promise((wait) => setTimeout(wait, 5))
    }
  }
  const workers = Array.from({ length: 8 }, work)
  await sendAll(t, crowd)
  sending = false
  await Promise.all(workers)
  await t.pipeline()
  const partition = await partitionOf(t)
  expect(partition.flatMap((line) => line.split(', '))).toHaveLength(crowd.length)
  expect(
    await t.superuser(
      'select id from persons.persons p where not exists (select from persons.links where person = p.id) and not exists (select from persons.redirects where old = p.id)',
    ),
  ).toEqual([])
  expect(partition).toEqual(await resolved(crowd))
  expect(partition.length).toBeLessThan(crowd.length / 1.5)
})

test('in any order the same persons', async () => {
  const crowd = inventCrowd(25, 'order')
  const wanted = await resolved(crowd)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(crowd, { minLength: crowd.length }), async (shuffled) => {
      expect(await resolved(shuffled)).toEqual(wanted)
    }),
    { numRuns: 4 },
  )
})

test('a pair weighs live what it weighs in bulk under the same weights', async () => {
  const t = await open()
  await sendAll(t, inventCrowd(30, 'bulk'))
  await t.pipeline()
  const records = (await t.superuser('select id, facts from intake.records order by id')) as {
    id: string
    facts: Facts
  }[]
  const columns = columnsOf(records.map((record) => cellsOf(record.facts)))
  const { candidates, weights } = linkRecords(columns, records.length, { weights: shippedWeights })
  const bulk = new Map<string, number>()
  for (const [pair, weight] of weights.entries())
    bulk.set([records[candidates.left[pair]!]!.id, records[candidates.right[pair]!]!.id].sort().join(' '), weight)
  const live = (await t.superuser('select first, second, weight from persons.edges')) as {
    first: string
    second: string
    weight: number
  }[]
  const both = live.filter((edge) => bulk.has(`${edge.first} ${edge.second}`))
  expect(both.length).toBeGreaterThan(live.length / 2)
  for (const edge of both) expect(edge.weight).toBe(bulk.get(`${edge.first} ${edge.second}`))
})

test('a key that becomes a crowd’s joins nobody, whether the crowd came before or after', async () => {
  const t = await open()
  const village = await t.system('desa-uji', 'village-register')
  // Fifty-two applicants of one address, born on one day: nothing but the recruiter's door is shared.
  const rows = Array.from({ length: 52 }, (_, n) =>
    registration(n + 1, {
      nama_lengkap: `${[...'abcdefghij'][n % 10]}${[...'mnprstvwyz'][Math.floor(n / 10)]}ari ${[...'klmnprstvw'][(n * 3) % 10]}osu`,
      ...{
        tanggal_lahir: '2001-03-04',
        nik: null,
        nama_ibu: null,
        alamat: 'Rumah singgah Rekaan Nomor 7',
        tempat_lahir: null,
      },
    }),
  )
  await village.send(rows.slice(0, 30))
  await t.pipeline()
  const before = (await t.superuser('select count(*)::int n from persons.edges'))[0]!.n as number
  expect(before).toBeGreaterThan(400)
  await village.send(rows.slice(30))
  await t.pipeline()
  const after = (await t.superuser('select count(*)::int n from persons.edges'))[0]!.n as number
  expect(after).toBeLessThan(before)
})

test('what contradicts is remembered though it is not kept: who carries the papers of two strangers makes them no one', async () => {
  const t = await open()
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const border = await t.system('imigrasi-sbs', 'simkim-crossing')
  const born = { tempat_lahir: 'Sambas', tanggal_lahir: '1999-06-17' }
  const [one, other] = ['6101015706990011', '6101015706990024']
  await passport.send([
    application(1, { ...born, nama_lengkap: 'Siti Rahmah', nik: one, nama_ibu: 'Saodah', nomor_paspor: 'Z7654321' }),
    application(2, { ...born, nama_lengkap: 'Dewi Lestari', nik: other, nama_ibu: 'Maimunah' }),
  ])
  const carried = { nama_lengkap: 'Siti Rahmah', tanggal_lahir: '1999-06-17', nik: other, nomor_dokumen: 'Z7654321' }
  expect((await border.send([crossing(1, carried)])).body.counts).toMatchObject({ kept: 1 })
  await t.pipeline()
  const kept = (await t.superuser('select weight from persons.edges order by weight')).map(
    (row) => row.weight as number,
  )
  expect(kept, 'each would join').toEqual([expect.closeTo(5.5, 0), expect.closeTo(15.3, 0)])
  expect(await partitionOf(t)).toHaveLength(2)
})

test('"not the same" is honoured for ever, a withdrawn record undoes exactly what it held together, ids redirect', async () => {
  const t = await open()
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const border = await t.system('imigrasi-sbs', 'simkim-crossing')
  const first = (await passport.send([application(1)])).body.answers[0]!.record!
  const second = (await border.send([crossing(1)])).body.answers[0]!.record!
  await t.pipeline()
  expect(await partitionOf(t)).toHaveLength(1)
  const ani = await t.as('ani')
  const purpose = { 'x-purpose': 'alert' }
  const decision = { record: first, withRecord: second, reason: 'Dua orang, sudah diperiksa' }
  await ani.call('persons.decide', { ...decision, verdict: 'not same' }, purpose)
  await t.pipeline()
  expect(await partitionOf(t)).toHaveLength(2)

  // More evidence of the same kind does not bring them together again.
  await passport.send([application(2)])
  await border.send([crossing(2)])
  await t.pipeline()
  const personOf = async (id: string) =>
    (await t.superuser(`select person from persons.links where record = '${id}'`))[0]?.person
  expect(await personOf(first)).not.toBe(await personOf(second))

  // Taken back, the evidence speaks again, and the former id leads to the person of today.
  const former = (await personOf(second)) as string
  await ani.call('persons.decide', { ...decision, verdict: 'taken back' }, purpose)
  await t.pipeline()
  expect(await personOf(first)).toBe(await personOf(second))
  expect((await ani.call('persons.get', { id: former }, purpose)).id).toBe(await personOf(first))
  const kinds = await t.superuser('select kind from persons.events order by at, id')
  expect(kinds.map((row) => row.kind)).toEqual(expect.arrayContaining(['begun', 'joined', 'parted']))
})

test('a person whose records go to two others at once: the old id leads to one of them, the rest was parted from that one', async () => {
  const t = await open()
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  const { body } = await passport.send(
    Array.from({ length: 4 }, (_, n) => application(n + 1, { ...girl(n + 20).who, tanggal_lahir: girl(n + 20).adult })),
  )
  const [a1, a2, b, c] = body.answers.map(({ record }) => record!) as [string, string, string, string]
  await t.pipeline()
  const ani = await t.as('ani')
  const purpose = { 'x-purpose': 'alert' }
  const decision = { record: a1, withRecord: a2, reason: 'Diperiksa dengan berkasnya' }
  await ani.call('persons.decide', { ...decision, verdict: 'same' }, purpose)
  await t.pipeline()
  const personOf = async (id: string) =>
    (await t.superuser(`select person from persons.links where record = '${id}'`))[0]!.person as string
  const [old, one, other] = [await personOf(a1), await personOf(b), await personOf(c)]
  expect(await personOf(a2)).toBe(old)
  // No door brings it about in one batch: a human decides about whole persons. The engine did, once in a million records.
  const former = new Map([
    [a1, old],
    [a2, old],
    [b, one],
    [c, other],
  ] as const)
  const now = new Map([
    [a1, one],
    [a2, other],
    [b, one],
    [c, other],
  ] as const)
  await inTransaction(t.house, 'step', aStep, null, (ctx) => writeLinks(ctx, now, former, new Set()))
  const [heir, rest] = one < other ? [one, other] : [other, one]
  expect((await ani.call('persons.get', { id: old }, purpose)).id).toBe(heir)
  expect(
    await t.superuser(
      `select kind, person, other from persons.events where other in ('${old}', '${rest}') and kind <> 'begun' and at >= '${t.clock.now().toISOString()}' order by kind`,
    ),
  ).toEqual(
    expect.arrayContaining([
      { kind: 'joined', person: heir, other: old },
      { kind: 'parted', person: heir, other: rest },
    ]),
  )
})

test('who crosses every week is one person and no crowd, however many the crossings', async () => {
  const t = await open()
  const border = await t.system('imigrasi-sbs', 'simkim-crossing')
  const row = (n: number) =>
    crossing(n, { jenis_dokumen: 'PLB', nomor_dokumen: 'PLB-6103-000032', ...(n % 9 === 0 ? {} : { nik: null }) })
  const rows = Array.from({ length: 130 }, (_, n) => row(n + 1))
  await border.send(rows.slice(0, 40))
  await t.pipeline()
  await border.send(rows.slice(40))
  await t.pipeline()
  expect(await partitionOf(t)).toHaveLength(1)
})
