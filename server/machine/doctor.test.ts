import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { openKeyFile } from '../platform/key-file.ts'
import { type Examined, examineMachine } from './doctor.ts'
import { examineDatabaseServer } from './examine-database.ts'
import { examineFolders } from './examine-folders.ts'
import { examinePort } from './examine-port.ts'
import type { Finding } from './finding.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'simpul-dokter-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const settings = (): Examined => ({
  host: '127.0.0.1',
  port: 0,
  dataFolder: join(home, 'data'),
  databaseFolder: join(home, 'data', 'postgres'),
  keyFile: join(home, 'kunci'),
  databaseUrl: null,
})
const named = (findings: Finding[], english: string) => findings.find((finding) => finding.name.en === english)

/** Asks the run's own cluster as its administrator. */
async function administer(sql: string): Promise<void> {
  const client = new pg.Client(inject('cluster'))
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** The run's cluster as an address, for another user or database. */
function addressOf(o: { user?: string; password?: string; database?: string }): string {
  const { host, port, user, password = '', database } = { ...inject('cluster'), ...o }
  return `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

test('on a machine that fits, the database is really tried and every sentence stands in both languages', async () => {
  const findings = await examineMachine(settings())
  expect(named(findings, 'Database')).toMatchObject({ ok: true, says: { en: expect.stringContaining('Tried') } })
  expect(named(findings, 'Letters of all scripts')).toMatchObject({ ok: true })
  for (const { name, says } of findings) {
    for (const words of [name.id, name.en, says.id, says.en]) expect(words).toMatch(/^[^{}]+$/)
  }
})

test('a port that is taken is told with its holder', async () => {
  const holder = createServer()
  const port = await listening(holder)
  const finding = await examinePort('127.0.0.1', port, null)
  expect(finding).toMatchObject({ ok: false, says: { en: expect.stringContaining(`(${process.pid})`) } })
  await new Promise((resolve) => holder.close(resolve))
  expect(await examinePort('127.0.0.1', port, null)).toMatchObject({ ok: true })
})

test('the port of the Simpul that runs here is no trouble', async () => {
  const running = { pid: 77, began: 1, port: 8080, socketFolder: null, startedAt: '2026-03-02T01:00:00.000Z' }
  expect(await examinePort('127.0.0.1', 8080, running)).toMatchObject({
    ok: true,
    says: { id: expect.stringContaining('77') },
  })
})

test('a missing key is dangerous only where data exists; an open one always', () => {
  const key = () => named(examineFolders(settings()), 'Master key')
  expect(key()).toMatchObject({ ok: true })
  mkdirSync(settings().databaseFolder, { recursive: true })
  writeFileSync(join(settings().databaseFolder, 'PG_VERSION'), '18\n')
  expect(key()).toMatchObject({ ok: false, says: { en: expect.stringContaining('recovery sheet') } })
  openKeyFile(settings().keyFile)
  expect(key()).toMatchObject({ ok: true })
  chmodSync(settings().keyFile, 0o644)
  expect(key()).toMatchObject({ ok: false, says: { en: expect.stringContaining('chmod 600') } })
})

test('a data folder below a file cannot be written', () => {
  writeFileSync(join(home, 'berkas'), '')
  const findings = examineFolders({ ...settings(), dataFolder: join(home, 'berkas', 'data') })
  expect(named(findings, 'Data folder')).toMatchObject({ ok: false })
})

test('a server that is not there, and a database that is not there, are told apart', async () => {
  const server = createServer()
  const port = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  const [none] = await examineDatabaseServer(`postgres://a@127.0.0.1:${port}/simpul`)
  expect(none).toMatchObject({ ok: false, says: { en: expect.stringContaining('no PostgreSQL server') } })
  const [absent] = await examineDatabaseServer(addressOf({ database: 'tidak_ada' }))
  expect(absent).toMatchObject({ ok: false, says: { en: expect.stringContaining('create database "tidak_ada"') } })
})

test('an administrator of the server needs nothing more', async () => {
  const findings = await examineDatabaseServer(addressOf({}))
  expect(findings.filter((finding) => !finding.ok)).toEqual([])
})

test('who may not make roles or schemas gets the statements for the administrator', async () => {
  const user = `uji_${process.pid}`
  await administer(`create role ${user} login password 'rahasia'`)
  const findings = await examineDatabaseServer(addressOf({ user, password: 'rahasia' }))
  await administer(`drop role ${user}`)
  const says = named(findings, 'Rights in the database')?.says.en
  expect(says).toContain(`alter role "${user}" createrole;`)
  expect(says).toContain(`owner to "${user}";`)
})

test('a database that is blind for other scripts is found out', async () => {
  const database = `buta_${process.pid}`
  await administer(`create database ${database} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`)
  const findings = await examineDatabaseServer(addressOf({ database }))
  await administer(`drop database ${database}`)
  expect(named(findings, 'Letters of all scripts')).toMatchObject({
    ok: false,
    says: { en: expect.stringContaining('LC_CTYPE C') },
  })
})

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
}
