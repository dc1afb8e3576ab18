/**
 * How many random histories of a case the property test walks a second, each of 12 to 30 deeds through the doors with its invariants read after
 * every deed: `npm run bench -- histories [--histories 40]`. It is the test itself, with more runs.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { machineLine } from './instance.ts'

const { values } = parseArgs({ options: { histories: { type: 'string', default: '40' } } })
const project = resolve(import.meta.dirname, '..')
const report = join(tmpdir(), `simpul-histories-${process.pid}.json`)
const { status } = spawnSync(
  process.execPath,
  [join(project, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'doors', 'test/cases/histories.test.ts'].concat(
    ['--reporter=json', `--outputFile=${report}`, '--testTimeout=3600000'],
  ),
  { cwd: project, env: { ...process.env, HISTORIES: values.histories }, stdio: 'inherit' },
)
type Report = { testResults: { assertionResults: { duration: number; status: string }[] }[] }
const [told] = (JSON.parse(readFileSync(report, 'utf8')) as Report).testResults[0]!.assertionResults
rmSync(report)
const seconds = told!.duration / 1000
process.stdout.write(
  `${machineLine()}\n${values.histories} histories, ${told!.status}, in ${seconds.toFixed(1)} s: ${(Number(values.histories) / seconds).toFixed(2)} a second\n`,
)
process.exit(status ?? 1)
