/** Processes of a real Simpul on a durable database in a folder of their own; whoever dies is started again, as systemd would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** What plays: one that serves, and as many that work as there are other names. */
export type Player = 'server' | 'worker a' | 'worker b'

export type Troupe = {
  /** The environment of the processes. */
  settings: Record<string, string>
  /** Doors over the loopback, in the shape that `visitor` speaks to. A lost connection rejects. */
  doors: FastifyInstance
  /** Kills without warning: a player (it comes back by itself), or the database's first process or one of its children. */
  kill(whom: Player | 'database' | 'connection'): void
  /** Players that ended by themselves after they had been ready: none ever should, whatever dies around them. */
  fell: Player[]
  /** Ends all players, so that the test may look; `clear` also removes the folder. */
  stop(): Promise<void>
  clear(): void
  /** What the players said, for a failing test. */
  said(): string
}

/** Polls until `look` gives something; throws after `seconds` with what was waited for. */
export async function until<T>(what: string, seconds: number, look: () => Promise<T | null | false>): Promise<T> {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const found = await look()
    if (found !== null && found !== false) return found
    if (performance.now() > end) throw new Error(`waited ${seconds} s in vain for: ${what}`)
    await pause(20)
  }
}

/** Starts everybody and returns once the doors answer. */
export async function startTroupe(players: Player[]): Promise<Troupe> {
  const home = mkdtempSync(join(tmpdir(), 'simpul-uji-'))
  // Where PostgreSQL runs under another account, that account passes through here.
  chmodSync(home, 0o711)
  const port = await freePort()
  const settings = {
    PORT: String(port),
    SIMPUL_DATA: join(home, 'data'),
    SIMPUL_KEY_FILE: join(home, 'kunci'),
    SIMPUL_DEMO: 'none',
    SIMPUL_LOG: 'error',
  }
  const children = new Map<Player, ChildProcess>()
  const said: string[] = []
  const fell: Player[] = []
  let stopping = false
  const start = (player: Player) => {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'play.ts'), player === 'server' ? 'serve' : 'work'],
      {
        env: { PATH: process.env.PATH, HOME: home, NODE_COMPILE_CACHE: join(home, 'compiled'), ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let ready = false
    const note = (words: string) => said.push(`${new Date().toISOString()} ${player}: ${words.trim()}`)
    child.stderr.on('data', (data: Buffer) => note(data.toString()))
    // Not any word: while it starts it may log that the database is gone, and end; then it is started again.
    child.stdout.on('data', (data: Buffer) => {
      ready ||= /^ready$/m.test(data.toString())
      note(data.toString())
    })
    children.set(player, child)
    child.once('exit', (code, signal) => {
      note(`ended (${signal ?? code})`)
      if (stopping) return
      if (ready && signal !== 'SIGKILL') fell.push(player)
      start(player)
    })
  }
  const doors = doorsAt(port)
  const answers = () =>
    doors
      .inject({ method: 'GET', url: '/api/openapi.json' })
      .then(() => true)
      .catch(() => false)
  start('server')
  await until('the doors', 60, answers)
  for (const player of players.filter((one) => one !== 'server')) start(player)
  return {
    settings,
    doors,
    fell,
    // First what those said that ended by themselves, then the latest of all.
    said: () =>
      [
        ...fell.flatMap((player) =>
          said.filter((line) => line.includes(` ${player}: `) && !line.includes('57P03')).slice(-25),
        ),
        ...said.slice(-20),
      ]
        .map((line) => line.slice(0, 400))
        .join('\n'),
    kill: (whom) => {
      const pid = whom === 'database' || whom === 'connection' ? databaseProcess(home, whom) : children.get(whom)?.pid
      if (pid !== undefined) killNow(pid)
    },
    stop: async () => {
      stopping = true
      await Promise.all([...children.values()].map(endChild))
    },
    clear: () => rmSync(home, { recursive: true, force: true }),
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(hurry)
}

/** The postmaster, or one of its children that serves a client. Undefined while none runs. */
function databaseProcess(home: string, which: 'database' | 'connection'): number | undefined {
  const file = join(home, 'data/postgres/postmaster.pid')
  const postmaster = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  if (postmaster <= 0) return undefined
  if (which === 'database') return postmaster
  // The file may name a process that is gone, or the id that nobody has (a start makes a dead server's file harmless).
  if (!existsSync(`/proc/${postmaster}/task/${postmaster}/children`)) return undefined
  const of = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').map(Number)
  return of.findLast((pid) => commandOf(pid).includes('simpul_step'))
}

/** Empty when it has just ended. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Fastify's `inject`, but through the network. */
function doorsAt(port: number): FastifyInstance {
  const inject = async (o: { method: string; url: string; headers?: Record<string, string>; payload?: string }) => {
    const response = await fetch(`http://127.0.0.1:${port}${o.url}`, {
      method: o.method,
      signal: AbortSignal.timeout(15_000),
      ...(o.headers === undefined ? {} : { headers: o.headers }),
      ...(o.payload === undefined ? {} : { body: o.payload }),
    })
    const body = await response.text()
    const cookies = response.headers.getSetCookie().map((line) => {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      return { name, value }
    })
    return { statusCode: response.status, body, json: () => JSON.parse(body), cookies }
  }
  return { inject } as unknown as FastifyInstance
}
