/** How alike two different days are that are written YYYYMMDD, 00 for what is not known: levels of `dating` in alike.ts. Pure but for its own state. */
import type { Edits } from './edit-distance.ts'

/** The rule over the days of one column, each read once. */
export function datesAlike(values: string[], editsOf: Edits): (x: number, y: number) => number {
  const years: number[] = []
  /** Month and day as one number; −1 where only the year is known. */
  const days: number[] = []
  const read = (text: string) => {
    years.push(Number(text.slice(0, 4)))
    days.push(text.endsWith('0000') ? -1 : Number(text.slice(4)))
  }
  return (x, y) => {
    while (years.length < values.length) read(values[years.length]!)
    const apart = Math.abs(years[x]! - years[y]!)
    const [one, other] = [days[x]!, days[y]!]
    const sameYear = apart === 0
    if (sameYear && (one < 0 || other < 0 || Math.floor(one / 100) === Math.floor(other / 100))) return 5
    const edits = editsOf(x, y, 2)
    const isTurned = sameYear && one % 100 === Math.floor(other / 100) && other % 100 === Math.floor(one / 100)
    if (edits === 1 || isTurned) return 6
    if (edits === 2) return 4
    if (sameYear) return 3
    return apart <= 10 ? 2 : 1
  }
}
