/** Builds the web when it is not there or older than its sources, as a program of its own: its memory goes with it. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds since 1970 at which a file of the folder last changed. */
const newestIn = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )

/** `built` is the folder of the finished web; a package without sources is taken as it is. */
export async function buildWeb(project: string, built: string, say: (line: string) => void): Promise<void> {
  const page = join(built, 'index.html')
  const sources = [join(project, 'web'), join(project, 'docs')].filter(existsSync)
  if (existsSync(page) && statSync(page).mtimeMs >= Math.max(0, ...sources.map(newestIn))) return
  say('Membangun web … · building the web …')
  await runProgram(project, [join(project, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'])
}

/** Runs a program of ours to its end; rejects when it ends badly. */
export function runProgram(project: string, args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const running = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] })
    running.on('error', failed)
    running.on('exit', (code) => (code === 0 ? done() : failed(new Error(`${args[0]}: ${code}`))))
  })
}
