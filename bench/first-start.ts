/**
 * First and second start with the demo: `npm run bench -- first-start [--statements]`. Installed packages are given, the web is built when it is not there;
 * the second start is a new process on the same data. `--statements` tells what was asked of PostgreSQL, by text, most often first.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Counted } from './count-statements.ts'
import { cpuSeconds, machineLine } from './instance.ts'

const { values: options } = parseArgs({
  options: { statements: { type: 'boolean' }, most: { type: 'string', default: '60' } },
})
const project = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'))
const counts = join(folder, 'counts')
mkdirSync(counts)

/** Processor seconds of a process with its children, those that ended (`gone`) too; PostgreSQL, a child as well, is told apart by `but`. */
function treeCpu(pid: number, but: number | null = null): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  const gone = (Number(fields[13]) + Number(fields[14])) / 100
  return children.filter((one) => one !== but).reduce((sum, one) => sum + treeCpu(one, but), cpuSeconds(pid) + gone)
}

async function start(): Promise<{ wall: number; node: number; database: number }> {
  const began = performance.now()
  const started = spawn('npm', ['start'], {
    cwd: project,
    detached: true,
    env: {
      ...process.env,
      ...{ SIMPUL_DATA: join(folder, 'data'), SIMPUL_KEY_FILE: join(folder, 'key'), PORT: '28080' },
      ...(options.statements
        ? { SIMPUL_COUNTS: counts, NODE_OPTIONS: `--import=${join(import.meta.dirname, 'count-statements.ts')}` }
        : {}),
    },
  })
  let said = ''
  const wall = await new Promise<number>((done, failed) => {
    started.stdout.on('data', (text) => {
      said += text
      if (said.includes('siap · ready')) done(performance.now() - began)
    })
    started.stderr.on('data', (text) => {
      said += text
    })
    started.on('exit', () => failed(new Error(said)))
  })
  const postmaster = Number(readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const [node, database] = [treeCpu(started.pid!, postmaster), treeCpu(postmaster)]
  const gone = new Promise((ended) => started.once('exit', ended))
  process.kill(-started.pid!, 'SIGINT')
  await gone
  return { wall: wall / 1000, node, database }
}

const say = (line: string) => process.stdout.write(`${line}\n`)
say(`${machineLine()}, load ${loadavg()[0]!.toFixed(1)}`)
const first = await start()
say(
  `first start with the demo: ${first.wall.toFixed(1)} s; CPU-s: Node ${first.node.toFixed(1)} (npm, start, load, web), PostgreSQL ${first.database.toFixed(1)}`,
)
for (const file of readdirSync(counts)) {
  const { program, cpu, statements } = JSON.parse(readFileSync(join(counts, file), 'utf8')) as Counted
  const sum = (of: 'count' | 'journeys') => statements.reduce((all, one) => all + one[of], 0)
  say(`\n${program}: ${cpu.toFixed(1)} CPU-s, ${sum('count')} statements, ${sum('journeys')} journeys`)
  for (const { text, count, journeys, ms } of statements
    .toSorted((a, b) => b.count - a.count)
    .slice(0, Number(options.most)))
    say(
      `${String(count).padStart(7)} ${String(journeys).padStart(7)} ${ms.toFixed(0).padStart(7)} ms  ${text.slice(0, 150)}`,
    )
}
rmSync(counts, { recursive: true })
say(`second start: ${(await start()).wall.toFixed(1)} s`)
rmSync(folder, { recursive: true, force: true })
