/** The terminal's commands: start, serve, work, verify, doctor, and what an operator needs. Every word in both languages. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { verifyCustody } from './cases/evidence/verify-custody.ts'
import { htcdsCheckCommand } from './intake/htcds/check-command.ts'
import { reconcileCommand } from './intake/ledger/reconcile-file.ts'
import { readSeals, verifyJournal } from './journal/verify-journal.ts'
import { backUp, dumpLines } from './machine/back-up.ts'
import { examineMachine } from './machine/doctor.ts'
import { examinePort } from './machine/examine-port.ts'
import { exportData } from './machine/export-data.ts'
import { importData } from './machine/import-data.ts'
import { finishRestore, restore } from './machine/restore.ts'
import { findRunning, removeRunFile, writeRunFile } from './machine/run-file.ts'
import { greet, keepForStories, type Parts, type Running, reachDatabase, run, webFolder } from './main.ts'
import { backfill } from './persons/everything/backfill.ts'
import { linkCommand } from './persons/link/link-command.ts'
import { steps } from './pipeline.ts'
import { buildWeb, runProgram } from './platform/build-web.ts'
import { machineClock } from './platform/clock.ts'
import { type Config, readConfig } from './platform/config.ts'
import { aStep, inTransaction } from './platform/context.ts'
import type { Server } from './platform/database.ts'
import { addMasterKey, openKeyFile } from './platform/key-file.ts'
import { type OpenHouse, openHouse, sealsOf } from './platform/open-house.ts'
import { recoverKeyCommand, recoverySheetCommand } from './platform/recovery-commands.ts'
import { rotateKeys } from './platform/rotate-keys.ts'
import { runForeground } from './platform/run-foreground.ts'
import type { Words } from './platform/words.ts'

const project = resolve(import.meta.dirname, '..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const whisper = (line: string) => process.stderr.write(`${line}\n`)
const readKey = (path: string) => readFileSync(path, 'utf8').trim()

/** Node older than 24 cannot run the server's TypeScript as it is; npm brings the right one with the project. */
async function waitForStop(running: Running, config: Config): Promise<void> {
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  say('\nBerhenti … · stopping …')
  removeRunFile(config.dataFolder)
  await running.stop()
}

function refuseSecond(config: Config): void {
  const other = findRunning(config.dataFolder)
  if (other === null) return
  say(
    `Simpul sudah berjalan · Simpul already runs: http://${config.host}:${other.port} (proses · process ${other.pid}, sejak · since ${other.startedAt}), data ${config.dataFolder}.`,
  )
  process.exit(1)
}

/** Found out before a minute of loading, not after it. */
async function refuseBusyPort({ host, port }: Config): Promise<void> {
  const { ok, says } = await examinePort(host, port, null)
  if (ok) return
  say(`${says.id}\n${says.en}`)
  process.exit(1)
}

async function play(parts: Parts): Promise<void> {
  const config = readConfig(process.env)
  if (config.databaseUrl === null) finishRestore(config.dataFolder)
  if (parts.serve) refuseSecond(config)
  if (parts.serve) await refuseBusyPort(config)
  const began = performance.now()
  const running = await run(config, machineClock, parts, say, async (house) => {
    const web = parts.serve ? buildWeb(project, webFolder, say) : undefined
    if (house.installation.loading) await loadDemo(house)
    if (parts.serve && house.installation.demo) await keepForStories(house)
    await web
  })
  if (parts.serve) {
    const address = running.app.server.address()
    const port = typeof address === 'object' && address !== null ? address.port : config.port
    writeRunFile(config.dataFolder, { port, socketFolder: running.socketFolder, startedAt: new Date() })
    greet(running, say, `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`)
  }
  say(`siap · ready (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  await waitForStop(running, config)
}

async function loadDemo(house: OpenHouse): Promise<void> {
  say('Memuat wilayah contoh, semua orangnya rekaan … · loading the demo region, everyone in it is invented …')
  await runProgram(project, [join(project, 'demo/load.ts')])
  house.installation.loading = false
}

async function verify(options: { seals?: string }): Promise<void> {
  const config = readConfig(process.env)
  const running = await run(config, machineClock, { serve: false, work: false }, () => {})
  const file = options.seals ?? running.house.seals
  const seals = existsSync(file) ? readSeals(readFileSync(file, 'utf8')) : null
  const verdict = await inTransaction(running.house, 'step', aStep, null, (ctx) =>
    verifyJournal(ctx, seals, ctx.keys.journal),
  )
  const custody = await inTransaction(running.house, 'step', aStep, null, (ctx) => verifyCustody(ctx, null))
  await running.stop()
  if (custody.problem === null)
    say(
      `Barang bukti utuh: ${custody.entries} catatan penguasaan atas ${custody.items} barang. · Evidence is intact: ${custody.entries} custody entries of ${custody.items} items.`,
    )
  else {
    say(`Barang bukti TIDAK utuh: ${custody.problem.id}. · Evidence is NOT intact: ${custody.problem.en}.`)
    process.exitCode = 1
  }
  if (verdict.problem === null) {
    say(
      `Jurnal utuh: ${verdict.lines} baris tersegel dalam ${verdict.blocks} blok. · The journal is intact: ${verdict.lines} sealed lines in ${verdict.blocks} blocks.`,
    )
    return
  }
  say(`Jurnal TIDAK utuh: ${verdict.problem.id}. · The journal is NOT intact: ${verdict.problem.en}.`)
  process.exitCode = 1
}

async function doctor(): Promise<void> {
  const config = readConfig(process.env)
  const findings = await examineMachine({ ...config, databaseFolder: join(config.dataFolder, 'postgres') })
  for (const { ok, name, says } of findings)
    say(`${ok ? '✓' : '✗'} ${name.id} · ${name.en}\n    ${says.id}\n    ${says.en}`)
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1
}

async function backup(into: string): Promise<void> {
  const config = readConfig(process.env)
  if (config.databaseUrl !== null) {
    const { says, backUp: lines } = dumpLines(config.databaseUrl, new Date())
    say(`${says.id}\n${says.en}\n\n${lines.join('\n')}`)
    return
  }
  const made = await backUp({ ...config, into: resolve(into), now: new Date(), say })
  say(
    `Cadangan: ${made.folder} (${made.files} berkas, tanpa kunci induk). · Back-up: ${made.folder} (${made.files} files, without the master key).`,
  )
}

/** Looks at a copy as it runs, with the seals that came with it. */
async function verifyCopy(
  config: Config,
  at: { server: Server; name: string; seals: string | null },
): Promise<Words | null> {
  const house = await openHouse(config, at, machineClock, steps)
  const seals = at.seals === null ? null : readSeals(readFileSync(at.seals, 'utf8'))
  const verdict = await inTransaction(house, 'step', aStep, null, (ctx) => verifyJournal(ctx, seals, ctx.keys.journal))
  await house.close()
  return verdict.problem
}

async function restoreFrom(from: string): Promise<void> {
  const config = readConfig(process.env)
  if (config.databaseUrl !== null) {
    say(dumpLines(config.databaseUrl, new Date()).restore.join('\n'))
    return
  }
  const { former } = await restore({
    ...config,
    from: resolve(from),
    now: new Date(),
    say,
    verify: (at) => verifyCopy(config, at),
  })
  say(`Dipulihkan ke ${config.dataFolder}. · Restored into ${config.dataFolder}.`)
  if (former !== null) say(`Data semula disimpan di ${former}. · The former data is kept at ${former}.`)
}

async function exportTo(into: string): Promise<void> {
  const config = readConfig(process.env)
  const reached = await reachDatabase(config, say)
  const made = await exportData({
    ...reached.at,
    seals: sealsOf(config.dataFolder),
    into: resolve(into),
    now: new Date(),
    say,
  })
  await reached.stop()
  say(
    `Ekspor: ${made.folder} (${made.tables} tabel, ${made.rows} baris). · Export: ${made.folder} (${made.tables} tables, ${made.rows} rows).`,
  )
}

async function importFrom(from: string): Promise<void> {
  const config = readConfig(process.env)
  refuseSecond(config)
  const reached = await reachDatabase(config, say)
  const made = await importData({
    ...reached.at,
    from: resolve(from),
    keyFile: config.keyFile,
    seals: sealsOf(config.dataFolder),
    say,
  })
  await reached.stop()
  say(`Diimpor: ${made.rows} baris. · Imported: ${made.rows} rows.`)
}

async function rotate(): Promise<void> {
  const config = readConfig(process.env)
  refuseSecond(config)
  openKeyFile(config.keyFile, false)
  addMasterKey(config.keyFile)
  const running = await run(config, machineClock, { serve: false, work: false }, () => {})
  const moved = await inTransaction(running.house, 'step', aStep, null, rotateKeys)
  await running.stop()
  say(
    `${moved} kunci data dibungkus ulang; cetak lembar pemulihan yang baru · data keys rewrapped; print a new recovery sheet (simpul recovery-sheet).`,
  )
}

const program = new Command('simpul').description('Simpul · Satu Data TPPO')
program
  .command('start')
  .description('pintu dan pekerja dalam satu proses · doors and workers in one process')
  .option('--demo <size>', 'none, small, medium, large')
  .action(({ demo }: { demo?: string }) => {
    if (demo !== undefined) process.env.SIMPUL_DEMO = demo
    return play({ serve: true, work: true })
  })
program.command('backup <into>').description('mencadangkan selagi berjalan · backs up while it runs').action(backup)
program
  .command('restore <from>')
  .description('memeriksa cadangan lalu menggantikan data · checks a back-up, then replaces the data')
  .action(restoreFrom)
program
  .command('export <into>')
  .description('mengekspor semua tabel, untuk versi PostgreSQL lain · exports all tables, for another PostgreSQL')
  .action(exportTo)
program
  .command('import <from>')
  .description('mengimpor ke instalasi kosong · imports into an empty installation')
  .action(importFrom)
program.addCommand(linkCommand(say, whisper))
program.addCommand(reconcileCommand(readKey, say))
program.addCommand(htcdsCheckCommand(say))
program
  .command('simulate [words...]')
  .description(
    'meniru sistem instansi, berikut gangguannya · plays an agency’s system, faults included (simulate --help)',
  )
  .helpOption(false)
  .allowUnknownOption()
  .action((words: string[]) => runForeground([join(project, 'demo/simulate/run.ts'), ...words]))
program
  .command('backfill [files...]')
  .description('memuat riwayat satu instansi · loads the history of one agency')
  .requiredOption('--source <id>')
  .requiredOption('--key-file <file>', 'kunci API · API key')
  .action(async (files: string[], o) => {
    const { house, stop } = await run(readConfig(process.env), machineClock, { serve: false, work: false }, () => {})
    await backfill(house, { ...o, files, key: readKey(o.keyFile), say }).finally(stop)
  })
program.addCommand(recoverySheetCommand(() => readConfig(process.env), say))
program.addCommand(recoverKeyCommand(() => readConfig(process.env), say))
program
  .command('rotate-key')
  .description('kunci induk baru, semua kunci data dibungkus ulang · a new master key, all data keys rewrapped')
  .action(rotate)
program
  .command('serve')
  .description('hanya pintu · doors only')
  .action(() => play({ serve: true, work: false }))
program
  .command('work')
  .description('hanya pekerja · workers only')
  .action(() => play({ serve: false, work: true }))
program
  .command('verify')
  .option('--seals <file>', 'berkas segel · seals file')
  .description('memeriksa jurnal · verifies the journal')
  .action(verify)
program
  .command('doctor')
  .description('menjelaskan apa yang kurang pada mesin ini · explains what is wrong with this machine')
  .action(doctor)
program.parseAsync().catch((problem: Error) => {
  say(problem.message)
  process.exit(1)
})
