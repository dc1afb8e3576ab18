/** Whether a feed spoke when it should have: silence is told apart from a quiet night, a holiday and an hour in which nobody comes. Pure. */
import { type Calendar, everyDay, isOpenOn, type Opening, openingOf, shareOfHour } from './calendar/calendar.ts'
import type { Zone } from './model.ts'
import { zoneHours } from './read-moment.ts'
import type { Rhythm } from './source.ts'

/** How a feed stands at one moment. `stopped`: no agreement to send is in force, whatever its rhythm. */
const feedStates = ['on time', 'late', 'silent', 'closed now', 'never spoke', 'stopped'] as const
export type FeedState = (typeof feedStates)[number]

/** As it is shown: of what never spoke, `never heard` is that of which a key was issued so long ago that its first word is overdue. */
export const shownStates = [...feedStates, 'never heard'] as const
export type ShownState = (typeof shownStates)[number]

/** Late after one and a half intervals, silent after two: by then a second delivery is owed (M3: told within two intervals). */
const lateAfter = 1.5
const silentAfter = 2

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/** Local days between two local moments, each with the part of it that lies between them. */
function* daysBetween(from: number, to: number): Generator<{ midnight: number; from: number; to: number }> {
  for (let midnight = Math.floor(from / day) * day; midnight < to; midnight += day)
    yield { midnight, from: Math.max(from, midnight), to: Math.min(to, midnight + day) }
}

/**
 * Minutes of a rhythm of a day or slower: calendar time without the days on which the office is closed. Of a week or slower weekends are a
 * part, and only days off are left out.
 */
function slowMinutes(rhythm: Rhythm, opening: Opening, calendar: Calendar, from: number, to: number): number {
  let waited = 0
  for (const one of daysBetween(from, to)) {
    const isOut =
      rhythm.everyMinutes >= 7 * 1440
        ? calendar.isOff(one.midnight) && !opening.onDaysOff
        : !isOpenOn(opening, calendar, one.midnight)
    if (!isOut) waited += (one.to - one.from) / minute
  }
  return waited
}

/**
 * How much an hour counts of a rhythm of hours: as much as the hour of its interval in which a record is missed most. A desk that delivers
 * every other hour owes in the empty one what comes with the next.
 */
function shareAt(calendar: Calendar, at: number, everyMinutes: number): number {
  const hours = Array.from({ length: Math.max(1, Math.ceil(everyMinutes / 60)) }, (_, n) => at + n * hour)
  return Math.max(...hours.map((one) => shareOfHour(calendar.usual(one), everyMinutes)))
}

/** Open minutes of a rhythm of hours, each hour by how much a record is missed in it; counting stops past `enough`. */
function quickMinutes(
  rhythm: Rhythm,
  opening: Opening,
  calendar: Calendar,
  from: number,
  to: number,
  enough: number,
): number {
  let waited = 0
  for (const one of daysBetween(from, to)) {
    if (!isOpenOn(opening, calendar, one.midnight)) continue
    const opens = Math.max(one.from, one.midnight + opening.opens * minute)
    const closes = Math.min(one.to, one.midnight + opening.closes * minute)
    for (let at = opens; at < closes; ) {
      const next = Math.min(closes, (Math.floor(at / hour) + 1) * hour)
      waited += ((next - at) / minute) * shareAt(calendar, at, rhythm.everyMinutes)
      at = next
    }
    if (waited > enough) break
  }
  return waited
}

/** State of a feed whose last delivery came at `last`. Without a calendar every day is like the other and nothing was learned yet. */
export function feedState(
  rhythm: Rhythm,
  last: Date | null,
  now: Date,
  zone: Zone,
  calendar: Calendar = everyDay,
): FeedState {
  if (last === null) return 'never spoke'
  const shift = zoneHours[zone] * hour
  const opening = openingOf(rhythm, calendar.hours)
  const [from, to] = [last.getTime() + shift, now.getTime() + shift]
  const silent = rhythm.everyMinutes * silentAfter
  const waited =
    rhythm.everyMinutes >= 1440
      ? slowMinutes(rhythm, opening, calendar, from, to)
      : quickMinutes(rhythm, opening, calendar, from, to, silent)
  if (waited > silent) return 'silent'
  const midnight = Math.floor(to / day) * day
  const sinceMidnight = (to - midnight) / minute
  if (!isOpenOn(opening, calendar, midnight) || sinceMidnight < opening.opens || sinceMidnight >= opening.closes)
    return 'closed now'
  return waited > rhythm.everyMinutes * lateAfter ? 'late' : 'on time'
}
