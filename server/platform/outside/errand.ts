/**
 * What waits for another machine: an errand is claimed in a short transaction (under a lease), carried out without any, and settled in
 * another. A crash in between lets the lease lapse, and it is done again: at least once. Steps (step.ts) never wait for a network.
 */
import { aStep, type Context, type House, inTransaction, outsideOf } from '../context.ts'
import type { Log } from '../log.ts'
import type { Outside } from './ask-outside.ts'

/**
 * One kind. `claim` takes at most so many that are due, each with a lease of its own; `go` may take `longestMs` and never throws for what the
 * other side does; `settle` writes what came of it and lets the lease go. Its name wakes it: `ctx.tell('work', name)`.
 */
export type Errand<Work = unknown, Result = unknown> = {
  name: string
  claim(ctx: Context, most: number): Promise<Work[]>
  go(work: Work, outside: Outside, stop: AbortSignal): Promise<Result>
  settle(ctx: Context, work: Work, result: Result): Promise<void>
}

/** Keeps the types between the three, then forgets them for the list. */
export const errand = <Work, Result>(declaration: Errand<Work, Result>): Errand => declaration as unknown as Errand

/** A lease outlives the longest request (half a minute) by as much again. */
export const leaseMs = 60_000

/** So many at once a process and errand: another side that is slow holds one of them, and nobody else waits for it. */
const mostAtOnce = 100
const pollMs = 1000

const claim = (house: House, one: Errand, most: number): Promise<unknown[]> =>
  inTransaction(house, 'step', aStep, null, (ctx) => one.claim(ctx, most))

async function carryOut(house: House, one: Errand, work: unknown, stop: AbortSignal): Promise<void> {
  const result = await one.go(work, outsideOf(house), stop)
  // Cut off by our own stop: nothing is known, the lease lapses and it is done again.
  if (stop.aborted) return
  await inTransaction(house, 'step', aStep, null, (ctx) => one.settle(ctx, work, result))
}

/** Carries out what is due until nothing is left (tests). */
export async function runErrands(house: House, errands: Errand[]): Promise<void> {
  const never = new AbortController().signal
  for (let did = true; did; ) {
    did = false
    for (const one of errands) {
      const works = await claim(house, one, mostAtOnce)
      await Promise.all(works.map((work) => carryOut(house, one, work, never)))
      if (works.length > 0) did = true
    }
  }
}

/** Carries out errands until told to stop, each by itself; woken by the bell and by a slow poll behind it. */
export function startErrands(house: House, errands: Errand[], log: Log): { stop(): Promise<void> } {
  const ended = new AbortController()
  const loops = new Map(errands.map((one) => [one.name, startLoop(house, one, ended.signal, log)]))
  const stopListening = house.news.listen(({ topic, subject }) => {
    if (topic === 'work') loops.get(subject)?.wake()
  })
  const poll = setInterval(() => {
    for (const loop of loops.values()) loop.wake()
  }, pollMs)
  return {
    stop: async () => {
      clearInterval(poll)
      stopListening()
      ended.abort()
      await Promise.all([...loops.values()].map((loop) => loop.done()))
    },
  }
}

function startLoop(house: House, one: Errand, stop: AbortSignal, log: Log) {
  const going = new Set<Promise<void>>()
  let claiming: Promise<void> | null = null
  let rung = false
  const failed = (problem: Error) =>
    log.error({ errand: one.name, problem: (problem as { code?: string }).code ?? problem.name }, 'errand failed')
  const takeSome = async () => {
    const works = await claim(house, one, mostAtOnce - going.size)
    for (const work of works) {
      const journey = carryOut(house, one, work, stop)
        .catch(failed)
        .finally(() => {
          going.delete(journey)
          wake()
        })
      going.add(journey)
    }
  }
  const wake = () => {
    rung = true
    if (claiming !== null || stop.aborted || going.size >= mostAtOnce) return
    rung = false
    claiming = takeSome()
      .catch(failed)
      .finally(() => {
        claiming = null
        if (rung) wake()
      })
  }
  wake()
  return {
    wake,
    done: async () => {
      await claiming
      await Promise.all(going)
    },
  }
}
