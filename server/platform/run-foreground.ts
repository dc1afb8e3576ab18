/** Runs a program of ours in the terminal's foreground: Ctrl-C is its own affair, and its exit code becomes ours. */
import { spawn } from 'node:child_process'

export function runForeground(args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    // Both hear Ctrl-C; the program may want to say what it did, so we wait for it.
    const ignore = () => {}
    process.on('SIGINT', ignore)
    const running = spawn(process.execPath, args, { stdio: 'inherit' })
    running.on('error', failed)
    running.on('exit', (code) => {
      process.off('SIGINT', ignore)
      process.exitCode = code ?? 1
      done()
    })
  })
}
