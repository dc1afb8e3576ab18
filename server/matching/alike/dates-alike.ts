/** How alike two different days are that are written YYYYMMDD, 00 for what is not known: levels of `dating` in alike.ts. Pure but for its own state. */
import type { Edits } from './edit-distance.ts'

/** Ages are raised by the few years that are missing to 18 or 21. */
const raisedAtMost = 5

/** 1 January stands for "some day of that year" in village registers and old cards. */
export const isYearOnly = (date: string): boolean => date.endsWith('0000') || date.endsWith('0101')

/** The rule over the days of one column, each read once. */
export function datesAlike(values: string[], editsOf: Edits): (x: number, y: number) => number {
  const years: number[] = []
  /** Month and day as one number. */
  const days: number[] = []
  const yearOnly: boolean[] = []
  const read = (text: string) => {
    years.push(Number(text.slice(0, 4)))
    days.push(Number(text.slice(4)))
    yearOnly.push(isYearOnly(text))
  }
  return (x, y) => {
    while (years.length < values.length) read(values[years.length]!)
    const apart = Math.abs(years[x]! - years[y]!)
    const [one, other] = [days[x]!, days[y]!]
    const sameYear = apart === 0
    if (sameYear && (yearOnly[x]! || yearOnly[y]! || Math.floor(one / 100) === Math.floor(other / 100))) return 5
    const edits = editsOf(x, y, 2)
    if (edits === 1) return 6
    if (sameYear && one % 100 === Math.floor(other / 100) && other % 100 === Math.floor(one / 100)) return 6
    // An age raised for a work passport: day and month kept, the year moved.
    if (apart <= raisedAtMost && one === other && !yearOnly[x]!) return 6
    if (edits === 2) return 4
    if (sameYear) return 3
    return apart <= 10 ? 2 : 1
  }
}
