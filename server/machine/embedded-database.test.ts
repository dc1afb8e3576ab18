import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { knowsLetters } from '../platform/database.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database.ts'
import { markOf, stillRuns } from './process-mark.ts'
import { socketFolderOf } from './socket-folder.ts'

const launcher = join(import.meta.dirname, 'embedded-database.ts')
const say = () => undefined
let home = ''
let folder = ''
const children: ChildProcess[] = []

// One real first start, in a path with all that shells dislike; each test begins with a copy of what it made.
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "simpul uji 'satu' "))
  const database = await startEmbeddedDatabase({ folder: join(home, 'asal'), durable: false, say })
  await database.stop()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))
beforeEach(() => {
  folder = join(mkdtempSync(join(home, 'data ')), 'basis data')
  cpSync(join(home, 'asal'), folder, { recursive: true })
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await gone(serverPid())
  rmSync(socketFolderOf(folder, process.getuid?.() ?? 0), { recursive: true, force: true })
})

const start = () => startEmbeddedDatabase({ folder, durable: false, say })
const serverPid = () => Number(readSafely(join(folder, 'postmaster.pid')).split('\n')[0])
const readSafely = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

async function ask(database: Pick<EmbeddedDatabase, 'socketFolder' | 'port'>, sql: string): Promise<unknown> {
  const client = new pg.Client({
    host: database.socketFolder,
    port: database.port,
    user: 'postgres',
    database: 'postgres',
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

/** Milliseconds until no process has this id any more; fails after two seconds. */
async function gone(pid: number): Promise<number> {
  const began = performance.now()
  while (pid > 0 && markOf(pid) !== null) {
    if (performance.now() - began > 2_000) throw new Error(`process ${pid} still runs`)
    await pause(5)
  }
  return performance.now() - began
}

/** Another Node that starts the database and stays; answers when it runs. */
async function startInChild(): Promise<{ child: ChildProcess; database: EmbeddedDatabase }> {
  const program = `
    const { startEmbeddedDatabase } = await import(${JSON.stringify(launcher)})
    const database = await startEmbeddedDatabase({ folder: process.argv[1], durable: false, say() {} })
    console.log(JSON.stringify(database))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString()))
    child.once('exit', (code) => reject(new Error(`the child ended with ${code}`)))
  })
  return { child, database: JSON.parse(line) }
}

test('starts, answers as it is set, and leaves nothing running', async () => {
  const database = await startEmbeddedDatabase({ folder, durable: false, say, settings: { work_mem: '5MB' } })
  const pid = serverPid()
  const settings = `select string_agg(current_setting(s), '|') from unnest(array['listen_addresses', 'TimeZone', 'fsync', 'work_mem']) s`
  expect(await ask(database, settings)).toBe('|UTC|off|5MB')
  await database.stop()
  await gone(pid)
  expect(existsSync(database.socketFolder)).toBe(false)
})

test('letters of other scripts are letters', async () => {
  const database = await start()
  expect(await ask(database, `select ${knowsLetters}`)).toBe(true)
  await database.stop()
})

test('kill -9 of Node leaves no PostgreSQL behind, and the next start finds what was committed', async () => {
  const { child, database } = await startInChild()
  await ask(database, 'create table kept as select 42 as n')
  const pid = serverPid()
  child.kill('SIGKILL')
  expect(await gone(pid)).toBeLessThan(2_000)
  const again = await start()
  expect(again.adopted).toBe(false)
  expect(await ask(again, 'select n from kept')).toBe(42)
  await again.stop()
})

test('a second start beside a living owner is a guest: its stop changes nothing', async () => {
  const { database } = await startInChild()
  const guest = await start()
  expect(guest.adopted).toBe(true)
  expect(guest.socketFolder).toBe(database.socketFolder)
  await guest.stop()
  expect(await ask(database, 'select 1')).toBe(1)
})

/** The process that watches over a server, once it is there. */
const watcherOf = (pid: number): number =>
  Number(
    readdirSync('/proc').find((name) => readSafely(`/proc/${name}/cmdline`).endsWith(`simpul-watch\0${pid}\0`)) ?? 0,
  )

test('an orphan (owner and watcher both killed) is adopted, and then ends with us', async () => {
  const { child } = await startInChild()
  const pid = serverPid()
  // The server may answer before its watcher has become itself.
  const watcher = await vi.waitUntil(() => watcherOf(pid), { timeout: 10_000 })
  process.kill(watcher, 'SIGKILL')
  await gone(watcher)
  child.kill('SIGKILL')
  await gone(child.pid ?? 0)
  const adopter = await start()
  expect(adopter.adopted).toBe(true)
  expect(serverPid()).toBe(pid)
  await adopter.stop()
  await gone(pid)
})

test('a killed server is told, and the next start recovers', async () => {
  const database = await startEmbeddedDatabase({ folder, say })
  await ask(database, 'create table kept as select 7 as n')
  const told = new Promise((resolve) => database.onExit(resolve))
  process.kill(serverPid(), 'SIGKILL')
  expect(await told).toBe('SIGKILL')
  const again = await start()
  expect(await ask(again, 'select n from kept')).toBe(7)
  await again.stop()
})

test('a stop that was asked for is not told as an end', async () => {
  const database = await start()
  let told = false
  database.onExit(() => {
    told = true
  })
  await database.stop()
  await pause(0)
  expect(told).toBe(false)
})

test('a file left by a dead server is overcome although its process id belongs to somebody else now', async () => {
  writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n1\n5432\n/tmp\n\n`)
  const database = await start()
  expect(database.adopted).toBe(false)
  await database.stop()
})

test('two first starts at once: both reach the same database', async () => {
  rmSync(folder, { recursive: true })
  const [one, two] = await Promise.all([startInChild(), start()])
  await ask(one.database, 'create table seen as select 1 as n')
  expect(await ask(two, 'select n from seen')).toBe(1)
  expect(readdirSync(join(folder, '..')).filter((name) => name.includes('half'))).toEqual([])
  await two.stop()
})

test('a half-made folder of a killed first start is cleared away; an empty one is used', async () => {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  const half = `${folder}.half-4194305`
  mkdirSync(half)
  writeFileSync(join(half, 'PG_VERSION'), '18\n')
  const database = await start()
  await database.stop()
  expect(existsSync(half)).toBe(false)
})

test('a folder with something else, and one of another major version, are refused in both languages', async () => {
  rmSync(join(folder, 'PG_VERSION'))
  await expect(start()).rejects.toThrow(/berkas lain[\s\S]*other files/)
  writeFileSync(join(folder, 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toThrow(/PostgreSQL 17[\s\S]*simpul export/)
})

test('what PostgreSQL itself says of a failed start is passed on', async () => {
  rmSync(join(folder, 'global', 'pg_control'))
  await expect(start()).rejects.toThrow(/tidak dapat dijalankan[\s\S]*pg_control/)
})

test('the log holds no value of a refused row', async () => {
  const database = await start()
  await ask(database, 'create table people (nik text unique)')
  const twice = `insert into people values ('6171010101900001'), ('6171010101900001')`
  await expect(ask(database, twice)).rejects.toThrow(/people_nik_key/)
  await expect(ask(database, `select 'Sari binti Contoh'::int`)).rejects.toThrow(/Sari/)
  await database.stop()
  const log = readFileSync(`${folder}.log`, 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toMatch(/6171010101900001|Sari/)
})

// Only root can become others. `nobody` is an ordinary user; 4242 has no name, as in a container started with --user.
if (process.getuid?.() === 0)
  test.each([65_534, 4242])('uid %i runs it as itself', async (uid) => {
    const open = mkdtempSync(join(tmpdir(), 'simpul-uji-'))
    execFileSync('chown', [`${uid}:${uid}`, open])
    const program = `
    const { startEmbeddedDatabase } = await import(${JSON.stringify(launcher)})
    const database = await startEmbeddedDatabase({ folder: process.argv[1], durable: false, say() {} })
    console.log((await import('node:fs')).statSync(database.socketFolder).uid)
    await database.stop()`
    const args = ['--input-type=module', '-e', program, join(open, 'database')]
    const said = execFileSync(process.execPath, args, { uid, gid: uid, cwd: '/', encoding: 'utf8' })
    rmSync(open, { recursive: true })
    expect(said.trim()).toBe(String(uid))
  })

test('a mark tells a process from a later one with the same id', () => {
  const mark = markOf(process.pid)!
  expect(stillRuns(mark)).toBe(true)
  expect(stillRuns({ ...mark, began: mark.began - 1 })).toBe(false)
})
