/**
 * Regions where forced work at screens in closed compounds has been reported by the United Nations: named as a region, never against an
 * employer. Rows are to be confirmed and grow with what is published; unofficial paths never stand here (protection.md P8).
 */
import type { Words } from '../platform/words.ts'

/** Where the reports stand. */
export const regionsSource: Words = {
  id: 'OHCHR (Agustus 2023) dan UNODC (2024–2025) tentang kerja paksa di pusat kejahatan daring di Asia Tenggara; daftar wilayah perlu dikonfirmasi',
  en: 'OHCHR (August 2023) and UNODC (2024–2025) on forced work in centres of online crime in South-East Asia; the list of regions is to be confirmed',
}

/** Day on which the list was last looked at, YYYY-MM-DD. */
export const regionsAsOf = '2026-11-21'

/** By country; `words` as people write the place. */
export const regions: { country: string; name: string; words: RegExp }[] = [
  { country: 'KHM', name: 'Sihanoukville', words: /sihanouk|preah sihanouk|kampong som/i },
  { country: 'KHM', name: 'Bavet', words: /\bbavet\b/i },
  { country: 'KHM', name: 'Poipet', words: /poi ?pet/i },
  { country: 'KHM', name: 'Koh Kong', words: /koh ?kong/i },
  { country: 'MMR', name: 'Myawaddy', words: /m(i|y)awaddy|mae ?sot|shwe ?kok/i },
  { country: 'MMR', name: 'Laukkai (Kokang)', words: /lauk?kai|laukkaing|kokang/i },
  { country: 'LAO', name: 'Bokeo (Segitiga Emas)', words: /bokeo|golden triangle|segitiga emas|ton ?pheung/i },
]
