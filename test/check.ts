/**
 * Everything that must hold before a change lands: types, lint, dead code, tests; with `--browser` also the build and the browser
 * tests; with `--door` only the tests through the door, for another database. Nothing stops early; the last line counts.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What a check brought: how many things held and how many did not. */
type Count = { passed: number; failed: number }
type Check = { name: string; run: () => Promise<Count> }

const root = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'simpul-check-'))
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Runs a program of node_modules to its end, its output passed on without colours, at the end where `hear` takes it; answers whether it ended well. */
function runs(
  program: string,
  args: string[],
  environment: NodeJS.ProcessEnv = {},
  hear?: (output: string) => void,
): Promise<boolean> {
  return new Promise((done) => {
    const passedOn = hear === undefined ? 'inherit' : 'pipe'
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: ['ignore', passedOn, passedOn],
      // What Node compiles once is kept for the run: the same programs start many times.
      env: { ...process.env, NO_COLOR: '1', NODE_COMPILE_CACHE: join(reports, 'compiled'), ...environment },
    })
    const heard: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => heard.push(String(part)))
    child.on('error', () => done(false))
    child.on('close', (code) => {
      hear?.(heard.join(''))
      done(code === 0)
    })
  })
}

/** A check that holds or does not; it runs beside others and says what it found when it is through. */
const one = (name: string, program: string, ...args: string[]): Check => ({
  name,
  run: async () => {
    const held = await runs(program, args, {}, (output) => say(`\n── ${name}\n${output}`.trimEnd()))
    return held ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  },
})

/** A run that ended badly although no test failed (a file that does not load, an error outside every test) counts as one failure. */
const atLeastOne = (count: Count, endedWell: boolean): Count =>
  endedWell || count.failed > 0 ? count : { ...count, failed: 1 }

/** Tests of vitest; a test that was skipped proves nothing and counts as failed. */
async function vitest(args: string[]): Promise<Count> {
  const file = join(reports, 'vitest.json')
  const endedWell = await runs('vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ])
  const told = read<{ numTotalTests: number; numPassedTests: number }>(file, { numTotalTests: 0, numPassedTests: 0 })
  return atLeastOne(
    { passed: told.numPassedTests, failed: told.numTotalTests - told.numPassedTests },
    endedWell && told.numTotalTests > 0,
  )
}

/** Tests of the browser; there are no retries, so none is flaky. */
async function playwright(): Promise<Count> {
  const file = join(reports, 'playwright.json')
  // Its workers set FORCE_COLOR themselves and Node warns of both.
  const colours = { NO_COLOR: undefined, FORCE_COLOR: '0' }
  const endedWell = await runs('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    ...colours,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const { stats } = read(file, { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } })
  return atLeastOne(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped },
    endedWell && stats.expected > 0,
  )
}

function read<T>(file: string, missing: T): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return missing
  }
}

const doors: Check = { name: 'tests through the door', run: () => vitest(['--project', 'doors']) }
/** Checks of a row run beside each other, rows after one another: the types alone would leave a core idle. */
const all: Check[][] = [
  [
    one('types', 'typescript/bin/tsc', '-p', '.'),
    one('lint', '@biomejs/biome/bin/biome', 'check', '.', '--colors=off'),
    one('dead code', 'knip/bin/knip.js', '--no-progress'),
    one('build of the web', 'vite/bin/vite.js', 'build', '--logLevel', 'warn'),
  ],
  [{ name: 'architecture, unit and door tests', run: () => vitest([]) }],
]
const browser: Check[][] = [[{ name: 'browser tests', run: playwright }]]

const wanted = new Set(process.argv.slice(2))
const checks = wanted.has('--door') ? [[doors]] : wanted.has('--browser') ? [...all, ...browser] : all
const total: Count = { passed: 0, failed: 0 }
const lines: string[] = []
for (const row of checks) {
  say(`\n── ${row.map(({ name }) => name).join(', ')}`)
  await Promise.all(
    row.map(async (check) => {
      const began = performance.now()
      const { passed, failed } = await check.run()
      total.passed += passed
      total.failed += failed
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      lines.push(
        `${failed === 0 ? 'ok    ' : 'FAILED'}  ${check.name}: ${passed} held, ${failed} did not, ${seconds} s`,
      )
    }),
  )
}
rmSync(reports, { recursive: true, force: true })
say(`\n${lines.join('\n')}\n`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
