/** A back-up of a Simpul at work, and its restore: looked at in a fresh place, never half, never with the master key in it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSeals, verifyJournal } from '../../server/journal/verify-journal.ts'
import { type BackedUp, backUp, dumpLines } from '../../server/machine/back-up.ts'
import type { Manifest } from '../../server/machine/manifest.ts'
import { finishRestore, restore } from '../../server/machine/restore.ts'
import { type Running, run } from '../../server/main.ts'
import { steps } from '../../server/pipeline.ts'
import { machineClock } from '../../server/platform/clock.ts'
import { type Config, readConfig } from '../../server/platform/config.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { openHouse } from '../../server/platform/open-house.ts'
import { organisation, password } from '../cast.ts'
import { application } from '../rows.ts'
import { cookieOf, type OutputOf, visitor } from '../visitor.ts'
import { until } from './troupe.ts'

const say = () => undefined
/** Each restore starts a PostgreSQL; a machine at work on other tests takes its time. */
const slow = { timeout: 240_000 }
const source = 'simkim-passport'
let home: string
let config: Config
let running: Running
let key: string
let kept: BackedUp
const acknowledged: string[] = []

const configAt = (folder: string, keyFile: string) =>
  readConfig({
    SIMPUL_DATA: join(home, folder),
    SIMPUL_KEY_FILE: keyFile,
    SIMPUL_DEMO: 'none',
    PORT: '0',
    SIMPUL_LOG: 'silent',
  })
const start = (of: Config) => run(of, machineClock, { serve: true, work: true }, say)

async function send(to: Running, n: number): Promise<OutputOf<'records.send'>> {
  const response = await to.app.inject({
    method: 'POST',
    url: '/api/v1/records',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    payload: JSON.stringify({ source, records: [application(n)] }),
  })
  expect(response.statusCode, response.body).toBe(200)
  return response.json()
}

/** What the terminal does with a copy: the journal's own words, or null. */
async function verify(at: Parameters<NonNullable<Parameters<typeof restore>[0]['verify']>>[0]) {
  const house = await openHouse(config, at, machineClock, steps)
  const seals = at.seals === null ? null : readSeals(readFileSync(at.seals, 'utf8'))
  const verdict = await inTransaction(house, 'step', aStep, null, (ctx) => verifyJournal(ctx, seals, ctx.keys.journal))
  await house.close()
  if (seals === null || verdict.blocks === 0) throw new Error('the back-up has no seals')
  return verdict.problem
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'simpul uji-'))
  // The worst place that an operator could choose for the key: inside the very folder that is copied.
  config = configAt('data', join(home, 'data', 'postgres', 'kunci'))
  running = await start(config)
  const made = await visitor(running.app, '').ask('setup.first-administrator', {
    name: 'Administrator Contoh',
    login: 'admin',
    password,
    agencyName: 'Pengelola Contoh',
    jurisdiction: '61',
    jurisdictionName: 'Kalimantan Barat',
  })
  const admin = visitor(running.app, cookieOf(made))
  await admin.call('organisation.load', { ...organisation, officers: [] })
  const agreement = (await admin.call('agreements.list', {})).find((one) =>
    one.number.endsWith(`imigrasi-skw/${source}`),
  )!
  const post = (await admin.call('posts.list', {})).find((one) => one.code === 'paspor-skw')!
  key = (await admin.call('keys.make', { name: 'uji', post: post.id, agreement: agreement.id, sources: [source] })).key

  let n = 1
  for (; n <= 20; n++) acknowledged.push((await send(running, n)).answers[0]!.record!)
  await until('the first seal', 60, async () => existsSync(running.house.seals))
  const backing = backUp({ ...config, into: join(home, 'cadangan'), now: new Date('2026-11-16T02:00:00Z'), say })
  let done = false
  void backing.finally(() => {
    done = true
  })
  // Under load: the files change while they are copied.
  while (!done) await send(running, n++)
  kept = await backing
}, slow.timeout)
afterAll(async () => {
  await running.stop()
  rmSync(home, { recursive: true, force: true })
})

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
test('the manifest names everything, says in both languages where the key is not, and the key is not there', () => {
  const manifest = manifestOf(kept.folder)
  expect(kept.folder).toBe(join(home, 'cadangan', 'simpul-20261116T020000Z'))
  expect(readdirSync(join(home, 'cadangan'))).toEqual(['simpul-20261116T020000Z'])
  expect(manifest.installation.id).toBe(running.house.installation.id)
  expect(manifest.rows['intake.records']).toBeGreaterThanOrEqual(20)
  expect(manifest.says[0]!.id).toContain('Kunci induk TIDAK ada di sini')
  expect(manifest.says[0]!.en).toContain('The master key is NOT in here')
  const files = readdirSync(kept.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  expect(paths.map((path) => path.slice(kept.folder.length + 1)).toSorted()).toEqual(
    [...manifest.files.map((file) => file.path), 'manifest.json'].toSorted(),
  )
  const master = Buffer.from(readFileSync(config.keyFile, 'utf8').trim(), 'hex')
  expect(manifest.masters).toEqual([running.house.keys.masters[0].fingerprint])
  for (const path of paths) {
    const bytes = readFileSync(path)
    expect(bytes.includes(master) || bytes.includes(master.toString('hex')), path).toBe(false)
    expect(statSync(path).mode & 0o077, path).toBe(0)
  }
})

test(
  'restored into an empty place it holds every acknowledged record, works on, and its journal verifies',
  slow,
  async () => {
    const at = configAt('pulih', join(home, 'kunci-pulih'))
    cpSync(config.keyFile, at.keyFile)
    const restored = await restore({ ...at, from: kept.folder, now: new Date(), say, verify })
    expect(restored).toMatchObject({ former: null, migrated: [] })
    expect(readdirSync(at.dataFolder).toSorted()).toEqual(['postgres', 'seals.txt'])
    const again = await start(at)
    const { rows } = await again.house.pools.step.query<{ id: string }>(
      `select id from intake.records where state = 'current'`,
    )
    const ids = new Set(rows.map((row) => row.id))
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
    expect((await send(again, 1)).answers[0]).toMatchObject({ result: 'already kept', record: acknowledged[0] })
    expect((await send(again, 90_001)).answers[0]!.result).toBe('kept')
    await again.stop()
  },
)

test(
  'over other data: the former stands aside, whole; cut off between two renames, the next start finishes it',
  slow,
  async () => {
    const at = configAt('pulih', join(home, 'kunci-pulih'))
    const before = readFileSync(join(at.dataFolder, 'seals.txt'))
    const { former } = await restore({ ...at, from: kept.folder, now: new Date('2026-11-17T00:00:00Z'), say, verify })
    expect(former).toBe(join(at.dataFolder, 'before-restore-20261117T000000Z', 'postgres'))
    expect(readFileSync(join(former!, '..', 'seals.txt'))).toEqual(before)

    // As a kill between the renames leaves it: the former moved away, the new not yet there.
    const cluster = join(at.dataFolder, 'postgres')
    const moves = [
      [cluster, join(at.dataFolder, 'before-restore-x', 'postgres')],
      [former, cluster],
    ]
    writeFileSync(join(at.dataFolder, 'restore.json'), JSON.stringify({ moves }))
    mkdirSync(join(at.dataFolder, 'before-restore-x'))
    mkdirSync(join(at.dataFolder, 'restore-4194305'))
    for (let i = 0; i < 2; i++) finishRestore(at.dataFolder)
    expect(readdirSync(at.dataFolder).filter((name) => name.startsWith('restore'))).toEqual([])
    expect(existsSync(join(at.dataFolder, 'before-restore-x', 'postgres', 'PG_VERSION'))).toBe(true)
    // What is back is the former: it knows the record that was sent after the first restore.
    const again = await start(at)
    expect((await send(again, 90_001)).answers[0]!.result).toBe('already kept')
    await again.stop()
  },
)

test(
  'nothing is replaced while Simpul runs, without the right key, from a damaged copy, or against a verdict',
  slow,
  async () => {
    const all = { ...config, from: kept.folder, now: new Date(), say, verify }
    await expect(restore(all)).rejects.toThrow(/sedang berjalan[\s\S]*Stop it first/)

    const at = configAt('kosong', join(home, 'kunci-lain'))
    await expect(restore({ ...all, ...at })).rejects.toThrow(/sidik jari [0-9a-f]{32}[\s\S]*recovery sheet/)
    writeFileSync(at.keyFile, `${'ab'.repeat(32)}\n`)
    await expect(restore({ ...all, ...at })).rejects.toThrow(/sidik jari[\s\S]*fingerprint/)
    cpSync(config.keyFile, at.keyFile)

    const copy = join(home, 'rusak')
    cpSync(kept.folder, copy, { recursive: true })
    const fromCopy = { ...all, ...at, from: copy }
    const largest = manifestOf(copy).files.toSorted((a, b) => b.size - a.size)[0]!.path
    const whole = readFileSync(join(copy, largest))
    const bytes = Buffer.from(whole)
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    writeFileSync(join(copy, largest), bytes)
    await expect(restore(fromCopy)).rejects.toThrow(/berubah atau rusak[\s\S]*does not fit its manifest/)
    writeFileSync(join(copy, largest), whole)
    const wrong = { id: 'baris 7 diubah', en: 'line 7 was altered' }
    const verdict = { ...fromCopy, verify: async () => wrong }
    await expect(restore(verdict)).rejects.toThrow(/baris 7 diubah[\s\S]*Nothing was replaced/)
    rmSync(join(copy, 'postgres/global/pg_control'))
    await expect(restore(fromCopy)).rejects.toThrow(/pg_control hilang[\s\S]*missing/)
    for (const text of ['{', JSON.stringify({ ...manifestOf(kept.folder), format: 2 })]) {
      writeFileSync(join(copy, 'manifest.json'), text)
      await expect(restore(fromCopy)).rejects.toThrow(/bukan cadangan[\s\S]*not a whole back-up/)
    }
    expect(readdirSync(at.dataFolder)).toEqual([])
    expect((await send(running, 1)).answers[0]!.result).toBe('already kept')
  },
)

test('nothing to back up is said; with DATABASE_URL the lines are PostgreSQL’s own, without the password', async () => {
  const at = configAt('tiada', join(home, 'kunci-lain'))
  await expect(backUp({ ...at, into: home, now: new Date(), say })).rejects.toThrow(
    /Tidak ada basis data[\s\S]*no database/,
  )
  const lines = dumpLines('postgres://peng%20guna:rahasia@db.contoh:5433/satu', new Date('2026-11-16T02:00:00Z'))
  expect(lines.backUp).toEqual([
    "pg_dump --host=db.contoh --port=5433 --username='peng guna' --role=simpul_owner --format=custom --file=simpul-20261116T020000Z.dump satu",
  ])
  expect(JSON.stringify(lines)).not.toContain('rahasia')
  expect(lines.says.en).toContain('The master key is NOT in here')
})
