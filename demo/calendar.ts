/** Days laid back from the day of the first start. Times are milliseconds since 1970; `hoursEast` is 7 (WIB) or 8 (WITA). */

const dayLong = 86_400_000

/** The moment at which the demo's past ends: midnight UTC of `until`, seven in the morning in Pontianak. */
export function endOf(until: string): number {
  return Date.parse(`${until}T00:00:00Z`)
}

/** Local `hour` (may be broken: 8.5 is half past eight) on the day that lies `daysBack` before `until`. */
export function timeBack(until: string, daysBack: number, hour: number, hoursEast: number): number {
  return endOf(until) - daysBack * dayLong + Math.round((hour - hoursEast) * 60) * 60_000
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLong).toISOString().slice(0, 10)
}

/** The calendar day on which `time` falls in that zone. */
export function dayOf(time: number, hoursEast: number): string {
  return new Date(time + hoursEast * 3_600_000).toISOString().slice(0, 10)
}

/** ISO 8601 with offset, to the minute, as an office writes it. */
export function written(time: number, hoursEast: number): string {
  return `${new Date(time + hoursEast * 3_600_000).toISOString().slice(0, 16)}+0${hoursEast}:00`
}

/** The same hour on the Friday before, when `time` falls on a weekend: offices are closed then, border posts are not. */
export function onWorkday(time: number, hoursEast: number): number {
  const weekday = new Date(time + hoursEast * 3_600_000).getUTCDay()
  return time - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0) * dayLong
}
