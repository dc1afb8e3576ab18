/** First and second start with the demo: `node bench/first-start.ts`. Built web and installed packages are given; the second start is a new process on the same data. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { machineLine } from './instance.ts'

const project = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'))

async function start(): Promise<number> {
  const began = performance.now()
  const started = spawn('npm', ['start'], {
    cwd: project,
    detached: true,
    env: { ...process.env, SIMPUL_DATA: join(folder, 'data'), SIMPUL_KEY_FILE: join(folder, 'key'), PORT: '28080' },
  })
  let said = ''
  const ready = await new Promise<number>((done, failed) => {
    started.stdout.on('data', (text) => {
      said += text
      if (said.includes('siap · ready')) done(performance.now() - began)
    })
    started.on('exit', () => failed(new Error(said)))
  })
  const gone = new Promise((ended) => started.once('exit', ended))
  process.kill(-started.pid!, 'SIGINT')
  await gone
  return ready / 1000
}

process.stdout.write(`${machineLine()}\n`)
process.stdout.write(`first start with the demo: ${(await start()).toFixed(1)} s\n`)
process.stdout.write(`second start: ${(await start()).toFixed(1)} s\n`)
rmSync(folder, { recursive: true, force: true })
