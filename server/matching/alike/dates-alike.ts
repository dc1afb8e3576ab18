/** How alike two different days are that are written YYYYMMDD, 00 for what is not known: levels of `dating` in alike.ts. Pure but for its own state. */
import type { Edits } from './edit-distance.ts'

/** Ages are raised by the few years that are missing to 18 or 21. */
const raisedAtMost = 5

/** 1 January stands for "some day of that year" in village registers and old cards. */
export const isYearOnly = (date: string): boolean => date.endsWith('0000') || date.endsWith('0101')

/** What is kept of each day, side by side: year; month and day as one number; its digits, four bits each, 0 where it is not eight of them; 1 where only its year counts. */
const factsEach = 4

/** The rule over the days of one column, each read once. */
export function datesAlike(values: string[], editsOf: Edits): (x: number, y: number) => number {
  let facts = new Int32Array(factsEach * values.length)
  let count = 0
  const readAll = () => {
    if (factsEach * values.length > facts.length) {
      const wider = new Int32Array(factsEach * (values.length + (values.length >> 3)))
      wider.set(facts)
      facts = wider
    }
    for (; count < values.length; count++) {
      const text = values[count]!
      const read = [Number(text.slice(0, 4)), Number(text.slice(4)), digitsOf(text), isYearOnly(text) ? 1 : 0]
      facts.set(read, factsEach * count)
    }
  }
  return (x, y) => {
    if (count < values.length) readAll()
    const [a, b] = [factsEach * x, factsEach * y]
    const apart = Math.abs(facts[a]! - facts[b]!)
    const [one, other] = [facts[a + 1]!, facts[b + 1]!]
    const isYear = (facts[a + 3]! | facts[b + 3]!) !== 0
    if (apart === 0 && (isYear || Math.floor(one / 100) === Math.floor(other / 100))) return 5
    const edits = editsOfDigits(facts[a + 2]!, facts[b + 2]!) || editsOf(x, y, 2)
    if (edits === 1) return 6
    if (apart === 0 && one % 100 === Math.floor(other / 100) && other % 100 === Math.floor(one / 100)) return 6
    // An age raised for a work passport: day and month kept, the year moved.
    if (apart <= raisedAtMost && one === other && facts[a + 3] === 0) return 6
    if (edits === 2) return 4
    if (apart === 0) return 3
    return apart <= 10 ? 2 : 1
  }
}

/** Eight digits as one number, four bits each; 0 of any other text. */
function digitsOf(text: string): number {
  if (text.length !== 8) return 0
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return 0
    digits = (digits << 4) | digit
  }
  return digits
}

/** Edits between two rows of eight digits that differ in one or two of them; 0 where that does not tell. */
function editsOfDigits(one: number, other: number): number {
  if (one === 0 || other === 0) return 0
  let apart = one ^ other
  const lowest = (31 - Math.clz32(apart & -apart)) & ~3
  apart &= ~(15 << lowest)
  if (apart === 0) return 1
  const next = (31 - Math.clz32(apart & -apart)) & ~3
  if ((apart & ~(15 << next)) !== 0) return 0
  const isSwap =
    next === lowest + 4 &&
    ((one >>> lowest) & 15) === ((other >>> next) & 15) &&
    ((one >>> next) & 15) === ((other >>> lowest) & 15)
  return isSwap ? 1 : 2
}
