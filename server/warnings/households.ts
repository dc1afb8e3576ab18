/** How many households stand behind people who share something: a family shares a phone innocently. Pure. */
import type { PersonRecord } from '../persons/model.ts'

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase()

/**
 * One family card, one mother, or one address. Two different family cards at one address are two households: strangers who are housed
 * together, or write down one address, have each their own.
 */
export function areOneHousehold({ facts: a }: PersonRecord, { facts: b }: PersonRecord): boolean {
  if (same(a.kk, b.kk) || same(a.motherName, b.motherName)) return true
  return same(a.address, b.address) && (a.kk === undefined || b.kk === undefined)
}

/**
 * Number of households, whoever touches one of a household belonging to it. Somebody whose family card is not written belongs to one of the
 * households at the address, and does not make one of strangers who have a card each: what is missing joins nobody.
 */
export function countHouseholds(records: PersonRecord[]): number {
  const families = gather(
    records,
    (a, b) => same(a.facts.kk, b.facts.kk) || same(a.facts.motherName, b.facts.motherName),
  )
  const [carded, uncarded] = [true, false].map((has) =>
    families.filter((one) => one.some((record) => record.facts.kk !== undefined) === has),
  ) as [PersonRecord[][], PersonRecord[][]]
  const sharesAddress = (a: PersonRecord[], b: PersonRecord[]) =>
    a.some((one) => b.some((other) => same(one.facts.address, other.facts.address)))
  const others = uncarded.filter((one) => !carded.some((family) => sharesAddress(one, family)))
  return carded.length + gather(others.flat(), areOneHousehold).length
}

/** Groups whoever is alike with one of a group. */
function gather(records: PersonRecord[], alike: (a: PersonRecord, b: PersonRecord) => boolean): PersonRecord[][] {
  let groups: PersonRecord[][] = []
  for (const record of records) {
    const touching = groups.filter((one) => one.some((member) => alike(member, record)))
    groups = [...groups.filter((one) => !touching.includes(one)), [record, ...touching.flat()]]
  }
  return groups
}
