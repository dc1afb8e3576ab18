/** The one source of time. A test and the demo's loader turn it; everybody else reads it through `ctx.now`. */

/** Tells the time. */
export type Clock = { now(): Date }

/** A clock that stands where it was put; `release` lets it run with the machine again. */
export type TurnedClock = Clock & { turn(to: Date): void; release(): void }

/** The machine's own clock. */
export const machineClock: Clock = { now: () => new Date() }

/** A clock that can be put to any moment; until then it is the machine's. */
export function turnableClock(): TurnedClock {
  let standing: Date | null = null
  return {
    now: () => new Date(standing ?? Date.now()),
    turn: (to) => {
      standing = new Date(to)
    },
    release: () => {
      standing = null
    },
  }
}
