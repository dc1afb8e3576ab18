/** The check digit of ICAO 9303 part 3, with the arithmetic that an officer can follow with a pencil. Pure. */

/** One character of what is checked: `<` counts 0, 0 to 9 themselves, A to Z 10 to 35; weights go round 7, 3, 1. */
type DigitTerm = { character: string; value: number; weight: number }

/** The digit is the sum's remainder by ten. */
export type DigitSum = { digit: string; sum: number; terms: DigitTerm[] }

const weights = [7, 3, 1] as const

function worthOf(character: string): number {
  const code = character.charCodeAt(0)
  return code >= 65 && code <= 90 ? code - 55 : code >= 48 && code <= 57 ? code - 48 : 0
}

/** The digit of a text of `A-Z0-9<`, and how it comes about. */
export function explainDigit(text: string): DigitSum {
  const terms = [...text].map((character, i) => ({ character, value: worthOf(character), weight: weights[i % 3]! }))
  const sum = terms.reduce((total, { value, weight }) => total + value * weight, 0)
  return { digit: String(sum % 10), sum, terms }
}
