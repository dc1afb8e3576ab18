/** The port the web is served on: free, ours already, or held by whom. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { type Finding, found } from './finding.ts'
import type { RunFile } from './run-file.ts'

/** `running`: the Simpul that runs on this data folder, if any. */
export async function examinePort(host: string, port: number, running: RunFile | null): Promise<Finding> {
  const name = { id: `Port ${port}`, en: `Port ${port}` }
  if (running !== null && running.port === port) {
    return found(
      name,
      true,
      { id: 'Simpul sedang berjalan di sini (proses {pid}).', en: 'Simpul is running here (process {pid}).' },
      { pid: running.pid },
    )
  }
  const problem = await tryToListen(host, port)
  if (problem === null) return found(name, true, { id: 'Bebas.', en: 'Free.' })
  if (problem === 'EADDRINUSE') {
    const who = holderOf(port)
    const words =
      who === null
        ? { id: 'Dipakai program lain.', en: 'Held by another program.' }
        : { id: 'Dipakai oleh {who}.', en: 'Held by {who}.' }
    const advice = {
      id: `${words.id} Hentikan program itu, atau pilih port lain: PORT=8081 npm start`,
      en: `${words.en} Stop that program, or choose another port: PORT=8081 npm start`,
    }
    return found(name, false, advice, { who: who ?? '' })
  }
  return found(
    name,
    false,
    {
      id: 'Tidak dapat dibuka di {host} ({problem}). Port di bawah 1024 hanya untuk root; pilih yang lain lewat PORT.',
      en: 'Cannot be opened on {host} ({problem}). Ports below 1024 are for root only; choose another with PORT.',
    },
    { host, problem },
  )
}

function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (problem: NodeJS.ErrnoException) => resolve(problem.code ?? problem.message))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

/** Linux tells which socket listens, and each process's open files tell whose it is (others' only to root). */
function holderOf(port: number): string | null {
  const sockets = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listenersIn(table, port)))
  for (const pid of readSafely(() => readdirSync('/proc')).filter((name) => /^\d+$/.test(name))) {
    const files = readSafely(() => readdirSync(`/proc/${pid}/fd`))
    const holds = files.some((file) =>
      readSafely(() => [readlinkSync(`/proc/${pid}/fd/${file}`)]).some((to) => sockets.has(to)),
    )
    if (holds) return `${readSafely(() => [readFileSync(`/proc/${pid}/comm`, 'utf8').trim()])[0] ?? '?'} (${pid})`
  }
  return null
}

/** Lines: "0: 0100007F:1F90 00000000:0000 0A … inode" – 0A is listening, the tenth word the socket's inode. */
function listenersIn(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return readSafely(() => readFileSync(table, 'utf8').split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words[1]?.endsWith(suffix) && words[3] === '0A')
    .map((words) => `socket:[${words[9]}]`)
}

/** A process may end, or be another user's, between two looks. */
function readSafely(read: () => string[]): string[] {
  try {
    return read()
  } catch {
    return []
  }
}
