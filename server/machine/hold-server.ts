/** What the house holds of a running database: how to reach it, how to stop it, and the news of its end. */
import { rmdirSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { findOwner, forgetOwner, noteOwner, type Postmaster } from './postmaster.ts'
import { markOf, type ProcessMark, stillRuns } from './process-mark.ts'
import { watchOver } from './run-postgres.ts'

/**
 * A running database. Connect with `host: socketFolder`, the port and the superuser (no password: who may open the folder may
 * connect). `adopted`: it ran already; `stop` (fast shutdown) then ends it only if its former owner is dead.
 * `onExit` tells once when it ends without `stop`; starting again is the listener's decision.
 */
export type EmbeddedDatabase = {
  socketFolder: string
  port: number
  superuser: 'postgres'
  adopted: boolean
  stop(): Promise<void>
  onExit(told: (reason: string) => void): void
}

/** A server that runs already: another living process answers for it, or it is an orphan and now ours. */
export function takeUp({ mark, socketFolder, port: itsPort }: Postmaster): EmbeddedDatabase {
  const us = markOf(process.pid)
  const owner = findOwner(socketFolder, mark)
  const guest = owner !== null && owner.pid !== process.pid
  if (!guest && us !== null) noteOwner(socketFolder, mark, us)
  const ended = goneOf(mark)
  return holdServer({
    mark,
    socketFolder,
    port: itsPort,
    adopted: true,
    leash: guest ? null : watchOver(mark.pid),
    ended,
  })
}

/** A server that is not our child cannot tell us its end: we look twice a second. */
function goneOf(mark: ProcessMark): Promise<string> {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (stillRuns(mark)) return
      clearInterval(look)
      resolve('gone')
    }, 500)
    look.unref()
  })
}

/** `leash` null: somebody else answers for the server, so `stop` only lets go. */
export function holdServer(o: {
  mark: ProcessMark
  socketFolder: string
  port: number
  adopted: boolean
  leash: Writable | null
  ended: Promise<string>
}): EmbeddedDatabase {
  let stopping = false
  const letGo = () => {
    if (o.leash !== null && !o.leash.writableEnded) o.leash.end('ended\n')
    forgetOwner(o.socketFolder, o.mark)
  }
  void o.ended.then(letGo)
  return {
    socketFolder: o.socketFolder,
    port: o.port,
    superuser: 'postgres',
    adopted: o.adopted,
    onExit: (told) => void o.ended.then((reason) => stopping || told(reason)),
    stop: async () => {
      stopping = true
      if (o.leash === null) return
      await shutDown(o.mark)
      letGo()
      removeSocketFolder(o.socketFolder)
    },
  }
}

/** Fast shutdown: clients are sent away, everything is written. After 30 s the immediate one (the next start recovers). */
async function shutDown(mark: ProcessMark): Promise<void> {
  const hurryAt = performance.now() + 30_000
  signal(mark, 'SIGINT')
  for (let hurried = false; stillRuns(mark); await pause(5)) {
    if (hurried || performance.now() < hurryAt) continue
    signal(mark, 'SIGQUIT')
    hurried = true
  }
}

/** The server may end by itself between our look and the signal. */
function signal(mark: ProcessMark, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    if (stillRuns(mark)) process.kill(mark.pid, name)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem
  }
}

function removeSocketFolder(path: string): void {
  try {
    rmdirSync(path)
  } catch {
    // Another start is already using it, or it is gone: both are fine.
  }
}
