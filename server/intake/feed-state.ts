/** Whether a feed spoke when it should have: silence is told apart from a quiet night. Pure. */
import type { Zone } from './model.ts'
import { zoneHours } from './read-moment.ts'
import type { Rhythm } from './source.ts'

/** How a feed stands at one moment. `stopped`: no agreement to send is in force, whatever its rhythm. */
export const feedStates = ['on time', 'late', 'silent', 'closed now', 'never spoke', 'stopped'] as const
export type FeedState = (typeof feedStates)[number]

/** Late after one and a half intervals, silent after two: by then a second delivery is owed (M3: told within two intervals). */
const lateAfter = 1.5
const silentAfter = 2

const hour = 3_600_000
const day = 24 * hour

const isWorkday = (localDay: number): boolean => {
  const weekday = new Date(localDay).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

function isOpen(rhythm: Rhythm, local: number): boolean {
  const midnight = Math.floor(local / day) * day
  if (rhythm.workdaysOnly && !isWorkday(midnight)) return false
  const at = (local - midnight) / hour
  return rhythm.hours === undefined || (at >= rhythm.hours.from && at < rhythm.hours.to)
}

/** Minutes between two local moments in which the office was open; counting stops once more than `enough` are found. */
function openMinutes(rhythm: Rhythm, from: number, to: number, enough: number): number {
  let minutes = 0
  for (let midnight = Math.floor(from / day) * day; midnight < to && minutes <= enough; midnight += day) {
    if (rhythm.workdaysOnly && !isWorkday(midnight)) continue
    const opens = midnight + (rhythm.hours?.from ?? 0) * hour
    const closes = midnight + (rhythm.hours?.to ?? 24) * hour
    minutes += Math.max(0, Math.min(closes, to) - Math.max(opens, from)) / 60_000
  }
  return minutes
}

/** State of a feed whose last delivery came at `last`. An hourly rhythm counts open hours only, a daily or slower one calendar time. */
export function feedState(rhythm: Rhythm, last: Date | null, now: Date, zone: Zone): FeedState {
  if (last === null) return 'never spoke'
  const shift = zoneHours[zone] * hour
  const silent = rhythm.everyMinutes * silentAfter
  const waited =
    rhythm.everyMinutes >= 1440
      ? (now.getTime() - last.getTime()) / 60_000
      : openMinutes(rhythm, last.getTime() + shift, now.getTime() + shift, silent)
  if (waited > silent) return 'silent'
  if (!isOpen(rhythm, now.getTime() + shift)) return 'closed now'
  return waited > rhythm.everyMinutes * lateAfter ? 'late' : 'on time'
}
