/**
 * One figure a name: `npm run bench -- persons --data <folder>` runs bench/persons.ts; without a name it lists them. A virtual machine whose host
 * gives its processors to others measures the host: how much of the time that was wanted it took is said at the end.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [name, ...options] = process.argv.slice(2)
const program = join(import.meta.dirname, `${name}.ts`)
if (name === undefined || name === 'run' || !existsSync(program)) {
  const figures = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts'))
  process.stdout.write(
    `${figures
      .map((file) => file.slice(0, -3))
      .filter(
        (one) => !['run', 'instance', 'measure', 'heard', 'residents', 'gestures', 'count-statements'].includes(one),
      )
      .join('\n')}\n`,
  )
  process.exit(name === undefined ? 0 : 1)
}

/** Ticks since the machine began: what its programs used, and what they wanted while its host was elsewhere. */
function ticks(): { used: number; stolen: number } {
  if (!existsSync('/proc/stat')) return { used: 0, stolen: 0 }
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0, stolen = 0] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]!
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return { used: user + nice + system + irq + soft, stolen }
}

const before = ticks()
const { status } = spawnSync(process.execPath, [program, ...options], { stdio: 'inherit' })
const after = ticks()
const stolen = after.stolen - before.stolen
const share = stolen / Math.max(1, stolen + after.used - before.used)
if (share >= 0.02)
  process.stdout.write(`the host took ${Math.round(share * 100)} % of the processor time that was wanted\n`)
process.exit(status ?? 1)
