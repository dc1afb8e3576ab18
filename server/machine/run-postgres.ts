/** Starts PostgreSQL so that it cannot outlive this process: a tiny `sh` listens on a pipe whose other end only we hold. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { programEnvironment } from './initialise-cluster.ts'
import { idsFor, type SystemUser } from './system-user.ts'

/**
 * When the pipe ends without a word, we are dead: fast shutdown, and after 10 s (a client that does not let go) the immediate one.
 * A line on the pipe means that the server has ended and the process id may belong to somebody else.
 */
const watch = `
  read -r word && exit 0
  kill -INT "$1" 2>/dev/null || exit 0
  tries=0
  while kill -0 "$1" 2>/dev/null && [ $tries -lt 200 ]; do
    grep -q '^State:.Z' "/proc/$1/status" && exit 0
    tries=$((tries + 1))
    [ $tries -eq 100 ] && kill -QUIT "$1"
    sleep 0.1
  done`

/** The watcher first (its words stay short in lists of processes), then the shell becomes the server itself. */
const startBoth = '( /bin/sh -c "$1" simpul-watch $$ <&3 3<&- & ) ; shift ; exec "$@" 3<&-'

/**
 * Runs the server as our own child, so that its end is told at once. The watcher is a grandchild of the
 * shell: PostgreSQL must not find a child it did not make. In a session of its own: Ctrl-C is for us.
 */
export function runPostgres(
  user: SystemUser,
  words: string[],
  logPath: string,
): { server: ChildProcess; leash: Writable } {
  const log = openSync(logPath, 'a', 0o600)
  const server = spawn('/bin/sh', ['-c', startBoth, 'sh', watch, ...user.prefix, ...words], {
    cwd: '/',
    env: programEnvironment(),
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
    ...idsFor(user),
  })
  closeSync(log)
  return { server, leash: letUsEnd(server, server.stdio[3] as Writable) }
}

/** Watches over a server that somebody else started and left behind. */
export function watchOver(pid: number): Writable {
  const watcher = spawn('/bin/sh', ['-c', watch, 'simpul-watch', String(pid)], {
    cwd: '/',
    env: programEnvironment(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  return letUsEnd(watcher, watcher.stdin)
}

/** The child and its pipe do not keep this process alive; a watcher that is gone already is no error. */
function letUsEnd(child: ChildProcess, leash: Writable): Writable {
  child.unref()
  const handle = leash as Writable & { unref?: () => void }
  handle.unref?.()
  leash.on('error', () => undefined)
  return leash
}
