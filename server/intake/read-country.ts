/** Country names and codes, as officers write them in Indonesian or English, to ISO 3166-1 alpha-3. */
import type { Words } from '../platform/words.ts'
import { countryAliases, countryPairs } from './country.data.ts'

const codes = new Map<string, string>(Object.entries(countryAliases))
const names = new Map<string, Words>()
const [inIndonesian, inEnglish] = ['id', 'en'].map((language) => new Intl.DisplayNames([language], { type: 'region' }))
const words = countryPairs.trim().split(/\s+/)
for (let i = 0; i < words.length; i += 2) {
  const [two, three] = [words[i]!, words[i + 1]!]
  const name = { id: inIndonesian!.of(two) ?? three, en: inEnglish!.of(two) ?? three }
  names.set(three, name)
  for (const written of [two, three, name.id, name.en]) codes.set(plain(written), three)
}

/** Every country with its two codes and names, as reference data has them. */
export function allCountries(): { alpha2: string; alpha3: string; name_id: string; name_en: string }[] {
  return words.flatMap((three, i) => {
    const name = names.get(three)
    return i % 2 === 0 || name === undefined
      ? []
      : [{ alpha2: words[i - 1]!, alpha3: three, name_id: name.id, name_en: name.en }]
  })
}

/** The alpha-3 code, or nothing when the text names no country. "Malaysia (Sarawak)" and "Sabah, Malaysia" name Malaysia. */
export function findCountry(text: string): string | undefined {
  const whole = codes.get(plain(text))
  if (whole) return whole
  const parts = text.split(/[(),/]/).map((part) => codes.get(plain(part)))
  const found = new Set(parts.filter((code) => code !== undefined))
  return found.size === 1 ? [...found][0] : undefined
}

/** A country's name in both languages; a code that is none stays as it is. */
export const countryName = (code: string): Words => names.get(code) ?? { id: code, en: code }

function plain(text: string): string {
  return text.toLowerCase().trim().replace(/\s+/g, ' ')
}
