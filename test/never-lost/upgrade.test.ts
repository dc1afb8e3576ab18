/**
 * A populated database of an earlier layout is brought forward and the journey goes on where it stood.
 *
 * Until a release is out, the earlier layouts are that of the first landing and the one before the last migration, filled with what
 * the doors of today made.
 * Each release keeps itself for the next one: `KEEP_RELEASE=0.1.0 npx vitest run test/never-lost/upgrade` writes an export of the same
 * data to test/never-lost/releases/0.1.0; commit it, and every later run imports it and goes on from there. If a migration takes
 * something away that the last release still had, the first of these tests can no longer fill the earlier layout: then drop it,
 * the kept releases have taken its place.
 */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { verifyJournal } from '../../server/journal/verify-journal.ts'
import { exportData } from '../../server/machine/export-data.ts'
import { importData } from '../../server/machine/import-data.ts'
import { copyIn, copyOut, keptTables, plainText } from '../../server/machine/table-rows.ts'
import { declareAll, openServer } from '../../server/main.ts'
import { steps } from '../../server/pipeline.ts'
import { aStep, inTransaction } from '../../server/platform/context.ts'
import { connected, connectionTo, type Database, openDatabase } from '../../server/platform/database.ts'
import { runUntilEmpty } from '../../server/platform/step.ts'
import { password } from '../cast.ts'
import { openTestHouse, type TestHouse } from '../harness.ts'
import { houseOn, log, rolePassword } from '../prepare-template.ts'
import { application, registration } from '../rows.ts'
import { asFormerCase } from '../sop.ts'
import { cookieOf, type Visitor, visitor } from '../visitor.ts'

const migrations = readdirSync(join(import.meta.dirname, '../../server/platform/migrations')).toSorted()
const releases = join(import.meta.dirname, 'releases')
const names: string[] = []
let t: TestHouse
let home: string

/** The state that every upgrade begins with: an alert that became a case, offered to the UPTD; one record left for its step. */
beforeAll(async () => {
  t = await openTestHouse()
  home = mkdtempSync(join(tmpdir(), 'simpul-uji-'))
  const village = await t.system('desa-uji', 'village-register')
  const passport = await t.system('imigrasi-skw', 'simkim-passport')
  await village.send([registration(1)])
  await passport.send([application(1)])
  await t.pipeline()
  const ani = await t.as('ani')
  const alert = (await ani.call('alerts.list', { open: true })).rows[0]!
  await ani.call('alerts.take', { id: alert.id })
  const opened = await ani.call('cases.open', { alert: alert.id, kind: 'TPPO', reason: 'Umur dinaikkan lima tahun' })
  const uptd = (await ani.call('posts.list', {})).find((post) => post.code === 'ppa')!
  await ani.call('cases.hand-over', { case: opened.id, track: 'protection', to: uptd.id, reason: 'Perlindungan anak' })
  // Earlier layouts know one SOP a case, kept in its first shape.
  await t.superuser(asFormerCase(opened.id))
  await t.sealAll()
  await passport.send([application(2)])
})
afterAll(async () => {
  const server = await connected(connectionTo(inject('cluster'), inject('cluster').database))
  for (const name of names) await server.query(`drop database if exists ${name} with (force)`)
  await server.end()
  await t.close()
  rmSync(home, { recursive: true, force: true })
})

function freshName(): string {
  names.push(`simpul_naik_${process.pid}_${names.length}`)
  return names.at(-1)!
}

/** Where the layouts differ: evidence is made anew, nobody has decided about two records here, feeds speak again with the next record. */
const remade = ['persons.keys', 'persons.edges', 'persons.decisions', 'intake.feeds']

/** Rows of today's layout in the columns of an earlier one. */
async function fill(name: string): Promise<Map<string, number>> {
  const [from, to] = [
    await connected(connectionTo(t.database.server, t.database.name)),
    await connected(connectionTo(t.database.server, name)),
  ]
  const counts = new Map<string, number>()
  for (const client of [from, to]) await client.query(`begin; set local role simpul_owner; ${plainText}`)
  const today = new Map((await keptTables(from)).map((table) => [table.name, table.columns.join()]))
  for (const table of await keptTables(to)) {
    if (remade.includes(table.name) && today.get(table.name) !== table.columns.join()) continue
    const path = join(home, `${name}.${table.name}`)
    counts.set(table.name, await copyOut(from, table, path))
    await to.query(`alter table ${table.name} disable trigger user`)
    await copyIn(to, table, path)
    await to.query(`alter table ${table.name} enable trigger user`)
  }
  await to.query(`select setval('journal.lines_id_seq', (select max(id) from journal.lines))`)
  for (const client of [from, to]) await client.query('commit').then(() => client.end())
  return counts
}

/** Goes on from the state of `beforeAll`: what stood still stands, and both the old case and a new record come to their end. */
async function goOn(database: Database): Promise<void> {
  const house = await houseOn(database, t.clock)
  await declareAll(house)
  const app = await openServer(house, { secureCookie: false, trustProxy: false }, log)
  const as = async (login: string): Promise<Visitor> =>
    visitor(app, cookieOf(await visitor(app, '').ask('session.sign-in', { login, password })))
  const verify = () => inTransaction(house, 'step', aStep, null, (ctx) => verifyJournal(ctx, null, ctx.keys.journal))
  try {
    expect((await verify()).problem).toBeNull()
    await runUntilEmpty(house, steps, log)
    expect((await (await as('admin')).call('set-aside.list', {})).rows).toEqual([])

    const ani = await as('ani')
    const found = await ani.call('persons.find', { nik: application(1).nik }, { 'x-purpose': 'alert' })
    const person = await ani.call('persons.get', { id: found.rows[0]!.id }, { 'x-purpose': 'alert' })
    expect(person.records.map((record) => record.ref).toSorted()).toHaveLength(3)

    const wati = await as('wati')
    const mine = (await ani.call('cases.list', {})).rows[0]!
    const file = await ani.call('cases.get', { id: mine.id })
    const offer = file.handOvers.find((one) => one.state === 'offered')!
    await wati.call('hand-overs.answer', { id: offer.id, accept: true })
    const participant = (await wati.call('cases.get', { id: mine.id })).participants[0]!
    await wati.call('cases.record-outcome', {
      participant: participant.id,
      outcome: 'returned home',
      note: 'Diterima ibunya',
    })
    await ani.call('cases.close', { case: mine.id, reason: 'Semua korban mempunyai hasil' })
    await runUntilEmpty(house, steps, log)
    expect((await ani.call('cases.get', { id: mine.id })).state).toBe('closed')
    expect((await verify()).problem).toBeNull()
  } finally {
    await app.close()
    await house.news.close()
    await database.close()
  }
}

test.each([...new Set(['0008-statistics.sql', migrations.at(-2)!])])('from the layout of %s', async (before) => {
  const name = freshName()
  await (await openDatabase(t.database.server, name, rolePassword, { upTo: before })).close()
  const counts = await fill(name)
  expect(counts.get('intake.records')).toBe(3)

  const upgraded = await openDatabase(t.database.server, name, rolePassword)
  const look = await connected(connectionTo(t.database.server, name))
  for (const [table, count] of counts) {
    const { rows } = await look.query(`select count(*)::int n from ${table}`)
    // A migration may leave work behind, never take any away.
    if (table === 'platform.todo') expect(rows[0].n).toBeGreaterThanOrEqual(count)
    else expect([table, rows[0].n]).toEqual([table, count])
  }
  const { rows } = await look.query('select name from platform.migrations order by name')
  expect(rows.map((row) => row.name)).toEqual(migrations)
  await look.end()
  await goOn(upgraded)
})

test.each(existsSync(releases) ? readdirSync(releases) : [])('from release %s', async (release) => {
  const name = freshName()
  const keyFile = join(home, 'kunci')
  writeFileSync(keyFile, `${t.house.keys.masters[0].key.toString('hex')}\n`)
  const seals = join(home, `${name}.txt`)
  await importData({
    from: join(releases, release),
    server: t.database.server,
    name,
    keyFile,
    seals,
    say: () => undefined,
  })
  await goOn(await openDatabase(t.database.server, name, rolePassword))
})

if (process.env.KEEP_RELEASE)
  test('keeps this release for the next', async () => {
    const { server, name } = t.database
    const made = await exportData({ server, name, seals: '', into: releases, now: t.clock.now(), say: () => undefined })
    renameSync(made.folder, join(releases, process.env.KEEP_RELEASE!))
  })
