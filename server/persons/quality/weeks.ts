/** Weeks and shares of quality: which week a record came in, which share is far more than natural, which post needs help first. */

const dayMs = 86_400_000
/** WIB: a week's edge an hour off in WITA moves nothing that a trend shows. */
const localMs = 7 * 3_600_000

/** Monday of the week in which this moment lies, YYYY-MM-DD. */
export function weekOf(at: Date): string {
  const day = Math.floor((at.getTime() + localMs) / dayMs)
  // 1 January 1970 was a Thursday.
  return new Date((day - ((day + 3) % 7)) * dayMs).toISOString().slice(0, 10)
}

/** The Mondays of the last `count` weeks, oldest first. */
export const lastWeeks = (now: Date, count: number): string[] =>
  Array.from({ length: count }, (_, i) => weekOf(new Date(now.getTime() - (count - 1 - i) * 7 * dayMs)))

/** Below so many even a wild share is chance. */
const fewest = 5

/** Far more than is natural: six deviations (Poisson) above and more than double, as with hours of a feed. */
export function isFarBeyond(broken: number, records: number, usual: number): boolean {
  const expected = records * usual
  return broken >= fewest && broken > expected + 6 * Math.sqrt(expected) && broken > expected * 2
}

/** The least share that the counts speak for (Wilson's lower bound, 95 %): one of one is no worse than forty of fifty. */
export function surelyAtLeast(broken: number, records: number): number {
  if (records === 0) return 0
  const z = 1.96
  const [share, zz] = [broken / records, (z * z) / records]
  return (share + zz / 2 - z * Math.sqrt((share * (1 - share) + zz / 4) / records)) / (1 + zz)
}
