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
  void o.ended.then(() => {
    o.leash?.end('ended\n')
    forgetOwner(o.socketFolder, o.mark)
  })
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
      o.leash.end('ended\n')
      forgetOwner(o.socketFolder, o.mark)
      removeSocketFolder(o.socketFolder)
    },
  }
}

/** Fast shutdown: clients are sent away, everything is written. After 30 s the immediate one (the next start recovers). */
async function shutDown(mark: ProcessMark): Promise<void> {
  const hurryAt = performance.now() + 30_000
  for (let hurried = false, asked = false; stillRuns(mark); await pause(5)) {
    if (!asked) process.kill(mark.pid, 'SIGINT')
    asked = true
    if (!hurried && performance.now() > hurryAt) {
      process.kill(mark.pid, 'SIGQUIT')
      hurried = true
    }
  }
}

function removeSocketFolder(path: string): void {
  try {
    rmdirSync(path)
  } catch {
    // Another start is already using it, or it is gone: both are fine.
  }
}
