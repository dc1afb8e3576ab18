/** Tells whether a process that was once noted still runs, although the system gives process ids out again. */
import { readFileSync } from 'node:fs'

/** One process for as long as it lives: its id and the kernel's tick at which it began (Linux; 0 elsewhere). */
export type ProcessMark = { pid: number; began: number }

/** The mark of a running process; null when none has this id. A process that has ended but was not yet fetched counts as none. */
export function markOf(pid: number): ProcessMark | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces and brackets: fields are counted after the last one (proc(5): 3 state, 22 start).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? null : { pid, began: Number(fields[19]) }
  } catch {
    return process.platform === 'linux' ? null : markBySignal(pid)
  }
}

/** True while exactly this process runs. */
export function stillRuns(mark: ProcessMark): boolean {
  const now = markOf(mark.pid)
  return now !== null && now.began === mark.began
}

function markBySignal(pid: number): ProcessMark | null {
  try {
    process.kill(pid, 0)
    return { pid, began: 0 }
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM' ? { pid, began: 0 } : null
  }
}
