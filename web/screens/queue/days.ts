/** Days of a calendar sheet, as YYYY-MM-DD in the post's own zone; weeks begin on Monday. Pure. */
import type { Language } from '../../text/language.tsx'

const day = 86_400_000
const iso = (at: number) => new Date(at).toISOString().slice(0, 10)
const parse = (of: string) => Date.parse(`${of}T00:00:00Z`)

/** The local day of a moment. */
export const dayOf = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at)

const monday = (of: string) => iso(parse(of) - ((new Date(parse(of)).getUTCDay() + 6) % 7) * day)

/** All days of the sheet on which a day stands: its week, or the weeks that its month touches. */
export function sheetOf(of: string, view: 'month' | 'week'): string[] {
  const first = view === 'week' ? of : `${of.slice(0, 7)}-01`
  const lastOfMonth = iso(Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)), 0))
  const begin = parse(monday(first))
  const end = parse(monday(view === 'week' ? of : lastOfMonth)) + 6 * day
  return Array.from({ length: (end - begin) / day + 1 }, (_, n) => iso(begin + n * day))
}

/** The same place of the sheet before or after. */
export function turn(of: string, view: 'month' | 'week', by: 1 | -1): string {
  if (view === 'week') return iso(parse(of) + by * 7 * day)
  return iso(Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1 + by, 1))
}

export const isWeekend = (of: string): boolean => [0, 6].includes(new Date(parse(of)).getUTCDay())

const locale: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }
/** A day in words of the grain wanted. */
export const dayWords = (of: string, language: Language, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale[language], { ...parts, timeZone: 'UTC' }).format(parse(of))
