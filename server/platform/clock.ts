/** The one source of time. A test and the demo's loader turn it; everybody else reads it through `ctx.now`. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** Tells the time. */
export type Clock = { now(): Date }

/**
 * A clock that stands where it was put; `release` lets it run with the machine again. For a deed and all that it starts it stands `during` at a
 * moment of its own, whatever is done beside it.
 */
export type TurnedClock = Clock & {
  turn(to: Date): void
  release(): void
  during<T>(at: Date, deed: () => Promise<T>): Promise<T>
}

/** The machine's own clock. */
export const machineClock: Clock = { now: () => new Date() }

/** A clock that can be put to any moment; until then it is the machine's. */
export function turnableClock(): TurnedClock {
  let standing: Date | null = null
  const own = new AsyncLocalStorage<Date>()
  return {
    now: () => new Date(own.getStore() ?? standing ?? Date.now()),
    during: (at, deed) => own.run(at, deed),
    turn: (to) => {
      standing = new Date(to)
    },
    release: () => {
      standing = null
    },
  }
}
