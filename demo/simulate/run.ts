/** `simpul simulate …`: a program of its own that knows nothing but the hub's address and a key. Ctrl-C ends it; then it says what it did. */
import { setTimeout as pause } from 'node:timers/promises'
import { differenceOf, tellAccount } from './account.ts'
import { makeDemoKey } from './demo-key.ts'
import { doorAt } from './door.ts'
import { type Feed, openFeed } from './feed.ts'
import { type Options, readOptions } from './options.ts'
import { play } from './play.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const whisper = (line: string) => process.stderr.write(`${line}\n`)

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping.signal.aborted) process.exit(130)
    whisper('\nBerhenti … sekali lagi untuk segera · stopping … once more to stop at once')
    stopping.abort()
  })

const sleep = (ms: number): Promise<void> => pause(ms, undefined, { signal: stopping.signal })

/** Lets what is past by now go by `speed` times as fast as the clock, from `from` on; then with the clock. */
function waitFrom(from: number, speed: number): (at: number) => Promise<boolean> {
  const began = Date.now()
  return async (at) => {
    const due = at > began ? at : speed === 0 ? 0 : began + (at - from) / speed
    if (due > Date.now()) await sleep(due - Date.now()).catch(() => {})
    return !stopping.signal.aborted
  }
}

async function simulate(options: Options): Promise<void> {
  const revoke: (() => Promise<void>)[] = []
  const feeds: Feed[] = []
  const now = Date.now()
  const from = now - options.days * 86_400_000
  try {
    for (const system of options.systems) {
      const made = options.key === null ? await makeDemoKey(options.url, system) : null
      if (made !== null) revoke.push(made.revoke)
      const door = doorAt(options.url, made?.key ?? options.key!, sleep)
      feeds.push(
        await openFeed(system, door, { from, now, seed: options.seed, faults: options.faults, perDay: options.perDay }),
      )
      whisper(`${system.id} → ${options.url}: ${system.says.id} · ${system.says.en}`)
    }
    const until = options.live ? Number.POSITIVE_INFINITY : Date.now()
    const ended = await play(feeds, until, waitFrom(from, options.speed)).catch((problem: Error) => {
      if (stopping.signal.aborted) return false
      throw problem
    })
    for (const { finish } of feeds) await finish(Date.now(), ended && options.replay)
  } finally {
    const accounts = feeds.map((feed) => feed.account)
    if (options.json)
      say(JSON.stringify({ accounts, difference: accounts.reduce((sum, one) => sum + differenceOf(one), 0) }, null, 2))
    else for (const account of accounts) for (const line of tellAccount(account)) say(line)
    for (const one of revoke) await one()
    if (accounts.some((account) => differenceOf(account) > 0)) process.exitCode = 1
  }
}

try {
  await simulate(await readOptions(process.argv.slice(2), process.env))
} catch (problem) {
  whisper((problem as Error).message)
  process.exitCode = 1
}
