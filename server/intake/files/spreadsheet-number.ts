/** Numbers and days as spreadsheets keep them, turned into the text that a person would read. Pure. */
import type { Cell } from './model.ts'

const dayMs = 86_400_000

/** Plain digits without a power of ten; a number that has lost digits stays a number, which no field of a source takes. */
export function cellOfNumber(value: number): Cell {
  if (!Number.isFinite(value)) return ''
  if (Math.abs(value) >= 1e15) return value
  const exact = Number(value.toPrecision(15))
  if (Number.isInteger(exact)) return String(exact)
  const text = String(exact)
  return text.includes('e') ? exact.toFixed(15).replace(/0+$/, '') : text
}

/** A serial day (from 1900, or from 1904 as old Macintoshes count) as YYYY-MM-DD, with its time when it has one. */
export function cellOfDay(serial: number, from1904: boolean): Cell {
  const days = from1904 ? serial + 1462 : serial
  if (!(days >= 0 && days < 2_958_466)) return cellOfNumber(serial)
  // The calendar of 1900 has a 29 February that never was: days before it stand one later.
  const at = Math.round((days < 60 ? days + 1 : days) * 86_400) * 1000 + Date.UTC(1899, 11, 30)
  const iso = new Date(at).toISOString()
  const time = iso.slice(11, 19).replace(/:00$/, '')
  if (days < 1) return time
  return at % dayMs === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${time}`
}

/** True when a number format shows a day or a time: one of its letters outside quotes, brackets and escapes. */
export const isDayFormat = (format: string): boolean =>
  /[dmyhs]/i.test(format.replaceAll(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\./gi, ''))

/** Formats that have a number instead of a text; 14–22 and 45–47 everywhere, the others in East Asia. */
export const isDayFormatNumber = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
