/** What PostgreSQL itself notes about its running server in postmaster.pid, and whether to believe it. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markOf, type ProcessMark, stillRuns } from './process-mark.ts'

/** A server that runs on a data folder. `state` as PostgreSQL writes it; '' before it has written any. */
export type Postmaster = {
  mark: ProcessMark
  port: number
  socketFolder: string
  state: 'starting' | 'ready' | 'stopping' | 'standby' | ''
}

/** The server that runs on this data folder (real path), or null: no file, or a file left by one that died. */
export function findPostmaster(folder: string): Postmaster | null {
  const lines = linesOf(folder)
  const pid = Number(lines?.[0])
  if (lines === null || !Number.isInteger(pid) || pid <= 0) return null
  const mark = markOf(pid)
  if (mark === null || !servesFolder(pid, folder)) return null
  return {
    mark,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? '',
    state: (lines[7]?.trim() ?? '') as Postmaster['state'],
  }
}

/**
 * Makes a file left by a dead server harmless when its process id was given to somebody else: PostgreSQL would believe that
 * process and refuse to start. Only the id is replaced (by one the kernel never gives out); the line with the shared memory
 * key stays, so that PostgreSQL still refuses while children of the dead server are at work.
 */
export function disarmStalePostmaster(folder: string): void {
  const lines = linesOf(folder)
  if (lines === null || markOf(Number(lines[0])) === null) return
  writeFileSync(join(folder, 'postmaster.pid'), [neverGivenOut, ...lines.slice(1)].join('\n'))
}

/** Notes which process answers for a server and stops it at its end. In the socket folder, so that it is gone with the server. */
export function noteOwner(socketFolder: string, server: ProcessMark, owner: ProcessMark): void {
  const path = ownerPath(socketFolder, server)
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(owner), { mode: 0o600 })
  renameSync(`${path}.${process.pid}`, path)
}

/** The living process that answers for this server, or null: the server is an orphan. */
export function findOwner(socketFolder: string, server: ProcessMark): ProcessMark | null {
  try {
    const owner = JSON.parse(readFileSync(ownerPath(socketFolder, server), 'utf8')) as ProcessMark
    return stillRuns(owner) ? owner : null
  } catch {
    return null
  }
}

/** Forgets who answered for a server that has ended. */
export function forgetOwner(socketFolder: string, server: ProcessMark): void {
  rmSync(ownerPath(socketFolder, server), { force: true })
}

/** The same for servers of earlier starts whose owner could not do it: a kill -9 leaves the note. */
export function forgetDeadServers(socketFolder: string): void {
  for (const name of readdirSync(socketFolder)) {
    const [, pid, began] = /^owner-(\d+)-(\d+)/.exec(name) ?? []
    if (pid === undefined || stillRuns({ pid: Number(pid), began: Number(began) })) continue
    rmSync(join(socketFolder, name), { force: true })
  }
}

const ownerPath = (socketFolder: string, server: ProcessMark) =>
  join(socketFolder, `owner-${server.pid}-${server.began}`)

/** Above the kernel's largest possible process id (2^22). */
const neverGivenOut = String(2 ** 22 + 1)

function linesOf(folder: string): string[] | null {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
}

/** Our launcher starts `postgres -D <folder> …`; between fork and exec the same line still stands after sh or unshare. */
function servesFolder(pid: number, folder: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words.some((word, i) => word === '-D' && words[i + 1] === folder)
  } catch {
    return false
  }
}
