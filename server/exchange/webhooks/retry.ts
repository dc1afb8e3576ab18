/** When a delivery that failed is tried again, when it is given up, and when an endpoint is left alone. Pure. */

/** Waits between tries, as Standard Webhooks proposes them: five seconds, then ever longer; with the first try nine in two days and three hours. */
export const waits = [5, 300, 1800, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600].map(
  (seconds) => seconds * 1000,
)

/** Nothing came through for so long: sending on would only fill the other side's log. */
export const failingMs = 24 * 3_600_000

/**
 * Milliseconds to the next try after the `fails`-th failure in a row, up to a fifth longer by `chance` (0…1), so that what failed together does
 * not come back together; null: given up. `asked` is the receiver's Retry-After in milliseconds.
 */
export function waitAfter(fails: number, chance: number, asked = 0): number | null {
  const wait = waits[fails - 1]
  if (wait === undefined) return null
  return Math.max(Math.round(wait * (1 + chance / 5)), asked)
}
