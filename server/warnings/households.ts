/** How many households stand behind people who share something: a family shares a phone innocently. Pure. */
import type { PersonRecord } from '../persons/model.ts'
import type { Ask } from './indicator.ts'

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase()

/**
 * One family card, one mother, or one address. Two different family cards at one address are two households: strangers who are housed
 * together, or write down one address, have each their own.
 */
function areOneHousehold({ facts: a }: PersonRecord, { facts: b }: PersonRecord): boolean {
  if (same(a.kk, b.kk) || same(a.motherName, b.motherName)) return true
  return same(a.address, b.address) && (a.kk === undefined || b.kk === undefined)
}

/** Number of households, whoever touches one of a household belonging to it. */
export function countHouseholds(records: PersonRecord[]): number {
  let households: PersonRecord[][] = []
  for (const record of records) {
    const touching = households.filter((one) => one.some((member) => areOneHousehold(member, record)))
    households = [...households.filter((one) => !touching.includes(one)), [record, ...touching.flat()]]
  }
  return households.length
}

/** The newest of each person's tied records since `from`, unless one of them names a licensed sponsor. */
export function unlicensedSince(tied: Awaited<ReturnType<Ask['tied']>>, from: number): PersonRecord[] {
  const since = tied.filter((one) => one.record.occurredAt.getTime() >= from)
  if (since.some((one) => one.record.facts.sponsor?.licence !== undefined)) return []
  return [...new Map(since.map((one) => [one.person, one.record])).values()]
}
