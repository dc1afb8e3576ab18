/** Connect without code: drop a file, map, try, load, undo. What the dry run counts is what the load does; nothing is lost, doubled or left behind. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { steps } from '../../server/pipeline.ts'
import { runStep } from '../../server/platform/step.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { log } from '../prepare-template.ts'
import { application } from '../rows.ts'
import type { OutputOf, Told, Visitor } from '../visitor.ts'
import { workbookOf } from './workbook.ts'

let t: TestHouse
let lina: Visitor
beforeAll(async () => {
  t = await openTestHouse()
  lina = await t.as('lina')
})
afterAll(() => t.close())

type Kept = OutputOf<'files.keep'>

async function send(visitor: Visitor, body: Buffer | string, source = 'simkim-passport') {
  const response = await t.app.inject({
    method: 'POST',
    url: `/api/web/files.keep?source=${source}`,
    headers: { cookie: visitor.cookie, 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.concat([
      Buffer.from(
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a.bin"\r\ncontent-type: text/plain\r\n\r\n',
      ),
      Buffer.from(body),
      Buffer.from('\r\n--x--\r\n'),
    ]),
  })
  return { status: response.statusCode, body: response.json() as Kept, problem: response.json() }
}
async function drop(visitor: Visitor, body: Buffer | string, source?: string): Promise<Kept> {
  const told = await send(visitor, body, source)
  if (told.status !== 200) throw new Error(JSON.stringify(told.problem))
  return told.body
}
/** What the screen starts from: every suggestion taken. */
const taken = (file: Kept) =>
  Object.fromEntries(file.columns.flatMap(({ name, suggested }) => (suggested ? [[name, suggested.field]] : [])))
type Trial = NonNullable<OutputOf<'files.try'>['trial']>
const factOf = (tried: Trial, place: number, field: string) =>
  tried.shown[place]!.facts?.find((fact) => fact.field === field)?.value
const constants = { nama_kantor: 'Loket paspor Singkawang', status_permohonan: 'DITERIMA' }

const heads = ['No. Permohonan', 'Tanggal Permohonan', 'Nama', 'JK', 'Tgl Lahir', 'No KTP', 'Keterangan lain']
/** Nobody is called or born like another, so that nobody is taken for another. */
const nameOf = (n: number) =>
  `Melati ${[...String(n)].map((digit) => 'ba ce di fo gu ha je ki lo mu'.split(' ')[Number(digit)]).join('')}`
const two = (value: number) => String(value).padStart(2, '0')
const person = (n: number, more: Partial<Record<'name' | 'born' | 'nik' | 'ref', string>> = {}) => [
  more.ref ?? `UJI-${String(n).padStart(5, '0')}`,
  '16/11/2026 08.30',
  more.name ?? nameOf(n),
  'P',
  more.born ?? `${two((n % 28) + 1)}/${two((n % 12) + 1)}/${1980 + (n % 25)}`,
  more.nik ?? `610101520504${String(n).padStart(4, '0')}`,
  'bebas',
]
const csvOf = (rows: string[][], mark = ';', head = heads) => [head, ...rows].map((row) => row.join(mark)).join('\r\n')

async function load(visitor: Visitor, file: Kept, name = 'Uji coba') {
  const asked = { file: file.id, source: file.source, columns: taken(file), constants }
  const { id } = await visitor.call('files.load', { ...asked, name })
  return id
}
const all = async (sql: string) => (await t.superuser(sql)).map((row) => JSON.stringify(row)).toSorted()
/** What the house knows of people, without what only counts deeds. */
const world = async () => ({
  records: await all(`select id, ref, version, state from intake.records where state = 'current'`),
  persons: await all('select array_agg(record order by record) records from persons.links group by person'),
  edges: await all('select first, second from persons.edges'),
  ties: await all('select record from persons.ties'),
  alerts: await all(`select id, state from warnings.alerts where state = 'new'`),
})

describe('what is dropped', () => {
  test('CSV with semicolons in Windows-1252: columns, samples, suggestions, what is required', async () => {
    const file = await drop(lina, Buffer.from(csvOf([person(1, { name: 'André Rekaan' }), person(2)]), 'latin1'))
    expect([file.media, file.encoding, file.rows, file.zone]).toEqual(['csv', 'Windows-1252', 2, 'Asia/Pontianak'])
    expect(file.columns.map(({ name, suggested }) => [name, suggested?.field ?? null])).toEqual([
      ['No. Permohonan', 'nomor_permohonan'],
      ['Tanggal Permohonan', 'waktu_permohonan'],
      ['Nama', 'nama_lengkap'],
      ['JK', 'jenis_kelamin'],
      ['Tgl Lahir', 'tanggal_lahir'],
      ['No KTP', 'nik'],
      ['Keterangan lain', null],
    ])
    expect(file.columns[2]!.samples[0]).toBe('André Rekaan')
    expect(file.fields.find((field) => field.name === 'nik')).toMatchObject({ required: true })
    expect(await lina.call('files.get', { file: file.id, source: file.source })).toEqual(file)
  })

  test('XLSX with days as days and a NIK that the sheet has broken; JSON as a list', async () => {
    const book = workbookOf([
      [1, heads],
      [2, ['UJI-X1', { day: 46_342 }, 'Mawar Rekaan', 'P', { day: 38_119 }, '6101015205090001']],
      [3, ['UJI-X2', { day: 46_342 }, 'Mawar Umpama', 'P', { day: 38_119 }, { number: '6101015205090000' }]],
    ])
    const file = await drop(lina, book)
    const tried = (
      await lina.call('files.try', { file: file.id, source: file.source, columns: taken(file), constants })
    ).trial!
    expect(tried.counts).toEqual({ kept: 1, alreadyKept: 0, newVersions: 0, refused: 1 })
    expect(tried.refusals).toEqual([
      { field: 'nik', rows: 1, first: 3, id: expect.stringMatching(/15 digit/), en: expect.stringMatching(/15/) },
    ])
    expect([tried.shown[0]!.row, tried.shown[0]!.result, factOf(tried, 0, 'birthDate')]).toEqual([
      2,
      'kept',
      '2004-05-12',
    ])

    const json = await drop(lina, JSON.stringify([application(801), application(802)]))
    expect([json.media, json.rows]).toEqual(['json', 2])
    const own = { file: json.id, source: json.source, columns: taken(json) }
    expect((await lina.call('files.try', own)).trial!.counts).toEqual({
      kept: 2,
      alreadyKept: 0,
      newVersions: 0,
      refused: 0,
    })
  })

  const bad: [string, Buffer | string, string][] = [
    ['an empty file', '', 'file'],
    ['a heading without rows', heads.join(';'), 'file'],
    ['two columns of one name', 'nama;nama\na;b', 'file'],
    [
      'rows without a heading',
      csvOf([person(1)])
        .split('\r\n')[1]!
        .replace('UJI-00001', '1'),
      'file',
    ],
    ['a PDF', '%PDF-1.7', 'file'],
  ]
  test.each(bad)('%s is refused, and nothing of it stays', async (_what, body, field) => {
    const before = await t.superuser('select count(*) from intake.files')
    const told = await send(lina, body)
    expect([told.status, told.problem.fields[0].field]).toEqual([422, field])
    expect(told.problem.fields[0].id).not.toBe(told.problem.fields[0].en)
    expect(await t.superuser('select count(*) from intake.files')).toEqual(before)
  })
  test('a mapping that cannot be names each column and constant', async () => {
    const file = await drop(lina, csvOf([person(3)]))
    const wrong = {
      columns: { Nama: 'nama_lengkap', JK: 'nama_lengkap', Hilang: 'nik', 'No KTP': 'bukan_isian' },
      constants: { nama_lengkap: 'x', juga_bukan: 'x' },
    }
    const told = await lina.ask('files.try', { file: file.id, source: file.source, ...wrong })
    expect([told.status, told.problem.fields.map((one) => one.field).toSorted()]).toEqual([
      422,
      ['columns.Hilang', 'columns.JK', 'columns.Nama', 'columns.No KTP', 'constants.juga_bukan'],
    ])
  })
})

test('a dry run writes nothing, and the load does what it counted', async () => {
  const first = await drop(lina, csvOf([person(11), person(12)]))
  await load(lina, first)
  await t.pipeline()
  const rows = [
    person(11),
    person(12, { name: 'Mawar Rekaan' }),
    person(13),
    person(13),
    person(13, { name: 'Cempaka Rekaan' }),
    person(14, { nik: '123' }),
    person(15, { born: '31/02/2004' }),
  ]
  const file = await drop(lina, csvOf(rows, ','))
  const asked = { file: file.id, source: file.source, columns: taken(file), constants }
  const before = [
    await world(),
    await all('select id from intake.deliveries'),
    await all('select id from intake.refusals'),
  ]
  const tried = (await lina.call('files.try', asked)).trial!
  expect([
    await world(),
    await all('select id from intake.deliveries'),
    await all('select id from intake.refusals'),
  ]).toEqual(before)
  expect([tried.rows, tried.duplicates, tried.counts]).toEqual([
    7,
    2,
    { kept: 1, alreadyKept: 2, newVersions: 2, refused: 2 },
  ])
  expect(tried.refusals.map(({ field, rows, first }) => [field, rows, first]).toSorted()).toEqual([
    ['nik', 1, 7],
    ['tanggal_lahir', 1, 8],
  ])
  expect(tried.unmapped).toEqual(['Keterangan lain'])
  expect([tried.shown[1]!.row, tried.shown[1]!.result, factOf(tried, 1, 'name')]).toEqual([
    3,
    'new version',
    'Mawar Rekaan',
  ])
  expect(tried.shown[5]).toMatchObject({ row: 7, result: 'refused', facts: null, problems: [{ field: 'nik' }] })

  const id = await load(lina, file)
  expect(await lina.call('loads.get', { id })).toMatchObject({ state: 'waiting', done: 0, by: 'Lina Contoh' })
  await t.pipeline()
  const done = await lina.call('loads.get', { id })
  expect([done.state, done.rows, done.done, done.counts]).toEqual(['done', 7, 7, tried.counts])
  expect((await lina.call('loads.list', {})).map((one) => one.id)).toContain(id)
  const { refusals } = await lina.call('sources.get', { id: 'simkim-passport' })
  expect(refusals.map((one) => one.position).toSorted()).toEqual([7, 8])
  const again = await lina.ask('files.load', { ...asked, name: 'Uji coba' })
  expect([again.status, again.problem.code]).toEqual([409, 'state-moved-on'])
})

test('a saved mapping reads what a system sends in its own columns; the bytes stay as they came', async () => {
  const file = await drop(lina, csvOf([person(41)]))
  const asked = { file: file.id, source: file.source, columns: taken(file), constants, name: 'Ekspor harian' }
  await lina.call('files.load', asked)
  await t.pipeline()
  const system = await t.system('imigrasi-skw', 'simkim-passport')
  const own = (cells: string[]) => Object.fromEntries(heads.map((head, i) => [head, cells[i]]))
  const records = [own(person(42)), own(person(43, { nik: '12' })), 'bukan objek']
  const sent = { source: 'simkim-passport', mapping: 'Ekspor harian', records }
  const send = async (body: object) => (await system.post('/api/v1/records', body)) as Told<OutputOf<'records.send'>>
  const told = await send(sent)
  expect(told.body.counts).toEqual({ kept: 1, alreadyKept: 0, newVersions: 0, refused: 2 })
  expect(told.body.sha256).toBe(createHash('sha256').update(JSON.stringify(sent)).digest('hex'))
  const [kept, refused] = told.body.answers
  expect(refused!.problems!.map((one) => one.field)).toEqual(['nik'])
  const [row] = await t.superuser(`select facts, occurred_at at from intake.records where id = '${kept!.record}'`)
  expect(row).toMatchObject({ facts: { name: nameOf(42), sex: 'F' }, at: new Date('2026-11-16T01:30:00Z') })
  const { refusals } = await lina.call('sources.get', { id: 'simkim-passport' })
  const { id } = refusals.find((one) => one.delivery === told.body.delivery && one.position === 2)!
  expect(JSON.parse((await lina.call('refusals.get', { id })).text)).toMatchObject({
    ...constants,
    ...{ nama_lengkap: nameOf(43), nik: '12', waktu_permohonan: '2026-11-16T08:30+07:00' },
  })
  const again = await send({ ...sent, mapping_version: 1, records: records.slice(0, 1) })
  expect(again.body.counts).toMatchObject({ kept: 0, alreadyKept: 1 })

  const wrong = async (named: object) => {
    const answer = await send({ source: sent.source, records, ...named })
    return [answer.status, answer.problem.fields.map((one) => one.field)]
  }
  expect(await wrong({ mapping: 'Tidak ada' })).toEqual([422, ['mapping']])
  expect(await wrong({ mapping: 'Ekspor harian', mapping_version: 2 })).toEqual([422, ['mapping_version']])
  expect(await wrong({ mapping_version: 1 })).toEqual([422, ['mapping_version']])
})

test('a mapping is saved once, changed as a new version, and says what a changed file lacks and has more', async () => {
  const file = await drop(lina, csvOf([person(21)]))
  const asked = { file: file.id, source: file.source, columns: taken(file), constants, name: 'Kiriman harian' }
  expect((await lina.call('files.load', asked)).version).toBe(1)
  const second = await drop(lina, csvOf([person(22)]))
  expect((await lina.call('files.load', { ...asked, file: second.id })).version).toBe(1)
  const { 'No KTP': _, ...fewer } = asked.columns
  const third = await drop(lina, csvOf([person(23)]))
  expect((await lina.call('files.load', { ...asked, file: third.id, columns: fewer })).version).toBe(2)
  const changed = heads.map((name) => (name === 'Tgl Lahir' ? 'Lahir tanggal' : name))
  const fourth = await drop(lina, csvOf([person(24)], ';', changed))
  const listed = await lina.call('mappings.list', { source: file.source, file: fourth.id })
  const saved = listed.find((one) => one.name === 'Kiriman harian')
  expect(saved).toMatchObject({ name: 'Kiriman harian', version: 2, columns: fewer, by: 'Lina Contoh' })
  expect([saved!.missing, saved!.added]).toEqual([['Tgl Lahir'], ['Lahir tanggal', 'No KTP', 'Keterangan lain']])
  const told = await lina.ask('files.try', { file: fourth.id, source: file.source, columns: fewer })
  expect([told.status, told.problem.fields.map((one) => one.field)]).toEqual([422, ['columns.Tgl Lahir']])
  await t.pipeline()
})

test('a step that stops in the middle loses and doubles nothing', async () => {
  const rows = Array.from({ length: 2500 }, (_, i) => person(3000 + i))
  const id = await load(lina, await drop(lina, csvOf(rows)))
  const step = steps.find((one) => one.name === 'load files')!
  await runStep(t.house, step, log)
  expect(await lina.call('loads.get', { id })).toMatchObject({ state: 'running', done: 1000 })
  // The next part is received, but the process dies before the transaction ends.
  const dying = {
    ...step,
    run: async (...given: Parameters<typeof step.run>) => {
      await step.run(...given)
      throw Object.assign(new Error('killed'), { code: '57P01' })
    },
  }
  await runStep(t.house, dying, log).catch(() => {})
  expect(await lina.call('loads.get', { id })).toMatchObject({ state: 'running', done: 1000 })
  await t.pipeline()
  const done = await lina.call('loads.get', { id })
  expect([done.state, done.done, done.counts]).toEqual([
    'done',
    2500,
    { kept: 2500, alreadyKept: 0, newVersions: 0, refused: 0 },
  ])
  const kept = await t.superuser(
    `select count(*)::int n, count(distinct ref)::int refs from intake.records where ref between 'UJI-03000' and 'UJI-05499'`,
  )
  expect(kept).toEqual([{ n: 2500, refs: 2500 }])
})

describe('undoing', () => {
  test('leaves the house as it was before: what was replaced is back, what came since stays', async () => {
    await load(lina, await drop(lina, csvOf([person(31), person(32), person(33)])))
    await t.pipeline()
    const before = await world()
    const id = await load(
      lina,
      await drop(lina, csvOf([person(31, { name: 'Seruni Rekaan' }), person(34), person(35, { nik: '1' })])),
    )
    await t.pipeline()
    expect(await world()).not.toEqual(before)
    const reason = 'Berkas bulan lalu terkirim lagi'
    expect(await lina.call('loads.undo', { id, reason })).toEqual({ withdrawn: 2, restored: 1, over: true })
    await t.pipeline()
    expect(await world()).toEqual(before)
    expect(await lina.call('loads.get', { id })).toMatchObject({
      state: 'undone',
      undoneBy: 'Lina Contoh',
      undoneBecause: reason,
    })
    const again = await lina.ask('loads.undo', { id, reason })
    expect([again.status, again.problem.code]).toEqual([409, 'state-moved-on'])
    expect(
      (await lina.call('sources.get', { id: 'simkim-passport' })).refusals.filter((one) => one.position === 4),
    ).toEqual([])
  })
  test('two loads of one reference undone in the order they came end in what stood before both', async () => {
    await load(lina, await drop(lina, csvOf([person(41)])))
    await t.pipeline()
    const before = await world()
    const one = await load(lina, await drop(lina, csvOf([person(41, { name: 'Kenanga Rekaan' })])))
    await t.pipeline()
    const two = await load(lina, await drop(lina, csvOf([person(41, { name: 'Dahlia Rekaan' })])))
    await t.pipeline()
    const reason = 'Salah berkas'
    expect(await lina.call('loads.undo', { id: one, reason })).toEqual({ withdrawn: 1, restored: 0, over: true })
    await t.pipeline()
    const current = `select facts->>'name' name from intake.records where ref = 'UJI-00041' and state = 'current'`
    expect(await t.superuser(current)).toEqual([{ name: 'Dahlia Rekaan' }])
    expect(await lina.call('loads.undo', { id: two, reason })).toEqual({ withdrawn: 1, restored: 1, over: true })
    await t.pipeline()
    expect(await world()).toEqual(before)
  })
  test('a load that still runs stops, and its file is gone', async () => {
    const id = await load(lina, await drop(lina, csvOf(Array.from({ length: 1500 }, (_, i) => person(6000 + i)))))
    await runStep(t.house, steps.find((one) => one.name === 'load files')!, log)
    expect(await lina.call('loads.undo', { id, reason: 'Salah sumber' })).toEqual({
      withdrawn: 1000,
      restored: 0,
      over: true,
    })
    await t.pipeline()
    const [left] = await t.superuser(
      `select count(*)::int n from intake.records where ref between 'UJI-06000' and 'UJI-07499' and state = 'current'`,
    )
    expect(left).toEqual({ n: 0 })
    expect(
      await t.superuser(`select from intake.file_parts p join intake.loads l on l.file = p.file where l.id = '${id}'`),
    ).toEqual([])
  })
})

describe('who sees it, and for how long', () => {
  test('another agency, and a colleague who did not drop the file, find nothing', async () => {
    const file = await drop(lina, csvOf([person(51)]))
    const id = await load(lina, await drop(lina, csvOf([person(52)])))
    const asked = { file: file.id, source: 'simkim-passport' }
    const aruk = await t.as('aruk')
    for (const name of ['files.get', 'files.try', 'files.load'] as const) {
      const input = { ...asked, ...(name === 'files.get' ? {} : { columns: { Nama: 'nama_lengkap' } }) }
      const whole = name === 'files.load' ? { ...input, name: 'Uji' } : input
      for (const other of [aruk, await t.as('it-imigrasi')])
        expect((await other.ask(name, whole)).status, name).toBe(404)
    }
    for (const door of ['loads.get', 'loads.undo'] as const) {
      const input = door === 'loads.get' ? { id } : { id, reason: 'Bukan milik kami' }
      expect((await aruk.ask(door, input)).status).toBe(404)
    }
    expect(await aruk.call('loads.list', {})).toEqual([])
    expect(await aruk.call('mappings.list', { source: 'simkim-passport' })).toEqual([])
    const told = await send(await t.as('desa'), csvOf([person(53)]))
    expect([told.status, told.problem.code]).toEqual([403, 'source-not-allowed'])
    await t.pipeline()
  })

  test('an erased record leaves no copy: not in the file, the mapping, the load, the journal', async () => {
    const secret = /Terlupakan|6172014503990007/
    const row = person(61, { name: 'Cempaka Terlupakan', nik: '6172014503990007' })
    const file = await drop(lina, csvOf([row, person(62)]))
    const kept = await everythingKept()
    expect(kept).not.toMatch(secret)
    await lina.call(
      'files.try',
      { file: file.id, source: file.source, columns: taken(file), constants },
      { 'idempotency-key': 'sekali-saja-61' },
    )
    await load(lina, file)
    await t.pipeline()
    const [record] = await t.superuser(`select id from intake.records where ref = 'UJI-00061'`)
    const asked = await (await t.as('it-imigrasi')).call('erasures.ask', {
      record: record!.id as string,
      reason: 'Putusan pengadilan no. 8',
    })
    await (await t.as('it-imigrasi-2')).call('erasures.confirm', { id: asked.id })
    await t.pipeline()
    expect(await everythingKept()).not.toMatch(secret)
    const [key] = await t.superuser(
      `select k.wrapped from intake.files f join platform.keys k on k.id = f.key where f.id = '${file.id}'`,
    )
    expect(key).toEqual({ wrapped: null })
    const back = await load(lina, await drop(lina, csvOf([row])))
    await t.pipeline()
    expect((await lina.call('loads.get', { id: back })).counts).toEqual({
      kept: 0,
      alreadyKept: 0,
      newVersions: 0,
      refused: 1,
    })
    expect(await everythingKept()).not.toMatch(secret)
  })

  test('a file that nobody loads is destroyed after a week', async () => {
    const file = await drop(lina, csvOf([person(71)]))
    t.clock.turn(new Date(t.house.clock.now().getTime() + 8 * 86_400_000))
    await t.pipeline()
    const again = await t.as('lina')
    const told = await again.ask('files.get', { file: file.id, source: file.source })
    expect([told.status, told.problem.code]).toEqual([409, 'state-moved-on'])
    expect(await t.superuser(`select from intake.file_parts where file = '${file.id}'`)).toEqual([])
  })
})

/** Every table of ours as text, with what is closed. */
async function everythingKept(): Promise<string> {
  const tables = await t.superuser(`
    select format('%I.%I', n.nspname, c.relname) name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_|information_schema'`)
  const texts: string[] = []
  for (const { name } of tables)
    texts.push(...(await t.superuser(`select t::text from ${name} t`)).map((row) => String(row.t)))
  for (const table of ['intake.parts', 'intake.file_parts'])
    texts.push(
      ...(await t.superuser(`select sealed from ${table}`)).map((row) => (row.sealed as Buffer).toString('latin1')),
    )
  return texts.join('\n')
}
