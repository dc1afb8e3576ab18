/** What is exported and imported is the same: every row, every byte, the journal; into an empty place only, all or nothing. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readDelivery } from '../../server/intake/keep-delivery.ts'
import { sealLines } from '../../server/journal/seal-lines.ts'
import { readSeals, verifyJournal } from '../../server/journal/verify-journal.ts'
import { dumpLines } from '../../server/machine/back-up.ts'
import { type Exported, exportData } from '../../server/machine/export-data.ts'
import { importData } from '../../server/machine/import-data.ts'
import type { Manifest } from '../../server/machine/manifest.ts'
import { openServer } from '../../server/main.ts'
import { steps } from '../../server/pipeline.ts'
import { aStep, type Context, inTransaction } from '../../server/platform/context.ts'
import { connected, connectionTo, openPools } from '../../server/platform/database.ts'
import { runUntilEmpty } from '../../server/platform/step.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { houseOn, log, rolePassword } from '../prepare-template.ts'
import { application, registration } from '../rows.ts'
import { until } from './troupe.ts'

const say = () => undefined
const source = { source: 'simkim-passport' }
let t: TestHouse
let home: string
let exported: Exported
let keyFile: string
let seals: string
let key: string
const targets: string[] = []

beforeAll(async () => {
  t = await openTestHouse()
  home = mkdtempSync(join(tmpdir(), 'simpul-uji-'))
  keyFile = join(home, 'kunci')
  seals = join(home, 'seals.txt')
  writeFileSync(keyFile, `${t.house.keys.masters[0].key.toString('hex')}\n`, { mode: 0o600 })
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  key = passport.key
  await (await t.system('desa-uji', 'village-register')).send([registration(1)])
  // Text that COPY must quote: tabs, backslashes, line ends, \N, other scripts.
  await passport.send([
    application(1),
    application(2, { tempat_lahir: 'a\tb\\N\\\\ \r\n“é” 南' }),
    { rusak: '\\.\n\\N' },
  ])
  await t.pipeline()
  await t.sealAll(seals)
  // Left for a step, and not yet sealed: also that goes along.
  await passport.send([application(3)])
  exported = await exportData({ ...at(t.database.name), seals, into: home, now: t.clock.now(), say })
})
afterAll(async () => {
  const server = await connected(connectionTo(inject('cluster'), inject('cluster').database))
  for (const name of targets) await server.query(`drop database if exists ${name} with (force)`)
  await server.end()
  await t.close()
  rmSync(home, { recursive: true, force: true })
})

const at = (name: string) => ({ server: inject('cluster'), name })
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
function freshTarget(): string {
  const name = `simpul_impor_${process.pid}_${targets.length}`
  targets.push(name)
  return name
}
const bring = (name: string, from = exported.folder) =>
  importData({ ...at(name), from, keyFile, seals: join(home, `${name}.seals.txt`), say })
const hashes = (folder: string) => new Map(manifestOf(folder).files.map((file) => [file.path, file.sha256]))

test('an export tells of every row, and imports to the same in every byte', async () => {
  const manifest = manifestOf(exported.folder)
  expect(manifest.rows).toMatchObject({ 'intake.records': 4, 'intake.refusals': 1, 'platform.installation': 1 })
  expect(manifest.rows['journal.unsealed']).toBeGreaterThan(0)
  expect(manifest.rows['platform.todo']).toBeGreaterThan(0)
  expect(manifest.says[0]!.en).toContain('The master key is NOT in here')
  expect(manifest.migrations.map((one) => one.name)).toEqual(
    readdirSync(join(import.meta.dirname, '../../server/platform/migrations')).toSorted(),
  )

  const name = freshTarget()
  const imported = await bring(name)
  expect(imported).toMatchObject({ rows: exported.rows, migrated: [] })
  const again = await exportData({
    ...at(name),
    seals: join(home, `${name}.seals.txt`),
    into: join(home, 'lagi'),
    now: t.clock.now(),
    say,
  })
  expect(hashes(again.folder)).toEqual(hashes(exported.folder))
  expect(manifestOf(again.folder).rows).toEqual(manifest.rows)
})

test('the imported installation works on: deliveries open, work left is done, the journal verifies and seals on', async () => {
  const name = targets[0]!
  const database = openPools(inject('cluster'), name, rolePassword)
  const house = await houseOn(database, t.clock)
  const app = await openServer(house, { secureCookie: false, trustProxy: false }, log)
  const inStep = <T>(deed: (ctx: Context) => Promise<T>) => inTransaction(house, 'step', aStep, null, deed)
  const verify = async () => {
    const read = readSeals(readFileSync(join(home, `${name}.seals.txt`), 'utf8'))
    return inStep((ctx) => verifyJournal(ctx, read, ctx.keys.journal))
  }
  expect(house.installation.id).toBe(t.house.installation.id)
  expect((await verify()).problem).toBeNull()

  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/records',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    payload: JSON.stringify({ ...source, records: [application(3), application(4)] }),
  })
  const receipt = response.json()
  expect(receipt.counts, response.body).toEqual({ kept: 1, alreadyKept: 1, newVersions: 0, refused: 0 })
  await runUntilEmpty(house, steps, log)
  // By this house's clock: what is due later (the watch over the feeds, an alert to be judged again) is not left over.
  const { rows } = await database.pools.step.query(
    `select r.ref from intake.records r left join persons.links l on l.record = r.id where r.state = 'current' and l.record is null
    union all select step from platform.todo where due_at <= $1`,
    [house.clock.now()],
  )
  expect(rows).toEqual([])
  for (const { id } of (await database.pools.step.query('select id from intake.deliveries')).rows) {
    expect(await inStep((ctx) => readDelivery(ctx, id))).not.toBeNull()
  }
  // Lines wait for every transaction of the server, also of the tests beside this one.
  let blocks = 0
  await until('every line sealed', 30, async () => {
    blocks += await sealLines(house, join(home, `${name}.seals.txt`))
    return (await database.pools.step.query('select from journal.unsealed')).rowCount === 0
  })
  expect(blocks).toBeGreaterThan(0)
  const verdict = await verify()
  expect(verdict.problem).toBeNull()
  expect(verdict.blocks).toBeGreaterThan(1)
  await app.close()
  await house.news.close()
  await database.close()
})

test('a target that holds anything, a damaged export, the wrong key: refused in both languages, and nothing came in', async () => {
  await expect(bring(targets[0]!)).rejects.toThrow(/tidak kosong[\s\S]*not empty/)

  const copy = join(home, 'rusak')
  cpSync(exported.folder, copy, { recursive: true })
  const file = join(copy, 'intake.records.copy')
  const rows = readFileSync(file, 'utf8')
  writeFileSync(file, rows.replace('Melati', 'Kenang'))
  await expect(bring(freshTarget(), copy)).rejects.toThrow(/berubah atau rusak[\s\S]*does not fit/)
  writeFileSync(file, rows)

  const manifest = manifestOf(copy)
  const forge = (changed: object) =>
    writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, ...changed }))
  const name = freshTarget()
  forge({ rows: { ...manifest.rows, 'intake.records': 5 } })
  await expect(bring(name, copy)).rejects.toThrow(/intake.records tidak cocok/)
  forge({ migrations: [...manifest.migrations, { name: '9999-later.sql', hash: 'x' }] })
  await expect(bring(name, copy)).rejects.toThrow(/rilis yang sama[\s\S]*newer one/)
  forge({ masters: ['0'.repeat(32)] })
  await expect(bring(name, copy)).rejects.toThrow(/sidik jari 0{32}[\s\S]*recovery sheet/)
  forge({})
  expect(existsSync(join(home, `${name}.seals.txt`))).toBe(false)
  // After all these refusals the same target is still empty and takes the whole.
  expect((await bring(name, copy)).rows).toBe(exported.rows)
})

/** PostgreSQL's own tools of the server's version, as an administrator has them; the embedded one comes without. */
const tools = process.env.DATABASE_URL ? spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }) : null

if (tools?.status === 0)
  test('with DATABASE_URL: the lines that are told back up and restore, as a shell runs them', async () => {
    const url = new URL(process.env.DATABASE_URL!)
    const linesFor = (name: string) => {
      url.pathname = `/${name}`
      return dumpLines(url.href, t.clock.now())
    }
    const env = { ...process.env, PGPASSWORD: decodeURIComponent(url.password) }
    const shell = (line: string) =>
      execFileSync('/bin/sh', ['-c', line], { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const line of linesFor(t.database.name).backUp) shell(line)
    const name = freshTarget()
    // The first makes the roles: they are here already.
    const [roles, ...others] = linesFor(name).restore
    expect(() => shell(roles!)).toThrow(/already exists/)
    for (const line of others) shell(line)
    const again = await exportData({ ...at(name), seals, into: join(home, 'dump'), now: t.clock.now(), say })
    expect(hashes(again.folder)).toEqual(hashes(exported.folder))
  })
