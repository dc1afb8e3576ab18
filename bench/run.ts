/** One figure a name: `npm run bench -- persons --data <folder>` runs bench/persons.ts; without a name it lists them. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const [name, ...options] = process.argv.slice(2)
const program = join(import.meta.dirname, `${name}.ts`)
if (name === undefined || name === 'run' || !existsSync(program)) {
  const figures = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts'))
  process.stdout.write(
    `${figures
      .map((file) => file.slice(0, -3))
      .filter((one) => !['run', 'instance', 'measure'].includes(one))
      .join('\n')}\n`,
  )
  process.exit(name === undefined ? 0 : 1)
}
process.exit(spawnSync(process.execPath, [program, ...options], { stdio: 'inherit' }).status ?? 1)
