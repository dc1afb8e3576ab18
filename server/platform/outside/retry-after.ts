/** How long another machine asks us to wait. Pure. */

/** Nobody may ask for more than a day. */
const mostAskedMs = 24 * 3_600_000

/** Seconds or a date in Retry-After, in milliseconds from `now`, at most a day; 0 when it says nothing usable. */
export function readRetryAfter(header: string | undefined, now: Date): number {
  if (header === undefined) return 0
  const milliseconds = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime()
  return Number.isFinite(milliseconds) ? Math.min(Math.max(0, milliseconds), mostAskedMs) : 0
}
