/** Memory one minute after the first start, demo loaded: `node bench/idle-memory.ts [seconds]`. Sum of PSS over npm, Node and PostgreSQL. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { machineLine } from './instance.ts'

const project = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'))
const idleSeconds = Number(process.argv[2] ?? 60)

/** Every process whose chain of parents, or whose data folder, leads to ours. */
function processesOf(root: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const parentOf = new Map<number, number>()
  const named: number[] = []
  for (const pid of all) {
    try {
      parentOf.set(pid, Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]))
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) named.push(pid)
    } catch {}
  }
  const roots = new Set([root, ...named])
  const belongs = (pid: number): boolean =>
    roots.has(pid) || (pid > 1 && parentOf.has(pid) && belongs(parentOf.get(pid)!))
  return all.filter(belongs)
}

const started = spawn('npm', ['start'], {
  cwd: project,
  detached: true,
  env: { ...process.env, SIMPUL_DATA: join(folder, 'data'), SIMPUL_KEY_FILE: join(folder, 'key'), PORT: '28081' },
})
let said = ''
await new Promise<void>((done, failed) => {
  started.stdout.on('data', (text) => {
    said += text
    if (said.includes('siap · ready')) done()
  })
  started.on('exit', () => failed(new Error(said)))
})
await new Promise((done) => setTimeout(done, idleSeconds * 1000))
process.stdout.write(`${machineLine()}\n`)
const groups = new Map<string, number>()
for (const pid of processesOf(started.pid!)) {
  const pss = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  const name = command.includes('postgres')
    ? 'PostgreSQL'
    : command.startsWith('npm')
      ? 'npm'
      : command.includes('cli.ts')
        ? 'Node'
        : 'watchdog'
  groups.set(name, (groups.get(name) ?? 0) + pss / 1024)
}
for (const [name, mib] of groups) process.stdout.write(`${name}: ${mib.toFixed(0)} MiB\n`)
process.stdout.write(
  `sum of PSS after ${idleSeconds} s idle: ${[...groups.values()].reduce((a, b) => a + b, 0).toFixed(0)} MiB\n`,
)
const gone = new Promise((ended) => started.once('exit', ended))
process.kill(-started.pid!, 'SIGINT')
await gone
rmSync(folder, { recursive: true, force: true })
