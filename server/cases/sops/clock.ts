/** When a clock is due, by the calendar of the case's jurisdiction; and the stricter of two clocks. Pure. */
import type { Clock } from '../sop.ts'

/** Hours east of Greenwich of the jurisdiction, and its days off by local midnight (milliseconds as if it were UTC). */
export type WorkDays = { zoneHours: number; isOff(localMidnight: number): boolean }

const [hour, day] = [3_600_000, 86_400_000]

/**
 * Hours and calendar days run through nights and holidays: n days later at the same hour. Working days leave out Saturday, Sunday and days
 * off and the day on which they start, and end with the last of them: its last millisecond where the case is.
 */
export function dueOf(
  { value, unit }: Pick<Clock, 'value' | 'unit'>,
  from: Date,
  { zoneHours, isOff }: WorkDays,
): Date {
  if (unit !== 'working days') return new Date(from.getTime() + value * (unit === 'hours' ? hour : day))
  const works = (midnight: number) => ![0, 6].includes(new Date(midnight).getUTCDay()) && !isOff(midnight)
  let midnight = Math.floor((from.getTime() + zoneHours * hour) / day) * day
  for (let left = value; left > 0; ) {
    midnight += day
    if (works(midnight)) left -= 1
  }
  return new Date(midnight + day - 1 - zoneHours * hour)
}

/** Hours that a clock gives at the least; n working days are never shorter than n days. */
const leastHours = ({ value, unit }: Clock) => (unit === 'hours' ? value : value * 24)

/** Whether two clocks always end together. */
export const sameClock = (a: Clock | null, b: Clock | null): boolean =>
  a === null || b === null
    ? a === b
    : leastHours(a) === leastHours(b) && (a.unit === 'working days') === (b.unit === 'working days')

/**
 * A clock that is never later than either. Where hours and working days cross by the calendar, as many calendar days as there are working
 * days, which is never later than both; no clock is the laxest.
 */
export function strictest(a: Clock | null, b: Clock | null): Clock | null {
  if (a === null || b === null) return a ?? b
  const [less, more] = leastHours(a) <= leastHours(b) ? [a, b] : [b, a]
  if (less.unit !== 'working days') return less
  if (more.unit === 'working days') return less
  return {
    ...{ value: less.value, unit: 'days', toBeConfirmed: true },
    source: { id: `${a.source.id}; ${b.source.id}`, en: `${a.source.en}; ${b.source.en}` },
  }
}
