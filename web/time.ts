/** Times as people of the region say them: in the post's zone with its name (WIB, WITA), and clocks in words. */
import type { Language } from './text/language.tsx'

const zoneNames: Record<string, string> = {
  'Asia/Pontianak': 'WIB',
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
  'Asia/Kuching': 'MYT',
  'Asia/Phnom_Penh': 'ICT',
}

/** Short name of a zone; unknown zones keep their own. */
export function zoneName(zone: string): string {
  return zoneNames[zone] ?? zone
}

const locale: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

/** How much of a time is known or wanted. */
export type Grain = 'year' | 'month' | 'day' | 'minute' | 'second'

const parts: Record<Grain, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  minute: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  second: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' },
}

/** A UTC time in a zone, e.g. `21 Nov 2026, 07.30 WIB`; the zone is named only where the hour is. */
export function timeWords(at: string, zone: string, language: Language, grain: Grain = 'minute'): string {
  const words = new Intl.DateTimeFormat(locale[language], { ...parts[grain], timeZone: zone, hourCycle: 'h23' }).format(
    new Date(at),
  )
  const clean = words.replace(' pukul ', ', ').replace(' at ', ', ')
  return grain === 'minute' || grain === 'second' ? `${clean} ${zoneName(zone)}` : clean
}

/** A number as the language writes it. */
export function numberWords(value: number, language: Language): string {
  return new Intl.NumberFormat(locale[language]).format(value)
}

/** Whole rupiah as the language writes them. */
export function moneyWords(rupiah: number, language: Language): string {
  return new Intl.NumberFormat(locale[language], {
    style: 'currency',
    currency: 'IDR',
    maximumFractionDigits: 0,
  }).format(rupiah)
}

/** A share of one as per cent; what was only weighed is never told as certain. */
export function shareWords(share: number, language: Language): string {
  if (share > 0.999 && share < 1.001) return `> ${shareWords(0.999, language)}`
  return new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 1 }).format(share)
}

/** How much of all was kept, in whole per cent, rounded down: 100 % is all of it. */
export function keptWords(kept: number, all: number, language: Language): string {
  return new Intl.NumberFormat(locale[language], { style: 'percent' }).format(Math.floor((kept / all) * 100) / 100)
}

/** A share of one that may be tiny: as per cent from a hundredth on, below that as "1 : N". */
export function rareWords(share: number, language: Language, oneIn: (many: string) => string): string {
  if (share > 0.99) return shareWords(share, language)
  if (share >= 0.01)
    return new Intl.NumberFormat(locale[language], {
      style: 'percent',
      maximumFractionDigits: 0,
    }).format(share)
  return oneIn(manyWords(1 / share, language))
}

/** Minutes from midnight as a field of a clock shows them, and back: 06:30. */
export const clockWords = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
export const minutesOf = (words: string): number => Number(words.slice(0, 2)) * 60 + Number(words.slice(3, 5))

/** A large number in two digits: nobody believes the rest. */
export function manyWords(value: number, language: Language): string {
  return new Intl.NumberFormat(locale[language], { maximumSignificantDigits: 2 }).format(value)
}

/** Bits with their sign: what speaks for, and what against. */
export function bitsWords(bits: number, language: Language): string {
  return new Intl.NumberFormat(locale[language], {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(bits)
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The distance between two times in its largest sensible unit: minutes to two hours, hours to two days, then days. */
export function distance(from: number, to: number): { amount: number; unit: 'now' | 'minute' | 'hour' | 'day' } {
  const apart = Math.abs(to - from)
  if (apart < minute) return { amount: 0, unit: 'now' }
  if (apart < 2 * hour) return { amount: Math.floor(apart / minute), unit: 'minute' }
  if (apart < 2 * day) return { amount: Math.floor(apart / hour), unit: 'hour' }
  return { amount: Math.floor(apart / day), unit: 'day' }
}

/** How pressing a clock is: late, within a quarter of a day, or calm. */
export function pressure(dueAt: string, now: number): 'late' | 'soon' | 'calm' {
  const left = Date.parse(dueAt) - now
  if (left < 0) return 'late'
  return left < 6 * hour ? 'soon' : 'calm'
}

/** The moment that a wall clock in `zone` shows as `local` (YYYY-MM-DDTHH:mm), ISO 8601 in UTC. Zones here keep one offset all year. */
export function momentIn(local: string, zone: string): string {
  const asUtc = Date.parse(`${local}Z`)
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const there = Date.parse(`${shown.format(asUtc).replace(' ', 'T')}Z`)
  return new Date(asUtc - (there - asUtc)).toISOString()
}
