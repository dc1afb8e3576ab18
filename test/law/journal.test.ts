/** The journal: what a superuser of the database does to it is named, what nobody may do is refused, and it names nobody (P8). */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSeals, verifyJournal } from '../../server/journal/verify-journal.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { registration } from '../rows.ts'
import { playBusyDay } from './busy-day.ts'

let t: TestHouse
let people: Record<string, string>[]
const folder = mkdtempSync(join(tmpdir(), 'simpul-seals-'))
const sealsFile = join(folder, 'seals.txt')

beforeAll(async () => {
  t = await openTestHouse()
  people = (await playBusyDay(t)).people
  await t.sealAll(sealsFile)
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

const verify = (seals = readSeals(readFileSync(sealsFile, 'utf8')), key: Buffer | null = t.house.keys.journal) =>
  inTransaction(t.house, 'step', aStep, null, (ctx) => verifyJournal(ctx, seals, key))

/** Plays the superuser, with the guards lifted, and undoes it again; looks at the journal in between. */
async function whileAltered(sql: string, undo: string, look: () => Promise<void>) {
  await t.superuser(`set session_replication_role = replica; ${sql}`)
  try {
    await look()
  } finally {
    await t.superuser(`set session_replication_role = replica; ${undo}`)
  }
  expect((await verify()).problem, 'whole again').toBeNull()
}

/** The line of the case being opened: sealed, with subjects and a reason. */
async function someLine(): Promise<{ id: string; block: string }> {
  const [row] = await t.superuser(`
    select l.id::text, h.block::text from journal.lines l join journal.line_hashes h on h.line = l.id
    where l.does = 'cases.open' order by l.id limit 1`)
  return row as { id: string; block: string }
}
const keep = `drop table if exists public.kept; create table public.kept as select * from`

describe('sealed', () => {
  test('every line is in a block, and the chain holds', async () => {
    const verdict = await verify()
    expect([verdict.problem, verdict.line]).toEqual([null, null])
    const [count] = await t.superuser(
      'select count(*)::int lines, (select count(*)::int from journal.line_hashes) sealed from journal.lines',
    )
    expect(count!.lines).toBe(count!.sealed)
    expect(verdict.lines).toBe(count!.lines)
    expect(readSeals(readFileSync(sealsFile, 'utf8')).size).toBe(verdict.blocks)
  })
  test('a line whose transaction has not ended waits, and so does every later one of an open transaction', async () => {
    const { lines } = await verify()
    const client = await t.database.pools.request.connect()
    await client.query('begin')
    await client.query('select pg_current_xact_id()')
    await t.as('ani')
    expect(await t.seal(sealsFile)).toBe(0)
    await client.query('rollback')
    client.release()
    await t.sealAll(sealsFile)
    expect((await verify()).lines).toBe(lines + 1)
  })
  test('the door that verifies says the same', async () => {
    const admin = await t.as('admin')
    expect((await admin.call('journal.verify', {})).ok).toBe(true)
    expect((await (await t.as('ani')).ask('journal.verify', {})).status).toBe(403)
  })
})

describe('what a superuser does is named', () => {
  test('an altered line', async () => {
    const { id } = await someLine()
    const set = (outcome: string) => `update journal.lines set outcome = '${outcome}' where id = ${id}`
    await whileAltered(set('refused'), set('done'), async () => {
      const { line, problem } = await verify()
      expect([line, problem!.id, problem!.en]).toEqual([
        id,
        expect.stringContaining('diubah'),
        expect.stringContaining('altered'),
      ])
    })
  })
  test.each([
    'officer = gen_random_uuid()',
    'demo_clock = not demo_clock',
    'subjects = array[gen_random_uuid()]',
    "purpose = 'screening'",
    'text_hash = null',
  ])('whichever column it is: %s', async (change) => {
    const { id } = await someLine()
    await t.superuser(`${keep} journal.lines where id = ${id}`)
    const back = `delete from journal.lines where id = ${id};
        insert into journal.lines overriding system value select * from public.kept`
    await whileAltered(`update journal.lines set ${change} where id = ${id}`, back, async () => {
      expect((await verify()).line).toBe(id)
    })
  })
  test('a deleted line', async () => {
    const { id } = await someLine()
    await t.superuser(`${keep} journal.lines where id = ${id}`)
    const back = 'insert into journal.lines overriding system value select * from public.kept'
    await whileAltered(`delete from journal.lines where id = ${id}`, back, async () => {
      const { line, problem } = await verify()
      expect([line, problem!.en]).toEqual([id, expect.stringContaining('missing')])
    })
  })
  test('an invented line, with the guards lifted or through them, sealed or not', async () => {
    const invent = `insert into journal.lines (at, actor_kind, does, outcome, mac) values (now(), 'officer', 'persons.get', 'done', '\\x00')`
    await whileAltered(invent, `delete from journal.lines where mac = '\\x00'`, async () => {
      const { line, problem } = await verify()
      expect([Number(line) > 0, problem!.en]).toEqual([true, expect.stringContaining('added from outside')])
    })
    // With the guards in place it is taken for a line to be sealed: its mark gives it away before and after the seal.
    await t.superuser(invent)
    expect((await verify()).problem!.en).toContain('not written by the system')
    await t.sealAll(sealsFile)
    const verdict = await verify()
    const [forged] = await t.superuser(`select id::text from journal.lines where mac = '\\x00'`)
    expect([verdict.line, verdict.problem!.en]).toEqual([
      forged!.id,
      expect.stringContaining('not written by the system'),
    ])
    await cutBlocks(verdict.blocks)
    expect((await verify(new Map())).problem).toBeNull()
    rmSync(sealsFile)
    await t.sealAll(sealsFile)
  })
  test('a true line written a second time', async () => {
    const { id } = await someLine()
    const columns = `at, xid, actor_kind, officer, key, post, agency, does, outcome, problem, purpose, subject_kind, subjects, fields,
      counted, query_hash, text_hash, demo_clock, mac`
    await t.superuser(`insert into journal.lines (${columns}) select ${columns} from journal.lines where id = ${id}`)
    const { line, problem } = await verify()
    expect([Number(line) > Number(id), problem!.en]).toEqual([true, `line ${line} is a copy of line ${id}`])
    await t.superuser(
      `set session_replication_role = replica; delete from journal.lines where id = ${line}; delete from journal.unsealed where line = ${line}`,
    )
    expect((await verify()).problem).toBeNull()
  })
  test('a reason rewritten', async () => {
    const { id } = await someLine()
    const [text] = await t.superuser(`select text from journal.texts where line = ${id}`)
    const set = (words: unknown) => `update journal.texts set text = '${words}' where line = ${id}`
    await whileAltered(set('Alasan lain'), set(text!.text), async () => {
      expect((await verify()).line).toBe(id)
    })
  })
  test('a chain recomputed as a whole: the seals outside the database do not fit it', async () => {
    // Without the line and without its trace, everything after it hashed anew: inside the database nothing is wrong.
    const { id, block } = await someLine()
    await t.superuser(
      'drop table if exists public.b, public.h, public.l; create table public.b as select * from journal.blocks; create table public.h as select * from journal.line_hashes; create table public.l as select * from journal.lines',
    )
    await t.superuser(`set session_replication_role = replica; delete from journal.lines where id = ${id}`)
    await t.superuser(`set session_replication_role = replica;
      insert into journal.unsealed (line, at) select h.line, l.at from journal.line_hashes h join journal.lines l on l.id = h.line where h.block >= ${block};
      delete from journal.line_hashes where block >= ${block}; delete from journal.blocks where number >= ${block}`)
    await t.sealAll()
    expect((await verify(new Map())).problem).toBeNull()
    const { problem } = await verify()
    expect(problem!.en).toMatch(new RegExp(`block ${block} differs from its seal|block \\d+ is missing`))
    // Growing on does not make it good: what the file said first stands.
    await t.as('ani')
    await t.sealAll(sealsFile)
    appendFileSync(sealsFile, `${block} 1 ${'0'.repeat(64)} ${t.clock.now().toISOString()}\n`)
    expect((await verify()).problem).not.toBeNull()
    await t.superuser(`set session_replication_role = replica; delete from journal.line_hashes; delete from journal.blocks; delete from journal.unsealed;
      insert into journal.blocks select * from public.b; insert into journal.line_hashes select * from public.h;
      insert into journal.lines overriding system value select * from public.l where id = ${id};
      insert into journal.unsealed (line, at) select id, at from journal.lines where id not in (select line from journal.line_hashes)`)
    rmSync(sealsFile)
    await t.sealAll(sealsFile)
    expect((await verify()).problem).toBeNull()
  })
  test('the newest blocks cut off', async () => {
    await t.as('ani')
    await t.sealAll(sealsFile)
    const { blocks } = await verify()
    await cutBlocks(blocks - 1)
    await t.superuser(
      'set session_replication_role = replica; delete from journal.lines l using journal.unsealed u where u.line = l.id; delete from journal.unsealed',
    )
    expect((await verify(new Map())).problem).toBeNull()
    expect((await verify()).problem!.en).toBe(`block ${blocks} is missing`)
    rmSync(sealsFile)
    await t.sealAll(sealsFile)
  })
})

/** Takes the blocks after this one out again; their lines wait for a seal. A forged line goes for good. */
async function cutBlocks(last: number) {
  await t.superuser(`set session_replication_role = replica; delete from journal.lines where mac = '\\x00';
    insert into journal.unsealed (line, at)
      select h.line, l.at from journal.line_hashes h join journal.lines l on l.id = h.line where h.block > ${last} on conflict do nothing;
    delete from journal.line_hashes where block > ${last}; delete from journal.blocks where number > ${last}`)
}

describe('the seals file', () => {
  test('a crash between commit and file is made good, a torn line is passed over', async () => {
    const whole = readFileSync(sealsFile, 'utf8')
    const lines = whole.trimEnd().split('\n')
    rmSync(sealsFile)
    appendFileSync(
      sealsFile,
      `${lines.slice(0, -1).join('\n')}${lines.length > 1 ? '\n' : ''}${lines.at(-1)!.slice(0, 20)}`,
    )
    await t.sealAll(sealsFile)
    expect([...readSeals(readFileSync(sealsFile, 'utf8'))]).toEqual([...readSeals(whole)])
    expect((await verify()).problem).toBeNull()
  })
})

describe('nobody who serves requests or runs steps can change it', () => {
  test.each(['request', 'step'] as const)('%s', async (role) => {
    const attempts = [
      "update journal.lines set does = 'x'",
      'delete from journal.lines',
      'truncate journal.lines',
      "update journal.blocks set hash = '\\x00'",
      'delete from journal.blocks',
      "update journal.line_hashes set hash = '\\x00'",
      'delete from journal.line_hashes',
      'delete from journal.texts',
      'alter table journal.lines disable trigger all',
      'set session_replication_role = replica',
      'update journal.lines_2026_11 set outcome = outcome',
    ]
    for (const sql of attempts) {
      await expect(t.database.pools[role].query(sql), sql).rejects.toThrow(/permission denied|must be owner/)
    }
    const rewrite = `update journal.texts set text = 'lain' where line = (select max(line) from journal.texts)`
    await expect(t.database.pools[role].query(rewrite)).rejects.toThrow(/can only be emptied/)
  })
  test('and to a superuser a guard says so', async () => {
    await expect(t.superuser('delete from journal.lines')).rejects.toThrow('never changed or removed')
  })
  test('a request cannot seal, and cannot pass over what waits', async () => {
    for (const sql of ['insert into journal.blocks select * from journal.blocks', 'delete from journal.unsealed'])
      await expect(t.database.pools.request.query(sql)).rejects.toThrow('permission denied')
  })
})

test('emptying a reason leaves the chain valid', async () => {
  const { id } = await someLine()
  await t.database.pools.step.query(`update journal.texts set text = null, salt = null where line = ${id}`)
  expect((await verify()).problem).toBeNull()
})

describe('it names nobody', () => {
  test('no line, no notice, no kept answer holds a name, a number or a phone of anybody served', async () => {
    const rows = await t.superuser(`
      select l::text as text from journal.lines l union all select n::text from access.notices n
      union all select a::text from platform.answers a union all select d::text from platform.todo d
      union all select s::text from access.sight s`)
    const told = people.flatMap((who) => [...who.nama_lengkap!.split(' '), who.nik!, ...who.nama_ibu!.split(' ')])
    const pattern = new RegExp([...new Set(told)].join('|'), 'i')
    for (const row of rows) expect(row.text).not.toMatch(pattern)
    const texts = (await t.superuser('select text from journal.texts')).map((row) => row.text).join()
    expect(texts, 'reasons stand apart, as they were given').toMatch(pattern)
  })
  test('what was searched for cannot be guessed from its hash', async () => {
    const ani = await t.as('ani')
    await ani.call('persons.find', { nik: '6101015205099999' }, { 'x-purpose': 'case' })
    const plain = `sha256(convert_to('${JSON.stringify({ nik: '6101015205099999' })}', 'UTF8'))`
    const [line] = await t.superuser(`
      select query_hash is not null hashed, query_hash = ${plain} plain from journal.lines where does = 'persons.find' order by id desc limit 1`)
    expect(line).toEqual({ hashed: true, plain: false })
  })
})

test('up to 200 subjects stand in the line, of more their number and a hash', async () => {
  const village = await t.system('desa-uji', 'village-register')
  for (const n of [200, 201]) {
    const rows = Array.from({ length: n }, (_, i) =>
      registration(i + 5000, { nik: null, nama_ibu: null, nomor_register: `${n}-${i}` }),
    )
    await village.send(rows)
    const refs = rows.map((row) => `${row.kode_desa}#${row.nomor_register}`)
    const gone = await village.post('/api/v1/records/withdraw', {
      source: 'village-register',
      refs,
      reason: 'Salah kirim',
    })
    expect(gone.status, JSON.stringify(gone.problem)).toBe(200)
  }
  const lines = await t.superuser(`
    select cardinality(subjects) ids, counted, query_hash is not null hashed from journal.lines where does = 'records.withdraw' order by id`)
  expect(lines).toEqual([
    { ids: 200, counted: 200, hashed: false },
    { ids: 0, counted: 201, hashed: true },
  ])
})
