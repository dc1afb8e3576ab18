/** A Python of its own for a peer: a throw-away environment in the system's temporary folder, kept between runs. */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Longer than any install took; a package index that never answers must not hold the bench. */
const patience = 600_000

/** The last line that a program complained with. */
const complaint = (text: string | null) => text?.trim().split('\n').at(-1)?.trim() ?? ''

function run(program: string, options: string[]): void {
  const { status, stderr, error } = spawnSync(program, options, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: patience,
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(complaint(stderr) || `${options.join(' ')}: ${status}`)
}

/** The Python that has these packages, or null once it was said why there is none. */
export function findPython(peer: string, packages: string[]): string | null {
  const folder = join(tmpdir(), `simpul-${[...packages, userInfo().uid].join('-').replaceAll('==', '-')}`)
  const python = join(folder, 'bin', 'python')
  const ready = join(folder, 'ready')
  try {
    // The temporary folder is open to all: what another user laid there under this name is not run.
    if (existsSync(folder) && lstatSync(folder).uid !== userInfo().uid) throw new Error(`${folder}: not ours`)
    if (existsSync(ready)) return python
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
    process.stderr.write(`${peer}: memasang… · installing…\n`)
    run('python3', ['-m', 'venv', folder])
    run(python, ['-m', 'pip', 'install', '--quiet', '--retries', '2', '--only-binary', ':all:', ...packages])
    writeFileSync(ready, '')
    return python
  } catch (error) {
    process.stderr.write(
      `${peer} tidak dapat dipasang (perlu python3 dengan venv, dan PyPI yang terjangkau); angka Simpul tetap dihitung. · ` +
        `${peer} cannot be installed (it needs python3 with venv, and PyPI within reach); Simpul's own figures follow. ` +
        `(${error instanceof Error ? error.message : error})\n`,
    )
    return null
  }
}
