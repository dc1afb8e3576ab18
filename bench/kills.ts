/**
 * kill −9 of server, workers, database and connections while four senders send: `npm run bench -- kills [rounds]`. It is the test itself,
 * test/never-lost/kill.test.ts, as often as asked: a lost or doubled record fails it.
 */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { machineLine } from './instance.ts'

const project = resolve(import.meta.dirname, '..')
const rounds = process.argv[2] ?? '100'
const began = performance.now()
process.stdout.write(`${machineLine()}\n`)
const { status } = spawnSync(
  process.execPath,
  [join(project, 'node_modules/vitest/vitest.mjs'), 'run', 'test/never-lost/kill.test.ts'],
  { cwd: project, stdio: 'inherit', env: { ...process.env, SIMPUL_KILL_ROUNDS: rounds } },
)
process.stdout.write(
  `${rounds} rounds in ${((performance.now() - began) / 1000).toFixed(0)} s: ${status === 0 ? 'lost 0, doubled 0' : 'FAILED, see above'}\n`,
)
process.exit(status ?? 1)
