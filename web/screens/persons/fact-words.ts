/** Words for the codes that records carry: sex, purpose, direction, outcome, countries, birth dates. What is not known stays as it came. */

import type { Text } from '../../text/id.ts'
import type { Language } from '../../text/language.tsx'

/** ISO 3166-1 alpha-3 to alpha-2 for the countries that occur on this border; `Intl` names the latter. */
const shortCodes: Record<string, string> = {
  IDN: 'ID',
  MYS: 'MY',
  BRN: 'BN',
  SGP: 'SG',
  CHN: 'CN',
  TWN: 'TW',
  HKG: 'HK',
  KHM: 'KH',
  MMR: 'MM',
  LAO: 'LA',
  THA: 'TH',
  PHL: 'PH',
  VNM: 'VN',
  SAU: 'SA',
  ARE: 'AE',
  KOR: 'KR',
  JPN: 'JP',
  TLS: 'TL',
}

function countryWords(code: string, language: Language): string {
  const short = shortCodes[code]
  return (short && new Intl.DisplayNames([language], { type: 'region' }).of(short)) ?? code
}

function birthWords(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number)
  if (!year || !month) return date
  const wanted = {
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' as const } : {}),
    timeZone: 'UTC',
  } as const
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', wanted).format(
    Date.UTC(year, month - 1, day ?? 1),
  )
}

export function factWords(field: string, value: string, text: Text, language: Language): string {
  if (field === 'nationality' || field === 'destination') return countryWords(value, language)
  if (field === 'birthDate' || field === 'validUntil' || field === 'departs') return birthWords(value, language)
  const known: Record<string, Record<string, string>> = text.fact
  return known[field]?.[value] ?? value
}
