/** Country names and codes, as officers write them in Indonesian or English, to ISO 3166-1 alpha-3. */
import { countryAliases, countryPairs } from './country.data.ts'

const codes = new Map<string, string>(Object.entries(countryAliases))
const named = [new Intl.DisplayNames(['id'], { type: 'region' }), new Intl.DisplayNames(['en'], { type: 'region' })]
const words = countryPairs.trim().split(/\s+/)
for (let i = 0; i < words.length; i += 2) {
  const [two, three] = [words[i]!, words[i + 1]!]
  for (const name of [two, three, ...named.map((language) => language.of(two) ?? two)]) codes.set(plain(name), three)
}

/** The alpha-3 code, or nothing when the text names no country. "Malaysia (Sarawak)" and "Sabah, Malaysia" name Malaysia. */
export function findCountry(text: string): string | undefined {
  const whole = codes.get(plain(text))
  if (whole) return whole
  const parts = text.split(/[(),/]/).map((part) => codes.get(plain(part)))
  const found = new Set(parts.filter((code) => code !== undefined))
  return found.size === 1 ? [...found][0] : undefined
}

function plain(text: string): string {
  return text.toLowerCase().trim().replace(/\s+/g, ' ')
}
