/** Which Chinese surnames a spelling may stand for, and whether two spellings may stand for the same. Pure. */
import { surnames } from './surnames.data.ts'

const none: readonly string[] = []

const surnamesOfSpelling = new Map<string, string[]>()
for (const [surname, spellings] of Object.entries(surnames)) {
  for (const spelling of spellings.split(' ')) {
    const known = surnamesOfSpelling.get(spelling)
    if (known) known.push(surname)
    else surnamesOfSpelling.set(spelling, [surname])
  }
}

/** Surname → the one that stands for all that share spellings with it, so that a key can hold every reading at once. */
const familyOfSurname = new Map(Object.keys(surnames).map((surname) => [surname, surname]))
for (const readings of surnamesOfSpelling.values()) {
  const families = readings.map((surname) => familyOfSurname.get(surname)!)
  const first = families[0]!
  for (const [surname, family] of familyOfSurname) if (families.includes(family)) familyOfSurname.set(surname, first)
}

/** The surnames a lower-case spelling may stand for; mostly none. */
export function surnamesOf(spelling: string): readonly string[] {
  return surnamesOfSpelling.get(spelling) ?? none
}

/** One character for every surname reachable by shared spellings: coarse, for keys only. Null when the spelling is no surname. */
export function surnameFamily(spelling: string): string | null {
  const first = surnamesOfSpelling.get(spelling)?.[0]
  return first ? familyOfSurname.get(first)! : null
}

/** Whether two lists of readings meet. */
export function mayBeSameSurname(a: readonly string[], b: readonly string[]): boolean {
  return a.some((surname) => b.includes(surname))
}
