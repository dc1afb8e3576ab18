/** Birth dates as text `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: read, compared by how a person's date gets changed, turned into an age. Pure. */

/** A birth date as far as it is known; month and day count from 1. */
export type BirthDate = { year: number; month: number | null; day: number | null }

/**
 * How two birth dates stand to each other. `month` and `year` say how far the coarser of the two goes and agrees;
 * `year shifted` is day and month kept, year moved by 1 to 5 (an age raised for a work passport looks like this);
 * `near year` is the same where only the year is known.
 */
export type BirthDateLevel =
  | 'equal'
  | 'month'
  | 'year'
  | 'swapped'
  | 'year shifted'
  | 'one differs'
  | 'near year'
  | 'different'
  | 'unknown'

/** Ages are raised by the few years that are missing to 18 or 21; more than this is another person or a slip. */
const raisedAtMost = 5

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Reads one of the three notations; null for any other text and for a day that no calendar has. */
export function parseBirthDate(text: string): BirthDate | null {
  const found = shape.exec(text)
  if (!found) return null
  const year = Number(found[1])
  const month = found[2] ? Number(found[2]) : null
  const day = found[3] ? Number(found[3]) : null
  if (year < 1 || (month !== null && (month < 1 || month > 12))) return null
  if (month !== null && day !== null && (day < 1 || day > daysIn(year, month))) return null
  return { year, month, day }
}

/** Days of a month in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** 1 January stands for "some day of that year" in village registers and old cards: only its year is evidence. */
function withoutDefaultDay(date: BirthDate): BirthDate {
  return date.month === 1 && date.day === 1 ? { year: date.year, month: null, day: null } : date
}

/** The level of two birth dates, symmetric; null is unknown. */
export function compareBirthDates(one: BirthDate | null, other: BirthDate | null): BirthDateLevel {
  if (!one || !other) return 'unknown'
  const a = withoutDefaultDay(one)
  const b = withoutDefaultDay(other)
  const years = Math.abs(a.year - b.year)
  if (a.month === null || b.month === null) return years === 0 ? 'year' : near(years)
  if (a.day === null || b.day === null) {
    if (a.month !== b.month) return 'different'
    return years === 0 ? 'month' : near(years)
  }
  const sameMonth = a.month === b.month
  const sameDay = a.day === b.day
  if (sameMonth && sameDay) return years === 0 ? 'equal' : years <= raisedAtMost ? 'year shifted' : 'one differs'
  if (years !== 0) return 'different'
  if (a.day === b.month && a.month === b.day) return 'swapped'
  return sameMonth || sameDay ? 'one differs' : 'different'
}

function near(years: number): BirthDateLevel {
  return years <= raisedAtMost ? 'near year' : 'different'
}

/**
 * Full years reached for certain on a day (`YYYY-MM-DD`). A partial birth date counts as the last day it can mean, so a
 * disputed age is the younger one. Null when either text cannot be read; negative for a birth after the day.
 */
export function ageOn(birthDate: string, day: string): number | null {
  const born = parseBirthDate(birthDate)
  const on = parseBirthDate(day)
  if (!born || !on || on.month === null || on.day === null) return null
  const month = born.month ?? 12
  const reached = on.month > month || (on.month === month && on.day >= (born.day ?? daysIn(born.year, month)))
  return on.year - born.year - (reached ? 0 : 1)
}
